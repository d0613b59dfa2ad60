// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.time.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two dates between which the values of an extract are: {@code dal 01/01/2024 al 30/06/2024}. They
 * are a period where they are the first and last day of months.
 */
final class SheetDateSpan {

    private static final String DATE =
            "(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})"
                    + "|(?:1[\u00b0\u00ba]|\\d{1,2}(?:st|nd|rd|th|er)?) \\p{L}{3,}\\.? \\d{4}"
                    + "|\\p{L}{3,} \\d{1,2}, \\d{4})(?!\\d)";

    private static final Pattern SPAN =
            Pattern.compile(
                    "(?<!\\d)(?<from>"
                            + DATE
                            + ")\\s*(?:[-\u2013\u2014/]|\\p{L}{1,7}\\.?)\\s*(?<to>"
                            + DATE
                            + ")");

    private static final Pattern NUMBERED =
            Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4}|\\d{2})");

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern NAMED =
            Pattern.compile("(\\d{1,2})(?:[\u00b0\u00ba]|st|nd|rd|th|er)? (\\p{L}+)\\.? (\\d{4})");
    private static final Pattern AMERICAN = Pattern.compile("(\\p{L}+) (\\d{1,2}), (\\d{4})");

    private SheetDateSpan() {}

    /** Whether a text holds two dates with what leads from one to the other. */
    static boolean isIn(String text) {
        return SPAN.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /** The months between the dates of a text; nothing where they begin or end within one. */
    static Optional<Period> of(String text) {
        Matcher m = SPAN.matcher(text.toLowerCase(Locale.ROOT));
        if (!m.find()) {
            return Optional.empty();
        }
        List<Period> found = new ArrayList<>();
        for (boolean dayFirst : new boolean[] {true, false}) {
            Optional<LocalDate> from = date(m.group("from"), dayFirst);
            Optional<LocalDate> to = date(m.group("to"), dayFirst);
            if (from.isPresent() && to.isPresent()) {
                months(from.get(), to.get()).filter(p -> !found.contains(p)).ifPresent(found::add);
            }
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Optional<Period> months(LocalDate from, LocalDate to) {
        boolean whole = from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.lengthOfMonth();
        int start = from.getYear() * 12 + from.getMonthValue() - 1;
        int months = to.getYear() * 12 + to.getMonthValue() - start;
        return whole && months > 0 && months <= 12
                ? Optional.of(new Period(start, months))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(String text, boolean dayFirst) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher numbered = NUMBERED.matcher(text);
        if (numbered.matches()) {
            String year = numbered.group(3);
            return date(
                    year.length() == 2 ? "20" + year : year,
                    numbered.group(dayFirst ? 2 : 1),
                    numbered.group(dayFirst ? 1 : 2));
        }
        Matcher american = AMERICAN.matcher(text);
        if (american.matches()) {
            return date(american.group(3), month(american.group(1)), american.group(2));
        }
        Matcher named = NAMED.matcher(text);
        return named.matches()
                ? date(named.group(3), month(named.group(2)), named.group(1))
                : Optional.empty();
    }

    private static String month(String name) {
        return String.valueOf(PeriodTokens.month(SheetWords.key(name)));
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(year),
                            Integer.parseInt(month),
                            Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
