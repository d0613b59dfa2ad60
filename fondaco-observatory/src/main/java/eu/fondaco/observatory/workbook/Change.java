// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.workbook;

import java.util.List;

/**
 * What a workbook changes in one entry of a register.
 *
 * @param sheet {@code figures}, {@code instruments} or {@code activities}
 * @param row of the sheet, from 1; 0 for an entry that isn't in it
 * @param file of the observatory that is changed
 * @param fields what becomes of its fields; for a removed entry none
 */
public record Change(Kind kind, String sheet, String id, int row, String file, List<Field> fields) {

    /** Whether the entry is new, other than before, or gone. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** A field before and after; empty where it has none. */
    public record Field(String column, String before, String after) {}

    public Change {
        fields = List.copyOf(fields);
    }
}
