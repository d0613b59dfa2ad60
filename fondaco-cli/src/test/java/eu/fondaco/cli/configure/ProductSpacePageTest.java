// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Label;
import eu.fondaco.observatory.NewObservatory;
import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.ServerOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Product space, complexity and opportunities are drawn as soon as countries by product are loaded.
 */
class ProductSpacePageTest {

    private static final List<String> COUNTRIES =
            List.of("IT", "DE", "FR", "ES", "PL", "CN", "JP", "US", "BR", "IN", "MX", "TR");

    @TempDir Path work;

    /** Each country exports products near its own place in a line of them. */
    private static String cells() {
        StringBuilder csv =
                new StringBuilder("dataset,reporter,partner,flow,product,period,value,unit\n");
        for (int c = 0; c < COUNTRIES.size(); c++) {
            int all = 0;
            for (int p = 0; p < 14; p++) {
                int value = 1 + 400 / (1 + (p - c) * (p - c)) + (c * 7 + p * 5) % 9 * (12 - c);
                all += value;
                csv.append(line(COUNTRIES.get(c), "G" + (10 + p), value));
            }
            csv.append(line(COUNTRIES.get(c), "TOTAL", all));
        }
        return csv.toString();
    }

    private static String line(String country, String product, int value) {
        return "world," + country + ",W00,X," + product + ",2021," + value + "000000,USD\n";
    }

    @Test
    void itsChartsAreOnThePageOfACountry() throws Exception {
        Path folder = work.resolve("mine");
        NewObservatory.create(folder, Label.of("Mine"), "IT");
        Path table = Files.writeString(work.resolve("world.csv"), cells());
        Loading.Options options = new Loading.Options(null, false, false, null);
        Loading.load(folder, List.of(table), options, LocalDate.of(2024, 1, 1));
        try (OpenObservatory open = OpenObservatory.open(folder);
                FondacoServer server =
                        FondacoServer.start(Serving.holdings(open), ServerOptions.onPort(0))) {
            String site = "http://localhost:" + server.port();
            Document page = Jsoup.parse(get(site + "/en/areas/FR"));
            assertThat(page.select("#product-space figure.chart").eachAttr("data-kind"))
                    .containsExactly("network", "scatter");
            assertThat(page.select("#product-space svg.wide .mark, #product-space svg.any .mark"))
                    .hasSizeGreaterThan(14);
            assertThat(page.select("#product-space > p").first().text())
                    .matches("(?i)economic complexity index of France's exports, 2021: -?\\d.*");
            assertThat(page.select("#product-space tbody tr")).hasSize(14);
            assertThat(page.select("p.unheld:contains(BACI)")).isEmpty();
            String csv = site + "/it/embed/areas/FR?chart=product-space-scatter&format=csv";
            assertThat(get(csv).lines().count()).isGreaterThan(4);
        }
    }

    private static String get(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
