// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.web.http.CurrentVisitor;
import eu.fondaco.web.http.SecurityEvents;
import eu.fondaco.web.http.SecurityEvents.Kind;
import eu.fondaco.web.http.SlowBodies;
import eu.fondaco.web.http.VisitorAddress;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Lets no visitor keep the others out, on whichever route. Each address has so many requests at a
 * time, fewer of those that send something, and, while others are there too, so much of the
 * server's time: what each answer took is counted, so that dear questions count for more than
 * pages. An address that is alone isn't held back.
 */
final class Admission implements Filter, AutoCloseable {

    /** Threads that answer; what one address may have leaves the others enough. */
    static final int THREADS = 1_024;

    /** Requests of one address at a time. */
    static final int MOST = 320;

    /**
     * The same while others are there, each of which may need a whole core; one when it is full.
     */
    static final int MOST_BESIDE_OTHERS = 32;

    /** Requests with a body of one address at a time; one where all have many. */
    static final int MOST_BODIES = 24;

    /** From so many of all together on one address has one. */
    static final int MANY_BODIES = 96;

    /** So many of all together are the end. */
    static final int MOST_BODIES_OF_ALL = THREADS / 2;

    /** Threads that aren't given to who has some already. */
    private static final int KEPT = THREADS / 16;

    private static final int ADDRESSES = 10_000;
    private static final long SECOND = 1_000_000_000;
    private static final long SAVED = 10 * SECOND;
    private static final long PRESENT = 10 * SECOND;

    private static final class Visitor {
        long time = SAVED; // nanoseconds of the server's that it may have
        long seen;
        int requests;
        int bodies;
    }

    private final LongSupplier clock;
    private final SecurityEvents events;
    private final Map<String, Visitor> visitors =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Visitor> eldest) {
                    return size() > ADDRESSES && eldest.getValue().requests == 0;
                }
            };
    private final SlowBodies slow;
    private int requests;
    private int bodies;

    Admission(SecurityEvents events) {
        this(System::nanoTime, events);
    }

    Admission(LongSupplier clock, SecurityEvents events) {
        this.clock = clock;
        this.events = events;
        slow = new SlowBodies(MOST_BODIES_OF_ALL, events);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String address = VisitorAddress.of(request.getRemoteAddr());
        boolean hasBody = hasBody((HttpServletRequest) request);
        String refusal = enter(address, hasBody);
        if (refusal != null) {
            events.count(
                    refusal.contains("everybody") ? Kind.LIMIT_OF_ALL : Kind.LIMIT_OF_AN_ADDRESS);
            refuse((HttpServletResponse) response, refusal);
            return;
        }
        long began = clock.getAsLong();
        try (SlowBodies.Body body = hasBody ? slow.begin((HttpServletRequest) request) : null) {
            CurrentVisitor.is(address);
            chain.doFilter(request, response);
        } finally {
            CurrentVisitor.is(null);
            leave(address, hasBody, clock.getAsLong() - began);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /** Null, or why a request isn't let in. */
    synchronized String enter(String address, boolean hasBody) {
        long now = clock.getAsLong();
        Visitor visitor = visitors.get(address);
        if (visitor == null) {
            visitor = new Visitor();
            visitors.put(address, visitor);
        } else {
            visitor.time = Math.min(SAVED, visitor.time + (now - visitor.seen));
        }
        visitor.seen = now;
        int beside = share(MOST_BESIDE_OTHERS, requests, THREADS / 2, THREADS - KEPT);
        boolean isMany =
                visitor.requests >= MOST
                        || visitor.requests >= beside && isAnyoneElseHere(visitor, now);
        int texts = share(MOST_BODIES, bodies, MOST_BODIES, MANY_BODIES);
        if (isMany || hasBody && visitor.bodies >= texts) {
            return "Too many requests at a time from your address; send the next one when another"
                    + " has ended.";
        }
        if (hasBody && bodies >= MOST_BODIES_OF_ALL) {
            return "Too many texts are being sent by everybody together; try again in a minute.";
        }
        if (visitor.time <= 0 && isAnyoneElseHere(visitor, now)) {
            return "Your address has had its share of the server's time while others wait; try"
                    + " again in some seconds.";
        }
        requests++;
        visitor.requests++;
        visitor.bodies += hasBody ? 1 : 0;
        bodies += hasBody ? 1 : 0;
        return null;
    }

    /** What one may have: most where all have little, then less and less, in the end one. */
    private static int share(int most, int all, int little, int full) {
        int left = most * (full - all) / (full - little);
        return Math.max(1, Math.min(most, left));
    }

    private boolean isAnyoneElseHere(Visitor visitor, long now) {
        return visitors.values().stream()
                .anyMatch(v -> v != visitor && (v.requests > 0 || now - v.seen < PRESENT));
    }

    synchronized void leave(String address, boolean hasBody, long took) {
        Visitor visitor = visitors.get(address);
        requests--;
        visitor.requests--;
        visitor.bodies -= hasBody ? 1 : 0;
        bodies -= hasBody ? 1 : 0;
        visitor.time -= took;
    }

    @Override
    public void close() {
        slow.close();
    }

    private static void refuse(HttpServletResponse response, String why) throws IOException {
        response.setStatus(429);
        response.setHeader("Retry-After", "10");
        response.setHeader("Connection", "close");
        response.setContentType("text/plain; charset=utf-8");
        response.getOutputStream().write((why + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
