// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
        if (columns.size() <= 2) {
            return false;
        }
        int[] seen = new int[columns.size()];
        int[] right = new int[columns.size()];
        for (int r : block.rows()) {
            List<BigDecimal> row = whole(r, columns);
            BigDecimal all = row.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            int[] scales = row.stream().mapToInt(n -> n.stripTrailingZeros().scale()).toArray();
            int[] sorted = scales.clone();
            Arrays.sort(sorted);
            for (int i = 0; i < row.size(); i++) {
                if (row.get(i).signum() != 0) {
                    int most = sorted[sorted.length - (scales[i] == last(sorted) ? 2 : 1)];
                    BigDecimal others = all.subtract(row.get(i));
                    seen[i]++;
                    right[i] += isNear(others, row.get(i), most, columns.size()) ? 1 : 0;
                }
            }
        }
        return IntStream.range(0, seen.length).anyMatch(i -> isMost(right[i], seen[i]));
    }

    private static int last(int[] sorted) {
        return sorted[sorted.length - 1];
    }

    /** The numbers of some columns in a row; none where one of them is missing. */
    private List<BigDecimal> whole(int r, List<Integer> columns) {
        List<BigDecimal> row = new ArrayList<>();
        for (int c : columns) {
            Optional<BigDecimal> number = number(r, c);
            if (number.isEmpty()) {
                return List.of();
            }
            row.add(number.get());
        }
        return row;
    }

    /** Whether a sum is a number, to the roundings of both and of what was added. */
    private static boolean isNear(BigDecimal sum, BigDecimal whole, int scale, int columns) {
        BigDecimal slack = BigDecimal.valueOf(5L * columns, Math.max(0, scale) + 1);
        return sum.subtract(whole).abs().compareTo(slack) <= 0;
    }

    private static boolean isMost(int right, int seen) {
        return seen >= ROWS && right >= MOST * seen;
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
                right += isNear(sum, whole.get(), scale, parts.size() + 1) ? 1 : 0;
            }
        }
        return isMost(right, seen);
    }

    private Optional<BigDecimal> number(int r, int c) {
        return numbers.parse(block.grid().at(r, c), block.read(r, c).number());
    }
}
