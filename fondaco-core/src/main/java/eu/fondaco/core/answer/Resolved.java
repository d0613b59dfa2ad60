// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a level is found in a dataset: signed ranges of cells, or why it isn't there.
 *
 * @param plus what is summed; those of {@code minus} are subtracted
 * @param shares ranges of which only that share belongs to the level, anything between none and all
 *     of it being possible; ranges that count whole aren't in it
 */
record Resolved(
        Operand.Cell cell,
        List<CellRange> plus,
        List<CellRange> minus,
        Map<CellRange, Double> shares,
        Set<String> reporters,
        Set<String> partners,
        Set<String> products,
        Set<Period> periods,
        List<Note> notes,
        Problem problem) {

    static Resolved failing(Operand.Cell cell, Problem problem) {
        return new Resolved(
                cell, List.of(), List.of(), Map.of(), Set.of(), Set.of(), Set.of(), Set.of(),
                List.of(), problem);
    }

    boolean isKnown() {
        return problem == null;
    }

    /** Both signs. */
    List<CellRange> ranges() {
        if (minus.isEmpty()) {
            return plus;
        }
        List<CellRange> all = new java.util.ArrayList<>(plus);
        all.addAll(minus);
        return all;
    }

    /** The observed flows it is made of. */
    List<TradeFlow> flows() {
        return cell.flow().isObserved()
                ? List.of(cell.flow())
                : List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS);
    }
}
