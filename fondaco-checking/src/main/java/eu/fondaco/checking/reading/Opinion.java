// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Reading;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.core.question.Question;
import java.util.List;
import java.util.Set;

/**
 * What weighing all readings of a number together says of it.
 *
 * @param span where the number stands
 * @param stated the numbers, in base units, that it states under its readings
 * @param readings likeliest first, each question once, scored by probability
 * @param right the odds that the statement is right, from 0 to 1
 * @param wrong the odds that it is wrong
 */
public record Opinion(
        Span span, Set<Double> stated, List<Reading> readings, double right, double wrong) {

    /** The place of a question among the readings, 0 for the likeliest; -1 where it isn't left. */
    public int place(Question q) {
        for (int i = 0; i < readings.size(); i++) {
            if (readings.get(i).question().equals(q)) {
                return i;
            }
        }
        return -1;
    }

    /** The probability of a question; 0 where it isn't left. */
    public double probability(Question q) {
        int at = place(q);
        return at < 0 ? 0 : readings.get(at).score();
    }
}
