// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.flow.CellGrid;
import eu.fondaco.core.flow.GridTotals;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The levels that the formulas of a table need, found in a dataset's dimensions once for each code
 * rather than once for each number, and read in one go for each direction of trade. For one table
 * and one thread.
 */
final class TableLevels {

    /** More sums than that aren't held at a time. */
    static final long MOST = 80_000_000;

    /**
     * Where a code's cells are: places of groups in the grid, by member; -1 where they aren't held.
     */
    private record Asked(Dimension dimension, Codes codes, Period period) {}

    private record Times(
            TradeFlow flow, Codes reporter, Period period, boolean byPartner, boolean byProduct) {}

    private final DatasetFrame frame;
    private final ObservationStore store;
    private final LocalDate asOf;
    private final Map<Dimension, List<String>> members;
    private final Map<Set<Period>, Integer> periods = new LinkedHashMap<>();
    private final Map<Dimension, Map<Set<String>, Integer>> groups = new EnumMap<>(Dimension.class);
    private final Map<Asked, int[]> places = new HashMap<>();
    private final Map<Codes, Boolean> dated = new HashMap<>();
    private final Map<Times, int[][]> times = new HashMap<>();
    private final Map<TradeFlow, LevelTable> tables = new EnumMap<>(TradeFlow.class);
    private final Set<Note> notes = new LinkedHashSet<>();
    private boolean weighed;
    private boolean odd;

    /**
     * @param members the members that {@link TableQuestion#EACH} stands for, by dimension
     */
    TableLevels(
            DatasetFrame frame,
            ObservationStore store,
            LocalDate asOf,
            Map<Dimension, List<String>> members) {
        this.frame = frame;
        this.store = store;
        this.asOf = asOf;
        this.members = members;
        for (Dimension d : List.of(Dimension.REPORTER, Dimension.PARTNER, Dimension.PRODUCT)) {
            groups.put(d, new LinkedHashMap<>());
        }
    }

    /**
     * Whether the levels can be read together: nothing is converted between classifications, nor
     * are there too many.
     */
    boolean isSupported() {
        return !odd && size() <= MOST;
    }

    private long size() {
        long size = Math.max(1, periods.size());
        for (Map<Set<String>, Integer> of : groups.values()) {
            size *= Math.max(1, of.size());
        }
        return size;
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }

    /** A level or quantity of a formula; its numbers are there once all are read. */
    Slot slot(Operand.Cell cell, Operand.Weighed.Part part) {
        weighed |= part != null;
        int[] partner = places(Dimension.PARTNER, cell.partner(), cell.period());
        int[] product = places(Dimension.PRODUCT, cell.product(), cell.period());
        boolean byPartner = !cell.partner().equals(Codes.WORLD) || !frame.dataset().hasWorld();
        boolean byProduct = !cell.product().equals(Codes.TOTAL) || !frame.dataset().hasTotal();
        int[][] time =
                times(new Times(cell.flow(), cell.reporter(), cell.period(), byPartner, byProduct));
        LevelTable table = tables.computeIfAbsent(cell.flow(), f -> new LevelTable(frame, f, asOf));
        return new Slot(table, cell, part, time[0], time[1], partner, product);
    }

    private int[] places(Dimension dimension, Codes codes, Period period) {
        Asked asked =
                new Asked(
                        dimension,
                        codes,
                        dimension != Dimension.PRODUCT && isDated(codes) ? period : null);
        int[] known = places.get(asked);
        if (known == null) {
            known = find(dimension, codes, period);
            places.put(asked, known);
        }
        return known;
    }

    /** Whether who belongs to it depends on the period. */
    private boolean isDated(Codes codes) {
        if (codes.list().size() == 1 && !codes.equals(TableQuestion.EACH)) {
            return frame.areas().isDated(codes.first());
        }
        return dated.computeIfAbsent(
                codes,
                asked -> {
                    List<String> each = new ArrayList<>(asked.list());
                    if (asked.equals(TableQuestion.EACH)) {
                        each.clear();
                        members.getOrDefault(Dimension.REPORTER, List.of()).forEach(each::add);
                        members.getOrDefault(Dimension.PARTNER, List.of()).forEach(each::add);
                    }
                    return each.stream().anyMatch(frame.areas()::isDated);
                });
    }

    private int[] find(Dimension dimension, Codes codes, Period period) {
        List<Codes> each = codes(dimension, codes);
        int[] found = new int[each.size()];
        for (int i = 0; i < found.length; i++) {
            Expansion e = expand(dimension, each.get(i), period);
            odd |= !e.partly().isEmpty();
            if (each.size() == 1 || dimension != Dimension.PRODUCT) {
                notes.addAll(e.notes());
            }
            Map<Set<String>, Integer> of = groups.get(dimension);
            found[i] = e.isKnown() ? of.computeIfAbsent(e.codes(), s -> of.size()) : -1;
        }
        return found;
    }

    private List<Codes> codes(Dimension dimension, Codes asked) {
        return asked.equals(TableQuestion.EACH)
                ? members.get(dimension).stream().map(c -> Codes.of(c)).toList()
                : List.of(asked);
    }

    private Expansion expand(Dimension dimension, Codes codes, Period period) {
        return switch (dimension) {
            case REPORTER -> frame.expander().reporters(codes, period);
            case PARTNER -> frame.expander().partners(codes, period);
            default -> frame.expander().products(codes);
        };
    }

    /**
     * Places of the reporters and of the periods held for each; -1 where a reporter lacks the
     * period or the detail.
     */
    private int[][] times(Times asked) {
        int[][] known = times.get(asked);
        if (known == null) {
            known = findTimes(asked);
            times.put(asked, known);
        }
        return known;
    }

    private int[][] findTimes(Times a) {
        int[] reporters = places(Dimension.REPORTER, a.reporter, a.period).clone();
        int[] found = new int[reporters.length];
        List<Codes> each = codes(Dimension.REPORTER, a.reporter);
        for (int i = 0; i < found.length; i++) {
            Set<String> codes = expand(Dimension.REPORTER, each.get(i), a.period).codes();
            Set<Period> parts = reporters[i] < 0 ? Set.of() : frame.parts(a.flow, codes, a.period);
            boolean held = !parts.isEmpty() && hasDetail(a, codes);
            found[i] = held ? periods.computeIfAbsent(Set.copyOf(parts), p -> periods.size()) : -1;
            if (parts.size() > 1) {
                notes.add(NoteCode.YEAR_OF_PARTS.note(a.period));
            }
        }
        return new int[][] {reporters, found};
    }

    private boolean hasDetail(Times a, Set<String> reporters) {
        Set<String> partners = a.byPartner ? Set.of() : Set.of(Codes.WORLD.first());
        Set<String> products = a.byProduct ? Set.of() : Set.of(Codes.TOTAL.first());
        return frame.withoutDetail(a.flow, reporters, partners, products) == null;
    }

    /** Reads everything asked. */
    void read() {
        Map<TradeFlow, GridTotals> read = new EnumMap<>(TradeFlow.class);
        for (LevelTable table : tables.values()) {
            for (TradeFlow flow : DatasetFrame.flows(table.flow())) {
                read.computeIfAbsent(flow, f -> store.grid(grid(f), asOf));
            }
        }
        for (LevelTable table : tables.values()) {
            List<GridTotals> both = new ArrayList<>();
            DatasetFrame.flows(table.flow()).forEach(f -> both.add(read.get(f)));
            table.fill(grid(DatasetFrame.flows(table.flow()).get(0)), both, store);
        }
    }

    private CellGrid grid(TradeFlow flow) {
        return new CellGrid(
                frame.dataset().id(),
                flow,
                List.copyOf(periods.keySet()),
                List.copyOf(groups.get(Dimension.REPORTER).keySet()),
                List.copyOf(groups.get(Dimension.PARTNER).keySet()),
                List.copyOf(groups.get(Dimension.PRODUCT).keySet()),
                weighed);
    }
}
