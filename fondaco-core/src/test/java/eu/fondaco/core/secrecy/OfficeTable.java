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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A table as offices publish them, in thousands, with cells withheld: a country of regions, each of
 * two areas, and what isn't allocated to any; the world of a group and all others, of which some
 * members are named; goods of which one list has letters that say the opposite of its lines, and
 * which for areas are fewer, so that "other" is wider there.
 */
final class OfficeTable {

    /**
     * What really adds up.
     *
     * @param isWider whether the total may be more than its parts
     */
    record Line(Cell total, List<Cell> parts, boolean isWider) {}

    private static final String COUNTRY = "NN";
    private static final String NOWHERE = "NZ";
    private static final List<String> REGIONS = List.of("NA", "NB", "NC");
    private static final List<String> GROUPS = List.of("G", "EXT_G");
    private static final Map<String, List<String>> NAMED =
            Map.of("G", List.of("P1", "P2"), "EXT_G", List.of("Q1", "Q2", "Q3"));
    private static final List<String> ATOMS =
            List.of("P1", "P2", "P other", "Q1", "Q2", "Q3", "Q other");

    /** By their letters CD would be a part of C. */
    private static final Map<String, List<String>> GOODS =
            Map.of(
                    "TOTAL", List.of("K:A", "K:B", "K:CD", "K:O"),
                    "K:CD", List.of("K:C", "K:D"),
                    "wide", List.of("K:CD", "K:O"));

    private static final List<String> LEAVES = List.of("K:A", "K:B", "K:C", "K:D", "K:O");

    /** In thousands. */
    final Map<Cell, Integer> values = new LinkedHashMap<>();

    final Set<Cell> withheld = new LinkedHashSet<>();
    final List<Line> lines = new ArrayList<>();
    private final Map<Cell, Double> exact = new HashMap<>();

    OfficeTable(Random random) {
        for (String place : places()) {
            double size = 1 + random.nextInt(4);
            for (String partner : ATOMS) {
                for (String good : LEAVES) {
                    add(place, partner, good, size * Math.exp(random.nextDouble() * 5));
                }
            }
        }
        publish();
        lines();
        List<Cell> all = new ArrayList<>(values.keySet());
        for (Cell c : all) {
            boolean isTotal = c.partner().equals(Area.WORLD) || c.product().equals(Product.TOTAL);
            if (values.get(c) > 4
                    && !isGrandTotal(c)
                    && random.nextDouble() < (isTotal ? 0.03 : 0.12)) {
                withheld.add(c);
            }
        }
    }

    static boolean isGrandTotal(Cell c) {
        return c.partner().equals(Area.WORLD) && c.product().equals(Product.TOTAL);
    }

    private static List<String> places() {
        List<String> places = new ArrayList<>(List.of(NOWHERE));
        REGIONS.forEach(r -> places.addAll(areas(r)));
        return places;
    }

    private static List<String> areas(String region) {
        return List.of(region + "1", region + "2");
    }

    private static Cell cell(String reporter, String partner, String product) {
        return new Cell(TradeFlow.EXPORTS, reporter, partner, product, Period.year(2020));
    }

    private void add(String place, String partner, String good, double value) {
        List<String> reporters = new ArrayList<>(List.of(place, COUNTRY));
        if (isArea(place)) {
            reporters.add(place.substring(0, 2));
        }
        String group = partner.startsWith("P") ? "G" : "EXT_G";
        List<String> goods = new ArrayList<>(List.of(good));
        GOODS.forEach(
                (total, parts) -> goods.addAll(isIn(total, good) ? List.of(total) : List.of()));
        for (String r : reporters) {
            for (String p : List.of(partner, group, Area.WORLD)) {
                goods.forEach(q -> exact.merge(cell(r, p, q), value, Double::sum));
            }
        }
    }

    private static boolean isIn(String total, String good) {
        return GOODS.get(total).stream()
                .anyMatch(p -> p.equals(good) || GOODS.containsKey(p) && isIn(p, good));
    }

    private static boolean isArea(String place) {
        return place.length() == 3;
    }

    private void publish() {
        List<String> regions = new ArrayList<>(List.of(COUNTRY, NOWHERE));
        regions.addAll(REGIONS);
        regions.addAll(places().subList(1, places().size()));
        for (String r : regions) {
            List<String> partners = new ArrayList<>(List.of(Area.WORLD));
            partners.addAll(r.equals(COUNTRY) ? List.of() : GROUPS);
            if (REGIONS.contains(r) || isArea(r)) {
                GROUPS.forEach(g -> partners.addAll(NAMED.get(g)));
            }
            List<String> goods = new ArrayList<>(List.of("TOTAL", "K:A", "K:B", "K:O"));
            goods.addAll(isArea(r) ? List.of() : List.of("K:CD", "K:C", "K:D"));
            for (String p : partners) {
                for (String q : goods) {
                    Cell held = cell(r, p, q);
                    values.put(held, (int) Math.round(exact.get(meant(held))));
                }
            }
        }
    }

    /** The same under a code that means one thing at all levels. */
    Cell meant(Cell held) {
        return isArea(held.reporter()) && held.product().equals("K:O")
                ? held.with(Cell.PRODUCT, "wide")
                : held;
    }

    /** The cell that is published of what is meant; null where there is none. */
    Cell held(Cell meant) {
        boolean isWide = meant.product().equals("wide");
        Cell held = isWide && isArea(meant.reporter()) ? meant.with(Cell.PRODUCT, "K:O") : meant;
        return values.containsKey(held) ? held : null;
    }

    private void lines() {
        List<String> goods = List.of("TOTAL", "K:A", "K:B", "K:O", "K:CD", "K:C", "K:D", "wide");
        Set<Cell> all = new LinkedHashSet<>();
        for (Cell c : values.keySet()) {
            goods.forEach(q -> all.add(c.with(Cell.PRODUCT, q)));
        }
        for (Cell c : all) {
            boolean isFine = !isArea(c.reporter());
            if (isFine && GOODS.containsKey(c.product())) {
                line(c, Cell.PRODUCT, GOODS.get(c.product()), false);
            } else if (c.product().equals("TOTAL")) {
                line(c, Cell.PRODUCT, List.of("K:A", "K:B", "wide"), false);
            }
            if (c.partner().equals(Area.WORLD) && !c.reporter().equals(COUNTRY)) {
                line(c, Cell.PARTNER, GROUPS, false);
            }
            if (NAMED.containsKey(c.partner()) && !c.reporter().equals(NOWHERE)) {
                line(c, Cell.PARTNER, NAMED.get(c.partner()), true);
            }
            if (REGIONS.contains(c.reporter())
                    && !List.of("K:O", "K:CD", "K:C", "K:D").contains(c.product())) {
                line(c, Cell.REPORTER, areas(c.reporter()), false);
            }
            if (c.reporter().equals(COUNTRY)) {
                line(c, Cell.REPORTER, List.of("NA", "NB", "NC", NOWHERE), false);
            }
        }
    }

    private void line(Cell total, int dimension, List<String> parts, boolean isWider) {
        lines.add(
                new Line(
                        total,
                        parts.stream().map(p -> total.with(dimension, p)).toList(),
                        isWider));
    }

    Catalog catalog() {
        List<Area> areas = new ArrayList<>();
        areas.add(area(COUNTRY, "country", ""));
        for (String region : REGIONS) {
            areas.add(area(region, "region", COUNTRY));
            areas(region).forEach(a -> areas.add(area(a, "area", region)));
        }
        for (String partner : List.of("P1", "P2", "Q1", "Q2", "Q3")) {
            Set<String> groups = partner.startsWith("P") ? Set.of("G") : Set.of();
            areas.add(new Area(partner, Label.of(partner), "country", "", groups, Set.of()));
        }
        areas.add(area("G", "group", ""));
        List<Product> products =
                List.of(
                        product("K:A", ""),
                        product("K:B", ""),
                        product("K:O", ""),
                        product("K:CD", ""),
                        product("K:C", "K:CD"),
                        product("K:D", "K:CD"));
        return new Catalog(
                Label.of("o"),
                COUNTRY,
                new Areas(areas),
                new Products(products),
                List.of(),
                List.of(),
                Relations.NONE);
    }

    private static Area area(String code, String kind, String parent) {
        return new Area(code, Label.of(code), kind, parent, Set.of(), Set.of());
    }

    private static Product product(String code, String parent) {
        return new Product(code, Label.of(code), parent, Set.of());
    }

    /**
     * The table as an office gives it, or as it keeps it.
     *
     * @param isHeld whether confidential cells have their values
     */
    ObservationStore store(boolean isHeld) {
        List<Observation> cells = new ArrayList<>();
        values.forEach(
                (cell, value) -> {
                    boolean isSecret = withheld.contains(cell);
                    int given = isSecret && !isHeld ? 0 : 1_000 * value;
                    cells.add(SecretCube.observation(cell, given, isSecret));
                });
        return InMemoryObservationStore.builder()
                .add(new Release("d@1", "d", LocalDate.of(2024, 1, 1), "s", "", ""), cells)
                .build();
    }
}
