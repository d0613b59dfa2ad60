// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.time;

import eu.fondaco.core.text.Lang;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;

/** Says dates as prose does: "17 July 2018", "maggio 2015", "2010". */
public final class DateWords {

    private DateWords() {}

    /** What stands before a date in Italian; in English nothing does. */
    public enum Before {
        /** "11 maggio 2015". */
        NOTHING("", ""),
        /** "l'11 maggio 2015", "il 2015", "maggio 2015". */
        THE("", ""),
        /** "l'11 maggio 2015", "nel 2015", "a maggio 2015". */
        ON("", "a "),
        /** "dell'11 maggio 2015", "del 2015", "di maggio 2015". */
        OF("de", "di "),
        /** "dall'11 maggio 2015", "dal 2015", "da maggio 2015". */
        SINCE("da", "da "),
        /** "all'11 maggio 2015", "al 2015", "a maggio 2015". */
        AT("a", "a ");

        private final String stem;
        private final String bare;

        Before(String stem, String bare) {
            this.stem = stem;
            this.bare = bare;
        }

        private String article(boolean elided) {
            if (stem.isEmpty()) {
                return elided ? "l'" : "il ";
            }
            return elided ? stem + "ll'" : stem + "l ";
        }
    }

    /** A known date; empty for an unknown one. */
    public static String say(PartialDate date, Lang lang) {
        if (!date.isKnown()) {
            return "";
        }
        String year = String.valueOf(date.year());
        if (date.month() == 0) {
            return year;
        }
        String month =
                Month.of(date.month()).getDisplayName(TextStyle.FULL, lang.locale()) + " " + year;
        String first = lang == Lang.IT && date.day() == 1 ? "º" : "";
        return date.day() == 0 ? month : date.day() + first + " " + month;
    }

    /** A day. */
    public static String say(LocalDate day, Lang lang) {
        return say(PartialDate.of(day), lang);
    }

    /** A known date with what stands before it. */
    public static String say(PartialDate date, Before before, Lang lang) {
        String said = say(date, lang);
        if (lang != Lang.IT || before == Before.NOTHING || said.isEmpty()) {
            return said;
        }
        if (date.day() == 0 && date.month() != 0) {
            return before.bare + said;
        }
        if (date.day() == 0 && before == Before.ON) {
            return "nel " + said;
        }
        return before.article(date.day() == 8 || date.day() == 11) + said;
    }
}
