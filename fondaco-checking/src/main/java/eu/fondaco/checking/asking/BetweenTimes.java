// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.List;

/**
 * The change that is asked for beside amounts: "in 2010 and in 2013, and the growth" is the change
 * from the one time to the other, and not that of each on the year before it.
 */
final class BetweenTimes {

    private BetweenTimes() {}

    /** The changes beside the amounts that are wanted. */
    static List<Question> changes(Wanted wanted, When when) {
        List<Period> at = when.points().stream().distinct().sorted().toList();
        boolean two =
                at.size() == 2
                        && when.base() == null
                        && when.first() == null
                        && at.get(0).isLike(at.get(1));
        if (!two) {
            return wanted.changes(wanted.levels());
        }
        return wanted.levels().stream()
                .map(b -> b.measure(new MeasureExpr("growth", b.build().measure())))
                .map(b -> b.base(at.get(0)).period(at.get(1)).build())
                .toList();
    }
}
