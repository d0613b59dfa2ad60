// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.web.Client;
import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.ServerOptions;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        assertThat(lines)
                .hasSize(10)
                .first()
                .asString()
                .startsWith(
                        "trade,XA-1,Upper Xania,YB,Yberia,X,CPA:28,\"Machinery,"
                                + " \"\"all\"\"\",2018,");
        for (int i = 0; i < lines.size(); i++) {
            String value = lines.get(i).replaceFirst(".*,\\d{4},(\\d*),EUR.*", "$1");
            assertThat(values.containsKey("" + i)).as(lines.get(i)).isEqualTo(!value.isEmpty());
            assertThat(value.isEmpty() || values.get("" + i).longValue() == Long.parseLong(value))
                    .isTrue();
        }
        assertThat((Map<String, String>) stat.get("status"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("3", "P", "6", "C", "8", "P"));
        assertThat(stat)
                .containsEntry("updated", "2024-03-01")
                .containsEntry("source", "Customs; Office of Zedia");
    }

    @Test
    void aPastDayIsAskedForByItsDate() throws Exception {
        String key = "?reporter=XA-1&partner=ZC&product=TOTAL&flow=X";
        assertThat(client.get("/data/trade.csv" + key + "&as-of=2022-12-31").body().lines())
                .hasSize(5);
        assertThat(client.get("/data/trade.csv" + key).body().lines()).hasSize(7);
        assertThat(client.get("/data/trade.csv" + key + "&from=2020&to=2021").body().lines())
                .hasSize(3);
    }

    @Test
    void aWorkbookHoldsTheSameRows() throws Exception {
        String filter = "?reporter=XA-1,XA-2&flow=X&partner=YB&frequency=A&product=CPA:28";
        List<String> lines = client.get("/data/trade.csv" + filter).body().lines().toList();
        HttpResponse<byte[]> book = client.bytes("/data/trade.xlsx" + filter);
        assertThat(book.headers().firstValue("Content-Type"))
                .contains("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(book.body()))) {
            List<Row> rows = read.getFirstSheet().read();
            assertThat(rows).hasSize(lines.size());
            assertThat(rows.get(1).getCellText(7)).isEqualTo("Machinery, \"all\"");
            assertThat(rows.get(1).getCellAsNumber(9))
                    .contains(new BigDecimal(lines.get(1).split(",")[10]));
            assertThat(rows.stream().filter(r -> r.getCellText(11).equals("C")))
                    .singleElement()
                    .satisfies(r -> assertThat(r.getCellText(9)).isEmpty());
        }
    }

    @Test
    void partsPutTogetherAreTheWhole() throws Exception {
        List<String> whole = client.get("/data/trade.csv").body().lines().skip(1).toList();
        List<String> parts = new ArrayList<>();
        for (int offset = 0; offset < whole.size(); offset += 40) {
            parts.addAll(
                    client.get("/data/trade.csv?limit=40&offset=" + offset)
                            .body()
                            .lines()
                            .skip(1)
                            .toList());
        }
        assertThat(parts).isEqualTo(whole);
        assertThat(client.get("/data/trade.csv?offset=9999").statusCode()).isEqualTo(404);
        assertThat(client.get("/data/trade.csv?offset=x").statusCode()).isEqualTo(400);
    }

    /** A release of earlier days may be loaded later, and a cell become confidential. */
    @Test
    void eachAnswerIsToBeAskedForAgain() throws Exception {
        for (String path :
                List.of(
                        "/data/trade.csv",
                        "/data/trade.csv?as-of=2022-12-31",
                        "/sdmx/v1/data/DF_TRADE?asOf=2022-12-31")) {
            assertThat(client.get(path).headers().firstValue("Cache-Control"))
                    .as(path)
                    .contains("public, no-cache");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/data/trade.csv, 200, text/csv;charset=utf-8",
        "/data/trade.json, 200, application/json",
        "/data/trade.xlsx, 200, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "/data/none.csv, 404, application/problem+json",
        "/sdmx/v1/data/DF_TRADE, 200, application/vnd.sdmx.genericdata+xml;version=2.1",
        "/sdmx/v1/data/DF_TRADE?format=csvdata, 200, application/vnd.sdmx.data+csv;version=1.0.0",
        "/sdmx/v1/data/NONE, 404, application/xml",
        "/sdmx/v1/dataflow, 200, application/vnd.sdmx.structure+xml;version=2.1",
        "/en/sources, 200, text/html;charset=utf-8"
    })
    void headHasTheHeadersOfGet(String path, int status, String type) throws Exception {
        HttpResponse<byte[]> head = client.head(path);
        assertThat(head.statusCode()).isEqualTo(status);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Type").orElseThrow().replace("; ", ";"))
                .isEqualToIgnoringCase(type);
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(client.get(path).headers().firstValue("Content-Type"));
    }

    @Test
    void troubleIsSaidInWords() throws Exception {
        for (String path :
                List.of("none.csv", "trade.xls", "trade.csv?reporter=ZZ", "trade.json?from=2030")) {
            HttpResponse<String> answer = client.get("/data/" + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .contains("application/problem+json");
        }
        assertThat(client.get("/data/trade.csv?flow=Y").statusCode()).isEqualTo(400);
    }
}
