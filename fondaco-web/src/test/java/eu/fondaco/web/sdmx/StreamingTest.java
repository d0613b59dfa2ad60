// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.StandardChecker;
import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellTotal;
import eu.fondaco.core.flow.CellVersion;
import eu.fondaco.core.flow.CellVisitor;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import eu.fondaco.web.Client;
import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.ServerOptions;
import eu.fondaco.web.TestHoldings;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long answers need no room, and a client that stops reading stops the reading of cells. */
class StreamingTest {

    /** Ten million rows with -Pslow, a fraction of that otherwise. */
    private static final long ROWS =
            Integer.getInteger("jqwik.tries.default", 500) >= 10_000 ? 10_000_000 : 300_000;

    private static final AtomicLong VISITED = new AtomicLong();

    /** A store that makes its cells as they are listed. */
    private static final class Endless implements ObservationStore {

        private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

        @Override
        public List<Dataset> datasets() {
            Dataset.Reported reported = new Dataset.Reported("XA-1", TradeFlow.EXPORTS);
            return List.of(
                    new Dataset(
                            "long",
                            "EUR",
                            true,
                            true,
                            Set.of("XA-1"),
                            Set.of("YB"),
                            Set.of("TOTAL"),
                            Map.of(reported, new TreeSet<>(Set.of(Period.year(2020)))),
                            Map.of()));
        }

        @Override
        public Optional<Release> findRelease(String id) {
            return releases().stream().findFirst();
        }

        @Override
        public List<Release> releases() {
            return List.of(new Release("long@1", "long", DAY, "Customs", "", ""));
        }

        @Override
        public boolean mayHide(String dataset) {
            return false;
        }

        @Override
        public Map<CellRange, CellTotal> totals(Collection<CellRange> ranges, LocalDate asOf) {
            return ObservationStore.empty().totals(ranges, asOf);
        }

        @Override
        public void forEachCell(CellQuery query, CellVisitor visitor) throws IOException {
            for (long i = 0; i < ROWS; i++) {
                VISITED.incrementAndGet();
                Observation cell =
                        new Observation(
                                "long",
                                "XA-1",
                                "P" + i / 20 % 1_000,
                                TradeFlow.EXPORTS,
                                "TOTAL",
                                Period.year(2000 + (int) (i % 20)),
                                BigDecimal.valueOf(i),
                                "EUR",
                                "",
                                null,
                                "");
                if (!visitor.visit(new CellVersion(cell, "long@1", DAY, null))) {
                    return;
                }
            }
        }
    }

    static FondacoServer start() {
        Holdings h = TradeObservatory.holdings();
        return FondacoServer.start(
                TestHoldings.of(
                        h.catalog(),
                        new Endless(),
                        h.measures(),
                        h.engine(),
                        h.language(),
                        new StandardChecker(h.catalog(), List.of(), h.engine()),
                        h.briefs()),
                ServerOptions.onPort(0).withLimits(20_000, 100, 10_000));
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/data/long.csv",
                "/sdmx/v1/data/DF_LONG",
                "/sdmx/v1/data/DF_LONG?format=csvdata",
                "/sdmx/v2/data/dataflow/OBS/DF_LONG/+?format=csvdata"
            })
    void aLongAnswerNeedsNoRoom(String path) throws Exception {
        try (FondacoServer server = start()) {
            long before = used();
            long most = 0;
            long bytes = 0;
            HttpResponse<InputStream> answer =
                    HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(
                                                    URI.create(
                                                            "http://127.0.0.1:"
                                                                    + server.port()
                                                                    + path))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofInputStream());
            byte[] sink = new byte[65_536];
            long next = 4_000_000;
            try (InputStream in = answer.body()) {
                for (int n = in.read(sink); n >= 0; n = in.read(sink)) {
                    bytes += n;
                    if (bytes > next) {
                        next *= 4;
                        most = Math.max(most, used() - before);
                    }
                }
            }
            assertThat(bytes).isGreaterThan(ROWS * 30);
            assertThat(most).as("bytes in use").isLessThan(40_000_000);
        }
    }

    @Test
    void whoStopsReadingCostsNothing() throws Exception {
        try (FondacoServer server = start();
                Socket lazy = new Socket("127.0.0.1", server.port())) {
            VISITED.set(0);
            lazy.setReceiveBufferSize(4_096);
            lazy.getOutputStream()
                    .write(
                            "GET /data/long.csv HTTP/1.1\r\nHost: x\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(lazy.getInputStream().read(new byte[100])).isPositive();
            long seen = -1;
            for (int i = 0; i < 100 && seen != VISITED.get(); i++) {
                seen = VISITED.get();
                Thread.sleep(200);
            }
            assertThat(VISITED.get())
                    .as("cells read for whoever doesn't read")
                    .isEqualTo(seen)
                    .isLessThan(ROWS);
            assertThat(new Client(server.port()).get("/sdmx/v1/dataflow").statusCode())
                    .isEqualTo(200);
        }
    }
}
