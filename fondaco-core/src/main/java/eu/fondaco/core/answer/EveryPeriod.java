// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Answers to a question that names no period: one for each period of which something is held. Parts
 * of years are among them, and never stand for a year.
 */
public final class EveryPeriod {

    private static final int MOST = 400;

    private final Catalog catalog;
    private final ObservationStore store;
    private final QuestionEngine engine;

    public EveryPeriod(Catalog catalog, ObservationStore store, QuestionEngine engine) {
        this.catalog = catalog;
        this.store = store;
        this.engine = engine;
    }

    /**
     * The answers there are, the latest period first.
     *
     * @param question its period is ignored
     * @param asOf the day at which the answers must have been known; null for now
     */
    public List<Answer> answers(Question question, LocalDate asOf) {
        return told(question, asOf).stream().filter(a -> !(a instanceof Answer.Unknown)).toList();
    }

    /**
     * The answers there are, and where sources disagree that they do, the latest period first.
     *
     * @param question its period is ignored
     * @param asOf the day at which the answers must have been known; null for now
     */
    public List<Answer> told(Question question, LocalDate asOf) {
        return told(question, asOf, p -> true);
    }

    /**
     * The same of some periods only.
     *
     * @param wanted of which periods; those of others cost nothing
     */
    public List<Answer> told(Question question, LocalDate asOf, Predicate<Period> wanted) {
        List<Question> asked =
                periods(question).stream()
                        .filter(wanted)
                        .filter(p -> asOf == null || !p.lastDay().isAfter(asOf))
                        .filter(p -> question.base() == null || follows(p, question.base()))
                        .sorted(
                                Comparator.comparing(Period::lastDay)
                                        .reversed()
                                        .thenComparing(Period::months))
                        .limit(MOST)
                        .map(p -> question.toBuilder().period(p).build())
                        .toList();
        return engine.answer(asked, asOf).stream()
                .filter(
                        a ->
                                !(a instanceof Answer.Unknown u)
                                        || u.reason() == Reason.SOURCES_CONFLICT)
                .toList();
    }

    /** The answer for the latest complete year among them. */
    public static Optional<Answer> latestYear(List<Answer> answers) {
        return answers.stream().filter(a -> a.question().period().isYear()).findFirst();
    }

    /** Whether a change from a base to a period is one: as long as the base, and later. */
    private static boolean follows(Period period, Period base) {
        return period.isLike(base) && period.start() > base.start();
    }

    /** A period that is held, and the quarter and year that it may be a part of. */
    private static void add(Period period, TreeSet<Period> periods) {
        periods.add(period);
        for (int months : new int[] {3, 12}) {
            if (period.months() < months) {
                periods.add(new Period(period.start() - period.start() % months, months));
            }
        }
    }

    /** Whether a reporter's cells may answer a question: its own, or those of its parts. */
    private boolean mayAnswer(String reporter, Question question) {
        return question.reporter() == null
                || question.universe() != null
                || question.reporter().list().stream()
                        .anyMatch(
                                c ->
                                        c.equals(reporter)
                                                || catalog.areas().isUnder(reporter, c)
                                                || isMember(reporter, c));
    }

    private boolean isMember(String reporter, String group) {
        return catalog.areas().membersOf(group).stream()
                .anyMatch(m -> m.equals(reporter) || catalog.areas().isUnder(reporter, m));
    }

    private TreeSet<Period> periods(Question question) {
        TreeSet<Period> periods = new TreeSet<>();
        for (Dataset dataset : store.datasets()) {
            Set<String> asked =
                    dataset.reporters().stream()
                            .filter(r -> mayAnswer(r, question))
                            .collect(Collectors.toSet());
            dataset.coverage().entrySet().stream()
                    .filter(e -> asked.contains(e.getKey().reporter()))
                    .forEach(e -> e.getValue().forEach(p -> add(p, periods)));
        }
        catalog.figures().stream()
                .map(Figure::question)
                .map(Question::period)
                .filter(p -> p != null)
                .forEach(periods::add);
        return periods;
    }
}
