// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Operator;
import java.util.List;

/**
 * "Six states sold more than 60 billion abroad": the amount tells from where states are counted,
 * and is nobody's trade. "The six states sold more than 60 billion" speaks of them together.
 */
final class Counted {

    private Counted() {}

    /** Whether a number only tells from where something is counted. */
    static boolean isBound(View v) {
        return v.before != null
                && isBound(v.mentions, v.anchor.num(), v.anchor.from())
                && v.text.segment(v.before.from()) == v.segment
                && isCount(v, v.before);
    }

    /** Whether what is counted has to be above or below an amount. */
    static boolean isBounded(View v) {
        return v.after != null
                && isBound(v.mentions, v.after.num(), v.after.from())
                && v.text.segment(v.after.from()) == v.segment
                && isCount(v, v.anchor);
    }

    /** Whether an amount is one to be above or below: "more than 60 billion". */
    static boolean isBound(List<Mention> mentions, Num n, int from) {
        boolean hedged = n.operator() == Operator.MORE || n.operator() == Operator.LESS;
        return n.isAmount()
                && (hedged
                        || mentions.stream()
                                .filter(m -> m.to() == from)
                                .anyMatch(m -> m.isAny("count.exceed", "outdo", "more.than")));
    }

    /** A count of what wasn't spoken of before: no "the", "these" or "first" stands before it. */
    private static boolean isCount(View v, Anchor a) {
        return a.type() == Anchor.Type.COUNT
                && v.mentions.stream()
                        .filter(m -> m.to() == a.from())
                        .noneMatch(m -> m.isAny("article", "rank.top", "rank.first"));
    }
}
