// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the dates of acts: days, months, seasons, years; "two years later" from the date said
 * before; "last September" from the day of publication.
 */
final class Dates {

    /** Days counted from the day said before: "the next day". */
    private static final Map<String, Integer> DAYS =
            Map.of("sameday", 0, "nextday", 1, "daybefore", -1);

    /** Years counted from that of the page. */
    private static final Map<String, Integer> YEARS =
            Map.of("lastyear", -1, "thisyear", 0, "nextyear", 1);

    /**
     * A date and the token after it.
     *
     * @param inferred whether its year isn't written there but taken from the text around it
     */
    record Read(When when, int to, boolean inferred) {

        Read(When when, int to) {
            this(when, to, false);
        }
    }

    private static final int HUNDRED = 100;

    /** By which Italian builds hundreds into one word. */
    private static final String CENTO = "cento";

    private final Words words;
    private final LocalDate published;
    private final int under;

    Dates(Words words, LocalDate published) {
        this(words, published, 0);
    }

    private Dates(Words words, LocalDate published, int under) {
        this.words = words;
        this.published = published;
        this.under = under;
    }

    /** The same under a heading that gives the year of what stands below it; 0 for none. */
    Dates under(int year) {
        return year == under ? this : new Dates(words, published, year);
    }

    /**
     * The date at a token, or null.
     *
     * @param before the date said before; null for none
     */
    Read at(List<Token> t, int i, When before) {
        Read r = feast(t, i, before);
        r = r != null ? r : deictic(t, i);
        r = r != null ? r : weekday(t, i, before);
        r = r != null ? r : day(t, i, before);
        r = r != null ? r : figures(t, i);
        r = r != null ? r : month(t, i, before);
        r = r != null ? r : season(t, i, before);
        r = r != null ? r : year(t, i, before);
        return r != null ? r : shifted(t, i, before);
    }

    /** {@code Christmas Eve 2019}, {@code San Martino del 2018}: days that carry a name. */
    private Read feast(List<Token> t, int i, When before) {
        Optional<Lexicon.Hit> named = words.at(t, i, "feast");
        if (named.isEmpty()) {
            return null;
        }
        String[] day = named.get().value().split("-");
        int y = afterOf(t, i + named.get().length());
        int m = Integer.parseInt(day[0]);
        int d = Integer.parseInt(day[1]);
        return yearAt(t, y) > 0
                ? date(yearAt(t, y), m, d, yearTo(t, y))
                : unwritten(m, d, i + named.get().length(), before);
    }

    /**
     * {@code yesterday}, {@code la settimana scorsa}, {@code last month}: from the day of the page.
     */
    private Read deictic(List<Token> t, int i) {
        Optional<Lexicon.Hit> hit =
                published == null ? Optional.empty() : words.at(t, i, "deictic");
        if (hit.isEmpty()) {
            return null;
        }
        String[] value = hit.get().value().split(":");
        int by = Integer.parseInt(value[1]);
        int to = i + hit.get().length();
        return switch (value[0]) {
            case "day" -> new Read(When.day(published.plusDays(by)), to);
            case "week" -> {
                LocalDate monday = published.with(DayOfWeek.MONDAY).plusWeeks(by);
                yield new Read(new When(monday, monday.plusDays(6)), to);
            }
            default -> {
                LocalDate month = published.withDayOfMonth(1).plusMonths(by);
                yield new Read(When.month(month.getYear(), month.getMonthValue()), to);
            }
        };
    }

    /** {@code on Monday}, {@code giovedì scorso}: the last such day. */
    private Read weekday(List<Token> t, int i, When before) {
        Optional<Lexicon.Hit> hit =
                published == null ? Optional.empty() : words.at(t, i, "weekday");
        int to = hit.map(h -> i + h.length()).orElse(i);
        boolean dated =
                hit.isPresent() && to < t.size() && (day(t, to, before) != null || comma(t, to));
        if (hit.isEmpty() || dated) {
            return null;
        }
        int told = Integer.parseInt(hit.get().value());
        DayOfWeek day = DayOfWeek.of(Math.abs(told));
        boolean last = told < 0; // "last Monday" isn't today
        LocalDate is =
                published.with(
                        last
                                ? TemporalAdjusters.previous(day)
                                : TemporalAdjusters.previousOrSame(day));
        return new Read(When.day(is), to);
    }

    /** Whether a day follows after a comma: "Monday, 4 May". */
    private boolean comma(List<Token> t, int i) {
        return t.get(i).is(",") && i + 1 < t.size() && day(t, i + 1, null) != null;
    }

    private static int afterOf(List<Token> t, int i) {
        int y = i;
        while (y < t.size()
                && y < i + 3
                && (t.get(y).is("of")
                        || t.get(y).is("in")
                        || t.get(y).is("del")
                        || t.get(y).is(",")
                        || t.get(y).is("."))) {
            y++;
        }
        return y;
    }

    /**
     * A day or month without a year: in the year of the heading, else of the date before, else the
     * last one before publication.
     */
    private Read unwritten(int m, int d, int to, When before) {
        int year = under > 0 ? under : before != null ? before.from().getYear() : 0;
        if (year == 0 && published != null) {
            boolean past =
                    m < published.getMonthValue()
                            || m == published.getMonthValue() && d <= published.getDayOfMonth();
            year = published.getYear() - (past ? 0 : 1);
        }
        if (year == 0) {
            return null;
        }
        Read r = d > 0 ? date(year, m, d, to) : new Read(When.month(year, m), to);
        return r == null ? null : new Read(r.when(), to, under == 0);
    }

    private Read day(List<Token> t, int i, When before) {
        boolean first = t.get(i).is("first") && i + 1 < t.size() && t.get(i + 1).is("of");
        int d = first || t.get(i).is("primo") ? 1 : number(t, i);
        if (d < 1 || d > 31 || d != 1 && t.get(i).text().length() > 2) {
            return month(t, i) > 0 && number(t, i + 1) > 0 && number(t, i + 1) < 32
                    ? american(t, i)
                    : null;
        }
        int k = i + 1;
        while (k < t.size() && k < i + 3 && t.get(k).fold().matches("[º°]|st|nd|rd|th|of|o")) {
            k++;
        }
        int m = month(t, k);
        if (m == 0) {
            return null;
        }
        int y = afterOf(t, k + 1);
        int year = yearAt(t, y);
        if (year > 0) {
            return date(year, m, d, yearTo(t, y));
        }
        int[] later = later(t, k + 1, m, before);
        return later[0] == 0 ? unwritten(m, d, k + 1, before) : date(later[0], m, d, later[1]);
    }

    /** {@code 11.6.1996}, {@code 11/6/1996}; the tokenizer takes 11.6 for one number. */
    private Read figures(List<Token> t, int i) {
        String text = t.get(i).text();
        if (text.matches("\\d{1,2}\\.\\d{1,2}") && i + 2 < t.size() && t.get(i + 1).is(".")) {
            String[] p = text.split("\\.");
            return yearAt(t, i + 2) == 0
                    ? null
                    : date(yearAt(t, i + 2), Integer.parseInt(p[1]), Integer.parseInt(p[0]), i + 3);
        }
        if (text.matches("(?:0\\d|1[0-2])\\.(?:19|20)\\d\\d")) {
            int month = Integer.parseInt(text.substring(0, 2));
            int year = Integer.parseInt(text.substring(3));
            return month == 0 ? null : new Read(When.month(year, month), i + 1);
        }
        boolean slashed =
                i + 4 < t.size()
                        && t.get(i + 1).is("/")
                        && t.get(i + 3).is("/")
                        && yearAt(t, i + 4) > 0;
        return slashed && number(t, i) > 0 && number(t, i + 2) > 0
                ? date(yearAt(t, i + 4), number(t, i + 2), number(t, i), i + 5)
                : null;
    }

    private Read american(List<Token> t, int i) {
        int y = i + 2 < t.size() && t.get(i + 2).is(",") ? i + 3 : i + 2;
        return yearAt(t, y) == 0
                ? null
                : date(yearAt(t, y), month(t, i), number(t, i + 1), yearTo(t, y));
    }

    private static Read date(int y, int m, int d, int to) {
        try {
            return new Read(When.day(LocalDate.of(y, m, d)), to);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private Read month(List<Token> t, int i, When before) {
        int m = month(t, i);
        if (m == 0) {
            Optional<Lexicon.Hit> near = words.at(t, i, "same");
            if (near.isEmpty()) {
                return null;
            }
            boolean own = i > 0 && words.says(t.get(i - 1), "itsown");
            if (own && YEARS.containsKey(near.get().value())) {
                return null; // "its last year" is counted from when it ends
            }
            int next = i + near.get().length();
            boolean of = next < t.size() && (t.get(next).is("of") || t.get(next).is("di"));
            int named = month(t, of ? next + 1 : next);
            if (of && named > 0 && near.get().value().equals("month")) {
                return before == null
                        ? null
                        : new Read(When.month(before.from().getYear(), named), next + 2);
            }
            return named > 0 && !of
                    ? relative(named, near.get().value(), before, next + 1)
                    : same(near.get().value(), before, next);
        }
        int y = afterOf(t, i + 1);
        if (yearAt(t, y) > 0) {
            return new Read(When.month(yearAt(t, y), m), yearTo(t, y));
        }
        int[] later = later(t, i + 1, m, before);
        if (later[0] > 0) {
            return new Read(When.month(later[0], m), later[1]);
        }
        Optional<Lexicon.Hit> after =
                i + 1 < t.size() ? words.at(t, i + 1, "same") : Optional.empty();
        if (after.isPresent() && !after.get().value().equals("month")) {
            return relative(m, after.get().value(), before, i + 1 + after.get().length());
        }
        boolean told = under > 0 || before != null;
        return told ? unwritten(m, 0, i + 1, before) : null;
    }

    /**
     * The year of a month told from the date before it ("of the following year"), and the token
     * after; 0 where none is.
     */
    private int[] later(List<Token> t, int i, int month, When before) {
        Optional<Lexicon.Hit> hit = i < t.size() ? words.at(t, i, "same") : Optional.empty();
        String which = hit.map(Lexicon.Hit::value).orElse("");
        if (published != null && YEARS.containsKey(which)) {
            int year = published.getYear() + YEARS.get(which);
            return new int[] {year, i + hit.get().length()};
        }
        if (before != null && which.equals("ofyear")) {
            return new int[] {before.from().getYear(), i + hit.get().length()};
        }
        boolean vague = before == null || which.equals("following") && before.days() > 31;
        if (vague || !which.equals("plus") && !which.equals("following")) {
            return new int[] {0, 0};
        }
        int year = before.from().getYear();
        boolean next = which.equals("plus") || month <= before.from().getMonthValue();
        return new int[] {next ? year + 1 : year, i + hit.get().length()};
    }

    private Read relative(int month, String which, When before, int to) {
        if (which.equals("year") || which.equals("that")) {
            return before == null ? null : new Read(When.month(before.from().getYear(), month), to);
        }
        if (which.equals("previous")) {
            boolean vague = before == null || before.days() > 31;
            int back = !vague && month >= before.from().getMonthValue() ? 1 : 0;
            return vague ? null : new Read(When.month(before.from().getYear() - back, month), to);
        }
        if (published == null || !which.equals("last") && !which.equals("next")) {
            return null;
        }
        int year = published.getYear();
        boolean later = month > published.getMonthValue();
        if (which.equals("last")) {
            return new Read(
                    When.month(
                            later || month == published.getMonthValue() ? year - 1 : year, month),
                    to);
        }
        return new Read(When.month(later ? year : year + 1, month), to);
    }

    private Read same(String which, When before, int to) {
        if (DAYS.containsKey(which)) {
            return before == null || before.days() > 1
                    ? null
                    : new Read(When.day(before.from().plusDays(DAYS.get(which))), to);
        }
        if (YEARS.containsKey(which)) {
            int year = YEARS.get(which);
            return published == null ? null : new Read(When.year(published.getYear() + year), to);
        }
        if (which.equals("minus")) {
            return before == null ? null : new Read(When.year(before.from().getYear() - 1), to);
        }
        if (which.equals("month") && before != null && before.days() <= 31) {
            return new Read(When.month(before.from().getYear(), before.from().getMonthValue()), to);
        }
        return which.equals("year") && before != null
                ? new Read(When.year(before.from().getYear()), to)
                : null;
    }

    private Read season(List<Token> t, int i, When before) {
        Optional<Lexicon.Hit> last = words.at(t, i, "same");
        int s = last.isPresent() ? i + last.get().length() : i;
        Optional<Lexicon.Hit> named = s < t.size() ? words.at(t, s, "season") : Optional.empty();
        if (named.isEmpty()) {
            return null;
        }
        int month = Integer.parseInt(named.get().value());
        int y = afterOf(t, s + 1);
        if (yearAt(t, y) > 0 && last.isEmpty()) {
            return season(yearAt(t, y), month, yearTo(t, y));
        }
        int[] later = later(t, s + 1, month, before);
        if (later[0] > 0 && last.isEmpty()) {
            return season(later[0], month, later[1]);
        }
        String which = last.map(Lexicon.Hit::value).orElse("");
        boolean told = before != null && (before.days() <= 31 || which.equals("that"));
        if (told && Set.of("that", "previous", "following").contains(which)) {
            int start = before.from().getMonthValue();
            int by =
                    which.equals("previous") && month >= start
                            ? -1
                            : which.equals("following") && month <= start ? 1 : 0;
            return season(before.from().getYear() + by, month, s + 1);
        }
        boolean gone = last.filter(h -> h.value().equals("last")).isPresent();
        if (gone && published != null) {
            boolean over = month + 3 <= published.getMonthValue();
            return season(published.getYear() - (over ? 0 : 1), month, s + 1);
        }
        return null;
    }

    private static Read season(int year, int month, int to) {
        LocalDate from = LocalDate.of(year, month, 1);
        return new Read(new When(from, from.plusMonths(4).minusDays(1)), to);
    }

    private Read year(List<Token> t, int i, When before) {
        int y = t.get(i).is("'") ? 0 : yearAt(t, i);
        if (y > 0 && i + 2 < t.size() && t.get(i + 1).is(",")) {
            Read within = under(y).within(t, i + 2);
            if (within != null) {
                return within;
            }
        }
        if (y > 0) {
            return new Read(When.year(y), i + 1);
        }
        Optional<Lexicon.Hit> next = words.at(t, i, "same");
        boolean plus = next.filter(h -> h.value().equals("plus")).isPresent();
        return plus && before != null
                ? new Read(When.year(before.from().getYear() + 1), i + next.get().length())
                : null;
    }

    /** What is told within the year of a heading, by no year of its own: {@code 2008, 22 May}. */
    private Read within(List<Token> t, int i) {
        Read r = feast(t, i, null);
        r = r != null ? r : day(t, i, null);
        return r != null ? r : month(t, i, null);
    }

    /** {@code two years later}, {@code thirteen months later}, {@code eleven years ago}. */
    private Read shifted(List<Token> t, int i, When before) {
        int[] n = counted(t, i);
        int u = i + n[1];
        if (n[0] < 1 || n[0] > 60 || u >= t.size()) {
            return null;
        }
        Optional<String> unit = words.value(t.get(u), "unit");
        Optional<Lexicon.Hit> shift =
                u + 1 < t.size() ? words.at(t, u + 1, "shift") : Optional.empty();
        if (unit.isEmpty() || shift.isEmpty()) {
            return null;
        }
        int days = unit.get().equals("day") ? 1 : unit.get().equals("week") ? 7 : 0;
        int months = n[0] * (unit.get().equals("year") ? 12 : 1);
        boolean ago = shift.get().value().equals("ago");
        When from = ago ? published == null ? null : When.day(published) : before;
        if (from == null) {
            return null;
        }
        int sign = shift.get().value().equals("after") ? 1 : -1;
        int to = u + 1 + shift.get().length();
        if (days > 0) {
            return from.days() > 1 ? null : new Read(near(from, sign * n[0] * days, days), to);
        }
        boolean today = ago && to < t.size() && (t.get(to).is("today") || t.get(to).is("oggi"));
        return today
                ? new Read(When.day(from.from().plusMonths((long) sign * months)), to + 1)
                : new Read(from.plusMonths(sign * months), to);
    }

    /** So many days from a day; told in weeks it may be a few days more or less. */
    private static When near(When day, int by, int unit) {
        LocalDate then = day.from().plusDays(by);
        int about = unit == 1 ? 0 : 3;
        return new When(then.minusDays(about), then.plusDays(about));
    }

    /** A number in figures or words, and how many tokens it takes. */
    int[] counted(List<Token> t, int i) {
        if (i >= t.size()) {
            return new int[] {0, 0};
        }
        int n = number(t, i);
        if (n > 0) {
            return new int[] {n, 1};
        }
        String word = t.get(i).norm();
        Optional<Lexicon.Hit> hit = words.at(t, i, "number");
        if (hit.isPresent()) {
            return hundreds(t, i, Integer.parseInt(hit.get().value()), i + hit.get().length());
        }
        int one = hundreds(word);
        if (one > 0) {
            return new int[] {one, 1};
        }
        Optional<String> many =
                word.length() > 5 && word.endsWith("mila")
                        ? words.at(
                                        Words.tokens(word.substring(0, word.length() - 4) + " "),
                                        0,
                                        "number")
                                .map(Lexicon.Hit::value)
                        : Optional.empty();
        return many.map(v -> new int[] {Integer.parseInt(v) * 1000, 1}).orElse(new int[] {0, 0});
    }

    /** "Three", "three hundred", "three hundred and ten", "three thousand": number and tokens. */
    private int[] hundreds(List<Token> t, int from, int read, int behind) {
        int n = read;
        int to = behind;
        if (n < HUNDRED && to < t.size() && words.says(t.get(to), "hundred")) {
            n *= HUNDRED;
            to++;
            int next = to < t.size() && words.says(t.get(to), "with") ? to + 1 : to;
            Optional<Lexicon.Hit> more =
                    next < t.size() ? words.at(t, next, "number") : Optional.empty();
            int rest = more.map(h -> Integer.parseInt(h.value())).orElse(HUNDRED);
            if (rest < HUNDRED) {
                n += rest;
                to = next + more.get().length();
            }
        }
        boolean thousands = to < t.size() && words.says(t.get(to), "thousand");
        return thousands ? new int[] {n * 1000, to + 1 - from} : new int[] {n, to - from};
    }

    /** Hundreds in one word: "trecento", "centoventi"; 0 for none. */
    private int hundreds(String word) {
        int at = word.indexOf(CENTO);
        if (at < 0 || word.length() == CENTO.length()) {
            return 0;
        }
        int many = at == 0 ? 1 : worded(word.substring(0, at));
        String rest = word.substring(at + CENTO.length());
        int more = rest.isEmpty() ? 0 : worded(rest);
        boolean read = many > 0 && many < 10 && more >= 0 && more < HUNDRED;
        return read && (rest.isEmpty() || more > 0) ? many * HUNDRED + more : 0;
    }

    private int worded(String word) {
        return words.at(Words.tokens(word + " "), 0, "number")
                .map(h -> Integer.parseInt(h.value()))
                .orElse(0);
    }

    private static int number(List<Token> t, int i) {
        boolean digits =
                i < t.size()
                        && t.get(i).kind() == Token.Kind.NUMBER
                        && t.get(i).text().matches("\\d{1,6}");
        return digits ? Integer.parseInt(t.get(i).text()) : 0;
    }

    private int month(List<Token> t, int i) {
        if (i >= t.size() || !t.get(i).isWord()) {
            return 0;
        }
        boolean may =
                t.get(i).norm().length() <= 5 && t.get(i).is("may") && !t.get(i).isCapitalised();
        boolean march = t.get(i).is("march") && !t.get(i).isCapitalised();
        if (may || march) {
            return 0;
        }
        Optional<String> whole = words.value(t.get(i), "month");
        boolean abbreviated =
                i + 1 < t.size()
                        && (t.get(i + 1).is(".")
                                || t.get(i + 1).is("'")
                                || t.get(i + 1).kind() == Token.Kind.NUMBER);
        return whole.or(() -> abbreviated ? words.value(t.get(i), "month.short") : Optional.empty())
                .map(Integer::parseInt)
                .orElse(0);
    }

    /** The token after a year: {@code '21} takes two. */
    private static int yearTo(List<Token> t, int i) {
        return t.get(i).is("'") ? i + 2 : i + 1;
    }

    private static int yearAt(List<Token> t, int i) {
        if (i + 1 < t.size() && t.get(i).is("'") && t.get(i + 1).text().matches("\\d\\d")) {
            int y = Integer.parseInt(t.get(i + 1).text());
            return y < 60 ? 2000 + y : 1900 + y;
        }
        if (i >= t.size() || !t.get(i).text().matches("(?:19|20)\\d\\d")) {
            return 0;
        }
        boolean unit =
                i + 1 < t.size()
                        && (t.get(i + 1).is("%") || t.get(i + 1).fold().startsWith("euro"));
        return unit ? 0 : Integer.parseInt(t.get(i).text());
    }
}
