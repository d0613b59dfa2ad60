// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.trees;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows of named numbers, held by column; what a row doesn't name is zero. */
public final class Columns {

    private final Map<String, double[]> columns = new TreeMap<>();
    private int rows;

    /** The columns of rows. */
    public static Columns of(List<Map<String, Double>> rows) {
        Columns out = new Columns();
        rows.forEach(out::add);
        return out;
    }

    /** Adds a row behind the others. */
    public void add(Map<String, Double> row) {
        row.forEach(
                (name, value) -> {
                    double[] c = columns.computeIfAbsent(name, k -> new double[rows + 1]);
                    if (c.length <= rows) {
                        c = Arrays.copyOf(c, rows + rows / 2 + 16);
                        columns.put(name, c);
                    }
                    c[rows] = value;
                });
        rows++;
    }

    /** Some of the rows, in the order given. */
    public Columns only(int[] some) {
        Columns out = new Columns();
        out.rows = some.length;
        columns.forEach(
                (name, all) -> {
                    double[] c = new double[some.length];
                    for (int i = 0; i < c.length; i++) {
                        c[i] = some[i] < all.length ? all[some[i]] : 0;
                    }
                    out.columns.put(name, c);
                });
        return out;
    }

    public int rows() {
        return rows;
    }

    /** The names, in alphabetical order. */
    public String[] names() {
        return columns.keySet().toArray(String[]::new);
    }

    /** A column, one number for each row. */
    public double[] column(String name) {
        return Arrays.copyOf(columns.get(name), rows);
    }
}
