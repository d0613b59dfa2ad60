// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A load that is killed leaves the state before it, or the whole of the new one. */
class KilledLoadTest {

    private static final int KILLS = Integer.getInteger("fondaco.kills", 6);

    @TempDir Path work;

    @Test
    void leavesTheOldOrTheNewState() throws Exception {
        Path folder = work.resolve("mine");
        Cli.run("init", folder);
        assertThat(Cli.run("load", trade("first.csv", 2000, 100), "-o", folder).code()).isZero();
        Path second = trade("second.csv", 2001, 20_000);
        Random random = new Random(5);
        for (int i = 0; i < KILLS; i++) {
            kill(folder, 400 + random.nextInt(1600), "load", second);
            Cli status = Cli.run("status", "-o", folder, "--lang", "en");
            assertThat(status.code()).as(status.err()).isZero();
            assertThat(status.out())
                    .containsAnyOf("dataset t: 100 cells", "dataset t: 20,100 cells");
            boolean isOld = status.out().contains("dataset t: 100 cells");
            assertThat(lines(folder, "snapshots/manifest.csv")).isEqualTo(isOld ? 2 : 3);
            assertThat(lines(folder, "snapshots/changes.csv")).isEqualTo(isOld ? 2 : 3);
            assertThat(lines(folder, "products/from-t.csv")).isEqualTo(isOld ? 2 : 21);
            assertThat(lines(folder, "areas/from-t.csv")).isEqualTo(isOld ? 101 : 1001);
            if (!isOld) {
                folder = work.resolve("mine" + i);
                Cli.run("init", folder);
                assertThat(Cli.run("load", work.resolve("first.csv"), "-o", folder).code())
                        .isZero();
            }
        }
        assertThat(Cli.run("load", second, "-o", folder).code()).isZero();
        assertThat(Cli.run("status", "-o", folder, "--lang", "en").out()).contains("20,100 cells");
        assertNothingIsLeft(folder);
    }

    /** A rebuild that is killed leaves the warehouse that was there. */
    @Test
    void leavesTheOldWarehouseWhereARebuildIsKilled() throws Exception {
        Path folder = work.resolve("rebuilt");
        Cli.run("init", folder);
        assertThat(Cli.run("load", trade("all.csv", 2000, 20_000), "-o", folder).code()).isZero();
        Random random = new Random(7);
        for (int i = 0; i < KILLS; i++) {
            kill(folder, 400 + random.nextInt(1200), "load", "--rebuild");
            Cli status = Cli.run("status", "-o", folder, "--lang", "en");
            assertThat(status.out()).as(status.err()).contains("dataset t: 20,000 cells");
        }
        assertThat(Cli.run("load", "--rebuild", "-o", folder).code()).isZero();
        assertNothingIsLeft(folder);
    }

    private static int lines(Path folder, String file) throws IOException {
        return Files.readAllLines(folder.resolve(file)).size();
    }

    private static void assertNothingIsLeft(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile).map(f -> folder.relativize(f).toString()))
                    .containsExactlyInAnyOrder(
                            "observatory.yaml",
                            ".gitignore",
                            ".fondaco/.gitignore",
                            ".fondaco/lock",
                            ".fondaco/changes",
                            "areas/from-t.csv",
                            "products/from-t.csv",
                            "snapshots/changes.csv",
                            "snapshots/manifest.csv",
                            "warehouse.duckdb");
        }
    }

    /** A large plain file goes into a table of its own before the load's transaction. */
    @Test
    void leavesTheOldOrTheNewStateWhereTheWarehouseReadsTheFile() throws Exception {
        Path folder = work.resolve("large");
        Cli.run("init", folder);
        assertThat(Cli.run("load", trade("first.csv", 2000, 100), "-o", folder).code()).isZero();
        Path second = work.resolve("second.csv");
        Files.writeString(
                second,
                Files.readString(trade("many.csv", 2001, 400_000)).replace("\nt,", "\nlarge,"));
        Random random = new Random(6);
        for (int i = 0; i < KILLS; i++) {
            kill(folder, 200 + random.nextInt(2500), "load", second);
            Cli status = Cli.run("status", "-o", folder, "--lang", "en");
            assertThat(status.code()).as(status.err()).isZero();
            assertThat(status.out()).contains("dataset t: 100 cells");
            if (status.out().contains("dataset large")) {
                assertThat(status.out()).contains("dataset large: 400,000 cells");
                folder = work.resolve("large" + i);
                Cli.run("init", folder);
                assertThat(Cli.run("load", work.resolve("first.csv"), "-o", folder).code())
                        .isZero();
            }
        }
        assertThat(Cli.run("load", second, "-o", folder).code()).isZero();
        assertThat(Cli.run("status", "-o", folder, "--lang", "en").out())
                .contains("dataset large: 400,000 cells");
        Cli.run("load", trade("third.csv", 2002, 1), "-o", folder);
        try (Connection c =
                        DriverManager.getConnection(
                                "jdbc:duckdb:" + folder.resolve("warehouse.duckdb"));
                Statement s = c.createStatement();
                ResultSet r =
                        s.executeQuery(
                                "SELECT count(*), (SELECT count(*) FROM segment) FROM"
                                        + " duckdb_tables() WHERE table_name LIKE 'cells_%'")) {
            r.next();
            assertThat(r.getInt(1)).isEqualTo(r.getInt(2)).isEqualTo(1);
        }
    }

    private void kill(Path folder, int after, Object... words) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(Main.class.getName());
        for (Object word : words) {
            command.add(word.toString());
        }
        command.addAll(List.of("-o", folder.toString()));
        Process load =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(work.resolve("log").toFile())
                        .start();
        if (load.waitFor(after, TimeUnit.MILLISECONDS)) {
            // it was quicker; one that never began would show nothing
            assertThat(load.exitValue()).as(Files.readString(work.resolve("log"))).isZero();
        }
        load.destroyForcibly().waitFor();
    }

    private Path trade(String name, int year, int cells) throws IOException {
        StringBuilder text =
                new StringBuilder("dataset,reporter,partner,flow,product,period,value,unit\n");
        for (int i = 0; i < cells; i++) {
            text.append("t,IT,P").append(i % 1000).append(",X,HS:").append(i / 1000).append(',');
            text.append(year).append(",1,EUR\n");
        }
        return Files.writeString(work.resolve(name), text);
    }
}
