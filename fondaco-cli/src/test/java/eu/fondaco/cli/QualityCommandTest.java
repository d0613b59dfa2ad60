// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Remarks on the data of a small country: two regions, one of which consists of two provinces. */
class QualityCommandTest {

    private static final String HEADER =
            "dataset,reporter,partner,flow,product,period,value,unit\n";
    private static final String AREAS =
            """
            code,name_en,name_it,kind,parent,groups,aliases
            R-1,Plain,Piana,region,IT,,R1;N01
            R-2,Heights,Alture,region,IT,,
            R-2A,North,Nord,province,R-2,,
            R-2B,South,Sud,province,R-2,,
            ZZ,not specified,non specificato,special,,,
            """;

    @TempDir Path work;
    private Path folder;

    @BeforeEach
    void init() throws IOException {
        folder = work.resolve("mine");
        Cli.run("init", folder);
        Cli areas = Cli.run("load", file("areas.csv", AREAS), "-o", folder);
        assertThat(areas.code()).as(areas.err()).isZero();
    }

    @Test
    void countsARegionBesideItsProvincesOnce() throws IOException {
        load(
                """
                t,IT,W00,X,TOTAL,2020,100,EUR
                t,R-1,W00,X,TOTAL,2020,60,EUR
                t,R-2,W00,X,TOTAL,2020,40,EUR
                t,R-2A,W00,X,TOTAL,2020,30,EUR
                t,R-2B,W00,X,TOTAL,2020,10,EUR
                """);
        assertThat(quality())
                .contains("1 reporters stand beside their parts: R-2 (R-2A, R-2B)")
                .doesNotContain("parts-exceed-total")
                .doesNotContain("unallocated-share");
    }

    @Test
    void fillsARegionThatIsAbsentWithItsProvinces() throws IOException {
        load(
                """
                t,IT,W00,X,TOTAL,2020,100,EUR
                t,R-1,W00,X,TOTAL,2020,60,EUR
                t,R-2A,W00,X,TOTAL,2020,30,EUR
                t,R-2B,W00,X,TOTAL,2020,2,EUR
                """);
        assertThat(quality())
                .contains(
                        "reporter: parts add up to less than IT 1 times, by 8.0% at W00 X TOTAL"
                                + " 2020");
    }

    @Test
    void saysWhichCodesMeanNothing() throws IOException {
        load("t,R-1,DE,X,Q9,2020,100,EUR\nt,R-2,QX9,X,Q9,2020,7,EUR\n");
        assertThat(quality())
                .contains("1 area codes that no list explains: QX9")
                .contains("1 product codes that no list names: Q9");
    }

    @Test
    void anAreaUnderTwoCodesCountsOnceOrIsRefused() throws IOException {
        load("t,R-1,DE,X,Q9,2020,100,EUR\nt,N01,DE,X,Q9,2020,100,EUR\n");
        assertThat(quality()).doesNotContain("two codes");
        Cli refused =
                Cli.run(
                        "load",
                        file(
                                "other.csv",
                                HEADER
                                        + "t,R-1,DE,X,Q9,2021,100,EUR\n"
                                        + "t,N01,DE,X,Q9,2021,90,EUR\n"),
                        "-o",
                        folder);
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("two codes of one area (N01 = R-1)").contains("90");
    }

    @Test
    void saysWhichSeriesHaveGapsOrEndEarly() throws IOException {
        load(
                """
                t,R-1,W00,X,TOTAL,2018,1,EUR
                t,R-1,W00,X,TOTAL,2020,1,EUR
                t,R-2,W00,X,TOTAL,2018,1,EUR
                t,R-2,W00,X,TOTAL,2019,1,EUR
                """);
        assertThat(quality())
                .contains("1 series without a period that others have: R-1 X 2019")
                .contains("1 series that end before the last period: R-2 X ends with 2019");
    }

    @Test
    void findsValuesInOtherUnits() throws IOException {
        load("t,IT,W00,X,TOTAL,2020,432000000000,EUR\nu,IT,W00,X,TOTAL,2020,433000,EUR\n");
        Cli.run(
                "load",
                file(
                        "gdp.csv",
                        "reporter,period,indicator,value,unit,source\n"
                                + "IT,2020,gdp,1660000000000,EUR,s\n"),
                "-o",
                folder);
        assertThat(quality())
                .contains(
                        "million times those of u, or the other way: IT X 2020 (4.320e+11 against"
                                + " 4.330e+05)")
                .contains("u: value: 1 totals don't fit the gross domestic product: IT X 2020");
    }

    @Test
    void warnsOnLoadingWhenAColumnSpeaksOfMillions() throws IOException {
        String table = "Year,Region,Exports (million euro)\n2020,R-1,61000000\n";
        String mapping =
                """
                format: 1
                dataset: mapped
                reporter: {column: Region}
                partner: {constant: W00}
                flow: {constant: X}
                product: {constant: TOTAL}
                period: {column: Year}
                value: {column: "Exports (million euro)"}
                unit: {constant: EUR}
                """;
        Cli plain =
                Cli.run(
                        "load",
                        file("m.csv", table),
                        "--mapping",
                        file("m.yaml", mapping),
                        "-o",
                        folder);
        assertThat(plain.code()).as(plain.err()).isZero();
        assertThat(plain.err())
                .contains("column Exports (million euro) speaks of thousands or millions");
        Cli twice =
                Cli.run(
                        "load",
                        file("m2.csv", table.replace("61000000", "610000000")),
                        "--mapping",
                        file("m.yaml", mapping + "multiply: 1000000\n"),
                        "--release",
                        "2021-05-01",
                        "-o",
                        folder);
        assertThat(twice.err())
                .contains("after multiplying by 1000000, more than any country trades");
    }

    @Test
    void countsCorrectionsAndThoseThatLapsed() throws IOException {
        load("t,IT,W00,X,TOTAL,2020,100,EUR\nt,IT,W00,X,TOTAL,2019,90,EUR\n");
        Files.createDirectories(folder.resolve("corrections"));
        String cell =
                "  - cell: {dataset: t, reporter: IT, partner: W00, flow: X, product: TOTAL,"
                        + " period: %d}\n"
                        + "    expect: %d\n"
                        + "    value: 99\n"
                        + "    reason: a slip of the keyboard\n";
        Files.writeString(
                folder.resolve("corrections/c.yaml"),
                "corrections:\n" + cell.formatted(2020, 100) + cell.formatted(2019, 91));
        assertThat(quality())
                .contains("1 cells are corrected: a slip of the keyboard  [corrected-cell]")
                .contains("doesn't hold 91.0")
                .contains("[correction-lapsed]");
    }

    @Test
    void printsObjectsForTools() throws IOException {
        load("t,IT,ZZ,X,TOTAL,2020,-5,EUR\n");
        Cli json = Cli.run("quality", "-o", folder, "--format", "jsonl");
        assertThat(json.out())
                .contains("\"code\":\"negative-value\",\"where\":\"t\",\"field\":\"value\"");
        assertThat(Cli.run("quality", "-o", folder, "--format", "xml").code()).isEqualTo(2);
    }

    private void load(String rows) throws IOException {
        Cli load = Cli.run("load", file("trade.csv", HEADER + rows), "-o", folder);
        assertThat(load.code()).as(load.err()).isZero();
    }

    private String quality() {
        Cli quality = Cli.run("quality", "-o", folder);
        assertThat(quality.code()).as(quality.err()).isZero();
        return quality.out();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(work.resolve(name), content);
    }
}
