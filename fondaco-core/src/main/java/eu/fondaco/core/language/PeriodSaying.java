// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Speech;
import eu.fondaco.core.time.Period;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;

/** Says periods as people do: "first half of 2018", "primi nove mesi del 2010", "maggio 2018". */
public final class PeriodSaying {

    private static final List<String> HALVES =
            List.of("period-saying.first-half", "period-saying.second-half");
    private static final List<String> QUARTERS =
            List.of(
                    "period-saying.first-quarter", "period-saying.second-quarter",
                    "period-saying.third-quarter", "period-saying.fourth-quarter");
    private static final List<String> FIRST_MONTHS =
            List.of(
                    "period-saying.months-2",
                    "period-saying.months-3",
                    "period-saying.months-4",
                    "period-saying.months-5",
                    "period-saying.months-6",
                    "period-saying.months-7",
                    "period-saying.months-8",
                    "period-saying.months-9",
                    "period-saying.months-10",
                    "period-saying.months-11");

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
            return Speech.say(lang, HALVES.get(month / 6), year);
        }
        if (months == 3 && month % 3 == 0) {
            return Speech.say(lang, QUARTERS.get(month / 3), year);
        }
        if (months == 1) {
            return month(period.start(), lang) + " " + year;
        }
        if (month == 0 && months < 12) {
            return Speech.say(lang, FIRST_MONTHS.get(months - 2), year);
        }
        return run(period, lang);
    }

    /** {@code April to September 2018}, {@code dodici mesi fino a giugno 2018}. */
    private static String run(Period period, Lang lang) {
        int last = period.start() + period.months() - 1;
        String end = month(last, lang) + " " + period.lastYear();
        if (period.months() == 12) {
            return Speech.say(lang, "period-saying.twelve-months", end);
        }
        String start =
                month(period.start(), lang)
                        + (period.firstYear() == period.lastYear() ? "" : " " + period.firstYear());
        return Speech.say(lang, "period-saying.to", start, end);
    }

    private static String month(int month, Lang lang) {
        return Month.of(month % 12 + 1).getDisplayName(TextStyle.FULL, lang.locale());
    }
}
