// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.cli.configure.Pulling;
import eu.fondaco.cli.configure.Pulling.Report;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.Label;
import eu.fondaco.observatory.NewObservatory;
import eu.fondaco.observatory.PullsYaml;
import eu.fondaco.sources.pull.Desk;
import eu.fondaco.sources.pull.Desk.Freshness;
import eu.fondaco.sources.pull.FastTime;
import eu.fondaco.sources.pull.HostClocks;
import eu.fondaco.sources.pull.PullSpec;
import eu.fondaco.sources.pull.StubServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Istat's and others' answers as they were recorded, through the whole of a pull. */
class PullingTest {

    private static final String HEADER =
            "\uFEFFDATAFLOW,FREQ: Frequency,REF_AREA: Territory,DATA_TYPE: Indicator,ADJUSTMENT:"
                + " Adjustment,CPA_ATECO2007_COE: CPA,PARTNER_COUNTRY: Partner country,TIME_PERIOD:"
                + " Time,OBS_VALUE,OBS_STATUS: Observation status,UNIT_MULT: Multiplication unit\n";

    @TempDir Path work;
    private final StubServer server = new StubServer();
    private final FastTime time = new FastTime();
    private Path folder;

    @BeforeEach
    void init() throws IOException {
        folder = work.resolve("mine");
        NewObservatory.create(folder, Label.of("ER"), "IT-45");
        server.on(
                "/dataflow/IT1/",
                200,
                "application/xml",
                "<?xml version='1.0'?><m:S xmlns:m='urn:m'><m:Dataflow id='F' version='1.0'/>"
                        + dimensions(
                                "FREQ",
                                "REF_AREA",
                                "DATA_TYPE",
                                "ADJUSTMENT",
                                "CPA_ATECO2007_COE",
                                "PARTNER_COUNTRY")
                        + "</m:S>");
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static String dimensions(String... ids) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < ids.length; i++) {
            text.append("<m:Dimension id='" + ids[i] + "' position='" + (i + 1) + "'/>");
        }
        return text.toString();
    }

    private static String row(String area, String product, String partner, String value) {
        return "IT1:DF_DCSE_CPA_ATECO2007_COE_A_Q_CONJ_REG(1.0),A: annual,"
                + area
                + ",IV: import - value (euro),N: Raw data,"
                + product
                + ",\""
                + partner
                + "\",2023,"
                + value
                + ",,\n";
    }

    private void sources(String pulls) throws IOException {
        Files.writeString(
                folder.resolve("sources.yaml"),
                "pulls:\n" + pulls.replace("BASE", server.base().toString()));
    }

    private Report pull() throws IOException, InterruptedException {
        return pull((number, of, left) -> {});
    }

    private Report pull(Desk.Counting told) throws IOException, InterruptedException {
        List<DataIssue> issues = new ArrayList<>();
        PullSpec spec = PullsYaml.read(folder, issues::add).get(0);
        assertThat(issues).isEmpty();
        return new Pulling(
                        folder,
                        Freshness.A_DAY,
                        null,
                        LocalDate.of(2026, 11, 27),
                        time,
                        new HostClocks(work.resolve("machine")))
                .pull(spec, told);
    }

    private String export() throws IOException {
        Path file = Files.createTempDirectory(work, "export").resolve("cells.csv");
        Cli export = Cli.run("export", file, "-o", folder);
        assertThat(export.code()).as(export.err()).isZero();
        return Files.readString(file);
    }

    private static final String REGIONS =
            "  - {id: r, provider: istat, flow: DF_DCSE_CPA_ATECO2007_COE_A_Q_CONJ_REG, where:"
                + " {FREQ: A, REF_AREA: [ITD5, ITC4]}, each: REF_AREA, from: 2023, base: BASE}\n";

    @Test
    void aRecordedAnswerOfIstatIsLoadedAndAsked() throws Exception {
        sources(REGIONS);
        server.on(
                "/A.ITD5.",
                200,
                "text/csv",
                HEADER
                        + row(
                                "ITD5: Emilia-Romagna",
                                "ALL: all items",
                                "EXT_EU27_2020: ",
                                "16429003570")
                        + row("ITD5: Emilia-Romagna", "ALL: all items", "QZ9: Free zones", "12"));
        server.on(
                "/A.ITC4.",
                200,
                "text/csv",
                HEADER
                        + row(
                                "ITC4: Lombardia",
                                "ALL: all items",
                                "EXT_EU27_2020: ",
                                "66000000000"));
        Report report = pull();
        assertThat(report.failure()).isNull();
        Cli ask =
                Cli.run(
                        "ask",
                        "imports of Emilia-Romagna from outside the EU in 2023",
                        "-o",
                        folder,
                        "--lang",
                        "en",
                        "--format",
                        "json");
        assertThat(ask.out()).as(ask.err()).contains("\"value\":16429003570");
        assertThat(Files.readString(folder.resolve("areas/from-istat_coe.csv")))
                .contains("QZ9,Free zones");
    }

    @Test
    void whatArrivedIsLoadedAndTheRestIsAskedForLater() throws Exception {
        sources(REGIONS);
        server.on("/A.ITD5.", 200, "text/csv", HEADER + row("ITD5", "ALL", "JP", "5"));
        server.on("/A.ITC4.", 400, "text/plain", "no");
        Report report = pull();
        assertThat(report.failure()).hasMessageContaining("400");
        assertThat(report.fresh()).isEqualTo(1);
        assertThat(export()).contains("istat_coe,IT-45,JP,M,TOTAL,2023,5");
        int asked = server.asked().size();
        server.on("/A.ITC4.", 200, "text/csv", HEADER + row("ITC4", "ALL", "JP", "7"));
        report = pull();
        assertThat(report.failure()).isNull();
        assertThat(report.fresh()).isEqualTo(1);
        assertThat(server.asked()).hasSize(asked + 1);
        assertThat(export())
                .contains("istat_coe,IT-25,JP,M,TOTAL,2023,7")
                .contains("istat_coe,IT-45,JP,M,TOTAL,2023,5");
    }

    /** As if the process had been killed just before a request: nothing is asked twice after it. */
    @Test
    void aPullThatIsKilledAtAnyRequestGoesOnWhereItWas() throws Exception {
        List<String> regions = List.of("ITC4", "ITD3", "ITD5", "ITE1");
        for (String region : regions) {
            server.on(
                    "/A." + region + ".", 200, "text/csv", HEADER + row(region, "ALL", "JP", "5"));
        }
        for (int k = 1; k <= regions.size() + 1; k++) {
            folder = work.resolve("killed" + k);
            NewObservatory.create(folder, Label.of("ER"), "IT-45");
            sources(REGIONS.replace("[ITD5, ITC4]", regions.toString()));
            int before = server.asked().size();
            int last = k;
            assertThatThrownBy(
                            () ->
                                    pull(
                                            (number, of, left) -> {
                                                if (number == last) {
                                                    throw new Killed();
                                                }
                                            }))
                    .isInstanceOf(Killed.class);
            assertThat(server.asked().size() - before).isEqualTo(k - 1);
            Report report = pull();
            assertThat(report.failure()).isNull();
            assertThat(server.asked().subList(before, server.asked().size()))
                    .as("killed at request " + k)
                    .doesNotHaveDuplicates()
                    .hasSize(regions.size() + 1);
            assertThat(export().lines().filter(l -> l.contains(",JP,M,TOTAL,2023,5")).count())
                    .isEqualTo(regions.size());
            int asked = server.asked().size();
            pull();
            assertThat(server.asked()).hasSize(asked);
        }
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void answersOfComtradeThatAreCutAreAskedForInHalvesAndLoaded() throws Exception {
        for (int limit : new int[] {100_000, 250_000}) {
            server.on("cmdCode=1902,8471", 200, "application/json", comtrade(limit, "1902", "1"));
            server.on("cmdCode=1902&", 200, "application/json", comtrade(1, "1902", "5"));
            server.on("cmdCode=8471&", 200, "application/json", comtrade(1, "8471", "6"));
            folder = work.resolve("cut" + limit);
            NewObservatory.create(folder, Label.of("ER"), "IT-45");
            sources(
                    "  - {id: c, provider: comtrade, flow: C-A-HS, where: {reporterCode: [380],"
                            + " partnerCode: [0], cmdCode: ['1902', '8471']}, from: 2022, to: 2022,"
                            + " base: BASE}\n");
            int before = server.asked().size();
            assertThat(pull().failure()).isNull();
            assertThat(server.asked().size() - before).isEqualTo(3);
            assertThat(export())
                    .contains("IT,W00,X,HS:1902,2022,5", "IT,W00,X,HS:8471,2022,6")
                    .doesNotContain("HS:1902,2022,1");
            pull();
            assertThat(server.asked().size() - before).as("what was cut too").isEqualTo(3);
        }
    }

    private static String comtrade(int count, String goods, String value) {
        return """
        {"elapsedTime":"0.1","count":%d,"data":[{"typeCode":"C","freqCode":"A","refYear":2022,"period":"2022",
        "reporterCode":380,"reporterISO":"ITA","flowCode":"X","partnerCode":0,"partnerISO":"W00","partner2Code":0,
        "motCode":0,"customsCode":"C00","classificationCode":"HS","cmdCode":"%s","primaryValue":%s}],"error":""}
        """
                .formatted(count, goods, value);
    }

    @Test
    void whatComesByTwoCodesOfOneAreaIsOneOrIsSaid() throws Exception {
        sources(REGIONS);
        server.on(
                "/A.ITD5.",
                200,
                "text/csv",
                HEADER
                        + row("ITD5", "ALL", "EL", "5")
                        + row("ITD5", "ALL", "GR", "5")
                        + row("ITD5", "C", "EL", "0")
                        + row("ITD5", "C", "GR", "3")
                        + row("ITD5", "A", "EL", "1")
                        + row("ITD5", "A", "GR", "2"));
        server.on(
                "/A.ITC4.",
                200,
                "text/csv",
                HEADER + row("ITD1", "ALL", "JP", "8") + row("ITD10", "ALL", "JP", "8"));
        Report report = pull();
        String cells = export();
        assertThat(cells)
                .containsOnlyOnce("IT-45,GR,M,TOTAL,2023,5")
                .contains("IT-45,GR,M,CPA:C,2023,3")
                .doesNotContain("CPA:A")
                .containsOnlyOnce("IT-BZ,JP,M,TOTAL,2023,8")
                .doesNotContain("ITD10")
                .doesNotContain(",EL,");
        assertThat(report.loading().issues())
                .filteredOn(i -> i.code().equals("area-twice"))
                .singleElement()
                .satisfies(
                        i ->
                                assertThat(i.message().toString())
                                        .contains("EL = GR")
                                        .contains("2 and 1", "neither is loaded"));
    }

    @Test
    void valuesComeInThePowerOfTenThatRowsSay() throws Exception {
        sources(REGIONS);
        server.on(
                "/A.ITD5.",
                200,
                "text/csv",
                HEADER + row("ITD5", "ALL", "JP", "5.25").replace(",,\n", ",,6: Millions\n"));
        server.on("/A.ITC4.", 404, "text/plain", "none");
        pull();
        assertThat(export()).contains("IT-45,JP,M,TOTAL,2023,5250000");
    }

    @Test
    void productPopulationAndRatesBecomeAttributes() throws Exception {
        sources(
                "  - {id: g, provider: eurostat, flow: nama_10r_2gdp, where: {geo: [ITH5]}, base:"
                        + " BASE}\n");
        server.on(
                "/sdmx/2.1/dataflow/ESTAT/nama_10r_2gdp",
                200,
                "application/xml",
                "<m:S xmlns:m='urn:m'>" + dimensions("freq", "unit", "geo") + "</m:S>");
        server.on(
                "/sdmx/2.1/data/nama_10r_2gdp",
                200,
                "text/csv",
                "DATAFLOW,LAST UPDATE,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n"
                        + "ESTAT:NAMA_10R_2GDP(1.0),x,A,MIO_EUR,ITH5,2018,161395.5,\n"
                        + "ESTAT:NAMA_10R_2GDP(1.0),x,A,EUR_HAB,ITH5,2018,36200,\n"
                        + "ESTAT:NAMA_10R_2GDP(1.0),x,A,MIO_EUR,XX99,2018,1,\n");
        pull();
        assertThat(folder.resolve("attributes/eurostat-g.csv"))
                .content()
                .contains("IT-45,2018,gdp,161395500000,EUR")
                .doesNotContain("36200")
                .doesNotContain("XX99");
        sources("  - {id: e, provider: ecb, flow: EXR, base: BASE}\n");
        server.on(
                "/dataflow/ECB/EXR",
                200,
                "application/xml",
                "<m:S xmlns:m='urn:m'>" + dimensions("FREQ", "CURRENCY") + "</m:S>");
        server.on(
                "/data/EXR/",
                200,
                "text/csv",
                "KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE\n"
                        + "EXR.A.USD.EUR.SP00.A,A,USD,EUR,SP00,A,2019,1.1195\n");
        pull();
        assertThat(folder.resolve("attributes/ecb-e.csv"))
                .content()
                .contains("US,2019,exchange_rate,1.1195,USD per EUR");
    }
}
