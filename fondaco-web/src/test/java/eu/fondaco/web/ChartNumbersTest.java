// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Beside each chart stands the way to its numbers, with their unit and where they are from. */
class ChartNumbersTest {

    @Test
    void theNumbersOfAChartAreTakenAsATable() throws Exception {
        try (FondacoServer server =
                FondacoServer.start(SmallObservatory.holdings(), ServerOptions.onPort(0))) {
            Client client = new Client(server.port());
            Document sheet = Jsoup.parse(client.get("/en/relations/YB").body());
            String address =
                    sheet.select("figure.chart .take a:containsOwn(CSV)").first().attr("href");
            HttpResponse<String> file = client.get(address);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/csv");
            List<String> lines = file.body().lines().toList();
            assertThat(lines.get(0))
                    .isEqualTo("chart,series,at,value,value_to,unit,status,source,address");
            assertThat(lines).hasSizeGreaterThan(2);
            assertThat(lines.subList(1, lines.size()))
                    .allMatch(l -> l.contains("EUR") && l.contains("Office of "));
            assertThat(client.get("/en/embed/relations/YB?chart=99&format=csv").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void theActsOfATimelineAreTakenAsATableAndAsObjects() throws Exception {
        try (FondacoServer server =
                FondacoServer.start(SmallObservatory.holdings(), ServerOptions.onPort(0))) {
            Client client = new Client(server.port());
            Document sheet = Jsoup.parse(client.get("/en/relations/YB").body());
            String address =
                    sheet.select("#agreements figure.chart .take a:containsOwn(CSV)").attr("href");
            assertThat(address).contains("chart=agreements-timeline&format=csv");
            List<String> lines = client.get(address).body().lines().toList();
            assertThat(lines.get(0)).isEqualTo("chart,row,date,until,status,act,source,address");
            int drawn = sheet.select("#agreements figure.chart svg.wide .mark").size();
            assertThat(lines).hasSize(1 + drawn);
            assertThat(lines.subList(1, lines.size()))
                    .allMatch(l -> l.matches(".*,\\d{4}(-\\d\\d){0,2},.*Trial observatory.*"))
                    .anyMatch(l -> l.contains(",disputed,"));
            String objects = client.get(address.replace("=csv", "=json")).body();
            assertThat(objects).contains("\"act\":", "\"date\":\"20").startsWith("[{");
        }
    }

    @Test
    void aChartIsAskedForByNameAndOneThatIsNotThereIsTold() throws Exception {
        try (FondacoServer server =
                FondacoServer.start(SmallObservatory.holdings(), ServerOptions.onPort(0))) {
            Client client = new Client(server.port());
            String byName = "/en/embed/relations/YB?chart=trade-line&format=csv";
            assertThat(client.get(byName).headers().firstValue("Content-Disposition"))
                    .hasValueSatisfying(file -> assertThat(file).contains("chart-trade-line.csv"));
            assertThat(client.get("/en/embed/relations/YB?chart=trade-pie").statusCode())
                    .isEqualTo(404);
            String told =
                    client.get(
                                    "/oembed?format=json&url=http://127.0.0.1:"
                                            + server.port()
                                            + "/en/embed/relations/YB%3Fchart%3Dtrade-line")
                            .body();
            assertThat(told).contains("chart=trade-line");
        }
    }
}
