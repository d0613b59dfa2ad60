// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.complexity;

import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.econometrics.speech.EstimatorNote;
import eu.fondaco.econometrics.table.Column;
import eu.fondaco.econometrics.table.ColumnTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Exports of places by product in one period: the frame over which shares are taken is all that is
 * in the matrix, no more and no less. Places are countries for a world, regions for a country.
 *
 * @param places codes of the rows
 * @param products codes of the columns
 * @param values row by row, none negative, 0 where nothing is exported
 */
public record ExportMatrix(List<String> places, List<String> products, double[] values) {

    /** Checks lengths and values. */
    public ExportMatrix {
        places = List.copyOf(places);
        products = List.copyOf(products);
        if (values.length != places.size() * products.size()) {
            throw new IllegalArgumentException(
                    values.length
                            + " values for "
                            + places.size()
                            + " places and "
                            + products.size()
                            + " products");
        }
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0) || Double.isInfinite(values[i])) {
                throw new UnsoundException(
                        EstimatorNote.BAD_EXPORT.note(
                                products.get(i % products.size()),
                                places.get(i / products.size()),
                                values[i]));
            }
        }
    }

    /**
     * Adds up a long table (one row a flow) to a matrix; rows without place, product or value are
     * left out, places and products are sorted by code.
     */
    public static ExportMatrix of(ColumnTable table, String place, String product, String value) {
        return of(table, place, product, value, row -> true);
    }

    /** The same for the rows that satisfy a condition, such as one year. */
    public static ExportMatrix of(
            ColumnTable table, String place, String product, String value, IntPredicate rows) {
        Index places = new Index(table.get(place));
        Index products = new Index(table.get(product));
        double[] v = table.numbers(value);
        double[] sums = new double[Math.multiplyExact(places.size(), products.size())];
        for (int i = 0; i < v.length; i++) {
            if (places.code[i] >= 0
                    && products.code[i] >= 0
                    && !Double.isNaN(v[i])
                    && rows.test(i)) {
                sums[places.code[i] * products.size() + products.code[i]] += v[i];
            }
        }
        return new ExportMatrix(places.labels, products.labels, sums).withoutEmpty();
    }

    /** Without places and products that export nothing at all. */
    public ExportMatrix withoutEmpty() {
        int m = products.size();
        boolean[] row = new boolean[places.size()];
        boolean[] column = new boolean[m];
        for (int i = 0; i < values.length; i++) {
            row[i / m] |= values[i] > 0;
            column[i % m] |= values[i] > 0;
        }
        List<String> p = new ArrayList<>();
        List<String> q = new ArrayList<>();
        for (int i = 0; i < row.length; i++) {
            if (row[i]) {
                p.add(places.get(i));
            }
        }
        for (int k = 0; k < m; k++) {
            if (column[k]) {
                q.add(products.get(k));
            }
        }
        if (p.size() == places.size() && q.size() == m) {
            return this;
        }
        double[] left = new double[p.size() * q.size()];
        int at = 0;
        for (int i = 0; i < values.length; i++) {
            if (row[i / m] && column[i % m]) {
                left[at++] = values[i];
            }
        }
        return new ExportMatrix(p, q, left);
    }

    /** The same places over other products, matched by code: 0 where there is nothing to match. */
    public ExportMatrix onProducts(List<String> others) {
        Map<String, Integer> place = new TreeMap<>();
        for (int k = 0; k < products.size(); k++) {
            place.put(products.get(k), k);
        }
        double[] out = new double[places.size() * others.size()];
        for (int k = 0; k < others.size(); k++) {
            Integer from = place.get(others.get(k));
            for (int p = 0; from != null && p < places.size(); p++) {
                out[p * others.size() + k] = value(p, from);
            }
        }
        return new ExportMatrix(places, others, out);
    }

    /** The value of a place and a product by their numbers. */
    public double value(int place, int product) {
        return values[place * products.size() + product];
    }

    private static final class Index {
        final int[] code;
        final List<String> labels;

        Index(Column c) {
            Map<String, Integer> order = new TreeMap<>();
            int n = c.size();
            code = new int[n];
            if (c instanceof Column.Text t) {
                t.labels().forEach(l -> order.put(l, 0));
            } else {
                for (int i = 0; i < n; i++) {
                    if (!c.isMissing(i)) {
                        order.put(c.text(i), 0);
                    }
                }
            }
            int next = 0;
            for (Map.Entry<String, Integer> e : order.entrySet()) {
                e.setValue(next++);
            }
            labels = List.copyOf(order.keySet());
            if (c instanceof Column.Text t) {
                int[] map = t.labels().stream().mapToInt(order::get).toArray();
                for (int i = 0; i < n; i++) {
                    code[i] = t.codes()[i] < 0 ? -1 : map[t.codes()[i]];
                }
            } else {
                for (int i = 0; i < n; i++) {
                    code[i] = c.isMissing(i) ? -1 : order.get(c.text(i));
                }
            }
        }

        int size() {
            return labels.size();
        }
    }
}
