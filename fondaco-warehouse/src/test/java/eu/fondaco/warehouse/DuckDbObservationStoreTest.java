// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.core.answer.StoreQuestionEngine;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.CellCorrection;
import eu.fondaco.core.flow.CellQuantity;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellTotal;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.product.Products;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.Period;
import eu.fondaco.warehouse.scan.CsvForm;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbObservationStoreTest {

    @TempDir Path folder;

    @Test
    void sumsTheCellsOfARange() {
        try (DuckDbObservationStore store = store("a")) {
            store.append(
                    List.of(dated("2020-03-01", cell("DE", 2019, "10"), cell("FR", 2019, "2.5"))));
            CellTotal total = now(store, Set.of("DE", "FR", "ES"), 2019);
            assertThat(total.value()).isEqualTo(12.5);
            assertThat(total.cells()).isEqualTo(2);
            assertThat(total.releases()).containsExactly("t@2020-03-01");
        }
    }

    @Test
    void readsAWarehouseOfTheFormatBeforeAndChangesItOnLoading() throws SQLException {
        try (DuckDbObservationStore store = store("a")) {
            store.append(List.of(dated("2020-03-01", cell("DE", 2019, "10"))));
        }
        run(
                "DROP VIEW observation",
                "DROP TABLE segment",
                "DROP TABLE withdrawal",
                "ALTER TABLE version RENAME TO observation",
                "UPDATE meta SET format = 2");
        try (DuckDbObservationStore store =
                DuckDbObservationStore.openToRead(folder.resolve("a"), Map.of())) {
            assertThat(value(store, "DE", "2020-03-01")).isEqualTo(10);
        }
        try (DuckDbObservationStore store = store("a")) {
            store.append(List.of(dated("2021-03-01", cell("DE", 2019, "12"))));
            assertThat(value(store, "DE", "2020-03-01")).isEqualTo(10);
            assertThat(value(store, "DE", "2021-03-01")).isEqualTo(12);
        }
    }

    @Test
    void dropsWhatAKilledLoadLeft() throws SQLException, IOException {
        Path file = folder.resolve("plain.csv");
        List<String> header =
                List.of(
                        "dataset",
                        "reporter",
                        "partner",
                        "flow",
                        "product",
                        "period",
                        "value",
                        "unit");
        Files.writeString(file, String.join(",", header) + "\nt,IT,DE,X,TOTAL,2019,1.5,EUR\n");
        CsvForm form = CsvForm.tidy(',', header, "t", "EUR", Set.of());
        try (DuckDbObservationStore store = store("a")) {
            assertThat(store.stage(List.of(file), form)).isPresent();
            assertThat(store.datasets()).isEmpty();
        }
        store("a").close();
        assertThatThrownBy(() -> run("SELECT * FROM cells_1")).isInstanceOf(SQLException.class);
    }

    private void run(String... statements) throws SQLException {
        try (Connection c = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("a"));
                Statement s = c.createStatement()) {
            for (String statement : statements) {
                s.execute(statement);
            }
        }
    }

    @Test
    void summarisesADatasetWithoutReadingItsCells() {
        try (DuckDbObservationStore store = store("a")) {
            store.append(
                    List.of(dated("2020-03-01", cell("DE", 2018, "10"), cell("DE", 2019, "11"))));
            Dataset dataset = store.datasets().get(0);
            assertThat(dataset.unit()).isEqualTo("EUR");
            assertThat(dataset.partners()).containsExactly("DE");
            assertThat(dataset.covers("IT", TradeFlow.EXPORTS, Period.year(2019))).isTrue();
            assertThat(dataset.covers("IT", TradeFlow.IMPORTS, Period.year(2019))).isFalse();
            assertThat(
                            dataset.detail()
                                    .get(new Dataset.Reported("IT", TradeFlow.EXPORTS))
                                    .products())
                    .isFalse();
        }
    }

    @Test
    void knowsWhatWasKnownOnADay() {
        try (DuckDbObservationStore store = store("a")) {
            store.append(List.of(dated("2020-03-01", cell("DE", 2019, "10"))));
            store.append(List.of(dated("2021-03-01", cell("DE", 2019, "12"))));
            assertThat(value(store, "DE", "2020-02-29")).isZero();
            assertThat(value(store, "DE", "2020-03-01")).isEqualTo(10);
            assertThat(value(store, "DE", "2021-02-28")).isEqualTo(10);
            assertThat(value(store, "DE", "2021-03-01")).isEqualTo(12);
            assertThat(now(store, Set.of("DE"), 2019).value()).isEqualTo(12);
        }
    }

    @Test
    void takesAnUndatedCellAsKnownFromTheEndOfItsPeriod() {
        try (DuckDbObservationStore store = store("a")) {
            store.append(List.of(delivery(null, false, cell("DE", 2019, "10"))));
            assertThat(value(store, "DE", "2019-12-30")).isZero();
            assertThat(value(store, "DE", "2019-12-31")).isEqualTo(10);
        }
    }

    @Test
    void keepsAbsentCellsUnlessTheReleaseReplacesItsDataset() {
        try (DuckDbObservationStore store = store("a")) {
            store.append(
                    List.of(dated("2020-03-01", cell("DE", 2019, "10"), cell("FR", 2019, "3"))));
            store.append(List.of(dated("2021-03-01", cell("DE", 2019, "12"))));
            assertThat(now(store, Set.of("DE", "FR"), 2019).value()).isEqualTo(15);
            store.append(
                    List.of(delivery(LocalDate.parse("2022-03-01"), true, cell("DE", 2019, "13"))));
            assertThat(now(store, Set.of("DE", "FR"), 2019).value()).isEqualTo(13);
            assertThat(value(store, "FR", "2022-02-28")).isEqualTo(3);
            assertThat(value(store, "FR", "2022-03-01")).isZero();
        }
    }

    @Test
    void givesTheSameExportInWhateverOrderReleasesAreLoaded() throws IOException {
        List<Delivery> releases =
                new ArrayList<>(
                        List.of(
                                dated("2020-03-01", cell("DE", 2019, "10"), cell("FR", 2019, "3")),
                                dated("2020-09-01", cell("DE", 2019, "11")),
                                delivery(
                                        LocalDate.parse("2021-03-01"),
                                        true,
                                        cell("DE", 2019, "10")),
                                dated("2022-03-01", cell("FR", 2019, "4"), cell("FR", 2020, "5"))));
        String first = null;
        for (int seed = 0; seed < 8; seed++) {
            Collections.shuffle(releases, new Random(seed));
            Path target = folder.resolve("export" + seed + ".csv");
            try (DuckDbObservationStore store = store("w" + seed)) {
                releases.forEach(r -> store.append(List.of(r)));
                store.export(target, "csv", null);
            }
            String export = Files.readString(target);
            first = first == null ? export : first;
            assertThat(export).isEqualTo(first);
        }
        assertThat(first.lines()).hasSize(1 + 6);
    }

    @Test
    void agreesWithAPlainReplayOfTheReleasesOnRandomDays() {
        Random random = new Random(7);
        List<Delivery> releases = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            List<Observation> cells = new ArrayList<>();
            for (String partner : List.of("DE", "FR", "ES", "CN")) {
                if (random.nextBoolean()) {
                    cells.add(cell(partner, 2019, "" + random.nextInt(100)));
                }
            }
            if (!cells.isEmpty()) {
                releases.add(
                        delivery(
                                LocalDate.of(2020, 1, 1).plusDays(i * 17L),
                                random.nextInt(4) == 0,
                                cells.toArray(Observation[]::new)));
            }
        }
        List<Delivery> shuffled = new ArrayList<>(releases);
        Collections.shuffle(shuffled, random);
        try (DuckDbObservationStore store = store("a")) {
            shuffled.forEach(r -> store.append(List.of(r)));
            for (int i = 0; i < 1000; i++) {
                LocalDate day = LocalDate.of(2019, 12, 1).plusDays(random.nextInt(300));
                String partner = List.of("DE", "FR", "ES", "CN").get(random.nextInt(4));
                assertThat(value(store, partner, day.toString()))
                        .as(partner + " on " + day)
                        .isEqualTo(replay(releases, partner, day));
            }
        }
    }

    private static double replay(List<Delivery> releases, String partner, LocalDate day) {
        double value = 0;
        for (Delivery d : releases) {
            if (!d.release().knownFrom().isAfter(day)) {
                value = d.replace() ? 0 : value;
                for (Observation o : d.observations()) {
                    value = o.partner().equals(partner) ? o.value().doubleValue() : value;
                }
            }
        }
        return value;
    }

    /** A release that stands for all leaves a year out: it was published all the same. */
    @Test
    void whatWasPublishedFirstIsKnownThoughItIsNoMore() {
        try (DuckDbObservationStore store = store("a")) {
            store.append(
                    List.of(
                            dated("2020-03-01", cell("DE", 2018, "5"), cell("DE", 2019, "7")),
                            delivery(LocalDate.parse("2021-03-01"), true, cell("DE", 2019, "8"))));
            Catalog catalog =
                    new Catalog(
                            Label.of("t"),
                            "",
                            new Areas(List.of()),
                            new Products(List.of()),
                            List.of(),
                            List.of(),
                            Relations.NONE);
            Question gone =
                    Question.of("first_level")
                            .reporter("IT")
                            .partner("DE")
                            .period(Period.year(2018))
                            .build();
            List<Answer> answers =
                    new StoreQuestionEngine(catalog, store)
                            .answer(List.of(gone, gone.toBuilder().measure("level").build()), null);
            assertThat(((Answer.Known) answers.get(0)).value().value()).isEqualTo(5);
            assertThat(answers.get(1)).isInstanceOf(Answer.Unknown.class);
        }
    }

    @Test
    void refusesARepeatedCellAndKeepsNothing() {
        try (DuckDbObservationStore store = store("a")) {
            Delivery good = dated("2020-03-01", cell("DE", 2019, "1"));
            Delivery bad =
                    new Delivery(
                            new Release("u@x", "u", null, "", "", ""),
                            List.of(cell("DE", 2019, "1"), cell("DE", 2019, "2")),
                            false,
                            List.of());
            assertThatThrownBy(() -> store.append(List.of(good, bad)))
                    .isInstanceOf(LoadConflictException.class)
                    .hasMessageContaining("IT DE X TOTAL 2019");
            assertThat(store.datasets()).isEmpty();
        }
    }

    @Test
    void refusesAnotherValueInTheSameReleaseButTakesTheSameFileTwice() {
        try (DuckDbObservationStore store = store("a")) {
            store.append(List.of(dated("2020-03-01", cell("DE", 2019, "1"))));
            List<AppendReport> again =
                    store.append(List.of(dated("2020-03-01", cell("DE", 2019, "1"))));
            assertThat(again.get(0).added()).isZero();
            assertThatThrownBy(
                            () -> store.append(List.of(dated("2020-03-01", cell("DE", 2019, "2")))))
                    .isInstanceOf(LoadConflictException.class);
            assertThat(now(store, Set.of("DE"), 2019).value()).isEqualTo(1);
        }
    }

    @Test
    void sqlForLargeDatasetsAgreesWithTheCube() throws Exception {
        Path file = folder.resolve("a");
        List<CellRange> ranges = new ArrayList<>();
        try (DuckDbObservationStore store = DuckDbObservationStore.openToWrite(file)) {
            store.append(
                    List.of(
                            dated(
                                    "2020-03-01",
                                    cell("DE", 2018, "1"),
                                    cell("DE", 2019, "2"),
                                    cell("FR", 2019, "4"))));
            for (int year = 2017; year < 2020; year++) {
                ranges.add(range(Set.of("DE"), year));
                ranges.add(range(Set.of("DE", "FR"), year));
            }
            Map<CellRange, CellTotal> fromCube = store.totals(ranges, null);
            try (Database other = Database.open(folder.resolve("b"), Database.Access.WRITE);
                    var connection = other.connection()) {
                new Appending(connection)
                        .append(
                                dated(
                                        "2020-03-01",
                                        cell("DE", 2018, "1"),
                                        cell("DE", 2019, "2"),
                                        cell("FR", 2019, "4")));
                assertThat(
                                new TotalsSql<>(
                                                connection,
                                                null,
                                                TotalsSql.values(new String[] {"t@2020-03-01"}))
                                        .answer(ranges))
                        .isEqualTo(fromCube);
            }
        }
    }

    @Test
    void sumsQuantitiesWithTheValueTheyBelongTo() {
        try (DuckDbObservationStore store = store("a")) {
            store.append(
                    List.of(
                            dated(
                                    "2020-03-01",
                                    cell("DE", 2018, "1"),
                                    weighed("DE", 2019, "10", "4", "kg"),
                                    weighed("FR", 2019, "6", "1", "kg"),
                                    cell("ES", 2019, "100"),
                                    weighed("PT", 2019, "7", "0", "kg"),
                                    weighed("US", 2019, "3", "2", "items"))));
            store.append(List.of(dated("2020-06-01", weighed("DE", 2019, "12", "5", "kg"))));
            assertThat(quantity(store, "2020-03-01", "DE", "FR", "ES", "PT"))
                    .isEqualTo(new CellQuantity(5, 16, Set.of("kg")));
            assertThat(quantity(store, null, "DE", "FR", "ES", "PT"))
                    .isEqualTo(new CellQuantity(6, 18, Set.of("kg")));
            assertThat(quantity(store, null, "DE", "US").units())
                    .containsExactlyInAnyOrder("kg", "items");
            assertThat(quantity(store, null, "ES")).isEqualTo(CellQuantity.NONE);
            assertThat(quantity(store, null, "JP")).isEqualTo(CellQuantity.NONE);
        }
    }

    @Test
    void correctionsMendTheValueThatGoesWithAQuantity() {
        try (DuckDbObservationStore store = store("a")) {
            store.append(
                    List.of(
                            dated(
                                    "2020-03-01",
                                    weighed("DE", 2019, "10", "4", "kg"),
                                    cell("FR", 2019, "5"))));
            CorrectedObservationStore corrected =
                    new CorrectedObservationStore(
                            store,
                            List.of(
                                    new CellCorrection(
                                            range(Set.of("DE"), 2019), 10, 11, "slip", null),
                                    new CellCorrection(
                                            range(Set.of("FR"), 2019), 5, 50, "slip", null)));
            assertThat(quantity(corrected, null, "DE", "FR"))
                    .isEqualTo(new CellQuantity(4, 11, Set.of("kg")));
        }
    }

    private static CellQuantity quantity(ObservationStore store, String day, String... partners) {
        CellRange range = range(Set.of(partners), 2019);
        return store.quantities(List.of(range), day == null ? null : LocalDate.parse(day))
                .get(range);
    }

    private static Observation weighed(
            String partner, int year, String value, String quantity, String unit) {
        return new Observation(
                "t",
                "IT",
                partner,
                TradeFlow.EXPORTS,
                "TOTAL",
                Period.year(year),
                new BigDecimal(value),
                "EUR",
                "",
                new BigDecimal(quantity),
                unit);
    }

    @Test
    void namesAWarehouseThatIsNone() throws IOException {
        Path file = Files.writeString(folder.resolve("x.duckdb"), "not a database at all");
        assertThatThrownBy(() -> DuckDbObservationStore.openToRead(file, Map.of()))
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("x.duckdb");
    }

    private DuckDbObservationStore store(String name) {
        return DuckDbObservationStore.openToWrite(folder.resolve(name));
    }

    @Test
    void saysWhetherADatasetHoldsConfidentialCells() {
        try (DuckDbObservationStore store = store("a")) {
            store.append(List.of(dated("2020-03-01", cell("DE", 2019, "10"))));
            assertThat(store.mayHide("t")).isFalse();
            Observation hidden =
                    new Observation(
                            "t",
                            "IT",
                            "FR",
                            TradeFlow.EXPORTS,
                            "TOTAL",
                            Period.year(2019),
                            BigDecimal.ONE,
                            "EUR",
                            "P,C",
                            null,
                            "");
            store.append(List.of(dated("2020-04-01", hidden)));
            assertThat(store.mayHide("t")).isTrue();
        }
    }

    @Test
    void saysWhetherAReporterTradesWithItself() {
        try (DuckDbObservationStore store = store("a")) {
            store.append(List.of(dated("2020-03-01", cell("DE", 2019, "10"))));
            assertThat(store.mayHoldOwnTrade("t")).isFalse();
            store.append(List.of(dated("2020-04-01", cell("IT", 2019, "10"))));
            assertThat(store.mayHoldOwnTrade("t")).isTrue();
        }
    }

    private static Delivery dated(String day, Observation... cells) {
        return delivery(LocalDate.parse(day), false, cells);
    }

    private static Delivery delivery(LocalDate day, boolean replace, Observation... cells) {
        Release release = new Release("t@" + day, "t", day, "test", "", "");
        return new Delivery(release, List.of(cells), replace, List.of());
    }

    private static Observation cell(String partner, int year, String value) {
        return new Observation(
                "t",
                "IT",
                partner,
                TradeFlow.EXPORTS,
                "TOTAL",
                Period.year(year),
                new BigDecimal(value),
                "EUR",
                "",
                null,
                "");
    }

    private static CellRange range(Set<String> partners, int year) {
        return new CellRange(
                "t",
                TradeFlow.EXPORTS,
                Set.of("IT"),
                partners,
                Set.of("TOTAL"),
                Set.of(Period.year(year)));
    }

    private static CellTotal now(DuckDbObservationStore store, Set<String> partners, int year) {
        CellRange range = range(partners, year);
        return store.totals(List.of(range), null).get(range);
    }

    private static double value(DuckDbObservationStore store, String partner, String day) {
        CellRange range = range(Set.of(partner), 2019);
        return store.totals(List.of(range), LocalDate.parse(day)).get(range).value();
    }
}
