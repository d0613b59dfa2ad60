// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.text.Label;
import eu.fondaco.sources.speech.Speech;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What became of the numbers of a sheet: how many are taken, and which columns and rows aren't,
 * each kind of them in one line.
 */
public final class SheetAccount {

    /** Kinds of what is left out, in the order in which they are told. */
    private enum Kind {
        DERIVED("sheet-account.derived"),
        QUANTITIES("sheet-account.quantities"),
        TOTALS("sheet-account.totals"),
        RESTS("sheet-account.rests"),
        OTHERS("sheet-account.others"),
        CELLS("sheet-account.cells");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    /** Of so many cells that are taken one may stand where the sheet has no number. */
    private static final int FEW = 10;

    private final SheetGrid grid;
    private final SheetProposal proposal;
    private final Set<List<Integer>> taken = new HashSet<>();
    private final Set<Integer> rows = new HashSet<>();
    private final Set<Integer> columns = new HashSet<>();
    private final Map<Kind, Set<String>> left = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    private SheetAccount(SheetGrid grid, SheetProposal proposal) {
        this.grid = grid;
        this.proposal = proposal;
        for (SheetProposal.Cell cell : proposal.cells()) {
            taken.add(List.of(cell.row() - 1, cell.column() - 1));
            rows.add(cell.row() - 1);
            columns.add(cell.column() - 1);
        }
    }

    /**
     * What became of a sheet, a line a kind; nothing where its cells don't stand as it has them, as
     * those of tables for programs.
     *
     * @param file the sheets as they are read from the file
     */
    public static List<Label> of(SheetProposal proposal, List<SheetGrid> file) {
        return file.stream()
                .filter(grid -> proposal.sheet().isEmpty() || grid.name().equals(proposal.sheet()))
                .map(grid -> new SheetAccount(grid, proposal))
                .filter(SheetAccount::isOfGrid)
                .findFirst()
                .map(SheetAccount::lines)
                .orElse(List.of());
    }

    private boolean isOfGrid() {
        long strange =
                taken.stream()
                        .filter(
                                at ->
                                        at.get(0) >= grid.rows().size()
                                                || grid.at(at.get(0), at.get(1)).isEmpty())
                        .count();
        return !taken.isEmpty() && strange * FEW <= taken.size();
    }

    private List<Label> lines() {
        int first = columns.stream().mapToInt(c -> c).min().orElse(0);
        int numbers = 0;
        for (int r = 0; r < grid.rows().size(); r++) {
            for (int c = first; c < grid.rows().get(r).size(); c++) {
                boolean is = taken.contains(List.of(r, c));
                numbers += is || isNumber(r, c) ? 1 : 0;
                if (!is && isNumber(r, c)) {
                    leave(r, c);
                }
            }
        }
        List<Label> lines = new ArrayList<>();
        lines.add(
                Speech.both(
                        "sheet-account.taken", taken.size(), numbers, rows.size(), columns.size()));
        if (!proposal.own().isEmpty()) {
            lines.add(Speech.both("sheet-account.own", some(proposal.own().values())));
        }
        left.forEach((kind, of) -> lines.add(Speech.both(kind.key, some(of), counts.get(kind))));
        int notes = notes();
        if (notes > 0) {
            lines.add(Speech.both("sheet-account.notes", notes));
        }
        return lines;
    }

    private static String some(Iterable<String> texts) {
        List<String> all = new ArrayList<>();
        texts.forEach(all::add);
        return SheetFindings.some(all);
    }

    private boolean isNumber(int r, int c) {
        SheetCell cell = grid.at(r, c);
        boolean written = SheetWords.isNumber(cell.text()) || SheetWords.isPercentage(cell.text());
        return (cell.number() != null || written) && !SheetRows.isYear(cell);
    }

    private void leave(int r, int c) {
        String header = columns.contains(c) ? "" : header(r, c);
        String label = rows.contains(r) ? "" : label(r);
        String name = header.isEmpty() ? label : header;
        Kind kind = name.isEmpty() ? Kind.CELLS : kind(name);
        boolean twice = kind == Kind.OTHERS && !header.isEmpty() && !label.isEmpty();
        kind = twice ? kind(label) : kind;
        left.computeIfAbsent(kind, k -> new LinkedHashSet<>())
                .add(
                        kind == Kind.CELLS
                                ? SheetProposal.place(r + 1, c + 1)
                                : twice && kind != Kind.OTHERS ? label : name);
        counts.merge(kind, 1, Integer::sum);
    }

    private static Kind kind(String name) {
        if (SheetWords.isRest(name)) {
            return Kind.RESTS;
        }
        if (SheetWords.isTotal(name) || !SheetWords.totalOf(name).isEmpty()) {
            return Kind.TOTALS;
        }
        if (MoneyWords.isQuantity(name)) {
            return Kind.QUANTITIES;
        }
        boolean derived = SheetWords.isDerived(name) || SheetWords.isLeftRow(name);
        return derived ? Kind.DERIVED : SheetWords.isOpen(name) ? Kind.TOTALS : Kind.OTHERS;
    }

    /** The nearest words over a number. */
    private String header(int row, int column) {
        return IntStream.iterate(row - 1, r -> r >= 0, r -> r - 1)
                .mapToObj(r -> grid.at(r, column).text())
                .filter(t -> t.matches("(?s).*[\\p{L}%].*"))
                .findFirst()
                .orElse("")
                .replaceAll("\\s+", " ");
    }

    private String label(int row) {
        return grid.texts(row).stream()
                .filter(t -> t.matches("(?s).*\\p{L}{2}.*"))
                .findFirst()
                .orElse("");
    }

    /** How many lines stand below all that is taken. */
    private int notes() {
        int last = rows.stream().mapToInt(r -> r).max().orElse(0);
        return (int)
                IntStream.range(last + 1, grid.rows().size())
                        .filter(r -> grid.texts(r).size() == 1)
                        .count();
    }
}
