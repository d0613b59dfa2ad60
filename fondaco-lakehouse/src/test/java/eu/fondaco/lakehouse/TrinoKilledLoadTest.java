// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.lakehouse;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import eu.fondaco.warehouse.CellRow;
import eu.fondaco.warehouse.Delivery;
import eu.fondaco.warehouse.DuckDbObservationStore;
import eu.fondaco.warehouse.Warehouse;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A load into a cluster that is killed, at whatever moment, leaves the old state or the new one,
 * and the next load finds nothing of it. Every other one is sent as a file. A few here; as many as
 * {@code fondaco.kills} says.
 */
class TrinoKilledLoadTest {

    private static final int KILLS = Integer.getInteger("fondaco.kills", 2);

    private static final int FILE = 150;

    @TempDir Path folder;

    /** The process that is killed: a cluster, a schema, its place for files, what to load. */
    public static final class Loader {
        private Loader() {}

        public static void main(String[] args) throws Exception {
            Staging staging = new Staging(Path.of(args[2]), args[3], FILE);
            TrinoSettings settings =
                    new TrinoSettings(URI.create(args[0]), "iceberg", args[1], "test", null)
                            .with(staging);
            try (TrinoWarehouse cluster = TrinoWarehouse.open(settings, Map.of());
                    DuckDbObservationStore one =
                            DuckDbObservationStore.openToRead(Path.of(args[4]), Map.of())) {
                cluster.append(one);
            }
        }
    }

    private static Delivery delivery(int number) {
        Random random = new Random(number);
        LocalDate known = LocalDate.of(2020, 1, 1).plusDays(number);
        List<Observation> cells = new ArrayList<>();
        for (int i = 0; i < (number % 2 == 0 ? FILE : FILE / 3); i++) {
            cells.add(
                    new Observation(
                            "t",
                            "R" + i % 3,
                            "P" + i / 3 % 5,
                            TradeFlow.EXPORTS,
                            "G" + i / 15,
                            Period.year(2018),
                            BigDecimal.valueOf(random.nextInt(1_000), 1),
                            "EUR",
                            "",
                            null,
                            ""));
        }
        return new Delivery(
                new Release("t@" + known, "t", known, "s", "", ""), cells, false, List.of());
    }

    private static List<CellRow> rows(Warehouse of) throws Exception {
        List<CellRow> rows = new ArrayList<>();
        of.forEachRow("t", rows::add);
        return rows;
    }

    private static boolean isIn(Warehouse warehouse, Delivery delivery) {
        return warehouse.findRelease(delivery.release().id()).isPresent();
    }

    /** Loads in a process of its own, and ends it after so many milliseconds; how many it took. */
    private long load(TrinoSettings settings, Delivery delivery, long after) throws Exception {
        Path file = folder.resolve(delivery.release().id() + ".duckdb");
        try (DuckDbObservationStore one = DuckDbObservationStore.openToWrite(file)) {
            one.append(List.of(delivery));
        }
        Path log = folder.resolve("log");
        long began = System.nanoTime();
        Process load =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty(
                                        "fondaco.classpath", System.getProperty("java.class.path")),
                                Loader.class.getName(),
                                settings.url().toString(),
                                settings.schema(),
                                settings.staging().folder().toString(),
                                settings.staging().location(),
                                file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        if (load.waitFor(after, TimeUnit.MILLISECONDS)) {
            assertThat(load.exitValue()).as(Files.readString(log)).isZero();
        }
        load.destroyForcibly().waitFor();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    @Test
    @Timeout(value = 4, unit = TimeUnit.HOURS)
    void leavesTheOldOrTheNewState() throws Exception {
        TrinoServer server = TrinoServer.get();
        TrinoSettings settings = server.settings("killed").with(server.staging(FILE));
        Random random = new Random(Long.getLong("fondaco.fuzz.seed", 3));
        int old = 0;
        try (TrinoWarehouse cluster = TrinoWarehouse.open(settings, Map.of());
                DuckDbObservationStore truth =
                        DuckDbObservationStore.openToWrite(folder.resolve("truth.duckdb"))) {
            truth.append(List.of(delivery(0)));
            long took = load(settings, delivery(0), TimeUnit.MINUTES.toMillis(10));
            for (int i = 1; i <= KILLS; i++) {
                Delivery next = delivery(i);
                long after = took / 8 + (long) (random.nextDouble() * took);
                load(settings, next, after);
                cluster.refresh();
                boolean isNew = isIn(cluster, next);
                // its last statement may have been under way
                if (!isIn(truth, delivery(i - 1)) && isIn(cluster, delivery(i - 1))) {
                    truth.append(List.of(delivery(i - 1)));
                    old--;
                }
                if (isNew) {
                    truth.append(List.of(next));
                } else {
                    old++;
                }
                assertThat(rows(cluster))
                        .as("kill %d after %d ms", i, after)
                        .isEqualTo(rows(truth));
                System.out.printf("%d: %d of %d ms, %s%n", i, after, took, isNew ? "new" : "old");
            }
            load(settings, delivery(KILLS + 1), TimeUnit.MINUTES.toMillis(10));
            truth.append(List.of(delivery(KILLS + 1)));
            cluster.refresh();
            assertThat(rows(cluster)).isEqualTo(rows(truth));
            assertThat(cluster.datasets()).isEqualTo(truth.datasets());
        }
        System.out.printf("%d loads killed: %d left the old state%n", KILLS, old);
    }
}
