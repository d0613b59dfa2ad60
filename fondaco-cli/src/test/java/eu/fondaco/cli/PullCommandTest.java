// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.sources.pull.StubServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pulls end to end, from a stub on this machine; no provider is asked over the network. */
class PullCommandTest {

    private static final String TABLE =
            """
            {"version":"2.0","class":"dataset","id":["freq","reporter","partner","product","flow","indicators","time"],
             "size":[1,1,1,1,1,1,1],"value":{"0":%s},
             "dimension":{"freq":{"category":{"index":{"A":0}}},"reporter":{"category":{"index":{"IT":0}}},
              "partner":{"category":{"index":{"DE":0}}},"product":{"category":{"index":{"1902":0}}},
              "flow":{"category":{"index":{"2":0}}},"indicators":{"category":{"index":{"VALUE_IN_EUROS":0}}},
              "time":{"category":{"index":{"2023":0}}}},
             "extension":{"datastructure":{"id":"DS-045409","agencyId":"ESTAT","version":"1.0"}}}
            """;

    @TempDir Path work;
    private final StubServer server = new StubServer();
    private Path folder;

    @BeforeEach
    void init() throws IOException {
        folder = work.resolve("mine");
        Cli.run("init", folder);
        sources("");
        server.on(
                "/statistics/1.0/data/DS-045409", 200, "application/json", TABLE.formatted("4000"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private void sources(String more) throws IOException {
        Files.writeString(
                folder.resolve("sources.yaml"),
                """
                pulls:
                  - id: pasta
                    provider: comext
                    flow: DS-045409
                    format: json-stat
                    where: {freq: A, reporter: IT, partner: [DE], product: "1902", flow: [2], indicators: VALUE_IN_EUROS}
                    from: 2023
                    base: %s
                %s\
                """
                        .formatted(server.base(), more));
    }

    private String export(String name) throws IOException {
        Cli export = Cli.run("export", work.resolve(name), "-o", folder);
        assertThat(export.code()).as(export.err()).isZero();
        return Files.readString(work.resolve(name));
    }

    @Test
    void pullsLoadsAndRebuildsWithoutTheNetwork() throws IOException {
        Cli pull = Cli.run("pull", "comext", "-o", folder, "--lang", "en");
        assertThat(pull.code()).as(pull.err()).isZero();
        assertThat(pull.out()).contains("pasta: 1 answers, 1 new").contains("1 cells added");
        String loaded = export("one.csv");
        assertThat(loaded).contains("comext,IT,DE,X,HS:1902,2023,4000");
        assertThat(Files.readString(folder.resolve("snapshots/pulls.csv")))
                .contains(server.base().toString());
        server.close();
        Files.delete(folder.resolve("warehouse.duckdb"));
        Cli rebuild = Cli.run("load", "--rebuild", "-o", folder);
        assertThat(rebuild.code()).as(rebuild.err()).isZero();
        assertThat(export("two.csv")).isEqualTo(loaded);
    }

    @Test
    void pullingAgainAsksNobodyAndLoadsNothing() {
        Cli.run("pull", "-o", folder);
        int asked = server.asked().size();
        Cli again = Cli.run("pull", "pasta", "-o", folder, "--lang", "en");
        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("1 answers, 0 new").doesNotContain("Loaded");
        assertThat(server.asked()).hasSize(asked);
        assertThat(Cli.run("pull", "--offline", "-o", folder).code()).isZero();
    }

    @Test
    void aRevisionCountsFromToday() throws IOException {
        Cli.run("pull", "-o", folder);
        server.on(
                "/statistics/1.0/data/DS-045409", 200, "application/json", TABLE.formatted("4100"));
        Cli again = Cli.run("pull", "--again", "-o", folder, "--lang", "en");
        assertThat(again.code()).as(again.err()).isZero();
        String question = "exports of HS:1902 from IT to DE in 2023";
        assertThat(Cli.run("ask", question, "-o", folder, "--lang", "en").out()).contains("4,100");
        Cli before =
                Cli.run("ask", question, "--as-of", "2024-06-01", "-o", folder, "--lang", "en");
        assertThat(before.out()).as(before.err()).contains("4,000");
    }

    @Test
    void oneProviderThatRefusesDoesNotStopTheOthers() throws IOException {
        sources("  - {id: wrong, provider: ecb, flow: NOSUCH, base: \"" + server.base() + "\"}\n");
        Cli pull = Cli.run("pull", "-o", folder, "--lang", "en");
        assertThat(pull.code()).isEqualTo(4);
        assertThat(pull.err()).contains("error: wrong").contains("knows no table NOSUCH");
        assertThat(export("x.csv")).contains("comext,IT,DE,X");
    }

    @Test
    void aTableThatNobodyExplainedIsKeptAndAMappingProposed() throws IOException {
        server.on(
                "/statistics/1.0/data/DS-045409",
                200,
                "application/json",
                TABLE.formatted("4000")
                        .replace("\"DS-045409\"", "\"OTHER\"")
                        .replace("indicators", "measure"));
        Cli pull = Cli.run("pull", "-o", folder);
        assertThat(pull.code()).isEqualTo(3);
        assertThat(pull.err()).contains("columns nobody has explained");
        try (Stream<Path> kept = Files.list(folder.resolve("snapshots"))) {
            assertThat(kept).anyMatch(f -> f.toString().endsWith(".json"));
        }
    }

    @Test
    void populationBecomesAnAttribute() throws IOException {
        sources(
                "  - {id: people, provider: worldbank, flow: SP.POP.TOTL, where: {country: [IT]},"
                        + " base: \""
                        + server.base()
                        + "\"}\n");
        server.on(
                "/country/IT/indicator/SP.POP.TOTL",
                200,
                "application/json",
                "[{\"page\":1,\"pages\":1,\"total\":1},[{\"indicator\":{\"id\":\"SP.POP.TOTL\"},\"country\":"
                    + "{\"id\":\"IT\"},\"date\":\"2023\",\"value\":1000}]]");
        Cli pull = Cli.run("pull", "-o", folder, "--lang", "en");
        assertThat(pull.code()).as(pull.err()).isZero();
        assertThat(folder.resolve("attributes/worldbank-people.csv"))
                .content()
                .contains("IT,2023,population,1000");
        Cli ask =
                Cli.run(
                        "ask",
                        "exports per capita of HS:1902 from IT to DE in 2023",
                        "-o",
                        folder,
                        "--lang",
                        "en",
                        "--format",
                        "json");
        assertThat(ask.out())
                .as(ask.err())
                .contains("\"EUR per head\"")
                .containsPattern("\"value\" ?: ?\"?4(\\.0+)?[\",]");
    }

    @Test
    void aListOfCountriesIsKeptForRebuilding() throws IOException {
        sources(
                "  - {id: uk, provider: hmrc, flow: OTS, from: 2023, where: {CommodityId: 1022110},"
                        + " base: \""
                        + server.base()
                        + "\"}\n");
        server.on(
                "/Country",
                200,
                "application/json",
                "{\"@odata.context\":\"x#Country\",\"value\":[{\"CountryId\":5,\"CountryCodeAlpha\":\"IT\"}]}");
        server.on(
                "/OTS?",
                200,
                "application/json",
                "{\"@odata.context\":\"x#OTS\",\"value\":[{\"MonthId\":202301,\"FlowTypeId\":2,\"CommodityId\":"
                    + "1022110,\"CountryId\":5,\"PortId\":1,\"SuppressionIndex\":0,\"Value\":7,\"NetMass\":5}]}");
        Cli pull = Cli.run("pull", "uk", "-o", folder, "--lang", "en");
        assertThat(pull.code()).as(pull.err()).isZero();
        String loaded = export("one.csv");
        assertThat(loaded).contains("hmrc,GB,IT,X,CN:01022110,2023-01,7");
        Files.delete(folder.resolve("warehouse.duckdb"));
        assertThat(Cli.run("load", "--rebuild", "-o", folder).code()).isZero();
        assertThat(export("two.csv")).isEqualTo(loaded);
    }

    @Test
    void listsWhatIsDue() throws IOException {
        sources("  - {provider: istat, flow: LATER, next_release: 2999-01-01}\n");
        Cli list = Cli.run("pull", "--list", "-o", folder, "--lang", "en");
        assertThat(list.out())
                .contains("pasta: comext DS-045409, due")
                .contains("LATER: istat LATER, next release 2999-01-01")
                .contains("Providers:");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void wrongEntriesAreExplained() throws IOException {
        sources("  - {provider: nobody, flow: X}\n");
        Cli pull = Cli.run("pull", "-o", folder);
        assertThat(pull.code()).isEqualTo(3);
        assertThat(pull.err()).contains("no provider is called 'nobody'").contains("istat");
        assertThat(Cli.run("status", "-o", folder).err() + Cli.run("status", "-o", folder).out())
                .contains("no provider is called 'nobody'");
        sources("");
        assertThat(Cli.run("pull", "census", "-o", folder).code()).isEqualTo(2);
    }

    @Test
    void aPlanAsksNobodyAndCountsWhatIsHeld() {
        Cli plan = Cli.run("pull", "--plan", "-o", folder, "--lang", "en");
        assertThat(plan.code()).as(plan.err()).isZero();
        assertThat(plan.out()).contains("pasta: 1 requests").contains("Nobody was asked");
        assertThat(server.asked()).isEmpty();
        assertThat(Cli.run("pull", "-o", folder, "--lang", "en").err())
                .contains("pasta: request 1 of 1");
        assertThat(Cli.run("pull", "--plan", "-o", folder, "--lang", "it").out())
                .contains("pasta: 0 richieste");
    }

    @Test
    void aRecipeIsPlannedWithoutATraceAndAFileOfPullsIsOne() throws IOException {
        String before = Files.readString(folder.resolve("sources.yaml"));
        Cli plan = Cli.run("pull", "emilia-romagna", "--plan", "-o", folder, "--lang", "en");
        assertThat(plan.code()).as(plan.err()).isZero();
        assertThat(plan.out()).contains("emilia-romagna-partners: 11 requests").contains("In all ");
        assertThat(folder.resolve("sources.yaml")).hasContent(before);
        Path recipe = work.resolve("mine.yaml");
        Files.writeString(recipe, before.replace("pasta", "noodles"));
        Cli pull = Cli.run("pull", recipe, "-o", folder, "--lang", "en");
        assertThat(pull.code()).as(pull.err()).isZero();
        assertThat(pull.out()).contains("1 pulls put into").contains("noodles: 1 answers");
        assertThat(folder.resolve("sources.yaml")).content().contains("id: noodles", "id: pasta");
        Files.writeString(recipe, "pulls: nothing");
        assertThat(Cli.run("pull", recipe, "-o", folder).code()).isEqualTo(3);
    }

    @Test
    void theCodesOfATableAreListed() {
        server.on(
                "/contentconstraint/ESTAT/DS-045409",
                200,
                "application/xml",
                "<m:S xmlns:m='urn:m'><m:KeyValue"
                        + " id='flow'><m:Value>1</m:Value><m:Value>2</m:Value></m:KeyValue></m:S>");
        Cli codes = Cli.run("pull", "pasta", "--codes", "-o", folder);
        assertThat(codes.out()).as(codes.err()).contains("flow (2): 1 2");
        assertThat(Cli.run("pull", "nobody:X", "--codes", "-o", folder).code()).isEqualTo(2);
    }
}
