// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.time.Period;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Periods as office sheets write them: {@code 2023 (p)}, {@code I trim. 2024}, {@code gen-giu}. */
final class SheetPeriods {

    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final String MONTHS =
            "(jan|gen|feb|mar|apr|may|mag|jun|giu|jul|lug|aug|ago|sep|set|oct|ott|nov|dec|dic)[a-z]*";
    private static final List<String> ORDER =
            List.of(
                    "jan gen", "feb", "mar", "apr", "may mag", "jun giu", "jul lug", "aug ago",
                    "sep set", "oct ott", "nov", "dec dic");
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");

    private static final Pattern PART =
            Pattern.compile(
                    "(?:q|t)?([1-4]|i{1,3}|iv)(?:st|nd|rd|th|\u00b0|\u00ba|\u00aa)?[ .-]*"
                            + "(trim|quarter|sem|half)?[a-z.]* *(?:of |del )?"
                            + YEAR);
    private static final Pattern PART_AFTER =
            Pattern.compile(
                    YEAR + "[ -]*(q|t|h|s)([1-4])|" + YEAR + "[ -]*([1-4]) *(trim|sem)[a-z.]*");
    private static final Pattern SPAN =
            Pattern.compile(MONTHS + "[. ]*(?:-|\u2013|/|to|a) *" + MONTHS + "[. ]*" + YEAR);
    private static final Pattern MONTH = Pattern.compile(MONTHS + "[. -]*" + YEAR);
    private static final Pattern NUMBERED = Pattern.compile(YEAR + "[-/m](\\d{1,2})");
    private static final Pattern NUMBERED_AFTER = Pattern.compile("(\\d{1,2})[-/]" + YEAR);
    private static final Pattern ALONE =
            Pattern.compile("(?:anno|year|a\\.|fy)? *" + YEAR + " *(?:\\(?[a-z*]{1,2}\\)?)?");
    private static final Pattern WITHIN =
            Pattern.compile("(?<!\\d)(?<!\\d[.,/-])" + YEAR + "(?!\\d|[.,/-]\\d)");

    private SheetPeriods() {}

    /** The period that a whole text is. */
    static Optional<Period> whole(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
        Matcher m = ALONE.matcher(plain);
        if (m.matches()) {
            return Period.find(m.group(1));
        }
        m = NUMBERED.matcher(plain);
        if (m.matches()) {
            return month(m.group(1), Integer.parseInt(m.group(2)), 1);
        }
        m = NUMBERED_AFTER.matcher(plain);
        if (m.matches()) {
            return month(m.group(2), Integer.parseInt(m.group(1)), 1);
        }
        m = SPAN.matcher(plain);
        if (m.matches()) {
            int from = number(m.group(1));
            return month(m.group(3), from, number(m.group(2)) - from + 1);
        }
        m = MONTH.matcher(plain);
        if (m.matches()) {
            return month(m.group(2), number(m.group(1)), 1);
        }
        return part(plain);
    }

    /**
     * Whether a column holds months or quarters of years that stand elsewhere; empty for neither.
     */
    static String partOf(String header, Collection<SheetCell> cells) {
        String key = SheetWords.key(header);
        String part =
                key.matches("mese|mesi|month|months")
                        ? "month"
                        : key.matches("trimestre|trim|quarter") ? "quarter" : "";
        boolean fits = cells.stream().allMatch(c -> ordinal(c.text(), part) > 0);
        return fits ? part : "";
    }

    /** A part of a year, from 1; 0 where a text is none. */
    private static int ordinal(String text, String part) {
        String plain = text.toLowerCase(Locale.ROOT).strip();
        int most = part.equals("month") ? 12 : 4;
        if (plain.matches("0?[1-9]|1[0-2]")) {
            int n = Integer.parseInt(plain);
            return n <= most ? n : 0;
        }
        if (part.equals("month")) {
            return plain.matches(MONTHS) ? number(plain.substring(0, 3)) : 0;
        }
        int roman = ROMAN.indexOf(plain.replaceFirst("^[qt]|[ .]*trim.*$", ""));
        return plain.matches("[qt][1-4]") ? plain.charAt(1) - '0' : roman + 1;
    }

    /** A part of a year; nothing where the period isn't one. */
    static Optional<Period> within(Period year, String text, String part) {
        int n = ordinal(text, part);
        int months = part.equals("month") ? 1 : 3;
        return year.months() == 12 && n > 0
                ? Optional.of(new Period(year.start() + (n - 1) * months, months))
                : Optional.empty();
    }

    private static Optional<Period> part(String plain) {
        Matcher m = PART_AFTER.matcher(plain);
        if (m.matches()) {
            boolean letter = m.group(1) != null;
            String kind = letter ? m.group(2) : m.group(6).substring(0, 1);
            boolean half = kind.equals("h") || kind.equals("s");
            return of(letter ? m.group(1) : m.group(4), half, letter ? m.group(3) : m.group(5));
        }
        m = PART.matcher(plain);
        boolean said = m.matches() && (m.group(2) != null || plain.matches("[qt].*"));
        if (!said) {
            return Optional.empty();
        }
        boolean half = m.group(2) != null && m.group(2).matches("sem|half");
        int roman = ROMAN.indexOf(m.group(1));
        return of(m.group(3), half, roman < 0 ? m.group(1) : String.valueOf(roman + 1));
    }

    private static Optional<Period> of(String year, boolean half, String n) {
        return Period.find(year + (half ? "-S" : "-Q") + n);
    }

    private static Optional<Period> month(String year, int from, int months) {
        if (from < 1 || months < 1 || from + months > 13) {
            return Optional.empty();
        }
        return months == 12
                ? Period.find(year)
                : Optional.of(new Period(Integer.parseInt(year) * 12 + from - 1, months));
    }

    private static int number(String month) {
        for (int i = 0; i < ORDER.size(); i++) {
            if (List.of(ORDER.get(i).split(" ")).contains(month)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(month);
    }

    /** The periods that a longer text names: one of the spans or months, else its years. */
    static Set<Period> within(String text) {
        Set<Period> found = new LinkedHashSet<>();
        String plain = text.toLowerCase(Locale.ROOT);
        for (Pattern p : List.of(SPAN, MONTH)) {
            Matcher m = p.matcher(plain);
            while (m.find()) {
                whole(m.group()).ifPresent(found::add);
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        Matcher m = WITHIN.matcher(plain);
        while (m.find()) {
            Period.find(m.group(1)).ifPresent(found::add);
        }
        return found;
    }
}
