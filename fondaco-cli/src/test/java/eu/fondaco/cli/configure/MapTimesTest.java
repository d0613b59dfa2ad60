// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Label;
import eu.fondaco.observatory.NewObservatory;
import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maps of other times than the newest are a link away, without a script. */
class MapTimesTest {

    @TempDir Path work;

    @Test
    void theAddressSaysOfWhichYearMapsAre() throws IOException {
        Path folder = work.resolve("mine");
        NewObservatory.create(folder, Label.of("Mine"), "IT-45");
        StringBuilder cells =
                new StringBuilder("dataset,reporter,partner,flow,product,period,value,unit\n");
        for (int year = 2020; year <= 2022; year++) {
            for (int region = 21; region <= 82; region++) {
                int value = region * 10 + (year - 2020) * (50 - region);
                cells.append("t,IT-" + region + ",W00,X,TOTAL," + year + "," + value)
                        .append(",EUR\n");
            }
        }
        String known =
                cells.toString()
                        .replaceAll("t,IT-(?!21|23|25|3[246]|[4578][257]|6[257]|88)\\d.*\n", "");
        Path file = Files.writeString(work.resolve("t.csv"), known);
        Loading.Options options = new Loading.Options(null, false, false, null);
        Loading.load(folder, List.of(file), options, LocalDate.of(2024, 1, 1));
        try (OpenObservatory open = OpenObservatory.open(folder);
                FondacoServer server =
                        FondacoServer.start(Serving.holdings(open), ServerOptions.onPort(0))) {
            String area = "http://localhost:" + server.port() + "/en/areas/IT-45";
            Document newest = page(area);
            assertThat(newest.select("#map-region figcaption").text()).contains("Exports, 2022");
            assertThat(newest.select("#map-region nav a").eachText())
                    .containsExactly("2020", "2021", "2022");
            assertThat(newest.select("#map-region nav a[aria-current]").text()).isEqualTo("2022");

            String before = newest.select("#map-region nav a:contains(2021)").attr("href");
            Document other = page("http://localhost:" + server.port() + before);
            assertThat(other.select("#map-region figcaption").text()).contains("Exports, 2021");
            assertThat(other.select("#map-region nav a[aria-current]").text()).isEqualTo("2021");

            assertThat(page(area + "?map=1999").select("#map-region figcaption").text())
                    .as("a year that isn't held is no reason for an empty page")
                    .contains("Exports, 2022");

            String changes = newest.select("#map-region a:contains(changes)").attr("href");
            Document change = page("http://localhost:" + server.port() + changes);
            assertThat(change.select("#map-region figcaption").text())
                    .contains("brown below nought");
            assertThat(change.select("#map-region path[class~=tile n]")).isNotEmpty();
            assertThat(change.select("#map-region path[class~=tile p]")).isNotEmpty();
            assertThat(change.select("#map-region table tbody tr")).hasSizeGreaterThan(10);
            assertThat(page(area + "?map=2020").select("#map-region a:contains(changes)"))
                    .as("nothing is held of the year before")
                    .isEmpty();
        }
    }

    private static Document page(String address) throws IOException {
        return Jsoup.connect(address).get();
    }
}
