// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.self.Figure.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text says of periods against a series that tells all of them: when it was highest or
 * lowest, and the level of one that is another's.
 */
final class Periods {

    private static final int NEAR = 45;
    private static final int BESIDE = 12;
    private static final int FEWEST = 3;

    private final Known known;
    private final Figures figures;
    private final Pattern highest;
    private final Pattern lowest;

    private Periods(Known known, Figures figures) {
        this.known = known;
        this.figures = figures;
        highest = known.words.words("highest");
        lowest = known.words.words("lowest");
    }

    /** Adds the clashes. */
    static void in(Known known, List<Sentence> sentences, Figures figures) {
        Periods periods = new Periods(known, figures);
        for (Sentence s : sentences) {
            for (Figure f : figures.of(s)) {
                periods.level(f);
            }
            periods.extreme(s, periods.highest, 1);
            periods.extreme(s, periods.lowest, -1);
        }
    }

    /** The levels of all of a flow that tables tell, of periods as long as one. */
    private List<Telling> series(String flow, When like) {
        List<Telling> out = new ArrayList<>();
        for (Telling t : known.wholes()) {
            boolean long1 = t.when().to() - t.when().from() == like.to() - like.from();
            if (t.isCell() && t.flow().equals(flow) && long1 && t.when().isTold()) {
                out.add(t);
            }
        }
        return out;
    }

    private String flow(Sentence s, int end) {
        String before = s.text().substring(0, end);
        boolean balance = figures.isBalance(before);
        int x = Reader.last(known.words.exports, before);
        int m = Reader.last(known.words.imports, before);
        return balance ? Reader.BALANCE : x == m ? "" : x > m ? "X" : "M";
    }

    /** "Imports peaked at 2.6 billion in the fourth quarter", where that is the third's. */
    private void level(Figure f) {
        String flow = flow(f.s(), f.n().start());
        boolean mean = known.words.words("mean-or-rolling").matcher(f.s().text()).find();
        if (mean || !f.is(Kind.LEVEL) || f.hedged() || flow.isEmpty()) {
            return;
        }
        for (Times.Found p : known.read.times().in(f.s().text(), known.read.main())) {
            int gap = p.start() - f.n().end();
            if (gap < 0 || gap > BESIDE || p.day() || !p.when().isTold() || p.since() != 0) {
                continue;
            }
            Telling own = null;
            Telling other = null;
            for (Telling t : series(flow, p.when())) {
                boolean meets = t.value().size().meets(f.size());
                own = t.when().equals(p.when()) ? t : own;
                other = meets && !t.when().equals(p.when()) ? t : other;
            }
            if (own != null && other != null && !own.value().size().meets(f.size())) {
                tell(
                        f.s().span(p.start(), p.end()),
                        own,
                        f.words() + " stands in the table for another period; for this one it has ",
                        f.words() + " nella tabella \u00e8 di un altro periodo; di questo ha ");
            }
            return;
        }
    }

    private void extreme(Sentence s, Pattern pattern, int way) {
        Matcher m = pattern.matcher(s.text());
        while (m.find()) {
            String behind =
                    s.text().substring(m.end(), Math.min(s.text().length(), m.end() + NEAR));
            boolean other =
                    figures.way(Figures.head(behind)) != 0
                            || known.words.noRank.matcher(m.group() + behind).lookingAt()
                            || known.words.change.matcher(Figures.head(behind)).find();
            Times.Found when = other ? null : when(s, m);
            String flow = when == null ? "" : flow(s, when.start());
            if (when != null && !flow.isEmpty()) {
                boolean deficit = figures.side(s.text().substring(0, when.start())) < 0;
                extreme(s, m, way, deficit, series(flow, when.when()), when.when());
            }
        }
    }

    /** The period told right behind, in the same clause. */
    private Times.Found when(Sentence s, Matcher m) {
        for (Times.Found p : known.read.times().in(s.text(), known.read.main())) {
            boolean near = p.start() >= m.end() && p.start() - m.end() <= NEAR;
            String between = near ? s.text().substring(m.end(), p.start()) : ",";
            boolean plain =
                    Figures.head(between).length() == between.length()
                            && known.read.stems().of(between).isEmpty()
                            && !known.words.baseMark.matcher(between).find();
            if (near
                    && plain
                    && (p.absolute() || !p.when().isYear())
                    && !p.day()
                    && p.since() == 0) {
                return p;
            }
        }
        return null;
    }

    private void extreme(
            Sentence s, Matcher m, int up, boolean deficit, List<Telling> series, When told) {
        Telling own = null;
        Telling odd = null;
        for (Telling t : series) {
            own = t.when().equals(told) ? t : own;
        }
        if (own == null || series.size() < FEWEST) {
            return;
        }
        int way = deficit && own.value().low() < 0 ? -up : up; // a deficit has its size
        for (Telling t : series) {
            boolean beyond =
                    way > 0
                            ? t.value().low() > own.value().high()
                            : t.value().high() < own.value().low();
            odd = beyond ? t : odd;
        }
        if (odd != null) {
            tell(
                    s.span(m.start(), m.end()),
                    odd,
                    own.words() + " is what the table has for it; it also has ",
                    own.words() + " \u00e8 ci\u00f2 che la tabella ha per esso; ha anche ");
        }
    }

    private void tell(Span place, Telling cell, String en, String it) {
        known.clash(
                "order",
                place,
                cell.span(),
                Say.of(en + cell.words() + ".", it + cell.words() + "."));
    }
}
