// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.mapping;

import eu.fondaco.sources.table.RawRow;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Where a dimension's code comes from: a column, several columns joined, or the same text for all
 * rows; and how its text becomes one of our codes.
 */
public final class Field {

    private final List<String> columns;
    private final String joint;
    private final String constant;
    private final Map<String, String> codes;
    private final boolean closed;
    private final boolean optional;
    private final UnaryOperator<String> change;

    private Field(
            List<String> columns,
            String joint,
            String constant,
            Map<String, String> codes,
            boolean closed,
            boolean optional,
            UnaryOperator<String> change) {
        this.columns = columns;
        this.joint = joint;
        this.constant = constant;
        this.codes = codes;
        this.closed = closed;
        this.optional = optional;
        this.change = change;
    }

    /** The same text for all rows. */
    public static Field constant(String text) {
        return new Field(
                List.of(), "", Objects.requireNonNull(text), Map.of(), false, false, t -> t);
    }

    /**
     * The first of these columns that the table has; names differ between formats of one structure.
     */
    public static Field of(String... columns) {
        return new Field(List.of(columns), null, null, Map.of(), false, false, t -> t);
    }

    /** Several columns with a text between them. */
    public static Field joined(String joint, String... columns) {
        return new Field(List.of(columns), joint, null, Map.of(), false, false, t -> t);
    }

    /** With other codes for some of its texts; the rest stay as they are. */
    public Field with(Map<String, String> replaced) {
        return new Field(columns, joint, constant, Map.copyOf(replaced), closed, optional, change);
    }

    /** With codes for all of its texts: another text is an error. */
    public Field only(Map<String, String> all) {
        return new Field(columns, joint, constant, Map.copyOf(all), true, optional, change);
    }

    /** With a change for texts that have no code of their own. */
    public Field changed(UnaryOperator<String> by) {
        return new Field(columns, joint, constant, codes, closed, optional, by);
    }

    /** A field that tables may lack; it is empty then. */
    public Field optional() {
        return new Field(columns, joint, constant, codes, closed, true, change);
    }

    /** Codes of one field looked up in a list that comes with the data, such as country codes. */
    public Field listed(Map<String, String> list) {
        return list.isEmpty() ? this : only(list);
    }

    /** The columns it needs; where it takes the first of several, those. */
    Set<String> columns() {
        return new LinkedHashSet<>(columns);
    }

    boolean isReadableFrom(Set<String> present) {
        return constant != null
                || optional
                || (joint == null
                        ? columns.stream().anyMatch(present::contains)
                        : present.containsAll(columns));
    }

    /** The text before it becomes a code. */
    String raw(RawRow row) {
        if (constant != null) {
            return constant;
        }
        if (joint == null) {
            for (String column : columns) {
                if (row.columns().contains(column)) {
                    return row.get(column);
                }
            }
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (String column : columns) {
            text.append(text.length() == 0 ? "" : joint).append(row.get(column));
        }
        return text.toString();
    }

    /** The name that the table gives to the text; empty where it gives none. */
    String label(RawRow row) {
        for (String column : joint == null ? columns : List.<String>of()) {
            if (row.columns().contains(column)) {
                return row.label(column);
            }
        }
        return "";
    }

    /** Our code for a text, or null where the field takes only listed ones. */
    String code(String raw) {
        String code = codes.get(raw);
        if (code != null) {
            return code;
        }
        return closed ? null : change.apply(raw);
    }
}
