// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;

/**
 * What HTTP asks of every answer, whatever route makes it: lengths, parts, tags by encoding, pages
 * of other sites, errors of requests that reach no route.
 */
public final class HttpDetails implements AutoCloseable {

    private static final long KEPT = 512L * 1024 * 1024;

    private final HeadAndRange parts = new HeadAndRange(KEPT);
    private final CrossOrigin crossOrigin;
    private final Deadlines deadlines;

    /**
     * For one server.
     *
     * @param toAll whether pages of any site may read the API, not only those of this machine
     * @param most how long an answer may take to work out
     */
    public HttpDetails(boolean toAll, Duration most, SecurityEvents events) {
        deadlines = new Deadlines(most, events);
        crossOrigin = new CrossOrigin(toAll, events);
    }

    /** Puts the details before a server's routes. */
    public void addTo(ServletContextHandler handler) {
        for (Filter filter :
                new Filter[] {
                    new WellFormed(),
                    deadlines,
                    new Negotiated(),
                    crossOrigin,
                    parts,
                    new LongAnswers()
                }) {
            handler.addFilter(new FilterHolder(filter), "/*", EnumSet.of(DispatcherType.REQUEST));
        }
    }

    /** Sets what is said where no route is reached. */
    public void addTo(Server server) {
        server.setErrorHandler(new JettyProblems());
    }

    @Override
    public void close() {
        parts.close();
        deadlines.close();
    }
}
