// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.reading.Opinion.Meaning;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.List;
import java.util.Set;

/**
 * Which way a sentence says that an amount or share moved to get where it is: "rose to 3 billion"
 * says more than that it was 3 billion, and isn't borne out where it fell.
 */
final class OverlookedMoves {

    /** What is less of a number is no move. */
    private static final double SLIGHT = 0.002;

    private static final Set<String> MONEY = Set.of("\u20ac", "$", "\u00a3", "eur", "usd", "gbp");

    private OverlookedMoves() {}

    /** Whether what holds is said to have been reached the other way than it was. */
    static boolean leaves(View v, Meaning meant, Answers answers) {
        return Boolean.TRUE.equals(meant.holds()) && leaves(v, meant.reading().question(), answers);
    }

    /** Whether an amount or share is said to have been reached the other way than it was. */
    static boolean leaves(View v, Question asked, Answers answers) {
        boolean state =
                asked.measure().equals(MeasureExpr.LEVEL) || asked.measure().id().equals("share");
        if (!state
                || asked.period() == null
                || !isReached(v)
                || OverlookedTimes.isSecond(v)
                || !isOnlyTime(v, asked.period())) {
            return false;
        }
        Boolean up = way(v);
        return up != null
                && before(asked.period()).stream().allMatch(p -> is(!up, asked, p, answers));
    }

    /** "To 3 billion", "to €3bn". */
    private static boolean isReached(View v) {
        int at = v.anchor.from();
        boolean money = at > 0 && MONEY.contains(v.text.tokens().get(at - 1).norm());
        return v.scene.preposition(money ? at - 1 : at).equals("prep.to");
    }

    /** Whether what is asked rose, or fell, since a time. */
    private static boolean is(boolean rise, Question asked, Period since, Answers answers) {
        Double now = answers.value(asked);
        Double then = answers.value(asked.toBuilder().period(since).build());
        boolean gap = asked.flow() == TradeFlow.BALANCE;
        if (now == null || then == null || gap && now * then <= 0) {
            return false;
        }
        double step = gap ? Math.abs(now) - Math.abs(then) : now - then;
        return Math.abs(step) > SLIGHT * Math.abs(now) && step > 0 == rise;
    }

    /** What a move may be counted from: a year before; of a part of a year the part before, too. */
    private static List<Period> before(Period p) {
        Period year = p.plusYears(-1);
        return p.months() >= 12 ? List.of(year) : List.of(year, p.previous());
    }

    /** Whether a sentence names no other time, from which the move may be counted. */
    private static boolean isOnlyTime(View v, Period asked) {
        return v.times.stream()
                .filter(m -> Overlooked.isInSentence(v, m))
                .allMatch(
                        m ->
                                m.time().kind() == TimeRef.Kind.PERIOD
                                        && asked.equals(m.time().period()));
    }

    /**
     * Which way the last word before a number in its segment says; null where none does clearly.
     */
    private static Boolean way(View v) {
        Boolean up = null;
        for (Mention m : v.cues) {
            if (m.to() > v.anchor.from() || v.text.segment(m.from()) != v.segment) {
                continue;
            }
            if (m.isAny("neg", "never")) {
                return null;
            }
            boolean rises = says(v, m, "dir.up");
            boolean falls = says(v, m, "dir.down");
            up = rises != falls ? Boolean.valueOf(rises) : up;
        }
        return up;
    }

    /** Whether words say something, or the first of them does: "rose to" tells an amount, too. */
    private static boolean says(View v, Mention m, String category) {
        return m.is(category) || v.scene.says(m.from(), category);
    }
}
