// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A table by what its rows and columns are called. */
final class Table {

    private final Grid grid;
    private final Levels levels;
    private final List<Set<String>> labels = new ArrayList<>();
    private final List<Boolean> total = new ArrayList<>();

    Table(Grid grid, Levels levels) {
        this.grid = grid;
        this.levels = levels;
        int last = grid.rows().size() - 1;
        for (int row = 0; row <= last; row++) {
            String label = grid.rows().get(row).label();
            labels.add(levels.keys(label));
            total.add(Cells.isTotal(label) || row == last && isSum(row) || grid.isAll(row));
        }
    }

    /** All amounts of some tables, in any scale that they may be in. */
    static List<Interval> amounts(List<Table> tables) {
        List<Interval> out = new ArrayList<>();
        for (Table t : tables) {
            for (Grid.Row row : t.grid.rows()) {
                for (Grid.Cell cell : row.cells()) {
                    for (double scale : new double[] {1, 1e3, 1e6, 1e9}) {
                        boolean amount = cell != null && !cell.percent();
                        out.addAll(
                                amount ? List.of(cell.interval().size().times(scale)) : List.of());
                    }
                }
            }
        }
        return out;
    }

    Grid grid() {
        return grid;
    }

    private boolean isSum(int row) {
        for (int c = 1; c < grid.heads().size(); c++) {
            Interval sum = new Interval(0, 0);
            int n = 0;
            for (int r = 0; r < row; r++) {
                Grid.Cell cell = grid.at(r, c);
                sum = cell == null ? sum : sum.plus(cell.interval());
                n += cell == null ? 0 : 1;
            }
            Grid.Cell own = grid.at(row, c);
            if (n > 1 && own != null && !own.percent() && own.interval().meets(sum)) {
                return true;
            }
        }
        return false;
    }

    /** What a row is called, as words are compared. */
    Set<String> label(int row) {
        return labels.get(row);
    }

    boolean isTotal(int row) {
        return total.get(row);
    }

    /** Whether a row is what is left of all. */
    boolean isRest(int row) {
        return levels.known.words.words("rest-row").matcher(grid.rows().get(row).label()).find();
    }

    /** Whether what is left is of countries that aren't named, which have no place. */
    private boolean isNobody(int row) {
        String label = grid.rows().get(row).label();
        return label.strip().indexOf(' ') < 0
                || levels.known.words.words("aggregates").matcher(label).results().count() > 1;
    }

    /** Rows that aren't the total. */
    List<Integer> rows() {
        List<Integer> out = new ArrayList<>();
        for (int row = 0; row < grid.rows().size(); row++) {
            if (!total.get(row)) {
                out.add(row);
            }
        }
        return out;
    }

    /** The only row that some words name, by all of its label or by words no other has; or -1. */
    int rowNamed(Set<String> said) {
        int found = -1;
        int whole = -1;
        for (int row : rows()) {
            Set<String> own = new TreeSet<>(labels.get(row));
            boolean all = !own.isEmpty() && said.containsAll(own);
            boolean more = all && whole >= 0 && labels.get(row).containsAll(labels.get(whole));
            boolean less = all && whole >= 0 && labels.get(whole).containsAll(labels.get(row));
            boolean nested = more != less;
            whole = !all || nested && less ? whole : whole == -1 || nested ? row : -2;
            for (int other : rows()) {
                own.removeAll(other == row ? Set.of() : labels.get(other));
            }
            own.retainAll(said);
            if (all || !own.isEmpty() && !grid.rows().get(row).isProper()) {
                found = found == -1 ? row : -2;
            }
        }
        return whole >= 0 ? whole : whole == -1 ? Math.max(-1, found) : -1;
    }

    /** Whether some words name any row. */
    boolean isNamed(Set<String> said) {
        return rows().stream().anyMatch(row -> !Collections.disjoint(labels.get(row), said));
    }

    /** Whether a column tells changes. */
    boolean isChange(int column) {
        return Cells.isChange(grid.heads().get(column));
    }

    /** The columns of sizes; of those that words call by their heads only where some are. */
    List<Integer> sizes(String words) {
        List<Integer> out = new ArrayList<>();
        List<Integer> said = new ArrayList<>();
        for (int c = 1; c < grid.heads().size(); c++) {
            boolean sized = !isChange(c);
            for (int row : rows()) {
                sized &= grid.at(row, c) != null && grid.at(row, c).value() >= 0;
            }
            String head = grid.heads().get(c);
            TellingWords w = levels.known.words;
            boolean flow =
                    w.exports.matcher(head).find() && w.exports.matcher(words).find()
                            || w.imports.matcher(head).find() && w.imports.matcher(words).find();
            if (sized) {
                out.add(c);
                said.addAll(flow ? List.of(c) : List.of());
            }
        }
        return said.isEmpty() ? out : said;
    }

    /** Those of some columns that aren't of a time before the text's; all where none is. */
    List<Integer> now(List<Integer> columns) {
        When main = levels.known.read.main();
        List<Integer> out = new ArrayList<>();
        int last = columns.stream().mapToInt(this::year).max().orElse(0);
        int year = main.year() > 0 ? main.year() : last;
        for (int c : columns) {
            int at = c; // a share is of what it stands by
            while (at > 1 && Cells.isShare(grid.heads().get(at)) && year(at) == 0) {
                at--;
            }
            List<Times.Found> its = levels.known.read.times().inHead(grid.heads().get(at), main);
            boolean now = its.stream().allMatch(p -> p.day() || p.when().year() >= year);
            out.addAll(now ? List.of(c) : List.of());
        }
        return out.isEmpty() ? columns : out;
    }

    /** The year that a head tells; 0 for none or several. */
    int year(int column) {
        When main = levels.known.read.main();
        int[] years =
                levels.known.read.times().inHead(grid.heads().get(column), main).stream()
                        .filter(p -> !p.day() && p.absolute() && p.since() == 0)
                        .mapToInt(p -> p.when().year())
                        .distinct()
                        .toArray();
        return years.length == 1 ? years[0] : 0;
    }

    /** How many rows have more than one. */
    int more(int row, int column) {
        int more = 0;
        for (int r : rows()) {
            boolean rest = isRest(r) || r == row || grid.at(r, column) == null;
            more += !rest && grid.at(r, column).value() > grid.at(row, column).value() ? 1 : 0;
        }
        return more;
    }

    /** Whether a row may stand at a place of a column, what is left counted or not. */
    boolean allows(int row, int column, int rank) {
        int equal = 0;
        int rest = 0;
        for (int r : rows()) {
            Grid.Cell cell = grid.at(r, column);
            boolean other = r != row && cell != null;
            equal += other && cell.value() == grid.at(row, column).value() ? 1 : 0;
            rest +=
                    other
                                    && isRest(r)
                                    && !isNobody(r)
                                    && cell.value() > grid.at(row, column).value()
                            ? 1
                            : 0;
        }
        int more = more(row, column);
        return rows().size() < 3 || rank >= more + 1 && rank <= more + 1 + equal + rest;
    }
}
