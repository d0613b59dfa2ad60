// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import java.time.Month;
import java.time.format.TextStyle;

/** Says periods as people do: "first half of 2018", "primi nove mesi del 2010", "maggio 2018". */
public final class PeriodSaying {

    private static final String[] ORDINALS_EN = {"first", "second", "third", "fourth"};
    private static final String[] ORDINALS_IT = {"primo", "secondo", "terzo", "quarto"};
    private static final String[] MONTHS_EN = {
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve"
    };
    private static final String[] MONTHS_IT = {
        "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici",
        "dodici"
    };

    private PeriodSaying() {}

    public static String say(Period period, Lang lang) {
        int year = period.firstYear();
        int month = period.start() % 12;
        int months = period.months();
        if (period.isYear()) {
            return String.valueOf(year);
        }
        if (month == 0 && months % 12 == 0) {
            return year + "\u2013" + period.lastYear();
        }
        if (months == 6 && month % 6 == 0) {
            return lang.pick(
                            ORDINALS_EN[month / 6] + " half of ",
                            ORDINALS_IT[month / 6] + " semestre ")
                    + year;
        }
        if (months == 3 && month % 3 == 0) {
            return lang.pick(
                            ORDINALS_EN[month / 3] + " quarter of ",
                            ORDINALS_IT[month / 3] + " trimestre ")
                    + year;
        }
        if (months == 1) {
            return month(period.start(), lang) + " " + year;
        }
        if (month == 0 && months < 12) {
            return lang.pick(
                    "first " + MONTHS_EN[months - 1] + " months of " + year,
                    "primi " + MONTHS_IT[months - 1] + " mesi del " + year);
        }
        return run(period, lang);
    }

    /** {@code April to September 2018}, {@code dodici mesi fino a giugno 2018}. */
    private static String run(Period period, Lang lang) {
        int last = period.start() + period.months() - 1;
        String end = month(last, lang) + " " + period.lastYear();
        if (period.months() == 12) {
            return lang.pick("twelve months to ", "dodici mesi fino a ") + end;
        }
        String start =
                month(period.start(), lang)
                        + (period.firstYear() == period.lastYear() ? "" : " " + period.firstYear());
        return lang.pick(start + " to " + end, "da " + start + " a " + end);
    }

    private static String month(int month, Lang lang) {
        return Month.of(month % 12 + 1).getDisplayName(TextStyle.FULL, lang.locale());
    }
}
