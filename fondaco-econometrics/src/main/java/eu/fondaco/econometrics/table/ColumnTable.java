// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.table;

import eu.fondaco.core.text.Note;
import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.econometrics.internal.Suggestion;
import eu.fondaco.econometrics.speech.EstimatorNote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A set of named columns of equal length: what estimators read. It is a plain holder for arrays
 * that a program already has, or that {@link CsvTable} read; it is no data frame and has no
 * operations on rows.
 */
public final class ColumnTable {

    private final Map<String, Column> columns;
    private final int rows;

    private ColumnTable(Map<String, Column> columns) {
        this.columns = new LinkedHashMap<>(columns);
        this.rows = columns.isEmpty() ? 0 : columns.values().iterator().next().size();
        columns.forEach(
                (name, c) -> {
                    if (c.size() != rows) {
                        throw new IllegalArgumentException(
                                "column '"
                                        + name
                                        + "' has "
                                        + c.size()
                                        + " rows, the first one has "
                                        + rows);
                    }
                });
    }

    /** A builder to which columns are added in order. */
    public static Builder builder() {
        return new Builder();
    }

    /** How many rows every column has. */
    public int rows() {
        return rows;
    }

    /** The names in order. */
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /** Whether there is a column of that name. */
    public boolean has(String name) {
        return columns.containsKey(name);
    }

    /**
     * The column of that name.
     *
     * @throws IllegalArgumentException naming the column and those there are
     */
    public Column get(String name) {
        Column c = columns.get(name);
        if (c == null) {
            throw Suggestion.missing(name, names());
        }
        return c;
    }

    /**
     * The numbers of a column.
     *
     * @throws IllegalArgumentException when the column is text
     */
    public double[] numbers(String name) {
        Column c = get(name);
        if (c instanceof Column.Numbers n) {
            return n.values();
        }
        throw new UnsoundException(isText(name, (Column.Text) c));
    }

    private static Note isText(String name, Column.Text t) {
        return t.labels().isEmpty()
                ? EstimatorNote.COLUMN_IS_TEXT.note(name)
                : EstimatorNote.COLUMN_IS_TEXT_SUCH.note(name, t.labels().get(0));
    }

    /** This table with one more column, or with a column replaced. */
    public ColumnTable with(String name, Column column) {
        Map<String, Column> more = new LinkedHashMap<>(columns);
        more.put(name, column);
        return new ColumnTable(more);
    }

    /** This table with one more column of numbers. */
    public ColumnTable with(String name, double[] values) {
        return with(name, new Column.Numbers(values));
    }

    /** The rows for which {@code keep} is true, in order. */
    public ColumnTable filter(java.util.function.IntPredicate keep) {
        int[] rowsKept = java.util.stream.IntStream.range(0, rows).filter(keep).toArray();
        Map<String, Column> out = new LinkedHashMap<>();
        columns.forEach((name, c) -> out.put(name, take(c, rowsKept)));
        return new ColumnTable(out);
    }

    private static Column take(Column c, int[] rows) {
        if (c instanceof Column.Numbers n) {
            double[] v = new double[rows.length];
            for (int i = 0; i < v.length; i++) {
                v[i] = n.values()[rows[i]];
            }
            return new Column.Numbers(v);
        }
        Column.Text t = (Column.Text) c;
        int[] codes = new int[rows.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = t.codes()[rows[i]];
        }
        return new Column.Text(codes, t.labels());
    }

    /** Collects columns. */
    public static final class Builder {
        private final Map<String, Column> columns = new LinkedHashMap<>();

        private Builder() {}

        /** Adds numbers; NaN is a missing value. */
        public Builder numbers(String name, double... values) {
            return column(name, new Column.Numbers(values));
        }

        /** Adds text; null or empty is a missing value. */
        public Builder text(String name, String... values) {
            return column(name, Column.Text.of(values));
        }

        /** Adds a column; a second one of the same name is refused. */
        public Builder column(String name, Column column) {
            if (columns.putIfAbsent(name, column) != null) {
                throw new IllegalArgumentException("two columns are called '" + name + "'");
            }
            return this;
        }

        /** The table. */
        public ColumnTable build() {
            return new ColumnTable(columns);
        }
    }
}
