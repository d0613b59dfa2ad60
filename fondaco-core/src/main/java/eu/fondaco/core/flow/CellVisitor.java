// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.flow;

import java.io.IOException;

/** Is shown cells one after another, so that a listing needs no room however long it is. */
@FunctionalInterface
public interface CellVisitor {

    /**
     * Takes one version of a cell.
     *
     * @return whether to go on
     * @throws IOException when it can't be written on; the listing then ends
     */
    boolean visit(CellVersion version) throws IOException;
}
