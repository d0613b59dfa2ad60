// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.econometrics;

import java.util.Arrays;

/** A column of numbers that grows. */
final class NumberColumn {

    private double[] values = new double[1024];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    double[] values() {
        return Arrays.copyOf(values, size);
    }
}
