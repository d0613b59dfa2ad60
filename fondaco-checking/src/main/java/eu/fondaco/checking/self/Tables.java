// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Grid.Cell;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
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
                    "(?:trade )?balance|saldi?|surplus|saldo commerciale",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern EXPORTS =
            Pattern.compile("exports?|esportazioni|export", Pattern.CASE_INSENSITIVE);
    private static final Pattern IMPORTS =
            Pattern.compile("imports?|importazioni|import", Pattern.CASE_INSENSITIVE);

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

    /** Heads of columns that are no level, though a year stands in them. */
    private static final Pattern PARTLY =
            Pattern.compile(
                    ".*(?:%|\\b(?:shares?|quot[ae]|peso|change|growth|var\\w*|rank|posto)\\b).*",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern ABSOLUTE =
            Pattern.compile(
                    ".*(?:\\b(?:absolute|assolut[ae]|differenz[ae]|difference|millions?|milioni|mln|euro)\\b|[\u20ac\u00a3$]).*",
                    Pattern.CASE_INSENSITIVE);

    private static final int MOST_SAID = 12;

    private Tables() {}

    /** The clashes inside a table. */
    static List<Clash> in(Grid grid) {
        List<Clash> out = new ArrayList<>();
        totals(grid, out);
        changes(grid, out);
        balances(grid, out);
        return out;
    }

    /** A cell beside what its row or column makes it. */
    private record Held(Cell from, Cell cell, Interval made, boolean agrees) {}

    /**
     * Tells those that don't agree, where nearly all others do: at least two, and at least three
     * times as many.
     */
    private static void tell(
            List<Held> all, String kind, Function<Held, Label> words, List<Clash> out) {
        long right = all.stream().filter(Held::agrees).count();
        long wrong = all.size() - right;
        if (wrong == 0 || right < 2 || right < 3 * wrong) {
            return;
        }
        for (Held held : all) {
            if (!held.agrees) {
                out.add(new Clash(kind, held.from.span(), held.cell.span(), words.apply(held)));
            }
        }
    }

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
            if (sum != null && !CHANGE.matcher(grid.heads().get(column)).matches()) {
                boolean agrees = sum.meets(rounded(whole));
                held.add(new Held(whole, whole, sum, agrees));
            }
        }
        long right = held.stream().filter(Held::agrees).count();
        if (right < 1 || held.size() - right != 1) {
            return; // one column off beside others that add up
        }
        for (Held one : held) {
            if (!one.agrees) {
                out.add(total(grid, total, one));
            }
        }
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

    /** The one year in a head; null where there is none or several. */
    private static String year(String head) {
        Matcher m = YEAR.matcher(head);
        String found = m.find() ? m.group() : null;
        return found == null || m.find() ? null : found;
    }

    /** The columns of two years, the earlier first, and of the change between; null for none. */
    private static int[] columnsOfChange(Grid grid) {
        List<Integer> years = new ArrayList<>();
        int change = -1;
        for (int i = 1; i < grid.heads().size(); i++) {
            String head = grid.heads().get(i);
            if (year(head) != null && !PARTLY.matcher(head).matches()) {
                years.add(i);
            } else if (CHANGE.matcher(head).matches() && !ABSOLUTE.matcher(head).matches()) {
                if (change >= 0) {
                    return null;
                }
                change = i;
            }
        }
        if (years.size() != 2 || change < 0) {
            return null;
        }
        int a = years.get(0);
        int b = years.get(1);
        boolean backwards = year(grid.heads().get(a)).compareTo(year(grid.heads().get(b))) > 0;
        return new int[] {backwards ? b : a, backwards ? a : b, change};
    }

    private static void changes(Grid grid, List<Clash> out) {
        int[] columns = columnsOfChange(grid);
        if (columns == null) {
            return;
        }
        List<Held> held = new ArrayList<>();
        for (int row = 0; row < grid.rows().size(); row++) {
            Cell before = grid.at(row, columns[0]);
            Cell after = grid.at(row, columns[1]);
            Cell told = grid.at(row, columns[2]);
            if (before != null
                    && after != null
                    && told != null
                    && before.value() > 0
                    && after.value() > 0) {
                Interval growth = rounded(before).growthTo(rounded(after));
                held.add(new Held(after, told, growth, growth.meets(told.interval())));
            }
        }
        tell(
                held,
                "change",
                h -> {
                    Label makes = Say.range(h.made, "%", 1);
                    Label stands =
                            Say.range(
                                    new Interval(h.cell.value(), h.cell.value()),
                                    "%",
                                    decimals(h.cell));
                    return Say.told("tables.levels-row-make-change", makes, stands);
                },
                out);
    }

    private static void balances(Grid grid, List<Clash> out) {
        int exports = only(grid, EXPORTS);
        int imports = only(grid, IMPORTS);
        int balance = only(grid, BALANCE);
        if (exports < 0 || imports < 0 || balance < 0) {
            return;
        }
        List<Held> held = new ArrayList<>();
        for (int row = 0; row < grid.rows().size(); row++) {
            Cell x = grid.at(row, exports);
            Cell m = grid.at(row, imports);
            Cell b = grid.at(row, balance);
            if (x != null && m != null && b != null) {
                Interval left = rounded(x).minus(rounded(m));
                held.add(new Held(x, b, left, left.meets(b.interval())));
            }
        }
        tell(
                held,
                "balance",
                h -> {
                    Label makes = Say.range(h.made, "", decimals(h.cell));
                    Label stands =
                            Say.range(
                                    new Interval(h.cell.value(), h.cell.value()),
                                    "",
                                    decimals(h.cell));
                    return Say.told("tables.exports-less-imports-row", makes, stands);
                },
                out);
    }

    /** The one column with such a head; -1 where there is none or several. */
    private static int only(Grid grid, Pattern head) {
        int found = -1;
        for (int i = 1; i < grid.heads().size(); i++) {
            if (head.matcher(grid.heads().get(i)).matches()) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    private static int decimals(Cell cell) {
        return Math.max(0, (int) Math.round(-Math.log10(cell.step())));
    }
}
