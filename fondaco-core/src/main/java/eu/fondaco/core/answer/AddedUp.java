// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which cells of a dataset add up to which: partners to the world and to groups, products to those
 * above them, areas to the area they are part of, months and quarters to longer periods.
 */
final class AddedUp {

    /** Where a value stands. */
    record Cell(TradeFlow flow, String reporter, String partner, String product, Period period) {}

    /** A total and the cells that make it up, present or not. */
    record Line(Cell total, List<Cell> parts) {}

    private final Map<String, Set<String>> partnersOf = new HashMap<>();
    private final Map<String, Set<String>> productsOf = new HashMap<>();
    private final Map<String, Set<String>> reportersOf = new HashMap<>();

    AddedUp(Dataset dataset, Catalog catalog) {
        Set<String> groups = new LinkedHashSet<>();
        for (String partner : dataset.partners()) {
            Set<String> members = new LinkedHashSet<>(catalog.areas().membersOf(partner));
            members.addAll(catalog.areas().childrenOf(partner));
            members.retainAll(dataset.partners());
            if (!members.isEmpty()) {
                groups.add(partner);
                partnersOf.put(partner, members);
            }
        }
        Set<String> atoms = new LinkedHashSet<>(dataset.partners());
        atoms.removeAll(groups);
        atoms.remove(Area.WORLD);
        partnersOf.put(Area.WORLD, atoms);
        for (String product : dataset.products()) {
            if (!product.equals(Product.TOTAL)) {
                String above =
                        catalog.products()
                                .find(product)
                                .map(Product::parent)
                                .filter(dataset.products()::contains)
                                .orElse(Product.TOTAL);
                // each classification makes up the total by itself
                String line =
                        above.equals(Product.TOTAL)
                                ? above + " " + product.replaceFirst(":.*", "")
                                : above;
                productsOf.computeIfAbsent(line, l -> new LinkedHashSet<>()).add(product);
            }
        }
        for (String reporter : dataset.reporters()) {
            catalog.areas()
                    .find(reporter)
                    .map(Area::parent)
                    .filter(dataset.reporters()::contains)
                    .ifPresent(
                            p ->
                                    reportersOf
                                            .computeIfAbsent(p, q -> new LinkedHashSet<>())
                                            .add(reporter));
        }
    }

    /** The lines a cell is in, as total or as part. */
    List<Line> through(Cell c) {
        List<Line> lines = new ArrayList<>();
        partnersOf.forEach(
                (total, parts) -> {
                    if (total.equals(c.partner()) || parts.contains(c.partner())) {
                        lines.add(
                                new Line(
                                        with(c, c.reporter(), total, c.product()),
                                        parts.stream()
                                                .map(p -> with(c, c.reporter(), p, c.product()))
                                                .toList()));
                    }
                });
        productsOf.forEach(
                (line, parts) -> {
                    String total = line.replaceFirst(" .*", "");
                    if (total.equals(c.product()) || parts.contains(c.product())) {
                        lines.add(
                                new Line(
                                        with(c, c.reporter(), c.partner(), total),
                                        parts.stream()
                                                .map(p -> with(c, c.reporter(), c.partner(), p))
                                                .toList()));
                    }
                });
        reportersOf.forEach(
                (total, parts) -> {
                    if (total.equals(c.reporter()) || parts.contains(c.reporter())) {
                        lines.add(
                                new Line(
                                        with(c, total, c.partner(), c.product()),
                                        parts.stream()
                                                .map(r -> with(c, r, c.partner(), c.product()))
                                                .toList()));
                    }
                });
        times(c, lines);
        return lines;
    }

    private static Cell with(Cell c, String reporter, String partner, String product) {
        return new Cell(c.flow(), reporter, partner, product, c.period());
    }

    /** Whole periods above a cell's own, and its own, cut into months, quarters and halves. */
    private static void times(Cell c, List<Line> lines) {
        for (int whole : new int[] {3, 6, 12}) {
            for (int part : new int[] {1, 3, 6}) {
                boolean fits =
                        part < whole
                                && (c.period().months() == part || c.period().months() == whole);
                if (fits) {
                    int start = Math.floorDiv(c.period().start(), whole) * whole;
                    List<Cell> parts = new ArrayList<>();
                    for (int at = start; at < start + whole; at += part) {
                        parts.add(at(c, at, part));
                    }
                    lines.add(new Line(at(c, start, whole), parts));
                }
            }
        }
    }

    private static Cell at(Cell c, int start, int months) {
        return new Cell(
                c.flow(), c.reporter(), c.partner(), c.product(), new Period(start, months));
    }
}
