// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.question;

import java.util.Objects;

/**
 * What a member of a universe must satisfy to be counted: a measure above or below a value, or
 * above or below the same measure on another basis ("sell more to X than to Y").
 *
 * @param orEqual whether the bound itself will do: at least, at most
 * @param value the bound in base units; null when {@code than} is given
 * @param than the basis compared with; null when {@code value} is given
 */
public record Condition(MeasureExpr of, boolean above, boolean orEqual, Double value, Basis than) {

    /** Strictly above, or strictly below. */
    public Condition(MeasureExpr of, boolean above, Double value, Basis than) {
        this(of, above, false, value, than);
    }

    public Condition {
        Objects.requireNonNull(of, "of");
        if ((value == null) == (than == null)) {
            throw new IllegalArgumentException("a condition compares with a value or with a basis");
        }
    }
}
