// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.answer.StoreQuestionEngine;
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
import eu.fondaco.core.text.Tongue;
import eu.fondaco.core.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Countries that are parts of no country held: three of the four sold more in 2020. */
class SeveralCountriesTest {

    private static final List<String> NAMES = List.of("Gallia", "Helvetia", "Rhaetia", "Noricum");
    private static final int[] BEFORE = {100, 200, 300, 400};
    private static final int[] AFTER = {120, 230, 310, 370};

    private static StandardChecker checker() {
        List<Area> areas = new ArrayList<>();
        areas.add(area(Area.WORLD, "World", "aggregate"));
        List<Observation> cells = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            String code = "C" + i;
            areas.add(area(code, NAMES.get(i), "country"));
            cells.add(cell(code, 2019, BEFORE[i]));
            cells.add(cell(code, 2020, AFTER[i]));
        }
        InMemoryObservationStore.Builder store = InMemoryObservationStore.builder();
        store.add(new Release("d@1", "d", null, "an office", "", ""), cells);
        InMemoryObservationStore held = store.build();
        Catalog catalog =
                new Catalog(
                        Label.of("o"),
                        "",
                        new Areas(areas),
                        new Products(
                                List.of(
                                        new Product(
                                                Product.TOTAL,
                                                new Label("All goods", "Tutte le merci"),
                                                "",
                                                Set.of()))),
                        List.of(),
                        List.of(),
                        Relations.NONE);
        return new StandardChecker(
                catalog, held.datasets(), new StoreQuestionEngine(catalog, held));
    }

    private static Area area(String code, String name, String kind) {
        return new Area(code, Label.of(name), kind, "", Set.of(), Set.of());
    }

    private static Observation cell(String reporter, int year, int millions) {
        return new Observation(
                "d",
                reporter,
                Area.WORLD,
                TradeFlow.EXPORTS,
                Product.TOTAL,
                Period.year(year),
                new BigDecimal(millions).movePointRight(6),
                "EUR",
                "",
                null,
                "");
    }

    @ParameterizedTest
    @CsvSource({"three, true", "two, false"})
    void areCountedAmongThemselves(String number, boolean right) {
        String text =
                "Exports in 2020\n\nGallia exported goods worth 120 million euros in 2020."
                        + " Exports rose in %s of the four countries.";
        var all =
                checker()
                        .check(
                                "n.txt",
                                String.format(text, number),
                                new Checker.Options(
                                        Tongue.parse("en"), LocalDate.of(2021, 3, 1), null))
                        .statements();
        assertThat(all).isNotEmpty();
        assertThat(all.get(0).verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(all.get(all.size() - 1).verdict() == Verdict.SUPPORTED).isEqualTo(right);
    }
}
