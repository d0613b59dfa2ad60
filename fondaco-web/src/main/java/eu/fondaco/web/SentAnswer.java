// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import io.javalin.http.Context;
import java.util.List;

/**
 * An answer as it was sent, compressed where it was.
 *
 * @param headers in the order in which they were set
 * @param type null where none was said
 * @param body belongs to it; never changed
 */
record SentAnswer(List<Header> headers, String type, byte[] body) {

    /**
     * A header.
     *
     * @param isMore whether others of the name stay
     */
    record Header(String name, String value, boolean isMore) {}

    SentAnswer {
        headers = List.copyOf(headers);
    }

    long size() {
        long size = body.length;
        for (Header header : headers) {
            size += 2L * (header.name().length() + header.value().length());
        }
        return size;
    }

    /** Sends it again; to who has it already only that. */
    void send(Context ctx) {
        String known = ctx.header("If-None-Match");
        boolean isKnown = known != null && isAmong(known);
        for (Header header : headers) {
            if (isKnown && header.name().equalsIgnoreCase("Content-Encoding")) {
                continue;
            }
            if (header.isMore()) {
                ctx.res().addHeader(header.name(), header.value());
            } else {
                ctx.header(header.name(), header.value());
            }
        }
        if (isKnown) {
            ctx.status(304);
            return;
        }
        if (type != null) {
            ctx.contentType(type);
        }
        ctx.result(body);
    }

    private boolean isAmong(String known) {
        return headers.stream()
                .filter(h -> h.name().equalsIgnoreCase("ETag"))
                .anyMatch(h -> known.equals("*") || known.contains(h.value()));
    }
}
