// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import eu.fondaco.core.text.Amounts;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The scale of a chart: round bounds around its numbers, all in one unit.
 *
 * @param log whether equal steps are equal ratios
 */
record Scale(double low, double high, double step, Amounts amounts, boolean log) {

    private static final int MOST_TICKS = 7;

    static Scale over(String unit, double[] values) {
        return between(
                unit,
                Math.min(0, Arrays.stream(values).min().orElse(0)),
                Math.max(0, Arrays.stream(values).max().orElse(1)));
    }

    /** A scale that begins near the least number, for what is read by its place, not its length. */
    static Scale near(String unit, double[] values) {
        return between(
                unit, Arrays.stream(values).min().orElse(0), Arrays.stream(values).max().orElse(1));
    }

    private static Scale between(String unit, double least, double most) {
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
        return new Scale(low, high, step, Amounts.of(unit, low, high), false);
    }

    /** A scale of ratios; one with zero where not all numbers are above it. */
    static Scale ofRatios(String unit, double[] values) {
        double least = Arrays.stream(values).min().orElse(0);
        if (least <= 0) {
            return over(unit, values);
        }
        double most = Arrays.stream(values).max().orElse(1);
        double low = round(least, false);
        double high = Math.max(round(most, true), 2 * low);
        Amounts amounts = Amounts.of(unit, low, high);
        return new Scale(low, high, 0, new Amounts(unit, amounts.factor(), 2), true);
    }

    /** The nearest of 1, 2 and 5 times a power of ten that isn't above, or isn't below. */
    private static double round(double value, boolean up) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double[] steps = {1, 2, 5, 10};
        double below = power;
        for (double step : steps) {
            if (step * power >= value * (1 - 1e-9)) {
                return up || step * power <= value * (1 + 1e-9) ? step * power : below;
            }
            below = step * power;
        }
        return below;
    }

    double[] ticks() {
        if (!log) {
            int count = (int) Math.round((high - low) / step);
            return IntStream.rangeClosed(0, count).mapToDouble(i -> low + i * step).toArray();
        }
        double from = Math.floor(Math.log10(low));
        int powers = (int) (Math.ceil(Math.log10(high)) - from) + 1;
        double[] all = within(powers, from, 1, 2, 5);
        return all.length <= MOST_TICKS ? all : within(powers, from, 1);
    }

    private double[] within(int powers, double from, double... steps) {
        return IntStream.range(0, powers)
                .boxed()
                .flatMapToDouble(
                        p -> DoubleStream.of(steps).map(step -> step * Math.pow(10, from + p)))
                .filter(t -> t >= low * (1 - 1e-9) && t <= high * (1 + 1e-9))
                .toArray();
    }

    /** Where a number lies between the bounds: 0 at the low one, 1 at the high one. */
    double part(double value) {
        return log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    }
}
