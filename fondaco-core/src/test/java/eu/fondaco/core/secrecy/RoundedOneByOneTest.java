// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.InMemoryObservationStore;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.product.Products;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.Period;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Whole numbers that were rounded one by one add up to within a few. Lines that were off by one
 * were let go as if nobody could subtract, and hardly any cell was hidden.
 */
class RoundedOneByOneTest {

    private static final int REGIONS = 6;
    private static final int PARTNERS = 12;
    private static final int CHAPTERS = 4;
    private static final int GOODS = 12;
    private static final double SECRET = 0.023;

    private static final List<Area> AREAS = areas();
    private static final List<Product> PRODUCTS = products();

    private static List<Area> areas() {
        List<Area> areas = new ArrayList<>();
        areas.add(area("RR", "country", "", Set.of()));
        areas.add(area("GG", "group", "", Set.of()));
        for (int r = 0; r < REGIONS; r++) {
            areas.add(area("RR-" + r, "region", "RR", Set.of()));
        }
        for (int p = 0; p < PARTNERS; p++) {
            areas.add(area("P" + p, "country", "", p % 3 == 0 ? Set.of("GG") : Set.of()));
        }
        return areas;
    }

    private static Area area(String code, String kind, String parent, Set<String> groups) {
        return new Area(code, Label.of(code), kind, parent, groups, Set.of());
    }

    /** Four chapters, of which each has its goods. */
    private static List<Product> products() {
        List<Product> goods = new ArrayList<>();
        for (int q = 0; q < CHAPTERS + GOODS; q++) {
            String chapter = q < CHAPTERS ? "" : "Q:" + q % CHAPTERS;
            goods.add(new Product("Q:" + q, Label.of("Q:" + q), chapter, Set.of()));
        }
        return goods;
    }

    /** What each region sells of each good to each partner, and all sums of it. */
    private static Map<Cell, Long> values(Random random) {
        Map<Cell, Long> values = new LinkedHashMap<>();
        for (int r = 0; r < REGIONS; r++) {
            for (int p = 0; p < PARTNERS; p++) {
                for (int q = CHAPTERS; q < CHAPTERS + GOODS; q++) {
                    long value = (long) (100 * Math.exp(9 * random.nextDouble()));
                    Set<String> partners = new TreeSet<>(Set.of("P" + p, "W00"));
                    if (p % 3 == 0) {
                        partners.add("GG");
                    }
                    for (String reporter : List.of("RR-" + r, "RR")) {
                        for (String partner : partners) {
                            for (String good : List.of("Q:" + q, "Q:" + q % CHAPTERS, "TOTAL")) {
                                values.merge(cell(reporter, partner, good), value, Long::sum);
                            }
                        }
                    }
                }
            }
        }
        return values;
    }

    private static Cell cell(String reporter, String partner, String good) {
        return new Cell(TradeFlow.EXPORTS, reporter, partner, good, Period.year(2020));
    }

    /** How many cells are hidden where each value may be one more or less. */
    private static int hidden(int off) throws IOException {
        Map<Cell, Long> values = new TreeMap<>(Cell.ORDER);
        values.putAll(values(new Random(1)));
        Random random = new Random(2);
        List<Observation> cells = new ArrayList<>();
        values.forEach(
                (cell, value) -> {
                    boolean secret = random.nextDouble() < SECRET;
                    int by = random.nextInt(3) - 1;
                    long told = secret ? 0 : value + off * by;
                    cells.add(SecretCube.observation(cell, (int) told, secret));
                });
        Catalog catalog =
                new Catalog(
                        Label.of("o"),
                        "RR",
                        new Areas(AREAS),
                        new Products(PRODUCTS),
                        List.of(),
                        List.of(),
                        Relations.NONE);
        InMemoryObservationStore store =
                InMemoryObservationStore.builder()
                        .add(new Release("d@1", "d", LocalDate.of(2024, 1, 1), "s", "", ""), cells)
                        .build();
        int[] shown = {0};
        GuardedStore.of(store, catalog)
                .forEachCell(
                        CellQuery.of("d"),
                        v -> {
                            shown[0] += v.cell().status().contains("C") ? 0 : 1;
                            return true;
                        });
        return cells.size() - shown[0];
    }

    @Test
    void asManyAreHiddenAsWhereAllAddsUp() throws IOException {
        int exact = hidden(0);
        assertThat(exact).isPositive();
        assertThat(hidden(1)).as("hidden; %d where all adds up", exact).isGreaterThan(exact / 2);
    }
}
