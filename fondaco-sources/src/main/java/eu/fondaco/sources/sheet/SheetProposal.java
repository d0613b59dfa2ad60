// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How a sheet is understood, to be shown before anything is written.
 *
 * @param sheet its name; empty for a file of one table
 * @param cells what would be loaded
 * @param unit currency of the values
 * @param own names of areas that no list knows and that are kept, by the code that each gets
 * @param labels what the sheet calls areas that lists know, by code
 * @param said how titles, headers and columns were taken
 * @param problems what keeps it from being loaded; empty when it may be
 * @param asks what may be said to settle them, with a value to put another in place of
 */
public record SheetProposal(
        String sheet,
        List<Cell> cells,
        String unit,
        Map<String, String> own,
        Map<String, Set<String>> labels,
        List<Label> said,
        List<Label> problems,
        List<String> asks) {

    /**
     * One cell.
     *
     * @param product code
     * @param productName as the sheet writes it; empty for all products
     * @param value in base units of the currency; null for a confidential one
     * @param status flags such as {@code C} and {@code P}
     * @param row where it stands in the sheet, from 1
     * @param column from 1
     */
    public record Cell(
            String reporter,
            String partner,
            TradeFlow flow,
            String product,
            String productName,
            Period period,
            BigDecimal value,
            String status,
            int row,
            int column) {

        /** The same cell of another period. */
        Cell of(Period other) {
            return new Cell(
                    reporter,
                    partner,
                    flow,
                    product,
                    productName,
                    other,
                    value,
                    status,
                    row,
                    column);
        }

        /** The same cell with another partner. */
        Cell with(String other) {
            return new Cell(
                    reporter,
                    other,
                    flow,
                    product,
                    productName,
                    period,
                    value,
                    status,
                    row,
                    column);
        }

        /** The same cell with another value. */
        Cell of(BigDecimal other) {
            return new Cell(
                    reporter,
                    partner,
                    flow,
                    product,
                    productName,
                    period,
                    other,
                    status,
                    row,
                    column);
        }

        /** What the sheet calls its goods, else their code; empty for all goods. */
        public String goods() {
            return productName.isEmpty() && !product.equals(Product.TOTAL) ? product : productName;
        }

        /** Where it stands, as spreadsheets write it: {@code B6}. */
        public String place() {
            return SheetProposal.place(row, column);
        }
    }

    /** Where a cell stands, as spreadsheets write it. */
    static String place(int row, int column) {
        String letters = "";
        for (int left = column; left > 0; left = (left - 1) / 26) {
            letters = (char) ('A' + (left - 1) % 26) + letters;
        }
        return letters + row;
    }

    /** The labels of the areas of which cells are, without their marks and notes. */
    static Map<String, Set<String>> labels(Map<String, Set<String>> listed, List<Cell> cells) {
        Map<String, Set<String>> labels = new TreeMap<>();
        for (Cell cell : cells) {
            for (String code : List.of(cell.reporter(), cell.partner())) {
                Set<String> names = labels.computeIfAbsent(code, k -> new LinkedHashSet<>());
                listed.getOrDefault(code, Set.of()).stream()
                        .map(OwnNames::bare)
                        .forEach(names::add);
            }
        }
        labels.values().removeIf(Set::isEmpty);
        return labels;
    }

    static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> both = new LinkedHashSet<>(some);
        both.addAll(others);
        return both;
    }

    /** Some cells to look at, from all over the sheet and from all of its columns. */
    public List<Cell> shown(int most) {
        if (cells.size() <= most) {
            return cells;
        }
        List<Cell> some = new ArrayList<>();
        int step = cells.size() / most;
        for (int i = 0; i < most; i++) {
            some.add(cells.get(i * step + i % step));
        }
        return some;
    }

    /** The same, with other findings told of it. */
    SheetProposal saying(List<Label> findings) {
        return new SheetProposal(
                sheet, cells, unit, own, labels, List.copyOf(findings), problems, asks);
    }

    /** The same without some of its cells. */
    SheetProposal without(Predicate<Cell> left) {
        List<Cell> rest = cells.stream().filter(left.negate()).toList();
        return new SheetProposal(sheet, rest, unit, own, labels, said, problems, asks);
    }

    /** Whether it may be loaded as it is. */
    public boolean isSound() {
        return problems.isEmpty() && !cells.isEmpty();
    }

    /** Whether it may hold trade: of what doesn't nothing was read, and nothing is asked. */
    public boolean isOfTrade() {
        return !cells.isEmpty() || !said.isEmpty() || !asks.isEmpty() || problems.isEmpty();
    }
}
