// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.time.Period;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses questions that set a period against one of another length: a year against a half year, a
 * quarter against a month. Only an index may have a base of several of its periods, whose mean is
 * then 100.
 */
public final class UnlikePeriods {

    /** Measures that hand the question's base on to the measure they are taken of. */
    private static final Set<String> OVER_OTHERS = Set.of("rank", "top", "top_share", "count");

    private UnlikePeriods() {}

    /** Why the question's periods don't compare, with a like pair; nothing where they do. */
    static Optional<Problem> of(Question q) {
        if (q.base() != null && !areAlike(q, q.base())) {
            return Optional.of(problem(q, q.base(), NoteCode.ASK_FROM_TO));
        }
        if (q.denominator() != null
                && q.denominator().period() != null
                && !areAlike(q, q.denominator().period())) {
            return Optional.of(problem(q, q.denominator().period(), NoteCode.ASK_AGAINST));
        }
        if (q.condition() != null
                && q.condition().than() != null
                && q.condition().than().period() != null
                && !areAlike(q, q.condition().than().period())) {
            return Optional.of(problem(q, q.condition().than().period(), NoteCode.ASK_AGAINST));
        }
        return Optional.empty();
    }

    /** Why a period doesn't compare with another, with a like pair; nothing where it does. */
    public static Optional<Note> between(Period now, Period other) {
        return now.isLike(other)
                ? Optional.empty()
                : Optional.of(note(now, other, now, other, NoteCode.ASK_AGAINST));
    }

    private static boolean areAlike(Question q, Period other) {
        if (q.measure().mentions("ytd")) {
            return run(q.period()).months() == run(other).months();
        }
        return other.months() == q.period().months()
                || isIndex(q.measure()) && other.months() % q.period().months() == 0;
    }

    /** From January to the end of a period. */
    private static Period run(Period p) {
        int start = p.lastYear() * 12;
        return new Period(start, p.start() + p.months() - start);
    }

    private static boolean isIndex(MeasureExpr measure) {
        MeasureExpr first = measure;
        while (first != null && OVER_OTHERS.contains(first.id())) {
            first = first.of();
        }
        return first != null && first.id().equals("index");
    }

    private static Problem problem(Question q, Period other, NoteCode ask) {
        boolean ytd = q.measure().mentions("ytd");
        Period now = q.period();
        return Problem.notMeasurable(
                note(now, other, ytd ? run(now) : now, ytd ? run(other) : other, ask));
    }

    /** Of periods whose runs are compared, that these are of unlike lengths. */
    private static Note note(Period now, Period other, Period run, Period base, NoteCode ask) {
        Period alike = moved(now, other.lastYear());
        Period longer = moved(other, now.lastYear());
        Note first = ask.note(alike, now);
        return NoteCode.UNLIKE_PERIODS.note(
                other,
                base.months(),
                now,
                run.months(),
                longer.equals(now) || longer.equals(other)
                        ? first
                        : NoteCode.OR.note(first, ask.note(other, longer)));
    }

    /** The same months in the year in which the other ends. */
    private static Period moved(Period p, int year) {
        return p.plusYears(year - p.lastYear());
    }
}
