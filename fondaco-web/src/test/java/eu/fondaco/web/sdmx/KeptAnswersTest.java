// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.CellVisitor;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.StoreUnavailableException;
import eu.fondaco.core.text.Label;
import eu.fondaco.web.Client;
import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.ServerOptions;
import eu.fondaco.web.TestHoldings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data that were sent are sent again without a look at the cells, as long as they hold. */
class KeptAnswersTest {

    private static final String XML = "/sdmx/v1/data/DF_TRADE/all";
    private static final String CSV = "/sdmx/v1/data/DF_TRADE/all?format=csv";
    private static final String FILE = "/data/trade.csv";
    private static final String CUBE = "/data/trade.json";
    private static final String TABLE = "/api/v1/tables?q=exports+from+XA-1+for+each+partner";

    private static final int TRIES = 50;

    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger cells = new AtomicInteger(Integer.MAX_VALUE);
    private FondacoServer server;
    private Client client;

    @BeforeEach
    void start() {
        server = start(ServerOptions.onPort(0).withLimits(20_000, 1_000, 100_000));
        client = new Client(server.port());
    }

    private FondacoServer start(ServerOptions options) {
        return FondacoServer.start(watched(TradeObservatory.holdings()), options);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** The same, whose cells are counted and end where they are told to. */
    private Holdings watched(Holdings h) {
        ObservationStore store =
                (ObservationStore)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {ObservationStore.class},
                                (proxy, method, arguments) -> {
                                    try {
                                        if (method.getName().equals("forEachCell")) {
                                            read(h.store(), arguments);
                                            return null;
                                        }
                                        return method.invoke(h.store(), arguments);
                                    } catch (InvocationTargetException e) {
                                        throw e.getCause();
                                    }
                                });
        return TestHoldings.of(
                h.catalog(),
                store,
                h.measures(),
                h.engine(),
                h.language(),
                h.checker(),
                h.briefs());
    }

    private void read(ObservationStore store, Object... arguments) throws IOException {
        looks.incrementAndGet();
        CellVisitor visitor = (CellVisitor) arguments[1];
        store.forEachCell(
                (CellQuery) arguments[0],
                cell -> {
                    if (cells.decrementAndGet() < 0) {
                        throw new StoreUnavailableException(
                                Label.of("The store is away."), Duration.ofSeconds(1), null);
                    }
                    return visitor.visit(cell);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {XML, CSV, FILE, CUBE, TABLE})
    void isSentAgainAsItWas(String path) throws Exception {
        for (String encoding : List.of("identity", "gzip")) {
            HttpResponse<byte[]> first = get(path, "Accept-Encoding", encoding);
            int looked = looks.get();
            HttpResponse<byte[]> again = get(path, "Accept-Encoding", encoding);
            for (int i = 0; i < TRIES && looks.get() > looked; i++) { // kept when it has been sent
                looked = looks.get();
                again = get(path, "Accept-Encoding", encoding);
            }
            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(looks).as("looks at cells").hasValue(looked);
            assertThat(again.body()).isNotEmpty().isEqualTo(first.body());
            assertThat(headers(again)).isEqualTo(headers(first));
        }
    }

    @Test
    void isCompressedForWhoTakesIt() throws Exception {
        String plain = client.get(CSV).body();
        for (int i = 0; i < 3; i++) {
            HttpResponse<byte[]> answer = get(CSV, "Accept-Encoding", "gzip");
            assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(answer.headers().firstValue("ETag").orElseThrow()).endsWith("-gzip\"");
            try (GZIPInputStream in =
                    new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain);
            }
            assertThat(client.get(CSV).body()).isEqualTo(plain);
        }
    }

    @Test
    void isWhatWasAskedFor() throws Exception {
        for (int i = 0; i < 2; i++) {
            assertThat(client.get(XML, "Accept", "text/csv").body()).startsWith("DATAFLOW");
            assertThat(client.get(XML, "Accept", "application/xml").body()).startsWith("<?xml");
            assertThat(client.get(CSV + "&labels=name", "Accept-Language", "it").body())
                    .contains("Alta Xania");
            assertThat(client.get(CSV + "&labels=name", "Accept-Language", "en").body())
                    .contains("Upper Xania");
        }
    }

    @Test
    void whoHasItGetsNoMore() throws Exception {
        String tag = client.get(CSV).headers().firstValue("ETag").orElseThrow();
        for (String path : List.of(CSV, CSV)) {
            HttpResponse<String> known = client.get(path, "If-None-Match", tag);
            assertThat(known.statusCode()).isEqualTo(304);
            assertThat(known.headers().firstValue("ETag")).hasValue(tag);
            assertThat(client.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
        }
        String zipped = get(CSV, "Accept-Encoding", "gzip").headers().firstValue("ETag").get();
        HttpResponse<byte[]> known = get(CSV, "Accept-Encoding", "gzip", "If-None-Match", zipped);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.headers().firstValue("ETag")).hasValue(zipped);
        assertThat(client.get(CSV, "If-Modified-Since", "Tue, 01 Jan 2036 00:00:00 GMT"))
                .returns(304, HttpResponse::statusCode);
    }

    @Test
    void headsAndPartsAreThoseOfTheWhole() throws Exception {
        String whole = client.get(CSV).body();
        for (int i = 0; i < 2; i++) {
            assertThat(client.head(CSV).headers().firstValueAsLong("Content-Length"))
                    .hasValue(whole.length());
            HttpResponse<String> part = client.get(CSV, "Range", "bytes=3-9");
            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(part.body()).isEqualTo(whole.substring(3, 10));
        }
    }

    @Test
    void whoSaysWhoTheyAreIsAnsweredAnew() throws Exception {
        client.get(CSV);
        for (String header : List.of("Cookie", "Authorization")) {
            int looked = looks.get();
            assertThat(client.get(CSV, header, "a=b").statusCode()).isEqualTo(200);
            assertThat(looks.get()).as(header).isGreaterThan(looked);
        }
    }

    @Test
    void otherHoldingsAreShownAtOnce() throws Exception {
        String before = client.get(FILE).body();
        server.show(watched(TradeObservatory.withQuarters()), () -> {});
        assertThat(client.get(FILE).body()).isNotEqualTo(before).contains("-Q1");
    }

    @ParameterizedTest
    @ValueSource(strings = {XML, CSV, FILE, CUBE})
    void whatBreaksOffIsntKept(String path) throws Exception {
        cells.set(3);
        try {
            assertThat(client.get(path).statusCode()).isNotEqualTo(200);
        } catch (IOException brokenOff) {
            assertThat(brokenOff).isNotNull();
        }
        cells.set(Integer.MAX_VALUE);
        HttpResponse<String> whole = client.get(path);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).contains("2021").doesNotContain("is away");
        assertThat(client.get(path).body()).isEqualTo(whole.body());
    }

    @Test
    void keptOnesCountToo() throws Exception {
        try (FondacoServer strict = start(ServerOptions.onPort(0).withLimits(20_000, 100, 4))) {
            Client visitor = new Client(strict.port());
            for (int i = 0; i < 4; i++) {
                assertThat(visitor.get(CSV).statusCode()).isEqualTo(200);
            }
            assertThat(visitor.get(CSV).statusCode()).isEqualTo(429);
        }
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                        .headers(headers)
                        .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }

    private static Map<String, List<String>> headers(HttpResponse<?> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        headers.remove("transfer-encoding"); // or a length, when it is known beforehand
        headers.remove("content-length");
        return headers;
    }
}
