// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.core.evidence.Reason;
import java.util.List;

/**
 * What a statement comes to.
 *
 * @param entry the one meant; null where none is clear
 * @param rulings on that entry
 * @param left entries between which the reading is open
 * @param grounds what is known of how it was decided
 */
record Decision(
        String kind,
        Truth truth,
        Reason reason,
        Entry entry,
        List<Ruling> rulings,
        List<Entry> left,
        Grounds grounds) {

    Decision(
            String kind,
            Truth truth,
            Reason reason,
            Entry entry,
            List<Ruling> rulings,
            List<Entry> left) {
        this(kind, truth, reason, entry, rulings, left, Grounds.NONE);
    }

    /** The same, open for a reason. */
    Decision opened(Reason why) {
        return new Decision(kind, Truth.OPEN, why, entry, List.of(), left, grounds);
    }

    /** The same, called right or wrong. */
    Decision given(Truth verdict) {
        return new Decision(kind, verdict, null, entry, rulings, left, grounds);
    }
}
