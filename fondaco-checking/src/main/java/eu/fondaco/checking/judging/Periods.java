// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.judging;

import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Gives statements without a period the one they are judged for: the latest complete year for which
 * their question has an answer. A part of a year is never a year.
 */
public final class Periods {

    private static final Set<String> CHANGES =
            Set.of(
                    "growth",
                    "change",
                    "multiple",
                    "contribution",
                    "average_growth",
                    "share_of_change");

    /** So many years are asked for at first, and all others where these have no answer. */
    private static final int LATEST = 2;

    /** Of so many questions all years are asked for at once: one statement less on a cluster. */
    private static final int FEW = 100;

    private final QuestionEngine engine;
    private final YearsHeld held;
    private final NavigableSet<Integer> years = new TreeSet<>();
    private final NavigableSet<Period> every = new TreeSet<>();

    public Periods(Catalog catalog, List<Dataset> datasets, QuestionEngine engine) {
        this.engine = engine;
        held = new YearsHeld(catalog, datasets);
        datasets.forEach(d -> d.coverage().values().forEach(s -> s.forEach(this::add)));
        catalog.figures().forEach(f -> add(f.question().period()));
    }

    private void add(Period p) {
        if (p != null) {
            every.add(p);
        }
        if (p != null && p.isYear()) {
            years.add(p.firstYear());
        }
    }

    /**
     * The question with its period, or for its latest year with an answer; its newest year without
     * one.
     */
    public Question close(Question q, LocalDate asOf) {
        return close(List.of(q), asOf).get(0);
    }

    /**
     * Each question with its period, or for its latest year with an answer; its newest year without
     * one. The latest years are asked first, of all questions at a time; of few, all years at once.
     */
    public List<Question> close(List<Question> questions, LocalDate asOf) {
        List<Question> closed = new ArrayList<>(questions);
        Map<Integer, List<Question>> open = new TreeMap<>();
        for (int i = 0; i < closed.size(); i++) {
            if (closed.get(i).period() == null) {
                open.put(i, byYear(closed.get(i), asOf));
                closed.set(i, newest(closed.get(i)));
            }
        }
        int first = open.size() <= FEW ? years.size() : LATEST;
        close(closed, open, 0, first, asOf);
        close(closed, open, first, years.size(), asOf);
        return closed;
    }

    /** Closes what has an answer in the years from one to before another, counted back. */
    private void close(
            List<Question> closed,
            Map<Integer, List<Question>> open,
            int from,
            int to,
            LocalDate asOf) {
        open.values().removeIf(years -> from >= years.size());
        List<Question> asked = new ArrayList<>();
        List<Integer> by = new ArrayList<>();
        open.forEach(
                (i, years) -> {
                    for (Question q : years.subList(from, Math.min(to, years.size()))) {
                        asked.add(q);
                        by.add(i);
                    }
                });
        List<Answer> answers = asked.isEmpty() ? List.of() : engine.answer(asked, asOf);
        for (int k = 0; k < answers.size(); k++) {
            if (!(answers.get(k) instanceof Answer.Unknown) && open.remove(by.get(k)) != null) {
                closed.set(by.get(k), answers.get(k).question());
            }
        }
    }

    private Question newest(Question q) {
        return years.isEmpty()
                ? q.toBuilder().period(Period.year(2000)).build()
                : in(q, years.last());
    }

    /**
     * What a question without a period answers for each complete year, latest first; unknown ones
     * left out.
     */
    public List<Answer> answers(Question q, LocalDate asOf) {
        return engine.answer(byYear(q, asOf), asOf).stream()
                .filter(a -> !(a instanceof Answer.Unknown))
                .toList();
    }

    /** A question for each year that it may be of and have an answer for, latest first. */
    private List<Question> byYear(Question q, LocalDate asOf) {
        List<Question> out = new ArrayList<>();
        for (int y : years.descendingSet()) {
            boolean over = asOf == null || !Period.year(y).lastDay().isAfter(asOf);
            boolean after = q.base() == null || q.base().firstYear() < y;
            if (over && after && held.mayAnswer(q, y)) {
                out.add(in(q, y));
            }
        }
        return out;
    }

    /**
     * For which of the periods held a rank is the stated one, and what it is otherwise: places by
     * period, complete years and parts of years, in order.
     */
    public Map<Period, Integer> ranks(Question q, LocalDate asOf) {
        List<Question> asked = every.stream().map(p -> q.toBuilder().period(p).build()).toList();
        Map<Period, Integer> ranks = new TreeMap<>();
        for (Answer a : engine.answer(asked, asOf)) {
            if (a instanceof Answer.Known known && known.value().isExact()) {
                ranks.put(a.question().period(), (int) known.value().value());
            }
        }
        return ranks;
    }

    private static Question in(Question q, int year) {
        Question.Builder b = q.toBuilder().period(Period.year(year));
        if (q.base() == null && CHANGES.contains(q.measure().id())) {
            b.base(Period.year(year - 1));
        }
        return b.build();
    }
}
