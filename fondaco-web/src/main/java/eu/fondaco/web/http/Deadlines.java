// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.http;

import eu.fondaco.core.deadline.Deadline;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;

/**
 * Ends answers that take too long to work out, and those that nobody waits for any more. Files and
 * tables that are sent row by row have longer, since a slow line takes its time. Texts that are
 * sent aren't timed here: bodies have their slowest rate, and checks their own time, which ends
 * when their visitor hangs up.
 */
final class Deadlines implements Filter, AutoCloseable {

    /** How many times as long whole tables may take. */
    private static final int TABLES = 60;

    private final Duration most;
    private final SecurityEvents events;
    private final Presence presence = new Presence();

    Deadlines(Duration most, SecurityEvents events) {
        this.most = most;
        this.events = events;
    }

    @Override
    public void doFilter(ServletRequest any, ServletResponse to, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) any;
        String path = request.getRequestURI();
        boolean isTimed =
                (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                        && !path.endsWith("/events");
        if (!isTimed) {
            CurrentVisitor.isWatched(end -> presence.watch(request, end));
            try {
                chain.doFilter(any, to);
            } finally {
                CurrentVisitor.isWatched(null);
            }
            return;
        }
        boolean isTable =
                path.startsWith("/sdmx/")
                        || path.startsWith("/data/")
                        || path.startsWith("/api/v1/tables");
        try {
            Deadline.within(
                    isTable ? most.multipliedBy(TABLES) : most,
                    () -> {
                        try (Presence.Watch visitor = presence.watch(request, Deadline.ending())) {
                            chain.doFilter(any, to);
                            if (Deadline.isOver() && !visitor.hasGone()) {
                                events.count(SecurityEvents.Kind.TOO_LATE);
                            }
                        }
                        return null;
                    });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    @Override
    public void close() {
        presence.close();
    }
}
