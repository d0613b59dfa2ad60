// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.time.Period;
import eu.fondaco.sources.sheet.SheetAxes.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Years that have values themselves and stand over their months or quarters in one column. Months
 * below a year may be of another, so the numbers must show it: the year is their sum.
 */
final class SheetYears {

    private final SheetBlock block;
    private final List<Integer> values;
    private final SheetNumbers numbers;
    private final Map<Integer, Period> years = new HashMap<>();

    /** Rows of years that add up the rows below them, whatever these are of. */
    private final Set<Integer> tops = new HashSet<>();

    private final Set<Integer> ofSeveral = new HashSet<>();
    private int grouped = -1;

    SheetYears(SheetBlock block, SheetAxes axes, List<Integer> values, SheetNumbers numbers) {
        this.block = block;
        this.values = values;
        this.numbers = numbers;
        int column = axes.column(Role.PART);
        if (column >= 0 && axes.column(Role.PERIOD) < 0) {
            find(column);
        }
        for (Role role : List.of(Role.PARTNER, Role.PRODUCT, Role.REPORTER)) {
            if (column < 0
                    && axes.column(Role.PERIOD) < 0
                    && axes.column(role) >= 0
                    && tops.isEmpty()) {
                groups(axes.column(role));
            }
        }
    }

    /** Whether a label is the year of the rows below it, which it adds up. */
    boolean isTop(int row, int column) {
        return column == grouped && tops.contains(row);
    }

    /** Whether a row below groups of years totals all of them. */
    boolean isOfSeveral(int row) {
        return ofSeveral.contains(row);
    }

    /** Finds the years over groups of rows, as pivot tables in compact form have them. */
    private void groups(int column) {
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        List<Integer> below = new ArrayList<>();
        int top = -1;
        for (int r : block.rows()) {
            String text = block.grid().at(r, column).text();
            if (year(text, column).isPresent()) {
                top = r;
                groups.put(r, new ArrayList<>());
            } else if (top < 0) {
                return; // something stands above the first year
            } else if (SheetWords.isTotal(text)) {
                below.add(r);
            } else {
                groups.get(top).add(r);
            }
        }
        boolean shown =
                groups.entrySet().stream()
                        .allMatch(g -> g.getValue().size() > 1 && isSum(g.getKey(), g.getValue()));
        if (groups.isEmpty() || !shown) {
            return;
        }
        grouped = column;
        groups.forEach(
                (r, rows) -> {
                    Period year = year(block.grid().at(r, column).text(), column).orElseThrow();
                    tops.add(r);
                    years.put(r, year);
                    rows.forEach(row -> years.put(row, year));
                });
        ofSeveral.addAll(below);
    }

    /** The year of which the part in a row is by the year in a row above it. */
    SheetTime over(int row) {
        return new SheetTime(Optional.ofNullable(years.get(row)), Optional.empty());
    }

    private void find(int column) {
        int top = -1;
        Map<Integer, Integer> parts = new LinkedHashMap<>();
        for (int r = block.first(); r <= block.last(); r++) {
            String text = block.isData(r) ? block.grid().at(r, column).text() : "";
            Optional<SheetPeriods.Part> part = SheetPeriods.part(text, block.header(column));
            if (part.isPresent() && top >= 0) {
                parts.put(r, part.get().months());
            } else if (!block.grid().texts(r).isEmpty()) {
                take(top, column, parts);
                parts.clear();
                top = year(text, column).isPresent() ? r : -1;
            }
        }
        take(top, column, parts);
    }

    private Optional<Period> year(String text, int column) {
        return SheetPeriods.whole(text, block.header(column)).filter(p -> p.months() == 12);
    }

    private void take(int top, int column, Map<Integer, Integer> parts) {
        boolean shown =
                parts.values().stream()
                        .distinct()
                        .anyMatch(
                                months ->
                                        isSum(
                                                top,
                                                parts.keySet().stream()
                                                        .filter(r -> parts.get(r).equals(months))
                                                        .toList()));
        if (shown) {
            Period year = year(block.grid().at(top, column).text(), column).orElseThrow();
            parts.keySet().forEach(r -> years.put(r, year));
        }
    }

    /** Whether a row is the sum of others wherever it and all of them have numbers. */
    private boolean isSum(int top, List<Integer> rows) {
        boolean any = false;
        for (int c : values) {
            Optional<BigDecimal> whole = number(top, c);
            List<Optional<BigDecimal>> parts = rows.stream().map(r -> number(r, c)).toList();
            if (whole.isEmpty() || parts.stream().anyMatch(Optional::isEmpty)) {
                continue;
            }
            BigDecimal sum = BigDecimal.ZERO;
            int scale = scale(whole.get());
            for (Optional<BigDecimal> part : parts) {
                sum = sum.add(part.get());
                scale = Math.max(scale, scale(part.get()));
            }
            BigDecimal slack = BigDecimal.valueOf(5L * (rows.size() + 1), scale + 1);
            if (sum.subtract(whole.get()).abs().compareTo(slack) > 0) {
                return false;
            }
            any |= whole.get().abs().compareTo(slack) > 0 && rows.size() > 1;
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
