// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.area.Area;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A column in which parts of a country stand, and below each of them its partners, as pivots in
 * compact form have it. The row of a part is its trade with all partners, which the sums must show.
 *
 * @param column of the labels
 * @param parts those of its labels that name parts of a country
 * @param partners its other labels
 */
record SheetOutline(int column, Set<String> parts, Set<String> partners) {

    /** What a column outlines; nothing where it is no outline. */
    static Optional<SheetOutline> of(
            SheetBlock block, int column, Set<String> texts, List<PlaceNames> places) {
        for (PlaceNames names : places) {
            Set<String> parts = new LinkedHashSet<>();
            Set<String> countries = new LinkedHashSet<>();
            Set<String> parents = new LinkedHashSet<>();
            for (String text : texts) {
                Set<Area> found = names.find(text);
                if (!found.isEmpty() && found.stream().noneMatch(a -> a.parent().isEmpty())) {
                    parts.add(text);
                    found.forEach(a -> parents.add(a.parent()));
                } else if (found.stream().anyMatch(a -> a.kind().equals("country"))) {
                    countries.add(text);
                    found.forEach(a -> parents.remove(a.code()));
                }
            }
            if (!parts.isEmpty() && !parents.isEmpty() && isOutlined(block, column, parts)) {
                Set<String> partners = new LinkedHashSet<>(texts);
                partners.removeAll(parts);
                partners.removeIf(SheetWords::isTotal);
                return countries.size() > 1
                        ? Optional.of(new SheetOutline(column, parts, partners))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether the first label is a part and two rows or more follow each. */
    private static boolean isOutlined(SheetBlock block, int column, Set<String> parts) {
        int below = 2;
        boolean begun = false;
        for (int r : block.rows()) {
            String text = block.grid().at(r, column).text();
            if (parts.contains(text)) {
                if (below < 2) {
                    return false;
                }
                begun = true;
                below = 0;
            } else if (!begun) {
                return false;
            } else {
                below++;
            }
        }
        return below >= 2;
    }

    /**
     * The first row of a part that isn't the sum of the rows below it, whichever are taken.
     *
     * @param values columns of values
     * @param half of one unit of the last printed digit, as numbers are printed
     */
    Optional<Integer> unsummed(
            SheetBlock block, List<Integer> values, SheetNumbers numbers, BigDecimal half) {
        List<Integer> rows = new ArrayList<>();
        for (int r = block.first(); r <= block.last(); r++) {
            String text = block.grid().at(r, column).text();
            if (!text.isEmpty() && !SheetWords.isTotal(text)) {
                rows.add(r);
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            if (!parts.contains(block.grid().at(rows.get(i), column).text())) {
                continue;
            }
            int to = i + 1;
            while (to < rows.size()
                    && !parts.contains(block.grid().at(rows.get(to), column).text())) {
                to++;
            }
            List<Integer> below = rows.subList(i + 1, to);
            for (int c : values) {
                if (!isSum(block, rows.get(i), below, c, numbers, half)) {
                    return Optional.of(rows.get(i));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSum(
            SheetBlock block,
            int row,
            List<Integer> below,
            int c,
            SheetNumbers numbers,
            BigDecimal half) {
        Optional<BigDecimal> whole =
                numbers.parse(block.grid().at(row, c), block.read(row, c).number());
        if (whole.isEmpty() || below.stream().anyMatch(r -> isMark(block, r, c))) {
            return true; // nothing to compare
        }
        BigDecimal sum =
                below.stream()
                        .map(r -> numbers.parse(block.grid().at(r, c), block.read(r, c).number()))
                        .flatMap(Optional::stream)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal slack = half.multiply(BigDecimal.valueOf(below.size() + 1L));
        return sum.subtract(whole.get()).abs().compareTo(slack) <= 0;
    }

    private static boolean isMark(SheetBlock block, int row, int column) {
        SheetCell cell = block.grid().at(row, column);
        return !cell.isEmpty() && block.marks().isMark(cell);
    }
}
