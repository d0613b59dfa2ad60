// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How the numbers of a table behave: which columns add up to which. */
final class SheetSums {

    /** In so many rows a sum must be seen, and in so large a part of those that show all parts. */
    private static final int ROWS = 3;

    private static final double MOST = 0.9;

    private final SheetBlock block;
    private final SheetNumbers numbers;

    SheetSums(SheetBlock block, SheetNumbers numbers) {
        this.block = block;
        this.numbers = numbers;
    }

    /** Whether one of some columns holds the sums of the others. */
    boolean isOneTheSumOfTheOthers(List<Integer> columns) {
        return columns.size() > 2
                && columns.stream()
                        .anyMatch(
                                total ->
                                        isSum(
                                                total,
                                                columns.stream()
                                                        .filter(c -> !c.equals(total))
                                                        .toList()));
    }

    /** Whether a column holds the sums of others, to the roundings of all of them. */
    boolean isSum(int total, List<Integer> parts) {
        int seen = 0;
        int right = 0;
        for (int r : block.rows()) {
            Optional<BigDecimal> whole = number(r, total);
            BigDecimal sum = BigDecimal.ZERO;
            int scale = 0;
            boolean all = whole.isPresent() && whole.get().signum() != 0;
            for (int c : parts) {
                Optional<BigDecimal> part = number(r, c);
                all &= part.isPresent();
                sum = sum.add(part.orElse(BigDecimal.ZERO));
                scale = Math.max(scale, part.map(p -> p.stripTrailingZeros().scale()).orElse(0));
            }
            if (all) {
                seen++;
                BigDecimal slack =
                        BigDecimal.valueOf(5L * (parts.size() + 1), Math.max(0, scale) + 1);
                right += sum.subtract(whole.get()).abs().compareTo(slack) <= 0 ? 1 : 0;
            }
        }
        return seen >= ROWS && right >= MOST * seen;
    }

    private Optional<BigDecimal> number(int r, int c) {
        return numbers.parse(block.grid().at(r, c), block.read(r, c).number());
    }
}
