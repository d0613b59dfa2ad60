// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.goal;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.goal.Pace.State;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.language.QuestionSyntaxException;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.relation.Goal;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Follows goals with what an observatory holds. */
public final class Goals {

    private final QuestionLanguage language;
    private final QuestionEngine engine;
    private final LocalDate today;
    private final LocalDate asOf;

    /**
     * @param today no later year is looked at than its own
     * @param asOf the day at which numbers must have been known; null for now
     */
    public Goals(
            QuestionLanguage language, QuestionEngine engine, LocalDate today, LocalDate asOf) {
        this.language = language;
        this.engine = engine;
        this.today = today;
        this.asOf = asOf;
    }

    /** Where a goal stands. */
    public GoalProgress follow(Goal goal) {
        Question question;
        try {
            question = language.parse(goal.question(), Lang.EN);
        } catch (QuestionSyntaxException e) {
            return new GoalProgress.Unknown(
                    goal, GoalNote.UNREADABLE.note(goal.question(), e.word()));
        }
        if (question.period() == null || !question.period().isYear()) {
            return new GoalProgress.Unknown(goal, GoalNote.ONLY_YEARS.note(goal.question()));
        }
        if (question.base() != null) {
            return new GoalProgress.Unknown(
                    goal, GoalNote.NO_BASE_OF_ITS_OWN.note(goal.question()));
        }
        return follow(goal, question);
    }

    private GoalProgress follow(Goal goal, Question question) {
        int from = question.period().firstYear();
        if (goal.by() <= from) {
            return new GoalProgress.Unknown(goal, GoalNote.NO_TIME.note(from, goal.by()));
        }
        boolean dated = goal.set() != null && goal.set().isKnown();
        Double base = goal.base();
        Note basis = GoalNote.BASE_GIVEN.note();
        if (base == null) {
            Answer asked = engine.answer(question, dated ? goal.set().latest() : asOf);
            if (!(asked instanceof Answer.Known known)) {
                return new GoalProgress.Unknown(goal, GoalNote.NO_BASE.note(from, why(asked)));
            }
            base = known.value().value();
            basis =
                    dated
                            ? GoalNote.BASE_AS_KNOWN.note(goal.set().toString())
                            : GoalNote.BASE_NOW.note();
        }
        if (base == goal.target()) {
            return new GoalProgress.Unknown(goal, GoalNote.NO_WAY.note());
        }
        Pace pace = new Pace(base, from, goal.target(), goal.by());
        return latest(goal, question, pace, basis);
    }

    private GoalProgress latest(Goal goal, Question question, Pace pace, Note basis) {
        int last = Math.min(goal.by(), today.getYear());
        List<Question> years =
                IntStream.rangeClosed(pace.from() + 1, last)
                        .map(i -> last + pace.from() + 1 - i)
                        .mapToObj(y -> question.toBuilder().period(Period.year(y)).build())
                        .toList();
        List<Answer.Known> since =
                engine.answer(years, asOf).stream()
                        .filter(Answer.Known.class::isInstance)
                        .map(Answer.Known.class::cast)
                        .toList();
        if (!since.isEmpty()) {
            Answer.Known known = since.get(0);
            int year = known.question().period().firstYear();
            return new GoalProgress.Known(
                    goal, pace, known, year, states(pace, known.value(), year), basis, since);
        }
        String unit = engine.answer(question, asOf) instanceof Answer.Known base ? base.unit() : "";
        return new GoalProgress.Unknown(goal, GoalNote.NOTHING_SINCE.note(pace.from()), pace, unit);
    }

    /** The states between the bounds of a number; they follow each other in order. */
    private static Set<State> states(Pace pace, ValueSet value, int year) {
        Set<Double> points =
                new TreeSet<>(
                        List.of(
                                value.revisedLow(),
                                value.low(),
                                value.value(),
                                value.high(),
                                value.revisedHigh()));
        Set<State> states = EnumSet.noneOf(State.class);
        points.forEach(p -> states.add(pace.state(p, year)));
        return states;
    }

    private static Note why(Answer answer) {
        return answer instanceof Answer.Unknown unknown
                ? unknown.message()
                : GoalNote.NO_WAY.note();
    }
}
