// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.text;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.EnumMap;
import java.util.Map;

/**
 * Prints numbers with their units for people: {@code 66,334 million euros}, {@code 9,5%}. Amounts
 * are given in base units. What is printed may have fewer digits than the number; exchange formats
 * carry it whole.
 */
public final class Numbers {

    /** Formats keep what they are at while they print, so each thread has its own. */
    private static final ThreadLocal<Map<Lang, DecimalFormat>> FORMATS =
            ThreadLocal.withInitial(() -> new EnumMap<>(Lang.class));

    private Numbers() {}

    /** A number with its unit, as {@link eu.fondaco.core.evidence.Answer.Known} names units. */
    public static String print(double value, String unit, Lang lang) {
        if (unit.endsWith(" per head")) {
            String money = decimal(value, 2, lang) + " " + currency(unit.substring(0, 3), lang);
            return money + Speech.say(lang, "numbers.per-head");
        }
        if (isMoney(unit)) {
            return money(value, unit, lang);
        }
        switch (unit) {
            case "percent":
                return decimal(value, 2, lang) + "%";
            case "percentage points":
                return decimal(value, 2, lang) + Speech.say(lang, "numbers.percentage-points");
            case "times":
                return counted(
                        decimal(value, 2, lang),
                        Speech.say(lang, "numbers.time"),
                        Speech.say(lang, "numbers.times"));
            case "rank":
                return rank(Math.round(value), lang);
            case "sign":
                return value > 0
                        ? Speech.say(lang, "numbers.positive")
                        : value < 0
                                ? Speech.say(lang, "numbers.negative")
                                : Speech.say(lang, "numbers.zero");
            case "boolean":
                return value == 0 ? "no" : Speech.say(lang, "numbers.yes");
            case "count":
                return decimal(value, value == Math.rint(value) ? 0 : 2, lang);
            case "index":
                return decimal(value, Math.abs(value) < 1 ? 4 : 2, lang)
                        + Speech.say(lang, "numbers.index");
            case "days":
                return counted(
                        decimal(value, 0, lang),
                        Speech.say(lang, "numbers.day"),
                        Speech.say(lang, "numbers.days"));
            default:
                return decimal(value, 2, lang) + (unit.isEmpty() ? "" : " " + unit);
        }
    }

    /**
     * A number with its unit as people say it in passing: the scale that suits it, one decimal of a
     * percentage, two where one would leave a nought.
     */
    public static String briefly(double value, String unit, Lang lang) {
        if (isMoney(unit)) {
            Amounts amounts = Amounts.of(unit, value);
            double size = Math.abs(value);
            double factor = size >= 1e9 ? 1e9 : amounts.factor();
            double shown = size / factor;
            int decimals = shown >= 1000 ? 0 : shown >= 10 ? 1 : 2;
            return decimal(value / factor, decimals, lang)
                    + " "
                    + new Amounts(unit, factor, decimals).words(lang);
        }
        boolean small = Math.abs(value) < .05;
        return unit.equals("percent") && !small
                ? decimal(value, 1, lang) + "%"
                : print(value, unit, lang);
    }

    private static String counted(String number, String one, String several) {
        return number + (number.equals("1") || number.equals("-1") ? one : several);
    }

    static boolean isMoney(String unit) {
        return unit.length() == 3 && unit.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    private static String money(double value, String unit, Lang lang) {
        double size = Math.abs(value);
        String currency = currency(unit, lang);
        String of = Speech.say(lang, "numbers.of");
        if (size >= 1e9 && isMultiple(value, 1e7)) {
            return counted(
                            decimal(value / 1e9, 2, lang),
                            Speech.say(lang, "numbers.one-billion"),
                            Speech.say(lang, "numbers.billion"))
                    + of
                    + currency;
        }
        if (size >= 1e6) {
            int digits = size >= 1e8 ? 1 : 3;
            return counted(
                            decimal(value / 1e6, digits, lang),
                            Speech.say(lang, "numbers.one-million"),
                            Speech.say(lang, "numbers.million"))
                    + of
                    + currency;
        }
        return decimal(value, 2, lang) + " " + currency;
    }

    private static boolean isMultiple(double value, double step) {
        return Math.abs(value / step - Math.rint(value / step)) < 1e-9;
    }

    /** A currency in words; its code where it has none here. */
    static String currency(String code, Lang lang) {
        switch (code) {
            case "EUR":
                return Speech.say(lang, "numbers.euros");
            case "USD":
                return Speech.say(lang, "numbers.us-dollars");
            case "GBP":
                return Speech.say(lang, "numbers.pounds-sterling");
            case "AUD":
                return Speech.say(lang, "numbers.australian-dollars");
            default:
                return code;
        }
    }

    private static String rank(long place, Lang lang) {
        if (lang == Lang.IT) {
            return place + "º";
        }
        long last = place % 10;
        boolean teen = place % 100 >= 11 && place % 100 <= 13;
        return place
                + (teen || last == 0 || last > 3
                        ? "th"
                        : last == 1 ? "st" : last == 2 ? "nd" : "rd");
    }

    /** A plain number with at most so many decimals, grouped as the language does. */
    public static String decimal(double value, int decimals, Lang lang) {
        return format(value, 0, decimals, lang);
    }

    /** With so many decimals, also where they are noughts: "6.0" beside "5.8". */
    public static String fixed(double value, int decimals, Lang lang) {
        return format(value, decimals, decimals, lang);
    }

    private static String format(double value, int least, int most, Lang lang) {
        DecimalFormat format = FORMATS.get().computeIfAbsent(lang, Numbers::format);
        format.setMaximumFractionDigits(most);
        format.setMinimumFractionDigits(least);
        String printed = format.format(value);
        return printed.matches("-0([.,]0*)?") ? printed.substring(1) : printed;
    }

    private static DecimalFormat format(Lang lang) {
        DecimalFormat format =
                new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(lang.locale()));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
