// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Periods as office sheets write them: {@code 2023 (p)}, {@code I trim. 2024}, {@code gen-giu}. */
final class SheetPeriods {

    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final String MONTHS =
            "(jan(?:uary)?|gen(?:n(?:aio)?)?|feb(?:br?(?:aio)?|ruary)?|mar(?:zo|ch)?|apr(?:il|ile)?"
                    + "|may|mag(?:gio)?|june?|giu(?:gno)?|july?|lug(?:lio)?|aug(?:ust)?"
                    + "|ago(?:sto)?|sept?(?:ember)?|set(?:t(?:embre)?)?|oct(?:ober)?"
                    + "|ott(?:obre)?|nov(?:ember|embre)?|dec(?:ember)?|dic(?:embre)?)";
    private static final List<String> ORDER =
            List.of(
                    "jan gen", "feb", "mar", "apr", "may mag", "jun giu", "jul lug", "aug ago",
                    "sep set", "oct ott", "nov", "dec dic");
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");
    private static final List<String> WORDS =
            List.of("primo first", "secondo second", "terzo third", "quarto fourth");

    private static final Pattern PART =
            Pattern.compile(
                    "(?:q|t)?([1-4]|i{1,3}|iv)(?:st|nd|rd|th|\u00b0|\u00ba|\u00aa)?[ .-]*"
                            + "(?:(trim|quarter|sem|half)[a-z.]*)? *(?:of |del )?"
                            + YEAR);
    private static final Pattern HALF = Pattern.compile("[hs]([12])[ -]*" + YEAR);
    private static final Pattern PART_AFTER =
            Pattern.compile(
                    YEAR + "[ -]*(q|t|h|s)([1-4])|" + YEAR + "[ -]*([1-4]) *(trim|sem)[a-z.]*");
    private static final Pattern SPAN =
            Pattern.compile(MONTHS + "[. ]*(?:-|\u2013|/|to|a) *" + MONTHS + "[. ]*" + YEAR);
    private static final Pattern MONTH = Pattern.compile(MONTHS + "[. -]*" + YEAR);
    private static final Pattern MONTH_WITHIN =
            Pattern.compile("(?<![\\p{L}\\d])(?<!\\d[. ])" + MONTHS + "[. -]*" + YEAR + "(?!\\d)");
    private static final Pattern SHORT_YEAR =
            Pattern.compile(MONTHS + "[. '\u2019/-]{1,2}([0-4]\\d)");
    private static final Pattern YEAR_FIRST = Pattern.compile(YEAR + "[ -]+" + MONTHS + "\\.?");
    private static final Pattern SPAN_ALONE =
            Pattern.compile(MONTHS + "[. ]*(?:-|\u2013|/|to|a) *" + MONTHS + "\\.?");
    private static final Pattern PART_ALONE =
            Pattern.compile(
                    "([qths])[ .]?([1-4])|([1-4]|i{1,3}|iv)(?:st|nd|rd|th|\u00b0|\u00ba|\u00aa)?["
                            + " .-]*(trim|quarter|sem|half)[a-z.]*|qtr\\.? ?([1-4])");
    private static final Pattern NUMBERED = Pattern.compile(YEAR + "[-/m](\\d{1,2})");
    private static final Pattern NUMBERED_AFTER = Pattern.compile("(\\d{1,2})[-/]" + YEAR);
    private static final Pattern ALONE =
            Pattern.compile("(?:anno|year|a\\.|fy)? *" + YEAR + " *(?:\\(?[a-z*]{1,2}\\)?)?");
    private static final Pattern PART_WITHIN =
            Pattern.compile(
                    "(?<![\\p{L}\\d])((?:[qt][1-4]|[hs][12]|(?:quarter|trimestre|semestre|half)"
                            + " [1-4]|(?:[1-4]|i{1,3}|iv)(?:st|nd|rd|th|\u00b0|\u00ba|\u00aa)?"
                            + " ?(?:trim[a-z]*|quarter|sem[a-z]*|half)"
                            + "|(?:primo|secondo|terzo|quarto|first|second|third|fourth)"
                            + " (?:trimestre|quarter|semestre|half)))[.,]? ?(?:of |del |dell'anno"
                            + " |/|-)?"
                            + YEAR);
    private static final Pattern MONTHS_WITHIN =
            Pattern.compile(
                    "(?:primi|first)"
                            + " (due|two|tre|three|quattro|four|cinque|five|sei|six|sette|seven"
                            + "|otto|eight|nove|nine|dieci|ten|undici|eleven|[2-9]|1[01])"
                            + " (?:mesi|months)(?: of| del| dell'anno| di)? "
                            + YEAR);
    private static final List<String> COUNTS =
            List.of(
                    "due two 2",
                    "tre three 3",
                    "quattro four 4",
                    "cinque five 5",
                    "sei six 6",
                    "sette seven 7",
                    "otto eight 8",
                    "nove nine 9",
                    "dieci ten 10",
                    "undici eleven 11");
    private static final Pattern SPAN_WITHIN =
            Pattern.compile("(?<!\\p{L})" + SPAN.pattern() + "(?!\\d)");
    private static final Pattern WITHIN =
            Pattern.compile("(?<!\\d)(?<!\\d[.,/-])" + YEAR + "(?!\\d|[.,/-]\\d)");

    private SheetPeriods() {}

    /** The period that a whole text is. */
    static Optional<Period> whole(String text) {
        String plain = SheetMarks.bare(text.replace('_', ' ')).toLowerCase(Locale.ROOT).strip();
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
        m = SHORT_YEAR.matcher(plain);
        if (m.matches()) {
            return month("20" + m.group(2), number(m.group(1)), 1);
        }
        m = YEAR_FIRST.matcher(plain);
        if (m.matches()) {
            return month(m.group(1), number(m.group(2)), 1);
        }
        return part(plain);
    }

    /**
     * A part of a year that stands elsewhere.
     *
     * @param from its first month, from 0
     */
    record Part(int from, int months) {

        /** The period that it is of a year; nothing where that period is no year. */
        Optional<Period> of(Period year) {
            return year.months() == 12
                    ? Optional.of(new Period(year.start() + from, months))
                    : Optional.empty();
        }
    }

    /** The part of a year that a text names without the year: a month, a quarter, a span. */
    static Optional<Part> partAlone(String text) {
        String plain = SheetMarks.bare(text).toLowerCase(Locale.ROOT).strip();
        if (plain.matches(MONTHS + "\\.?")) {
            return Optional.of(new Part(number(plain) - 1, 1));
        }
        Matcher m = SPAN_ALONE.matcher(plain);
        if (m.matches()) {
            int from = number(m.group(1)) - 1;
            int months = number(m.group(2)) - from;
            return months > 0 ? Optional.of(new Part(from, months)) : Optional.empty();
        }
        for (int i = 0; i < WORDS.size(); i++) {
            String any = WORDS.get(i).replace(' ', '|');
            if (plain.matches("(" + any + ") (trimestre|quarter)")) {
                return Optional.of(new Part(i * 3, 3));
            }
            if (i < 2 && plain.matches("(" + any + ") (semestre|half)")) {
                return Optional.of(new Part(i * 6, 6));
            }
        }
        return lettered(plain);
    }

    private static Optional<Part> lettered(String plain) {
        Matcher m = PART_ALONE.matcher(plain);
        if (!m.matches()) {
            return Optional.empty();
        }
        String letter = m.group(1) == null ? "" : m.group(1);
        String word = m.group(4) == null ? "" : m.group(4);
        boolean half = letter.matches("[hs]") || word.matches("sem|half");
        boolean quarter =
                letter.matches("[qt]") || word.matches("trim|quarter") || m.group(5) != null;
        String number =
                Stream.of(m.group(2), m.group(3), m.group(5))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow();
        int roman = ROMAN.indexOf(number);
        int n = roman < 0 ? Integer.parseInt(number) : roman + 1;
        if (half == quarter || half && n > 2) {
            return Optional.empty();
        }
        return Optional.of(half ? new Part((n - 1) * 6, 6) : new Part((n - 1) * 3, 3));
    }

    /** A part of a year as columns of months or quarters number it, too: {@code 3}. */
    static Optional<Part> part(String text, String header) {
        String key = SheetWords.key(header);
        int months =
                key.matches("mese|mesi|month|months")
                        ? 1
                        : key.matches("trimestre|trimestri|trim|quarter|quarters") ? 3 : 0;
        String plain = text.strip();
        if (months > 0 && plain.matches("0?[1-9]|1[0-2]")) {
            int n = Integer.parseInt(plain);
            return n * months <= 12
                    ? Optional.of(new Part((n - 1) * months, months))
                    : Optional.empty();
        }
        if (months == 3 && ROMAN.contains(plain.toLowerCase(Locale.ROOT))) {
            return Optional.of(new Part(ROMAN.indexOf(plain.toLowerCase(Locale.ROOT)) * 3, 3));
        }
        return partAlone(text);
    }

    private static Optional<Period> part(String plain) {
        Matcher m = PART_AFTER.matcher(plain);
        if (m.matches()) {
            boolean letter = m.group(1) != null;
            String kind = letter ? m.group(2) : m.group(6).substring(0, 1);
            boolean half = kind.equals("h") || kind.equals("s");
            return of(letter ? m.group(1) : m.group(4), half, letter ? m.group(3) : m.group(5));
        }
        m = HALF.matcher(plain);
        if (m.matches()) {
            return of(m.group(2), true, m.group(1));
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
        String start = month.substring(0, 3);
        for (int i = 0; i < ORDER.size(); i++) {
            if (List.of(ORDER.get(i).split(" ")).contains(start)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(month);
    }

    private static Set<Period> partsWithin(String plain) {
        Set<Period> found = new LinkedHashSet<>();
        Matcher m = PART_WITHIN.matcher(plain);
        while (m.find()) {
            Period year = Period.year(Integer.parseInt(m.group(2)));
            String part = m.group(1).replaceFirst("^(\\p{L}{4,}) ([1-4])$", "$2 $1");
            partAlone(part).flatMap(p -> p.of(year)).ifPresent(found::add);
        }
        m = MONTHS_WITHIN.matcher(plain);
        while (m.find()) {
            for (int i = 0; i < COUNTS.size(); i++) {
                if (List.of(COUNTS.get(i).split(" ")).contains(m.group(1))) {
                    found.add(new Period(Integer.parseInt(m.group(2)) * 12, i + 2));
                }
            }
        }
        return found;
    }

    /** The periods that a longer text names: its parts of years or months, else its years. */
    static Set<Period> within(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        Set<Period> found = partsWithin(plain);
        if (!found.isEmpty()) {
            return found;
        }
        for (Pattern p : List.of(SPAN_WITHIN, MONTH_WITHIN)) {
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
