// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.flow.Withdrawal;
import eu.fondaco.core.text.Lang;
import eu.fondaco.observatory.NewObservatory;
import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.ServerOptions;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cell that is flagged as confidential later is hidden in every vintage, on each way out. */
class LaterConfidentialTest {

    /** 73,291 and 73,294, however they are written, and 0.073291 million. */
    private static final Pattern SECRET = Pattern.compile("73[.,'\u00A0\u202F ]?29[14]");

    private static final List<String> PATHS =
            List.of(
                    "/api/v1/questions?q=exports+from+IT+to+DE+in+2018",
                    "/api/v1/questions?format=csv&q=exports+from+IT+to+DE+in+2018",
                    "/api/v1/questions?q=quanto+ha+esportato+IT+in+DE+nel+2018&lang=it",
                    "/api/v1/tables?q=exports+from+IT+for+each+partner+and+year",
                    "/api/v1/tables?format=csv&q=exports+from+IT+for+each+partner+and+year",
                    "/api/v1/series?q=exports+from+IT+to+DE+in+2018&from=2017&to=2018",
                    "/sdmx/v1/data/DF_T/all?format=csv",
                    "/sdmx/v1/data/DF_T/all?format=jsondata",
                    "/sdmx/v1/data/DF_T/all",
                    "/sdmx/v1/data/DF_T/all?includeHistory=true&format=csv",
                    "/sdmx/v1/data/DF_T/all?includeHistory=true",
                    "/sdmx/v1/data/DF_T/all?updatedAfter=2019-01-01&format=csv",
                    "/sdmx/v2/data/dataflow/*/DF_T/*/*?includeHistory=true",
                    "/data/t.csv",
                    "/data/t.json",
                    "/en/ask?q=exports+from+IT+to+DE+in+2018",
                    "/it/ask?q=exports+from+IT+for+each+partner+and+year",
                    "/en/relations/DE",
                    "/en/areas/IT",
                    "/en/datasets/t");

    @TempDir Path work;
    private Path folder;

    @Test
    void isHiddenOnEachWayOut() throws Exception {
        folder = work.resolve("o");
        NewObservatory.create(folder);
        load("2020-01-01", "73291", "");
        List<String> shown = served();
        assertThat(shown).filteredOn(s -> SECRET.matcher(s).find()).hasSizeGreaterThan(40);
        load("2021-01-01", "73294", "C");
        assertHidden();
        Withdrawing.withdraw(
                folder,
                "t@2021-01-01",
                new Withdrawal(LocalDate.parse("2022-01-01"), "wrong flags"),
                Lang.EN);
        assertHidden();
    }

    private void assertHidden() throws Exception {
        for (String answer : served()) {
            assertThat(answer).doesNotContainPattern(SECRET);
        }
        try (OpenObservatory open = OpenObservatory.open(folder)) {
            Path file = work.resolve("all.csv");
            Files.deleteIfExists(file);
            open.export(file, "csv", false);
            assertThat(Files.readString(file))
                    .contains("t,IT,DE,X,TOTAL,2018,")
                    .doesNotContainPattern(SECRET);
        }
    }

    /** Everything that an anonymous visitor can ask, now and as of days before. */
    private List<String> served() throws Exception {
        List<String> answers = new ArrayList<>();
        try (OpenObservatory open = OpenObservatory.open(folder);
                FondacoServer server =
                        FondacoServer.start(
                                Serving.holdings(open),
                                ServerOptions.onPort(0).withLimits(100_000, 1_000, 1_000_000))) {
            for (String path : PATHS) {
                answers.add(get(server, path));
                for (String day : List.of("2020-06-01", "2021-06-01", "2023-01-01")) {
                    String name = path.startsWith("/sdmx") ? "asOf" : "as-of";
                    String then = path + (path.contains("?") ? "&" : "?") + name + "=" + day;
                    answers.add(get(server, then));
                }
            }
            String text =
                    "In 2018 exports of IT to DE were 73,000 euros.".replace("73,000", "70,000");
            answers.add(post(server, "/api/v1/checks?as-of=2020-06-01", text));
            answers.add(
                    post(
                            server,
                            "/mcp",
                            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":"
                                    + "{\"name\":\"ask\",\"arguments\":{\"question\":\"exports from"
                                    + " IT to DE in 2018\",\"as_of\":\"2020-06-01\"}}}"));
        }
        return answers;
    }

    private void load(String day, String value, String status) throws IOException {
        StringBuilder text =
                new StringBuilder(
                        "dataset,reporter,partner,flow,product,period,value,unit,status\n");
        text.append("t,IT,DE,X,TOTAL,2018,").append(value).append(",EUR,").append(status);
        text.append("\nt,IT,FR,X,TOTAL,2018,40111,EUR,\nt,IT,ES,X,TOTAL,2018,50222,EUR,\n");
        text.append("t,IT,CN,X,TOTAL,2018,60333,EUR,\nt,IT,DE,X,TOTAL,2017,70444,EUR,\n");
        Path file = Files.writeString(work.resolve(day + ".csv"), text);
        Loading.load(
                folder,
                List.of(file),
                new Loading.Options(LocalDate.parse(day), false, false, null),
                LocalDate.parse("2026-01-01"));
    }

    private static String get(FondacoServer server, String path) throws Exception {
        return send(server, path, HttpRequest.newBuilder());
    }

    private static String post(FondacoServer server, String path, String body) throws Exception {
        return send(
                server,
                path,
                HttpRequest.newBuilder()
                        .header(
                                "Content-Type",
                                path.equals("/mcp") ? "application/json" : "text/plain")
                        .header("Accept", "application/json, text/event-stream")
                        .POST(BodyPublishers.ofString(body)));
    }

    private static String send(FondacoServer server, String path, HttpRequest.Builder request)
            throws Exception {
        URI address = URI.create(server.address().replace("localhost", "127.0.0.1") + path);
        HttpResponse<String> answer =
                HttpClient.newHttpClient()
                        .send(request.uri(address).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        String plain = URLEncoder.encode(path, StandardCharsets.UTF_8);
        return plain + "\n" + answer.statusCode() + "\n" + answer.body();
    }
}
