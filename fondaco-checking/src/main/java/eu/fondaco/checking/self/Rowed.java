// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Size.Is;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one sentence tells of several rows of a table, each right behind its name: at odds where the
 * others are those of one column and one isn't, nor anything that its row makes.
 */
final class Rowed {

    private static final double[] SCALES = {1, 1e3, 1e6, 1e9};
    private static final double WHOLE = 100;

    private final Sizes sizes;

    private Rowed(Sizes sizes) {
        this.sizes = sizes;
    }

    /** A number of the row that is named before it. */
    private record Of(Size z, int row) {}

    /** Those of a text. */
    static List<Clash> in(Sizes sizes, List<Table> tables) {
        Rowed all = new Rowed(sizes);
        List<Clash> out = new ArrayList<>();
        for (Table t : tables) {
            for (int i = 0; i < sizes.count(); i++) {
                List<Of> told = sizes.isHeading(i) ? List.of() : all.told(t, i);
                Clash clash = told.size() < 2 ? null : all.clash(t, told);
                out.addAll(clash == null ? List.of() : List.of(clash));
            }
        }
        return out;
    }

    private List<Of> told(Table t, int i) {
        List<Of> out = new ArrayList<>();
        Set<String> known = sizes.levels.keys(t.grid().caption() + " " + t.grid().chapter());
        t.grid().heads().forEach(h -> known.addAll(sizes.levels.keys(h)));
        for (Size z : sizes.in(i)) {
            boolean plain = !z.hedged() && !z.isWords() && !z.past();
            int row = plain && isOfNow(z) ? row(t, z, known) : -1;
            out.addAll(row < 0 ? List.of() : List.of(new Of(z, row)));
        }
        return out;
    }

    /** Whether no time but that of the text stands in the clause of a number. */
    private boolean isOfNow(Size z) {
        When main = sizes.levels.known.read.main();
        int from = z.start() - z.lead().length();
        int to = z.end() + Figures.head(z.s().after(z.end())).length();
        return sizes.levels.known.read.times().in(z.s().text(), main).stream()
                .allMatch(p -> p.end() <= from || p.start() >= to || p.when().equals(main));
    }

    /** The row whose name, and nothing else that says anything, stands right before a number. */
    private int row(Table t, Size z, Set<String> known) {
        String clause = z.lead().strip().replaceFirst("\\(?[+-]?$", "");
        clause = clause.replaceFirst("(?s)^.*[,;:()]\\s*(?=[^,;:()]*\\p{L}{3})", "");
        Set<String> said = new TreeSet<>(sizes.levels.keys(clause));
        Set<String> tail = new TreeSet<>(sizes.levels.keys(Figures.head(z.tail())));
        int found = -1;
        for (int row : t.rows()) {
            Set<String> label = t.label(row);
            boolean own = !label.isEmpty() && said.containsAll(label);
            boolean more = own && (found < 0 || label.size() > t.label(found).size());
            found = more ? row : found;
        }
        if (found < 0) {
            return -1;
        }
        said.removeAll(t.label(found));
        said.removeAll(known);
        return said.isEmpty() && isNext(t, z, tail, known) ? found : -1;
    }

    /** Whether what stands behind a number names no more than the next row, or what a head says. */
    private boolean isNext(Table t, Size z, Set<String> tail, Set<String> known) {
        Set<String> rest = new TreeSet<>(tail);
        rest.removeAll(known);
        for (int row : t.rows()) {
            rest.removeAll(t.label(row));
        }
        return rest.isEmpty() || sizes.levels.keys(z.unit()).containsAll(rest);
    }

    private Clash clash(Table t, List<Of> told) {
        for (int c = 1; c < t.grid().heads().size(); c++) {
            for (double scale : SCALES) {
                Of odd = odd(t, told, c, scale, false);
                odd = odd == null && scale == 1 ? odd(t, told, c, scale, true) : odd;
                if (odd != null && !isMade(t, odd)) {
                    return clash(t, odd, c);
                }
            }
        }
        return null;
    }

    /** The only one that isn't of a column where others are; null for none or several. */
    private static Of odd(Table t, List<Of> told, int c, double scale, boolean grown) {
        boolean change = grown || t.isChange(c) || t.grid().heads().get(c).contains("%");
        Of odd = null;
        int fit = 0;
        int not = 0;
        for (Of o : told) {
            boolean kind = change ? o.z.unit().equals("%") : o.z.is(Is.LEVEL);
            kind &= !grown || o.z.is(Is.CHANGE);
            Interval own = kind ? cell(t, o.row, c, grown) : null;
            boolean way = own != null && (own.high() > 0 ? o.z.way() >= 0 : o.z.way() <= 0);
            boolean fits = way && own.size().times(scale).meets(value(o.z));
            fit += fits ? 1 : 0;
            not += own != null && !fits ? 1 : 0;
            odd = own != null && !fits ? o : odd;
        }
        return fit > 0 && not == 1 ? odd : null;
    }

    /** What stands in a column, or how it differs from the column before, in per cent. */
    private static Interval cell(Table t, int row, int c, boolean grown) {
        Grid.Cell own = t.grid().at(row, c);
        Grid.Cell before = grown ? t.grid().at(row, c - 1) : null;
        boolean two = grown && t.sizes("").contains(c) && t.sizes("").contains(c - 1);
        if (own == null || grown && !(two && before.value() > 0 && own.value() > 0)) {
            return null;
        }
        return grown ? before.interval().growthTo(own.interval()) : own.interval();
    }

    private static Interval value(Size z) {
        return z.unit().equals("%") ? z.value().times(WHOLE) : z.value();
    }

    /** Whether any cells of the row, or some of its column, make a number. */
    private boolean isMade(Table t, Of o) {
        Interval v = value(o.z);
        List<Grid.Cell> row = t.grid().rows().get(o.row).cells();
        for (Grid.Cell a : row) {
            for (double scale : a == null ? new double[0] : SCALES) {
                boolean sign = o.z.way() == 0 || a.value() * o.z.way() >= 0;
                Interval own = a.interval().times(scale);
                boolean found = sign && own.size().meets(v);
                for (Grid.Cell b : row) {
                    boolean two = b != null && b != a;
                    Interval other = two ? b.interval().times(scale) : own;
                    found |= two && own.minus(other).size().meets(v);
                    found |= two && own.plus(other).size().meets(v);
                    found |= two && own.low() > 0 && other.low() > 0 && own.shareOf(other).meets(v);
                    found |= two && row.indexOf(b) < row.indexOf(a) && isGrowth(other, own, o.z);
                }
                if (found) {
                    return true;
                }
            }
        }
        return sizes.in(o.z.i()).stream().anyMatch(z -> z != o.z && z.value().equals(o.z.value()))
                || isShare(t, o, v);
    }

    private static boolean isGrowth(Interval from, Interval to, Size z) {
        boolean both = from.low() > 0 && to.low() > 0;
        Interval made = both ? from.growthTo(to) : null;
        return both && (made.high() * z.way() >= 0) && made.size().meets(value(z));
    }

    /** Whether it is what a cell is of another of its column. */
    private static boolean isShare(Table t, Of o, Interval v) {
        for (int c = 1; c < t.grid().heads().size(); c++) {
            Grid.Cell own = t.grid().at(o.row, c);
            Interval sum = new Interval(0, 0);
            for (int r = 0; r < t.grid().rows().size(); r++) {
                Grid.Cell other = t.grid().at(r, c);
                sum = other == null || t.isTotal(r) ? sum : sum.plus(other.interval().size());
                boolean both = own != null && other != null && own.value() > 0 && other.value() > 0;
                if (both && own.interval().shareOf(other.interval()).meets(v)) {
                    return true;
                }
            }
            if (own != null && own.value() > 0 && own.interval().shareOf(sum).meets(v)) {
                return true;
            }
        }
        return false;
    }

    private static Clash clash(Table t, Of odd, int column) {
        Grid.Cell cell = t.grid().at(odd.row, column);
        return new Clash(
                "table",
                cell.span(),
                odd.z.told(),
                Say.told("self-places.table-has-for", cell.text(), odd.z.words()));
    }
}
