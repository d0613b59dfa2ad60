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

    /** Who was a member of the group in 2020 and is no more. */
    private final String left;

    SecretCube(Random random) {
        parentsAreListed = random.nextBoolean();
        List<String> atoms = codes("P", 3 + random.nextInt(5));
        partners.put("W00", atoms);
        boolean grouped = random.nextBoolean();
        left = grouped && random.nextBoolean() ? atoms.get(1) : "";
        if (grouped) {
            partners.put("GG", atoms.subList(0, 2));
        }
        if (grouped && random.nextBoolean()) {
            partners.put("EXT_GG", atoms.subList(2, atoms.size()));
            partners.put("W00 parted", List.of("GG", "EXT_GG"));
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
            products.put("TOTAL by another list", codes("S:", 2 + random.nextInt(2)));
        }
        if (random.nextBoolean()) {
            times.put("2020", List.of("2020-Q1", "2020-Q2", "2020-Q3", "2020-Q4"));
        }
        fill(random);
        if (random.nextBoolean()) {
            leaveOut(chapters.get(0), random);
        }
        if (random.nextInt(4) == 0) {
            leaveOutBetween();
        }
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
                            add(r, p, above(products, q), t, value);
                            split(r, p, t, value, random);
                        }
                    }
                }
            }
        }
    }

    /** Cells by partner and product and a grand total, with no totals between. */
    private void leaveOutBetween() {
        values.keySet().removeIf(c -> c.partner().equals("W00") != c.product().equals("TOTAL"));
    }

    private void add(String r, String p, Set<String> goods, String t, int value) {
        for (String r2 : above(regions, r)) {
            for (String p2 : above(partners, p)) {
                for (String q2 : goods) {
                    for (String t2 : above(times, t)) {
                        values.merge(cell(r2, p2, q2, t2), value, Integer::sum);
                    }
                }
            }
        }
    }

    /** The same trade by the other list of goods, which makes up the total by itself. */
    private void split(String r, String p, String t, int value, Random random) {
        int left = value;
        List<String> others = products.getOrDefault("TOTAL by another list", List.of());
        for (int i = 0; i < others.size(); i++) {
            int part = i + 1 == others.size() ? left : random.nextInt(left + 1);
            if (part > 0) {
                add(r, p, Set.of(others.get(i)), t, part);
            }
            left -= part;
        }
    }

    /** A code in the middle isn't there everywhere, as in tables that give it for some only. */
    private void leaveOut(String product, Random random) {
        if (products.containsKey(product)) {
            List.copyOf(values.keySet()).stream()
                    .filter(c -> c.product().equals(product) && random.nextInt(3) == 0)
                    .forEach(values::remove);
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
                        found.addAll(above(sums, name(total)));
                    }
                });
        return found;
    }

    private void lines() {
        for (Cell cell : values.keySet()) {
            for (int d = 0; d < Cell.DIMENSIONS; d++) {
                for (String total : dimensions().get(d).keySet()) {
                    List<Cell> parts = parts(total, d, cell);
                    boolean whole = parts.stream().mapToInt(values::get).sum() == values.get(cell);
                    if (name(total).equals(cell.code(d)) && whole) {
                        sums.add(new Sum(cell, parts));
                    }
                }
            }
        }
    }

    private List<Map<String, List<String>>> dimensions() {
        return List.of(regions, partners, products, times);
    }

    /** The parts that are there; in the place of one that isn't, its own. */
    private List<Cell> parts(String total, int d, Cell at) {
        List<Cell> found = new ArrayList<>();
        for (String code : dimensions().get(d).getOrDefault(total, List.of())) {
            Cell part = at.with(d, code);
            found.addAll(values.containsKey(part) ? List.of(part) : parts(part));
        }
        return found;
    }

    private List<Cell> parts(Cell absent) {
        for (int d = 0; d < Cell.DIMENSIONS; d++) {
            List<Cell> parts = parts(absent.code(d), d, absent);
            if (!parts.isEmpty()) {
                return parts;
            }
        }
        return List.of();
    }

    private static String name(String total) {
        return total.replaceFirst(" .*", "");
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
            String group = partner.equals(left) ? "GG[..2021-12-31]" : "GG";
            Set<String> groups = in ? Set.of(group) : Set.of();
            areas.add(new Area(partner, Label.of(partner), "country", "", groups, Set.of()));
        }
        areas.add(new Area("GG", Label.of("GG"), "group", "", Set.of(), Set.of()));
        List<Product> listed = new ArrayList<>();
        if (parentsAreListed) {
            products.forEach(
                    (total, parts) ->
                            parts.forEach(
                                    p ->
                                            listed.add(
                                                    new Product(
                                                            p,
                                                            Label.of(p),
                                                            name(total),
                                                            Set.of()))));
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
        return store(Set.of());
    }

    /**
     * The same as its producer gives it.
     *
     * @param withheld cells flagged without a value
     */
    ObservationStore store(Set<Cell> withheld) {
        List<Observation> cells = new ArrayList<>();
        values.forEach(
                (cell, value) ->
                        cells.add(
                                withheld.contains(cell)
                                        ? observation(cell, 0, true)
                                        : observation(cell, value, secret.contains(cell))));
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
