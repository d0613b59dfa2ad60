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

    private final QuestionEngine engine;
    private final NavigableSet<Integer> years = new TreeSet<>();
    private final NavigableSet<Period> every = new TreeSet<>();

    public Periods(Catalog catalog, List<Dataset> datasets, QuestionEngine engine) {
        this.engine = engine;
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
        if (q.period() != null) {
            return q;
        }
        List<Answer> known = answers(q, asOf);
        if (!known.isEmpty()) {
            return known.get(0).question();
        }
        return years.isEmpty()
                ? q.toBuilder().period(Period.year(2000)).build()
                : in(q, years.last());
    }

    /**
     * What a question without a period answers for each complete year, latest first; unknown ones
     * left out.
     */
    public List<Answer> answers(Question q, LocalDate asOf) {
        List<Question> asked = new ArrayList<>();
        for (int y : years.descendingSet()) {
            boolean over = asOf == null || !Period.year(y).lastDay().isAfter(asOf);
            if (over && (q.base() == null || q.base().firstYear() < y)) {
                asked.add(in(q, y));
            }
        }
        return engine.answer(asked, asOf).stream()
                .filter(a -> !(a instanceof Answer.Unknown))
                .toList();
    }

    /**
     * For which of the periods held a rank is the stated one, and what it is otherwise: places by
     * period, complete years and parts of years, in order.
     */
    public Map<Period, Integer> ranks(Question q, LocalDate asOf) {
        List<Question> asked = every.stream().map(p -> q.toBuilder().period(p).build()).toList();
        Map<Period, Integer> ranks = new java.util.TreeMap<>();
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
