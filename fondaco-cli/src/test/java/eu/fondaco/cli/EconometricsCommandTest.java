// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands gravity and complexity as a user calls them. */
class EconometricsCommandTest {

    private static final String MODEL =
            "trade ~ log(dist) + cntg + rta | exporter^year + importer^year";

    @TempDir Path work;

    @Test
    void gravityPrintsJsonWithAllItsParts() throws IOException {
        Cli run =
                Cli.run(
                        "gravity",
                        MODEL,
                        "--data",
                        SampleTables.gravity(work),
                        "--vcov",
                        "cluster:exporter^importer",
                        "--small-sample",
                        "clusters",
                        "--format",
                        "json");
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.get("terms")).hasSize(3);
        assertThat(json.at("/terms/0/name").asText()).isEqualTo("log(dist)");
        assertThat(json.at("/terms/0/std_error").asDouble()).isPositive();
        assertThat(json.at("/fixed_effects/0/name").asText()).isEqualTo("exporter^year");
        assertThat(json.at("/fixed_effects/0/levels").asInt()).isEqualTo(72);
        assertThat(json.get("n_obs").asInt()).isEqualTo(792);
        assertThat(json.get("converged").asBoolean()).isTrue();
        assertThat(json.fieldNames())
                .toIterable()
                .contains("dropped", "iterations", "log_likelihood", "pseudo_r2");
    }

    @Test
    void gravityReadsParquetAndGivesTheSameDigits() throws IOException, SQLException {
        Path csv = SampleTables.gravity(work);
        Path parquet = work.resolve("gravity.parquet");
        try (var c = new DuckDBDriver().connect("jdbc:duckdb:", new java.util.Properties());
                Statement s = c.createStatement()) {
            s.execute("COPY (FROM read_csv('" + csv + "')) TO '" + parquet + "' (FORMAT parquet)");
        }
        String a = Cli.run("gravity", MODEL, "--data", csv, "--format", "csv").out();
        Cli b = Cli.run("gravity", MODEL, "--data", parquet, "--format", "csv");
        assertThat(b.code()).as(b.err()).isZero();
        assertThat(b.out()).isEqualTo(a);
    }

    @Test
    void exitCodesTellUsageFromBadInput() throws IOException {
        Path data = SampleTables.gravity(work);
        Cli syntax = Cli.run("gravity", "trade ~ log(dist | exporter", "--data", data);
        assertThat(syntax.code()).isEqualTo(2);
        assertThat(syntax.err()).contains("^");
        Cli column = Cli.run("gravity", "trade ~ log(distt)", "--data", data);
        assertThat(column.code()).isEqualTo(2);
        assertThat(column.err()).contains("did you mean 'dist'");
        Cli negative = Cli.run("gravity", "I(0 - trade) ~ dist", "--data", data);
        assertThat(negative.code()).as(negative.err()).isIn(2, 3);
        Path broken = Files.writeString(work.resolve("broken.csv"), "a,b\n1,2\n3\n");
        Cli ragged = Cli.run("gravity", "a ~ b", "--data", broken);
        assertThat(ragged.code()).isEqualTo(3);
        assertThat(ragged.err()).contains("line 3 has 1 fields");
        assertThat(Cli.run("gravity", MODEL, "--data", work.resolve("none.csv")).code())
                .isEqualTo(3);
        assertThat(Cli.run("gravity", MODEL).code()).isEqualTo(2);
        assertThat(Cli.run("gravity", MODEL, "--data", data, "--vcov", "sandwich").code())
                .isEqualTo(2);
    }

    @Test
    void bothCommandsSpeakItalian() throws IOException {
        Path data = SampleTables.gravity(work);
        Cli text = Cli.run("gravity", MODEL, "--data", data, "--lang", "it");
        assertThat(text.out())
                .contains("covarianza: robusta", "osservazioni: 792", "log(dist)")
                .doesNotContain("observations");
        Cli wrong = Cli.run("gravity", "trade ~ distt", "--data", data, "--lang", "it");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("intendevate 'dist'?");
        assertThat(
                        Cli.run(
                                        "gravity",
                                        MODEL,
                                        "--data",
                                        data,
                                        "--lang",
                                        "it",
                                        "--format",
                                        "docx")
                                .err())
                .contains("--format 'docx' non è fra text");
        assertThat(Cli.run("gravity", MODEL, "--lang", "it").err()).contains("Dove sono i dati?");
        Cli refused = Cli.run("gravity", "I(0 - trade) ~ dist", "--data", data, "--lang", "it");
        assertThat(refused.err()).contains("un modello di Poisson vuole esiti pari a 0");
        Cli complexity =
                Cli.run(
                        "complexity",
                        "--data",
                        SampleTables.world(work),
                        "--country",
                        "country",
                        "--lang",
                        "it");
        assertThat(complexity.out()).startsWith("eci: metodo eigen, convenzione fondaco");
        assertThat(
                        Cli.run(
                                        "complexity",
                                        "--data",
                                        SampleTables.world(work),
                                        "--country",
                                        "country",
                                        "--format",
                                        "csv",
                                        "--lang",
                                        "it")
                                .out())
                .startsWith("country,eci")
                .doesNotContain("\"");
    }

    @Test
    void gravityPrintsTheCallOfR() throws IOException {
        Cli run =
                Cli.run(
                        "gravity",
                        MODEL,
                        "--data",
                        "panel.csv",
                        "--vcov",
                        "cluster:exporter,importer",
                        "--small-sample",
                        "none",
                        "--where",
                        "year in (2001, 2002)",
                        "--print-r");
        assertThat(run.out())
                .contains("fepois(trade ~ log(dist) + cntg + rta | exporter^year + importer^year")
                .contains("subset = ~ year %in% c(2001, 2002)")
                .contains(
                        "vcov = ~ exporter + importer, ssc = ssc(adj = FALSE, cluster.adj ="
                                + " FALSE)");
    }

    @Test
    void complexityPrintsEveryTable() throws IOException {
        Path data = SampleTables.world(work);
        for (String table :
                new String[] {
                    "eci",
                    "pci",
                    "rca",
                    "diversity",
                    "ubiquity",
                    "proximity",
                    "density",
                    "coi",
                    "cog",
                    "relative",
                    "cells",
                    "space"
                }) {
            for (String format : new String[] {"text", "csv", "json"}) {
                Cli run =
                        Cli.run(
                                "complexity",
                                "--data",
                                data,
                                "--country",
                                "country",
                                "--product",
                                "product",
                                "--value",
                                "value",
                                "--table",
                                table,
                                "--format",
                                format);
                assertThat(run.code()).as(table + run.err()).isZero();
                assertThat(run.out()).as(table).doesNotContain("NaN").isNotBlank();
                if (format.equals("json")) {
                    assertThat(new ObjectMapper().readTree(run.out()).get("rows")).isNotEmpty();
                }
            }
        }
    }

    @Test
    void complexityKeepsLeadingZerosOfCodesAndShortensThem() throws IOException {
        Path data = SampleTables.world(work);
        Cli full =
                Cli.run(
                        "complexity",
                        "--data",
                        data,
                        "--country",
                        "country",
                        "--table",
                        "pci",
                        "--format",
                        "csv");
        assertThat(full.out()).contains("\n0101,");
        Cli cut =
                Cli.run(
                        "complexity",
                        "--data",
                        data,
                        "--country",
                        "country",
                        "--table",
                        "pci",
                        "--digits",
                        "3",
                        "--format",
                        "csv");
        assertThat(cut.out()).contains("\n010,").doesNotContain("0101");
    }

    @Test
    void regionsAreMeasuredInTheWorldTheyAreNotPartOf() throws IOException {
        Path world = SampleTables.world(work);
        Cli run =
                Cli.run(
                        "complexity",
                        "--data",
                        SampleTables.regions(work),
                        "--country",
                        "region",
                        "--world",
                        world,
                        "--world-country",
                        "country",
                        "--format",
                        "csv");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().lines()).hasSize(5);
    }

    @Test
    void gravityAndComplexityReadAnObservatorysDataset() throws IOException {
        Path folder = work.resolve("obs");
        StringBuilder trade =
                new StringBuilder("dataset,reporter,partner,flow,product,period,value,unit\n");
        for (String line : Files.readAllLines(SampleTables.world(work)).subList(1, 200)) {
            String[] cell = line.split(",");
            trade.append("d,")
                    .append(cell[0])
                    .append(",W00,X,")
                    .append(cell[1])
                    .append(",2020,")
                    .append(cell[2])
                    .append(",EUR\n");
        }
        Path file = Files.writeString(work.resolve("cells.csv"), trade);
        assertThat(Cli.run("init", folder).code()).isZero();
        Cli load = Cli.run("load", file, "-o", folder);
        assertThat(load.code()).as(load.err()).isZero();
        Cli run =
                Cli.run(
                        "complexity",
                        "--dataset",
                        "d",
                        "-o",
                        folder,
                        "--where",
                        "flow == \"X\"",
                        "--table",
                        "diversity",
                        "--format",
                        "csv");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("X00,");
        Cli gravity =
                Cli.run(
                        "gravity",
                        "value ~ 1 | reporter + product",
                        "--dataset",
                        "d",
                        "-o",
                        folder,
                        "--format",
                        "json");
        assertThat(gravity.code()).as(gravity.err()).isZero();
    }

    @Test
    void aDatasetIsReadCorrectedAsOfADayAndWithAttributes() throws IOException {
        Path folder = work.resolve("corrected");
        assertThat(Cli.run("init", folder).code()).isZero();
        StringBuilder trade =
                new StringBuilder("dataset,reporter,partner,flow,product,period,value,unit\n");
        int cell = 0;
        for (String reporter : new String[] {"IT", "FR", "DE"}) {
            for (String partner : new String[] {"CN", "US", "JP", "BR"}) {
                trade.append("d,")
                        .append(reporter)
                        .append(',')
                        .append(partner)
                        .append(",X,TOTAL,2020,")
                        .append(100 + 17 * cell++ % 40)
                        .append(",EUR\n");
            }
        }
        Path first = Files.writeString(work.resolve("first.csv"), trade);
        Path second =
                Files.writeString(
                        work.resolve("second.csv"),
                        trade.toString()
                                .replaceFirst(
                                        "d,DE,CN,X,TOTAL,2020,\\d+", "d,DE,CN,X,TOTAL,2020,5000"));
        assertThat(Cli.run("load", first, "-o", folder, "--release", "2021-03-01").code()).isZero();
        assertThat(Cli.run("load", second, "-o", folder, "--release", "2022-03-01").code())
                .isZero();
        double now = total(folder);
        assertThat(total(folder, "--as-of", "2021-06-01")).isLessThan(now - 4000);
        Files.createDirectories(folder.resolve("corrections"));
        Files.writeString(
                folder.resolve("corrections/cells.yaml"),
                """
                corrections:
                  - cell: {dataset: d, reporter: DE, partner: CN, flow: X, product: TOTAL, period: 2020}
                    expect: 5000
                    value: 7000
                    reason: two shipments were left out
                """);
        assertThat(total(folder)).isEqualTo(now + 2000);
        Files.createDirectories(folder.resolve("attributes"));
        Files.writeString(
                folder.resolve("attributes/gdp.csv"),
                """
                reporter,period,indicator,value,unit,source
                IT,2020,gdp,1660,EUR,invented
                FR,2020,gdp,2310,EUR,invented
                DE,2020,gdp,3400,EUR,invented
                """);
        Cli gravity =
                Cli.run(
                        "gravity",
                        "value ~ log(reporter_gdp) | partner",
                        "--dataset",
                        "d",
                        "-o",
                        folder,
                        "--format",
                        "json");
        assertThat(gravity.code()).as(gravity.err()).isZero();
        assertThat(new ObjectMapper().readTree(gravity.out()).get("n_obs").asInt()).isEqualTo(12);
        Cli unknown =
                Cli.run("gravity", "value ~ log(reporter_gpd)", "--dataset", "d", "-o", folder);
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("no attribute 'gpd'").contains("gdp");
        assertThat(Cli.run("gravity", "value ~ 1", "--dataset", "e", "-o", folder).err())
                .contains("no dataset 'e'; there are d");
        assertThat(Cli.run("gravity", "value ~ 1", "--data", first, "--as-of", "2021-06-01").code())
                .isEqualTo(2);
    }

    /** The sum of values, as a model of a constant fits it. */
    private static double total(Path folder, String... more) throws IOException {
        java.util.List<Object> args =
                new java.util.ArrayList<>(
                        java.util.List.of(
                                "gravity",
                                "value ~ 1",
                                "--dataset",
                                "d",
                                "-o",
                                folder,
                                "--format",
                                "json"));
        args.addAll(java.util.List.of(more));
        Cli run = Cli.run(args.toArray());
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode json = new ObjectMapper().readTree(run.out());
        return Math.round(
                json.get("n_obs").asInt() * Math.exp(json.at("/terms/0/estimate").asDouble()));
    }
}
