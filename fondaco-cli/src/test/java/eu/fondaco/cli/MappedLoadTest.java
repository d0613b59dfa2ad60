// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedLoadTest {

    private static final String TABLE =
            "Anno;Mese;Provincia;Tipo;Valore\n"
                    + "2018;5;Parma;import;1.234,5\n"
                    + "2018;5;Parma;export;2,0\n"
                    + "2018;5;Parma;saldo;9\n";
    private static final String MAPPING =
            """
            format: 1
            dataset: province
            reporter: {column: Provincia, codes: {Parma: IT-PR}}
            partner: {constant: W00}
            flow: {column: Tipo, codes: {import: M, export: X}}
            product: {constant: TOTAL}
            period: {columns: [Anno, Mese], join: "-"}
            value: {column: Valore}
            unit: {constant: EUR}
            multiply: 1000
            decimal: ","
            only: {Tipo: [import, export]}
            """;

    @TempDir Path work;
    private Path folder;

    @BeforeEach
    void init() {
        folder = work.resolve("mine");
        Cli.run("init", folder);
    }

    @Test
    void proposesAMappingForATableNobodyKnows() throws IOException {
        Cli load = Cli.run("load", file("t.csv", TABLE), "-o", folder);
        assertThat(load.code()).isEqualTo(3);
        assertThat(load.err())
                .contains("--mapping FILE")
                .contains("reporter: {column: \"Provincia\"}");
        assertThat(folder.resolve("warehouse.duckdb")).doesNotExist();
    }

    @Test
    void loadsItByAMappingAndKeepsThatForTheNextTime() throws IOException {
        Cli load =
                Cli.run(
                        "load",
                        file("t.csv", TABLE),
                        "--mapping",
                        file("provincial.yaml", MAPPING),
                        "-o",
                        folder);
        assertThat(load.code()).as(load.err()).isZero();
        assertThat(load.err()).contains("1 row left out");
        Cli.run("export", work.resolve("one.csv"), "-o", folder);
        assertThat(work.resolve("one.csv"))
                .content()
                .contains("province,IT-PR,W00,M,TOTAL,2018-05,1234500.0000,EUR");
        Path next = file("next.csv", TABLE.replace("2018", "2019"));
        assertThat(Cli.run("load", next, "-o", folder).code()).isZero();
        Cli.run("export", work.resolve("two.csv"), "-o", folder);
        Files.delete(folder.resolve("warehouse.duckdb"));
        Cli rebuild = Cli.run("load", "--rebuild", "-o", folder);
        assertThat(rebuild.code()).as(rebuild.err()).isZero();
        Cli.run("export", work.resolve("three.csv"), "-o", folder);
        assertThat(work.resolve("three.csv")).hasSameTextualContentAs(work.resolve("two.csv"));
    }

    @Test
    void saysWhatAMappingLacks() throws IOException {
        Path mapping = file("m.yaml", MAPPING.replace("unit: {constant: EUR}\n", ""));
        Cli load = Cli.run("load", file("t.csv", TABLE), "--mapping", mapping, "-o", folder);
        assertThat(load.code()).isEqualTo(3);
        assertThat(load.err()).contains("doesn't say where 'unit' is");
    }

    @Test
    void turnsATableRoundThatHasAColumnForEachState() throws IOException {
        Path states = Path.of("../../shared/data/australia_states/state_exports_hs4.csv.gz");
        Assumptions.assumeTrue(Files.exists(states), "the shared data aren't here");
        Path mapping =
                file(
                        "states.yaml",
                        """
                        format: 1
                        dataset: australia
                        partner: {constant: W00}
                        flow: {constant: X}
                        product: {column: hs4, prefix: "HS:"}
                        period: {column: year}
                        unit: {constant: AUD}
                        melt:
                          into: reporter
                          columns: {NSW: AU-NSW, Vic: AU-VIC, Qld: AU-QLD, SA: AU-SA, WA: AU-WA, ACT: AU-ACT,
                                    RX: AU-X-RX, NT: AU-NT, Tas: AU-TAS, CND: AU-X-CND}
                        """);
        Cli load = Cli.run("load", states, "--mapping", mapping, "-o", folder);
        assertThat(load.code()).as(load.err()).isZero();
        Cli.run("export", work.resolve("x.csv"), "-o", folder);
        double billions =
                Files.readAllLines(work.resolve("x.csv")).stream()
                                .filter(line -> line.contains(",2019,"))
                                .mapToDouble(line -> Double.parseDouble(line.split(",")[6]))
                                .sum()
                        / 1e9;
        assertThat(billions).isBetween(389.95, 390.05);
    }

    @Test
    void readsParquet() throws IOException {
        Path tidy =
                file(
                        "tidy.csv",
                        "dataset,reporter,partner,flow,product,period,value,unit\n"
                                + "a,IT,DE,X,TOTAL,2018,10.5,EUR\n");
        Cli.run("load", tidy, "-o", folder);
        Path parquet = work.resolve("cells.parquet");
        assertThat(Cli.run("export", parquet, "-o", folder).code()).isZero();
        Path mapping =
                file(
                        "cells.yaml",
                        """
                        format: 1
                        dataset: b
                        reporter: {column: reporter}
                        partner: {column: partner}
                        flow: {column: flow, codes: {X: X, M: M}}
                        product: {column: product}
                        period: {column: period}
                        value: {column: value}
                        unit: {column: unit}
                        """);
        Cli load = Cli.run("load", parquet, "--mapping", mapping, "-o", folder);
        assertThat(load.code()).as(load.err()).isZero();
        assertThat(Cli.run("status", "-o", folder, "--lang", "en").out())
                .contains("dataset b: 1 cells, EUR");
        Path cut = Files.write(work.resolve("cut.parquet"), new byte[] {'P', 'A', 'R', '1', 0});
        Cli broken = Cli.run("load", cut, "-o", folder);
        assertThat(broken.code()).isEqualTo(3);
        assertThat(broken.err()).contains("can't be read as Parquet");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(work.resolve(name), content);
    }
}
