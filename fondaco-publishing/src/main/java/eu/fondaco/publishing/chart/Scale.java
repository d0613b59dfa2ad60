// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The vertical scale of a chart: round bounds around its numbers, zero among them. */
record Scale(double low, double high, double step) {

    static Scale over(double[] values) {
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
        return new Scale(Math.floor(least / step) * step, Math.ceil(most / step) * step, step);
    }

    double[] ticks() {
        int count = (int) Math.round((high - low) / step);
        return IntStream.rangeClosed(0, count).mapToDouble(i -> low + i * step).toArray();
    }

    double factor(String unit) {
        boolean money = unit.length() == 3 && unit.equals(unit.toUpperCase(java.util.Locale.ROOT));
        double size = Math.max(Math.abs(low), Math.abs(high));
        return !money ? 1 : size >= 5e9 ? 1e9 : size >= 1e6 ? 1e6 : 1;
    }

    String label(double tick, String unit, Lang lang) {
        return Numbers.decimal(tick / factor(unit), 2, lang);
    }

    /** What the labels are in. */
    String unit(String unit, Lang lang) {
        double factor = factor(unit);
        String scale =
                factor == 1e9
                        ? lang.pick("billion ", "miliardi di ")
                        : factor == 1e6 ? lang.pick("million ", "milioni di ") : "";
        return scale + (unit.equals("percent") ? lang.pick("per cent", "per cento") : unit);
    }
}
