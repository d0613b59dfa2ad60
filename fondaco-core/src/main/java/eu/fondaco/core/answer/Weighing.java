// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.NoteLists;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.flow.CellQuantity;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.text.Note;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Quantities as readings, and the rule that kilograms and pieces are never set against each other.
 */
final class Weighing {

    private Weighing() {}

    /**
     * The reading of a quantity, or of the value that goes with it.
     *
     * @param level the whole level, which may hold cells without a quantity
     */
    static Reading reading(
            Operand.Weighed operand, CellQuantity sum, Reading level, String dataset) {
        if (sum.isNone()) {
            return Reading.failing(
                    Problem.noData(
                            NoteCode.DATASET_NO_QUANTITY.note(dataset, operand.cell().question())));
        }
        if (sum.units().size() > 1) {
            return Reading.failing(
                    Problem.notMeasurable(
                            NoteCode.QUANTITIES_OF_IN.note(
                                    operand.cell().question(),
                                    NoteLists.and(sum.units().stream().sorted().toList()))));
        }
        List<Note> notes = new ArrayList<>(level.notes());
        if (Math.abs(sum.value() - level.value()) > 1e-9 * Math.abs(level.value())) {
            notes.add(NoteCode.NO_QUANTITY_LEFT_OUT.note());
        }
        double value =
                operand.part() == Operand.Weighed.Part.QUANTITY ? sum.quantity() : sum.value();
        String unit = sum.units().iterator().next();
        return Reading.weighed(
                ValueSet.exact(value), level.items(), notes, unit.isEmpty() ? "unit" : unit);
    }

    /** The units of the quantities or incomes read, for people; empty where there are none. */
    static String unit(Set<Operand> operands, KnownReadings readings) {
        return String.join(
                " and ",
                operands.stream()
                        .filter(o -> o instanceof Operand.Weighed || o instanceof Operand.Attribute)
                        .map(o -> readings.reading(o).quantityUnit())
                        .filter(u -> !u.isEmpty())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** The note that says which product is counted in two units; null where none is. */
    static Note mixed(Set<Operand> operands, KnownReadings readings) {
        Map<String, String> units = new HashMap<>();
        for (Operand operand : operands) {
            if (operand instanceof Operand.Weighed weighed) {
                String unit = readings.reading(operand).quantityUnit();
                String product = weighed.cell().product().toString();
                String other = unit.isEmpty() ? null : units.put(product, unit);
                if (other != null && !other.equals(unit)) {
                    return NoteCode.QUANTITIES_OF_IN.note(
                            product, NoteLists.andIn(List.of(other, unit)));
                }
            }
        }
        return null;
    }
}
