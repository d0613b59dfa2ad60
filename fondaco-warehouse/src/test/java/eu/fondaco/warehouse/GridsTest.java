// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.core.flow.CellCorrection;
import eu.fondaco.core.flow.CellGrid;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellTotal;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.GridTotals;
import eu.fondaco.core.flow.InMemoryObservationStore;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All sums of a table, from memory, by SQL and from what was added up before, are those of a slow
 * loop over cells.
 */
class GridsTest {

    private static final List<String> AREAS = List.of("DE", "ES", "FR", "IT", "US");
    private static final List<String> GOODS = List.of("P1", "P2", "P3", "P4");
    private static final List<String> YEARS = List.of("2018", "2019", "2020");

    private static final int GRIDS = Boolean.getBoolean("fondaco.slow") ? 4_000 : 150;

    @TempDir Path folder;

    private final Random random = new Random(5);
    private boolean tradesWithItself = true;
    private int decimals;
    private final List<Delivery> deliveries = new ArrayList<>();
    private final InMemoryObservationStore.Builder loop = InMemoryObservationStore.builder();

    private void release(String day, double odds, boolean flags) {
        Release release = new Release("t@" + day, "t", LocalDate.parse(day), "somebody", "", "");
        List<Observation> cells = new ArrayList<>();
        for (TradeFlow flow : List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)) {
            for (String reporter : AREAS) {
                for (String partner : AREAS) {
                    for (String product : GOODS) {
                        for (String year : YEARS) {
                            if (random.nextDouble() < odds
                                    && (tradesWithItself || !reporter.equals(partner))) {
                                boolean weighs = random.nextBoolean();
                                cells.add(
                                        new Observation(
                                                "t",
                                                reporter,
                                                partner,
                                                flow,
                                                product,
                                                Period.parse(year),
                                                BigDecimal.valueOf(
                                                        random.nextInt(100_000), decimals),
                                                "EUR",
                                                flags && random.nextInt(5) == 0 ? "P" : "",
                                                weighs ? new BigDecimal(random.nextInt(50)) : null,
                                                weighs
                                                        ? random.nextInt(6) == 0 ? "pieces" : "kg"
                                                        : ""));
                            }
                        }
                    }
                }
            }
        }
        deliveries.add(new Delivery(release, cells, false, List.of()));
        loop.add(release, cells);
    }

    @Test
    void agreesHoweverItIsRead() throws Exception {
        release("2020-03-01", 0.6, true);
        release("2021-03-01", 0.2, true);
        compare("flags");
    }

    @Test
    void agreesWhereAllCellsAreAlike() throws Exception {
        release("2020-03-01", 0.6, false);
        compare("plain");
    }

    private void compare(String name) throws Exception {
        InMemoryObservationStore slow = loop.build();
        String[] ids = deliveries.stream().map(d -> d.release().id()).toArray(String[]::new);
        try (DuckDbObservationStore store =
                        DuckDbObservationStore.openToWrite(folder.resolve(name));
                Database other = Database.open(folder.resolve(name + "2"), Database.Access.WRITE);
                var connection = other.connection();
                Grids grids = new Grids(other, 1_000_000)) {
            store.append(deliveries);
            for (Delivery d : deliveries) {
                new Appending(connection).append(d);
            }
            Dataset dataset = store.datasets().get(0);
            GridSql.Traits traits = GridSql.Traits.of(connection, dataset, true);
            assertThat(traits.plain()).isEqualTo(name.equals("plain"));
            for (int i = 0; i < GRIDS; i++) {
                CellGrid grid = grid();
                LocalDate day = random.nextInt(3) > 0 ? null : LocalDate.of(2020, 6, 1);
                Map<String, String> expected = text(grid, slow.grid(grid, day));
                assertThat(text(grid, store.grid(grid, day)))
                        .as("%s on %s", grid, day)
                        .isEqualTo(expected);
                GridSql.Traits known = day == null ? traits : traits.withoutCodes();
                assertThat(text(grid, grids.read(grid, day, dataset, ids, known)))
                        .as("%s on %s by SQL or rollup", grid, day)
                        .isEqualTo(expected);
                grids.await();
            }
            assertThat(grids.size()).isGreaterThan(2);
            grids.forget();
            assertThat(grids.size()).isZero();
        }
    }

    @Test
    void rangesOfAllProductsAreSoonAnsweredWithoutReadingCells() throws Exception {
        tradesWithItself = false;
        decimals = 3;
        release("2020-03-01", 0.6, false);
        unread("plain");
    }

    @Test
    void andTellFlagsAndReleases() throws Exception {
        tradesWithItself = false;
        decimals = 3;
        release("2020-03-01", 0.6, true);
        release("2021-03-01", 0.2, true);
        unread("flags");
    }

    private void unread(String name) throws Exception {
        InMemoryObservationStore slow = loop.build();
        Database database = Database.open(folder.resolve(name), Database.Access.WRITE);
        Cubes none = new Cubes(database, 0, 0);
        try (DuckDbObservationStore store = new DuckDbObservationStore(database, Map.of(), none);
                var connection = database.connection()) {
            store.append(deliveries);
            for (int batch = 0; batch < 6; batch++) {
                for (TradeFlow flow : List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)) {
                    List<CellRange> ranges = ranges(flow);
                    assertThat(store.totals(ranges, null)).isEqualTo(slow.totals(ranges, null));
                    store.await();
                }
            }
            List<CellRange> ranges = ranges(TradeFlow.EXPORTS);
            LocalDate past = LocalDate.of(2020, 6, 1);
            assertThat(store.totals(ranges, past)).isEqualTo(slow.totals(ranges, past));
            List<CellRange> narrow = List.of(range(ranges.get(0), Set.of("P1")));
            try (var statement = connection.createStatement()) {
                statement.execute("DELETE FROM version");
            }
            assertThat(store.totals(ranges, null)).isEqualTo(slow.totals(ranges, null));
            assertThat(store.totals(narrow, null)).containsValue(CellTotal.NONE);
        }
    }

    /** A sheet's: a partner by year, all partners by year, each partner of a year; and odd ones. */
    private List<CellRange> ranges(TradeFlow flow) {
        List<CellRange> ranges = new ArrayList<>();
        for (int year = 2018; year <= 2020; year++) {
            Set<Period> period = Set.of(Period.year(year));
            for (Set<String> partners : groups(AREAS)) {
                Set<String> reporter = Set.of(AREAS.get(random.nextInt(AREAS.size())));
                ranges.add(new CellRange("t", flow, reporter, partners, Set.copyOf(GOODS), period));
            }
        }
        Set<Period> all = Set.of(Period.year(2018), Period.year(2020), Period.year(1990));
        ranges.add(
                new CellRange(
                        "t", flow, Set.of("IT", "X1"), Set.copyOf(AREAS), Set.copyOf(GOODS), all));
        return ranges;
    }

    private static CellRange range(CellRange of, Set<String> products) {
        return new CellRange(
                of.dataset(), of.flow(), of.reporters(), of.partners(), products, of.periods());
    }

    @Test
    void rangesWithOwnTradeAreNotTakenFromSumsWithoutIt() throws Exception {
        release("2020-03-01", 1, false);
        InMemoryObservationStore slow = loop.build();
        Database database = Database.open(folder.resolve("own"), Database.Access.WRITE);
        Cubes none = new Cubes(database, 0, 0);
        try (DuckDbObservationStore store = new DuckDbObservationStore(database, Map.of(), none)) {
            store.append(deliveries);
            for (int batch = 0; batch < 6; batch++) {
                List<CellRange> ranges = ranges(TradeFlow.EXPORTS);
                assertThat(store.totals(ranges, null)).isEqualTo(slow.totals(ranges, null));
                store.await();
            }
        }
    }

    /** Groups that overlap, of one code, of some, of all, of none that is held. */
    private CellGrid grid() {
        return new CellGrid(
                "t",
                random.nextBoolean() ? TradeFlow.EXPORTS : TradeFlow.IMPORTS,
                groups(YEARS).stream()
                        .map(
                                g -> {
                                    Set<Period> periods = new java.util.HashSet<>();
                                    g.forEach(
                                            y ->
                                                    periods.add(
                                                            Period.parse(
                                                                    y.startsWith("X")
                                                                            ? "1990"
                                                                            : y)));
                                    return periods;
                                })
                        .toList(),
                groups(AREAS),
                groups(AREAS),
                groups(GOODS),
                random.nextInt(3) == 0);
    }

    private List<Set<String>> groups(List<String> codes) {
        if (random.nextInt(3) == 0) {
            return List.of(Set.copyOf(codes));
        }
        List<Set<String>> groups = new ArrayList<>();
        if (random.nextBoolean()) {
            codes.forEach(c -> groups.add(Set.of(c)));
        }
        for (int i = random.nextInt(3); i >= 0; i--) {
            Set<String> group = new TreeSet<>();
            codes.stream().filter(c -> random.nextBoolean()).forEach(group::add);
            group.add("X" + random.nextInt(2));
            groups.add(group);
        }
        return groups;
    }

    private static Map<String, String> text(CellGrid grid, GridTotals totals) {
        Map<String, String> text = new LinkedHashMap<>();
        for (int i = 0; i < grid.size(); i++) {
            GridTotals.Origin from =
                    totals.cells()[i] == 0 ? GridTotals.Origin.NONE : totals.originAt(i);
            String weight =
                    grid.weighed()
                            ? " "
                                    + Math.round(totals.quantity()[i])
                                    + " "
                                    + Math.round(totals.weighed()[i])
                                    + " "
                                    + new TreeSet<>(totals.unitsAt(i))
                            : "";
            text.put(
                    "" + i,
                    Math.round(totals.value()[i])
                            + " "
                            + totals.cells()[i]
                            + " "
                            + new TreeSet<>(from.statuses())
                            + weight);
        }
        return text;
    }

    @Test
    void correctionsReachTheSumsOfTables() throws Exception {
        release("2020-03-01", 1, false);
        InMemoryObservationStore slow = loop.build();
        CellRange cell =
                new CellRange(
                        "t",
                        TradeFlow.EXPORTS,
                        Set.of("DE"),
                        Set.of("ES"),
                        Set.of("P1"),
                        Set.of(Period.year(2019)));
        double held = slow.totals(List.of(cell), null).get(cell).value();
        var corrected =
                new CorrectedObservationStore(
                        slow, List.of(new CellCorrection(cell, held, held + 500, "a slip", null)));
        CellGrid grid =
                new CellGrid(
                        "t",
                        TradeFlow.EXPORTS,
                        List.of(Set.of(Period.year(2018)), Set.of(Period.year(2019))),
                        List.of(Set.of("DE"), Set.of("DE", "IT")),
                        List.of(Set.copyOf(AREAS)),
                        List.of(Set.copyOf(GOODS)),
                        false);
        double[] before = slow.grid(grid, null).value();
        double[] after = corrected.grid(grid, null).value();
        for (int i = 0; i < 4; i++) {
            assertThat(after[i] - before[i]).isCloseTo(i < 2 ? 0 : 500, within(1e-6));
        }
    }
}
