// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * HEAD with the length that GET would have, and parts of answers (RFC 9110, 14), for all routes
 * alike: the answer is made whole once, put by, and served from there as long as its entity tag
 * holds. Answers too long to be put by have no length and come whole.
 *
 * <p>A kept body is asked for again with its tag in {@code If-None-Match}: the route says 304 while
 * it would still give the same.
 */
final class HeadAndRange implements Filter, AutoCloseable {

    private static final String NONE_MATCH = "If-None-Match";

    private final Bodies bodies;

    /**
     * A filter that puts bodies by.
     *
     * @param most bytes of all bodies together
     */
    HeadAndRange(long most) {
        bodies = new Bodies(most);
    }

    @Override
    public void doFilter(ServletRequest any, ServletResponse to, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) any;
        HttpServletResponse response = (HttpServletResponse) to;
        boolean head = request.getMethod().equals("HEAD");
        boolean data = PublicPaths.isRead(request.getRequestURI());
        if (data && (head || request.getMethod().equals("GET"))) {
            response.setHeader("Accept-Ranges", "bytes");
        }
        boolean part = request.getHeader("Range") != null;
        if (data && (head || part || PublicPaths.isMadeOnce(request.getRequestURI()))) {
            whole(request, response, chain, head);
        } else {
            chain.doFilter(head ? new Restated(request) : request, response);
        }
    }

    private void whole(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            boolean head)
            throws IOException, ServletException {
        Bodies.Kept kept = bodies.find(key(request));
        try {
            whole(request, response, chain, head, kept);
        } finally {
            bodies.leave(kept);
        }
    }

    private void whole(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            boolean head,
            Bodies.Kept kept)
            throws IOException, ServletException {
        Restated restated = new Restated(request).with("Accept-Encoding", null).with("Range", null);
        if (kept != null) {
            String theirs = request.getHeader(NONE_MATCH);
            restated.with(NONE_MATCH, theirs == null ? kept.tag() : theirs + ", " + kept.tag());
        }
        Spool spool = bodies.spool();
        Bodies.Kept fresh = null;
        try {
            Captured captured = new Captured(response, head, spool);
            chain.doFilter(restated, captured);
            if (captured.isOver()) {
                return;
            }
            spool.finish();
            if (response.getStatus() == 304 && kept != null && !theirs(request, kept.tag())) {
                response.setStatus(200);
                response.setContentType(kept.type());
                if (kept.disposition() != null) {
                    response.setHeader("Content-Disposition", kept.disposition());
                }
                send(request, response, head, kept);
            } else if (response.getHeader("ETag") != null && response.getStatus() == 200) {
                fresh = fresh(response, spool);
                bodies.keep(key(request), fresh);
                send(request, response, head, fresh);
            } else {
                plain(response, head, spool);
            }
        } finally {
            if (fresh == null) {
                spool.delete();
            } else {
                bodies.leave(fresh);
            }
        }
    }

    private static String key(HttpServletRequest request) {
        return String.join(
                "\n",
                request.getRequestURI(),
                String.valueOf(request.getQueryString()),
                String.valueOf(request.getHeader("Accept")),
                String.valueOf(request.getHeader("Accept-Language")),
                String.valueOf(request.getHeader("Host")));
    }

    private static boolean theirs(HttpServletRequest request, String tag) {
        String known = request.getHeader(NONE_MATCH);
        return known != null && (known.strip().equals("*") || known.contains(tag));
    }

    private static Bodies.Kept fresh(HttpServletResponse response, Spool spool) {
        return new Bodies.Kept(
                response.getHeader("ETag"),
                response.getContentType(),
                response.getHeader("Content-Disposition"),
                spool);
    }

    /**
     * An answer that can't be asked for in parts: an error, or one without a tag, which another
     * time may have another length.
     */
    private static void plain(HttpServletResponse response, boolean head, Spool spool)
            throws IOException {
        if (response.getStatus() == 304 || response.getStatus() == 204) {
            return;
        }
        if (head && response.getStatus() == 200) {
            response.flushBuffer();
            return;
        }
        response.setContentLengthLong(spool.length());
        if (!head) {
            try (InputStream in = spool.open(0)) {
                in.transferTo(response.getOutputStream());
            }
        }
    }

    /** Sends a kept body or its part. */
    private void send(
            HttpServletRequest request,
            HttpServletResponse response,
            boolean head,
            Bodies.Kept body)
            throws IOException {
        long length = body.spool().length();
        Optional<ByteRange> range = head ? Optional.empty() : range(request, response, length);
        ByteRange part = range.orElse(new ByteRange(0, length - 1));
        if (range.isPresent() && !part.isWithin(length)) {
            response.setStatus(416);
            response.setHeader("Content-Range", "bytes */" + length);
            response.setContentLengthLong(0);
            return;
        }
        if (range.isPresent()) {
            response.setStatus(206);
            response.setHeader(
                    "Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + length);
        }
        response.setContentLengthLong(part.size());
        if (!head) {
            try (InputStream in = body.spool().open(part.first())) {
                copy(in, part.size(), response.getOutputStream());
            }
        }
    }

    /** The part wanted, where the condition on it holds. */
    private static Optional<ByteRange> range(
            HttpServletRequest request, HttpServletResponse response, long length) {
        String range = request.getHeader("Range");
        String condition = request.getHeader("If-Range");
        boolean holds =
                condition == null
                        || condition.strip().equals(response.getHeader("ETag"))
                        || condition.strip().equals(response.getHeader("Last-Modified"));
        return range == null || !holds ? Optional.empty() : ByteRange.parse(range, length);
    }

    private static void copy(InputStream from, long count, OutputStream to) throws IOException {
        byte[] piece = new byte[65_536];
        for (long left = count; left > 0; ) {
            int read = from.read(piece, 0, (int) Math.min(piece.length, left));
            if (read < 0) {
                throw new IOException("a kept answer is shorter than it was");
            }
            to.write(piece, 0, read);
            left -= read;
        }
    }

    @Override
    public void close() {
        bodies.close();
    }
}
