// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.core.text.Lang;
import eu.fondaco.web.http.CurrentVisitor;
import eu.fondaco.web.http.SecurityEvents;
import eu.fondaco.web.http.SecurityEvents.Kind;
import eu.fondaco.web.http.SlowBodies;
import eu.fondaco.web.http.VisitorAddress;
import eu.fondaco.web.sdmx.LanguageChoice;
import eu.fondaco.web.speech.Speech;
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
 * server's time: what each answer took is counted, without what it waited for its turn, so that
 * dear questions count for more than pages. An address that is alone isn't held back.
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

    /** Why a request isn't let in. */
    enum Refusal {
        MANY_OF_AN_ADDRESS(Kind.LIMIT_OF_AN_ADDRESS, "admission.many-of-an-address"),
        MANY_TEXTS(Kind.LIMIT_OF_ALL, "admission.many-texts"),
        SHARE_OF_TIME(Kind.LIMIT_OF_AN_ADDRESS, "admission.share-of-time");

        private final Kind kind;
        private final String words;

        Refusal(Kind kind, String words) {
            this.kind = kind;
            this.words = words;
        }
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
        Refusal refusal = enter(address, hasBody);
        if (refusal != null) {
            events.count(refusal.kind);
            refuse((HttpServletRequest) request, (HttpServletResponse) response, refusal);
            return;
        }
        long began = clock.getAsLong();
        try (SlowBodies.Body body = hasBody ? slow.begin((HttpServletRequest) request) : null) {
            CurrentVisitor.is(address);
            chain.doFilter(request, response);
        } finally {
            long worked = clock.getAsLong() - began - CurrentVisitor.waited();
            CurrentVisitor.is(null);
            leave(address, hasBody, worked);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /** Null, or why a request isn't let in. */
    synchronized Refusal enter(String address, boolean hasBody) {
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
            return Refusal.MANY_OF_AN_ADDRESS;
        }
        if (hasBody && bodies >= MOST_BODIES_OF_ALL) {
            return Refusal.MANY_TEXTS;
        }
        if (visitor.time <= 0 && isAnyoneElseHere(visitor, now)) {
            return Refusal.SHARE_OF_TIME;
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

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, Refusal refusal)
            throws IOException {
        boolean italian = String.valueOf(request.getRequestURI()).startsWith("/it/");
        Lang lang = italian ? Lang.IT : LanguageChoice.of(request.getHeader("Accept-Language"));
        String why = Speech.say(lang, refusal.words);
        response.setStatus(429);
        response.setHeader("Retry-After", "10");
        response.setHeader("Connection", "close");
        response.setContentType("text/plain; charset=utf-8");
        response.getOutputStream().write((why + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
