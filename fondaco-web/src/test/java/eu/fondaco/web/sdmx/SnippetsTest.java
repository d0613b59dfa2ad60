// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.fondaco.web.Client;
import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.ServerOptions;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines on a dataset's page do what they say, each where its tool is. */
class SnippetsTest {

    private static FondacoServer server;
    private static Client client;

    @TempDir Path folder;

    @BeforeAll
    static void start() {
        server =
                FondacoServer.start(
                        TradeObservatory.holdings(),
                        ServerOptions.onPort(0).withLimits(20_000, 100, 10_000));
        client = new Client(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String snippet(String lang, String tool) throws Exception {
        Document page = Jsoup.parse(client.get("/" + lang + "/datasets/trade").body());
        return page.selectFirst("pre[data-tool=" + tool + "]").wholeText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "it"})
    void aDatasetHasAPageWithItsReleasesAndFiles(String lang) throws Exception {
        Document page = Jsoup.parse(client.get("/" + lang + "/datasets/trade").body());
        assertThat(page.select("pre[data-tool]").eachAttr("data-tool"))
                .containsExactly("R", "Python", "Java", "Excel", "curl");
        assertThat(page.text()).contains("2024-03-01, Office of Zedia");
        assertThat(page.select("a[href=/data/trade.xlsx]")).hasSize(1);
        assertThat(
                        Jsoup.parse(client.get("/" + lang + "/datasets").body())
                                .select("a[href=/" + lang + "/datasets/trade]"))
                .isNotEmpty();
        assertThat(client.get("/" + lang + "/datasets/none").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R | Rscript -e library(rsdmx) | Rscript read.R | Upper Xania",
                "Python | /usr/bin/python3 -c import(pandas) | /usr/bin/python3 read.py |"
                        + " Upper Xania",
                "Java | java -version | java Read.java | OBS:DF_TRADE(1.0.0),A,XA-1,M",
                "curl | curl --version | bash read.sh | OBS:DF_TRADE(1.0.0),A,XA-1,M"
            })
    void theLinesRun(String tool, String probe, String run, String said) throws Exception {
        List<String> probing =
                List.of(probe.replace("import(pandas)", "import\u00a0pandas").split(" "));
        assumeTrue(
                run(probing.stream().map(p -> p.replace('\u00a0', ' ')).toList()).startsWith("0"),
                tool + " is absent");
        String name = run.substring(run.lastIndexOf(' ') + 1);
        Files.writeString(folder.resolve(name), snippet("en", tool));
        assertThat(run(List.of(run.split(" ")))).startsWith("0").contains(said);
    }

    @Test
    void theAddressForExcelIsAWorkbook() throws Exception {
        URI address = URI.create(snippet("it", "Excel").strip());
        byte[] bytes = client.bytes(address.getPath() + "?" + address.getQuery()).body();
        try (ReadableWorkbook book =
                new ReadableWorkbook(new java.io.ByteArrayInputStream(bytes))) {
            assertThat(book.getFirstSheet().read())
                    .hasSizeGreaterThan(10)
                    .allMatch(r -> r.getRowNum() == 1 || r.getCellText(1).equals("XA-1"));
        }
    }

    /** The exit code of a program, then what it said; -1 where it isn't there. */
    private String run(List<String> command) throws InterruptedException, IOException {
        File said = folder.resolve("said.txt").toFile();
        Process process;
        try {
            process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(said)
                            .start();
        } catch (IOException e) {
            return "-1 " + e.getMessage();
        }
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ended in time").isTrue();
        return process.exitValue() + " " + Files.readString(said.toPath(), StandardCharsets.UTF_8);
    }
}
