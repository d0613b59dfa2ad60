// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds periods, dates and relative times of one sentence, with what stood before them. */
final class TimeScanner {

    /** Parts of a year as every language writes them: "Q1", "H2", "S2". */
    private static final Pattern PART = Pattern.compile("q[1-4]|h[12]|s[12]");

    private static final Pattern PART_LETTER = Pattern.compile("[qhs]"); // "Q 1"
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");

    private final Lexicon lexicon;
    private final List<Token> tokens;

    TimeScanner(Lexicon lexicon, List<Token> sentence) {
        this.lexicon = lexicon;
        this.tokens = sentence;
    }

    /** The time that begins at a token, or null. */
    Item scan(int at) {
        Item found = date(at);
        found = found != null ? found : part(at);
        found = found != null ? found : years(at);
        return found != null ? found : relative(at);
    }

    private int year(int i) {
        if (i < 0 || i >= tokens.size()) {
            return 0;
        }
        String s = tokens.get(i).text();
        if (s.matches("(?:19|20)\\d\\d")) {
            return Integer.parseInt(s);
        }
        return 0;
    }

    private boolean has(int i, String category) {
        return hit(i, category).isPresent();
    }

    private Optional<Lexicon.Hit> hit(int i, String category) {
        return i < 0 || i >= tokens.size()
                ? Optional.empty()
                : lexicon.match(tokens, i).stream()
                        .filter(h -> h.category().equals(category))
                        .findFirst();
    }

    private int smallNumber(int i) {
        if (i >= tokens.size()) {
            return 0;
        }
        if (tokens.get(i).text().matches("\\d{1,2}")) {
            return Integer.parseInt(tokens.get(i).text());
        }
        return hit(i, "cardinal").map(h -> (int) Double.parseDouble(h.value())).orElse(0);
    }

    /** "14 March 2017", "May 11, 2015", "Feb 20", "March 2019", "gennaio-settembre 2022". */
    private Item date(int at) {
        Token t = tokens.get(at);
        boolean number = t.text().matches("\\d{1,2}");
        int m = number ? at + 1 : at;
        if (number
                && m < tokens.size()
                && (tokens.get(m).is("\u00b0") || tokens.get(m).is("\u00ba"))) {
            m++;
        }
        Optional<Lexicon.Hit> month = hit(m, "month");
        if (month.isEmpty() || !number && !t.isCapitalised() && lexicon.monthsCapitalised()) {
            return null;
        }
        int n = Integer.parseInt(month.get().value());
        int i = m + 1;
        if (number) {
            int y = year(i);
            int day = Integer.parseInt(t.text());
            return day < 1 || day > 31
                    ? null
                    : item(
                            at,
                            y > 0 ? i + 1 : i,
                            new When(y > 0 ? Period.month(y, n) : null, 0, When.Cue.DATE, null));
        }
        if (i < tokens.size() && tokens.get(i).text().matches("\\d{1,2}")) {
            int j = i + 1;
            if (j < tokens.size() && tokens.get(j).is(",")) {
                j++;
            }
            int y = year(j);
            return item(
                    at,
                    y > 0 ? j + 1 : i + 1,
                    new When(y > 0 ? Period.month(y, n) : null, 0, When.Cue.DATE, null));
        }
        if (i + 1 < tokens.size() && (tokens.get(i).is("-") || tokens.get(i).is("\u2013"))) {
            Optional<Lexicon.Hit> last = hit(i + 1, "month");
            int y = year(i + 2);
            if (last.isPresent() && y > 0) {
                int length = Integer.parseInt(last.get().value()) - n + 1;
                return length < 1
                        ? null
                        : item(at, i + 3, in(at, new Period(y * 12 + n - 1, length)));
            }
        }
        if (has(i, "prep.of")) {
            i++;
        }
        int y = year(i);
        return y == 0 ? null : item(at, i + 1, in(at, Period.month(y, n)));
    }

    /** "First half of 2018", "Q1 2025", "primi nove mesi del 2022", "III trimestre 2010". */
    private Item part(int at) {
        Token t = tokens.get(at);
        if (PART.matcher(t.norm()).matches()
                || PART_LETTER.matcher(t.norm()).matches()
                        && at + 1 < tokens.size()
                        && tokens.get(at + 1).text().matches("[1-4]")
                        && !tokens.get(at + 1).space()) {
            boolean split = t.norm().length() == 1;
            int n = (split ? tokens.get(at + 1).text() : t.norm().substring(1)).charAt(0) - '0';
            int y = year(at + (split ? 2 : 1));
            if (y > 0) {
                return item(
                        at,
                        at + (split ? 3 : 2),
                        in(
                                at,
                                t.norm().startsWith("q")
                                        ? Period.quarter(y, n)
                                        : Period.half(y, Math.min(2, n))));
            }
        }
        int n = hit(at, "ordinal").map(h -> (int) Double.parseDouble(h.value())).orElse(roman(t));
        if (n < 1 || n > 4) {
            return null;
        }
        int i = at + hit(at, "ordinal").map(Lexicon.Hit::length).orElse(1);
        int months = smallNumber(i);
        if (months >= 2 && months <= 11 && has(i + 1, "months.n")) {
            int y = yearAfter(i + 2);
            return y == 0 || n != 1
                    ? null
                    : item(at, lastToken, in(at, new Period(y * 12, months)));
        }
        boolean quarter = has(i, "quarter");
        if (!quarter && !has(i, "half")) {
            return null;
        }
        int y = yearAfter(i + hit(i, quarter ? "quarter" : "half").get().length());
        return y == 0
                ? null
                : item(
                        at,
                        lastToken,
                        in(at, quarter ? Period.quarter(y, n) : Period.half(y, Math.min(2, n))));
    }

    private int lastToken;

    private int yearAfter(int i) {
        int j = i;
        if (has(j, "prep.of") || has(j, "prep.in")) {
            j++;
        }
        lastToken = j + 1;
        return year(j);
    }

    private static int roman(Token t) {
        return t.isCapitalised() ? ROMAN.indexOf(t.norm()) + 1 : 0;
    }

    private Item years(int at) {
        int y = year(at);
        if (y == 0) {
            return null;
        }
        int i = at + 1;
        if (has(i, "percent")
                || has(i, "scale")
                || has(i, "currency")
                || at > 0
                        && has(at - 1, "currency")
                        && tokens.get(at - 1).kind() == Token.Kind.MARK) {
            return null;
        }
        if (i + 1 < tokens.size()
                && (tokens.get(i).is("-") || tokens.get(i).is("\u2013") || tokens.get(i).is("/"))) {
            int last = year(i + 1);
            if (last == 0
                    && tokens.get(i + 1).text().matches("\\d\\d")
                    && !tokens.get(i + 1).space()) {
                last = y / 100 * 100 + Integer.parseInt(tokens.get(i + 1).text());
            }
            if (last > y) {
                return item(
                        at, i + 2, new When(Period.year(y), 0, When.Cue.RANGE, Period.year(last)));
            }
        }
        // from/between Y1 to/and Y2, dal Y1 al Y2
        boolean opened =
                at > 0 && has(at - 1, "time.range") || at > 1 && (has(at - 2, "time.range"));
        if (opened && has(i, "time.to")) {
            int j = i + hit(i, "time.to").get().length();
            while (j < tokens.size() && has(j, "article")) {
                j++;
            }
            int last = year(j);
            if (last > y) {
                return item(
                        at, j + 1, new When(Period.year(y), 0, When.Cue.RANGE, Period.year(last)));
            }
        }
        if (opened
                && i < tokens.size()
                && tokens.get(i).is(",")) { // "between 2010, the year of the reform, and 2016"
            int end = i + 1;
            while (end < tokens.size()
                    && end - i <= 7
                    && tokens.get(end).kind() == Token.Kind.WORD) {
                end++;
            }
            int to =
                    end < tokens.size() && tokens.get(end).is(",") && has(end + 1, "time.to")
                            ? end + 2
                            : -1;
            while (to > 0 && has(to, "article")) {
                to++;
            }
            int last = to < 0 ? 0 : year(to);
            if (last > y) {
                return item(
                        at, to + 1, new When(Period.year(y), 0, When.Cue.RANGE, Period.year(last)));
            }
        }
        return item(
                at,
                i,
                has(i, "level.prior")
                        ? new When(Period.year(y), 0, When.Cue.BASE, null)
                        : in(at, Period.year(y)));
    }

    /** The previous year, ten years earlier, in nine years, over the last decade. */
    private Item relative(int at) {
        Optional<Lexicon.Hit> last = hit(at, "time.lastyear");
        if (last.isPresent()) {
            boolean base = at > 0 && (has(at - 1, "time.vs") || has(at - 1, "prep.than"));
            return item(
                    at,
                    at + last.get().length(),
                    new When(null, base ? 1 : 0, base ? When.Cue.BASE : When.Cue.DATE, null));
        }
        Optional<Lexicon.Hit> previous = hit(at, "time.previous");
        if (previous.isPresent()) {
            return item(at, at + previous.get().length(), new When(null, 1, When.Cue.BASE, null));
        }
        Optional<Lexicon.Hit> next = hit(at, "time.next");
        if (next.isPresent()) {
            return item(at, at + next.get().length(), new When(null, -1, When.Cue.LATER, null));
        }
        Optional<Lexicon.Hit> then = hit(at, "time.then");
        if (then.isPresent()) {
            return item(at, at + then.get().length(), new When(null, 0, When.Cue.THEN, null));
        }
        int n = smallNumber(at);
        int i = at + 1;
        if (n == 0
                && (has(at, "article") || has(at, "cardinal"))
                && has(at + 1, "time.decade")
                && has(at + 2, "time.before")) {
            return item(at, at + 3, new When(null, 10, When.Cue.BASE, null));
        }
        if (n > 0 && has(i, "time.years") && !has(i + 1, "streak")) {
            if (has(i + 1, "time.before")) {
                return item(at, i + 2, new When(null, n, When.Cue.BASE, null));
            }
            if (has(i + 1, "time.later")) {
                return item(at, i + 2, new When(null, -n, When.Cue.LATER, null));
            }
            if (at > 0
                    && (has(at - 1, "time.in")
                            || at > 1 && has(at - 2, "time.in")
                            || at > 2 && has(at - 3, "time.in"))) {
                return item(at, i + 1, new When(null, n, When.Cue.OVER, null));
            }
        }
        if (has(at, "time.decade") && at > 0) {
            return item(at, at + 1, new When(null, 10, When.Cue.OVER, null));
        }
        return null;
    }

    private When in(int at, Period period) {
        return new When(period, 0, cue(at), null);
    }

    /** What stands before a period: since and versus make it the base of a change. */
    private When.Cue cue(int at) {
        for (int back = 1; back <= 2 && at - back >= 0; back++) {
            if (has(at - back, "begin")) {
                return When.Cue.BASE; // "since the figures began in 1988"
            }
        }
        if (managed(at)) {
            return When.Cue.BASE;
        }
        for (int back = 1; back <= 6 && at - back >= 0; back++) {
            for (Lexicon.Hit h : lexicon.match(tokens, at - back)) {
                boolean than =
                        h.category().equals("comparison") && onlyLinks(at - back + h.length(), at);
                if (h.length() != back
                        && !than
                        && !(h.length() < back && onlyArticles(at - back + h.length(), at))) {
                    continue;
                }
                if (h.category().equals("time.since")) {
                    return When.Cue.BASE;
                }
                boolean compares =
                        h.category().equals("overtake")
                                || h.category().equals("outsell")
                                || h.category().equals("count.exceed");
                compares |=
                        (h.category().equals("ahead") || h.category().equals("behind"))
                                && has(at - back - 1, "percent");
                boolean adjoins =
                        h.length() == back
                                && (h.category().equals("more") || h.category().equals("less"));
                if (compares || adjoins) {
                    return When.Cue.BASE; // "beats the 2022 result", "4% short of 2022"
                }
                if (h.category().equals("comparison") && (h.length() == back || than)) {
                    return When.Cue.BASE;
                }
                if (h.category().equals("time.vs")
                        && !yearly(at - back)
                        && comparative(h, at - back)) {
                    return When.Cue.BASE;
                }
            }
        }
        return When.Cue.IN;
    }

    /**
     * "17% lower than what the state managed in 2022": an earlier year's result, told by "what".
     */
    private boolean managed(int at) {
        for (int i = at - 1; i > 1 && i >= at - 8; i--) {
            if (tokens.get(i).kind() == Token.Kind.NUMBER
                    || tokens.get(i).kind() == Token.Kind.MARK) {
                return false;
            }
            if (lexicon.says(tokens.get(i), "what")) {
                int than = i - 1;
                return has(than, "more")
                        || has(than, "less")
                        || has(than, "prep.than")
                                && (has(than - 1, "more") || has(than - 1, "less"))
                        || lexicon.match(tokens, Math.max(0, than - 1)).stream()
                                .anyMatch(
                                        h ->
                                                h.length() == 2
                                                        && (h.category().equals("more")
                                                                || h.category().equals("less")));
            }
        }
        return false;
    }

    /** "Year on year in 2016": that "on" compares with no year named after it. */
    private boolean yearly(int at) {
        return at > 0
                && lexicon.match(tokens, at - 1).stream()
                        .anyMatch(h -> h.category().equals("time.yoy") && h.length() > 1);
    }

    /**
     * "Of 2016" and "on 2016" compare only after a change: "up 1.7% on 2011", "in meno del 2011".
     */
    private boolean comparative(Lexicon.Hit h, int at) {
        Token word = tokens.get(at);
        boolean than = lexicon.says(word, "vs.more");
        boolean of = lexicon.says(word, "vs.near");
        if (!than && (h.length() > 1 || !of && !lexicon.says(word, "vs.change"))) {
            return true;
        }
        for (int i = Math.max(0, at - 6); i < at; i++) {
            for (Lexicon.Hit before : lexicon.match(tokens, i)) {
                boolean marks =
                        than
                                ? before.category().equals("more")
                                        || before.category().equals("less")
                                : before.category().equals("change")
                                        || (of
                                                ? i >= at - 2
                                                        && (before.category().equals("less")
                                                                || before.category().equals("more"))
                                                : before.category().startsWith("dir.")
                                                        || before.category().equals("more")
                                                        || before.category().equals("less")
                                                        || before.category().equals("percent"));
                if (marks) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether only small words stand there: "as large as they were in". */
    private boolean onlyLinks(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!has(i, "article") && !has(i, "time.in") && !has(i, "pronoun") && !has(i, "be")) {
                return false;
            }
        }
        return true;
    }

    private boolean onlyArticles(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!has(i, "article")
                    && !has(i, "time.in")
                    && !has(i, "time.years")
                    && !has(i, "record")
                    && !has(i, "record.low")
                    && !ofRecord(i)) {
                return false;
            }
        }
        return true;
    }

    /** "Since the trough of 2009". */
    private boolean ofRecord(int i) {
        return has(i, "prep.of") && (has(i - 1, "record") || has(i - 1, "record.low"));
    }

    private static Item item(int from, int to, When when) {
        Item item = new Item(from, to);
        item.when = when;
        return item;
    }
}
