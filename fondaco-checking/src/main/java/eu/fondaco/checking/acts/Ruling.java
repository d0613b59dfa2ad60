// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Sayable;
import java.util.ArrayList;
import java.util.List;

/**
 * What the register says of one thing that a statement says.
 *
 * @param truth whether it holds
 * @param lean what the register says where it is open only by a doubt; else the same as the truth
 * @param slip what is wrong, where it is or may be; else empty
 * @param doubt the sort of doubt by which it is open; else empty
 * @param reason why it is open, where it is; else null
 * @param words that tell it to people; made only where they are told
 * @param marks of what was said; empty where it stands on the statement as a whole
 */
record Ruling(
        Truth truth,
        Truth lean,
        String slip,
        String doubt,
        Reason reason,
        Sayable words,
        List<Mark> marks) {

    enum Truth {
        TRUE,
        FALSE,
        OPEN
    }

    static Ruling yes(Sayable words) {
        return new Ruling(Truth.TRUE, Truth.TRUE, "", "", null, words, List.of());
    }

    static Ruling no(String slip, Sayable words) {
        return new Ruling(Truth.FALSE, Truth.FALSE, slip, "", null, words, List.of());
    }

    static Ruling open(Reason reason) {
        return doubt("", reason);
    }

    /** Open, by a doubt of its own: what kind of doubt. */
    static Ruling doubt(String sort, Reason reason) {
        return new Ruling(Truth.OPEN, Truth.OPEN, "", sort, reason, reason.words(), List.of());
    }

    static Ruling open(Reason reason, Sayable words) {
        return new Ruling(Truth.OPEN, Truth.OPEN, "", "", reason, words, List.of());
    }

    /** The same left open by a doubt whether the text means that at all. */
    Ruling loose(String sort) {
        return loose(sort, Reason.READING_OPEN);
    }

    Ruling loose(String sort, Reason why) {
        return truth == Truth.OPEN
                ? this
                : new Ruling(Truth.OPEN, truth, slip, sort, why, words, marks);
    }

    /** The same, on so many marks more. */
    Ruling on(List<Mark> said) {
        List<Mark> all = new ArrayList<>(marks);
        all.addAll(said);
        return new Ruling(truth, lean, slip, doubt, reason, words, List.copyOf(all));
    }

    Ruling on(Mark said) {
        return on(List.of(said));
    }
}
