// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.sources.LoadedOnce;
import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.ServerOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sheet of the example with hidden cells shows what is known, the largest part among it. */
class HiddenPartsTest {

    @TempDir Path work;

    private static Document page(FondacoServer server, String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + server.port() + path);
        return Jsoup.parse(
                HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                        .body());
    }

    @Test
    void theRestOfAWholeWithHiddenPartsIsntKnown() throws Exception {
        Path folder =
                LoadedOnce.copy(
                        Path.of("../examples/uk-regions"),
                        work.resolve("uk"),
                        copy -> Examples.load(copy, LocalDate.of(2026, 11, 28)));
        try (OpenObservatory open = OpenObservatory.open(folder);
                FondacoServer server =
                        FondacoServer.start(Serving.holdings(open), ServerOptions.onPort(0))) {
            Document sheet = page(server, "/en/relations/US?from=TLI");
            assertThat(sheet.select("svg.wide .mark title").eachText())
                    .anyMatch(mark -> mark.startsWith("retail: "))
                    .anyMatch(mark -> mark.startsWith("not known: "))
                    .noneMatch(mark -> mark.startsWith("others"));
            assertThat(page(server, "/it/relations/US?from=TLI").select("svg title").eachText())
                    .anyMatch(mark -> mark.startsWith("non noto: "));
            assertThat(page(server, "/en/compare?a=TLI&b=TLJ&p=W00&q=W00").text())
                    .doesNotContain("no items of their exports in common");
            String table = "/datasets/ons_goods/table?reporter=TLI&partner=US&product=*&year=2022";
            assertThat(page(server, "/en" + table).select("main").text())
                    .contains("2 rows have no number: professional", "wholesale and motor trades");
            assertThat(page(server, "/it" + table).select("main").text())
                    .contains("2 righe non hanno un numero: attività professionali");
        }
    }
}
