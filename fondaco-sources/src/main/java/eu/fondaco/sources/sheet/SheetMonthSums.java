// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.time.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parts of a year without the year among months that have it: {@code 1.º trimestre} below January,
 * February and March 2022. Of which year they are is told where all months of a table are of one,
 * or the last of the part's months stands just above it; and the numbers must agree: where all of
 * its months have one, they make the part's.
 */
final class SheetMonthSums {

    private final SheetBlock block;
    private final int column;
    private final List<Integer> values;
    private final SheetNumbers numbers;
    private final Map<Period, Integer> months = new HashMap<>();
    private final Map<Integer, Period> at = new HashMap<>();

    /**
     * @param column in which times stand, or -1
     * @param values columns of values
     */
    SheetMonthSums(SheetBlock block, int column, List<Integer> values, SheetNumbers numbers) {
        this.block = block;
        this.column = column;
        this.values = values;
        this.numbers = numbers;
        boolean once = true;
        for (int r : column < 0 ? List.<Integer>of() : block.rows()) {
            Optional<Period> of = LabelKinds.period(text(r), block.header(column));
            if (of.filter(p -> p.months() == 1).isPresent()) {
                once &= months.putIfAbsent(of.get(), r) == null;
                at.put(r, of.get());
            }
        }
        if (!once) {
            months.clear(); // of several things below each other
            at.clear();
        }
    }

    private String text(int r) {
        return block.grid().at(r, column).text();
    }

    /** The time of a row that is a part of a year whose months stand in other rows. */
    Optional<Period> of(int row) {
        return LabelKinds.time(text(row))
                .part()
                .filter(part -> part.months() > 1 && !months.isEmpty())
                .flatMap(part -> year(row).flatMap(part::of))
                .filter(p -> isTold(row, p) && isSum(row, p));
    }

    /** The year of the nearest month above a row. */
    private Optional<Period> year(int row) {
        return above(row).map(p -> Period.year(p.start() / 12));
    }

    private Optional<Period> above(int row) {
        int r = row - 1;
        while (r >= block.first() && !at.containsKey(r)) {
            r--;
        }
        return Optional.ofNullable(at.get(r));
    }

    private boolean isTold(int row, Period of) {
        boolean one = months.keySet().stream().map(p -> p.start() / 12).distinct().count() == 1;
        int end = of.start() + of.months() - 1;
        return one || above(row).filter(p -> p.start() == end).isPresent();
    }

    private boolean isSum(int row, Period of) {
        List<Integer> rows = new ArrayList<>();
        for (int m = of.start(); m < of.start() + of.months(); m++) {
            Integer r = months.get(new Period(m, 1));
            if (r == null) {
                return false;
            }
            rows.add(r);
        }
        for (int c : values) {
            Optional<BigDecimal> whole = number(row, c);
            List<Optional<BigDecimal>> parts = rows.stream().map(r -> number(r, c)).toList();
            if (whole.isPresent()
                    && parts.stream().allMatch(Optional::isPresent)
                    && !isSum(whole.get(), parts.stream().map(Optional::get).toList())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSum(BigDecimal whole, List<BigDecimal> parts) {
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        int scale = Math.max(0, whole.stripTrailingZeros().scale());
        for (BigDecimal part : parts) {
            scale = Math.max(scale, part.stripTrailingZeros().scale());
        }
        BigDecimal slack = BigDecimal.valueOf(5L * (parts.size() + 1), scale + 1);
        return sum.subtract(whole).abs().compareTo(slack) <= 0;
    }

    private Optional<BigDecimal> number(int r, int c) {
        return numbers.parse(block.grid().at(r, c), block.read(r, c).number());
    }
}
