// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Board.Of;
import eu.fondaco.checking.self.Size.Is;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A change or share right behind a level that is printed as a cell of the text's own tables: set
 * against the cells of its row, and of its column where the rows are times, whatever words call it.
 */
final class Anchored {

    private static final int HUNDRED = 100;
    private static final int DIGITS = 4;

    private final Ledger ledger;
    private final Sizes sizes;
    private final List<Board> boards = new ArrayList<>();
    private final Pattern steps;
    private final Pattern plan;

    /** What the cells beside one make, of those that say what a number may mean. */
    private record Made(Interval value, boolean meant, Grid.Cell cell, Label words) {}

    private Anchored(Ledger ledger, List<Table> tables) {
        this.ledger = ledger;
        sizes = ledger.sizes;
        tables.forEach(t -> boards.add(new Board(t, ledger)));
        steps = sizes.words.words("on-the-month");
        plan = sizes.words.words("on-the-plan");
    }

    /** Those of a text. */
    static List<Clash> in(Ledger ledger, List<Table> tables) {
        Anchored all = new Anchored(ledger, tables);
        List<Clash> out = new ArrayList<>();
        for (int k = 1; k < ledger.all.size(); k++) {
            Told t = ledger.all.get(k);
            Told level = ledger.all.get(k - 1);
            boolean prose = !t.isCell() && !level.isCell() && t.sentence() == level.sentence();
            prose = prose && !all.sizes.isHeading(t.sentence()) && Rows.isPlain(t);
            if (prose && all.isAnchor(level, t)) {
                Clash clash = all.clash(level.size(), t);
                out.addAll(clash == null ? List.of() : List.of(clash));
            }
        }
        return out;
    }

    /** Whether a level is printed so exactly that it is of no other, right before a number. */
    private boolean isAnchor(Told level, Told t) {
        Size l = level.size();
        boolean exact = level.is(Is.LEVEL) && Rows.isPlain(level) && !l.past();
        exact = exact && l.digits().replaceAll("\\D", "").length() >= DIGITS;
        boolean made = t.is(Is.DIFFERENCE) || t.is(Is.CHANGE) || t.is(Is.SHARE);
        boolean one = exact && made && sizes.isOne(l, t.size());
        String around = one ? l.between(t.size()) + t.size().tail().split("[;:]", 2)[0] : "";
        return one && !steps.matcher(around).find() && !plan.matcher(around).find();
    }

    private Clash clash(Size level, Told t) {
        Size z = t.size();
        List<Made> all = new ArrayList<>();
        for (Board b : boards) {
            for (int row = 0; row < b.grid().rows().size(); row++) {
                for (int c = 1; c < b.columns(); c++) {
                    if (b.of(c) == Of.LEVEL && isCell(level, b, row, c)) {
                        beside(t, b, row, c, all);
                    }
                }
            }
        }
        if (all.stream().anyMatch(m -> m.value().size().meets(z.value())) || isMade(z, level)) {
            return null;
        }
        for (Made m : all) {
            double half = z.step() / 2;
            Interval v = m.value().size();
            Interval printed = new Interval(v.low() - half, v.high() + half);
            if (m.meant() && z.isSlipOf(printed)) {
                return new Clash("table", m.cell().span(), z.span(), m.words());
            }
        }
        return null;
    }

    private static boolean isCell(Size level, Board b, int row, int c) {
        Grid.Cell cell = b.grid().at(row, c);
        double told = b.scale(c);
        boolean same = false;
        for (double scale : told > 0 ? new double[] {told} : new double[] {1, 1e3, 1e6, 1e9}) {
            same |= cell != null && cell.interval().size().times(scale).meets(level.value());
        }
        return same;
    }

    /** Whether another level of the sentence, or of one beside it, makes a number. */
    private boolean isMade(Size z, Size level) {
        for (Size o : sizes.beside(z.i())) {
            boolean other = o != level && o.isOfUnit(level);
            Interval by = other ? level.value().minus(o.value()).size() : null;
            boolean made = other && z.is(Is.DIFFERENCE) && by.meets(z.value());
            made |= other && !z.is(Is.DIFFERENCE) && isPart(z, Sizes.change(o, level).size());
            made |= other && isPart(z, level.value().shareOf(o.value()).times(1.0 / HUNDRED));
            if (made) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPart(Size z, Interval part) {
        return part.meets(z.value());
    }

    private void beside(Told t, Board b, int row, int c, List<Made> out) {
        boolean percent = !t.is(Is.DIFFERENCE);
        When base = ledger.base(t);
        for (int o = 1; o < b.columns(); o++) {
            Grid.Cell cell = b.grid().at(row, o);
            if (cell != null && percent && b.of(o) != Of.LEVEL) {
                boolean own = t.is(Is.SHARE) ? b.of(o) == Of.SHARE : b.of(o) == Of.CHANGE;
                own &= o == next(b, c, b.of(o)) && base == null;
                Label words = Say.told("self-places.table-has-for", cell.text(), t.words());
                out.add(new Made(cell.interval().times(1.0 / HUNDRED), own, cell, words));
            } else if (cell != null && o != c && b.of(o) == Of.LEVEL) {
                boolean own = b.isYearBefore(o, c) && !t.is(Is.SHARE);
                own &= base == null || base.year() == b.table.year(o);
                made(t, b, cell, b.grid().at(row, c), b.scale(c), own, out);
            }
        }
        for (int r = 0; r < b.grid().rows().size(); r++) {
            Grid.Cell cell = r == row ? null : b.grid().at(r, c);
            if (cell != null) {
                boolean own = b.isOfTimes() && base != null && b.when(r).equals(base);
                own |= b.isOfTimes() && base == null && b.when(r).equals(b.when(row).back(1));
                made(t, b, cell, b.grid().at(row, c), b.scale(c), own && !t.is(Is.SHARE), out);
            }
        }
    }

    /** The first column of a kind on the right of one. */
    private static int next(Board b, int c, Of of) {
        for (int o = c + 1; o < b.columns(); o++) {
            if (b.of(o) == of) {
                return o;
            }
        }
        return -1;
    }

    /** What a cell makes with the one that a level is. */
    private static void made(
            Told t,
            Board b,
            Grid.Cell from,
            Grid.Cell to,
            double told,
            boolean meant,
            List<Made> out) {
        Interval a = from.interval().size();
        Interval x = to.interval().size();
        if (from.value() * to.value() <= 0 || a.low() <= 0 || x.low() <= 0) {
            return;
        }
        if (!t.is(Is.DIFFERENCE)) {
            Label is = Say.range(a.growthTo(x), "%", 1);
            Object[] said = {from.text(), to.text(), is, t.words()};
            Label words = Say.told("moves.from-counting-all-printed", said);
            out.add(new Made(a.growthTo(x).times(1.0 / HUNDRED), meant, to, words));
            out.add(new Made(x.shareOf(a).times(1.0 / HUNDRED), false, to, words));
            return;
        }
        for (double scale : told > 0 ? new double[] {told} : new double[] {1, 1e3, 1e6, 1e9}) {
            Interval by = x.minus(a).times(scale);
            Label words =
                    Say.less(to.text(), from.text(), Say.like(by.size(), t.size()), t.words());
            out.add(new Made(by, meant, to, words));
        }
    }
}
