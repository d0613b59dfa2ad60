// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.NoteLists;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.measure.Compiled;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Readings;
import eu.fondaco.core.measure.Term;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * One formula of a table with the places of its operands: for all members of the dimensions in
 * which it is uniform, in one period.
 */
final class Block {

    /** More operands than that are read row by row. */
    private static final int FEW = 12;

    private final Plan.Number plan;
    private final Compiled formula;
    private final Slot[] slots;
    private final double[] values;

    /** How many slots lie side by side from each on; 0 inside of a run. */
    private final int[] runs;

    private final boolean weighs;
    private Map<Operand, Integer> byOperand;

    private Block(Plan.Number plan, Compiled formula, TableLevels levels) {
        this.plan = plan;
        this.formula = formula;
        int n = formula == null ? 0 : formula.operands().size();
        slots = new Slot[n];
        values = new double[n];
        runs = new int[n];
        int weighed = 0;
        for (int i = 0; i < n; i++) {
            Operand operand = formula.operands().get(i);
            Operand.Weighed w = operand instanceof Operand.Weighed of ? of : null;
            slots[i] =
                    levels.slot(
                            w == null ? (Operand.Cell) operand : w.cell(),
                            w == null ? null : w.part());
            weighed += w == null ? 0 : 1;
        }
        weighs = weighed > 0;
    }

    /** A plan in places; nothing where it is more than arithmetic on levels and quantities. */
    static Optional<Block> of(Plan plan, TableLevels levels) {
        if (!(plan instanceof Plan.Number number)) {
            return Optional.empty();
        }
        List<Operand> operands = new ArrayList<>();
        number.eachOperand(operands::add);
        boolean read =
                operands.stream()
                        .allMatch(o -> o instanceof Operand.Cell || o instanceof Operand.Weighed);
        if (operands.isEmpty()) {
            return Optional.of(new Block(number, null, levels));
        }
        return read
                ? Compiled.of(number.term()).map(f -> new Block(number, f, levels))
                : Optional.empty();
    }

    /** Makes ready to be asked, once the levels are read. */
    void settle() {
        for (Slot slot : slots) {
            slot.settle();
        }
        for (int i = 0; i < slots.length; ) {
            int length = 1;
            while (i + length < slots.length && slots[i + length].isNextTo(slots[i + length - 1])) {
                length++;
            }
            runs[i] = length;
            i += length;
        }
    }

    /** How many operands it has. */
    int size() {
        return slots.length;
    }

    Plan.Number plan() {
        return plan;
    }

    double value(int reporter, int partner, int product) {
        if (formula == null) {
            return Double.NaN;
        }
        for (int i = 0; i < slots.length; i += runs[i]) {
            if (runs[i] == 1) {
                values[i] = slots[i].value(reporter, partner, product);
            } else {
                slots[i].copy(reporter, partner, values, i, runs[i]);
            }
        }
        double value = formula.value(values);
        boolean unsure = weighs || !formula.isStrict();
        return unsure
                        && !Double.isNaN(value)
                        && (isHidden(reporter, partner, product)
                                || isMixed(reporter, partner, product))
                ? Double.NaN
                : value;
    }

    /**
     * The values of all members of one dimension.
     *
     * @param along 0 for reporters, 1 for partners, 2 for products
     */
    void run(int reporter, int partner, int product, int along, double[] into) {
        if (formula == null || weighs || !formula.isStrict() || slots.length > FEW) {
            for (int i = 0; i < into.length; i++) {
                into[i] =
                        value(
                                along == 0 ? i : reporter,
                                along == 1 ? i : partner,
                                along == 2 ? i : product);
            }
            return;
        }
        double[][] columns = new double[slots.length][];
        for (int s = 0; s < slots.length; s++) {
            columns[s] = new double[into.length];
            slots[s].run(reporter, partner, product, along, columns[s]);
        }
        for (int i = 0; i < into.length; i++) {
            for (int s = 0; s < columns.length; s++) {
                values[s] = columns[s][i];
            }
            into[i] = formula.value(values);
        }
    }

    private boolean isHidden(int reporter, int partner, int product) {
        for (int i = 0; i < slots.length; i++) {
            if (Double.isNaN(values[i]) && slots[i].isConfidential(reporter, partner, product)) {
                return true;
            }
        }
        return false;
    }

    /** Whether quantities of one product are in different units. */
    private boolean isMixed(int reporter, int partner, int product) {
        return weighs && units(reporter, partner, product).size() > 1;
    }

    private Set<String> units(int reporter, int partner, int product) {
        Set<String> units = new TreeSet<>();
        for (Slot slot : slots) {
            String unit = slot.unit(reporter, partner, product);
            if (!unit.isEmpty()) {
                units.add(unit);
            }
        }
        return units;
    }

    String unit(String currency, int reporter, int partner, int product) {
        return plan.unit()
                .text(
                        currency,
                        weighs ? String.join(" and ", units(reporter, partner, product)) : "");
    }

    void addStatuses(int reporter, int partner, int product, Set<String> to) {
        for (Slot slot : slots) {
            int at = slot.at(reporter, partner, product);
            if (at >= 0 && !slot.table().isPlain()) {
                slot.table().addStatuses(at, to);
            }
        }
    }

    /**
     * Why the number isn't known.
     *
     * @param own the cell of the members that a cell of the formula stands for
     */
    Problem problem(int reporter, int partner, int product, UnaryOperator<Operand.Cell> own) {
        Term term = plan.term();
        if (formula == null) {
            return term.problem(new InPlaces(0, 0, 0, own));
        }
        InPlaces readings = new InPlaces(reporter, partner, product, own);
        for (int i = 0; i < slots.length; i++) {
            if (slots[i].isConfidential(reporter, partner, product)) {
                return slots[i].problem(own.apply(slots[i].cell()), reporter, partner, product);
            }
        }
        return isMixed(reporter, partner, product) && !Double.isNaN(formula.value(values))
                ? Problem.notMeasurable(
                        NoteCode.QUANTITIES_IN.note(
                                NoteLists.andIn(units(reporter, partner, product))))
                : term.problem(readings);
    }

    /** Whether what isn't known is so because of a confidential cell. */
    boolean isConfidential(int reporter, int partner, int product) {
        for (Slot slot : slots) {
            if (slot.isConfidential(reporter, partner, product)) {
                return true;
            }
        }
        return false;
    }

    /** The numbers at some places as readings, to find out why a formula has none. */
    private final class InPlaces implements Readings {

        private final int reporter;
        private final int partner;
        private final int product;
        private final UnaryOperator<Operand.Cell> own;

        InPlaces(int reporter, int partner, int product, UnaryOperator<Operand.Cell> own) {
            this.reporter = reporter;
            this.partner = partner;
            this.product = product;
            this.own = own;
            if (byOperand == null) {
                byOperand = new IdentityHashMap<>();
                for (int i = 0; i < slots.length; i++) {
                    byOperand.put(formula.operands().get(i), i);
                }
            }
        }

        @Override
        public double value(Operand operand) {
            return slots[byOperand.get(operand)].value(reporter, partner, product);
        }

        @Override
        public Optional<ValueSet> set(Operand operand) {
            double value = value(operand);
            return Double.isNaN(value) ? Optional.empty() : Optional.of(ValueSet.exact(value));
        }

        @Override
        public Problem problem(Operand operand) {
            Slot slot = slots[byOperand.get(operand)];
            return Double.isNaN(slot.value(reporter, partner, product))
                    ? slot.problem(own.apply(slot.cell()), reporter, partner, product)
                    : null;
        }
    }
}
