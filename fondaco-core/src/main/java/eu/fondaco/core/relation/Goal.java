// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.relation;

import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.PartialDate;

/**
 * A number that a strategy wants to reach: what is measured, from where, to where, until when.
 *
 * @param strategy the strategy's id, or empty
 * @param question what is measured, as a question in English words and codes about the base year
 * @param base the number set out from, as it was known when the goal was set; null where only the
 *     question tells it
 * @param set the day on which the goal was set, unknown where nobody says; without a base number
 *     the base is read as known on that day
 * @param target the number to reach, in the unit of the question's answer
 * @param by the year until whose end it is to be reached
 * @param source where the goal is written
 */
public record Goal(
        String id,
        String strategy,
        Label name,
        String question,
        Double base,
        PartialDate set,
        double target,
        int by,
        String source) {}
