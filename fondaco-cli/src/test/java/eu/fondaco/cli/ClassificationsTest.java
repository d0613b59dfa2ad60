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

/** Questions in other classifications, editions and groups than the data have. */
class ClassificationsTest {

    private static final String HEADER =
            "dataset,reporter,partner,flow,product,period,value,unit\n";

    @TempDir Path work;
    private Path folder;

    @BeforeEach
    void init() {
        folder = work.resolve("mine");
        Cli.run("init", folder);
    }

    @Test
    void answersInAnotherClassificationWithinBounds() throws IOException {
        load(
                "cn-cpa.csv",
                "CN 2021,CPA 2.1,weight\n"
                        + "02011000,10.11.11,\n"
                        + "02012000,10.11.12,0.25\n"
                        + "02012000,01.41.00,0.75\n");
        load(
                "cpa.csv",
                "CPA 2.1,Name,name_it\n"
                        + "C,Manufactures,Manufatti\n"
                        + "10,Food,Alimentari\n"
                        + "10.1,Meat,Carne\n");
        load(
                "trade.csv",
                HEADER
                        + "t,IT,DE,X,CN:02011000,2021,100,EUR\nt,IT,DE,X,CN:02012000,2021,40,EUR\n"
                        + "t,IT,DE,X,CN:99999999,2021,10,EUR\nt,IT,DE,X,TOTAL,2021,200,EUR\n");
        Cli food = ask("exports of CPA:10 from IT to DE in 2021");
        assertThat(food.out())
                .as(food.err())
                .contains("\"value\":110,\"low\":100,\"high\":150")
                .contains(
                        "CPA:10 by CN2021 to CPA2.1: 1 codes whole, in part CN:02012000; without a"
                                + " counterpart CN:99999999");
        assertThat(Cli.run("quality", "-o", folder).out())
                .contains(
                        "from CN2021 to CPA2.1 1 codes leak, 6.67% of exports in 2021: CN:99999999")
                .contains("[conversion-leakage]");
        assertThat(
                        Cli.run(
                                        "ask",
                                        "esportazioni di CPA:10 da IT verso DE nel 2021",
                                        "--lang",
                                        "it",
                                        "-o",
                                        folder)
                                .out())
                .contains("esportazioni di alimentari");
    }

    @Test
    void aShareThatCanNotBeDecidedIsNotExact() throws IOException {
        load(
                "cn-cpa.csv",
                "CN 2021,CPA 2.1\n01011000,10.11.11\n02012000,10.11.12\n02012000,01.41.00\n");
        load(
                "trade.csv",
                HEADER
                        + "t,IT,W00,X,CN:01011000,2021,50,EUR\n"
                        + "t,IT,W00,X,CN:02012000,2021,30,EUR\n"
                        + "t,IT,W00,X,TOTAL,2021,100,EUR\n");
        assertThat(ask("share of exports of CPA:10 from IT in 2021").out())
                .contains("\"value\":65,\"low\":50,\"high\":80");
    }

    @Test
    void refusesWeightsThatMakeMoreOfACode() throws IOException {
        Cli load =
                Cli.run(
                        "load",
                        file("w.csv", "CN 2021,CPA 2.1,weight\n1,A,0.7\n1,B,0.7\n"),
                        "-o",
                        folder);
        assertThat(load.code()).isEqualTo(3);
        assertThat(load.err()).contains("w.csv").contains("the weights of 1 add up to 1.4");
        assertThat(folder.resolve("classifications")).doesNotExist();
    }

    @Test
    void theUnionAndTheEuroAreaAreThoseOfTheirTime() throws IOException {
        StringBuilder trade = new StringBuilder(HEADER);
        for (int year : new int[] {2012, 2013, 2019, 2020}) {
            trade.append(
                    "t,IT,HR,X,TOTAL,%1$d,1,EUR\nt,IT,GB,X,TOTAL,%1$d,10,EUR\nt,IT,DE,X,TOTAL,%1$d,100,EUR\n"
                            .formatted(year));
        }
        load("trade.csv", trade.toString());
        Files.writeString(folder.resolve("sources.yaml"), "datasets:\n  t: {complete: true}\n");
        assertThat(value("exports from IT to EU in 2012")).isEqualTo("110");
        assertThat(value("exports from IT to EU in 2013")).isEqualTo("111");
        assertThat(value("exports from IT to the European Union in 2019")).isEqualTo("111");
        assertThat(value("exports from IT to EU in 2020")).isEqualTo("101");
        assertThat(value("exports from IT to EU27_2020 in 2012")).isEqualTo("101");
        assertThat(value("exports from IT to euro area in 2020")).isEqualTo("100");
        assertThat(ask("exports from IT to EU in 2013").out())
                .contains("joined or left within it: HR");
        assertThat(value("growth of exports from IT to EU from 2019 to 2020")).startsWith("-9");
    }

    @Test
    void hasTwoAsiasAndPrintsWhichOneItTook() throws IOException {
        load(
                "trade.csv",
                HEADER
                        + "t,IT,CN,X,TOTAL,2020,5,EUR\n"
                        + "t,IT,AE,X,TOTAL,2020,3,EUR\n"
                        + "t,IT,US,X,TOTAL,2020,1,EUR\n");
        Files.writeString(folder.resolve("sources.yaml"), "datasets:\n  t: {complete: true}\n");
        assertThat(value("exports from IT to Asia in 2020")).isEqualTo("8");
        assertThat(value("exports from IT to Asia without Western Asia in 2020")).isEqualTo("5");
        assertThat(ask("exports from IT to Asia (UN M49) in 2020").out())
                .contains("M49:142 = AE + CN");
        assertThat(ask("exports from IT to Asia in 2020").out()).contains("ASI = AE + CN");
        load(
                "areas.csv",
                "code,name_en,name_it,kind,parent,groups\n"
                        + "ASIA,Asia,Asia,group,,\n"
                        + "CN,China,Cina,country,,ASIA\n"
                        + "MY,Malaysia,Malaysia,country,,ASIA[2021-01-01..]\n");
        assertThat(ask("exports from IT to Asia in 2020").out())
                .contains("\"value\":5")
                .contains("ASIA = CN");
        assertThat(
                        Cli.run(
                                        "load",
                                        file(
                                                "bad.csv",
                                                "code,name_en,name_it,kind,parent,groups\n"
                                                        + "XX,X,X,country,,ASIA[2021..]\n"),
                                        "-o",
                                        folder)
                                .err())
                .contains("bad.csv:2: groups: 'ASIA[2021..]' isn't a group with days");
    }

    @Test
    void aShippedGroupIsNoAnswerWhereMembersMayJustNotBeLoaded() throws IOException {
        load("trade.csv", HEADER + "t,IT,CN,X,TOTAL,2020,5,EUR\nt,IT,W00,X,TOTAL,2020,50,EUR\n");
        Cli ask = ask("exports from IT to Asia in 2020");
        assertThat(ask.out()).contains("\"value\":null").contains("declare the dataset complete");
    }

    @Test
    void regionsOfOtherEditionsAreSumsOrBounds() throws IOException {
        load(
                "walk.csv",
                """
                from_code,to_code,from_version,to_version,level,country,areaKm,pop18
                XX11,XX11,2010,2013,2,X,1,100
                XX12,XX13,2010,2013,2,X,1,30
                XX12,XX14,2010,2013,2,X,1,10
                XX15,XX14,2010,2013,2,X,1,20
                """);
        load(
                "trade.csv",
                HEADER
                        + "t,XX13,W00,X,TOTAL,2020,60,EUR\n"
                        + "t,XX14,W00,X,TOTAL,2020,30,EUR\n"
                        + "t,XX11,W00,X,TOTAL,2020,7,EUR\n");
        load(
                "areas.csv",
                "code,name_en,name_it,kind,parent,groups,aliases\n"
                        + "R-12,Old Region,Vecchia,region,,,XX12\n");
        Cli old = ask("exports from R-12 in 2020");
        assertThat(old.out())
                .as(old.err())
                .contains("\"value\":75,\"low\":60,\"high\":90")
                .contains("NUTS2013 to NUTS2010");
    }

    /** The real lists, where they are at hand: published totals are kept within what leaks. */
    @Test
    void publishedCorrespondencesConvertARealTable() {
        Path data = Path.of("../../shared/data");
        Assumptions.assumeTrue(
                Files.isDirectory(data.resolve("codes")),
                "no folder of real tables beside the project");
        Path codes = data.resolve("codes");
        Cli load =
                Cli.run(
                        "load",
                        codes.resolve("eurostat_CN2021_CN2022.csv"),
                        codes.resolve("eurostat_CN2022_CPA21.csv"),
                        codes.resolve("eurostat_CPA21.csv"),
                        codes.resolve("nuts_cross_walks_IT.csv.gz"),
                        data.resolve("baci_example/ExampleTradeData.csv.gz"),
                        data.resolve("baci_example/country_codes_V202201.csv"),
                        "-o",
                        folder);
        assertThat(load.code()).as(load.err()).isZero();
        String all = value("exports of CPA:C from ZA to DE in 2020");
        assertThat(Double.parseDouble(all)).isBetween(1e9, 1e10);
        assertThat(Cli.run("quality", "-o", folder).out()).contains("from CN2021 to CPA2.1");
    }

    private Cli ask(String question) {
        return Cli.run("ask", question, "--format", "json", "-o", folder);
    }

    private String value(String question) {
        Cli ask = ask(question);
        assertThat(ask.out()).as(ask.err()).contains("\"value\":");
        return ask.out().replaceFirst("(?s).*?\"value\":([^,]*),.*", "$1");
    }

    private void load(String name, String content) throws IOException {
        Cli load = Cli.run("load", file(name, content), "-o", folder);
        assertThat(load.code()).as(load.err()).isZero();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(work.resolve(name), content);
    }
}
