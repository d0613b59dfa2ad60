// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.web.FondacoServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A page, a check and SDMX are answered beside visitors who send their text slowly, who don't read
 * what they asked for, and one who asks without end, each from an address of its own: 500, 400 and
 * one with -Pslow.
 */
class BesideSlowVisitorsTest {

    private static final boolean SLOW = Boolean.getBoolean("fondaco.slow");
    private static final int BODIES = SLOW ? 500 : 120;
    private static final int READERS = SLOW ? 400 : 50;
    private static final int GREEDY = 8;
    private static final int PAGES = SLOW ? 30 : 15;

    /** A second on a quiet machine; builds run two test classes at a time on busy ones. */
    private static final long PATIENCE = SLOW ? 1_000_000_000L : 5_000_000_000L;

    private final List<Socket> sockets = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {4, 1_000})
    void othersAreAnsweredInTime(int addresses) throws Exception {
        AtomicBoolean isOver = new AtomicBoolean();
        AtomicInteger answered = new AtomicInteger();
        List<Thread> greedy = new ArrayList<>();
        try (FondacoServer server = StreamingTest.start()) {
            server.prepare();
            others(server); // what is made once is made
            for (int i = 0; i < BODIES; i++) {
                send(
                        server,
                        from(2, i, addresses),
                        "POST /api/v1/checks",
                        "Content-Length: 90000\r\n",
                        "slow");
            }
            for (int i = 0; i < READERS; i++) {
                send(server, from(3, i, addresses), "GET /data/long.csv", "", "");
            }
            for (int i = 0; i < GREEDY; i++) {
                Thread one =
                        new Thread(
                                () -> {
                                    while (!isOver.get()) {
                                        if (ask(server, "127.0.4.1", "GET /data/trade.csv", "")
                                                .contains(" ")) {
                                            answered.incrementAndGet();
                                        }
                                    }
                                });
                one.start();
                greedy.add(one);
            }
            long burst = System.nanoTime();
            others(server); // while all of them begin at once
            burst = System.nanoTime() - burst;
            long[] took = new long[PAGES];
            for (int i = 0; i < PAGES; i++) {
                long began = System.nanoTime();
                others(server);
                took[i] = System.nanoTime() - began;
            }
            Arrays.sort(took);
            System.out.printf(
                    "of %d addresses: beside %d slow bodies, %d readers who don't read and a greedy"
                            + " address (%d answers): %d ms while they begin, then median %d ms,"
                            + " longest %d ms%n",
                    addresses,
                    BODIES,
                    READERS,
                    answered.get(),
                    burst / 1_000_000,
                    took[PAGES / 2] / 1_000_000,
                    took[PAGES - 1] / 1_000_000);
            assertThat(took[PAGES - 1]).isLessThan(PATIENCE);
            assertThat(answered.get()).isPositive();
            isOver.set(true);
            for (Thread one : greedy) {
                one.join(10_000);
            }
        } finally {
            isOver.set(true);
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void aShortTextThatComesInPiecesIsRead() throws Exception {
        try (FondacoServer server = StreamingTest.start();
                Socket socket = connect(server, "127.0.0.1", 0)) {
            write(
                    socket,
                    "POST /api/v1/checks HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Content-Type: text/plain\r\nContent-Length: 13\r\n\r\nExports");
            Thread.sleep(700);
            write(socket, " rose.");
            assertThat(answer(socket)).contains(" 200 ");
        }
    }

    /** One of an attacker's addresses. */
    private static String from(int net, int i, int addresses) {
        int one = i % addresses;
        return "127." + net + "." + one / 200 + "." + (one % 200 + 1);
    }

    private static void others(FondacoServer server) {
        String one = "127.0.0.1";
        assertThat(ask(server, one, "GET /en/", "")).contains(" 200 ");
        assertThat(ask(server, one, "GET /sdmx/v1/dataflow", "")).contains(" 200 ");
        assertThat(ask(server, one, "POST /api/v1/checks", "Exports rose.")).contains(" 200 ");
    }

    private static String ask(FondacoServer server, String from, String what, String body) {
        try (Socket socket = connect(server, from, 0)) {
            write(
                    socket,
                    what
                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + (body.isEmpty() ? "" : "Content-Type: text/plain\r\n")
                            + (body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n")
                            + "\r\n"
                            + body);
            return answer(socket);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** The first line of all that is answered. */
    private static String answer(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return all.lines().findFirst().orElse("nothing");
    }

    private void send(FondacoServer server, String from, String line, String header, String body)
            throws IOException {
        Socket socket = connect(server, from, 2_048);
        sockets.add(socket);
        write(
                socket,
                line
                        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
                        + header
                        + "\r\n"
                        + body);
    }

    /** From 127.x.y.z: each number is a visitor of its own. */
    private static Socket connect(FondacoServer server, String from, int room) throws IOException {
        Socket socket = new Socket();
        if (room > 0) {
            socket.setReceiveBufferSize(room);
        }
        socket.setSoTimeout(30_000);
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(
                new InetSocketAddress(InetAddress.getByName("127.0.0.1"), server.port()), 10_000);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
