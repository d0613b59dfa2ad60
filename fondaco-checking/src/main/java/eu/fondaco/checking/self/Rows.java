// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Figure.Kind;
import eu.fondaco.checking.self.Grid.Cell;
import eu.fondaco.checking.self.Printed.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What sentences tell of a row of a table that they name, whatever its columns mean: a number that
 * no table or other sentence has, and that is a slip of the pen from one of the row's, or that says
 * the other way of a change of the row. Also how many rows rose or fell.
 */
final class Rows {

    private static final int FEWEST = 3;

    /** How far off a number may be from the one that it is told for. */
    private static final double LEAST = 0.7;

    private final Known known;
    private final Figures figures;

    /** The cells of all rows that are called the same. */
    private final Map<Set<String>, List<Cell>> rows = new LinkedHashMap<>();

    private final Set<Cell> changes = new HashSet<>();

    /** The column of each cell of a row. */
    private final Map<Cell, String> columns = new HashMap<>();

    /** The columns that the numbers of sentences were found in, by their names' rows. */
    private final Map<Figure, String> found = new IdentityHashMap<>();

    private final Map<Figure, Optional<List<Cell>>> rowOf = new IdentityHashMap<>();

    private final Set<String> printed = new HashSet<>();
    private final Map<String, Integer> told = new LinkedHashMap<>();

    private Rows(Known known, List<Grid> grids, Figures figures) {
        this.known = known;
        this.figures = figures;
        for (Grid grid : grids) {
            for (int row = 0; row < grid.rows().size(); row++) {
                row(grid, row);
            }
        }
    }

    private void row(Grid grid, int row) {
        Set<String> who = known.read.stems().of(grid.rows().get(row).label());
        boolean one = !who.isEmpty() && !Cells.isTotal(grid.rows().get(row).label());
        for (int column = 1; column < grid.heads().size(); column++) {
            Cell cell = grid.at(row, column);
            if (cell == null) {
                continue;
            }
            printed.add(digits(cell.text()));
            if (one) {
                rows.computeIfAbsent(who, k -> new ArrayList<>()).add(cell);
                columns.put(cell, grid.block() + ":" + column);
            }
            if (Cells.isChange(grid.heads().get(column))) {
                changes.add(cell);
            }
        }
    }

    /** Adds the clashes. */
    static void in(Known known, List<Sentence> sentences, List<Grid> grids, Figures figures) {
        if (grids.isEmpty()) {
            return;
        }
        Rows all = new Rows(known, grids, figures);
        for (Sentence s : sentences) {
            figures.of(s).forEach(f -> all.told.merge(digits(f.words()), 1, Integer::sum));
            figures.of(s).forEach(all::place);
        }
        Counting counting = new Counting(known, figures, grids);
        for (Sentence s : sentences) {
            figures.of(s).forEach(f -> all.look(f));
            counting.look(s);
        }
    }

    private static String digits(String words) {
        return words.replaceAll("[^\\d.,]|[.,](?!\\d)", "");
    }

    /** Keeps in which column of its row a number stands that sentences tell. */
    private void place(Figure f) {
        List<Cell> row = f.hedged() || f.is(Kind.OTHER) ? null : row(f);
        String own = digits(f.words());
        List<Cell> same =
                row == null
                        ? List.of()
                        : row.stream().filter(c -> digits(c.text()).equals(own)).toList();
        if (same.size() == 1 && own.length() > 2) {
            found.put(f, columns.get(same.get(0)));
        }
    }

    /**
     * The cell of a row in the column from which the sentence tells other rows: there its number is
     * told of the same, though it is no slip of the pen.
     */
    private Cell beside(Figure f, List<Cell> row) {
        Set<String> others = new HashSet<>();
        for (Figure o : figures.of(f.s())) {
            boolean like = o.is(f.kind()) && o.way() * f.way() >= 0;
            if (like && found.containsKey(o)) {
                others.add(found.get(o));
            }
        }
        String lead = f.lead();
        boolean apart = lead.contains(";") || known.words.baseMark.matcher(lead).find();
        Cell out = null;
        boolean own = others.size() == 1 && !apart && !f.base() && named(lead).size() == 1;
        for (Cell c : own ? row : List.<Cell>of()) {
            out = others.contains(columns.get(c)) ? c : out;
        }
        double ratio = out == null ? 0 : f.size().high() / Math.max(1e-9, Math.abs(out.value()));
        boolean level = f.is(Kind.LEVEL);
        ratio = level ? ratio / f.n().scale() : ratio;
        return level && (ratio < LEAST || ratio > 1 / LEAST) ? null : out;
    }

    private void look(Figure f) {
        List<Cell> row = f.hedged() || f.is(Kind.OTHER) ? null : row(f);
        if (row == null) {
            return;
        }
        String own = digits(f.words());
        List<Cell> same = row.stream().filter(c -> digits(c.text()).equals(own)).toList();
        if (!same.isEmpty()) {
            way(f, same);
            return;
        }
        boolean elsewhere = printed.contains(own) || told.getOrDefault(own, 0) > 1;
        Cell slip = null;
        for (Cell cell : row) {
            boolean like = isChange(f) == changes.contains(cell) && isSlip(f, cell);
            boolean free = slip == null || isTold(slip) && !isTold(cell);
            slip = like && free ? cell : slip;
        }
        slip = slip == null ? other(f, row) : slip;
        Cell beside = slip == null || elsewhere ? beside(f, row) : null;
        elsewhere &= beside == null;
        slip = beside == null ? slip : beside;
        if (slip != null && !elsewhere && !isRounded(f, row)) {
            known.clash(
                    "table",
                    f.span(),
                    slip.span(),
                    Say.told("told-twice.same-quantity-told-as", f.words(), slip.text()));
        }
    }

    /** Whether a sentence tells what a cell has. */
    private boolean isTold(Cell cell) {
        return told.getOrDefault(digits(cell.text()), 0) > 0;
    }

    /**
     * Where another number of the clause stands in the row, so that it is surely told of it: the
     * only one that is about as large, though it is no slip of the pen.
     */
    private Cell other(Figure f, List<Cell> row) {
        List<Figure> all = figures.of(f.s());
        int at = all.indexOf(f);
        Cell found = null;
        for (int k : new int[] {at - 1, at + 1}) {
            Figure next = k < 0 || k >= all.size() ? null : all.get(k);
            String gap = next == null ? ";" : k < at ? f.lead() : next.lead();
            boolean beside = known.read.stems().of(gap).isEmpty() && !gap.contains(";");
            String own = beside ? digits(next.words()) : "";
            if (own.length() > FEWEST && row.stream().anyMatch(c -> digits(c.text()).equals(own))) {
                found = like(f, row, own);
            }
        }
        return f.is(Kind.LEVEL) && isNow(f.s()) ? found : null;
    }

    private Cell like(Figure f, List<Cell> row, String taken) {
        Cell found = null;
        for (Cell c : row) {
            String b = digits(c.text());
            double ratio = c.value() == 0 ? 0 : f.n().value() / f.n().scale() / c.value();
            boolean same = digits(f.words()).replaceAll("\\d", "").equals(b.replaceAll("\\d", ""));
            boolean free = !b.equals(taken) && !isTold(c);
            if (!changes.contains(c) && same && free && ratio > LEAST && ratio < 1 / LEAST) {
                if (found != null) {
                    return null;
                }
                found = c;
            }
        }
        return found;
    }

    /** Whether a sentence tells no time but that of the text. */
    private boolean isNow(Sentence s) {
        When main = known.read.main();
        return known.read.times().in(s.text(), main).stream().allMatch(p -> p.when().equals(main));
    }

    /** A change of few digits must be the only one of its row; else a slip tells enough. */
    private boolean isSlip(Figure f, Cell cell) {
        String a = digits(f.words());
        String b = digits(cell.text());
        boolean apart = a.replaceAll("\\d", "").equals(b.replaceAll("\\d", ""));
        int way = f.way();
        boolean sided = way == 0 || !changes.contains(cell) || way > 0 == cell.value() > 0;
        return apart
                && sided
                && (changes.contains(cell)
                        ? Slip.isSwap(a, b) || isOnly(cell, f) && Slip.isDigit(a, b)
                        : Slip.isBetween(a, b));
    }

    /**
     * Whether a cell is the only change of its row in per cent, and the number one of that time.
     */
    private boolean isOnly(Cell cell, Figure f) {
        long all = 0;
        for (List<Cell> row : rows.values()) {
            all = row.contains(cell) ? row.stream().filter(changes::contains).count() : all;
        }
        boolean alone = figures.of(f.s()).stream().filter(o -> isChange(o)).count() == 1;
        return all == 1 && alone && f.is(Kind.PERCENT) && f.way() != 0 && isNow(f.s());
    }

    private static boolean isChange(Figure f) {
        return f.is(Kind.MOVE) || f.is(Kind.PERCENT);
    }

    /** Whether a cell, rounded, is what a sentence tells. */
    private static boolean isRounded(Figure f, List<Cell> row) {
        for (Cell cell : row) {
            double size = Math.abs(cell.value());
            double unit = f.n().value() / size;
            double ten = Math.pow(10, (double) Math.round(Math.log10(unit)));
            boolean meets = size > 0 && f.size().meets(new Interval(size * ten, size * ten));
            if (meets && f.n().unit() != Unit.PERCENT) {
                return true;
            }
        }
        return false;
    }

    private void way(Figure f, List<Cell> same) {
        Cell cell = same.get(0);
        boolean against = f.way() != 0 && f.way() * cell.value() < 0 && f.n().sign() == 0;
        boolean change = isChange(f) && same.size() == 1 && changes.contains(cell);
        if (against && change && figures.isPlainWay(f)) {
            known.clash(
                    "direction",
                    figures.wayWord(f),
                    cell.span(),
                    Say.told(
                            f.way() > 0 ? "rows.rose-told-fell" : "rows.fell-told-rose",
                            cell.text()));
        }
    }

    /** The row that a number is told of; null for none. */
    private List<Cell> row(Figure f) {
        return rowOf.computeIfAbsent(f, k -> Optional.ofNullable(find(k))).orElse(null);
    }

    /**
     * The row of the last one that is named before a number, or of the only one in its sentence.
     */
    private List<Cell> find(Figure f) {
        String text = f.s().text();
        int from = f.n().start() - f.lead().length();
        List<Set<String>> right = named(text.substring(from, f.n().start()));
        List<Set<String>> before = named(text.substring(0, f.n().start()));
        List<Set<String>> all = named(text);
        if (right.size() == 1) {
            return rows.get(right.get(0));
        }
        boolean only = right.isEmpty() && all.size() == 1 && before.size() <= 1;
        return only ? rows.get(all.get(0)) : null;
    }

    /** The rows that a stretch names; of two of which one's name holds the other's, the longer. */
    private List<Set<String>> named(String text) {
        Set<String> said = known.read.stems().of(text);
        List<Set<String>> out = new ArrayList<>();
        rows.keySet().stream().filter(said::containsAll).forEach(out::add);
        List<Set<String>> found = List.copyOf(out);
        out.removeIf(one -> found.stream().anyMatch(o -> o != one && o.containsAll(one)));
        return out;
    }

    /** "Three of the five groups recorded less", of a table of five rows. */
    private static final class Counting {

        private final Known known;
        private final Pattern counted;
        private final Figures figures;
        private final List<Grid> grids;

        Counting(Known known, Figures figures, List<Grid> grids) {
            this.known = known;
            this.figures = figures;
            this.grids = grids;
            counted = known.words.ending("rows-counted");
        }

        void look(Sentence s) {
            Matcher m = counted.matcher(s.text());
            if (!m.find()) {
                return;
            }
            int k = known.read.times().count(m.group("k"));
            int n = known.read.times().count(m.group("n"));
            int before = figures.way(s.text().substring(0, m.start()));
            int way = known.words.way(Figures.head(s.text().substring(m.end())));
            way = way == 0 ? before : way;
            Cell first = null;
            for (Grid grid : grids) {
                List<Cell> of = way == 0 ? List.of() : changes(grid, n);
                int sign = way;
                long same = of.stream().filter(c -> c.value() * sign > 0).count();
                if (!of.isEmpty() && same == k) {
                    return;
                }
                first = first == null && !of.isEmpty() ? of.get(0) : first;
                first = of.isEmpty() || same != k ? first : null;
            }
            if (first != null && k > 0 && k <= n) {
                known.clash(
                        "total",
                        s.span(m.start("k"), m.end("n")),
                        first.span(),
                        Say.told("rows.counted", n, s.text().substring(m.start("k"), m.end("n"))));
            }
        }

        /** The first column of changes of a table of so many rows without its total. */
        private List<Cell> changes(Grid grid, int n) {
            for (int column = 1; column < grid.heads().size(); column++) {
                List<Cell> out = new ArrayList<>();
                int all = 0;
                for (int row = 0; row < grid.rows().size(); row++) {
                    boolean part = !Cells.isTotal(grid.rows().get(row).label());
                    all += part ? 1 : 0;
                    if (part && grid.at(row, column) != null) {
                        out.add(grid.at(row, column));
                    }
                }
                boolean change = Cells.isChange(grid.heads().get(column));
                if (change && all == n && out.size() == n && n >= FEWEST) {
                    return out;
                }
            }
            return List.of();
        }
    }
}
