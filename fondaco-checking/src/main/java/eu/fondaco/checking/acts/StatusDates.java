// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.core.text.Lang;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dates of a status as a register's keeper writes them, "30/06/2026", "31 dicembre 2026",
 * "January 2027", in the form {@code 2026-06-30}. Days come before months, unless that can't be.
 */
final class StatusDates {

    private static final Map<String, Integer> MONTHS = months();
    private static final String NAMES = String.join("|", MONTHS.keySet());
    private static final Pattern IN_FIGURES =
            Pattern.compile("(?<![\\d-])(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?![\\d-])");
    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "\\b(\\d{1,2})(?:\u00ba|\u00b0|st|nd|rd|th)?\\s+(?:of\\s+)?("
                            + NAMES
                            + ")\\s+(\\d{4})\\b");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b(" + NAMES + ")\\s+(\\d{1,2}),?\\s+(\\d{4})\\b");
    private static final Pattern MONTH = Pattern.compile("\\b(" + NAMES + ")\\s+(\\d{4})\\b");

    private StatusDates() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> out = new HashMap<>();
        for (Lang lang : Lang.values()) {
            Locale locale = Locale.forLanguageTag(lang.tag());
            for (Month m : Month.values()) {
                out.put(
                        m.getDisplayName(TextStyle.FULL, locale).toLowerCase(Locale.ROOT),
                        m.getValue());
            }
        }
        return out;
    }

    /**
     * @param status in small letters
     */
    static String iso(String status) {
        String out =
                IN_FIGURES.matcher(status).replaceAll(m -> figures(m, number(m, 1), number(m, 2)));
        out =
                DAY_FIRST
                        .matcher(out)
                        .replaceAll(m -> date(m, number(m, 3), month(m, 2), number(m, 1)));
        out =
                MONTH_FIRST
                        .matcher(out)
                        .replaceAll(m -> date(m, number(m, 3), month(m, 1), number(m, 2)));
        return MONTH.matcher(out).replaceAll(m -> "%04d-%02d".formatted(number(m, 2), month(m, 1)));
    }

    private static String figures(MatchResult m, int first, int second) {
        boolean monthFirst = second > 12 && first <= 12;
        return date(m, number(m, 3), monthFirst ? first : second, monthFirst ? second : first);
    }

    /** What is no day of the calendar stays as it was written. */
    private static String date(MatchResult m, int year, int month, int day) {
        boolean real =
                month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= YearMonth.of(year, month).lengthOfMonth();
        return real
                ? "%04d-%02d-%02d".formatted(year, month, day)
                : Matcher.quoteReplacement(m.group());
    }

    private static int number(MatchResult m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static int month(MatchResult m, int group) {
        return MONTHS.get(m.group(group));
    }
}
