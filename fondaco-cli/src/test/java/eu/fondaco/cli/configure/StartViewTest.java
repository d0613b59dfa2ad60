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
            assertThat(get(table)).contains("Scotland").doesNotContain("Not known");
            assertThat(get(table + "?reporter=GB&partner=*")).contains("Not known");
            assertThat(get(table + "?reporter=*"))
                    .as("a country isn't ranked beside its parts")
                    .contains(">Scotland</t")
                    .doesNotContain(">United Kingdom</t");
            assertThat(get(table + "?reporter=TLM&partner=*")).contains("share, %");
        }
    }

    private static String get(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
