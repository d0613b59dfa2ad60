// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.time.Period;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What one clause of a title or note says of years that are shown up to a month only. */
final class SheetPartYear {

    /** Stands for any year. */
    static final int EACH = -1;

    private static final int YEAR = 12;
    private static final int SHORT = 6;

    private static final Pattern MARKED =
            Pattern.compile(
                    "^[(\\[]?(\\*{1,3}|[a-z]|\\d|[\u00b9\u00b2\u00b3])[)\\]]?\\s*[=:.-]?\\s+(.*)$");
    private static final Pattern PARTIAL =
            Pattern.compile("\\b" + WordLists.of("part-year") + "\\b");
    private static final Pattern TO_DATE = Pattern.compile("\\b" + WordLists.of("to-date") + "\\b");
    private static final Pattern UNTIL = WordLists.whole("until");
    private static final Pattern UPDATED = Pattern.compile("\\b" + WordLists.of("updated") + "\\b");
    private static final Pattern AS_OF = Pattern.compile("\\b" + WordLists.of("as-of") + "\\b");
    private static final Pattern SURE = Pattern.compile("\\b" + WordLists.of("sure") + "\\b");
    private static final Pattern PROVISIONAL =
            Pattern.compile(
                    WordLists.of("legend-provisional")
                            + "\\p{L}*\\s+"
                            + WordLists.of("till")
                            + "\\s+"
                            + IntStream.rangeClosed(1, YEAR)
                                    .mapToObj(n -> WordLists.of("month." + n))
                                    .collect(Collectors.joining("|", "(?:", ")\\b")));
    private static final Pattern NOTE =
            Pattern.compile("^" + WordLists.of("note") + "\\s*[:.-]\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY =
            Pattern.compile(
                    "(?<!\\d)(?:(?<d>\\d{1,2})[./-](?<m>\\d{1,2})[./-](?<y>(?:19|20)\\d\\d)"
                            + "|(?<iy>(?:19|20)\\d\\d)-(?<im>\\d\\d)(?:-\\d\\d)?)(?!\\d)");

    /** A day without its year, or numbers of months in brackets. */
    private static final Pattern OPEN =
            Pattern.compile(
                    "\\b"
                            + WordLists.of("till")
                            + "\\s+\\d{1,2}[./](?:0?[1-9]|1[0-2])(?![\\d./-])"
                            + "|(?:\\(|^)0?1\\s?[-\u2013/]\\s?(?:0?[2-9]|1[01])(?:\\)|$)");

    /** Up to a month that a preposition leads to, with its day: {@code through 30 September}. */
    private static final Pattern TILL = Pattern.compile("T+\\??\\??(?<day>N?)-?(?<month>M)");

    /** From January on, or up to so many months: the longest first. */
    private static final Pattern FROM_JANUARY =
            Pattern.compile(
                    "A[-,T?]{0,4}(?:M[-,T]+)?(?<a>M)|(?<j>N?M)[-T]+(?<m>N?M)|[PO][NC][KQ]|R-L"
                        + "|Q-?[NR][-T]Q?-?[NR]|[NRO][-T][NRO]-?Q|(?<both>MM)|K[NC][-T](?<k>[NC])"
                        + "|(?<=Y[-,?]{0,2})(?<one>[NC]K|Nm|[HQ]-?[NRO]|[NRO]-?[HQ]|M(?![-T]))");

    private SheetPartYear() {}

    /** A part from January on, and where it stands among the tokens. */
    private record Part(int months, int from, int to) {}

    /**
     * The months up to which a clause says that years are shown, by year; 0 where that isn't clear,
     * less where only so many of them are spoken of.
     *
     * @param title whether it stands over the table; a part before a year is then of each year
     * @param labels years by the marks that they have in the table
     */
    static Map<Integer, Integer> of(
            String clause, boolean title, Map<String, Set<Integer>> labels) {
        String text = NOTE.matcher(SheetWords.folded(clause).strip()).replaceFirst("");
        if (SheetWords.isDerived(clause)) {
            return Map.of();
        }
        Optional<Period> span = SheetDateSpan.of(text).filter(p -> p.start() % YEAR == 0);
        if (span.isPresent()) {
            return Map.of(span.get().firstYear(), span.get().months());
        }
        Map<Integer, Integer> made = made(text);
        String plain = TitleWords.undated(text);
        Matcher m = MARKED.matcher(plain);
        Set<Integer> marked = m.matches() ? labels.getOrDefault(m.group(1), Set.of()) : Set.of();
        Map<Integer, Integer> told = of(marked.isEmpty() ? plain : m.group(2), title, marked);
        return told.isEmpty() ? made : told;
    }

    private static Map<Integer, Integer> of(String text, boolean title, Set<Integer> marked) {
        PeriodTokens t = PeriodTokens.of(text.replace('_', ' '));
        Set<Integer> years = years(t, 0, t.kinds().length());
        Part part = part(t);
        boolean few = text.split("\\s+").length <= SHORT;
        if (part == null) {
            boolean open =
                    PARTIAL.matcher(text).find()
                            || OPEN.matcher(text).find()
                            || AS_OF.matcher(text).find() && t.kinds().contains("NM")
                            || PROVISIONAL.matcher(text).find()
                            || !title && SheetWords.isToDate(text);
            Set<Integer> since = PARTIAL.matcher(text).find() ? Set.of() : sinceYears(text);
            Set<Integer> of = years.isEmpty() ? marked : since.isEmpty() ? years : since;
            return !open ? Map.of() : !of.isEmpty() ? all(of, 0) : few ? Map.of(EACH, 0) : Map.of();
        }
        int months = SURE.matcher(text).find() ? -part.months() : part.months();
        Set<Integer> after = years(t, part.to(), t.kinds().length());
        Set<Integer> before = years(t, 0, part.from());
        if (years.isEmpty() && !marked.isEmpty()) {
            return all(marked, months);
        }
        boolean till = t.kinds().charAt(part.from()) == 'T';
        if (years.isEmpty()) {
            boolean each = title ? SheetPeriods.ofEachYear(text).isEmpty() : few;
            return each ? Map.of(EACH, title && !till ? months : 0) : Map.of();
        }
        if (!after.isEmpty()) {
            return title && before.isEmpty()
                    ? till ? all(after, months) : Map.of()
                    : all(after, months);
        }
        Map<Integer, Integer> of = new HashMap<>(all(before, before.size() == 1 ? months : 0));
        if (title) {
            of.put(EACH, 0);
        }
        return of;
    }

    /** The years behind words for a year up to now: {@code 2021-2023 and YTD 2024}. */
    private static Set<Integer> sinceYears(String text) {
        Matcher m = TO_DATE.matcher(text);
        if (!m.find()) {
            return Set.of();
        }
        PeriodTokens t = PeriodTokens.of(text.substring(m.end()).replace('_', ' '));
        return years(t, 0, t.kinds().length());
    }

    private static Map<Integer, Integer> all(Set<Integer> years, int months) {
        Map<Integer, Integer> all = new HashMap<>();
        years.forEach(y -> all.put(y, months));
        return all;
    }

    /** The years that some tokens name, and those between two that a sign joins. */
    private static Set<Integer> years(PeriodTokens t, int from, int to) {
        Set<Integer> years = new TreeSet<>();
        int last = -1;
        for (int i = from; i < to; i++) {
            if (t.kinds().charAt(i) == 'Y') {
                int year = Integer.parseInt(t.text(i));
                boolean joined = last >= 0 && t.kinds().substring(last + 1, i).matches("[-T]");
                for (int y = joined ? Integer.parseInt(t.text(last)) : year; y <= year; y++) {
                    years.add(y);
                }
                last = i;
            }
        }
        return years;
    }

    /** The first part of a year from January on; null for none. */
    private static Part part(PeriodTokens t) {
        Matcher m = FROM_JANUARY.matcher(t.kinds());
        for (int at = 0; at < t.kinds().length() && m.find(at); at = m.start() + 1) {
            int months = months(t, m);
            if (months >= 0 && months < YEAR && !isEnding(t, m.start())) {
                return new Part(months, m.start(), m.end());
            }
        }
        Matcher till = TILL.matcher(t.kinds());
        for (int at = 0; at < t.kinds().length() && till.find(at); at = till.start() + 1) {
            boolean day = !till.group("day").isEmpty();
            boolean until =
                    day
                            || t.texts().subList(till.start(), till.start("month")).stream()
                                    .anyMatch(w -> UNTIL.matcher(w).matches());
            int months = PeriodTokens.month(t.text(till.start("month")));
            if (until && months < YEAR && !hasMonth(t, till.start())) {
                return new Part(
                        day && !isLast(t.text(till.start("day")), months) ? 0 : months,
                        till.start(),
                        till.end());
            }
        }
        return null;
    }

    /** Whether a month stands just before, from which something counts. */
    private static boolean hasMonth(PeriodTokens t, int at) {
        return t.kinds().substring(0, at).matches(".*M[-Y]*");
    }

    private static boolean isEnding(PeriodTokens t, int at) {
        return at > 0 && t.kinds().charAt(at - 1) == 'E' && t.kinds().charAt(at) == 'M';
    }

    /** How many months a part has that begins in January, 0 where it isn't clear; -1 for others. */
    private static int months(PeriodTokens t, Matcher m) {
        if (m.group("a") != null) {
            return PeriodTokens.month(t.text(m.start("a")));
        }
        if (m.group("j") != null) {
            int first = m.end("j") - 1;
            int last = m.end("m") - 1;
            boolean days = m.group("j").length() == 1 || t.text(first - 1).equals("1");
            int months = PeriodTokens.month(t.text(last));
            String day = m.group("m").length() == 1 ? "" : t.text(last - 1);
            return PeriodTokens.month(t.text(first)) != 1 || !days
                    ? -1
                    : isLast(day, months) ? months : 0;
        }
        if (m.group("both") != null) {
            return PeriodTokens.month(t.text(m.start())) == 1
                            && PeriodTokens.month(t.text(m.end() - 1)) > 1
                    ? 0
                    : -1;
        }
        if (m.group("k") != null) {
            return PeriodTokens.number(t.text(m.start() + 1)) == 1
                    ? PeriodTokens.number(t.text(m.start("k")))
                    : -1;
        }
        return m.group("one") != null && !isBesideYear(t, m.start())
                ? -1
                : SheetPeriods.part(t, m.start(), m.end())
                        .map(p -> p.from() == 0 ? p.months() : -1)
                        .orElse(-1);
    }

    /** Whether nothing but signs stands between a year and a token. */
    private static boolean isBesideYear(PeriodTokens t, int at) {
        int year = t.kinds().lastIndexOf('Y', at);
        return t.texts().subList(year + 1, at).stream().noneMatch(w -> w.matches(".*\\p{L}.*"));
    }

    private static boolean isLast(String day, int month) {
        int n = day.isEmpty() ? 0 : Integer.parseInt(day);
        return n == 0 || n == YearMonth.of(2023, month).lengthOfMonth() || month == 2 && n == 29;
    }

    /** Years that weren't over when the table was made, as it says, so that they can't be whole. */
    private static Map<Integer, Integer> made(String text) {
        Matcher m = UPDATED.matcher(text);
        boolean made = m.find();
        Matcher asOf = AS_OF.matcher(text);
        String from =
                made ? text.substring(m.end()) : asOf.find() ? text.substring(asOf.start()) : "";
        Matcher day = DAY.matcher(from);
        if (day.find()) {
            boolean over = day.group().matches("31\\D12\\D.*|.*-12-31");
            String year = day.group(day.group("y") == null ? "iy" : "y");
            return over ? Map.of() : Map.of(Integer.parseInt(year), 0);
        }
        PeriodTokens t = PeriodTokens.of(from);
        Matcher month = Pattern.compile("(?:M|MN,|NM)Y").matcher(t.kinds());
        return month.find() ? Map.of(Integer.parseInt(t.text(month.end() - 1)), 0) : Map.of();
    }

    /** Whether a label names years and no part of one. */
    static boolean isOfYear(String label) {
        Set<Period> named = SheetPeriods.within(label);
        return !named.isEmpty() && named.stream().allMatch(Period::isYear);
    }

    /** Years of labels by the marks that stand beside them. */
    static void mark(String label, Map<String, Set<Integer>> labels) {
        Matcher m = LABEL.matcher(SheetWords.folded(label).strip());
        if (m.matches()) {
            labels.computeIfAbsent(m.group(2), k -> new TreeSet<>())
                    .add(Integer.parseInt(m.group(1)));
        }
    }

    private static final Pattern LABEL =
            Pattern.compile(
                    "(?:\\p{L}+\\.?\\s+){0,3}((?:19|20)\\d\\d)\\s*[(\\[]?(\\*{1,3}|[a-z]|\\d|[\u00b9\u00b2\u00b3])[)\\]]?");

    /** The lists of marks that labels of a table have beside years. */
    static Map<String, Set<Integer>> marks(List<String> labels) {
        Map<String, Set<Integer>> marks = new HashMap<>();
        labels.forEach(l -> mark(l, marks));
        return marks;
    }
}
