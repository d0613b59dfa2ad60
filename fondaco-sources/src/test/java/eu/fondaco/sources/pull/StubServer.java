// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.pull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A statistical office on a free port of this machine: answers by the text that an address holds,
 * and has the faults it is told to have, one a request, before it answers well.
 */
public final class StubServer implements AutoCloseable {

    /** How a request goes wrong. */
    public enum Fault {
        TOO_MANY_REQUESTS,
        UNAVAILABLE,
        WEB_PAGE,
        HALF,
        CUT_LINE
    }

    /** An answer. */
    public record Canned(int status, String type, byte[] body) {}

    private final HttpServer server;
    private final ExecutorService threads =
            Executors.newCachedThreadPool(
                    work -> {
                        Thread thread = new Thread(work);
                        thread.setDaemon(true);
                        return thread;
                    });
    private final Map<String, Deque<Canned>> answers = new LinkedHashMap<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final List<URI> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> ranges = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, String> redirects = new HashMap<>();
    private final Map<String, Duration> drips = new HashMap<>();
    private String tag = "";

    public StubServer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /**
     * Answers addresses that hold a text; the longest text wins. Several answers come one after
     * another.
     */
    public StubServer on(String part, int status, String type, String... bodies) {
        Deque<Canned> queue = new ArrayDeque<>();
        for (String body : bodies) {
            queue.add(new Canned(status, type, body.getBytes(StandardCharsets.UTF_8)));
        }
        answers.put(part, queue);
        return this;
    }

    public StubServer on(String part, Canned... given) {
        answers.put(part, new ArrayDeque<>(List.of(given)));
        return this;
    }

    public void fail(Fault... next) {
        faults.addAll(List.of(next));
    }

    /** Gives answers an ETag, and lets downloads be continued. */
    public void resumable() {
        tag = "\"v1\"";
    }

    /** Sends on from one address to another. */
    public void redirect(String from, String to) {
        redirects.put(from, to);
    }

    /** Lets the bytes of an address come one by one, with pauses. */
    public void drip(String part, Duration pause) {
        drips.put(part, pause);
    }

    public List<URI> asked() {
        return List.copyOf(asked);
    }

    public List<String> ranges() {
        return List.copyOf(ranges);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(exchange.getRequestURI());
            String to = redirects.get(exchange.getRequestURI().getPath());
            if (to != null) {
                exchange.getResponseHeaders().add("Location", to);
                exchange.sendResponseHeaders(302, -1);
                return;
            }
            String range = exchange.getRequestHeaders().getFirst("Range");
            ranges.add(range == null ? "" : range);
            Fault fault = faults.poll();
            if (fault == Fault.TOO_MANY_REQUESTS) {
                exchange.getResponseHeaders().add("Retry-After", "90");
                send(
                        exchange,
                        new Canned(
                                429, "text/plain", "slow down".getBytes(StandardCharsets.UTF_8)));
            } else if (fault == Fault.UNAVAILABLE) {
                send(
                        exchange,
                        new Canned(503, "text/plain", "down".getBytes(StandardCharsets.UTF_8)));
            } else if (fault == Fault.WEB_PAGE) {
                send(
                        exchange,
                        new Canned(
                                200,
                                "text/html",
                                "<!DOCTYPE html><html><title>Maintenance</title></html>"
                                        .getBytes(StandardCharsets.UTF_8)));
            } else {
                answer(exchange, fault, range);
            }
        }
    }

    private void answer(HttpExchange exchange, Fault fault, String range) throws IOException {
        String address = exchange.getRequestURI().toString();
        Optional<String> part =
                answers.keySet().stream()
                        .filter(address::contains)
                        .max(java.util.Comparator.comparingInt(String::length));
        if (part.isEmpty()) {
            send(
                    exchange,
                    new Canned(404, "text/plain", "nothing here".getBytes(StandardCharsets.UTF_8)));
            return;
        }
        Deque<Canned> queue = answers.get(part.get());
        Canned canned = queue.size() > 1 && fault == null ? queue.poll() : queue.peek();
        byte[] body = canned.body();
        if (fault == Fault.HALF) {
            send(exchange, new Canned(200, canned.type(), Arrays.copyOf(body, body.length / 2)));
            return;
        }
        if (!tag.isEmpty()) {
            exchange.getResponseHeaders().add("ETag", tag);
        }
        if (fault == Fault.CUT_LINE) {
            exchange.getResponseHeaders().add("Content-Type", canned.type());
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body, 0, body.length / 2);
            exchange.getResponseBody().flush();
            return;
        }
        if (range != null && !tag.isEmpty()) {
            int from = Integer.parseInt(range.replaceAll("\\D", ""));
            send(
                    exchange,
                    new Canned(206, canned.type(), Arrays.copyOfRange(body, from, body.length)));
            return;
        }
        Duration pause = drips.get(exchange.getRequestURI().getPath());
        if (pause != null) {
            drip(exchange, canned, pause);
            return;
        }
        send(exchange, canned);
    }

    private static void drip(HttpExchange exchange, Canned canned, Duration pause)
            throws IOException {
        exchange.sendResponseHeaders(200, canned.body().length);
        for (byte b : canned.body()) {
            exchange.getResponseBody().write(b);
            exchange.getResponseBody().flush();
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void send(HttpExchange exchange, Canned canned) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", canned.type());
        exchange.sendResponseHeaders(
                canned.status(), canned.body().length == 0 ? -1 : canned.body().length);
        if (canned.body().length > 0) {
            exchange.getResponseBody().write(canned.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
