// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.table;

import java.util.Set;

/** One row of a table from outside: text by column, before anybody says what the columns mean. */
public interface RawRow {

    /** The field of a column, stripped; empty where there is none. */
    String get(String column);

    /** The name that the table gives to the code of a column; empty where it gives none. */
    default String label(String column) {
        return "";
    }

    /** Names of the columns. */
    Set<String> columns();

    /** The line of the file on which it begins, or its number among the rows; from 1. */
    int line();
}
