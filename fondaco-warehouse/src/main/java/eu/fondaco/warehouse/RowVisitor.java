// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import java.io.IOException;

/** Sees the rows of a warehouse one by one. */
@FunctionalInterface
public interface RowVisitor {

    /**
     * Takes a row.
     *
     * @throws IOException when it can't be kept; then no more is shown
     */
    void visit(CellRow row) throws IOException;
}
