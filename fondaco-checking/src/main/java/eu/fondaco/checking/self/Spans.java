// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.self.Telling.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many years a text says that something took, against the years that it names. */
final class Spans {

    private static final int FARTHEST = 12;

    private final Known known;
    private final Pattern over;
    private final Pattern nth;
    private final Pattern since;
    private final Pattern edition;
    private final Pattern started;
    private final Pattern yearly;
    private final Pattern skipped;
    private final List<Pattern> went;

    private Spans(Known known) {
        this.known = known;
        over = known.words.words("grown-over");
        nth = known.words.words("nth-years");
        since = known.words.words("years-since");
        edition = known.words.words("edition");
        started = known.words.words("started-in");
        yearly = known.words.words("every-year");
        skipped = known.words.words("skipped");
        went = List.of(known.words.words("went-up"), known.words.words("went-down"));
    }

    /** Adds the clashes. */
    static void in(Known known, List<Sentence> sentences) {
        Spans spans = new Spans(known);
        Sentence before = null;
        for (Sentence s : sentences) {
            Matcher m = spans.over.matcher(s.text());
            boolean plain = m.find() && !known.words.riskyHere.matcher(s.text()).find();
            if (plain && spans.isOfChange(s.text().substring(0, m.start()))) {
                spans.over(s, m);
            }
            spans.consecutive(s);
            spans.edition(s, s);
            if (before != null && before.block() == s.block()) {
                spans.edition(s, before);
                spans.edition(before, s);
            }
            before = s;
        }
    }

    /** "Growth in four years", not "the lowest in four years", of which no year is told. */
    private boolean isOfChange(String before) {
        String clause = before.replaceFirst("(?s)^.*[,;:()]", "");
        return clause.isBlank()
                || known.words.change.matcher(clause).find()
                || went.stream().anyMatch(way -> way.matcher(clause).find());
    }

    /** "Compared with 2018, the growth in four years". */
    private void over(Sentence s, Matcher m) {
        int n = known.read.times().count(m.group("n"));
        Set<Integer> years = new TreeSet<>();
        Times.Found found = null;
        int now = known.read.main().year();
        Set<Integer> all = new TreeSet<>();
        for (Times.Found f : known.read.times().in(s.text(), known.read.main())) {
            all.add(f.absolute() && f.when().isTold() ? f.when().year() : now);
            boolean past = f.absolute() && f.when().isTold() && f.when().year() < now;
            if (f.since() > 0) {
                return;
            }
            if (past) {
                years.add(f.when().year());
                found = f;
            }
        }
        if (n > 1 && all.size() == n && all.contains(now)) {
            return; // "by 10% in 2021 and by 10% in 2022": each of the years is told
        }
        if (years.isEmpty()) {
            grown(s, m, n);
        } else if (years.size() == 1 && now - found.when().year() != n) {
            told(
                    s.span(found.start(), found.end()),
                    s.span(m.start(), m.end()),
                    found.when().year(),
                    m.group());
        }
    }

    /** A growth that isn't of so many years, but of another number of them. */
    private void grown(Sentence s, Matcher m, int n) {
        for (Telling g : known.in(s)) {
            boolean own = g.role() == Role.GROWTH && g.when().year() - g.base().year() == n;
            if (!own || !known.levels(g, g.base()).isEmpty()) {
                continue;
            }
            List<Telling> from = new ArrayList<>();
            for (int back = 1; back <= FARTHEST; back++) {
                for (Telling a : known.levels(g, g.when().back(back))) {
                    boolean makes =
                            known.levels(g, g.when()).stream()
                                    .map(b -> Known.growth(a, b))
                                    .anyMatch(made -> made != null && g.mayBe(made));
                    if (makes) {
                        from.add(a);
                    }
                }
            }
            if (!from.isEmpty()) {
                Telling a = from.get(0);
                told(a.span(), s.span(m.start(), m.end()), a.when().year(), m.group());
                return;
            }
        }
    }

    private void told(Span year, Span years, int from, String words) {
        int now = known.read.main().year();
        known.clash(
                "date",
                year,
                years,
                Say.told("spans.from-are-years-text", from, now, (now - from), words));
    }

    /** "In surplus since 2016: the seventh in a row". */
    private void consecutive(Sentence s) {
        Matcher m = nth.matcher(s.text());
        Matcher y = since.matcher(s.text());
        if (!m.find() || !y.find()) {
            return;
        }
        List<String> ordinals = known.words.list("nth-ordinals");
        int n = ordinals.indexOf(m.group("n").toLowerCase(Locale.ROOT)) + 1;
        int from = Integer.parseInt(y.group("y"));
        int all = known.read.main().year() - from + 1;
        if (n == 0 || all == n || all <= 1 || all > FARTHEST) {
            return;
        }
        known.clash(
                "date",
                s.span(y.start(), y.end()),
                s.span(m.start(), m.end()),
                Say.told("spans.since-there-were-year", from, all, m.group()));
    }

    /** "The second year of decline": of a run, which may have begun whenever. */
    private boolean isOfRun(String after) {
        Matcher change = known.words.change.matcher(after);
        return change.find() && after.substring(0, change.start()).isBlank();
    }

    /** "Held every year since 2016: the ninth edition", in one sentence or two. */
    private void edition(Sentence s, Sentence began) {
        Matcher m = edition.matcher(s.text());
        Matcher y = started.matcher(began.text());
        String both = s.text() + " " + began.text();
        boolean each = m.find() && !isOfRun(s.text().substring(m.end()));
        each = each && (m.group("e") == null || yearly.matcher(both).find());
        if (!each || !y.find() || skipped.matcher(both).find()) {
            return;
        }
        List<String> ordinals = known.words.list("edition-ordinals");
        int n = 1;
        while (n <= ordinals.size() && !m.group("n").matches("(?i)" + ordinals.get(n - 1))) {
            n++;
        }
        int from = Integer.parseInt(y.group("y"));
        Set<Integer> years = new TreeSet<>();
        years.add(known.read.main().year());
        years.add(known.read.main().year() + 1); // when the text comes out
        for (Times.Found f : known.read.times().in(s.text(), known.read.main())) {
            years.add(f.when().year());
        }
        int nth = n;
        boolean may = years.stream().anyMatch(now -> Math.abs(now - from + 0.5 - nth) < 1);
        int all = known.read.main().year() - from + 1;
        if (!may && n <= ordinals.size() && all > 1) {
            known.clash(
                    "date",
                    began.span(y.start(), y.end()),
                    s.span(m.start(), m.end()),
                    Say.told("spans.since-there-were-year", from, all, m.group()));
        }
    }
}
