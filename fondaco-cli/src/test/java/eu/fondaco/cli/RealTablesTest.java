// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Real tables in a folder beside the project: each loads by a documented command, to its published
 * total, or is refused with a reason. {@code real-tables.txt} says which: file, then {@code loads}
 * with the period and sum, {@code list}, or {@code refused} with words of the reason. {@code sheet}
 * and a home before either takes what is proposed of the file as a sheet, there.
 */
@Execution(ExecutionMode.CONCURRENT)
class RealTablesTest {

    private static final Path SHARED = Path.of("../../shared");
    private static final Path TABLE = Path.of("src/test/resources/eu/fondaco/cli/real-tables.txt");
    private static final Path MAPPINGS = TABLE.resolveSibling("mappings");

    @TempDir Path work;

    @BeforeEach
    void needsTheFolder() {
        Assumptions.assumeTrue(
                Files.isDirectory(SHARED.resolve("data")),
                "no folder of real tables beside the project");
    }

    /** One table in so many by default; all of them take five minutes of a core: {@code -Pslow}. */
    private static final int EACH = Boolean.getBoolean("fondaco.slow") ? 1 : 8;

    @TestFactory
    Stream<DynamicTest> loadOrAreRefusedForAReason() throws IOException {
        List<String[]> tables =
                Files.readAllLines(TABLE).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.split(" *\\| *", -1))
                        .toList();
        return IntStream.range(0, tables.size())
                .filter(i -> i % EACH == 0)
                .mapToObj(tables::get)
                .map(row -> DynamicTest.dynamicTest(row[0], () -> check(row)));
    }

    private void check(String[] row) throws IOException {
        Path folder = Files.createTempDirectory(work, "o").resolve("mine");
        boolean sheet = row[1].startsWith("sheet ");
        List<Object> words = new ArrayList<>(List.of("load", SHARED.resolve(row[0]), "-o", folder));
        if (sheet) {
            Cli.run("init", folder, "--home", row[1].split(" ")[1]);
            words.add("--yes");
        } else {
            Cli.run("init", folder);
        }
        Path mapping =
                MAPPINGS.resolve(
                        row[0].replaceFirst(".*/", "").replaceFirst("\\..*", "") + ".yaml");
        if (Files.exists(mapping)) {
            words.addAll(List.of("--mapping", mapping));
        }
        Cli load = Cli.run(words.toArray());
        switch (row[1].replaceFirst("sheet \\S+ ", "")) {
            case "loads" -> {
                assertThat(load.code()).as(load.err()).isZero();
                Path export = folder.resolveSibling("export.csv");
                Cli.run("export", export, "-o", folder);
                assertThat(sum(export, row[2]))
                        .isCloseTo(
                                Double.parseDouble(row[3]),
                                org.assertj.core.data.Percentage.withPercentage(0.0001));
            }
            case "list" -> assertThat(load.code()).as(load.err()).isZero();
            default -> {
                assertThat(load.code()).as(load.out()).isEqualTo(3);
                assertThat(load.err()).contains(row[2]);
                assertThat(folder.resolve("warehouse.duckdb")).doesNotExist();
            }
        }
    }

    private static double sum(Path export, String period) throws IOException {
        try (Stream<String> lines = Files.lines(export)) {
            return lines.skip(1)
                    .map(line -> line.split(","))
                    .filter(cell -> cell[5].equals(period) && !cell[6].isEmpty())
                    .mapToDouble(cell -> Double.parseDouble(cell[6]))
                    .sum();
        }
    }

    @Test
    void everyFileIsInTheTable() throws IOException {
        String table = Files.readString(TABLE);
        try (Stream<Path> data = Files.walk(SHARED.resolve("data"));
                Stream<Path> samples = Files.walk(SHARED.resolve("samples"))) {
            Stream<Path> files = Stream.concat(data, samples);
            assertThat(
                            files.filter(Files::isRegularFile)
                                    .map(f -> SHARED.relativize(f).toString().replace('\\', '/')))
                    .allMatch(name -> table.contains(name + " |") || name.endsWith(".md"));
        }
    }

    /** What the office publishes: 16,429,003,570 euros of imports from outside the Union. */
    @Test
    void aRealTableOfRegionsGivesThePublishedValue() {
        Path folder = work.resolve("istat");
        Cli.run("init", folder, "--home", "IT-45");
        Cli load =
                Cli.run(
                        "load",
                        SHARED.resolve("data/italy_istat/observed_imports_IT_sectionC_2023.csv"),
                        "-o",
                        folder);
        assertThat(load.code()).as(load.err()).isZero();
        assertThat(load.err()).isEmpty();
        for (String region : List.of("Emilia-Romagna", "ITH5", "ITD5", "IT-45")) {
            String question = "imports of " + region + " from outside the EU in 2023";
            Cli ask = Cli.run("ask", question, "-o", folder, "--format", "json");
            assertThat(ask.out())
                    .as(question + ask.err())
                    .contains("\"value\":16429003570,")
                    .contains("imports from EXT_EU27_2020 to IT-45 in 2023");
        }
        Cli rank =
                Cli.run(
                        "ask",
                        "rank of Emilia-Romagna by imports from outside the EU among regions of"
                                + " Italy in 2023",
                        "-o",
                        folder);
        assertThat(rank.out()).as(rank.err()).contains("6th").contains("among 20: regions of IT");
    }

    /**
     * The Census Bureau's tables, as published: no mapping, names for codes, commas in quoted
     * numbers. The areas add up to the country, and a state's partners to the state, to the dollar.
     * Takes a minute or two: {@code -Pslow} runs it.
     */
    @Test
    @EnabledIfSystemProperty(
            named = "fondaco.slow",
            matches = "true",
            disabledReason = "takes a minute or two: -Pslow")
    void tablesOfStatesLoadByThemselvesToTheDollar() throws IOException {
        Path folder = work.resolve("states");
        Cli.run("init", folder, "--home", "US");
        Map<String, long[]> totals =
                Map.of(
                        "ExportByCountry",
                        new long[] {1_621_873_792_910L, 1_664_055_580_908L},
                        "ImportsByCountry",
                        new long[] {2_356_356_072_353L, 2_542_733_263_436L});
        for (String name : totals.keySet()) {
            Path file = SHARED.resolve("data/us_states/" + name + ".csv");
            Cli load = Cli.run("load", file, "--yes", "-o", folder);
            assertThat(load.code()).as(load.err()).isZero();
        }
        Path export = work.resolve("states.csv");
        Cli.run("export", export, "-o", folder);
        try (Stream<String> lines = Files.lines(export)) {
            List<String[]> cells = lines.skip(1).map(line -> line.split(",")).toList();
            totals.forEach(
                    (name, of) -> {
                        String dataset = name.toLowerCase(Locale.ROOT);
                        for (int i = 0; i < 2; i++) {
                            String year = i == 0 ? "2014" : "2018";
                            List<String[]> these =
                                    cells.stream()
                                            .filter(c -> c[0].equals(dataset))
                                            .filter(c -> c[5].equals(year))
                                            .toList();
                            assertThat(total(these, "US"::equals, "W00"::equals)).isEqualTo(of[i]);
                            assertThat(total(these, a -> !a.equals("US"), "W00"::equals))
                                    .isEqualTo(of[i]);
                            assertThat(total(these, "US-CA"::equals, p -> !p.equals("W00")))
                                    .isPositive()
                                    .isEqualTo(total(these, "US-CA"::equals, "W00"::equals));
                        }
                    });
        }
    }

    private static long total(
            List<String[]> cells, Predicate<String> reporter, Predicate<String> partner) {
        return cells.stream()
                .filter(c -> reporter.test(c[1]) && partner.test(c[2]))
                .mapToLong(c -> new BigDecimal(c[6]).longValueExact())
                .sum();
    }

    /** Trento and Bolzano are in the table beside the region they make up: it counts once. */
    @Test
    void theRegionsOfThatTableAddUpWithoutCountingOneTwice() throws IOException {
        Path folder = work.resolve("regions");
        Cli.run("init", folder);
        Cli.run(
                "load",
                SHARED.resolve("data/italy_istat/observed_imports_IT_sectionC_2023.csv"),
                "-o",
                folder);
        Path export = work.resolve("regions.csv");
        Cli.run("export", export, "-o", folder);
        try (Stream<String> lines = Files.lines(export)) {
            double regions =
                    lines.map(line -> line.split(","))
                            .filter(
                                    c ->
                                            c[1].matches("IT-[0-9]{2}")
                                                    && c[2].equals("EXT_EU27_2020"))
                            .filter(c -> c[4].equals("TOTAL") && c[5].equals("2023"))
                            .mapToDouble(c -> Double.parseDouble(c[6]))
                            .sum();
            assertThat(regions / 1e9).isBetween(227.05, 227.15);
        }
    }
}
