// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.table;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One variable of a table: either numbers, with NaN for a missing value, or text, stored as codes
 * into a list of distinct labels with -1 for a missing value. Columns hand out their arrays without
 * copying, because estimation works on millions of rows: callers must not write into them.
 */
public sealed interface Column {

    /** How many rows the column has. */
    int size();

    /** The value of a row as text; an empty string for a missing value. */
    String text(int row);

    /** Whether the row has no value. */
    boolean isMissing(int row);

    /** Numbers; NaN stands for a missing value. */
    record Numbers(double[] values) implements Column {
        public Numbers {
            Objects.requireNonNull(values, "values");
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public String text(int row) {
            return plain(values[row]);
        }

        @Override
        public boolean isMissing(int row) {
            return Double.isNaN(values[row]);
        }

        /**
         * A number as a label: whole numbers without a decimal point, missing as an empty string.
         */
        public static String plain(double v) {
            if (Double.isNaN(v)) {
                return "";
            }
            return v == Math.rint(v) && Math.abs(v) < 1e15
                    ? Long.toString((long) v)
                    : Double.toString(v);
        }
    }

    /** Text: {@code labels.get(codes[row])}; code -1 stands for a missing value. */
    record Text(int[] codes, List<String> labels) implements Column {
        public Text {
            labels = List.copyOf(labels);
            for (int c : codes) {
                if (c < -1 || c >= labels.size()) {
                    throw new IllegalArgumentException(
                            "code " + c + " has no label among " + labels.size());
                }
            }
        }

        /** Text from plain strings; null or empty means missing. */
        public static Text of(String... values) {
            List<String> labels =
                    Arrays.stream(values)
                            .filter(v -> v != null && !v.isEmpty())
                            .distinct()
                            .toList();
            java.util.Map<String, Integer> index = new java.util.HashMap<>();
            for (int i = 0; i < labels.size(); i++) {
                index.put(labels.get(i), i);
            }
            int[] codes = new int[values.length];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = values[i] == null ? -1 : index.getOrDefault(values[i], -1);
            }
            return new Text(codes, labels);
        }

        @Override
        public int size() {
            return codes.length;
        }

        @Override
        public String text(int row) {
            return codes[row] < 0 ? "" : labels.get(codes[row]);
        }

        @Override
        public boolean isMissing(int row) {
            return codes[row] < 0;
        }
    }
}
