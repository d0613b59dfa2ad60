// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.lakehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellTotal;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.StoreUnavailableException;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.flow.Withdrawal;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.Period;
import eu.fondaco.warehouse.AppendReport;
import eu.fondaco.warehouse.Delivery;
import eu.fondaco.warehouse.DuckDbObservationStore;
import eu.fondaco.warehouse.LoadConflictException;
import eu.fondaco.warehouse.SourceFile;
import eu.fondaco.warehouse.Warehouse;
import eu.fondaco.warehouse.WarehouseException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Loads into a cluster lead to what the same loads into a DuckDB file lead to, or to nothing. */
class TrinoWarehouseTest {

    private static final int KILLS = Integer.getInteger("fondaco.kills", 2);

    @TempDir Path folder;

    private int files;

    private DuckDbObservationStore file() {
        return DuckDbObservationStore.openToWrite(folder.resolve("w" + files++ + ".duckdb"));
    }

    private static Delivery delivery(String day, boolean replace, long seed, int many) {
        Random random = new Random(seed);
        LocalDate known = day.isEmpty() ? null : LocalDate.parse(day);
        List<Observation> cells = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            cells.add(
                    new Observation(
                            "t",
                            "R" + i % 7,
                            "P" + i / 7 % 11,
                            i % 2 == 0 ? TradeFlow.EXPORTS : TradeFlow.IMPORTS,
                            "G" + i / 77,
                            Period.year(2015 + (int) (random.nextDouble() * 3)),
                            BigDecimal.valueOf(random.nextInt(1_000_000), 2),
                            "EUR",
                            random.nextInt(5) == 0 ? "P" : "",
                            null,
                            ""));
        }
        List<SourceFile> files = List.of(new SourceFile("f" + seed + ".csv", "sha" + seed, ""));
        return new Delivery(
                new Release("t@" + (day.isEmpty() ? "x" + seed : day), "t", known, "s", "", ""),
                cells,
                replace,
                files);
    }

    private List<AppendReport> send(TrinoWarehouse cluster, Delivery delivery) throws Exception {
        try (DuckDbObservationStore one = file()) {
            one.append(List.of(delivery));
            return cluster.append(one);
        }
    }

    private String export(Warehouse of) throws Exception {
        Path file = folder.resolve("export" + files++ + ".csv");
        of.export(file, "csv", null);
        return Files.readString(file);
    }

    @Test
    void loadsLeadToTheSameExportAsInAFile() throws Exception {
        List<Delivery> loads =
                List.of(
                        delivery("", false, 1, 300),
                        delivery("2020-01-01", false, 2, 200),
                        delivery("2019-01-01", false, 3, 100),
                        delivery("2021-01-01", true, 4, 150),
                        delivery("2020-01-01", false, 2, 200));
        try (TrinoWarehouse cluster =
                        TrinoWarehouse.open(TrinoServer.get().settings("loads"), Map.of());
                DuckDbObservationStore file = file()) {
            for (Delivery load : loads) {
                assertThat(send(cluster, load)).isEqualTo(file.append(List.of(load)));
            }
            assertThat(export(cluster)).isEqualTo(export(file));
            assertThat(cluster.files()).isEqualTo(file.files());
            assertThat(cluster.cellCounts()).isEqualTo(file.cellCounts());
            assertThat(cluster.datasets()).isEqualTo(file.datasets());
            file.withdraw("t@2020-01-01", new Withdrawal(LocalDate.of(2022, 2, 2), "wrong"));
            cluster.restore(file);
            assertThat(export(cluster)).isEqualTo(export(file));
            assertThat(cluster.releases()).isEqualTo(file.releases());
        }
    }

    @Test
    void aReleaseThatContradictsItselfChangesNothing() throws Exception {
        try (TrinoWarehouse cluster =
                TrinoWarehouse.open(TrinoServer.get().settings("conflicts"), Map.of())) {
            send(cluster, delivery("2020-01-01", false, 1, 50));
            String before = export(cluster);
            assertThatThrownBy(() -> send(cluster, delivery("2020-01-01", false, 9, 50)))
                    .isInstanceOf(LoadConflictException.class)
                    .hasMessageContaining("already holds another value");
            cluster.refresh();
            assertThat(export(cluster)).isEqualTo(before);
            send(cluster, delivery("2021-01-01", false, 2, 20));
            assertThat(cluster.releases()).hasSize(2);
        }
    }

    /** What a load wrote that never came to count isn't seen, and the next load takes it away. */
    @Test
    void aLoadThatBreaksOffIsAsIfItHadNotBeen() throws Exception {
        TrinoSettings settings = TrinoServer.get().settings("broken");
        try (TrinoWarehouse cluster = TrinoWarehouse.open(settings, Map.of());
                Cluster behind = new Cluster(settings);
                DuckDbObservationStore file = file()) {
            Delivery first = delivery("2020-01-01", false, 1, 50);
            Delivery second = delivery("2021-01-01", false, 2, 60);
            send(cluster, first);
            String before = export(cluster);
            Label act = new Label("try", "provare");
            behind.change(act, SqlText.of("DELETE FROM version WHERE reporter = ?", "R1"));
            behind.change(
                    act, SqlText.of("INSERT INTO member SELECT 1, 't', 'product', 9, 'GX', true"));
            behind.change(act, SqlText.of(LakehouseTables.createIncoming("incoming_1_dead")));
            cluster.refresh();
            assertThat(export(cluster)).isEqualTo(before);
            assertThat(cluster.datasets().get(0).products()).doesNotContain("GX");
            send(cluster, second);
            file.append(List.of(first));
            file.append(List.of(second));
            assertThat(export(cluster)).isEqualTo(export(file));
            assertThat(cluster.datasets()).isEqualTo(file.datasets());
        }
    }

    /** What was never made holds nothing; of what is there no part may be missing. */
    @Test
    void isOpenedByOneStatement() throws Exception {
        TrinoSettings settings = TrinoServer.get().settings("opened");
        try (TrinoWarehouse cluster = TrinoWarehouse.open(settings, Map.of());
                Cluster behind = new Cluster(settings)) {
            assertThat(cluster.datasets()).isEmpty();
            assertThat(cluster.statements()).isEqualTo(1);
            cluster.create();
            cluster.refresh();
            long sent = cluster.statements();
            assertThat(cluster.datasets()).isEmpty();
            assertThat(cluster.statements() - sent).isEqualTo(1);
            behind.change(new Label("try", "provare"), SqlText.of("DROP TABLE member"));
            cluster.refresh();
            assertThatThrownBy(cluster::datasets).isInstanceOf(WarehouseException.class);
        }
    }

    /** It would commit after the next load has begun, which counts what is in the table then. */
    @Test
    void whatALoadLeftRunningThatWasKilledIsEnded() throws Exception {
        TrinoSettings settings = TrinoServer.get().settings("running");
        String dead = java.net.InetAddress.getLocalHost().getHostName() + " 999999999 1";
        ExecutorService sender = Executors.newSingleThreadExecutor();
        try (TrinoWarehouse cluster = TrinoWarehouse.open(settings, Map.of());
                Cluster gone = new Cluster(settings, dead);
                Cluster other = new Cluster(settings)) {
            send(cluster, delivery("2020-01-01", false, 1, 5));
            Label act = new Label("try", "provare");
            other.change(act, SqlText.of("UPDATE writer SET holder = ?", dead));
            String endless = "UNNEST(sequence(1, 2000)) AS ";
            Future<Long> left =
                    sender.submit(
                            () ->
                                    gone.change(
                                            act,
                                            SqlText.of(
                                                    "INSERT INTO version SELECT v.* FROM version v,"
                                                            + endless
                                                            + "a(x), "
                                                            + endless
                                                            + "b(y), "
                                                            + endless
                                                            + "c(z) WHERE x * y + z = -1")));
            String running =
                    "SELECT count(*) FROM system.runtime.queries WHERE source LIKE '%999999999 1'"
                            + " AND state = 'RUNNING'";
            while (other.read(act, SqlText.of(running), r -> r.next() ? r.getLong(1) : 0) == 0) {
                Thread.sleep(200);
            }
            send(cluster, delivery("2021-01-01", false, 2, 5));
            assertThat(cluster.releases()).hasSize(2);
            assertThatThrownBy(() -> left.get(10, TimeUnit.SECONDS))
                    .hasMessageContaining("its load is gone");
        } finally {
            sender.shutdownNow();
        }
    }

    /** A reader's patience would end a move of millions of rows, which takes what it takes. */
    @Test
    void allThatIsHeldIsFetchedHoweverLongThatTakes() throws Exception {
        TrinoSettings s = TrinoServer.get().settings("patience");
        Duration patience = Duration.ofSeconds(1);
        TrinoSettings hasty =
                new TrinoSettings(
                        s.url(), s.catalog(), s.schema(), "test", null, null, 2, patience);
        String many = "UNNEST(sequence(1, 10000)) AS ";
        SqlText slow = SqlText.of("SELECT count(*) FROM " + many + "a(x), " + many + "b(y), ");
        slow.add("UNNEST(sequence(1, 3)) AS c(z) WHERE x * y > z");
        Label act = new Label("try", "provare");
        try (Cluster cluster = new Cluster(hasty)) {
            assertThatThrownBy(() -> cluster.read(act, slow, rows -> rows.next()))
                    .hasMessageContaining("time limit");
            long all = cluster.fetch(act, slow, rows -> rows.next() ? rows.getLong(1) : 0L);
            assertThat(all).isGreaterThan(290_000_000L);
        }
    }

    @Test
    void oneProcessLoadsAtATime() throws Exception {
        TrinoSettings settings = TrinoServer.get().settings("held");
        try (TrinoWarehouse cluster = TrinoWarehouse.open(settings, Map.of());
                Cluster other = new Cluster(settings)) {
            cluster.create();
            try (LakehouseWriting.Claim claim = new LakehouseWriting(other).claim()) {
                assertThat(claim).isNotNull();
                assertThatThrownBy(() -> send(cluster, delivery("2020-01-01", false, 1, 5)))
                        .isInstanceOf(WarehouseException.class)
                        .hasMessageContaining("held by another load");
            }
            send(cluster, delivery("2020-01-01", false, 1, 5));
            Label act = new Label("try", "provare");
            String dead = java.net.InetAddress.getLocalHost().getHostName() + " 999999999 1";
            other.change(act, SqlText.of("UPDATE writer SET holder = ?", dead));
            send(cluster, delivery("2021-01-01", false, 2, 5));
            assertThat(cluster.releases()).hasSize(2);
        }
    }

    private static List<CellRange> ranges() {
        List<CellRange> ranges = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ranges.add(
                    new CellRange(
                            "t",
                            i % 2 == 0 ? TradeFlow.EXPORTS : TradeFlow.IMPORTS,
                            Set.of("R" + i % 7),
                            Set.of("P12", "P" + i % 11),
                            Set.of("G" + i % 3),
                            Set.of(Period.year(2015 + i % 3))));
        }
        return ranges;
    }

    @Test
    void aReaderKeepsItsStateAndABatchIsOneStatement() throws Exception {
        TrinoSettings settings = TrinoServer.get().settings("readers");
        try (TrinoWarehouse cluster = TrinoWarehouse.open(settings, Map.of());
                TrinoWarehouse reader = TrinoWarehouse.open(settings, Map.of())) {
            send(cluster, delivery("2020-01-01", false, 1, 200));
            List<CellRange> ranges = ranges();
            Map<CellRange, CellTotal> before = reader.totals(ranges, null);
            send(cluster, delivery("2021-01-01", false, 2, 200));
            long sent = reader.statements();
            LocalDate day = LocalDate.of(2020, 6, 1);
            assertThat(reader.totals(ranges, day)).isEqualTo(before);
            assertThat(reader.statements() - sent).isEqualTo(1);
            assertThat(reader.totals(ranges, null)).isEqualTo(before);
            assertThat(reader.statements() - sent).isEqualTo(1);
            reader.refresh();
            assertThat(reader.totals(ranges, null)).isNotEqualTo(before);
        }
    }

    /**
     * A join of a list of codes is a stage with tasks on every node, which costs more than sums.
     */
    @Test
    void ofEachFlowManySumsAreAScanAndASum() throws Exception {
        TrinoSettings settings = TrinoServer.get().settings("stages");
        try (TrinoWarehouse cluster = TrinoWarehouse.open(settings, Map.of());
                Cluster behind = new Cluster(settings)) {
            send(cluster, delivery("2020-01-01", false, 1, 200));
            LakehouseContents held = LakehouseContents.read(behind, Map.of());
            assertThat(new RangeSums(behind, held).totals(ranges(), null))
                    .isEqualTo(cluster.totals(ranges(), null));
            SqlText stages =
                    SqlText.of(
                            "SELECT count(DISTINCT stage_id) FROM system.runtime.tasks JOIN"
                                    + " system.runtime.queries USING (query_id) WHERE source = ?"
                                    + " AND query LIKE '%AS family%AS family%'"
                                    + " AND query NOT LIKE '%runtime%'",
                            Cluster.SOURCE + behind.name());
            Label act = new Label("try", "provare");
            long many = behind.read(act, stages, rows -> rows.next() ? rows.getLong(1) : 0L);
            assertThat(many).isBetween(3L, 5L);
        }
    }

    /** Asks for something of a cluster. */
    @FunctionalInterface
    private interface Asking {
        Object of(TrinoWarehouse cluster) throws Exception;
    }

    /** Every cell; many sums, as pages and checks ask for them; the sums of a table. */
    private static List<Asking> askings() {
        return List.of(
                cluster -> {
                    List<Object> cells = new ArrayList<>();
                    cluster.forEachCell(CellQuery.of("t"), cells::add);
                    return cells;
                },
                cluster -> {
                    // else those it knows are said again
                    cluster.refresh();
                    return cluster.totals(ranges(), null);
                },
                cluster -> cluster.quantities(ranges(), null));
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void aWorkerThatIsKilledLeadsToAnAnswerOrAClearError() throws Exception {
        TrinoServer server = TrinoServer.get();
        org.junit.jupiter.api.Assumptions.assumeTrue(server.isOurs());
        try (TrinoWarehouse cluster = TrinoWarehouse.open(server.settings("workers"), Map.of())) {
            send(cluster, delivery("2020-01-01", false, 1, 300));
            List<Object> expected = new ArrayList<>();
            for (Asking asking : askings()) {
                expected.add(asking.of(cluster));
            }
            int[] answers = new int[expected.size()];
            int[] errors = new int[expected.size()];
            long sent = cluster.statements();
            ExecutorService killer = Executors.newSingleThreadExecutor();
            try {
                Future<Integer> kills = killer.submit(() -> kill(server, KILLS));
                for (int i = 0; !kills.isDone() || i < expected.size(); i++) {
                    int what = i % expected.size();
                    try {
                        Object found = askings().get(what).of(cluster);
                        assertThat(found).isEqualTo(expected.get(what));
                        answers[what]++;
                    } catch (StoreUnavailableException lost) {
                        assertThat(lost.retryAfter()).isPositive();
                        errors[what]++;
                    }
                }
                assertThat(kills.get(1, TimeUnit.SECONDS)).isEqualTo(KILLS);
            } finally {
                killer.shutdownNow();
            }
            System.out.printf(
                    "%d workers killed; of lists, sums, quantities answered %s, errors %s;"
                            + " %d statements%n",
                    KILLS,
                    Arrays.toString(answers),
                    Arrays.toString(errors),
                    cluster.statements() - sent);
            for (int i = 0; i < expected.size(); i++) {
                assertThat(askings().get(i).of(cluster)).isEqualTo(expected.get(i));
                assertThat(answers[i]).isPositive();
            }
        }
    }

    private static int kill(TrinoServer server, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            Thread.sleep(i * 37 % 500);
            server.restartWorker();
        }
        return times;
    }

    @Test
    void aClusterThatIsDownIsToldAtOnceAfterAFewTries() {
        TrinoSettings nowhere =
                new TrinoSettings(
                        URI.create("http://127.0.0.1:1"), "iceberg", "nothing", "test", null);
        try (TrinoWarehouse cluster = TrinoWarehouse.open(nowhere, Map.of())) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(cluster::datasets)
                        .isInstanceOf(StoreUnavailableException.class)
                        .hasMessageContaining("doesn't answer");
            }
            long sent = cluster.statements();
            assertThatThrownBy(cluster::datasets)
                    .isInstanceOfSatisfying(
                            StoreUnavailableException.class,
                            e -> assertThat(e.retryAfter()).isPositive());
            assertThat(cluster.statements()).isEqualTo(sent);
        }
    }

    @Test
    void aPasswordIsNotSentInClear() {
        URI plain = URI.create("http://127.0.0.1:1");
        assertThatThrownBy(() -> new TrinoSettings(plain, "iceberg", "x", "u", "secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> new TrinoSettings(plain, "iceberg", "x\" y", "u", null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
