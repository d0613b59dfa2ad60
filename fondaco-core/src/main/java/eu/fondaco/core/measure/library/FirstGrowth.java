// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.question.Question;

/**
 * What the first growth of a trade was. Both of its levels may be taken as they came out first,
 * each in its own release; or both from the release that told the newer one, whose base had been
 * revised by then.
 */
enum FirstGrowth {
    /** First publication over first publication. */
    FIRST_OVER_FIRST,
    /** Within the vintage that told the newer level first. */
    WITHIN_RELEASE;

    /** The base that the first growth of a level was from. */
    Term firstBase(Question then, Question base) {
        return this == FIRST_OVER_FIRST ? Planner.first(base) : Planner.beside(base, then, 0);
    }

    /** The level known later: a number of months after it came out first, or now where it is 0. */
    static Term later(Question then, int months, Planner planner) {
        return months == 0 ? planner.level(then) : Planner.after(then, months);
    }

    /** The base known later, as long after its own first publication or after the level's. */
    Term laterBase(Question then, Question base, int months, Planner planner) {
        if (months == 0) {
            return planner.level(base);
        }
        return this == FIRST_OVER_FIRST
                ? Planner.after(base, months)
                : Planner.beside(base, then, months);
    }
}
