// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.self.Board.Of;
import eu.fondaco.checking.self.Size.Is;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Points of prose against the text's own tables: what a row adds to the growth of all, by how much
 * its share or a ratio moved.
 */
final class Points {

    private static final int HUNDRED = 100;

    /** As near as a word that says what points are stands before them. */
    private static final int RIGHT_BEFORE = 30;

    private final Drawn drawn;
    private final Ledger ledger;
    private final Sizes sizes;
    private final List<Board> boards;
    private final Pattern adds;

    Points(Drawn drawn) {
        this.drawn = drawn;
        ledger = drawn.ledger;
        sizes = drawn.sizes;
        boards = drawn.boards;
        adds = sizes.words.words("drawn-adds");
    }

    /** What is at odds. */
    List<Clash> all() {
        List<Clash> out = new ArrayList<>();
        for (int i = 0; i < sizes.count(); i++) {
            for (Size z : sizes.isHeading(i) ? List.<Size>of() : points(i)) {
                Clash clash = points(z);
                out.addAll(clash == null ? List.of() : List.of(clash));
            }
        }
        return out;
    }

    /** The numbers of points of a sentence. */
    private List<Size> points(int i) {
        List<Size> out = new ArrayList<>();
        Sentence s = sizes.levels.sentences.get(i);
        int from = 0;
        for (Printed n : s.numbers()) {
            if (isOfPoints(s, n) && !n.hedged()) {
                double step = n.step();
                Interval value = Interval.printed(n.value(), step);
                String lead = s.text().substring(from, n.start());
                String tail = s.text().substring(n.end());
                out.add(
                        new Size(
                                s, i, n.start(), n.end(), Is.RATE, value, step, false, "pp",
                                n.sign(), false, lead, tail, Set.of()));
            }
            from = n.end();
        }
        return out;
    }

    /** "1.43 of the 5.44 points", "it took away 1.3 points, and paper 0.6": of points, too. */
    private boolean isOfPoints(Sentence s, Printed n) {
        boolean bare = n.unit() == Printed.Unit.OTHER && n.step() < 1;
        boolean some = s.numbers().stream().anyMatch(o -> o.unit() == Printed.Unit.POINTS);
        return n.unit() == Printed.Unit.POINTS || bare && some && adds.matcher(s.text()).find();
    }

    /** Points that a row adds to a growth, or by which a ratio of a table of times differs. */
    private Clash points(Size z) {
        List<Drawn.Made> all = new ArrayList<>();
        for (Board b : boards) {
            if (b.isOfTimes()) {
                ratio(z, b, all);
            } else {
                added(z, b, all);
            }
        }
        return drawn.odd(z, all);
    }

    private void ratio(Size z, Board b, List<Drawn.Made> out) {
        List<Integer> now = b.at(ledger.main);
        List<Integer> said =
                now.size() == 1 ? b.said(Of.LEVEL, Drawn.clause(z), "", false) : List.of();
        for (int c : said) {
            Interval to = b.sum(now, c);
            for (int row = 0; row < b.grid().rows().size(); row++) {
                Interval at = b.sum(List.of(row), c);
                if (to != null && at != null && row != now.get(0) && isTold(z, b.when(row))) {
                    boolean last = b.when(row).equals(ledger.main.back(1));
                    Interval made = to.minus(at);
                    String a = b.grid().at(row, c).text();
                    String x = b.grid().at(now.get(0), c).text();
                    Label words = Say.less(x, a, Say.range(made, "", 1), z.words());
                    out.add(new Drawn.Made(made, last, b.grid().at(now.get(0), c).span(), words));
                }
            }
        }
    }

    /** Whether a paragraph tells a time, or it is that of a year before. */
    private boolean isTold(Size z, When when) {
        boolean told = when.equals(ledger.main.back(1));
        for (int i = 0; i < sizes.count() && !told; i++) {
            boolean here = sizes.levels.isTogether(z.i(), i);
            String text = here ? sizes.levels.sentences.get(i).text() : "";
            told = drawn.times(text).stream().anyMatch(f -> f.when().equals(when));
        }
        return told;
    }

    /** What rows add to a growth, or by how many points their share of all moved. */
    private void added(Size z, Board b, List<Drawn.Made> out) {
        List<Integer> rows = b.named(z.lead());
        rows = rows.isEmpty() ? b.named(Drawn.clause(z)) : rows;
        String around = Drawn.clause(z) + Figures.head(z.tail());
        String before = z.lead().substring(Math.max(0, z.lead().length() - RIGHT_BEFORE));
        boolean said = adds.matcher(before).find();
        boolean part = !said && Cells.isShare(around);
        boolean adds = said || !part && adds(z, around);
        for (int c = 1; c < b.columns() && rows.size() == 1; c++) {
            for (int row = 0; b.of(c) == Of.POINTS && row < b.grid().rows().size(); row++) {
                Grid.Cell cell = b.grid().at(row, c);
                if (cell != null) {
                    boolean own = adds && rows.contains(row);
                    Label words = Say.told("self-places.table-has-for", cell.text(), z.words());
                    boolean other = own && isOther(z, b, row);
                    out.add(new Drawn.Made(cell.interval(), own, other, false, cell.span(), words));
                }
            }
            for (int o = 1; o < c; o++) {
                moved(z, b, rows.get(0), o, c, part, out);
                contributed(z, b, rows.get(0), o, c, adds, out);
            }
        }
    }

    private boolean adds(Size z, String around) {
        boolean last =
                sizes.in(z.i()).stream().anyMatch(o -> o.is(Is.SHARE) && o.end() < z.start());
        return !last && adds.matcher(around).find();
    }

    /** By how many points a row's share moved between two columns that only their times part. */
    private void moved(
            Size z, Board b, int row, int from, int to, boolean meant, List<Drawn.Made> out) {
        boolean pair = b.of(from) == b.of(to) && b.isYearBefore(from, to);
        Interval a = pair ? share(b, row, from) : null;
        Interval x = pair ? share(b, row, to) : null;
        if (a != null && x != null) {
            Label is = Say.range(x.minus(a), "", 1);
            Label words = Say.less(told(x), told(a), is, z.words());
            Span cell = b.grid().at(row, to).span();
            out.add(new Drawn.Made(x.minus(a), meant, cell, words));
        }
    }

    /** What a row's change between two columns is of the total of the first, in points. */
    private void contributed(
            Size z, Board b, int row, int from, int to, boolean meant, List<Drawn.Made> out) {
        boolean pair = b.of(from) == Of.LEVEL && b.of(to) == Of.LEVEL && b.isYearBefore(from, to);
        Interval all = pair ? total(b, from) : null;
        Interval a = pair ? b.sum(List.of(row), from) : null;
        Interval x = pair ? b.sum(List.of(row), to) : null;
        Interval now = pair ? total(b, to) : null;
        if (all != null && now != null && a != null && x != null && all.low() > a.high()) {
            out.add(Drawn.Made.only(all.growthTo(now))); // "3.0 of the 3.2 points"
            Interval change = x.minus(a);
            Interval made =
                    new Interval(
                            HUNDRED * change.low() / (change.low() < 0 ? all.low() : all.high()),
                            HUNDRED * change.high() / (change.high() < 0 ? all.high() : all.low()));
            String cells = b.grid().at(row, to).text() + " - " + b.grid().at(row, from).text();
            Label words = Say.told("points.of-total", cells, Say.range(made, "", 1), z.words());
            boolean other = meant && isOther(z, b, row);
            out.add(new Drawn.Made(made, meant, other, false, b.grid().at(row, to).span(), words));
        }
    }

    private static Interval total(Board b, int column) {
        Interval all = null;
        for (int r = 0; r < b.grid().rows().size(); r++) {
            all = b.table.isTotal(r) ? b.sum(List.of(r), column) : all;
        }
        return all;
    }

    private static String told(Interval share) {
        return Say.range(share, "%", 1).en();
    }

    /** The per cent that a row is of all in a column; null where that isn't told. */
    private static Interval share(Board b, int row, int column) {
        Interval own = b.sum(List.of(row), column);
        if (own == null || b.of(column) == Of.SHARE) {
            return own;
        }
        Interval all = total(b, column);
        boolean level = b.of(column) == Of.LEVEL && all != null && all.low() > own.high();
        return level && own.low() > 0 ? own.shareOf(all) : null;
    }

    /** Whether a number of points is a per cent by which its row changed. */
    private static boolean isOther(Size z, Board b, int row) {
        for (int c = 1; c < b.columns(); c++) {
            Grid.Cell cell = b.of(c) == Of.CHANGE ? b.grid().at(row, c) : null;
            if (cell != null && cell.interval().size().meets(z.value())) {
                return true;
            }
        }
        return false;
    }
}
