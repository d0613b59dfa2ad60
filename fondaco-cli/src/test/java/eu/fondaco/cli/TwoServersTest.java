// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers beside one warehouse: whichever is asked, the answer is the same. */
class TwoServersTest {

    private static final List<String> ASKED =
            List.of(
                    "/api/v1/questions?q=exports+from+IT-45+to+CN+in+2018",
                    "/api/v1/questions?q=exports+from+IT-45+to+CN+in+2018&as-of=2020-06-01",
                    "/en/ask?q=exports+from+IT-45+to+CN+in+2018",
                    "/sdmx/v1/data/DF_T/all?includeHistory=true&format=csv");

    private static final long LONG = 120_000_000_000L;

    @TempDir Path work;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Process> servers = new ArrayList<>();

    @Test
    void bothAnswerAlikeAndSeeWhatAThirdLoads() throws Exception {
        Path folder = work.resolve("o");
        assertThat(Cli.run("init", folder, "--home", "IT-45").code()).isZero();
        load(folder, "2020-01-01", 101);
        try {
            String one = serve(folder);
            String other = serve(folder);
            assertThat(same(one, other)).contains("101");
            load(folder, "2021-01-01", 102);
            for (String server : List.of(one, other)) {
                long began = System.nanoTime();
                while (!get(server, ASKED.get(0)).body().contains("102")) {
                    assertThat(System.nanoTime() - began).as("until it shows it").isLessThan(LONG);
                    Thread.sleep(100);
                }
            }
            assertThat(same(one, other)).contains("102");
            assertThat(get(other, ASKED.get(1)).body()).contains("101").doesNotContain("102");
            // what one gave, the other knows: nothing about a visitor is kept in either
            String tag = get(one, ASKED.get(3)).headers().firstValue("ETag").orElseThrow();
            assertThat(get(other, ASKED.get(3), "If-None-Match", tag).statusCode()).isEqualTo(304);
        } finally {
            for (Process server : servers) {
                server.destroyForcibly().waitFor();
            }
        }
    }

    /** All answers, once from each; the first of them. */
    private String same(String one, String other) throws Exception {
        for (String asked : ASKED) {
            HttpResponse<String> first = get(one, asked);
            assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
            String said = first.body().replace(one, "");
            assertThat(get(other, asked).body().replace(other, "")).as(asked).isEqualTo(said);
        }
        return get(one, ASKED.get(0)).body();
    }

    private void load(Path folder, String day, int value) throws IOException {
        Path file =
                Files.writeString(
                        work.resolve(day + ".csv"),
                        "dataset,reporter,partner,flow,product,period,value,unit\n"
                                + "t,IT-45,CN,X,TOTAL,2018,"
                                + value
                                + ",EUR\n");
        Cli loaded = Cli.run("load", file, "-o", folder, "--release", day);
        assertThat(loaded.code()).as(loaded.err()).isZero();
    }

    private String serve(Path folder) throws IOException {
        Process serve =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "serve",
                                "-o",
                                folder.toString(),
                                "--port",
                                "0")
                        .redirectErrorStream(true)
                        .start();
        servers.add(serve);
        String line =
                new BufferedReader(
                                new InputStreamReader(
                                        serve.getInputStream(), StandardCharsets.UTF_8))
                        .readLine();
        assertThat(line).startsWith("http://localhost:");
        return line.split(" ")[0].replace("localhost", "127.0.0.1");
    }

    private HttpResponse<String> get(String server, String path, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
