// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Data that one edition sent not long ago, as it was sent, to be sent again: what is asked for by
 * the same address, on the same day, accepting the same. An edition is of one state of the
 * observatory, so that whatever is loaded, withdrawn or flagged begins an empty shelf. Who says who
 * they are neither gets what is kept nor leaves anything. Holds as many answers as fit its room,
 * those that were asked for last, and no long ones.
 */
final class AnswerShelf {

    /** Bytes of all together. */
    static final int ROOM = 16_000_000;

    /** Bytes of one answer. */
    static final int LONGEST = 262_144;

    /** What a key and headers take beside their letters. */
    private static final int OVERHEAD = 512;

    private static final String TAKEN = "taken from the shelf";

    /** Where nothing is answered that isn't of the edition, its day and the request alone. */
    private static final List<String> ROOTS =
            Stream.concat(
                            Stream.of("/sdmx/", "/data/"),
                            Stream.of(
                                            "questions",
                                            "tables",
                                            "series",
                                            "figures",
                                            "relations",
                                            "agreements",
                                            "goals",
                                            "measures")
                                    .map(name -> "/api/v1/" + name))
                    .toList();

    private record Key(String asked, LocalDate day) {
        long size() {
            return 2L * asked.length();
        }
    }

    private final Map<Key, SentAnswer> answers = new LinkedHashMap<>(64, .75f, true);
    private long held;

    /** Answers from the shelf before any route is asked, but after whatever counts requests. */
    void register(RoutesConfig routes) {
        routes.before(this::take);
    }

    /** Answers by a servlet, keeping what can be kept. */
    void answer(Servlet servlet, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!isFor(request)) {
            servlet.service(request, response);
            return;
        }
        Key key = key(request);
        RecordedResponse recorded = new RecordedResponse(response, LONGEST);
        servlet.service(request, recorded);
        if (request.getAttribute(TAKEN) == null) {
            recorded.sent().ifPresent(sent -> keep(key, sent));
        }
    }

    private void take(Context ctx) {
        HttpServletRequest request = ctx.req();
        if (!isFor(request)) {
            return;
        }
        SentAnswer kept;
        synchronized (answers) {
            kept = answers.get(key(request));
        }
        if (kept != null) {
            request.setAttribute(TAKEN, true);
            kept.send(ctx);
            ctx.skipRemainingHandlers();
        }
    }

    /** Of what the client has by its date only, the route knows whether it still holds. */
    private static boolean isFor(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean isDated =
                request.getHeader("If-Modified-Since") != null
                        && request.getHeader("If-None-Match") == null;
        return request.getMethod().equals("GET")
                && ROOTS.stream().anyMatch(path::startsWith)
                && request.getHeader("Authorization") == null
                && request.getHeader("Cookie") == null
                && !isDated;
    }

    private static Key key(HttpServletRequest request) {
        return new Key(
                String.join(
                        "\n",
                        request.getScheme(),
                        request.getHeader("Host"),
                        request.getRequestURI(),
                        request.getQueryString(),
                        request.getHeader("Accept"),
                        request.getHeader("Accept-Language"),
                        request.getHeader("Accept-Encoding")),
                LocalDate.now());
    }

    private void keep(Key key, SentAnswer sent) {
        long size = key.size() + sent.size() + OVERHEAD;
        if (size > LONGEST) {
            return;
        }
        synchronized (answers) {
            SentAnswer before = answers.put(key, sent);
            held += before == null ? size : sent.size() - before.size();
            Iterator<Map.Entry<Key, SentAnswer>> oldest = answers.entrySet().iterator();
            while (held > ROOM && oldest.hasNext()) {
                Map.Entry<Key, SentAnswer> gone = oldest.next();
                held -= gone.getKey().size() + gone.getValue().size() + OVERHEAD;
                oldest.remove();
            }
        }
    }

    /** Bytes held, more or less. */
    long held() {
        synchronized (answers) {
            return held;
        }
    }
}
