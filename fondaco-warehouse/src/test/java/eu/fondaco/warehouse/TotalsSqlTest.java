// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellTotal;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Large datasets are asked by SQL: the same sums, flags and releases as from memory, however asked.
 */
class TotalsSqlTest {

    private static final String[] PARTNERS = {"DE", "FR", "ES"};
    private static final String[] STATUSES = {"", "", "", "P", "C"};
    private static final int PRODUCTS = 80;
    private static final String[] ID = {"t@2020-03-01"};

    @TempDir Path folder;

    @Test
    void agreesWithTheCubeOnRandomRangesAndDays() throws Exception {
        Random random = new Random(3);
        List<Delivery> releases =
                List.of(release(random, "2020-03-01", 0.02), release(random, "2021-03-01", 0.4));
        String[] ids = releases.stream().map(d -> d.release().id()).toArray(String[]::new);
        try (DuckDbObservationStore store =
                        DuckDbObservationStore.openToWrite(folder.resolve("a"));
                Database other = Database.open(folder.resolve("b"), Database.Access.WRITE);
                var connection = other.connection()) {
            store.append(releases);
            for (Delivery release : releases) {
                new Appending(connection).append(release);
            }
            for (int i = 0; i < 300; i++) {
                Set<CellRange> asked =
                        switch (random.nextInt(10)) {
                            case 0 -> everyProduct(random);
                            case 1, 2 -> rowsOfATable(random);
                            case 3 -> manyProductsEach(random);
                            default -> some(random);
                        };
                LocalDate day = random.nextBoolean() ? null : LocalDate.of(2020, 6, 1);
                int near = random.nextBoolean() ? 3 : 20_000;
                int cells = random.nextBoolean() ? 100 : 20_000_000;
                assertThat(
                                new TotalsSql<>(connection, day, TotalsSql.values(ids), near, cells)
                                        .answer(asked))
                        .as("%s on %s", asked, day)
                        .isEqualTo(store.totals(asked, day));
            }
        }
    }

    /** A hundred thousand letters of goods for each statement made a check take minutes. */
    @Test
    void aListOfAllThatIsHeldIsNotSent() throws Exception {
        try (Database database = Database.open(folder.resolve("c"), Database.Access.WRITE);
                var connection = database.connection()) {
            Delivery release = release(new Random(5), "2020-03-01", 0);
            new Appending(connection).append(release);
            TotalsSql<CellTotal> sql = new TotalsSql<>(connection, null, TotalsSql.values(ID));
            Set<String> products = new TreeSet<>(Summaries.codes(connection, "t", "product"));
            assertThat(condition(sql, products)).doesNotContain("product");
            products.remove("P7");
            assertThat(condition(sql, products)).endsWith("AND NOT product IN ('P7')");
            assertThat(condition(sql, Set.of("P1", "P2"))).endsWith("AND product IN ('P1','P2')");
        }
    }

    /** Hundreds of goods in two years: summing all goods is less work than reading their list. */
    @Test
    void aLongListIsNotSentWhereAllThatItCouldNameAreFewGroups() throws Exception {
        try (Database database = Database.open(folder.resolve("e"), Database.Access.WRITE);
                var connection = database.connection()) {
            new Appending(connection).append(release(new Random(5), "2020-03-01", 0));
            Set<String> all = Summaries.codes(connection, "t", "product");
            Set<String> most = all.stream().sorted().limit(65).collect(Collectors.toSet());
            Set<String> some = all.stream().sorted().limit(64).collect(Collectors.toSet());
            assertThat(all.size()).isGreaterThan(65);
            int groups = 2 * all.size();
            assertThat(grouped(connection, most, groups, groups)).doesNotContain("product");
            assertThat(grouped(connection, some, groups, groups)).contains("product IN");
            assertThat(grouped(connection, most, groups - 1, groups)).contains("product IN");
            assertThat(grouped(connection, most, groups, groups - 1)).contains("product IN");
        }
    }

    private static String grouped(
            DuckDBConnection connection, Set<String> products, int near, double cells)
            throws Exception {
        return new TotalsSql<>(connection, null, TotalsSql.values(ID), near, cells)
                .condition(
                        new TreeMap<>(
                                Map.of("product", products, "period", Set.of("2018", "2019"))),
                        range(Set.of("DE"), Set.of("P1"), 2018, TradeFlow.EXPORTS));
    }

    private static String condition(TotalsSql<CellTotal> sql, Set<String> products)
            throws Exception {
        CellRange range = range(Set.of("DE"), products, 2018, TradeFlow.EXPORTS);
        return sql.ranged(range, Set.of("period", "partner", "reporter"));
    }

    /** Forty cells on the diagonal of a box of 1,600, each a sum over all goods. */
    @Test
    void cellsFarApartAreAskedInPartsWhereTheirBoxIsLarge() throws Exception {
        try (Database database = Database.open(folder.resolve("d"), Database.Access.WRITE);
                var connection = database.connection()) {
            new Appending(connection).append(release(new Random(5), "2020-03-01", 0));
            Set<String> all = Summaries.codes(connection, "t", "product");
            Set<CellRange> asked = new LinkedHashSet<>();
            for (int i = 0; i < 40; i++) {
                asked.add(range(Set.of("A" + i), all, 1960 + i, TradeFlow.EXPORTS));
            }
            assertThat(queries(connection, asked, 1_000_000)).isEqualTo(1);
            assertThat(queries(connection, asked, 100_000)).isGreaterThan(1);
        }
    }

    private static int queries(DuckDBConnection connection, Set<CellRange> asked, double cells)
            throws Exception {
        TotalsSql<CellTotal> sql =
                new TotalsSql<>(connection, null, TotalsSql.values(ID), 20_000, cells);
        sql.answer(asked);
        return sql.queries();
    }

    /** Two to eight ranges, close together or not. */
    private static Set<CellRange> some(Random random) {
        Set<CellRange> ranges = new LinkedHashSet<>();
        int wanted = 1 + random.nextInt(8);
        int products = 1 + random.nextInt(6);
        while (ranges.size() < wanted) {
            ranges.add(
                    range(
                            subset(random, PARTNERS),
                            random.nextInt(3) == 0
                                    ? Set.of("P1", "P2")
                                    : Set.of("P" + random.nextInt(products)),
                            2018 + random.nextInt(2),
                            random.nextInt(9) == 0 ? TradeFlow.IMPORTS : TradeFlow.EXPORTS));
            wanted -= random.nextInt(4) == 0 ? 1 : 0;
        }
        return ranges;
    }

    /** Rows as a visitor has them: any places, each with the year before, some sums among them. */
    private static Set<CellRange> rowsOfATable(Random random) {
        Set<CellRange> ranges = new LinkedHashSet<>();
        for (int row = 0; row < 40; row++) {
            Set<String> partners =
                    random.nextInt(6) == 0
                            ? Set.of("DE", "FR")
                            : Set.of(PARTNERS[random.nextInt(PARTNERS.length)]);
            Set<String> product = Set.of("P" + random.nextInt(PRODUCTS + 2));
            for (int year = 2017; year < 2020; year++) {
                ranges.add(range(partners, product, year, TradeFlow.EXPORTS));
            }
        }
        return ranges;
    }

    private static Set<CellRange> everyProduct(Random random) {
        Set<CellRange> ranges = new LinkedHashSet<>();
        int year = 2018 + random.nextInt(2);
        for (int k = 0; k < PRODUCTS; k++) {
            ranges.add(range(Set.of("DE"), Set.of("P" + k), year, TradeFlow.EXPORTS));
        }
        return ranges;
    }

    /** All products, all but a few, or part of them, and one that isn't held. */
    private static Set<CellRange> manyProductsEach(Random random) {
        Set<String> products = new LinkedHashSet<>();
        double kept = List.of(1.0, 0.97, 0.9).get(random.nextInt(3));
        for (int k = 0; k <= PRODUCTS; k++) {
            if (random.nextDouble() <= kept) {
                products.add("P" + k);
            }
        }
        Set<CellRange> ranges = new LinkedHashSet<>();
        for (String partner : PARTNERS) {
            for (int year = 2017; year < 2020; year++) {
                if (random.nextInt(4) > 0) {
                    ranges.add(range(Set.of(partner), products, year, TradeFlow.EXPORTS));
                }
            }
        }
        return ranges;
    }

    private static Set<String> subset(Random random, String[] codes) {
        Set<String> some = new LinkedHashSet<>();
        while (some.isEmpty()) {
            for (String code : codes) {
                if (random.nextInt(2) == 0) {
                    some.add(code);
                }
            }
        }
        return some;
    }

    private static CellRange range(
            Set<String> partners, Set<String> products, int year, TradeFlow flow) {
        return new CellRange(
                "t", flow, Set.of("IT"), partners, products, Set.of(Period.year(year)));
    }

    private static Delivery release(Random random, String day, double flagged) {
        List<Observation> cells = new ArrayList<>();
        for (String partner : PARTNERS) {
            for (int k = 0; k < PRODUCTS; k++) {
                for (int year = 2018; year < 2020; year++) {
                    if (random.nextInt(3) > 0) {
                        String status =
                                random.nextDouble() < flagged
                                        ? STATUSES[random.nextInt(STATUSES.length)]
                                        : "";
                        cells.add(
                                new Observation(
                                        "t",
                                        "IT",
                                        partner,
                                        TradeFlow.EXPORTS,
                                        "P" + k,
                                        Period.year(year),
                                        BigDecimal.valueOf(random.nextInt(1000)),
                                        "EUR",
                                        status,
                                        null,
                                        ""));
                    }
                }
            }
        }
        Release release = new Release("t@" + day, "t", LocalDate.parse(day), "", "", "");
        return new Delivery(release, cells, false, List.of());
    }
}
