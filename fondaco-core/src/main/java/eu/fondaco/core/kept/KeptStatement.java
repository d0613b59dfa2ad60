// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.kept;

import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.UnsoundException;
import java.time.Instant;

/**
 * A statement of a kept check, as it was judged, with what a reviewer decided about it.
 *
 * @param start first code point of its words in the text
 * @param end behind the last one
 * @param kind level, share, growth, agreement …
 * @param verdict {@code supported}, {@code contradicted} or {@code not_checkable}
 * @param published the verdict as published; empty when the day isn't known
 * @param reason why it can't be checked; empty otherwise
 * @param note at most one remark; may be empty
 * @param grade of the evidence; empty when there is none
 * @param why one sentence in both languages
 * @param asked what it was judged by; null where nothing was asked
 * @param decision of a reviewer; null while there is none
 */
public record KeptStatement(
        int start,
        int end,
        String quote,
        String kind,
        String verdict,
        String published,
        String reason,
        String note,
        String grade,
        Label why,
        Asked asked,
        Decision decision) {

    /**
     * What a statement was taken to say, so that it can be judged by the same when what is known
     * has changed.
     *
     * @param question in its canonical text, its time among it
     * @param operator how the number is asserted
     * @param stated in base units; null for words
     * @param step one unit of the last printed digit, in base units
     * @param unit of the answer
     * @param open whether the hedge has no usual width
     */
    public record Asked(
            String question,
            String operator,
            Double stated,
            double step,
            String unit,
            boolean open) {}

    /** What a reviewer may decide. */
    public enum Choice {
        /** The verdict stands. */
        ACCEPT,
        /** Another verdict is given. */
        CHANGE,
        /** Nothing is said of the statement. */
        DISMISS
    }

    /**
     * A reviewer's decision.
     *
     * @param verdict the verdict given instead; empty unless it is changed
     * @param misleading whether it is marked as misleading as presented
     * @param reason in the reviewer's words; may be empty only where the verdict is accepted
     */
    public record Decision(
            Choice choice,
            String verdict,
            boolean misleading,
            String reason,
            String who,
            Instant at) {

        public Decision {
            if (choice != Choice.ACCEPT && reason.isBlank()) {
                throw new UnsoundException("unsound.decision-without-reason");
            }
            if ((choice == Choice.CHANGE) == verdict.isEmpty()) {
                throw new UnsoundException("unsound.verdict-without-change");
            }
        }

        /** Whether it says the same, whoever said it when. */
        public boolean same(Decision other) {
            return other != null
                    && choice == other.choice
                    && verdict.equals(other.verdict)
                    && misleading == other.misleading
                    && reason.equals(other.reason);
        }
    }

    /** The same statement with a decision; null takes one back. */
    public KeptStatement decided(Decision other) {
        return new KeptStatement(
                start, end, quote, kind, verdict, published, reason, note, grade, why, asked,
                other);
    }

    /** The verdict that goes under a signature: the reviewer's own, where one was given instead. */
    public String verdictSigned() {
        return decision != null && decision.choice() == Choice.CHANGE
                ? decision.verdict()
                : verdict;
    }

    /** What tells it from other statements of its text, but for those that stand at its place. */
    public String place() {
        return start + "-" + end + " " + kind;
    }
}
