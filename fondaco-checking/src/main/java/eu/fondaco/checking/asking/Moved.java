// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;

/**
 * Who changed places in an order between two times: who passed somebody, or who gained or lost the
 * most places.
 *
 * @param question what is ordered, without a time
 * @param among whose order it is
 * @param first the earlier time; null for the first that is held
 * @param last the later one; null for the latest
 * @param self who was passed; empty where the most places are asked for
 * @param down whether those that fell behind are asked for
 * @param count how many of those that moved most are told
 */
public record Moved(
        Question question,
        Universe among,
        Period first,
        Period last,
        String self,
        boolean down,
        int count)
        implements Request, Request.OfOne, Request.OfMembers {}
