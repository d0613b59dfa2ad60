// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.web.Client;
import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.ServerOptions;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Datasets as files for spreadsheets and portals. */
class DatasetFilesTest {

  private static FondacoServer server;
  private static Client client;

  @BeforeAll
  static void start() {
    server = FondacoServer.start(TradeObservatory.holdings(), ServerOptions.onPort(0));
    client = new Client(server.port());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  @SuppressWarnings("unchecked")
  void jsonStatAndCsvHoldTheSameCells() throws Exception {
    String filter = "?reporter=XA-1,XA-2&flow=X&partner=YB&frequency=A&product=CPA:28";
    List<String> lines = client.get("/data/trade.csv" + filter).body().lines().skip(1).toList();
    Map<String, Object> stat = new Yaml().load(client.get("/data/trade.json" + filter).body());
    assertThat((List<Integer>) stat.get("size")).containsExactly(1, 2, 1, 1, 1, 5);
    Map<String, Number> values = (Map<String, Number>) stat.get("value");
    assertThat(lines).hasSize(10).first().asString().startsWith("trade,XA-1,Upper Xania,YB,Yberia,X,CPA:28,\"Machinery, \"\"all\"\"\",2018,");
    for (int i = 0; i < lines.size(); i++) {
      String value = lines.get(i).replaceFirst(".*,\\d{4},(\\d*),EUR.*", "$1");
      assertThat(values.containsKey("" + i)).as(lines.get(i)).isEqualTo(!value.isEmpty());
      assertThat(value.isEmpty() || values.get("" + i).longValue() == Long.parseLong(value)).isTrue();
    }
    assertThat((Map<String, String>) stat.get("status")).containsExactlyInAnyOrderEntriesOf(Map.of("3", "P", "6", "C", "8", "P"));
    assertThat(stat).containsEntry("updated", "2024-03-01").containsEntry("source", "Customs; Office of Zedia");
  }

  @Test
  void aPastDayIsAskedForByItsDate() throws Exception {
    String key = "?reporter=XA-1&partner=ZC&product=TOTAL&flow=X";
    assertThat(client.get("/data/trade.csv" + key + "&as-of=2022-12-31").body().lines()).hasSize(5);
    assertThat(client.get("/data/trade.csv" + key).body().lines()).hasSize(7);
    assertThat(client.get("/data/trade.csv" + key + "&from=2020&to=2021").body().lines()).hasSize(3);
  }

  @Test
  void troubleIsSaidInWords() throws Exception {
    for (String path : List.of("none.csv", "trade.xls", "trade.csv?reporter=ZZ", "trade.json?from=2030")) {
      HttpResponse<String> answer = client.get("/data/" + path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
    assertThat(client.get("/data/trade.csv?flow=Y").statusCode()).isEqualTo(400);
  }
}
