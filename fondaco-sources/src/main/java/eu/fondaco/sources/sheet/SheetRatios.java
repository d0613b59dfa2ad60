// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which columns hold what others make when one is divided by the other: growth, an index, a share
 * of the largest number. Whatever stands over them, they are no levels.
 */
final class SheetRatios {

    /** Rows that are looked at, at most, and in how many it must be seen. */
    private static final int LOOKED = 60;

    private static final int ROWS = 4;
    private static final int COLUMNS = 60;
    private static final double MOST = 0.9;

    /** The numbers of a column in the rows looked at, and half of the unit of the last digit. */
    private record Numbers(double[] values, double half) {

        double largest() {
            return Arrays.stream(values).filter(v -> !Double.isNaN(v)).max().orElse(Double.NaN);
        }

        boolean vary() {
            return Arrays.stream(values).filter(v -> !Double.isNaN(v)).distinct().count() >= ROWS;
        }
    }

    private final SheetBlock block;
    private final SheetNumbers numbers;
    private final List<Integer> columns;
    private final Map<Integer, Numbers> known = new HashMap<>();

    SheetRatios(SheetBlock block, List<Integer> columns, SheetNumbers numbers) {
        this.block = block;
        this.columns = columns.size() > COLUMNS ? List.of() : columns;
        this.numbers = numbers;
    }

    /** Whether a column is one of two others divided by each other, or shares of one of them. */
    boolean isOne(int column) {
        if (!columns.contains(column) || !of(column).vary()) {
            return false;
        }
        for (int a : columns) {
            if (a != column && isShare(column, a)) {
                return true;
            }
            for (int b : columns) {
                if (a != b && a != column && b != column && isOf(column, a, b)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isShare(int column, int a) {
        double whole = of(a).largest();
        double[] all = new double[of(a).values().length];
        Arrays.fill(all, whole);
        return matches(of(column), of(a), new Numbers(all, of(a).half()), 0);
    }

    private boolean isOf(int column, int a, int b) {
        return matches(of(column), of(a), of(b), 0) || matches(of(column), of(a), of(b), 1);
    }

    /** Whether numbers are hundreds of others by others, less one of them perhaps. */
    private static boolean matches(Numbers of, Numbers a, Numbers b, int less) {
        int seen = 0;
        int right = 0;
        for (int i = 0; i < of.values().length; i++) {
            double whole = b.values()[i];
            double ratio = a.values()[i] / whole;
            if (Double.isNaN(of.values()[i]) || !Double.isFinite(ratio)) {
                continue;
            }
            double slack =
                    of.half() + 100 * (a.half() + Math.abs(ratio) * b.half()) / Math.abs(whole);
            seen++;
            right +=
                    Math.abs(100 * (ratio - less) - of.values()[i]) <= slack * 1.01 && slack < 1
                            ? 1
                            : 0;
        }
        return seen >= ROWS && right >= MOST * seen;
    }

    private Numbers of(int column) {
        return known.computeIfAbsent(column, this::worked);
    }

    private Numbers worked(int column) {
        int scale = 0;
        List<Integer> rows = block.rows().stream().limit(LOOKED).toList();
        double[] values = new double[rows.size()];
        for (int i = 0; i < values.length; i++) {
            int r = rows.get(i);
            Optional<BigDecimal> n =
                    numbers.parse(block.grid().at(r, column), block.read(r, column).number());
            values[i] = n.map(BigDecimal::doubleValue).orElse(Double.NaN);
            scale = Math.max(scale, n.map(x -> x.stripTrailingZeros().scale()).orElse(0));
        }
        return new Numbers(values, 0.5 * Math.pow(10, -scale));
    }
}
