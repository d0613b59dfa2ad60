// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Size.Is;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the cells of a table tell, as rows of a ledger: each slot from the head of its column, the
 * label of its row, the row that this one is a part of, or the caption.
 */
final class LedgerCells {

    /** What begins the label of a part of the row above. */
    private static final Pattern PART = Pattern.compile("^(?:[\\u2013\\u2014-]|\\u2022|\\*)\\s.*");

    private final Ledger ledger;
    private final Grid grid;
    private final String caption;
    private final List<Told> out = new ArrayList<>();

    private LedgerCells(Ledger ledger, Grid grid) {
        this.ledger = ledger;
        this.grid = grid;
        caption = grid.caption().matches("(?s).*[.!?]\\s*") ? "" : grid.caption();
    }

    /** Those of a table, from left to right and down. */
    static List<Told> of(Ledger ledger, Grid grid) {
        LedgerCells cells = new LedgerCells(ledger, grid);
        for (int column = 1; column < grid.heads().size(); column++) {
            cells.column(column);
        }
        return cells.out;
    }

    private void column(int column) {
        String head = grid.heads().get(column);
        String above = caption + " " + grid.heads().get(0);
        double scale = Cells.scale(head) == 0 ? Cells.scale(above) : Cells.scale(head);
        scale = scale == 0 ? borneOut() : scale;
        boolean share = Cells.isShare(head);
        boolean change = !share && (Cells.isChange(head) || grid.hasPercents(column));
        Is kind = share ? Is.SHARE : change ? Is.CHANGE : Is.LEVEL;
        if (ledger.isPoints(head)
                || kind == Is.LEVEL && scale == 0
                || change && Cells.scale(head) > 0) {
            return;
        }
        When when = ledger.only(head);
        for (int left = column - 1; kind != Is.LEVEL && when == null && left > 0; left--) {
            when = ledger.only(grid.heads().get(left));
        }
        String parent = "";
        for (int row = 0; row < grid.rows().size(); row++) {
            String label = grid.rows().get(row).label();
            boolean part = PART.matcher(label).matches();
            parent = part ? parent : label;
            Grid.Cell cell = grid.at(row, column);
            boolean amount = cell != null && !cell.percent();
            if (cell != null && cell.value() != 0 && (amount || kind != Is.LEVEL)) {
                add(row, cell, kind, head, part ? parent + " " + label : label, when, scale);
            }
        }
    }

    /**
     * In what a table counts that doesn't tell it: as sentences that tell its figures; 0 for none.
     */
    private double borneOut() {
        double found = 0;
        for (double scale : new double[] {1e3, 1e6, 1e9}) {
            Set<String> told = new TreeSet<>();
            for (Grid.Row row : grid.rows()) {
                for (Grid.Cell c : row.cells()) {
                    boolean long3 = c != null && c.text().replaceAll("\\D", "").length() > 2;
                    boolean same = long3 && !c.percent() && isTold(c.interval().size(), scale);
                    told.addAll(same ? Set.of(c.text()) : Set.of());
                }
            }
            boolean more = told.size() > 1;
            found = !more ? found : found == 0 ? scale : -1;
        }
        return Math.max(0, found);
    }

    private boolean isTold(Interval cell, double scale) {
        return ledger.sizes.everywhere().stream()
                .anyMatch(z -> !z.hedged() && !z.isWords() && z.value().meets(cell.times(scale)));
    }

    /** Whether rows of several sections have a label, so that it doesn't say of which it is. */
    private boolean isAgain(String label) {
        return grid.rows().stream().filter(r -> r.label().equals(label)).count() > 1;
    }

    /**
     * The flow of the last row above that tells one, where none that tells it stands above another
     * row of that label.
     */
    private String section(int row, String label) {
        Set<String> told = new TreeSet<>();
        String found = "";
        String last = "";
        for (int i = 0; i < grid.rows().size(); i++) {
            String own = grid.rows().get(i).label();
            last = ledger.flow(own).isEmpty() ? last : ledger.flow(own);
            if (own.equals(label) && (last.isEmpty() || !told.add(last))) {
                return "";
            }
            found = i == row ? last : found;
        }
        return found;
    }

    private void add(
            int row, Grid.Cell cell, Is kind, String head, String label, When told, double scale) {
        When own = ledger.only(label);
        When above = ledger.only(caption);
        When when = told == null ? own : own == null ? told : null;
        when = own == null && told == null ? above : when;
        when = own == null && told == null && when == null ? ledger.main : when;
        boolean months = above != null && above.isTold() && !above.isYear();
        when = months && when != null && when.isYear() ? above.in(when.year()) : when;
        when = own == null && told == null && head.matches(".*\\d.*") ? When.UNTOLD : when;
        String flow = ledger.flow(head);
        flow = flow.isEmpty() ? ledger.flow(label) : flow;
        if (flow.isEmpty() && isAgain(label)) {
            flow = section(row, label);
            if (flow.isEmpty()) {
                return;
            }
        }
        flow = flow.isEmpty() ? ledger.flow(grid.heads().get(0)) : flow;
        flow = flow.isEmpty() ? ledger.flow(caption) : flow;
        Set<String> who = new TreeSet<>(Cells.isTotal(label) ? Set.of() : ledger.who(label));
        boolean all = Cells.isTotal(label) || own != null || ledger.isOfAll(label);
        if (who.isEmpty() && !all) {
            who.add("#row " + label); // of whom isn't known, but not of all
        }
        who.addAll(kind == Is.LEVEL ? ledger.who(head) : Set.of());
        boolean balance = flow.equals(Reader.BALANCE);
        int sign = cell.value() < 0 ? -1 : 1;
        double half = cell.step() / 2 * (1 + 1e-9);
        double size = Math.abs(cell.value());
        Interval value = new Interval(size - half, size + half);
        out.add(
                new Told(
                        kind,
                        flow,
                        balance ? sign : 0,
                        kind == Is.CHANGE ? sign : 0,
                        who,
                        true,
                        when == null ? When.UNTOLD : when,
                        ledger.basis(caption + " " + head),
                        value.times(kind == Is.LEVEL ? scale : 0.01),
                        "",
                        null,
                        cell.span(),
                        cell.text(),
                        grid.block()));
    }
}
