// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.text.Note;
import java.util.List;

/** An operand with its value and evidence, or why it isn't known. */
record Reading(
        double value,
        ValueSet set,
        Problem problem,
        List<EvidenceItem> items,
        List<Note> notes,
        String quantityUnit,
        double[] matrix) {

    static Reading failing(Problem problem) {
        return new Reading(Double.NaN, null, problem, List.of(), List.of(), "", null);
    }

    static Reading of(ValueSet set, List<EvidenceItem> items, List<Note> notes) {
        return new Reading(set.value(), set, null, items, notes, "", null);
    }

    /** Many levels at once; the set is their sum's. */
    static Reading matrix(double[] values, ValueSet sum, EvidenceItem item, List<Note> notes) {
        return new Reading(sum.value(), sum, null, List.of(item), notes, "", values);
    }

    /** A quantity, a value that has one, or an income in a unit of its own. */
    static Reading weighed(
            ValueSet set, List<EvidenceItem> items, List<Note> notes, String quantityUnit) {
        return new Reading(set.value(), set, null, items, notes, quantityUnit, null);
    }
}
