// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.table;

/** Takes a table as it is read: once its structure, then its rows in the order of the file. */
public interface RowSink {

    /**
     * Takes the structure.
     *
     * @return whether the rows are wanted; reading stops otherwise
     */
    boolean structure(Structure structure);

    void row(RawRow row);
}
