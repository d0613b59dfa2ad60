// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.cli.Main;
import eu.fondaco.warehouse.ParquetTable;
import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.ServerOptions;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parquet that a running observatory gives is read back by DuckDB. */
class ParquetFilesTest {

    @TempDir Path work;

    @Test
    void tablesAndAnswersComeAsParquet() throws Exception {
        Path folder = work.resolve("mine");
        Path trade =
                Files.writeString(
                        work.resolve("trade.csv"),
                        "dataset,reporter,partner,flow,product,period,value,unit,status,quantity,quantity_unit\n"
                            + "t,IT,DE,X,TOTAL,2018,1234567890123.4567,EUR,,2.5,kg\n"
                            + "t,IT,FR,X,TOTAL,2018,20,EUR,C,,\n"
                            + "t,IT,DE,X,TOTAL,2019,30,EUR,P,,\n");
        assertThat(run("init", folder.toString())).isZero();
        assertThat(run("load", trade.toString(), "-o", folder.toString())).isZero();
        try (OpenObservatory open = OpenObservatory.open(folder);
                FondacoServer server =
                        FondacoServer.start(Serving.holdings(open), ServerOptions.onPort(0))) {
            String base = "http://127.0.0.1:" + server.port();
            List<List<String>> rows = parquet(base + "/data/t.parquet");
            assertThat(rows.get(0))
                    .startsWith("dataset", "reporter", "reporter_name")
                    .endsWith("quantity", "quantity_unit");
            assertThat(
                            rows.subList(1, rows.size()).stream()
                                    .map(
                                            r ->
                                                    r.get(3) + r.get(8) + "=" + r.get(9) + "/"
                                                            + r.get(11)))
                    .containsExactly("DE2018=1234567890123.4567/", "DE2019=30.0000/P", "FR2018=/C");
            List<List<String>> series =
                    parquet(
                            base
                                    + "/api/v1/series?format=parquet&from=2018&to=2020&q=exports%20from%20IT%20to%20DE%20in%202019");
            assertThat(series.stream().map(r -> r.get(1) + " " + r.get(4) + " " + r.get(9)).skip(1))
                    .containsExactly("2018 1234567890123.4568 ", "2019 30.0 ", "2020  no_data");
            assertThat(get(base + "/data/t.parquet?reporter=ZZ").statusCode()).isEqualTo(404);
        }
        try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.filter(p -> p.getFileName().toString().startsWith("fondaco-parquet")))
                    .isEmpty();
        }
    }

    private static int run(String... args) {
        return Main.run(
                new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()), args);
    }

    private static HttpResponse<byte[]> get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address)).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    private List<List<String>> parquet(String address) throws Exception {
        HttpResponse<byte[]> answer = get(address);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/vnd.apache.parquet");
        Path file = Files.write(work.resolve("table.parquet"), answer.body());
        List<List<String>> rows = new ArrayList<>();
        ParquetTable.read(file, rows::add);
        return rows;
    }
}
