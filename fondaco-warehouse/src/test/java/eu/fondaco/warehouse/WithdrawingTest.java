// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellTotal;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.flow.Withdrawal;
import eu.fondaco.core.time.Period;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithdrawingTest {

    private static final List<String> PARTNERS = List.of("DE", "FR", "ES", "CN");
    private static final int SEEDS = Boolean.getBoolean("fondaco.slow") ? 30 : 3;
    private static final LocalDate DAY = LocalDate.parse("2021-06-01");

    @TempDir Path folder;

    @Test
    void theReleaseBeforeCountsAgainAndHistoryStays() {
        try (DuckDbObservationStore store = store("a")) {
            store.append(List.of(release("2020-03-01", false, cell("DE", "10"), cell("FR", "3"))));
            store.append(List.of(release("2021-03-01", false, cell("DE", "99"), cell("ES", "7"))));
            WithdrawalReport report =
                    store.withdraw("t@2021-03-01", new Withdrawal(DAY, "a column was shifted"));
            assertThat(report.gone()).isEqualTo(2);
            assertThat(report.back()).isEqualTo(1);
            assertThat(total(store, "DE", null).value()).isEqualTo(10);
            assertThat(total(store, "DE", null).releases()).containsExactly("t@2020-03-01");
            assertThat(total(store, "DE", DAY).value()).isEqualTo(10);
            assertThat(total(store, "DE", DAY.minusDays(1)).value()).isEqualTo(99);
            assertThat(total(store, "DE", LocalDate.parse("2020-12-01")).value()).isEqualTo(10);
            assertThat(total(store, "ES", null)).isEqualTo(CellTotal.NONE);
            assertThat(total(store, "ES", DAY.minusDays(1)).value()).isEqualTo(7);
            Release withdrawn = store.findRelease("t@2021-03-01").orElseThrow();
            assertThat(withdrawn.withdrawn().reason()).isEqualTo("a column was shifted");
            assertThat(withdrawn.isWithdrawn(DAY)).isTrue();
            assertThat(withdrawn.isWithdrawn(DAY.minusDays(1))).isFalse();
        }
    }

    @Test
    void nothingIsAddedToAWithdrawnReleaseAndNoneIsWithdrawnTwice() {
        try (DuckDbObservationStore store = store("a")) {
            store.append(List.of(release("2020-03-01", false, cell("DE", "10"))));
            store.withdraw("t@2020-03-01", new Withdrawal(DAY, "wrong"));
            assertThat(store.datasets().get(0).coverage()).isEmpty();
            assertThatThrownBy(
                            () ->
                                    store.append(
                                            List.of(release("2020-03-01", false, cell("FR", "1")))))
                    .isInstanceOf(LoadConflictException.class)
                    .hasMessageContaining("was withdrawn");
            assertThatThrownBy(() -> store.withdraw("t@2020-03-01", new Withdrawal(DAY, "wrong")))
                    .isInstanceOf(IllegalArgumentException.class);
            store.append(List.of(release("2021-07-01", false, cell("DE", "11"))));
            assertThat(total(store, "DE", null).value()).isEqualTo(11);
            assertThat(total(store, "DE", DAY)).isEqualTo(CellTotal.NONE);
        }
    }

    @Test
    void anUndatedReleaseIsWithdrawnToo() {
        try (DuckDbObservationStore store = store("a")) {
            Release undated = new Release("t@0", "t", null, "src", "", "");
            store.append(
                    List.of(new Delivery(undated, List.of(cell("DE", "10")), false, List.of())));
            store.withdraw("t@0", new Withdrawal(DAY, "wrong"));
            assertThat(total(store, "DE", null)).isEqualTo(CellTotal.NONE);
            assertThat(total(store, "DE", LocalDate.parse("2020-01-01")).value()).isEqualTo(10);
        }
    }

    @Test
    void aWarehouseOfTheFormatBeforeIsReadAndChangedOnWriting() throws SQLException {
        try (DuckDbObservationStore store = store("a")) {
            store.append(List.of(release("2020-03-01", false, cell("DE", "10"))));
        }
        try (Connection c = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("a"));
                Statement s = c.createStatement()) {
            s.execute("DROP TABLE withdrawal");
            s.execute("UPDATE meta SET format = 3");
        }
        try (DuckDbObservationStore store =
                DuckDbObservationStore.openToRead(folder.resolve("a"), Map.of())) {
            assertThat(store.releases().get(0).withdrawn()).isNull();
            assertThat(total(store, "DE", null).value()).isEqualTo(10);
        }
        try (DuckDbObservationStore store = store("a")) {
            store.withdraw("t@2020-03-01", new Withdrawal(DAY, "wrong"));
            assertThat(total(store, "DE", null)).isEqualTo(CellTotal.NONE);
        }
    }

    /** Releases and withdrawals in any order, against a plain replay of both, day by day. */
    @Test
    void agreesWithAPlainReplayInWhateverOrderThingsCome() throws IOException {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<Delivery> releases = releases(random);
            Map<String, LocalDate> withdrawn = new HashMap<>();
            for (Delivery d : releases) {
                if (random.nextInt(3) == 0) {
                    withdrawn.put(
                            d.release().id(),
                            d.release().knownFrom().plusDays(1 + random.nextInt(90)));
                }
            }
            String export = null;
            for (int order = 0; order < 3; order++) {
                List<Delivery> shuffled = new ArrayList<>(releases);
                Collections.shuffle(shuffled, new Random(order));
                Path target = folder.resolve(seed + "-" + order + ".csv");
                try (DuckDbObservationStore store = store(seed + "-" + order)) {
                    fill(store, shuffled, withdrawn, order == 0);
                    compare(store, releases, withdrawn);
                    store.export(target, "csv", null);
                }
                String text = Files.readString(target);
                export = export == null ? text : export;
                assertThat(text).isEqualTo(export);
            }
        }
    }

    private static List<Delivery> releases(Random random) {
        List<Delivery> releases = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            List<Observation> cells = new ArrayList<>();
            for (String partner : PARTNERS) {
                if (random.nextBoolean()) {
                    cells.add(cell(partner, "" + (1 + random.nextInt(1_000))));
                }
            }
            if (!cells.isEmpty()) {
                releases.add(
                        release(
                                LocalDate.of(2020, 1, 1).plusDays(i * 17L).toString(),
                                random.nextInt(3) == 0,
                                cells.toArray(Observation[]::new)));
            }
        }
        return releases;
    }

    private static void fill(
            DuckDbObservationStore store,
            List<Delivery> releases,
            Map<String, LocalDate> withdrawn,
            boolean atTheEnd) {
        for (Delivery d : releases) {
            store.append(List.of(d));
            LocalDate day = withdrawn.get(d.release().id());
            if (day != null && !atTheEnd) {
                store.withdraw(d.release().id(), new Withdrawal(day, "wrong"));
            }
        }
        if (atTheEnd) {
            withdrawn.forEach((id, day) -> store.withdraw(id, new Withdrawal(day, "wrong")));
        }
    }

    private static void compare(
            DuckDbObservationStore store,
            List<Delivery> releases,
            Map<String, LocalDate> withdrawn) {
        for (int i = 0; i < 300; i += 3) {
            LocalDate day = LocalDate.of(2019, 12, 20).plusDays(i);
            for (String partner : PARTNERS) {
                assertThat(total(store, partner, day).value())
                        .as(partner + " on " + day)
                        .isEqualTo(replay(releases, withdrawn, partner, day));
            }
        }
        for (String partner : PARTNERS) {
            assertThat(total(store, partner, null).value())
                    .isEqualTo(replay(releases, withdrawn, partner, LocalDate.of(2030, 1, 1)));
        }
    }

    private static double replay(
            List<Delivery> releases,
            Map<String, LocalDate> withdrawn,
            String partner,
            LocalDate day) {
        double value = 0;
        for (Delivery d : releases) {
            LocalDate gone = withdrawn.get(d.release().id());
            boolean counts =
                    !d.release().knownFrom().isAfter(day) && (gone == null || gone.isAfter(day));
            if (counts) {
                value = d.replace() ? 0 : value;
                for (Observation o : d.observations()) {
                    value = o.partner().equals(partner) ? o.value().doubleValue() : value;
                }
            }
        }
        return value;
    }

    private DuckDbObservationStore store(String name) {
        return DuckDbObservationStore.openToWrite(folder.resolve(name));
    }

    private static Delivery release(String day, boolean replace, Observation... cells) {
        return new Delivery(
                new Release("t@" + day, "t", LocalDate.parse(day), "src", "", ""),
                List.of(cells),
                replace,
                List.of());
    }

    private static Observation cell(String partner, String value) {
        return new Observation(
                "t",
                "IT",
                partner,
                TradeFlow.EXPORTS,
                "TOTAL",
                Period.year(2019),
                new BigDecimal(value),
                "EUR",
                "",
                null,
                "");
    }

    private static CellTotal total(DuckDbObservationStore store, String partner, LocalDate day) {
        CellRange range =
                new CellRange(
                        "t",
                        TradeFlow.EXPORTS,
                        Set.of("IT"),
                        Set.of(partner),
                        Set.of("TOTAL"),
                        Set.of(Period.year(2019)));
        return store.totals(List.of(range), day).get(range);
    }
}
