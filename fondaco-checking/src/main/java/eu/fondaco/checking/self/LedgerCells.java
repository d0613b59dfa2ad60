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
        boolean share = Cells.isShare(head);
        boolean change = !share && (Cells.isChange(head) || grid.hasPercents(column));
        Is kind = share ? Is.SHARE : change ? Is.CHANGE : Is.LEVEL;
        if (kind == Is.LEVEL && scale == 0 || change && Cells.scale(head) > 0) {
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
                add(cell, kind, head, part ? parent + " " + label : label, when, scale);
            }
        }
    }

    /** Whether rows of several sections have a label, so that it doesn't say of which it is. */
    private boolean isAgain(String label) {
        return grid.rows().stream().filter(r -> r.label().equals(label)).count() > 1;
    }

    private void add(Grid.Cell cell, Is kind, String head, String label, When told, double scale) {
        When own = ledger.only(label);
        When when = told == null ? own : own == null ? told : null;
        when = own == null && told == null ? ledger.only(caption) : when;
        when = own == null && told == null && when == null ? ledger.main : when;
        String flow = ledger.flow(head);
        flow = flow.isEmpty() ? ledger.flow(label) : flow;
        if (flow.isEmpty() && isAgain(label)) {
            return;
        }
        flow = flow.isEmpty() ? ledger.flow(grid.heads().get(0)) : flow;
        flow = flow.isEmpty() ? ledger.flow(caption) : flow;
        Set<String> who = new TreeSet<>(Cells.isTotal(label) ? Set.of() : ledger.who(label));
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
