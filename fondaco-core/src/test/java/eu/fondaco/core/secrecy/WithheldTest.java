// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.InMemoryObservationStore;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.product.Products;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is hidden beside cells that their producer withheld, by what the sums really are. */
class WithheldTest {

    private final List<Observation> cells = new ArrayList<>();

    private static Cell cell(String reporter, String partner, String product) {
        return new Cell(TradeFlow.EXPORTS, reporter, partner, product, Period.year(2020));
    }

    private void hold(String reporter, String product, int value) {
        cells.add(SecretCube.observation(cell(reporter, Area.WORLD, product), value, false));
    }

    private void withhold(String reporter, String product) {
        cells.add(SecretCube.observation(cell(reporter, Area.WORLD, product), 0, true));
    }

    private Set<Cell> hidden(List<Product> products, Area... areas) {
        return new Hidden(
                        InMemoryObservationStore.builder()
                                .add(
                                        new Release(
                                                "d@1", "d", LocalDate.of(2024, 1, 1), "s", "", ""),
                                        cells)
                                .build(),
                        catalog(products, areas))
                .all("d");
    }

    private static Catalog catalog(List<Product> products, Area... areas) {
        return new Catalog(
                Label.of("o"),
                "",
                new Areas(List.of(areas)),
                new Products(products),
                List.of(),
                List.of(),
                Relations.NONE);
    }

    private static Product part(String code, String of) {
        return new Product(code, Label.of(code), of, Set.of());
    }

    /**
     * Where a list says that {@code G:SEA} is a part of {@code G:SEA_AIR}, its letters don't say
     * the opposite: the total had none of both among its parts, so that nobody seemed to be able to
     * subtract the other goods from it.
     */
    @Test
    void aListSaysWhatACodeIsPartOfNotItsLetters() {
        hold("R", "TOTAL", 1_000);
        hold("R", "G:LAND", 700);
        withhold("R", "G:SEA_AIR");
        assertThat(hidden(List.of(part("G:SEA", "G:SEA_AIR"), part("G:AIR", "G:SEA_AIR"))))
                .hasSizeGreaterThan(1);
        hold("R", "G:SEA", 200);
        hold("R", "G:AIR", 100);
        assertThat(hidden(List.of(part("G:SEA", "G:SEA_AIR"), part("G:AIR", "G:SEA_AIR"))))
                .contains(cell("R", Area.WORLD, "G:SEA_AIR"))
                .hasSizeGreaterThan(2);
    }

    /** Of a table rounded to thousands, 3,000 may be 2,500 or 3,500: nothing else is hidden. */
    @ParameterizedTest
    @CsvSource({"3, 1000, true", "3000, 1000, false", "3, 1, false"})
    void whatRoundingCoversHidesNothingElse(int withheld, int grain, boolean alone) {
        int total = withheld;
        for (int i = 1; i <= 120; i++) {
            hold("R", "G:%03d".formatted(i), (50 + i) * grain);
            total += 50 + i;
        }
        withhold("R", "G:000");
        hold("R", "TOTAL", total * grain);
        assertThat(hidden(List.of()).size() == 1).isEqualTo(alone);
    }

    /** What gives way by a few euros beside millions needn't be hidden, a total least of all. */
    @Test
    void whereFiguresArePrintedToTheEuroOneMoreIsEnough() {
        hold("R", "G:1", 710_012_341);
        hold("R", "G:2", 600_050_517);
        hold("R", "G:3", 90_000_123);
        withhold("R", "G:0");
        hold("R", "TOTAL", 2_040_063_007);
        assertThat(hidden(List.of()))
                .hasSize(2)
                .contains(cell("R", Area.WORLD, "G:0"))
                .doesNotContain(cell("R", Area.WORLD, "TOTAL"));
    }

    /**
     * "Other" of small areas has more goods in it than "other" of the large ones they make up: by
     * these goods the areas don't add up, by all others they do.
     */
    @Test
    void aCodeThatMeansTwoThingsAtTwoLevelsIsNoSumThere() {
        Map<Cell, Double> values = new TreeMap<>(Cell.ORDER);
        List<Area> areas = new ArrayList<>();
        areas.add(new Area("N", Label.of("N"), "country", "", Set.of(), Set.of()));
        for (int r = 1; r <= 6; r++) {
            String large = "N" + r;
            areas.add(new Area(large, Label.of(large), "region", "N", Set.of(), Set.of()));
            for (String small : List.of(large + "A", large + "B")) {
                areas.add(new Area(small, Label.of(small), "area", large, Set.of(), Set.of()));
                values.put(cell(small, Area.WORLD, "G:LAND"), 100.0);
                values.put(cell(small, Area.WORLD, "G:OTHER"), 90.0);
            }
            values.put(cell(large, Area.WORLD, "G:LAND"), 200.0);
            values.put(cell(large, Area.WORLD, "G:OTHER"), 30.0);
        }
        for (Cell c : values.keySet()) {
            cells.add(SecretCube.observation(c, values.get(c).intValue(), false));
        }
        Catalog catalog = catalog(List.of(), areas.toArray(Area[]::new));
        AddedUp sums =
                BorneOut.sums(
                        new AddedUp(
                                InMemoryObservationStore.builder()
                                        .add(
                                                new Release(
                                                        "d@1",
                                                        "d",
                                                        LocalDate.of(2024, 1, 1),
                                                        "s",
                                                        "",
                                                        ""),
                                                cells)
                                        .build()
                                        .datasets()
                                        .get(0),
                                catalog),
                        values,
                        Set.of());
        assertThat(sums.of(Cell.REPORTER, cell("N1A", Area.WORLD, "G:LAND"))).hasSize(1);
        assertThat(sums.of(Cell.REPORTER, cell("N1A", Area.WORLD, "G:OTHER"))).isEmpty();
    }
}
