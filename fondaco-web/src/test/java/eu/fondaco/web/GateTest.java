// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.deadline.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whom the server answers, as whom, and for how long. */
class GateTest {

    private static final String STREAM = "/api/v1/figures";

    @Test
    void onlyNamesOfTheServerAreAnswered() throws Exception {
        try (FondacoServer server = start(ServerOptions.onPort(0))) {
            for (String own : List.of("localhost", "localhost:80", "127.0.0.1", "[::1]:8080")) {
                assertThat(answer(server, own)).as(own).contains(" 200 ");
            }
            for (String other : List.of("evil.example", "localhost.evil.example", "")) {
                assertThat(answer(server, other)).as(other).containsAnyOf(" 421 ", " 400 ");
            }
        }
    }

    @Test
    void aProxyIsBelievedOnlyWhereItIsNamed() throws Exception {
        ServerOptions two = ServerOptions.onPort(0).withLimits(100_000, 60, 2);
        try (FondacoServer server = start(two.withProxies(Set.of("127.0.0.1")))) {
            for (int i = 0; i < 6; i++) {
                assertThat(answer(server, "localhost", "Forwarded: for=192.0.2." + i))
                        .contains(" 200 ");
                assertThat(answer(server, "localhost", "X-Forwarded-For: 1.2.3.4, 198.51.100." + i))
                        .contains(" 200 ");
            }
            assertThat(
                            answer(
                                    server,
                                    "localhost",
                                    "Forwarded: for=\"[2001:db8::1]:99\";proto=https"))
                    .contains(" 200 ");
            for (int i = 0; i < 3; i++) {
                answer(server, "localhost", "X-Forwarded-For: 9.9.9." + i + ", 203.0.113.9");
            }
            assertThat(answer(server, "localhost", "X-Forwarded-For: 9.9.9.77, 203.0.113.9"))
                    .contains(" 429 ");
        }
        try (FondacoServer server = start(two.withProxies(Set.of("127.0.0.0/8", "10.1.0.0/16")))) {
            for (int i = 0; i < 6; i++) {
                String from = "X-Forwarded-For: 192.0.2." + i + ", 10.1.2." + i;
                assertThat(answer(server, "localhost", from)).contains(" 200 ");
            }
        }
        try (FondacoServer server = start(two)) {
            for (int i = 0; i < 3; i++) {
                answer(server, "localhost", "X-Forwarded-For: 192.0.2." + i);
            }
            assertThat(answer(server, "localhost", "X-Forwarded-For: 192.0.2.77"))
                    .contains(" 429 ");
        }
    }

    @Test
    void anAnswerThatTakesTooLongIsGivenUp() throws Exception {
        Holdings small = SmallObservatory.holdings();
        Holdings slow =
                TestHoldings.of(
                        small.catalog(),
                        small.store(),
                        small.measures(),
                        (questions, asOf) -> {
                            while (true) {
                                Deadline.check();
                            }
                        },
                        small.language(),
                        small.checker(),
                        List.of());
        ServerOptions brief = ServerOptions.onPort(0).withTime(Duration.ofMillis(400));
        try (FondacoServer server = FondacoServer.start(slow, brief)) {
            String asked = "?q=exports+from+XA-1+to+YB+in+2016";
            for (String path : List.of("/api/v1/questions", "/en/ask", "/it/ask")) {
                long began = System.nanoTime();
                assertThat(send(server, path + asked, "localhost", "")).as(path).contains(" 503 ");
                assertThat(System.nanoTime() - began).isLessThan(5_000_000_000L);
            }
        }
    }

    private static FondacoServer start(ServerOptions options) {
        return FondacoServer.start(SmallObservatory.holdings(), options);
    }

    private static String answer(FondacoServer server, String host, String... headers)
            throws IOException {
        return send(
                server,
                STREAM,
                host,
                headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n");
    }

    /** The first line of what comes back. */
    private static String send(FondacoServer server, String path, String host, String headers)
            throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(
                            ("GET "
                                            + path
                                            + " HTTP/1.1\r\nHost: "
                                            + host
                                            + "\r\n"
                                            + headers
                                            + "Connection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("nothing");
        }
    }
}
