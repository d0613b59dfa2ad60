// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.self.Figure.Kind;
import eu.fondaco.checking.self.Telling.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So many rises or falls in a row: against the levels and changes told of each of these times,
 * against as many as are listed behind it, and against the same counted otherwise elsewhere.
 */
final class InARow {

    private static final int YEAR = 12;
    private static final int MOST = 10;

    private final Known known;
    private final Figures figures;
    private final Pattern row;
    private final Pattern unit;
    private final List<Row> rows = new ArrayList<>();
    private Sentence before;

    /**
     * So many changes in a row up to the time that the text is about.
     *
     * @param exact whether there were no more before
     * @param months that each is long
     */
    private record Row(
            Sentence s,
            Span span,
            String words,
            int n,
            boolean exact,
            int way,
            String flow,
            int months) {}

    private InARow(Known known, Figures figures) {
        this.known = known;
        this.figures = figures;
        row = known.words.words("in-a-row-told");
        unit = known.words.words("row-unit");
    }

    /** Adds the clashes. */
    static void in(Known known, List<Sentence> sentences, Figures figures) {
        InARow all = new InARow(known, figures);
        for (Sentence s : sentences) {
            Matcher m = all.row.matcher(s.text());
            if (m.find() && !all.listed(s, m)) {
                Row found = all.row(s, m);
                if (found != null) {
                    all.same(found);
                    all.steps(found);
                    all.rows.add(found);
                }
            }
            all.before = s;
        }
    }

    /** What is counted; null where that is of another time, or of something else than all. */
    private Row row(Sentence s, Matcher m) {
        String lead = s.text().substring(0, m.start());
        boolean other =
                known.read.times().in(lead, known.read.main()).stream()
                        .anyMatch(p -> !p.day() && !p.when().equals(known.read.main()));
        int way = known.words.way(m.group());
        String clause = lead.substring(Math.max(lead.lastIndexOf(';'), lead.lastIndexOf(':')) + 1);
        way = way == 0 ? known.words.way(clause) : way;
        String flow = flow(s, lead);
        boolean named = !known.read.stems().of(figures.plain(s).substring(0, m.start())).isEmpty();
        int months = months(m);
        if (other || way == 0 || flow.isEmpty() || named || months == 0) {
            return null;
        }
        boolean nth = m.group("n") != null;
        int n = nth ? ordinal(m.group("n")) : known.read.times().count(m.group("c"));
        Span span = s.span(m.start(), m.end());
        return n < 2 || n > MOST ? null : new Row(s, span, m.group(), n, nth, way, flow, months);
    }

    /** Of which flow: told in the sentence, or that of all in the one before. */
    private String flow(Sentence s, String lead) {
        String own = figures.flowIn(lead);
        if (!own.isEmpty()) {
            return own;
        }
        boolean goesOn = before != null && before.block() == s.block();
        List<Telling> told = goesOn ? known.in(before) : List.of();
        boolean whole = goesOn && told.stream().allMatch(Telling::isWhole);
        boolean plain = whole && known.read.stems().of(figures.plain(before)).isEmpty();
        String flow = plain && told.isEmpty() ? figures.flowIn(before.text()) : "";
        flow = whole && !told.isEmpty() ? told.get(0).flow() : flow;
        return Reader.isHeading(s) ? known.read.mainFlow() : flow;
    }

    private int months(Matcher m) {
        Matcher u = unit.matcher(m.group());
        When main = known.read.main();
        int own = main.to() - main.from() + 1;
        if (!u.find()) {
            return own == YEAR ? own : 0;
        }
        int months = u.group("y") != null ? YEAR : u.group("q") != null ? 3 : 1;
        return months == own || months == YEAR ? months : 0;
    }

    private int ordinal(String word) {
        List<String> all = known.words.list("nth-ordinals");
        String one = word.toLowerCase(Locale.ROOT);
        int at = all.indexOf(one);
        return 1 + (at < 0 ? all.indexOf(one.replaceFirst("a$", "o")) : at);
    }

    /** The same counted otherwise elsewhere. */
    private void same(Row r) {
        for (Row o : rows) {
            boolean like = o.flow.equals(r.flow) && o.way == r.way && o.months == r.months;
            if (like && o.exact && r.exact && o.n != r.n) {
                String words = Reader.isHeading(o.s) ? o.s.text().strip() : o.words;
                known.clash("twice", o.span, r.span, Say.told("in-a-row.counted", words, r.words));
                return;
            }
        }
    }

    /** Each of these times has to go that way, and the one before them mustn't. */
    private void steps(Row r) {
        When to = known.read.main();
        for (int k = 0; k <= r.n; k++) {
            When from = before(to, r.months);
            Telling later = level(r.flow, to);
            Telling earlier = level(r.flow, from);
            boolean both = later != null && earlier != null;
            Interval made = both ? later.value().minus(earlier.value()) : null;
            int went = made == null ? 0 : made.low() > 0 ? 1 : made.high() < 0 ? -1 : 0;
            if (k < r.n && went * r.way < 0 || k == r.n && r.exact && went == r.way) {
                known.clash(
                        "order",
                        r.span,
                        later.span(),
                        Say.told(
                                "counted.from-to-text-says",
                                earlier.words(),
                                later.words(),
                                r.words));
                return;
            }
            Telling change = both ? null : change(r, to, from);
            if (k < r.n && change != null) {
                known.clash(
                        "order",
                        r.span,
                        change.span(),
                        Say.told("in-a-row.counted", r.words, change.words()));
                return;
            }
            to = from;
        }
    }

    /** A change of all that goes the other way. */
    private Telling change(Row r, When to, When from) {
        for (Telling t : known.all) {
            boolean own = t.role() == Role.GROWTH && t.isWhole() && t.flow().equals(r.flow);
            boolean then = own && t.when().equals(to) && from.equals(t.base());
            if (then && t.sure() >= Telling.TOLD && t.way() * r.way < 0 && !t.isCell()) {
                return t;
            }
        }
        return null;
    }

    private static When before(When when, int months) {
        if (months == YEAR) {
            return when.back(1);
        }
        return when.from() > months
                ? new When(when.year(), when.from() - months, when.to() - months)
                : new When(when.year() - 1, YEAR - months + 1, YEAR);
    }

    /** The level of all of a flow at a time; null for none or several. */
    private Telling level(String flow, When when) {
        Telling found = null;
        for (Telling t : known.wholes()) {
            boolean own = t.flow().equals(flow) && t.when().equals(when) && t.unit().isEmpty();
            if (own && found != null && !found.value().meets(t.value())) {
                return null;
            }
            found = own && found == null ? t : found;
        }
        return found;
    }

    /** "Three in a row: to 31 in 2021, to 33 in 2022 and to 35 in 2023". */
    private boolean listed(Sentence s, Matcher m) {
        List<Figure> list = new ArrayList<>();
        boolean base = false;
        int end = m.end();
        for (Figure f : figures.of(s)) {
            boolean behind = f.n().start() >= m.end() && f.is(Kind.LEVEL);
            String gap = behind ? s.text().substring(end, f.n().start()) : ";";
            boolean plain = known.read.stems().of(gap).isEmpty() && !figures.hasFlow(gap);
            if (!behind || gap.contains(";") || !plain) {
                continue;
            }
            boolean first = list.isEmpty() && !base;
            if (first && !f.base() && !gap.contains(":")) {
                return false;
            }
            base |= first && f.base();
            if (!(first && f.base())) {
                list.add(f);
            }
            end = f.n().end();
        }
        String word = m.group("n") != null ? m.group("n") : m.group("c");
        int n = m.group("n") != null ? ordinal(word) : known.read.times().count(word);
        if (list.size() < 2 || list.size() == n) {
            return !list.isEmpty() && list.size() == n;
        }
        int from = m.end();
        long times =
                known.read.times().in(s.text(), known.read.main()).stream()
                        .filter(p -> p.start() >= from && !p.day())
                        .count();
        if (times < list.size()) {
            return false; // what is listed isn't of so many times
        }
        Figure last = list.get(list.size() - 1);
        known.clash(
                "order",
                s.span(m.start(), m.end()),
                s.span(list.get(0).n().start(), last.n().end()),
                Say.told("in-a-row.listed", list.size(), m.group()));
        return true;
    }
}
