// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.fondaco.web.Admission.Refusal;
import eu.fondaco.web.http.CurrentVisitor;
import eu.fondaco.web.http.SecurityEvents;
import eu.fondaco.web.http.VisitorAddress;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No visitor keeps the others out. */
class AdmissionTest {

    private static final long SECOND = 1_000_000_000;

    private static final String CHECK =
            "POST /api/v1/checks HTTP/1.1\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n";

    private static final ServletOutputStream NOWHERE =
            new ServletOutputStream() {
                @Override
                public void write(int b) {}

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {}
            };

    private final AtomicLong now = new AtomicLong();
    private final Admission admission = new Admission(now::get, new SecurityEvents());

    @Test
    void anAddressThatIsAloneIsNotHeldBack() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(admission.enter("a", false)).isNull();
            admission.leave("a", false, SECOND);
        }
    }

    @Test
    void aGreedyAddressHasItsShareWhileOthersAreThere() {
        for (int i = 0; i < 100; i++) {
            assertThat(admission.enter("greedy", false)).isNull();
            admission.leave("greedy", false, SECOND);
        }
        assertThat(admission.enter("b", false)).isNull();
        assertThat(admission.enter("greedy", false)).isEqualTo(Refusal.SHARE_OF_TIME);
        admission.leave("b", false, SECOND / 100);
        assertThat(admission.enter("b", false)).isNull();
        now.addAndGet(200 * SECOND);
        assertThat(admission.enter("greedy", false)).isNull();
    }

    /** What a request waits for its turn took nothing from others. */
    @Test
    void waitingIsNotCharged() throws Exception {
        for (int i = 0; i < 20; i++) {
            answered("patient", 5 * SECOND, 5 * SECOND - 1_000);
            answered("busy", 5 * SECOND, 0);
        }
        assertThat(admission.enter("patient", false)).isNull();
        assertThat(admission.enter("busy", false)).isEqualTo(Refusal.SHARE_OF_TIME);
    }

    /** A request that takes some time, part of which it waits; the clock stands still otherwise. */
    private void answered(String address, long takes, long waits) throws Exception {
        AtomicInteger came = new AtomicInteger();
        HttpServletRequest request =
                (HttpServletRequest)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {HttpServletRequest.class},
                                (proxy, method, arguments) ->
                                        switch (method.getName()) {
                                            case "getRemoteAddr" -> address;
                                            case "getContentLengthLong" -> 0L;
                                            case "getRequestURI" -> "/en/";
                                            default -> null;
                                        });
        HttpServletResponse response =
                (HttpServletResponse)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {HttpServletResponse.class},
                                (proxy, method, arguments) ->
                                        method.getName().equals("getOutputStream")
                                                ? NOWHERE
                                                : null);
        admission.doFilter(
                request,
                response,
                (asked, answer) -> {
                    now.addAndGet(takes);
                    came.incrementAndGet();
                    CurrentVisitor.waited(waits);
                });
        now.addAndGet(-takes * came.get());
    }

    @Test
    void anAddressHasFewerRequestsAtATimeWhileOthersAreThere() {
        assertThat(admission.enter("b", false)).isNull();
        admission.leave("b", false, 1);
        for (int i = 0; i < Admission.MOST_BESIDE_OTHERS; i++) {
            assertThat(admission.enter("many", false)).isNull();
        }
        assertThat(admission.enter("many", false)).isEqualTo(Refusal.MANY_OF_AN_ADDRESS);
        assertThat(admission.enter("b", false)).isNull();
        admission.leave("b", false, 1);
        now.addAndGet(60 * SECOND);
        assertThat(admission.enter("many", false)).isNull();
    }

    @Test
    void soManyTextsAtATime() {
        for (int i = 0; i < Admission.MOST_BODIES; i++) {
            assertThat(admission.enter("a", true)).isNull();
        }
        assertThat(admission.enter("a", true)).isEqualTo(Refusal.MANY_OF_AN_ADDRESS);
        assertThat(admission.enter("a", false)).isNull();
        assertThat(admission.enter("b", true)).isNull();
        admission.leave("a", true, 1);
        admission.leave("b", true, 1);
        assertThat(admission.enter("a", true)).isNull();
    }

    /** Few addresses that send all they may leave room for whoever sends nothing yet. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 6, 20, 100})
    void whoSendsNothingYetGetsIn(int greedy) {
        for (int round = 0; round < Admission.MOST_BODIES; round++) {
            for (int i = 0; i < greedy; i++) {
                admission.enter("greedy" + i, true);
            }
        }
        for (int i = 0; i < 200; i++) {
            assertThat(admission.enter("honest" + i, true)).as("%d", i).isNull();
        }
        assertThat(admission.enter("greedy0", true)).isEqualTo(Refusal.MANY_OF_AN_ADDRESS);
    }

    @Test
    void halfOfTheServerIsForWhatHasNoBody() {
        for (int i = 0; i < Admission.MOST_BODIES_OF_ALL; i++) {
            assertThat(admission.enter("x" + i, true)).isNull();
        }
        assertThat(admission.enter("y", true)).isEqualTo(Refusal.MANY_TEXTS);
        assertThat(admission.enter("y", false)).isNull();
    }

    /** Who asks for much at a time gets less of it the fuller the server is. */
    @Test
    void whoReadsMuchAtATimeLeavesRoomToo() {
        int in = 0;
        for (int round = 0; round < Admission.MOST_BESIDE_OTHERS; round++) {
            for (int i = 0; i < 60; i++) {
                in += admission.enter("greedy" + i, false) == null ? 1 : 0;
            }
        }
        assertThat(in).isBetween(Admission.THREADS / 2, Admission.THREADS * 9 / 10);
        for (int i = 0; i < 60; i++) {
            assertThat(admission.enter("honest" + i, false)).as("%d", i).isNull();
        }
    }

    /** All of one network of IPv6 are one visitor, and IPv4 is the same however it is written. */
    @Test
    void visitorsAreToldApartByNetwork() {
        assertThat(VisitorAddress.of("[2001:db8:1:2::7]"))
                .isEqualTo(VisitorAddress.of("2001:db8:1:2:ffff:1:2:3%eth0"))
                .isNotEqualTo(VisitorAddress.of("2001:db8:1:3::7"));
        assertThat(VisitorAddress.of("::ffff:192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(VisitorAddress.of("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(VisitorAddress.of("unknown")).isEqualTo("unknown");
        assertThat(VisitorAddress.of("1::2::3")).isEqualTo("1::2::3");
        RateLimit limit = new RateLimit(5, now::get, new SecurityEvents());
        for (int i = 0; i < 5; i++) {
            limit.count("2001:db8:1:2::" + i);
        }
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> limit.count("2001:db8:1:2:9::"));
    }

    @Test
    void theSiteAnswersBesideSlowBodies() throws Exception {
        try (FondacoServer server =
                FondacoServer.start(SmallObservatory.holdings(), ServerOptions.onPort(0))) {
            assertThat(answer(server, "GET /en/ HTTP/1.1\r\n")).contains(" 200 ");
            List<Socket> slow = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                Socket socket = connect(server, "127.0.5." + (i % 20 + 1));
                slow.add(socket);
                write(
                        socket,
                        "POST /api/v1/checks HTTP/1.1\r\nHost: localhost\r\nContent-Type:"
                                + " text/plain\r\nContent-Length: 90000\r\n\r\nslow");
            }
            for (int i = 0; i < 20; i++) {
                long began = System.nanoTime();
                assertThat(answer(server, "GET /en/ HTTP/1.1\r\n")).contains(" 200 ");
                assertThat(answer(server, CHECK, "hello")).contains(" 200 ");
                // a second on a quiet machine; tests run two at a time on busy ones
                assertThat(System.nanoTime() - began).isLessThan(5 * SECOND);
            }
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** A program that reads a large answer into memory sends its next request only then. */
    @Test
    @EnabledIfSystemProperty(
            named = "fondaco.slow",
            matches = "true",
            disabledReason = "waits for 40 seconds: -Pslow")
    void aConnectionMayWaitForItsNextRequest() throws Exception {
        try (FondacoServer server =
                        FondacoServer.start(SmallObservatory.holdings(), ServerOptions.onPort(0));
                Socket socket = connect(server)) {
            for (int i = 0; i < 2; i++) {
                write(socket, "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
                byte[] answer = new byte[4_000];
                int length = socket.getInputStream().read(answer);
                assertThat(new String(answer, 0, Math.max(0, length), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 200");
                Thread.sleep(i == 0 ? 40_000 : 0);
            }
        }
    }

    @Test
    void addressesThatCantBeReadAreRefused() throws Exception {
        try (FondacoServer server =
                FondacoServer.start(SmallObservatory.holdings(), ServerOptions.onPort(0))) {
            for (String query : List.of("%zz", "%", "%E0%A4%A", "a&%4")) {
                for (String page : List.of("/en/search?q=", "/en/ask?q=", "/api/v1/questions?q=")) {
                    assertThat(answer(server, "GET " + page + query + " HTTP/1.1\r\n"))
                            .as(page + query)
                            .contains(" 400 ");
                }
            }
            assertThat(answer(server, "GET /it/search?q=%25 HTTP/1.1\r\n")).contains(" 200 ");
            for (String size : List.of("ZZ", "FFFFFFFFFFFFFFFF", "-5")) {
                assertThat(
                                answer(
                                        server,
                                        "POST /api/v1/checks HTTP/1.1\r\nTransfer-Encoding:"
                                                + " chunked\r\nContent-Type: text/plain\r\n",
                                        size + "\r\nhello\r\n0\r\n\r\n"))
                        .as(size)
                        .contains(" 400 ");
            }
        }
    }

    @Test
    void textsInACharsetThatIsNoneAreRefused() throws Exception {
        try (FondacoServer server =
                FondacoServer.start(SmallObservatory.holdings(), ServerOptions.onPort(0))) {
            for (String charset : List.of("utf-99", "\"", "é", "\"a b\"")) {
                String head =
                        "POST /api/v1/checks HTTP/1.1\r\nContent-Type: text/plain; charset="
                                + charset
                                + "\r\nContent-Length: 5\r\n";
                assertThat(answer(server, head, "hello")).as(charset).contains(" 415 ");
            }
        }
    }

    private static Socket connect(FondacoServer server) throws IOException {
        return connect(server, "127.0.0.1");
    }

    private static Socket connect(FondacoServer server, String from) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()), 5_000);
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String answer(FondacoServer server, String head) throws IOException {
        return answer(server, head, "");
    }

    /** The first line of what comes back. */
    private static String answer(FondacoServer server, String head, String body)
            throws IOException {
        try (Socket socket = connect(server);
                InputStream in = socket.getInputStream()) {
            write(socket, head + "Host: localhost\r\nConnection: close\r\n\r\n" + body);
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return all.lines().findFirst().orElse("nothing");
        }
    }
}
