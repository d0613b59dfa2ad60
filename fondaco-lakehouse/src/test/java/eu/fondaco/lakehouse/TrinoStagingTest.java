// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.lakehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.Period;
import eu.fondaco.warehouse.Delivery;
import eu.fondaco.warehouse.DuckDbObservationStore;
import eu.fondaco.warehouse.Warehouse;
import eu.fondaco.warehouse.WarehouseException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large loads are files that the cluster takes; what they lead to is the same. */
class TrinoStagingTest {

    /** Of what a load sends besides its rows. */
    private static final int STATEMENTS = 45;

    private static final int ROWS = 200;

    @TempDir Path folder;

    private TrinoServer server;
    private int files;

    @BeforeEach
    void start() throws IOException {
        server = TrinoServer.get();
    }

    /** Cells of every kind of period, some with quantities, from one number of them on. */
    private static Delivery delivery(String day, boolean replaces, int from, int to) {
        LocalDate known = LocalDate.parse(day);
        List<String> periods = List.of("2019", "2019-S1", "2019-Q3", "2019-11");
        List<Observation> cells = new ArrayList<>();
        for (int i = from; i < to; i++) {
            cells.add(
                    new Observation(
                            "t",
                            "R" + i % 7,
                            "P" + i / 7 % 11,
                            i % 2 == 0 ? TradeFlow.EXPORTS : TradeFlow.IMPORTS,
                            "G" + i / 77,
                            Period.parse(periods.get(i % 4)),
                            BigDecimal.valueOf((long) i * known.getDayOfYear(), 2),
                            "EUR",
                            i % 5 == 0 ? "P" : "",
                            i % 3 == 0 ? BigDecimal.valueOf(i) : null,
                            i % 3 == 0 ? "kg" : ""));
        }
        Release release = new Release("t@" + day, "t", known, "s", "", "");
        return new Delivery(release, cells, replaces, List.of());
    }

    private DuckDbObservationStore file() {
        return DuckDbObservationStore.openToWrite(folder.resolve("w" + files++ + ".duckdb"));
    }

    private void send(TrinoWarehouse cluster, Delivery delivery) throws Exception {
        try (DuckDbObservationStore one = file()) {
            one.append(List.of(delivery));
            cluster.append(one);
        }
    }

    private String export(Warehouse of) throws Exception {
        Path file = folder.resolve("export" + files++ + ".csv");
        of.export(file, "csv", null);
        return Files.readString(file);
    }

    private List<Path> staged(TrinoSettings settings) throws IOException {
        Path place = settings.staging().folder().resolve(settings.schema());
        try (Stream<Path> left = Files.list(place)) {
            return left.toList();
        }
    }

    @Test
    void theyLeadToWhatStatementsLeadTo() throws Exception {
        TrinoSettings settings = server.settings("staged").with(server.staging(ROWS));
        List<Delivery> loads =
                List.of(
                        delivery("2020-01-01", false, 0, 500),
                        delivery("2021-03-01", false, 200, 700),
                        delivery("2022-02-01", true, 100, 600));
        try (TrinoWarehouse cluster = TrinoWarehouse.open(settings, Map.of());
                DuckDbObservationStore file = file()) {
            for (Delivery load : loads) {
                file.append(List.of(load));
                long sent = cluster.statements();
                send(cluster, load);
                assertThat(cluster.statements() - sent).isLessThan(STATEMENTS);
            }
            assertThat(export(cluster)).isEqualTo(export(file));
            assertThat(staged(settings)).isEmpty();
            cluster.restore(file);
            assertThat(export(cluster)).isEqualTo(export(file));
            assertThat(staged(settings)).isEmpty();
        }
    }

    /** Whether it was cut short before the cluster took the file, or after. */
    @Test
    void aLoadThatBreaksOffLeavesTheOldStateAndNoFiles() throws Exception {
        TrinoSettings settings = server.settings("cut").with(server.staging(ROWS));
        Label act = new Label("try", "provare");
        try (TrinoWarehouse cluster = TrinoWarehouse.open(settings, Map.of());
                DuckDbObservationStore file = file();
                Cluster behind = new Cluster(settings)) {
            Delivery first = delivery("2020-01-01", false, 0, 20);
            Delivery second = delivery("2021-03-01", false, 5, 30);
            send(cluster, first);
            String before = export(cluster);
            try (DuckDbObservationStore large = file()) {
                large.append(List.of(delivery("2022-02-01", false, 0, 300)));
                behind.change(act, SqlText.of(LakehouseTables.createIncoming("incoming_1_dead")));
                new StagedFiles(behind)
                        .add("incoming_1_dead", f -> large.writeRows(f, "t", "t@2022-02-01", 1));
                Path never = settings.staging().folder().resolve(settings.schema());
                Files.createDirectories(never.resolve("incoming_1_never"));
                large.writeRows(never.resolve("incoming_1_never"), "t", "t@2022-02-01", 1);
            }
            behind.change(act, SqlText.of("INSERT INTO version SELECT * FROM incoming_1_dead"));
            cluster.refresh();
            assertThat(export(cluster)).isEqualTo(before);
            assertThat(staged(settings)).hasSize(2);
            send(cluster, second);
            file.append(List.of(first));
            file.append(List.of(second));
            assertThat(export(cluster)).isEqualTo(export(file));
            assertThat(staged(settings)).isEmpty();
        }
    }

    @Test
    void aPlaceThatTheClusterDoesNotReadIsFoundBeforeALoadNeedsIt() throws Exception {
        TrinoSettings settings = server.settings("places").with(server.staging(ROWS));
        try (TrinoWarehouse cluster = TrinoWarehouse.open(settings, Map.of())) {
            cluster.create();
            assertThat(cluster.check()).isZero();
            assertThat(staged(settings)).isEmpty();
        }
        Staging elsewhere = new Staging(folder.resolve("here"), "local:///elsewhere");
        try (TrinoWarehouse cluster = TrinoWarehouse.open(settings.with(elsewhere), Map.of())) {
            assertThatThrownBy(cluster::check).isInstanceOf(WarehouseException.class);
        }
        Path taken = Files.writeString(folder.resolve("taken"), "a file");
        Staging blocked = new Staging(taken, "local:///staging");
        try (TrinoWarehouse cluster = TrinoWarehouse.open(settings.with(blocked), Map.of())) {
            assertThatThrownBy(cluster::check)
                    .isInstanceOf(WarehouseException.class)
                    .hasMessageContaining("may be written");
        }
    }
}
