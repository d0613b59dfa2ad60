// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.flow;

import eu.fondaco.core.text.UnsoundException;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A correction of one cell as data: what the cell holds, what it should hold, and why. It applies
 * only while the cell holds the expected value, so that it lapses by itself when the provider mends
 * it.
 *
 * @param cell a range of exactly one cell
 * @param expect the value the cell must hold for it to apply
 * @param value what is used instead
 * @param reported the day from which it is known; null for always
 */
public record CellCorrection(
        CellRange cell, double expect, double value, String reason, LocalDate reported) {

    public CellCorrection {
        Objects.requireNonNull(cell, "cell");
        if (cell.reporters().size() != 1
                || cell.partners().size() != 1
                || cell.products().size() != 1
                || cell.periods().size() != 1) {
            throw new UnsoundException("unsound.correction-of-cells");
        }
    }
}
