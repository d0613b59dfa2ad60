// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.InMemoryObservationStore;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.product.Products;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A cube whose cells add up in every direction, some of them confidential, and what an attacker
 * knows of how it adds up: more than any list says.
 */
final class SecretCube {

    /** A total and the cells that make it up. */
    record Sum(Cell total, List<Cell> parts) {}

    final Map<Cell, Integer> values = new LinkedHashMap<>();
    final Set<Cell> secret = new HashSet<>();
    final List<Sum> sums = new ArrayList<>();
    private final Map<String, List<String>> regions = new LinkedHashMap<>();
    private final Map<String, List<String>> partners = new LinkedHashMap<>();
    private final Map<String, List<String>> products = new LinkedHashMap<>();
    private final Map<String, List<String>> times = new LinkedHashMap<>();
    private final boolean parentsAreListed;

    SecretCube(Random random) {
        parentsAreListed = random.nextBoolean();
        List<String> atoms = codes("P", 3 + random.nextInt(5));
        partners.put("W00", atoms);
        if (random.nextBoolean()) {
            partners.put("GG", atoms.subList(0, 2));
        }
        if (random.nextBoolean()) {
            regions.put("RR", codes("RR-", 2 + random.nextInt(3)));
        }
        List<String> chapters = codes("Q:", 2 + random.nextInt(4));
        products.put("TOTAL", chapters);
        if (random.nextBoolean()) {
            products.put(chapters.get(0), codes(chapters.get(0), 2 + random.nextInt(2)));
        }
        if (random.nextBoolean()) {
            times.put("2020", List.of("2020-Q1", "2020-Q2", "2020-Q3", "2020-Q4"));
        }
        fill(random);
        lines();
        List<Cell> all = new ArrayList<>(values.keySet());
        int wanted = 1 + random.nextInt(6);
        while (secret.size() < wanted) {
            Cell cell = all.get(random.nextInt(all.size()));
            if (values.get(cell) > 0) {
                secret.add(cell);
            }
        }
    }

    private static List<String> codes(String start, int count) {
        List<String> codes = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            codes.add(start + i);
        }
        return codes;
    }

    private void fill(Random random) {
        double absent = random.nextInt(3) * 0.15;
        for (String r : leaves(regions, "RR")) {
            for (String p : leaves(partners, "W00")) {
                for (String q : leaves(products, "TOTAL")) {
                    for (String t : leaves(times, "2020")) {
                        if (random.nextDouble() >= absent) {
                            int value = (int) Math.exp(random.nextDouble() * 9);
                            for (String r2 : above(regions, r)) {
                                for (String p2 : above(partners, p)) {
                                    for (String q2 : above(products, q)) {
                                        for (String t2 : above(times, t)) {
                                            values.merge(cell(r2, p2, q2, t2), value, Integer::sum);
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private static Cell cell(String reporter, String partner, String product, String period) {
        return new Cell(TradeFlow.EXPORTS, reporter, partner, product, Period.parse(period));
    }

    private static List<String> leaves(Map<String, List<String>> sums, String top) {
        if (!sums.containsKey(top)) {
            return List.of(top);
        }
        List<String> leaves = new ArrayList<>();
        sums.get(top).forEach(c -> leaves.addAll(leaves(sums, c)));
        return leaves;
    }

    private static Set<String> above(Map<String, List<String>> sums, String code) {
        Set<String> found = new LinkedHashSet<>(Set.of(code));
        sums.forEach(
                (total, parts) -> {
                    if (parts.contains(code)) {
                        found.addAll(above(sums, total));
                    }
                });
        return found;
    }

    private void lines() {
        List<Map<String, List<String>>> dimensions = List.of(regions, partners, products, times);
        for (Cell cell : values.keySet()) {
            for (int d = 0; d < Cell.DIMENSIONS; d++) {
                int dimension = d;
                List<String> parts = dimensions.get(d).get(cell.code(d));
                if (parts != null) {
                    sums.add(
                            new Sum(
                                    cell,
                                    parts.stream()
                                            .map(p -> cell.with(dimension, p))
                                            .filter(values::containsKey)
                                            .toList()));
                }
            }
        }
    }

    Catalog catalog() {
        List<Area> areas = new ArrayList<>();
        areas.add(new Area("RR", Label.of("RR"), "country", "", Set.of(), Set.of()));
        for (String region : regions.getOrDefault("RR", List.of())) {
            String parent = parentsAreListed ? "RR" : "";
            areas.add(new Area(region, Label.of(region), "region", parent, Set.of(), Set.of()));
        }
        for (String partner : partners.get("W00")) {
            boolean in = partners.getOrDefault("GG", List.of()).contains(partner);
            Set<String> groups = in ? Set.of("GG") : Set.of();
            areas.add(new Area(partner, Label.of(partner), "country", "", groups, Set.of()));
        }
        areas.add(new Area("GG", Label.of("GG"), "group", "", Set.of(), Set.of()));
        List<Product> listed = new ArrayList<>();
        if (parentsAreListed) {
            products.forEach(
                    (total, parts) ->
                            parts.forEach(
                                    p -> listed.add(new Product(p, Label.of(p), total, Set.of()))));
        }
        return new Catalog(
                Label.of("o"),
                "RR",
                new Areas(areas),
                new Products(listed),
                List.of(),
                List.of(),
                Relations.NONE);
    }

    ObservationStore store() {
        List<Observation> cells = new ArrayList<>();
        values.forEach((cell, value) -> cells.add(observation(cell, value, secret.contains(cell))));
        return InMemoryObservationStore.builder()
                .add(new Release("d@1", "d", LocalDate.of(2024, 1, 1), "s", "", ""), cells)
                .build();
    }

    static Observation observation(Cell c, int value, boolean isSecret) {
        return new Observation(
                "d",
                c.reporter(),
                c.partner(),
                c.flow(),
                c.product(),
                c.period(),
                BigDecimal.valueOf(value),
                "EUR",
                isSecret ? "C" : "",
                null,
                "");
    }

    Map<Cell, List<Sum>> through() {
        Map<Cell, List<Sum>> through = new HashMap<>();
        for (Sum sum : sums) {
            through.computeIfAbsent(sum.total(), c -> new ArrayList<>()).add(sum);
            sum.parts().forEach(p -> through.computeIfAbsent(p, c -> new ArrayList<>()).add(sum));
        }
        return through;
    }
}
