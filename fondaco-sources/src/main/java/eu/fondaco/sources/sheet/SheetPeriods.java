// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Periods as office sheets write them: {@code 2023 (p)}, {@code I trim. 2024}, {@code 1T24}, {@code
 * gen-giu}. What each word is, {@link PeriodTokens} says; here is how they follow each other.
 */
final class SheetPeriods {

    private static final int LONGEST = 60;
    private static final int WORDS = 9;

    private static final String NUMBERED = "[NRO]";
    private static final String PART =
            "(?<part>"
                    + NUMBERED
                    + "-?[QH]|[QH]-?"
                    + NUMBERED
                    + "|R-L|M(?:[-T]M)?|[PO]?[NC]K|Nm|[PO][NC]Q|Q-?[NR][-T]Q?-?[NR]|[NRO][-T][NRO]-?Q)";
    private static final Pattern ALONE = Pattern.compile(PART);
    private static final Pattern PART_IN_BRACKETS = Pattern.compile(PART + "|T+M|AT*M");
    private static final Pattern THEN_YEAR = Pattern.compile(PART + "[-,]*(?<year>Y)G?");
    private static final Pattern YEAR_THEN = Pattern.compile("(?<year>Y)[-,]*" + PART + "G?");
    private static final Pattern SHORT_YEAR = Pattern.compile(PART + "[-,]*(?<year>N)");
    private static final Pattern YEAR = Pattern.compile("(?<year>Y)G?");
    private static final Pattern TILL =
            Pattern.compile("(?<before>Y)[-,]*(?:T+|AT*)(?<month>M)|T+(?<m>M)(?<after>Y)");
    private static final Pattern NUMBERED_MONTH = Pattern.compile("Y[-m]N|N-Y");
    private static final Pattern TO_DATE = Pattern.compile("year[ -]to[ -]date");
    private static final Pattern JANUARY_TO = Pattern.compile("A[-,T]*(?:(?<first>M)[-,T]+)?M");
    private static final Pattern SINCE_JANUARY =
            Pattern.compile("A[-,T]*(?:M[-T]+)?(?<month>[MN])[-,]*(?<year>[YN])");

    /** Twelve months up to the end of a part of a year: {@code year ending Q2 2021}. */
    private static final Pattern ENDING =
            Pattern.compile(
                    "E[-,]*(?:" + PART + "(?:[-,]*(?<year>Y)|-N)|(?<before>Y)[-,]*(?<after>QN))G?");

    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]*)[)\\]]");
    private static final Pattern SPAN = Pattern.compile("M-?Y[-T]M-?Y");

    private static final Pattern FISCAL = Pattern.compile("\\b" + WordLists.of("fiscal") + "\\b");
    private static final Pattern STAMP = WordLists.whole("stamp");
    private static final Pattern MONTH =
            Pattern.compile("mese|mesi|month|months|mois|monat|mes|maand");
    private static final Pattern QUARTER =
            Pattern.compile("trimestre|trimestri|trim|quarter|quarters|quartal|kwartaal");
    private static final Pattern SIX = Pattern.compile("((?:19|20)\\d\\d)(0[1-9]|1[0-2])");

    private SheetPeriods() {}

    /** The period of a cell in a column of periods: {@code 202401}, too, where a header says so. */
    static Optional<Period> whole(String text, String header) {
        if (QUARTER.matcher(SheetWords.key(header)).matches()) {
            Optional<Period> quarter = numberedQuarter(tokens(text));
            if (quarter.isPresent()) {
                return quarter;
            }
        }
        Matcher six = SIX.matcher(text);
        return six.matches() && isOfStamps(header)
                ? Optional.of(
                        new Period(
                                Integer.parseInt(six.group(1)) * 12
                                        + Integer.parseInt(six.group(2))
                                        - 1,
                                1))
                : whole(text);
    }

    /** Whether numbers of six digits below a header may be a year and its month. */
    private static boolean isOfStamps(String header) {
        String key = SheetWords.key(header);
        return STAMP.matcher(key).matches()
                || STAMP.matcher(key.substring(key.lastIndexOf(' ') + 1)).matches();
    }

    /**
     * A part of a year that stands elsewhere.
     *
     * @param from its first month, from 0
     */
    record Part(int from, int months) {

        /**
         * The period that it is of a year, or of the part of a year that it lies in: quarters of
         * {@code January to September 2024}; nothing elsewhere.
         */
        Optional<Period> of(Period year) {
            int january = year.months() == 12 ? year.start() : year.start() / 12 * 12;
            Period own = new Period(january + from, months);
            boolean within =
                    own.start() >= year.start()
                            && own.start() + months <= year.start() + year.months();
            return within && year.months() <= 12 ? Optional.of(own) : Optional.empty();
        }
    }

    /** Whether a whole text is a period or a part of a year. */
    static boolean isTime(String text) {
        return whole(text).isPresent() || partAlone(text).isPresent();
    }

    /** The period that a whole text is. */
    static Optional<Period> whole(String text) {
        return WHOLE.of(text, all -> agreed(all, SheetPeriods::worked));
    }

    private static final Remembered<Optional<Period>> WHOLE = new Remembered<>();

    /**
     * What a label says, or what all its sides in several languages say that say anything: {@code
     * 1. trim. / 1. Quartal}, {@code Anno / Jahr 2022}.
     */
    private static <T> Optional<T> agreed(String text, Function<String, Optional<T>> says) {
        Optional<T> one = says.apply(text);
        List<String> sides = SheetWords.sides(text);
        Set<T> told = new LinkedHashSet<>();
        for (String side : one.isPresent() || sides.size() == 1 ? List.<String>of() : sides) {
            Optional<T> said = says.apply(side.strip());
            if (said.isEmpty() && !tokens(side).kinds().isEmpty()) {
                return Optional.empty();
            }
            said.ifPresent(told::add);
        }
        return told.size() == 1 ? told.stream().findFirst() : one;
    }

    private static Optional<Period> worked(String text) {
        return text.length() > LONGEST
                        || text.chars().noneMatch(Character::isDigit)
                        || FISCAL.matcher(SheetWords.key(text)).find()
                ? Optional.empty()
                : whole(tokens(text), true);
    }

    private static PeriodTokens tokens(String text) {
        String plain = SheetMarks.bare(text.replace('_', ' ')).toLowerCase(Locale.ROOT).strip();
        Matcher m = IN_BRACKETS.matcher(plain);
        boolean part =
                m.find()
                        && PART_IN_BRACKETS.matcher(PeriodTokens.of(m.group(1)).kinds()).matches()
                        && plain.length() <= LONGEST;
        return PeriodTokens.of(part ? m.replaceFirst(" $1 ") : plain);
    }

    private static Optional<Period> whole(PeriodTokens t) {
        return whole(t, false);
    }

    /**
     * The period that some tokens are.
     *
     * @param label whether they are a whole label, in which {@code 2024 to September} is no span
     */
    private static Optional<Period> whole(PeriodTokens t, boolean label) {
        if (YEAR.matcher(t.kinds()).matches()) {
            return Period.find(t.text(0));
        }
        if (NUMBERED_MONTH.matcher(t.kinds()).matches()) {
            return numbered(t);
        }
        if (SPAN.matcher(t.kinds()).matches()) {
            return span(t);
        }
        Matcher since = SINCE_JANUARY.matcher(t.kinds());
        if (since.matches()) {
            return sinceJanuary(t.text(since.start("month")), t.text(since.start("year")));
        }
        Matcher till = TILL.matcher(t.kinds());
        if (label && till.matches()) {
            boolean before = till.group("before") != null;
            return sinceJanuary(
                    t.text(till.start(before ? "month" : "m")),
                    t.text(till.start(before ? "before" : "after")));
        }
        if (ENDING.matcher(t.kinds()).matches()) {
            return whole(t.between(1, t.kinds().length()))
                    .filter(p -> p.months() < 12)
                    .map(p -> new Period(p.start() + p.months() - 12, 12));
        }
        for (Pattern pattern : List.of(THEN_YEAR, YEAR_THEN, SHORT_YEAR)) {
            Matcher m = pattern.matcher(t.kinds());
            String year = m.matches() ? t.text(m.start("year")) : "";
            if (year.length() == 4 || year.matches("[0-4]\\d")) {
                Period whole =
                        Period.year(Integer.parseInt(year.length() == 4 ? year : "20" + year));
                return part(t, m.start("part"), m.end("part")).flatMap(p -> p.of(whole));
            }
        }
        return Optional.empty();
    }

    private static Optional<Period> sinceJanuary(String last, String year) {
        int month = last.matches("\\d+") ? Integer.parseInt(last) : PeriodTokens.month(last);
        return month < 1 || month > 12 || year.length() == 2 && !year.matches("[0-4]\\d")
                ? Optional.empty()
                : new Part(0, month)
                        .of(Period.year(Integer.parseInt(year.length() == 4 ? year : "20" + year)));
    }

    private static Optional<Period> numbered(PeriodTokens t) {
        boolean first = t.kinds().startsWith("Y");
        String last = t.text(t.kinds().length() - 1);
        int year = Integer.parseInt(first ? t.text(0) : last);
        int month = Integer.parseInt(first ? last : t.text(0));
        return month < 1 || month > 12
                ? Optional.empty()
                : Optional.of(new Period(year * 12 + month - 1, 1));
    }

    /** {@code I/2023}, {@code 2023-1} where a header says that these are quarters. */
    private static Optional<Period> numberedQuarter(PeriodTokens t) {
        if (!t.kinds().matches("[NR]-?Y|Y-?[NR]")) {
            return Optional.empty();
        }
        int last = t.kinds().length() - 1;
        boolean first = t.kinds().startsWith("Y");
        int year = Integer.parseInt(t.text(first ? 0 : last));
        int n = PeriodTokens.number(t.text(first ? last : 0));
        return n < 1 || n > 4 ? Optional.empty() : new Part((n - 1) * 3, 3).of(Period.year(year));
    }

    /** From a month of a year to one of the same year. */
    private static Optional<Period> span(PeriodTokens t) {
        int year = t.kinds().indexOf('Y');
        int to = t.kinds().lastIndexOf('M');
        int from = PeriodTokens.month(t.text(0));
        int months = PeriodTokens.month(t.text(to)) - from + 1;
        boolean same = t.text(year).equals(t.text(t.kinds().lastIndexOf('Y')));
        return same && months > 0
                ? new Part(from - 1, months).of(Period.year(Integer.parseInt(t.text(year))))
                : Optional.empty();
    }

    /** The part of a year that some of the tokens name. */
    static Optional<Part> part(PeriodTokens t, int from, int to) {
        String kinds = t.kinds().substring(from, to);
        if (kinds.equals("R-L")) { // I-IX: January to September
            int first = PeriodTokens.number(t.text(from));
            return Optional.of(
                    new Part(first - 1, PeriodTokens.number(t.text(to - 1)) - first + 1));
        }
        int month = kinds.indexOf('M');
        if (month >= 0) {
            int first = PeriodTokens.month(t.text(from));
            int months = PeriodTokens.month(t.text(to - 1)) - first + 1;
            return months > 0 ? Optional.of(new Part(first - 1, months)) : Optional.empty();
        }
        if (kinds.endsWith("K") || kinds.endsWith("m")) {
            int n = PeriodTokens.number(t.text(to - 2));
            return n > 1 && n < 13 ? Optional.of(new Part(0, n)) : Optional.empty();
        }
        if (kinds.matches("[PO][NC]Q")) {
            int n = PeriodTokens.number(t.text(from + 1));
            return n > 1 && n < 4 ? Optional.of(new Part(0, n * 3)) : Optional.empty();
        }
        if (kinds.matches("Q.*[-T].*|.*[-T].*Q")) {
            return quarters(t, from, to);
        }
        int months = kinds.contains("Q") ? 3 : 6;
        int at = kinds.matches("[QH].*") ? to - 1 : from;
        int n = PeriodTokens.number(t.text(at));
        return n >= 1 && n * months <= 12
                ? Optional.of(new Part((n - 1) * months, months))
                : Optional.empty();
    }

    /** From one quarter to another: {@code Q1-Q2}, {@code I-III trim.} */
    private static Optional<Part> quarters(PeriodTokens t, int from, int to) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if ("NRO".indexOf(t.kinds().charAt(i)) >= 0) {
                numbers.add(PeriodTokens.number(t.text(i)));
            }
        }
        int first = numbers.get(0);
        int last = numbers.get(numbers.size() - 1);
        return first >= 1 && last > first && last <= 4
                ? Optional.of(new Part((first - 1) * 3, (last - first + 1) * 3))
                : Optional.empty();
    }

    /** The part of a year that a text names without the year: a month, a quarter, a span. */
    static Optional<Part> partAlone(String text) {
        return text.length() > LONGEST
                ? Optional.empty()
                : PARTS.of(text, all -> agreed(all, SheetPeriods::workedPart));
    }

    private static Optional<Part> workedPart(String text) {
        PeriodTokens t = tokens(text);
        return ALONE.matcher(t.kinds()).matches()
                ? part(t, 0, t.kinds().length())
                : Optional.empty();
    }

    private static final Remembered<Optional<Part>> PARTS = new Remembered<>();

    /** A part of a year as columns of months or quarters number it, too: {@code 3}. */
    static Optional<Part> part(String text, String header) {
        String key = SheetWords.key(header);
        int months = MONTH.matcher(key).matches() ? 1 : QUARTER.matcher(key).matches() ? 3 : 0;
        PeriodTokens t = months > 0 ? tokens(text) : PeriodTokens.NONE;
        boolean plain = t.kinds().equals("N") && !text.contains("*");
        if (plain || months == 3 && t.kinds().equals("R")) {
            int n = PeriodTokens.number(t.text(0));
            return n >= 1 && n * months <= 12
                    ? Optional.of(new Part((n - 1) * months, months))
                    : Optional.empty();
        }
        return partAlone(text);
    }

    /**
     * The span of months that a longer text says of all the years behind it, or of years that stand
     * elsewhere: {@code gennaio-giugno 2023 e 2024}. A year before it isn't meant by it.
     */
    static Optional<Part> ofEachYear(String text) {
        String plain = text.replace('_', ' ').toLowerCase(Locale.ROOT);
        PeriodTokens t = PeriodTokens.of(TO_DATE.matcher(plain).replaceAll("ytd"));
        Matcher since = JANUARY_TO.matcher(t.kinds());
        if (since.find()) {
            String first = since.group("first") == null ? "" : t.text(since.start("first"));
            return Optional.of(new Part(0, PeriodTokens.month(t.text(since.end() - 1))))
                    .filter(p -> first.isEmpty() || PeriodTokens.month(first) == 1)
                    .filter(p -> p.months() < 12);
        }
        int year = t.kinds().indexOf('Y');
        int end = year < 0 ? t.kinds().length() : year;
        for (int from = 0; from < end; from++) {
            for (int to = Math.min(end, from + WORDS); to > from + 1; to--) {
                boolean ending = from > 0 && t.kinds().charAt(from - 1) == 'E';
                if (!ending && ALONE.matcher(t.kinds().substring(from, to)).matches()) {
                    return part(t, from, to).filter(p -> p.months() < 12);
                }
            }
        }
        return Optional.empty();
    }

    /** The periods that a longer text names: its parts of years or months, else its years. */
    static Set<Period> within(String text) {
        Set<Period> found = new LinkedHashSet<>();
        if (text.chars().noneMatch(Character::isDigit)
                || FISCAL.matcher(SheetWords.key(text)).find()) {
            return found;
        }
        if (SheetDateSpan.isIn(text)) {
            return SheetDateSpan.of(text).stream().collect(Collectors.toSet());
        }
        Optional<Period> whole = whole(text);
        if (whole.isPresent()) {
            return Set.of(whole.get());
        }
        PeriodTokens t = PeriodTokens.of(text.replace('_', ' ').toLowerCase(Locale.ROOT));
        int from = 0;
        while (from < t.kinds().length()) {
            from = window(t, from, found);
        }
        if (found.isEmpty()) {
            for (int i = 0; i < t.kinds().length(); i++) {
                if (t.kinds().charAt(i) == 'Y' && !t.isJoined(i)) {
                    Period.find(t.text(i)).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** Takes the longest part of a year that begins at a token; where to look on. */
    private static int window(PeriodTokens t, int from, Set<Period> into) {
        boolean day = from > 0 && t.kinds().substring(from - 1).matches("NM.*");
        for (int to = Math.min(t.kinds().length(), from + WORDS); to > from + 1 && !day; to--) {
            PeriodTokens some = t.between(from, to);
            boolean year = some.kinds().indexOf('Y') >= 0;
            boolean numbered = NUMBERED_MONTH.matcher(some.kinds()).matches();
            Optional<Period> read =
                    year && !numbered && !some.kinds().endsWith("G")
                            ? whole(some)
                            : Optional.empty();
            if (read.isPresent() && !t.isGlued(from, to)) {
                into.add(read.get());
                return to;
            }
        }
        return from + 1;
    }
}
