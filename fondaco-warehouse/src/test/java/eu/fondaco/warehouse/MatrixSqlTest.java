// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.flow.CellCorrection;
import eu.fondaco.core.flow.CellMatrix;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellTotal;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole tables by reporter and product: the same as cell by cell, with all flags and releases. */
class MatrixSqlTest {

    private static final List<String> REPORTERS = List.of("IT", "FR", "DE", "ES", "PT");
    private static final List<String> PARTNERS = List.of("US", "CN", "W00");
    private static final int PRODUCTS = 600;

    @TempDir Path folder;

    @Test
    void isWhatItsCellsAre() {
        Random random = new Random(5);
        try (DuckDbObservationStore store =
                DuckDbObservationStore.openToWrite(folder.resolve("a"))) {
            store.append(
                    List.of(
                            release(random, "2020-03-01", 0.3),
                            release(random, "2021-03-01", 0.1)));
            ObservationStore corrected =
                    new CorrectedObservationStore(store, List.of(correction(store)));
            for (int i = 0; i < 40; i++) {
                CellRange asked =
                        new CellRange(
                                "t",
                                TradeFlow.EXPORTS,
                                some(random, REPORTERS),
                                some(random, PARTNERS),
                                products(random),
                                Set.copyOf(List.of(Period.year(2018), Period.year(2018 + i % 2))));
                LocalDate day = i % 3 == 0 ? LocalDate.of(2020, 6, 1) : null;
                same(store.matrix(asked, day), new CellByCell(store).matrix(asked, day));
                same(corrected.matrix(asked, day), new CellByCell(corrected).matrix(asked, day));
            }
        }
    }

    private static void same(CellMatrix got, CellMatrix expected) {
        assertThat(got.reporters()).isEqualTo(expected.reporters());
        assertThat(got.products()).isEqualTo(expected.products());
        assertThat(got.values()).containsExactly(expected.values());
        assertThat(got.cells()).containsExactly(expected.cells());
        assertThat(got.statuses()).isEqualTo(expected.statuses());
        assertThat(got.releases()).isEqualTo(expected.releases());
    }

    private static CellCorrection correction(ObservationStore store) {
        CellRange cell =
                new CellRange(
                        "t",
                        TradeFlow.EXPORTS,
                        Set.of("IT"),
                        Set.of("US"),
                        Set.of("P1"),
                        Set.of(Period.year(2018)));
        double held = store.totals(List.of(cell), null).get(cell).value();
        return new CellCorrection(cell, held, held + 1000, "misprint", LocalDate.of(2022, 1, 1));
    }

    private static Delivery release(Random random, String day, double part) {
        List<Observation> cells = new ArrayList<>();
        for (String reporter : REPORTERS) {
            for (String partner : PARTNERS) {
                for (int k = 0; k < PRODUCTS; k++) {
                    for (int year = 2018; year <= 2019; year++) {
                        boolean kept = reporter.equals("IT") && partner.equals("US") && k == 1;
                        if (kept || random.nextDouble() < part) {
                            cells.add(
                                    new Observation(
                                            "t",
                                            reporter,
                                            partner,
                                            TradeFlow.EXPORTS,
                                            "P" + k,
                                            Period.year(year),
                                            BigDecimal.valueOf(random.nextInt(1000)),
                                            "EUR",
                                            random.nextInt(500) == 0
                                                    ? "C"
                                                    : random.nextInt(50) == 0 ? "P" : "",
                                            null,
                                            ""));
                        }
                    }
                }
            }
        }
        Release release = new Release("t@" + day, "t", LocalDate.parse(day), "", "", "");
        return new Delivery(release, cells, false, List.of());
    }

    private static Set<String> some(Random random, List<String> codes) {
        Set<String> some = new LinkedHashSet<>();
        while (some.isEmpty()) {
            codes.stream().filter(c -> random.nextBoolean()).forEach(some::add);
        }
        return some;
    }

    private static Set<String> products(Random random) {
        Set<String> products = new LinkedHashSet<>();
        int wanted = random.nextBoolean() ? 3 : 550;
        while (products.size() < wanted) {
            products.add("P" + random.nextInt(PRODUCTS));
        }
        return products;
    }

    /** Only sums, so that a table is put together from its cells. */
    private record CellByCell(ObservationStore store) implements ObservationStore {

        @Override
        public List<Dataset> datasets() {
            return store.datasets();
        }

        @Override
        public Optional<Release> findRelease(String id) {
            return store.findRelease(id);
        }

        @Override
        public Map<CellRange, CellTotal> totals(Collection<CellRange> ranges, LocalDate asOf) {
            return store.totals(ranges, asOf);
        }
    }
}
