// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.core.question.Question;

/**
 * A reading beside the evidence.
 *
 * @param value what the evidence answers; null where it has no one number
 * @param holds whether the number holds under this reading; null where that can't be decided
 * @param unused how many names beside the number it makes nothing of
 */
record Fitted(
        Chosen reading,
        Question question,
        Assertion says,
        Double value,
        Boolean holds,
        int unused) {

    Draft draft() {
        return reading.draft();
    }
}
