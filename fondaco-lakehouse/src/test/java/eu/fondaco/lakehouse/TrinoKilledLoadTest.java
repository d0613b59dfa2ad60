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

    /** How a load ended, and after how many milliseconds. */
    private record End(boolean isKilled, long millis) {}

    /** Loads in a process of its own, which is ended after so many milliseconds. */
    private End load(TrinoSettings settings, Delivery delivery, long after) throws Exception {
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
        boolean isKilled = !load.waitFor(after, TimeUnit.MILLISECONDS);
        if (!isKilled) {
            assertThat(load.exitValue()).as(Files.readString(log)).isZero();
        }
        load.destroyForcibly().waitFor();
        return new End(isKilled, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
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
            long took = load(settings, delivery(0), TimeUnit.MINUTES.toMillis(10)).millis();
            truth.append(List.of(delivery(0)));
            int number = 0;
            for (int kills = 0; kills < KILLS; ) {
                number++;
                long after = took / 8 + (long) (random.nextDouble() * took);
                End end = load(settings, delivery(number), after);
                boolean isNew = isOldOrNew(cluster, truth, number);
                if (end.isKilled()) {
                    kills++;
                    old += isNew ? 0 : 1;
                } else {
                    took = end.millis();
                    assertThat(isNew).as("a load that ended by itself").isTrue();
                }
                System.out.printf(
                        "%d: %s after %d ms, %s%n",
                        number,
                        end.isKilled() ? "killed" : "done",
                        end.millis(),
                        isNew ? "new" : "old");
            }
            number++;
            load(settings, delivery(number), TimeUnit.MINUTES.toMillis(10));
            assertThat(isOldOrNew(cluster, truth, number)).isTrue();
            assertThat(cluster.datasets()).isEqualTo(truth.datasets());
        }
        System.out.printf("%d loads killed: %d left the old state%n", KILLS, old);
    }

    /** Compares every row with what loads into a file lead to; whether the last load is in it. */
    private static boolean isOldOrNew(
            TrinoWarehouse cluster, DuckDbObservationStore truth, int number) throws Exception {
        cluster.refresh();
        // the last statement of the one before may have been under way when that was looked at
        for (int i = number - 1; i <= number; i++) {
            if (!isIn(truth, delivery(i)) && isIn(cluster, delivery(i))) {
                truth.append(List.of(delivery(i)));
            }
        }
        assertThat(rows(cluster)).as("after load %d", number).isEqualTo(rows(truth));
        return isIn(cluster, delivery(number));
    }
}
