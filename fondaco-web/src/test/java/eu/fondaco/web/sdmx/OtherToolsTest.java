// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.ServerOptions;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sdmxdl.Confidentiality;
import sdmxdl.Connection;
import sdmxdl.DataSet;
import sdmxdl.DatabaseRef;
import sdmxdl.Detail;
import sdmxdl.FlowRef;
import sdmxdl.Key;
import sdmxdl.Languages;
import sdmxdl.Query;
import sdmxdl.Structure;
import sdmxdl.web.SdmxWebManager;
import sdmxdl.web.WebSource;

/** Tools that other people wrote read an observatory as they read a statistical office. */
class OtherToolsTest {

    private static final Path CHECKS = Path.of("../../shared/checks");

    private static FondacoServer server;

    @TempDir Path folder;

    private static final String READER = "javax.xml.stream.XMLInputFactory";

    @BeforeAll
    static void start() {
        // the reader of workbooks brings an XML reader that sdmx-dl doesn't take
        System.setProperty(READER, "com.sun.xml.internal.stream.XMLInputFactoryImpl");
        server =
                FondacoServer.start(
                        TradeObservatory.holdings(),
                        ServerOptions.onPort(0).withLimits(20_000, 100, 10_000));
    }

    @AfterAll
    static void stop() {
        System.clearProperty(READER);
        server.close();
    }

    private static String address() {
        return "http://127.0.0.1:" + server.port();
    }

    @Test
    void sdmxDlReadsFlowsStructureDataAndKeys() throws Exception {
        WebSource source =
                WebSource.builder()
                        .id("OBS")
                        .name("en", "Trial")
                        .driver("RI_SDMX21")
                        .confidentiality(Confidentiality.PUBLIC)
                        .endpointOf(address() + "/sdmx/v1")
                        .propertyOf("sdmxdl.driver.detailSupported", "true")
                        .build();
        try (Connection connection =
                SdmxWebManager.ofServiceLoader().getConnection(source, Languages.parse("it,en"))) {
            FlowRef flow = FlowRef.parse("OBS,DF_TRADE");
            assertThat(connection.getFlows(DatabaseRef.NO_DATABASE))
                    .singleElement()
                    .satisfies(f -> assertThat(f.getName()).isEqualTo("Commercio di beni: trade"));
            Structure structure = connection.getMeta(DatabaseRef.NO_DATABASE, flow).getStructure();
            assertThat(structure.getDimensions())
                    .extracting(sdmxdl.Dimension::getId)
                    .containsExactly(
                            "FREQ", "REF_AREA", "TRADE_FLOW", "COUNTERPART_AREA", "PRODUCT");
            DataSet data =
                    connection.getData(
                            DatabaseRef.NO_DATABASE,
                            flow,
                            Query.builder().key(Key.parse("A.XA-1.X.ZC.TOTAL")).build());
            assertThat(data.getData())
                    .singleElement()
                    .satisfies(s -> assertThat(s.getObs()).hasSize(6));
            Collection<?> keys =
                    connection
                            .getData(
                                    DatabaseRef.NO_DATABASE,
                                    flow,
                                    Query.builder()
                                            .key(Key.ALL)
                                            .detail(Detail.SERIES_KEYS_ONLY)
                                            .build())
                            .getData();
            assertThat(keys).hasSize(25);
            assertThat(
                            connection.getAvailableDimensionCodes(
                                    DatabaseRef.NO_DATABASE, flow, Key.ALL, 1))
                    .containsExactlyInAnyOrder("XA-1", "XA-2");
        }
    }

    @Test
    void rsdmxReadsStructuresAndDataWithLabels() throws Exception {
        assumeTrue(
                Files.isRegularFile(CHECKS.resolve("check_rsdmx.R")), "../shared/checks is absent");
        assumeTrue(
                run("Rscript", "-e", "library(rsdmx)").startsWith("0"),
                "R with rsdmx is absent (Debian: r-cran-rsdmx)");
        assertThat(
                        run(
                                "Rscript",
                                CHECKS.resolve("check_rsdmx.R").toAbsolutePath().toString(),
                                address() + "/sdmx/v1",
                                "OBS",
                                "DF_TRADE",
                                "A.XA-1..."))
                .startsWith("0")
                .contains("ok   data via provider, labels")
                .doesNotContain("FAIL");
    }

    @Test
    void jsonstatToolkitReadsTheCube() throws Exception {
        Path script = CHECKS.resolve("check_jsonstat.mjs");
        assumeTrue(Files.isRegularFile(script), "../shared/checks is absent");
        assumeTrue(
                run("npm", "install", "--silent", "--no-audit", "jsonstat-toolkit").startsWith("0"),
                "npm or its registry is absent");
        Files.copy(script, folder.resolve("check.mjs"));
        assertThat(run("node", "check.mjs", address() + "/data/trade.json?frequency=A"))
                .startsWith("0")
                .doesNotContain("FAIL");
    }

    /** The exit code of a program, then what it said; -1 where it isn't there. */
    private String run(String... command) throws InterruptedException, IOException {
        File said = folder.resolve("said.txt").toFile();
        ProcessBuilder program =
                new ProcessBuilder(List.of(command))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said);
        Process process;
        try {
            process = program.start();
        } catch (IOException e) {
            return "-1 " + e.getMessage();
        }
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ended in time").isTrue();
        return process.exitValue() + " " + Files.readString(said.toPath(), StandardCharsets.UTF_8);
    }
}
