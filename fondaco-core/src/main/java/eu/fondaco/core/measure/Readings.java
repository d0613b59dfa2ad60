// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import eu.fondaco.core.evidence.ValueSet;
import java.util.Optional;

/** The values that operands have in one dataset, or in one release of published figures. */
public interface Readings {

    /** The value, or NaN where it isn't known. */
    double value(Operand operand);

    /** The set of values it stands for; exact unless it was printed. Empty where it isn't known. */
    Optional<ValueSet> set(Operand operand);

    /** Why it isn't known; null where it is. */
    Problem problem(Operand operand);

    /** The levels of a matrix, row by row; null where they aren't all known. */
    default double[] matrix(Operand.Matrix operand) {
        return null;
    }
}
