// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Diagnosis;
import eu.fondaco.checking.claim.Reading;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.reading.Opinion;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.question.Question;
import java.util.ArrayList;
import java.util.List;

/**
 * A verdict needs two readers: the rules, which take a sentence at its word, and the weighing of
 * all its readings together. Where they don't agree, it stays open which reading is meant. The
 * thresholds come from texts that the weights were not learned from ({@code
 * docs/explanation/checking.md}).
 */
final class Agreement {

    /** Odds of being right from which the weighing alone says that a statement holds. */
    private static final double ALONE = 0.93;

    /** The same where the rules say so too, but of another question. */
    private static final double ELSEWHERE = 0.6;

    /** The same where they say so of one of the weighed readings. */
    private static final double HOLDS = 0.4;

    /** Odds of being wrong from which a statement doesn't hold, of the likeliest readings. */
    private static final double FAILS = 0.8;

    /** The same for other readings. */
    private static final double FAILS_ELSEWHERE = 0.9;

    /** The same where a single likely slip explains the number. */
    private static final double EXPLAINED = 0.45;

    /** The probability of a reading from which it is the one meant, where a slip explains it. */
    private static final double MEANT = 0.5;

    /** The probability of a reading from which it is the one meant, whatever the number. */
    private static final double CLEAR = 0.95;

    /** Readings shown where it stays open which is meant. */
    private static final int SHOWN = 3;

    /** What becomes of a verdict. */
    enum Outcome {
        STANDS,
        /** Another reading is meant, and holds. */
        OTHER,
        OPEN
    }

    private Agreement() {}

    /** The opinion about a statement's number; null where none was weighed. */
    static Opinion about(Claim c, List<Opinion> opinions) {
        Double stated = c.assertion() == null ? null : c.assertion().stated();
        for (Opinion o : opinions) {
            boolean same =
                    stated == null
                            || o.stated().stream()
                                    .anyMatch(
                                            s ->
                                                    Math.abs(s - Math.abs(stated))
                                                            <= 1e-3 * Math.max(1e-9, s));
            if (same && o.span().overlaps(c.span())) {
                return o;
            }
        }
        return null;
    }

    /**
     * Whether a verdict stands beside what weighing says.
     *
     * @param o null where nothing was weighed: a statement without a number of its own
     */
    static Outcome outcome(Checked checked, Opinion o) {
        boolean byAuthor = checked.claim().best().map(Reading::isByAuthor).orElse(false);
        if (byAuthor || checked.answer() == null) {
            return Outcome.STANDS;
        }
        if (checked.verdict() == Verdict.NOT_CHECKABLE) {
            boolean unasked = checked.reason() == Reason.NO_DATA && o != null;
            return unasked && o.right() >= ALONE ? Outcome.OTHER : Outcome.STANDS;
        }
        if (o == null || o.readings().isEmpty()) {
            boolean words = checked.claim().assertion().stated() == null;
            return words || checked.verdict() == Verdict.SUPPORTED ? Outcome.STANDS : Outcome.OPEN;
        }
        int place = o.place(checked.answer().question());
        if (checked.verdict() == Verdict.SUPPORTED) {
            boolean holds = place >= 0 && o.right() >= HOLDS || o.right() >= ELSEWHERE;
            return holds ? Outcome.STANDS : Outcome.OPEN;
        }
        if (o.right() >= ALONE) {
            return Outcome.OTHER;
        }
        return fails(checked.diagnosis(), o, place) ? Outcome.STANDS : Outcome.OPEN;
    }

    private static boolean fails(Diagnosis d, Opinion o, int place) {
        boolean near = place == 0 || place == 1;
        double p = place == 0 ? o.readings().get(0).score() : 0;
        boolean slip = d != null && d.probable() && o.wrong() >= EXPLAINED;
        return p >= CLEAR || p >= MEANT && slip || o.wrong() >= (near ? FAILS : FAILS_ELSEWHERE);
    }

    /** The claim with a reading first and the likeliest others behind it. */
    static Claim withReadings(Claim c, Reading first, Question asked, Opinion o) {
        List<Reading> left = new ArrayList<>();
        left.add(first);
        if (o != null) {
            o.readings().stream()
                    .filter(r -> !r.question().equals(asked))
                    .limit(SHOWN - 1)
                    .forEach(left::add);
        }
        return c.withReadings(left);
    }
}
