// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Grid.Cell;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A table against itself: totals, changes, balances and shares of its rows. What a row or column
 * means is believed only where most of the others bear it out, so that a table built otherwise than
 * its heads suggest accuses nobody.
 */
final class Tables {

    private static final Pattern CHANGE =
            Pattern.compile(
                    "(?:.*\\b)?(?:change|growth|variation|var|variazione|variaz|crescita)\\b.*|\u0394.*|%",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern BALANCE =
            Pattern.compile(
                    "(?<!\\p{L})(?:trade )?(?:balance|sald[io]|surplus)(?!\\p{L})",
                    Pattern.CASE_INSENSITIVE);
    private static final int FEWEST = 3;
    private static final int MOST_SAID = 12;

    private Tables() {}

    /** The clashes inside a table. */
    static List<Clash> in(Grid grid) {
        List<Clash> out = new ArrayList<>();
        columns(grid, out);
        totals(grid, out);
        return out;
    }

    /** A cell beside what its row or column makes it. */
    private record Held(Cell from, Cell cell, Interval made, boolean agrees, int row) {}

    private static void totals(Grid grid, List<Clash> out) {
        int total = -1;
        for (int i = 0; i < grid.rows().size(); i++) {
            if (Cells.isTotal(grid.rows().get(i).label())) {
                if (total >= 0) {
                    return; // which rows belong to which?
                }
                total = i;
            }
        }
        boolean atAnEnd = total == 0 || total == grid.rows().size() - 1;
        if (total < 0 || !atAnEnd || grid.rows().size() < 3) {
            return;
        }
        List<Held> held = new ArrayList<>();
        for (int column = 1; column < grid.heads().size(); column++) {
            Cell whole = grid.at(total, column);
            Interval sum = whole == null ? null : sum(grid, total, column);
            if (sum != null && isSummed(grid.heads().get(column), whole)) {
                boolean agrees = sum.meets(rounded(whole));
                held.add(new Held(whole, whole, sum, agrees, total));
            }
        }
        long right = held.stream().filter(Held::agrees).count();
        if (right < 1 || held.size() - right != 1) {
            return; // one column off beside others that add up
        }
        for (Held one : held) {
            if (!one.agrees && !isTold(grid, one, out)) {
                out.add(total(grid, total, one));
            }
        }
    }

    /**
     * Whether a column's cells make its total: changes don't, nor do per cents of less than all.
     */
    private static boolean isSummed(String head, Cell whole) {
        boolean shares = !head.contains("%") || Math.abs(whole.value() - 100) <= 1;
        return shares && !CHANGE.matcher(head).matches();
    }

    /** Whether a cell of the same column was told to be wrong, which makes its total so too. */
    private static boolean isTold(Grid grid, Held total, List<Clash> told) {
        int column = grid.rows().get(total.row).cells().indexOf(total.cell);
        for (int row = 0; row < grid.rows().size(); row++) {
            Cell cell = grid.at(row, column);
            boolean part = cell != null && row != total.row;
            boolean wrong = part && told.stream().anyMatch(c -> c.second().equals(cell.span()));
            if (wrong) {
                return true;
            }
        }
        return false;
    }

    private static Clash total(Grid grid, int total, Held one) {
        int decimals = decimals(one.cell);
        int column = grid.rows().get(total).cells().indexOf(one.cell);
        List<Interval> parts = new ArrayList<>();
        Cell first = null;
        for (int row = 0; row < grid.rows().size(); row++) {
            Cell part = grid.at(row, column);
            if (row != total) {
                parts.add(new Interval(part.value(), part.value()));
                first = first == null ? part : first;
            }
        }
        Label sum = Say.range(one.made, "", decimals);
        Label stands = Say.range(new Interval(one.cell.value(), one.cell.value()), "", decimals);
        return new Clash(
                "total",
                first.span(),
                one.cell.span(),
                Say.of(
                        sum(parts, decimals, Lang.EN)
                                + " makes "
                                + sum.en()
                                + "; the total stands at "
                                + stands.en()
                                + ".",
                        sum(parts, decimals, Lang.IT)
                                + " fa "
                                + sum.it()
                                + "; il totale \u00e8 "
                                + stands.it()
                                + "."));
    }

    /** "916 + 482 + 300"; of many parts the first and the last. */
    private static String sum(List<Interval> parts, int decimals, Lang lang) {
        List<String> said =
                new ArrayList<>(
                        parts.stream().map(p -> Say.range(p, "", decimals).in(lang)).toList());
        while (said.size() > MOST_SAID) {
            said.remove(said.size() / 2);
        }
        if (parts.size() > MOST_SAID) {
            said.add(said.size() / 2, "\u2026");
        }
        return String.join(" + ", said);
    }

    private static Interval rounded(Cell cell) {
        double half = cell.step() / 2 * (1 + 1e-9);
        return new Interval(cell.value() - half, cell.value() + half);
    }

    /** What the rows but the total add up to; null where one has no figure. */
    private static Interval sum(Grid grid, int total, int column) {
        Interval sum = new Interval(0, 0);
        for (int row = 0; row < grid.rows().size(); row++) {
            if (row == total) {
                continue;
            }
            Cell cell = grid.at(row, column);
            if (cell == null) {
                return null;
            }
            sum = sum.plus(rounded(cell));
        }
        return sum;
    }

    /** How a column follows from two others, or from one and its total. */
    private enum Made {
        CHANGE,
        LESS,
        SHARE,
        /** What a row adds to the growth of the total, in points. */
        POINTS
    }

    /** What makes most cells of a column. */
    private record Best(int column, List<Held> held, Made how) {

        long right() {
            return held.stream().filter(Held::agrees).count();
        }

        /** Whether it is so in all rows of a column that differs by nothing but a year. */
        boolean isBorneOutBy(Best other, Grid grid) {
            String own = grid.heads().get(column).replaceAll("\\d{4}", "");
            boolean same = own.equals(grid.heads().get(other.column).replaceAll("\\d{4}", ""));
            return same && other.column != column && other.how == how && other.isWhole();
        }

        private boolean isWhole() {
            return right() == held.size();
        }
    }

    /** Columns that follow from others in nearly all rows, whatever their heads say. */
    private static void columns(Grid grid, List<Clash> out) {
        Set<Integer> rows = new HashSet<>();
        List<Best> all = new ArrayList<>();
        for (int c = grid.heads().size() - 1; c > 0; c--) {
            all.add(best(grid, c));
        }
        for (Best best : all) {
            long wrong = best.held.size() - best.right();
            long right =
                    best.right()
                            + all.stream()
                                    .filter(o -> best.isBorneOutBy(o, grid))
                                    .mapToLong(Best::right)
                                    .sum();
            if (wrong == 0 || best.right() < 2 || right < FEWEST || right < 3 * wrong) {
                continue;
            }
            for (Held held : best.held) {
                if (!held.agrees && rows.add(held.row)) {
                    boolean balance = BALANCE.matcher(grid.heads().get(best.column)).find();
                    out.add(clash(held, best.how, balance ? "balance" : "difference"));
                }
            }
        }
    }

    private static Best best(Grid grid, int c) {
        Best best = new Best(c, List.of(), null);
        for (Made made : Made.values()) {
            for (List<Held> held : all(grid, c, made)) {
                Best one = new Best(c, held, made);
                best = one.right() > best.right() ? one : best;
            }
        }
        return best;
    }

    /** What a column would be of each two others, row by row. */
    private static List<List<Held>> all(Grid grid, int c, Made how) {
        List<List<Held>> out = new ArrayList<>();
        int n = grid.heads().size();
        boolean whole = how == Made.SHARE || how == Made.POINTS;
        int total = whole ? total(grid) : -1;
        for (int a = 1; a < n; a++) {
            for (int b = 1; b < (how == Made.SHARE ? 2 : n); b++) {
                boolean apart = a != c && (how == Made.SHARE || a != b && b != c);
                if (apart && (!whole || total >= 0)) {
                    out.add(held(grid, c, a, how == Made.SHARE ? a : b, how, total));
                }
            }
        }
        return out;
    }

    private static int total(Grid grid) {
        int found = -1;
        for (int i = 0; i < grid.rows().size(); i++) {
            if (Cells.isTotal(grid.rows().get(i).label())) {
                found = found == -1 ? i : -2;
            }
        }
        int last = grid.rows().size() - 1;
        Cell cell = found == -1 && last >= FEWEST ? grid.at(last, 1) : null;
        Interval sum = cell == null ? null : sum(grid, last, 1);
        return sum != null && sum.meets(rounded(cell)) ? last : found;
    }

    private static List<Held> held(Grid grid, int c, int a, int b, Made how, int total) {
        List<Held> out = new ArrayList<>();
        for (int row = 0; row < grid.rows().size(); row++) {
            Cell from = grid.at(row, a);
            Cell to = how == Made.SHARE ? grid.at(total, b) : grid.at(row, b);
            Cell told = grid.at(row, c);
            boolean sized = how == Made.LESS || isLevel(from) && isLevel(to);
            Cell all = how == Made.POINTS ? grid.at(total, a) : to;
            sized &= how != Made.POINTS || isLevel(all) && all.value() > from.value();
            if (from == null || to == null || told == null || !sized || row == total) {
                continue;
            }
            Interval made =
                    switch (how) {
                        case CHANGE -> rounded(from).growthTo(rounded(to));
                        case SHARE -> rounded(from).shareOf(rounded(to));
                        case LESS -> rounded(from).minus(rounded(to));
                        case POINTS -> points(from, to, all);
                    };
            out.add(new Held(from, told, made, made.meets(told.interval()), row));
        }
        return out;
    }

    private static Interval points(Cell from, Cell to, Cell all) {
        Interval by = rounded(to).minus(rounded(from));
        return by.times(1 / all.value()).times(100);
    }

    private static boolean isLevel(Cell cell) {
        return cell != null && cell.value() > 0;
    }

    private static Clash clash(Held h, Made how, String less) {
        String unit = how == Made.LESS || how == Made.POINTS ? "" : "%";
        Label makes = Say.range(h.made, unit, how == Made.LESS ? decimals(h.cell) : 1);
        Label stands =
                Say.range(new Interval(h.cell.value(), h.cell.value()), unit, decimals(h.cell));
        String key =
                switch (how) {
                    case CHANGE -> "tables.levels-row-make-change";
                    case SHARE -> "tables.level-row-is-share";
                    case POINTS -> "tables.row-adds-points";
                    case LESS -> "tables.two-columns-leave";
                };
        return new Clash(
                how == Made.CHANGE ? "change" : how == Made.SHARE ? "share" : less,
                h.from.span(),
                h.cell.span(),
                Say.told(key, makes, stands));
    }

    private static int decimals(Cell cell) {
        return Math.max(0, (int) Math.round(-Math.log10(cell.step())));
    }
}
