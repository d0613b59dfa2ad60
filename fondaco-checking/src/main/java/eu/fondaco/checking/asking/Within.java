// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;

/**
 * Whether numbers lie between two values: at one time, at which times, at all of them, or whose.
 *
 * @param question without a time where several are looked at
 * @param among whose numbers are looked at; null for the question's own
 * @param first the first time looked at; null for the first that is held
 * @param last the last one; null for the last that is held
 * @param months how long the times are
 * @param low the lower value
 * @param high the upper value
 * @param asked what is asked of the times
 */
public record Within(
        Question question,
        Universe among,
        Period first,
        Period last,
        int months,
        double low,
        double high,
        Asked asked)
        implements Request, Request.OfOne, Request.OfMembers {

    /** What is asked of the times. */
    public enum Asked {
        /** Whether it is so at the question's time, or the latest. */
        NOW,
        /** At which times it is so. */
        WHICH,
        /** Whether it is so at all of them. */
        ALWAYS
    }
}
