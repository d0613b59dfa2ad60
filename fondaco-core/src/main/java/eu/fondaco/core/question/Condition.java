// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.question;

import java.util.Objects;

/**
 * What a member of a universe must satisfy to be counted: a measure above or below a value, or
 * above or below the same measure on another basis ("sell more to X than to Y").
 *
 * @param value the bound in base units; null when {@code than} is given
 * @param than the basis compared with; null when {@code value} is given
 */
public record Condition(MeasureExpr of, boolean above, Double value, Basis than) {

    public Condition {
        Objects.requireNonNull(of, "of");
        if ((value == null) == (than == null)) {
            throw new IllegalArgumentException("a condition compares with a value or with a basis");
        }
    }
}
