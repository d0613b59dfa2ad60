// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.NoteLists;
import eu.fondaco.core.flow.CellGrid;
import eu.fondaco.core.flow.GridTotals;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.product.Product;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The levels of one direction of trade, or of both together, by their places in a grid; NaN where
 * one isn't known.
 */
final class LevelTable {

    private final DatasetFrame frame;
    private final TradeFlow flow;
    private final LocalDate asOf;
    private CellGrid grid;
    private List<GridTotals> totals;

    /** By the periods of a slot, which belong to its reporters. */
    private final Map<int[], int[]> starts = new IdentityHashMap<>();

    private double[] values;
    private double[] quantities;
    private double[] weighed;

    LevelTable(DatasetFrame frame, TradeFlow flow, LocalDate asOf) {
        this.frame = frame;
        this.flow = flow;
        this.asOf = asOf;
    }

    TradeFlow flow() {
        return flow;
    }

    /**
     * Takes the sums read, of one direction or of exports and imports, and settles which of them
     * are known.
     */
    void fill(CellGrid of, List<GridTotals> read, ObservationStore store) {
        grid = of;
        totals = read;
        values = read.get(0).value();
        if (read.size() > 1) {
            values = values.clone();
            double[] imports = read.get(1).value();
            for (int i = 0; i < values.length; i++) {
                values[i] =
                        flow == TradeFlow.BALANCE ? values[i] - imports[i] : values[i] + imports[i];
            }
        }
        new Doubts(frame, grid, totals, asOf).settle(values, store);
        if (grid.weighed()) {
            weigh();
        }
    }

    private void weigh() {
        quantities = new double[values.length];
        weighed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            Set<String> units = units(i);
            boolean known =
                    !Double.isNaN(values[i]) && units.size() == 1 && flow != TradeFlow.BALANCE;
            quantities[i] = known ? 0 : Double.NaN;
            weighed[i] = quantities[i];
            for (GridTotals t : totals) {
                quantities[i] += t.quantity()[i];
                weighed[i] += t.weighed()[i];
            }
        }
    }

    private Set<String> units(int at) {
        if (totals.size() == 1) {
            return totals.get(0).unitsAt(at);
        }
        Set<String> units = new TreeSet<>();
        totals.forEach(t -> units.addAll(t.unitsAt(at)));
        return units;
    }

    /** The unit of a known quantity; a word where the table names none. */
    String unit(int at) {
        Set<String> units = units(at);
        String unit = units.isEmpty() ? "" : units.iterator().next();
        return unit.isEmpty() ? "unit" : unit;
    }

    double[] values(Operand.Weighed.Part part) {
        return part == null ? values : part == Operand.Weighed.Part.QUANTITY ? quantities : weighed;
    }

    /** How many products lie side by side. */
    int width() {
        return grid.products().size();
    }

    /**
     * Where a reporter's sums of a period begin, for pairs of both; negative where one isn't held.
     */
    int[] starts(int[] reporters, int[] periods) {
        return starts.computeIfAbsent(periods, p -> findStarts(reporters, periods));
    }

    private int[] findStarts(int[] reporters, int[] periods) {
        int[] starts = new int[reporters.length];
        for (int i = 0; i < starts.length; i++) {
            starts[i] =
                    reporters[i] < 0 || periods[i] < 0
                            ? Slot.NOWHERE
                            : grid.at(periods[i], reporters[i], 0, 0);
        }
        return starts;
    }

    /**
     * What a sum over several reporters takes of it: nothing where it is absent; NaN where it isn't
     * known.
     */
    double part(int at) {
        boolean absent =
                Double.isNaN(values[at])
                        && asOf == null
                        && frame.dataset().zerosOmitted()
                        && !isConfidential(at);
        return absent ? 0 : values[at];
    }

    boolean isConfidential(int at) {
        return totals.stream().anyMatch(t -> t.originAt(at).isConfidential());
    }

    void addStatuses(int at, Set<String> to) {
        totals.forEach(t -> to.addAll(t.originAt(at).statuses()));
    }

    /** Whether no cell of it is flagged. */
    boolean isPlain() {
        return totals.stream()
                .allMatch(t -> t.origins().stream().allMatch(o -> o.statuses().isEmpty()));
    }

    /** Why a level, or its quantity, isn't known. */
    Problem problem(Operand.Cell cell, Operand.Weighed.Part part, int at) {
        Resolved resolved = frame.resolve(cell);
        if (!resolved.isKnown()) {
            return resolved.problem();
        }
        String id = frame.dataset().id();
        if (at >= 0 && isConfidential(at)) {
            return CellReader.confidential(frame);
        }
        if (at < 0 || Double.isNaN(values[at])) {
            String whose = String.join(", ", new TreeSet<>(resolved.reporters()));
            return Problem.noData(
                    asOf != null
                            ? NoteCode.DATASET_UNKNOWN_THEN.note(id, whose, asOf)
                            : frame.dataset().zerosOmitted()
                                    ? NoteCode.DATASET_NO_DETAIL.note(id, whose)
                                    : NoteCode.DATASET_NOT_ALL_CELLS.note(id));
        }
        if (part != null && flow == TradeFlow.BALANCE) {
            return Problem.notMeasurable(NoteCode.BALANCE_NO_QUANTITY.note());
        }
        Set<String> units = units(at);
        return units.isEmpty()
                ? Problem.noData(NoteCode.DATASET_NO_QUANTITY.note(id, cell.question()))
                : Problem.notMeasurable(
                        NoteCode.QUANTITIES_OF_IN.note(
                                cell.question(), NoteLists.and(new TreeSet<>(units))));
    }

    static boolean isWorld(Set<String> partners) {
        return partners.size() == 1 && partners.contains(Area.WORLD);
    }

    static boolean isTotal(Set<String> products) {
        return products.size() == 1 && products.contains(Product.TOTAL);
    }
}
