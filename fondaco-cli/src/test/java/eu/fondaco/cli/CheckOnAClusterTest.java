// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.lakehouse.TrinoServer;
import io.trino.jdbc.TrinoDriver;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Briefs are checked on a cluster as on a DuckDB file, by few statements. With {@code -Pslow} among
 * a million cells, and the times of both are compared.
 */
class CheckOnAClusterTest {

    private static final boolean SLOW = Boolean.getBoolean("fondaco.slow");

    /** What a check sends at most, what opens the observatory among it. */
    private static final int STATEMENTS = 12;

    private static final int ROUNDS = 5;

    /** How many times as long as on DuckDB it may take among a million cells. */
    private static final double LONGER = 3;

    @TempDir Path work;

    @Test
    void saysTheSameByFewStatements() throws Exception {
        TrinoServer server = TrinoServer.get();
        String user = "check_" + Long.toHexString(System.currentTimeMillis());
        Path file = work.resolve("file");
        copy(Path.of("../examples/emilia-romagna"), file);
        Path trade = file.resolve("trade");
        if (SLOW) {
            muchMore(trade.resolve("more.csv"));
        }
        List<Object> load = new ArrayList<>(List.of("load", "-o", file));
        try (Stream<Path> tables = Files.list(trade)) {
            tables.sorted().forEach(load::add);
        }
        assertThat(Cli.run(load.toArray()).code()).isZero();
        Path cluster = work.resolve("cluster");
        copy(file, cluster);
        Files.writeString(
                cluster.resolve("observatory.yaml"),
                "warehouse: {trino: {url: \"%s\", catalog: iceberg, schema: %s, user: %s%s}}\n"
                        .formatted(server.url(), user, user, SLOW ? server.stagingNote() : ""),
                StandardOpenOption.APPEND);
        Cli move = Cli.run("move", "trino", "-o", cluster);
        assertThat(move.code()).as(move.err()).isZero();
        for (Path brief : briefs()) {
            Set<String> before = statements(server.url(), user);
            String said = check(brief, cluster);
            Set<String> sent = statements(server.url(), user);
            sent.removeAll(before);
            assertThat(said).isEqualTo(check(brief, file));
            System.out.printf("%s: %d statements%n", brief.getFileName(), sent.size());
            assertThat(sent).hasSizeBetween(1, STATEMENTS);
            if (SLOW) {
                assertThat(longer(brief, cluster, file)).isLessThan(LONGER);
            }
        }
    }

    private static List<Path> briefs() {
        List<Path> briefs = new ArrayList<>();
        briefs.add(Path.of("../examples/emilia-romagna/briefs/asia.en.md"));
        Path page = Path.of("../../shared/facts/business-and-asia.txt");
        if (Files.exists(page)) {
            briefs.add(page);
        }
        return briefs;
    }

    private static String check(Path brief, Path observatory) {
        Cli check = Cli.run("check", brief, "-o", observatory, "--format", "jsonl");
        assertThat(check.code()).as(check.err()).isLessThanOrEqualTo(1);
        return check.out();
    }

    /** How many times as long checks take on one as on another, in turn: the median of each. */
    private static double longer(Path brief, Path one, Path other) {
        double[] ofOne = new double[ROUNDS];
        double[] ofOther = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            ofOther[i] = time(brief, other);
            ofOne[i] = time(brief, one);
        }
        double longer = median(brief, one, ofOne) / median(brief, other, ofOther);
        System.out.printf("%s: %.2f times as long%n", brief.getFileName(), longer);
        return longer;
    }

    private static double time(Path brief, Path observatory) {
        long began = System.nanoTime();
        check(brief, observatory);
        return (System.nanoTime() - began) / 1e9;
    }

    private static double median(Path brief, Path observatory, double[] seconds) {
        Arrays.sort(seconds);
        System.out.printf(
                "%s, %s: %.2f s (%.2f to %.2f)%n",
                brief.getFileName(),
                observatory.getFileName(),
                seconds[ROUNDS / 2],
                seconds[0],
                seconds[ROUNDS - 1]);
        return seconds[ROUNDS / 2];
    }

    /** The statements that the cluster knows of, as itself lists them. */
    private static Set<String> statements(URI url, String of) throws SQLException {
        Properties user = new Properties();
        user.setProperty("user", of + "_asks");
        Set<String> ids = new TreeSet<>();
        try (Connection c = new TrinoDriver().connect("jdbc:trino://" + url.getAuthority(), user);
                Statement s = c.createStatement();
                ResultSet r =
                        s.executeQuery(
                                "SELECT query_id FROM system.runtime.queries WHERE \"user\" ="
                                        + " '"
                                        + of
                                        + "'")) {
            while (r.next()) {
                ids.add(r.getString(1));
            }
        }
        return ids;
    }

    /**
     * Monthly trade of all other countries with 38 each, as that of Italy is held: a million cells.
     */
    private static void muchMore(Path file) throws IOException {
        Random random = new Random(4);
        List<String> codes = codes();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("dataset,reporter,partner,flow,product,period,value,unit\n");
            for (int cell = 0; cell < codes.size() * 38 * 286 * 2; cell++) {
                int month = cell / 2 % 286;
                int reporter = cell / 572 / 38;
                int partner = (reporter + 1 + cell / 572 % 38) % codes.size();
                out.write(
                        "eurostat_trade,%s,%s,%s,TOTAL,%d-%02d,%d,EUR%n"
                                .formatted(
                                        codes.get(reporter),
                                        codes.get(partner),
                                        cell % 2 == 0 ? "X" : "M",
                                        2002 + month / 12,
                                        month % 12 + 1,
                                        random.nextInt(1_000_000_000)));
            }
        }
    }

    private static List<String> codes() throws IOException {
        Path list = Path.of("../examples/emilia-romagna/areas/countries.csv");
        try (Stream<String> lines = Files.lines(list)) {
            return lines.skip(1)
                    .map(l -> l.substring(0, l.indexOf(',')))
                    .filter(c -> c.length() == 2 && !c.equals("IT"))
                    .toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
