// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Reads the dates of acts: days, months, seasons, years; "two years later" from the date said
 * before; "last September" from the day of publication.
 */
final class Dates {

    /** A date and the token after it. */
    record Read(When when, int to) {}

    private final Words words;
    private final LocalDate published;

    Dates(Words words, LocalDate published) {
        this.words = words;
        this.published = published;
    }

    /**
     * The date at a token, or null.
     *
     * @param before the date said before; null for none
     */
    Read at(List<Token> t, int i, When before) {
        Read r = day(t, i, before);
        r = r != null ? r : figures(t, i);
        r = r != null ? r : month(t, i, before);
        r = r != null ? r : season(t, i);
        r = r != null ? r : year(t, i);
        return r != null ? r : shifted(t, i, before);
    }

    private Read day(List<Token> t, int i, When before) {
        int d = t.get(i).is("primo") ? 1 : number(t, i);
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
        int y = k + 1;
        if (y < t.size() && t.get(y).is(",")) {
            y++;
        }
        int year = yearAt(t, y);
        if (year > 0) {
            return date(year, m, d, y + 1);
        }
        int[] later = later(t, k + 1, m, before);
        return later[0] == 0 ? null : date(later[0], m, d, later[1]);
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
        return yearAt(t, y) == 0 ? null : date(yearAt(t, y), month(t, i), number(t, i + 1), y + 1);
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
            int next = i + near.get().length();
            int named = month(t, next);
            return named > 0
                    ? relative(named, near.get().value(), before, next + 1)
                    : same(near.get().value(), before, next);
        }
        int y = i + 1;
        while (y < t.size() && (t.get(y).is("of") || t.get(y).is("del") || t.get(y).is(","))) {
            y++;
        }
        if (yearAt(t, y) > 0) {
            return new Read(When.month(yearAt(t, y), m), y + 1);
        }
        int[] later = later(t, i + 1, m, before);
        if (later[0] > 0) {
            return new Read(When.month(later[0], m), later[1]);
        }
        Optional<Lexicon.Hit> after =
                i + 1 < t.size() ? words.at(t, i + 1, "same") : Optional.empty();
        return after.isPresent() && !after.get().value().equals("month")
                ? relative(m, after.get().value(), before, i + 1 + after.get().length())
                : null;
    }

    /**
     * The year of a month told from the date before it ("of the following year"), and the token
     * after; 0 where none is.
     */
    private int[] later(List<Token> t, int i, int month, When before) {
        Optional<Lexicon.Hit> hit = i < t.size() ? words.at(t, i, "same") : Optional.empty();
        String which = hit.map(Lexicon.Hit::value).orElse("");
        if (published != null && (which.equals("lastyear") || which.equals("thisyear"))) {
            int year = published.getYear() - (which.equals("lastyear") ? 1 : 0);
            return new int[] {year, i + hit.get().length()};
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
        if (which.equals("year")) {
            return before == null ? null : new Read(When.month(before.from().getYear(), month), to);
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
        if (which.equals("month") && before != null && before.days() <= 31) {
            return new Read(When.month(before.from().getYear(), before.from().getMonthValue()), to);
        }
        return which.equals("year") && before != null
                ? new Read(When.year(before.from().getYear()), to)
                : null;
    }

    private Read season(List<Token> t, int i) {
        Optional<Lexicon.Hit> s = words.at(t, i, "season");
        if (s.isEmpty()) {
            return null;
        }
        int y = i + 1;
        while (y < t.size() && (t.get(y).is("of") || t.get(y).is("del"))) {
            y++;
        }
        if (yearAt(t, y) == 0) {
            return null;
        }
        LocalDate from = LocalDate.of(yearAt(t, y), Integer.parseInt(s.get().value()), 1);
        return new Read(new When(from, from.plusMonths(4).minusDays(1)), y + 1);
    }

    private Read year(List<Token> t, int i) {
        int y = yearAt(t, i);
        return y == 0 ? null : new Read(When.year(y), i + 1);
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
        int months = n[0] * (unit.get().equals("year") ? 12 : 1);
        boolean ago = shift.get().value().equals("ago");
        When from = ago ? published == null ? null : When.day(published) : before;
        if (from == null) {
            return null;
        }
        int sign = shift.get().value().equals("after") ? 1 : -1;
        int to = u + 1 + shift.get().length();
        boolean today = ago && to < t.size() && (t.get(to).is("today") || t.get(to).is("oggi"));
        return today
                ? new Read(When.day(from.from().plusMonths((long) sign * months)), to + 1)
                : new Read(from.plusMonths(sign * months), to);
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
        Optional<Lexicon.Hit> hit = words.at(t, i, "number");
        return hit.map(h -> new int[] {Integer.parseInt(h.value()), h.length()})
                .orElse(new int[] {0, 0});
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
        return may || march ? 0 : words.value(t.get(i), "month").map(Integer::parseInt).orElse(0);
    }

    private static int yearAt(List<Token> t, int i) {
        if (i >= t.size() || !t.get(i).text().matches("(?:19|20)\\d\\d")) {
            return 0;
        }
        boolean unit =
                i + 1 < t.size()
                        && (t.get(i + 1).is("%") || t.get(i + 1).fold().startsWith("euro"));
        return unit ? 0 : Integer.parseInt(t.get(i).text());
    }
}
