// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.question.Condition;
import eu.fondaco.core.time.Period;
import java.util.List;

/**
 * One thing that a sentence says by its own words.
 *
 * @param anchor what it hangs on
 * @param meant what it may mean, names being of several, the likeliest first
 * @param also what is said with it and must hold, too
 * @param frame what it is said of, for what goes on from it
 * @param other what it is compared with; null where it is with nothing
 * @param counted what is so of those that are counted; null where nothing is
 */
record PlainTold(
        Anchor anchor,
        List<Draft> meant,
        List<PlainTold> also,
        PlainFrame frame,
        PlainFrame other,
        Condition counted) {

    static PlainTold of(Anchor anchor, List<Draft> meant, PlainFrame frame) {
        return new PlainTold(anchor, meant, List.of(), frame, null, null);
    }

    PlainTold and(List<PlainTold> more) {
        return new PlainTold(anchor, meant, more, frame, other, counted);
    }

    /** A count of those for which something is so. */
    PlainTold where(Condition is) {
        return new PlainTold(anchor, meant, also, frame, other, is);
    }

    /** The same, compared with another. */
    PlainTold than(PlainFrame that) {
        return new PlainTold(anchor, meant, also, frame, that, counted);
    }

    /** The same, hanging on something else. */
    PlainTold at(Anchor otherwise) {
        return new PlainTold(otherwise, meant, also, frame, other, counted);
    }

    /** Whether it is a place in an order. */
    boolean isRank() {
        return meant.get(0).measure() == MeasureKind.RANK;
    }

    /** Whether it is of a time. */
    boolean isAt(Period when) {
        return when != null && meant.stream().allMatch(d -> when.equals(d.period()));
    }

    /** Whether it is of several times, each of which is told. */
    boolean isOfTimes() {
        return also.stream().anyMatch(o -> !o.meant.get(0).period().equals(meant.get(0).period()));
    }

    /** Whether so little is said that it may hold by chance: a place, a direction. */
    boolean isSlight() {
        return anchor.type() == Anchor.Type.DIRECTION || meant.get(0).measure().isRank();
    }
}
