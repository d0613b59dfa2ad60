// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.acts.Weighing.Weighed;
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
        List<Entry> meant = why == Reason.READING_OPEN ? meant() : left;
        return new Decision(kind, Truth.OPEN, why, entry, List.of(), meant, grounds);
    }

    /** What may be meant: beside one act, that before or after it where it is hardly farther. */
    List<Entry> meant() {
        List<Weighed> all = grounds.all();
        if (left.size() != 1 || all.size() < 2) {
            return left;
        }
        Entry first = left.get(0);
        Entry next = all.get(1).entry();
        boolean chain = first.follows().equals(next.id()) || next.follows().equals(first.id());
        boolean near = all.get(0).score() - all.get(1).score() < 2 * Weighing.weight("clear");
        return chain && near ? List.of(first, next) : left;
    }

    /** The same, called right or wrong. */
    Decision given(Truth verdict) {
        return new Decision(kind, verdict, null, entry, rulings, left, grounds);
    }
}
