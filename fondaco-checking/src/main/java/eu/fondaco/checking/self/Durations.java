// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How long something took, or the how-manieth it is, against the times it is told between. */
final class Durations {

    private static final double WEEK = 7;
    private static final double MONTH = 30.44;
    private static final double YEAR = 365.25;
    private static final int MONTHS = 12;
    private static final int BESIDE = 12;

    private final Levels levels;
    private final TellingWords words;
    private final Pattern those;
    private final Pattern within;
    private final Pattern lasting;
    private final Pattern running;
    private final Pattern row;
    private final Pattern turned;
    private final Pattern last;
    private final Pattern hence;
    private final Pattern day;
    private final Pattern far;
    private final Pattern range;

    private Durations(Levels levels) {
        this.levels = levels;
        words = levels.known.words;
        those = words.words("those-units");
        within = words.words("within-years");
        row = words.words("nth-unit-in-row");
        lasting = words.words("lasting-units");
        running = words.words("running-years");
        far = words.words("made-far");
        turned = words.words("turned");
        last = words.words("turned-last");
        hence = words.words("hence");
        String months =
                Arrays.stream(Month.values())
                        .map(m -> m.getDisplayName(TextStyle.FULL, words.lang.locale()))
                        .collect(Collectors.joining("|"));
        range =
                Pattern.compile(
                        "(?<!\\d)"
                                + words.words("days-range").pattern()
                                + " ?(?=(?:"
                                + months
                                + ")(?!\\p{L}))",
                        Pattern.CASE_INSENSITIVE);
        day =
                Pattern.compile(
                        "(?<![\\d.,])(?<d>\\d{1,2})(?:st|nd|rd|th|\u00ba|\u00b0)? (?:of )?(?<m>"
                                + months
                                + ")(?:,? (?<y>(?:19|20)\\d\\d))?(?!\\p{L})",
                        Pattern.CASE_INSENSITIVE);
    }

    /** Those of a text. */
    static List<Clash> in(Levels levels) {
        Durations all = new Durations(levels);
        List<Clash> out = new ArrayList<>();
        for (int i = 0; i < levels.sentences.size(); i++) {
            Sentence s = levels.sentences.get(i);
            Matcher t = all.those.matcher(s.text());
            while (t.find()) {
                all.between(s, i, t, out);
            }
            Matcher l = all.lasting.matcher(s.text());
            while (l.find() && all.days(s).size() == 2) {
                all.between(s, i, l, out);
            }
            Matcher n = all.running.matcher(s.text());
            while (n.find()) {
                all.running(i, n, out);
            }
            Matcher f = all.far.matcher(s.text());
            while (f.find()) {
                all.far(s, f, out);
            }
            Matcher w = all.within.matcher(s.text());
            while (w.find()) {
                all.years(s, i, w, out);
            }
            Matcher r = all.row.matcher(s.text());
            while (r.find()) {
                all.row(s, i, r, out);
            }
        }
        return out;
    }

    /** A day told in a text. */
    private record Day(int start, int end, LocalDate date) {}

    private List<Day> days(Sentence s) {
        List<Day> out = new ArrayList<>();
        Matcher m = day.matcher(s.text());
        int year = levels.known.read.main().year();
        Matcher r = range.matcher(s.text()); // "from 3 to 16 March"
        boolean from = r.find();
        while (m.find()) {
            for (Month month : Month.values()) {
                String name = month.getDisplayName(TextStyle.FULL, words.lang.locale());
                int d = Integer.parseInt(m.group("d"));
                if (name.equalsIgnoreCase(m.group("m")) && d > 0 && d <= month.minLength()) {
                    int y = m.group("y") == null ? year : Integer.parseInt(m.group("y"));
                    boolean told = y > 0;
                    LocalDate date = LocalDate.of(told ? y : 2001, month, d);
                    boolean to = from && r.end() == m.start("m");
                    int first = to ? Integer.parseInt(r.group("a")) : 0;
                    if (to && first > 0 && first < d) {
                        out.add(new Day(r.start(), m.end(), date.withDayOfMonth(first)));
                    }
                    out.add(new Day(m.start(), m.end(), date));
                }
            }
        }
        return out;
    }

    /** "It began on 8 July and ended on 15 September. In those six weeks": two days, no more. */
    private void between(Sentence s, int i, Matcher m, List<Clash> out) {
        Sentence in = s;
        List<Day> days = days(s);
        if (days.isEmpty() && levels.isTogether(i, i - 1)) {
            in = levels.sentences.get(i - 1);
            days = days(in);
        }
        if (days.size() != 2) {
            return;
        }
        double far = ChronoUnit.DAYS.between(days.get(0).date(), days.get(1).date());
        far = far < 0 && far > -YEAR ? far + 365 : far;
        double unit = unit(m);
        int n = Fraction.count(m.group("n"), words);
        double slack = unit < 2 ? 1.01 : 1.2;
        if (far <= 0 || Math.abs(far / unit - n) <= slack) {
            return;
        }
        Span span = in.span(days.get(0).start(), days.get(1).end());
        String said = in.text().substring(days.get(0).start(), days.get(1).end());
        Span told = s.span(m.start(), m.end());
        tell(span, told, said, Math.round(far / unit) + " " + m.group("u"), m.group(), out);
    }

    /**
     * "Signed in 2014, it has been in force for nine years": from the only year told before, or,
     * where words say that it follows, in the sentence before.
     */
    private void running(int i, Matcher m, List<Clash> out) {
        When main = levels.known.read.main();
        Sentence s = levels.sentences.get(i);
        Set<Integer> now = new HashSet<>(Set.of(main.year(), main.year() + 1));
        levels.sentences.forEach(o -> days(o).forEach(d -> now.add(d.date().getYear())));
        List<Times.Found> all = years(s);
        all.stream().filter(p -> p.start() > m.end()).forEach(p -> now.add(p.when().year()));
        List<Times.Found> before = all.stream().filter(p -> p.end() <= m.start()).toList();
        boolean goesOn = all.isEmpty() && levels.isTogether(i, i - 1);
        Sentence in = goesOn && hence.matcher(s.text()).find() ? levels.sentences.get(i - 1) : s;
        before = in == s ? before : years(in);
        int n = Fraction.count(m.group("n"), words);
        if (before.size() != 1 || main.year() < 1) {
            return;
        }
        Times.Found from = before.get(0);
        int year = from.when().year();
        Set<Integer> may = in == s ? Set.of(year) : told();
        boolean fits =
                may.stream().anyMatch(y -> now.stream().anyMatch(z -> Math.abs(z - y - n) <= 1));
        if (year < main.year() && !fits) {
            String said = year + "\u2013" + main.year();
            Span span = in.span(from.start(), from.end());
            tell(span, s.span(m.start(), m.end()), said, main.year() - year, m.group(), out);
        }
    }

    /** All years that a text tells. */
    private Set<Integer> told() {
        Set<Integer> out = new TreeSet<>();
        levels.sentences.forEach(s -> years(s).forEach(p -> out.add(p.when().year())));
        return out;
    }

    /** The periods of a sentence that tell their year. */
    private List<Times.Found> years(Sentence s) {
        return levels.known.read.times().in(s.text(), levels.known.read.main()).stream()
                .filter(p -> p.absolute() && p.when().isTold() && p.since() == 0)
                .toList();
    }

    private static double unit(Matcher m) {
        return m.group("w") != null
                ? WEEK
                : m.group("mo") != null ? MONTH : m.group("ye") != null ? YEAR : 1;
    }

    /** "The second quarter of 2021, nine quarters earlier": than any time that may be meant. */
    private void far(Sentence s, Matcher m, List<Clash> out) {
        int unit =
                m.group("q") != null ? 3 : m.group("h") != null ? 6 : m.group("y") != null ? 12 : 1;
        When main = levels.known.read.main();
        int n = Fraction.count(m.group("n"), words);
        List<Times.Found> all = levels.known.read.times().in(s.text(), main);
        Times.Found at = null;
        for (Times.Found p : all) {
            boolean told = p.absolute() && !p.day() && p.since() == 0 && p.when().isTold();
            boolean right = m.start() - p.end() >= 0 && m.start() - p.end() < BESIDE;
            at = told && right && p.when().to() - p.when().from() + 1 == unit ? p : at;
        }
        if (at == null) {
            return;
        }
        Set<When> may = new HashSet<>(Set.of(main));
        for (Sentence other : levels.sentences) {
            levels.known.read.times().in(other.text(), main).stream()
                    .filter(q -> q.when().isTold() && q.when().year() > 0)
                    .forEach(q -> may.add(q.when()));
        }
        When from = at.when();
        int slack = unit == MONTHS ? 0 : 1;
        if (may.stream().noneMatch(q -> Math.abs(far(from, q, unit) - n) <= slack)) {
            Span span = s.span(at.start(), at.end());
            String said = s.text().substring(at.start(), at.end());
            out.add(
                    new Clash(
                            "date",
                            span,
                            s.span(m.start(), m.end()),
                            Say.told("made.far", said, m.group().strip())));
        }
    }

    private static long far(When a, When b, int unit) {
        return Math.abs((b.year() - a.year()) * (long) MONTHS + b.to() - a.to()) / unit;
    }

    /** "In 2016 … : in nine years they grew", from a year to that of the text. */
    private void years(Sentence s, int i, Matcher m, List<Clash> out) {
        When main = levels.known.read.main();
        List<Times.Found> own = levels.known.read.times().in(s.text(), main);
        boolean goesOn = own.isEmpty() && m.start() == 0 && levels.isTogether(i, i - 1);
        Sentence in = goesOn ? levels.sentences.get(i - 1) : s; // "In 2014 it was 7. In nine years"
        own = goesOn ? years(in) : own;
        Set<Integer> years = new TreeSet<>();
        Times.Found first = null;
        for (Times.Found p : own) {
            boolean year = p.absolute() && !p.day() && p.when().isTold();
            if (year && p.when().year() < main.year()) {
                first = first == null ? p : first;
            }
            years.addAll(year ? Set.of(p.when().year()) : Set.of());
            years.addAll(p.since() > 0 ? Set.of(p.since()) : Set.of());
        }
        if (first == null || main.year() < 1 || years.size() > 2) {
            return;
        }
        years.add(main.year());
        years.addAll(goesOn ? told() : Set.of());
        if (levels.isTogether(i, i - 1)) {
            levels.known.read.times().in(levels.sentences.get(i - 1).text(), main).stream()
                    .filter(p -> p.absolute() && p.when().isTold())
                    .forEach(p -> years.add(p.when().year()));
        }
        int n = Fraction.count(m.group("n"), words);
        for (int a : years) {
            for (int b : years) {
                if (a - b == n || a - b == n - 1 && n > 1 && a > b) {
                    return;
                }
            }
        }
        Span span = in.span(first.start(), first.end());
        String said = first.when().year() + "\u2013" + main.year();
        int far = main.year() - first.when().year();
        tell(span, s.span(m.start(), m.end()), said, far, m.group(), out);
    }

    /**
     * "The fifth half-year in a row", "four years running", where a series turned or began at a
     * time told beside it, or words anywhere say when it last was otherwise.
     */
    private void row(Sentence s, int i, Matcher m, List<Clash> out) {
        When main = levels.known.read.main();
        int unit = length(m, main);
        int n = m.group("c") != null ? Fraction.count(m.group("c"), words) : nth(m.group("n"));
        Set<Long> may = new HashSet<>();
        Sentence in = null;
        Times.Found at = null;
        boolean now = years(s).stream().allMatch(p -> p.when().year() == main.year());
        boolean balance = levels.figures.isBalance(s.text());
        for (int k = 0; k < levels.sentences.size(); k++) {
            Sentence one = levels.sentences.get(k);
            boolean beside = k == i || Math.abs(k - i) == 1 && levels.isTogether(i, k);
            boolean otherwise = now && levels.figures.isBalance(one.text()) == balance;
            otherwise &= words.way(s.text()) * words.way(one.text()) < 1;
            otherwise &= levels.names(s.text()).containsAll(levels.names(one.text()));
            for (Times.Found p : beside || otherwise ? years(one) : List.<Times.Found>of()) {
                When w = p.when();
                boolean told = !p.day() && main.isAfter(w) && w.to() - w.from() + 1 == unit;
                boolean turn = told && isTurn(one, p, beside);
                if (turn || told && k == i) {
                    long far = far(w, main, unit);
                    may.addAll(Set.of(far, far + 1));
                }
                in = turn && at == null ? one : in;
                at = turn && at == null ? p : at;
            }
        }
        if (n < 2 || at == null || may.contains((long) n)) {
            return;
        }
        Span span = in.span(at.start(), at.end());
        String said = in.text().substring(at.start(), at.end());
        long far = far(at.when(), main, unit);
        tell(span, s.span(m.start(), m.end()), said, far, m.group(), out);
    }

    /** How many months each of so many in a row has; 0 where that isn't told. */
    private static int length(Matcher m, When main) {
        boolean untold = m.group("x") != null;
        int unit = m.group("q") != null ? 3 : m.group("h") != null ? 6 : 1;
        return m.group("y") != null || untold && main.isYear() ? MONTHS : untold ? 0 : unit;
    }

    private int nth(String word) {
        return words.list("nth-ordinals").indexOf(masculine(word)) + 1;
    }

    /** Whether words of its clause say that a series turned at a time. */
    private boolean isTurn(Sentence s, Times.Found p, boolean beside) {
        String text = s.text();
        int from = Math.max(text.lastIndexOf(';', p.start()), text.lastIndexOf(':', p.start())) + 1;
        int to = text.indexOf(';', p.end());
        String clause = text.substring(from, to < 0 ? text.length() : to);
        return last.matcher(clause).find() || beside && turned.matcher(clause).find();
    }

    private String masculine(String word) {
        String one = word.toLowerCase(words.lang.locale());
        return words.lang == eu.fondaco.core.text.Lang.IT ? one.replaceFirst("a$", "o") : one;
    }

    private static void tell(
            Span span, Span told, String said, Object makes, String words, List<Clash> out) {
        out.add(
                new Clash(
                        "date",
                        span,
                        told,
                        Say.told("counted.makes-text-says", said, makes, words.strip())));
    }
}
