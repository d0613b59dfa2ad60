// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.flow.TradeFlow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rows that a way of trade stands over as a row of numbers of its own: {@code Exports - total}, and
 * below it its partners, up to {@code Imports - total}. Below each heading the first row must be
 * such a total and others must follow each of them, else it isn't known of which they are.
 */
final class SheetFlowSections {

    private final SheetBlock block;
    private final Map<Integer, TradeFlow> flows = new HashMap<>();
    private final Set<Integer> totals = new HashSet<>();

    /** Those of the rows of a table whose labels stand in a column; none without one. */
    SheetFlowSections(SheetBlock block, SheetAxes axes, int column) {
        this.block = block;
        List<Integer> together = new ArrayList<>();
        for (int r = block.first(); column >= 0 && r <= block.last(); r++) {
            if (block.isData(r)) {
                together.add(r);
            } else if (!axes.isWithoutValues(r)) {
                find(column, together);
                together.clear();
            }
        }
        if (column >= 0) {
            find(column, together);
        }
    }

    /** The way of trade of the section in which a row stands. */
    Optional<TradeFlow> over(int row) {
        return Optional.ofNullable(flows.get(row));
    }

    /** Whether a row is the total of a section, which opens it. */
    boolean opens(int row) {
        return totals.contains(row);
    }

    private void find(int column, List<Integer> together) {
        Map<Integer, TradeFlow> found = new HashMap<>();
        List<Integer> opening = new ArrayList<>();
        TradeFlow flow = null;
        boolean bare = false;
        for (int r : together) {
            Optional<TradeFlow> own = opened(block.grid().at(r, column).text());
            if (own.isEmpty() && flow == null || own.isPresent() && bare) {
                return;
            }
            bare = own.isPresent();
            own.ifPresent(f -> opening.add(r));
            flow = own.orElse(flow);
            found.put(r, flow);
        }
        if (!bare) {
            totals.addAll(opening);
            flows.putAll(found);
        }
    }

    /** The way of trade whose total a label says that its row is. */
    private static Optional<TradeFlow> opened(String text) {
        SheetPhrase phrase = SheetPhrase.of(text);
        boolean all = phrase.isClear() || SheetWords.isTotal(SheetWords.withoutFlow(text));
        return phrase.level() && all ? phrase.flow() : Optional.empty();
    }
}
