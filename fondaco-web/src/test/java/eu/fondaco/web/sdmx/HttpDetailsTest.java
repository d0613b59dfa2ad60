// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.ServerOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lengths, parts, tags, other sites' pages, and errors, as HTTP has them, on the public routes. */
class HttpDetailsTest {

    private static final String CSV = "/data/trade.csv";

    private static FondacoServer server;
    private static HttpClient http;

    @BeforeAll
    static void start() {
        server = FondacoServer.start(TradeObservatory.holdings(), ServerOptions.onPort(0));
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<byte[]> send(String method, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CSV,
                "/data/trade.json",
                "/data/trade.xlsx",
                "/api/v1/measures",
                "/api/v1/figures?format=csv",
                "/sdmx/v1/data/DF_TRADE?format=csvdata",
                "/sdmx/v1/datastructure/all/DSD_TRADE/latest",
                "/sdmx/v2/data/dataflow/*/DF_TRADE/+"
            })
    void headHasTheLengthOfGet(String path) throws Exception {
        HttpResponse<byte[]> head = send("HEAD", path);
        HttpResponse<byte[]> get = send("GET", path);
        assertThat(get.statusCode()).isEqualTo(200);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(get.body().length).isPositive();
        assertThat(header(head, "Content-Length")).isEqualTo("" + get.body().length);
        for (String name : new String[] {"Content-Type", "ETag", "Vary", "Accept-Ranges"}) {
            assertThat(header(head, name)).as(name).isEqualTo(header(get, name)).isNotEmpty();
        }
    }

    @Test
    void partsMakeUpTheWhole() throws Exception {
        byte[] whole = send("GET", CSV).body();
        int middle = whole.length / 2;
        HttpResponse<byte[]> first = send("GET", CSV, "Range", "bytes=0-" + (middle - 1));
        HttpResponse<byte[]> second = send("GET", CSV, "Range", "bytes=" + middle + "-");
        HttpResponse<byte[]> tail = send("GET", CSV, "Range", "bytes=-7");
        assertThat(first.statusCode()).isEqualTo(206);
        assertThat(header(first, "Content-Range"))
                .isEqualTo("bytes 0-" + (middle - 1) + "/" + whole.length);
        assertThat(first.body()).isEqualTo(Arrays.copyOf(whole, middle));
        assertThat(second.body()).isEqualTo(Arrays.copyOfRange(whole, middle, whole.length));
        assertThat(tail.body())
                .isEqualTo(Arrays.copyOfRange(whole, whole.length - 7, whole.length));
        assertThat(header(first, "ETag")).isEqualTo(header(send("GET", CSV), "ETag"));
    }

    @Test
    void partsThatAreNotThereAreRefusedAndOddRangesOverlooked() throws Exception {
        int length = send("GET", CSV).body().length;
        HttpResponse<byte[]> beyond = send("GET", CSV, "Range", "bytes=" + length + "-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */" + length);
        for (String odd : new String[] {"bytes=5-2", "lines=1-2", "bytes=0-1,4-5", "bytes=-"}) {
            assertThat(send("GET", CSV, "Range", odd).statusCode()).as(odd).isEqualTo(200);
        }
    }

    @Test
    void aPartOfAnotherStateIsTheWhole() throws Exception {
        String tag = header(send("GET", CSV), "ETag");
        assertThat(send("GET", CSV, "Range", "bytes=0-9", "If-Range", tag).statusCode())
                .isEqualTo(206);
        assertThat(send("GET", CSV, "Range", "bytes=0-9", "If-Range", "\"old\"").statusCode())
                .isEqualTo(200);
        assertThat(send("GET", CSV, "Range", "bytes=0-9", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, "/api/v1/measures", "/sdmx/v1/codelist/all/all/latest"})
    void compressedAnswersHaveTagsOfTheirOwn(String path) throws Exception {
        HttpResponse<byte[]> plain = send("GET", path);
        HttpResponse<byte[]> gzip = send("GET", path, "Accept-Encoding", "gzip");
        assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(gzip, "ETag")).isNotEqualTo(header(plain, "ETag")).endsWith("-gzip\"");
        assertThat(header(plain, "Vary")).contains("Accept-Encoding");
        try (InputStream in = new GZIPInputStream(new java.io.ByteArrayInputStream(gzip.body()))) {
            assertThat(in.readAllBytes()).isNotEmpty();
        }
        for (HttpResponse<byte[]> known : java.util.List.of(plain, gzip)) {
            HttpResponse<byte[]> again =
                    send(
                            "GET",
                            path,
                            "Accept-Encoding",
                            "gzip",
                            "If-None-Match",
                            header(known, "ETag"));
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(header(again, "ETag")).isEqualTo(header(known, "ETag"));
        }
    }

    @Test
    void pagesOfThisMachineMayReadAndOthersNot() throws Exception {
        HttpResponse<byte[]> here =
                send("GET", "/api/v1/measures", "Origin", "http://localhost:3000");
        assertThat(header(here, "Access-Control-Allow-Origin")).isEqualTo("http://localhost:3000");
        assertThat(header(here, "Access-Control-Expose-Headers")).contains("ETag");
        assertThat(header(here, "Vary")).contains("Origin");
        for (String other :
                new String[] {"https://a.example", "null", "http://localhost.evil.example"}) {
            assertThat(header(send("GET", CSV, "Origin", other), "Access-Control-Allow-Origin"))
                    .isEmpty();
        }
        assertThat(header(send("GET", "/en/relations"), "Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void anOpenServerLetsPagesOfAllSitesReadAndCheck() throws Exception {
        try (FondacoServer open =
                FondacoServer.start(
                        TradeObservatory.holdings(), ServerOptions.onPort(0).withCors(true))) {
            HttpRequest asking =
                    HttpRequest.newBuilder(
                                    URI.create(
                                            open.address().replace("localhost", "127.0.0.1")
                                                    + "/api/v1/checks"))
                            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                            .headers(
                                    "Origin",
                                    "https://a.example",
                                    "Access-Control-Request-Method",
                                    "POST",
                                    "Access-Control-Request-Headers",
                                    "content-type")
                            .build();
            HttpResponse<byte[]> answer =
                    http.send(asking, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(204);
            assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(header(answer, "Access-Control-Allow-Methods")).contains("POST");
            assertThat(header(answer, "Access-Control-Allow-Headers")).contains("Content-Type");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/measures?x=1, unknown-parameter",
        "/api/v1/questions?q=exports&langg=it, unknown-parameter",
        "/api/v1/questions?q=exports&q=imports, repeated-parameter",
        "/api/v1/questions?q=exports&lang=fr, no-such-language",
        "/data/trade.csv?reporters=XA-1, unknown-parameter"
    })
    void misspeltParametersAreRefused(String path, String code) throws Exception {
        HttpResponse<byte[]> answer = send("GET", path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains(code);
    }

    @Test
    void misspeltParametersOfSdmxAreRefusedButNotBareKeys() throws Exception {
        String path = "/sdmx/v1/data/DF_TRADE?format=csvdata&";
        assertThat(send("GET", path + "starPeriod=2019").statusCode()).isEqualTo(400);
        assertThat(send("GET", path + "startperiod=2019").statusCode()).isEqualTo(200);
        assertThat(send("GET", path + "A.XA-1...").statusCode()).isEqualTo(200);
    }

    @Test
    void oddAcceptHeadersAreNoFaultOfTheServer() throws Exception {
        for (String odd : new String[] {";", ";;q=1", ",", "*/*;q=", "a/b;=", "=;,"}) {
            assertThat(send("GET", "/sdmx/v1/dataflow", "Accept", odd).statusCode())
                    .as(odd)
                    .isIn(200, 406);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'/{9000}',414",
        "'/en/ask?q=100%',400",
        "'/nowhere?%ZZ=1',400",
        "'/data/trade.csv?x=%2',400",
        "'/data/trade.csv?reporter=%00',400",
        "'/ HTTP/1.1\r\nX: {9000}',431",
        "'/%ZZ',400",
        "'/a b c',400"
    })
    void requestsThatReachNoRouteAreAnsweredAsProblems(String line, int status) throws Exception {
        String target = line.replace("{9000}", "a".repeat(9_000));
        String request =
                "GET "
                        + target
                        + (target.contains("HTTP") ? "" : " HTTP/1.1")
                        + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 " + status)
                    .contains("application/problem+json", "\"status\":" + status)
                    .doesNotContain("Jetty", "<html");
        }
    }

    /** What keeps browsers from guessing, framing and telling, and what no answer tells. */
    @Test
    void everyAnswerHasTheHeadersThatProtectAndNoneTellsOfTheProgram() throws Exception {
        for (String path :
                new String[] {
                    "/en/relations",
                    "/en/nothing",
                    "/api/v1/measures",
                    "/api/v1/nothing",
                    "/api/v1/questions?q=%3F%3F",
                    "/sdmx/v1/dataflow",
                    "/sdmx/v1/data/DF_NOTHING",
                    CSV,
                    "/catalog.ttl"
                }) {
            HttpResponse<byte[]> answer = send("GET", path);
            assertThat(header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(header(answer, "Referrer-Policy")).as(path).isEqualTo("no-referrer");
            assertThat(header(answer, "Cross-Origin-Opener-Policy"))
                    .as(path)
                    .isEqualTo("same-origin");
            assertThat(header(answer, "Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'");
            assertThat(answer.headers().map().keySet())
                    .as(path)
                    .doesNotContain("server", "x-powered-by", "set-cookie");
            assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                    .as(path)
                    .doesNotContain("Exception", ".java:", "Jetty", "Javalin");
        }
        assertThat(send("TRACE", "/en/relations").statusCode()).isEqualTo(405);
        assertThat(header(send("PUT", "/api/v1/figures"), "Allow")).contains("GET", "HEAD");
    }

    @Test
    void healthIsSaid() throws Exception {
        for (String path : new String[] {"/health/live", "/health/ready"}) {
            HttpResponse<byte[]> answer = send("GET", path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("\"pass\"");
        }
    }
}
