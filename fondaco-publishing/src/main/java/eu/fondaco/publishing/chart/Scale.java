// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import eu.fondaco.core.text.Amounts;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The scale of a chart: round bounds around its numbers, zero among them, all in one unit. */
record Scale(double low, double high, double step, Amounts amounts) {

    static Scale over(String unit, double[] values) {
        double least = Math.min(0, Arrays.stream(values).min().orElse(0));
        double most = Math.max(0, Arrays.stream(values).max().orElse(1));
        double span = most == least ? 1 : most - least;
        double power = Math.pow(10, Math.floor(Math.log10(span / 4)));
        double step =
                DoubleStream.of(1, 2, 5, 10)
                        .map(m -> m * power)
                        .filter(s -> span / s <= 5)
                        .findFirst()
                        .orElse(10 * power);
        double low = Math.floor(least / step) * step;
        double high = Math.ceil(most / step) * step;
        return new Scale(low, high, step, Amounts.of(unit, low, high));
    }

    double[] ticks() {
        int count = (int) Math.round((high - low) / step);
        return IntStream.rangeClosed(0, count).mapToDouble(i -> low + i * step).toArray();
    }

    /** Where a number lies between the bounds: 0 at the low one, 1 at the high one. */
    double part(double value) {
        return (value - low) / (high - low);
    }
}
