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

    /** What words of time are wrapped in, which differs by what they begin with. */
    private enum Kind {
        PLAIN("period-saying.in-plain", "period-saying.against-plain"),
        MONTH("period-saying.in-month", "period-saying.against-month"),
        PART("period-saying.in-part", "period-saying.against-part"),
        FIRST_MONTHS("period-saying.in-first-months", "period-saying.against-first-months"),
        TWELVE("period-saying.in-twelve", "period-saying.against-twelve"),
        RUN("period-saying.in-run", "period-saying.against-run");

        private final String in;
        private final String against;

        Kind(String in, String against) {
            this.in = in;
            this.against = against;
        }

        static Kind of(Period period) {
            int month = period.start() % 12;
            int months = period.months();
            if (month == 0 && months % 12 == 0) {
                return PLAIN;
            }
            if ((months == 6 || months == 3) && month % months == 0) {
                return PART;
            }
            if (months == 1) {
                return MONTH;
            }
            return month == 0 && months < 12 ? FIRST_MONTHS : months == 12 ? TWELVE : RUN;
        }
    }

    private PeriodSaying() {}

    /** The time by itself. */
    public static String say(Period period, Lang lang) {
        int year = period.firstYear();
        int month = period.start() % 12;
        return switch (Kind.of(period)) {
            case PLAIN ->
                    period.isYear() ? String.valueOf(year) : year + "\u2013" + period.lastYear();
            case PART ->
                    Speech.say(
                            lang,
                            period.months() == 6 ? HALVES.get(month / 6) : QUARTERS.get(month / 3),
                            year);
            case MONTH -> month(period.start(), lang) + " " + year;
            case FIRST_MONTHS -> Speech.say(lang, FIRST_MONTHS.get(period.months() - 2), year);
            case TWELVE, RUN -> run(period, lang);
        };
    }

    /** When: "in 2019", "nel primo semestre 2018", "a maggio 2018". */
    public static String in(Period period, Lang lang) {
        return Speech.say(lang, Kind.of(period).in, say(period, lang));
    }

    /** Behind "against": "the first quarter of 2019"; in Italian with "a". */
    public static String against(Period period, Lang lang) {
        return Speech.say(lang, Kind.of(period).against, say(period, lang));
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
