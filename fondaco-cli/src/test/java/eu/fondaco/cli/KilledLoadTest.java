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
import java.util.Random;
import java.util.concurrent.TimeUnit;
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
            kill(second, folder, 200 + random.nextInt(1500));
            Cli status = Cli.run("status", "-o", folder, "--lang", "en");
            assertThat(status.code()).as(status.err()).isZero();
            assertThat(status.out())
                    .containsAnyOf("dataset t: 100 cells", "dataset t: 20,100 cells");
        }
        assertThat(Cli.run("load", second, "-o", folder).code()).isZero();
        assertThat(Cli.run("status", "-o", folder, "--lang", "en").out()).contains("20,100 cells");
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
            kill(second, folder, 200 + random.nextInt(2500));
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

    private void kill(Path file, Path folder, int after) throws Exception {
        Process load =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "load",
                                file.toString(),
                                "-o",
                                folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(work.resolve("log").toFile())
                        .start();
        load.waitFor(after, TimeUnit.MILLISECONDS);
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
