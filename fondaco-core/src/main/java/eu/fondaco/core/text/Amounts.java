// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.text;

import java.util.Arrays;

/**
 * How numbers that stand together are printed: all in one scale, with the unit said once in the
 * heading of their column, axis or chart, such as {@code million euros}.
 *
 * @param unit of the numbers, as {@link eu.fondaco.core.evidence.Answer.Known} names units
 * @param factor what one of the printed unit is in base units: 1, a million, a billion
 * @param decimals most that are printed
 */
public record Amounts(String unit, double factor, int decimals) {

    private static final double BILLION = 1e9;
    private static final double MILLION = 1e6;
    private static final double THOUSAND = 1e3;

    /** The scale that fits the largest of some numbers; what isn't a number doesn't count. */
    public static Amounts of(String unit, double... values) {
        double most =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).map(Math::abs).max().orElse(0);
        double factor =
                !Numbers.isMoney(unit)
                        ? 1
                        : most >= 10 * BILLION
                                ? BILLION
                                : most >= MILLION ? MILLION : most >= 1e5 ? THOUSAND : 1;
        double shown = most / factor;
        int decimals =
                unit.equals("count") || unit.equals("rank") || shown >= 1000
                        ? 0
                        : shown >= 10 ? 1 : 2;
        return new Amounts(unit, factor, decimals);
    }

    /**
     * A finer scale, for tables: money in millions where there are any, without decimals where none
     * has any.
     */
    public static Amounts ofTable(String unit, double... values) {
        Amounts rough = of(unit, values);
        double factor = rough.factor == BILLION ? MILLION : rough.factor;
        double most =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).map(Math::abs).max().orElse(0);
        boolean whole =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).allMatch(v -> v % factor == 0);
        return Numbers.isMoney(unit)
                ? new Amounts(unit, factor, most / factor >= 10_000 || whole ? 0 : 1)
                : rough;
    }

    /**
     * A number of these, without its unit; one that was rounded keeps its noughts, as 74.97 is
     * "75.0" among others with one decimal, and 75 is "75". What is too small to be seen says so.
     */
    public String print(double value, Lang lang) {
        String printed = Numbers.decimal(value / factor, decimals, lang);
        if (value == 0 || !printed.equals("0")) {
            return isRounded(value) ? Numbers.fixed(value / factor, decimals, lang) : printed;
        }
        String least = Numbers.decimal(Math.pow(10, -decimals), decimals, lang);
        return value > 0 ? "<" + least : ">-" + least;
    }

    /**
     * As {@link #print}, with all decimals where the number is as exact as they say: "6.0" where
     * "5.8" stands above it, but "3" of what was published as a bare 3.
     *
     * @param width between the least and the most that the number stands for
     */
    public String print(double value, double width, Lang lang) {
        String printed = print(value, lang);
        return printed.startsWith("<")
                        || printed.startsWith(">")
                        || width > 5 * Math.pow(10, -decimals) * factor
                ? printed
                : Numbers.fixed(value / factor, decimals, lang);
    }

    private boolean isRounded(double value) {
        double steps = value / factor * Math.pow(10, decimals);
        return Math.abs(steps - Math.rint(steps)) > 1e-6 * Math.max(1, Math.abs(steps));
    }

    /** The unit in words, as a heading says it: {@code million euros}, {@code per cent}. */
    public String words(Lang lang) {
        if (Numbers.isMoney(unit)) {
            String currency = Numbers.currency(unit, lang);
            String of = Speech.say(lang, "amounts.of");
            return factor == BILLION
                    ? Speech.say(lang, "amounts.billion") + of + currency
                    : factor == MILLION
                            ? Speech.say(lang, "amounts.million") + of + currency
                            : factor == THOUSAND
                                    ? Speech.say(lang, "amounts.thousand", currency)
                                    : currency;
        }
        if (unit.endsWith(" per head")) {
            return Numbers.currency(unit.substring(0, 3), lang)
                    + Speech.say(lang, "amounts.per-head");
        }
        return switch (unit) {
            case "percent" -> Speech.say(lang, "amounts.per-cent");
            case "percentage points" -> Speech.say(lang, "amounts.percentage-points");
            case "times" -> Speech.say(lang, "amounts.times");
            case "rank" -> Speech.say(lang, "amounts.place");
            case "count" -> Speech.say(lang, "amounts.number");
            case "index" -> Speech.say(lang, "amounts.index");
            default -> unit;
        };
    }
}
