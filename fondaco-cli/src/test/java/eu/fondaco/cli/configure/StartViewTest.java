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

/** A dataset is opened on a view that has numbers, whatever home has of it. */
class StartViewTest {

    @TempDir Path work;

    @Test
    void aDatasetInWhichHomeHasNoPartnersOpensOnWhatItHas() throws Exception {
        Path folder = work.resolve("mine");
        NewObservatory.create(folder, Label.of("Mine"), "GB");
        Path goods =
                Files.writeString(
                        work.resolve("goods.csv"),
                        """
                        dataset,reporter,partner,flow,product,period,value,unit
                        goods,GB,W00,X,TOTAL,2021,900,GBP
                        goods,TLM,W00,X,TOTAL,2021,301,GBP
                        goods,TLM,FR,X,TOTAL,2021,41,GBP
                        goods,TLM,DE,X,TOTAL,2021,52,GBP
                        """);
        Loading.Options options = new Loading.Options(null, false, false, null);
        Loading.load(folder, List.of(goods), options, LocalDate.of(2024, 1, 1));
        try (OpenObservatory open = OpenObservatory.open(folder);
                FondacoServer server =
                        FondacoServer.start(Serving.holdings(open), ServerOptions.onPort(0))) {
            String table = "http://localhost:" + server.port() + "/en/datasets/goods/table";
            assertThat(get(table)).contains("Scotland").doesNotContain("Nothing is held");
            assertThat(get(table + "?reporter=GB&partner=*"))
                    .contains("Nothing is held of this choice", "fondaco load");
            assertThat(get(table + "?reporter=*"))
                    .as("a country isn't ranked beside its parts")
                    .contains(">Scotland</t")
                    .doesNotContain(">United Kingdom</t");
            assertThat(get(table + "?reporter=TLM&partner=*")).contains("share of all partners, %");
        }
    }

    @Test
    void groupsOfPartnersAreRows() throws Exception {
        Path folder = work.resolve("groups");
        NewObservatory.create(folder, Label.of("Mine"), "GB");
        Path goods =
                Files.writeString(
                        work.resolve("some.csv"),
                        """
                        dataset,reporter,partner,flow,product,period,value,unit
                        some,TLM,BE,X,TOTAL,2021,41,GBP
                        some,TLM,NL,X,TOTAL,2021,52,GBP
                        some,TLM,LU,X,TOTAL,2021,7,GBP
                        some,TLM,CN,X,TOTAL,2021,3,GBP
                        """);
        Loading.Options options = new Loading.Options(null, false, false, null);
        Loading.load(folder, List.of(goods), options, LocalDate.of(2024, 1, 1));
        try (OpenObservatory open = OpenObservatory.open(folder);
                FondacoServer server =
                        FondacoServer.start(Serving.holdings(open), ServerOptions.onPort(0))) {
            String table = "http://localhost:" + server.port() + "/en/datasets/some/table";
            Document groups =
                    Jsoup.parse(get(table + "?reporter=TLM&partner=*&kind=group&year=2021"));
            assertThat(groups.select("tbody tr:contains(Benelux) td.num").get(0).text())
                    .as("the members added up")
                    .isEqualTo("100");
            assertThat(groups.select("tbody th").eachText())
                    .as("of a union with other members nothing is known")
                    .doesNotContain("European Union");
            assertThat(groups.text()).as("groups overlap").doesNotContain("share, %");
            assertThat(groups.select("h1").text()).endsWith(": groups");
        }
    }

    private static String get(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
