// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.table;

import java.io.IOException;

/** Takes the rows of a table one by one. Only a table that was finished has become a whole file. */
public interface TableWriter extends AutoCloseable {

    /**
     * Takes a row; a cell is a {@code String}, a {@code BigDecimal} where its column is of numbers,
     * or null.
     */
    void row(Object... cells) throws IOException;

    /** Writes what is left and closes the stream. */
    void finish() throws IOException;

    /** Puts everything away, whether it was finished or not. */
    @Override
    void close() throws IOException;
}
