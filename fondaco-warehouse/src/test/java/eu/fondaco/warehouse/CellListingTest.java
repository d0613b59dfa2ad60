// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.CellVersion;
import eu.fondaco.core.flow.InMemoryObservationStore;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both stores list the same cells in the same order, whatever was released when. */
class CellListingTest {

    private static final List<String> PERIODS =
            List.of(
                    "2019",
                    "2020",
                    "2019-S2",
                    "2019-Q1",
                    "2019-05",
                    "2019-11",
                    "2018-02/P9M",
                    "2015/2017");

    @TempDir Path folder;

    @Test
    void bothStoresShowTheSameVersionsInTheSameOrder() throws Exception {
        Random random = new Random(7);
        InMemoryObservationStore.Builder memory = InMemoryObservationStore.builder();
        try (DuckDbObservationStore duck =
                DuckDbObservationStore.openToWrite(folder.resolve("w.duckdb"))) {
            for (int i = 0; i < 5; i++) {
                LocalDate day = LocalDate.of(2021, 1, 1).plusMonths(i);
                Release release = new Release("t@" + day, "t", day, "s", "", "");
                List<Observation> cells = cells(random);
                memory.add(release, cells);
                duck.append(List.of(new Delivery(release, cells, false, List.of())));
            }
            ObservationStore plain = memory.build();
            assertThat(plain.releases()).isEqualTo(duck.releases());
            CellQuery all = CellQuery.of("t");
            assertThat(shown(duck, all.withHistory()))
                    .isEqualTo(shown(plain, all.withHistory()))
                    .hasSizeGreaterThan(100);
            for (int i = 0; i < 40; i++) {
                CellQuery day = all.asOf(LocalDate.of(2020, 12, 1).plusDays(random.nextInt(240)));
                List<CellVersion> expected =
                        shown(duck, all.withHistory()).stream()
                                .filter(v -> v.holdsOn(day.asOf()))
                                .toList();
                assertThat(shown(duck, day)).isEqualTo(expected).isEqualTo(shown(plain, day));
            }
            CellQuery some =
                    new CellQuery(
                            "t",
                            Set.of(TradeFlow.IMPORTS),
                            Set.of("A"),
                            Set.of(),
                            Set.of("P1"),
                            false,
                            null);
            assertThat(shown(duck, some))
                    .isEqualTo(shown(plain, some))
                    .isNotEmpty()
                    .allMatch(
                            v ->
                                    v.cell().reporter().equals("A")
                                            && v.cell().product().equals("P1"));
        }
    }

    @Test
    void aVisitorMayStop() throws Exception {
        try (DuckDbObservationStore duck =
                DuckDbObservationStore.openToWrite(folder.resolve("x.duckdb"))) {
            Release release = new Release("t", "t", null, "s", "", "");
            duck.append(List.of(new Delivery(release, cells(new Random(1)), false, List.of())));
            List<CellVersion> seen = new ArrayList<>();
            duck.forEachCell(CellQuery.of("t"), v -> seen.add(v) && seen.size() < 3);
            assertThat(seen).hasSize(3);
        }
    }

    private static List<CellVersion> shown(ObservationStore store, CellQuery query)
            throws IOException {
        List<CellVersion> all = new ArrayList<>();
        store.forEachCell(query, all::add);
        return all;
    }

    private static List<Observation> cells(Random random) {
        List<Observation> cells = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            String reporter = random.nextBoolean() ? "A" : "B";
            TradeFlow flow = random.nextBoolean() ? TradeFlow.EXPORTS : TradeFlow.IMPORTS;
            String product = "P" + random.nextInt(2);
            String period = PERIODS.get(random.nextInt(PERIODS.size()));
            if (seen.add(List.of(reporter, flow.code(), product, period))) {
                cells.add(
                        new Observation(
                                "t",
                                reporter,
                                "W00",
                                flow,
                                product,
                                Period.parse(period),
                                BigDecimal.valueOf(random.nextInt(1000)),
                                "EUR",
                                random.nextBoolean() ? "P" : "",
                                null,
                                ""));
            }
        }
        return cells;
    }
}
