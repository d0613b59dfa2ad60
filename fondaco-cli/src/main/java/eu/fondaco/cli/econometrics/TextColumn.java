// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.econometrics;

import eu.fondaco.econometrics.table.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A column of text that grows, each label kept once; an empty text is a missing value. */
final class TextColumn {

    private int[] codes = new int[1024];
    private int size;
    private final Map<String, Integer> index = new HashMap<>();
    private final List<String> labels = new ArrayList<>();

    void add(String value) {
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, 2 * size);
        }
        codes[size++] = value.isEmpty() ? -1 : index.computeIfAbsent(value, this::label);
    }

    private int label(String value) {
        labels.add(value);
        return labels.size() - 1;
    }

    /** Whether every label is a whole number as years are. */
    boolean areNumbers() {
        return !labels.isEmpty() && labels.stream().allMatch(l -> l.matches("\\d{1,9}"));
    }

    double[] numbers() {
        double[] byLabel = labels.stream().mapToDouble(Double::parseDouble).toArray();
        double[] out = new double[size];
        for (int i = 0; i < size; i++) {
            out[i] = codes[i] < 0 ? Double.NaN : byLabel[codes[i]];
        }
        return out;
    }

    Column text() {
        return new Column.Text(Arrays.copyOf(codes, size), labels);
    }
}
