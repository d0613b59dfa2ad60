// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.claim;

import java.util.List;

/**
 * What a statement says of the answer to its question.
 *
 * @param stated in base units; falls and deficits negative; null for lists and words
 * @param step one unit of the last printed digit, in base units; 0 for numbers in words
 * @param codes the stated list, in order; empty otherwise
 * @param unit as in {@link eu.fondaco.core.evidence.Answer.Known}, and {@code codes}, {@code
 *     boolean}, {@code date}
 * @param open whether the hedge has no usual width: "less than", "well over"
 */
public record Assertion(
        Operator operator,
        Double stated,
        double step,
        List<String> codes,
        String unit,
        boolean open) {

    public Assertion {
        codes = List.copyOf(codes);
    }

    public static Assertion number(Operator operator, double stated, double step, String unit) {
        return new Assertion(operator, stated, step, List.of(), unit, false);
    }

    public static Assertion list(List<String> codes) {
        return new Assertion(Operator.FOLLOWED_BY, null, 0, codes, "codes", false);
    }

    public static Assertion words(String unit) {
        return new Assertion(Operator.EQUAL, null, 0, List.of(), unit, false);
    }
}
