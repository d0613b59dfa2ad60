// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.sources.sheet.SheetAxes.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows of which nothing but the total below them says which way of trade they are: countries, and
 * then {@code Totale export}. The sums must show that the total is of them.
 */
final class SheetFlowTotals {

    private final SheetBlock block;
    private final List<Integer> values;
    private final SheetNumbers numbers;
    private final Map<Integer, TradeFlow> flows = new HashMap<>();

    SheetFlowTotals(SheetBlock block, SheetAxes axes, List<Integer> values, SheetNumbers numbers) {
        this.block = block;
        this.values = values;
        this.numbers = numbers;
        int column = Math.max(axes.column(Role.PARTNER), axes.column(Role.PRODUCT));
        if (column >= 0) {
            find(column);
        }
    }

    /** The way of trade that the total below a row shows it to be of. */
    Optional<TradeFlow> over(int row) {
        return Optional.ofNullable(flows.get(row));
    }

    private void find(int column) {
        List<Integer> above = new ArrayList<>();
        for (int r = block.first(); r <= block.last(); r++) {
            String text = block.grid().at(r, column).text();
            boolean rest = SheetWords.isRest(SheetRows.left(block.grid(), r));
            if (!block.isData(r) && !rest) {
                above.clear();
                continue;
            }
            SheetPhrase phrase = SheetPhrase.of(text);
            if (phrase.flow().isEmpty()) {
                above.add(r);
                continue;
            }
            boolean total =
                    SheetWords.isTotal(SheetWords.withoutFlow(text))
                            || !SheetWords.totalOf(text).isEmpty() && phrase.isClear();
            if (total && isSum(r, above)) {
                above.forEach(row -> flows.put(row, phrase.flow().get()));
            }
            above.clear();
        }
    }

    /** Whether a row is the sum of others wherever it and all of them have numbers. */
    private boolean isSum(int row, List<Integer> above) {
        boolean any = false;
        for (int c : values) {
            Optional<BigDecimal> whole = number(row, c);
            BigDecimal sum = BigDecimal.ZERO;
            int scale = whole.map(SheetFlowTotals::scale).orElse(0);
            boolean all = whole.isPresent() && above.size() > 1;
            for (int r : above) {
                Optional<BigDecimal> part = number(r, c);
                all &= part.isPresent();
                sum = sum.add(part.orElse(BigDecimal.ZERO));
                scale = Math.max(scale, part.map(SheetFlowTotals::scale).orElse(0));
            }
            if (all) {
                BigDecimal slack = BigDecimal.valueOf(5L * (above.size() + 1), scale + 1);
                if (sum.subtract(whole.get()).abs().compareTo(slack) > 0) {
                    return false;
                }
                any |= whole.get().abs().compareTo(slack) > 0;
            }
        }
        return any;
    }

    private static int scale(BigDecimal n) {
        return Math.max(0, n.stripTrailingZeros().scale());
    }

    private Optional<BigDecimal> number(int r, int c) {
        return numbers.parse(block.grid().at(r, c), block.read(r, c).number());
    }
}
