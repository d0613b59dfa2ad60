// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.cli.configure.Pulling;
import eu.fondaco.cli.configure.Pulling.Report;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.Label;
import eu.fondaco.observatory.NewObservatory;
import eu.fondaco.observatory.PullsYaml;
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
                .pull(spec, (number, of, left) -> {});
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
