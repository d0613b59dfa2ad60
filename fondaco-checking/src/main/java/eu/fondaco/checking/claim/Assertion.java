// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.claim;

/**
 * What a statement says of the answer to its question.
 *
 * @param stated in base units; falls and deficits negative; null for words
 * @param step one unit of the last printed digit, in base units; 0 for numbers in words
 * @param unit as in {@link eu.fondaco.core.evidence.Answer.Known}, and {@code boolean}, {@code
 *     date}
 * @param open whether the hedge has no usual width: "less than", "well over"
 */
public record Assertion(Operator operator, Double stated, double step, String unit, boolean open) {

    public static Assertion number(Operator operator, double stated, double step, String unit) {
        return new Assertion(operator, stated, step, unit, false);
    }

    public static Assertion words(String unit) {
        return new Assertion(Operator.EQUAL, null, 0, unit, false);
    }
}
