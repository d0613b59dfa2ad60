// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity.internal;

import eu.fondaco.econometrics.formula.EffectName;
import eu.fondaco.econometrics.table.Column;
import eu.fondaco.econometrics.table.ColumnTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The levels of an effect numbered from 0, -1 where a part is missing. Numbers are ordered by value
 * and combinations by their parts, so that the years of one country have consecutive codes: the
 * absorber is much faster on runs.
 */
public final class Coding {

    private final int[] codes;
    private final int levels;

    private Coding(int[] codes, int levels) {
        this.codes = codes;
        this.levels = levels;
    }

    /** The code of each row. */
    public int[] codes() {
        return codes;
    }

    /** How many levels occur. */
    public int levels() {
        return levels;
    }

    /** Numbers the levels of an effect in a table. */
    public static Coding of(ColumnTable table, EffectName effect) {
        Coding coding = null;
        for (String column : effect.columns()) {
            Coding part = of(table.get(column));
            coding = coding == null ? part : coding.cross(part);
        }
        return coding;
    }

    private static Coding of(Column column) {
        if (column instanceof Column.Text t) {
            return compact(t.codes(), Math.max(1, t.labels().size()));
        }
        double[] v = ((Column.Numbers) column).values();
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        boolean whole = true;
        for (double d : v) {
            if (!Double.isNaN(d)) {
                min = Math.min(min, d);
                max = Math.max(max, d);
                whole &= d == Math.rint(d);
            }
        }
        int[] raw = new int[v.length];
        if (whole && max - min < Math.max(1 << 20, 4.0 * v.length)) {
            for (int i = 0; i < raw.length; i++) {
                raw[i] = Double.isNaN(v[i]) ? -1 : (int) (v[i] - min);
            }
            return compact(raw, max < min ? 1 : (int) (max - min) + 1);
        }
        return sparse(v);
    }

    private static Coding sparse(double[] v) {
        double[] sorted =
                Arrays.stream(v)
                        .filter(d -> !Double.isNaN(d))
                        .map(d -> d + 0.0)
                        .sorted()
                        .distinct()
                        .toArray();
        int[] codes = new int[v.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = Double.isNaN(v[i]) ? -1 : Arrays.binarySearch(sorted, v[i] + 0.0);
        }
        return new Coding(codes, sorted.length);
    }

    private Coding cross(Coding other) {
        long size = (long) levels * other.levels;
        int n = codes.length;
        if (size <= Math.max(1 << 22, 8L * n)) {
            int[] raw = new int[n];
            for (int i = 0; i < n; i++) {
                raw[i] =
                        codes[i] < 0 || other.codes[i] < 0
                                ? -1
                                : codes[i] * other.levels + other.codes[i];
            }
            return compact(raw, (int) Math.max(1, size));
        }
        long[] keys = new long[n];
        for (int i = 0; i < n; i++) {
            keys[i] =
                    codes[i] < 0 || other.codes[i] < 0
                            ? -1
                            : (long) codes[i] * other.levels + other.codes[i];
        }
        long[] sorted = Arrays.stream(keys).filter(k -> k >= 0).sorted().distinct().toArray();
        int[] out = new int[n];
        for (int i = 0; i < n; i++) {
            out[i] = keys[i] < 0 ? -1 : Arrays.binarySearch(sorted, keys[i]);
        }
        return new Coding(out, sorted.length);
    }

    /** Renumbers codes below {@code size} so that only those that occur are counted, order kept. */
    static Coding compact(int[] raw, int size) {
        int[] map = new int[size];
        for (int c : raw) {
            if (c >= 0) {
                map[c] = 1;
            }
        }
        int levels = 0;
        for (int c = 0; c < size; c++) {
            map[c] = map[c] == 1 ? levels++ : -1;
        }
        int[] out = new int[raw.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = raw[i] < 0 ? -1 : map[raw[i]];
        }
        return new Coding(out, levels);
    }

    /** The codes of chosen rows, renumbered to the levels that occur there. */
    public Coding take(int[] rows) {
        int[] raw = new int[rows.length];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = codes[rows[i]];
        }
        return compact(raw, Math.max(1, levels));
    }

    /** A label for each level, parts joined by ^, from the rows of the table it was made from. */
    static Map<String, Integer> labels(
            ColumnTable table, EffectName effect, int[] rows, int[] codes) {
        Map<String, Integer> out = new HashMap<>();
        boolean[] seen = new boolean[rows.length + 1];
        for (int i = 0; i < rows.length; i++) {
            if (!seen[codes[i]]) {
                seen[codes[i]] = true;
                out.put(label(table, effect, rows[i]), codes[i]);
            }
        }
        return out;
    }

    static String label(ColumnTable table, EffectName effect, int row) {
        StringBuilder s = new StringBuilder();
        for (String column : effect.columns()) {
            s.append(s.length() == 0 ? "" : "^").append(table.get(column).text(row));
        }
        return s.toString();
    }
}
