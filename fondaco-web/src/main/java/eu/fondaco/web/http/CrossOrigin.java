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
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets pages of other sites read what is public and send texts to be checked (CORS). A server that
 * only this machine reaches is open to pages of this machine alone, unless its operator says
 * otherwise: any site a person visits could read it else.
 */
final class CrossOrigin implements Filter {

    private static final Pattern THIS_MACHINE =
            Pattern.compile("https?://(?:localhost|127\\.0\\.0\\.1|\\[::1\\])(?::\\d{1,5})?");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "DELETE");
    private static final String EXPOSED =
            "ETag, Last-Modified, Content-Length, Content-Range, Accept-Ranges,"
                    + " Content-Disposition, Link, Location, Preference-Applied, Retry-After";

    private final boolean toAll;
    private final SecurityEvents events;

    /**
     * A filter.
     *
     * @param toAll whether pages of any site may read; else those of this machine
     */
    CrossOrigin(boolean toAll, SecurityEvents events) {
        this.events = events;
        this.toAll = toAll;
    }

    @Override
    public void doFilter(ServletRequest any, ServletResponse to, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) any;
        HttpServletResponse response = (HttpServletResponse) to;
        if (!PublicPaths.isOpen(request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        String origin = request.getHeader("Origin");
        if (PublicPaths.isCalled(request.getRequestURI()) && !mayCall(request, origin)) {
            events.count(SecurityEvents.Kind.OTHER_SITE);
            WellFormed.refuse(
                    response,
                    403,
                    "other-site",
                    "Pages of other sites can't call this; fondaco serve --cors lets them.");
            return;
        }
        if (toAll) {
            response.setHeader("Access-Control-Allow-Origin", "*");
        } else {
            response.setHeader("Vary", "Origin");
            if (origin != null && THIS_MACHINE.matcher(origin).matches()) {
                response.setHeader("Access-Control-Allow-Origin", origin);
            }
        }
        response.setHeader("Access-Control-Expose-Headers", EXPOSED);
        String wanted = request.getHeader("Access-Control-Request-Method");
        if (request.getMethod().equals("OPTIONS") && wanted != null && origin != null) {
            preflight(response, wanted);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Programs send no origin; a page of another site that a person visits does. */
    private boolean mayCall(HttpServletRequest request, String origin) {
        return toAll
                || origin == null
                || THIS_MACHINE.matcher(origin).matches()
                || origin.equals(request.getScheme() + "://" + request.getHeader("Host"));
    }

    private static void preflight(HttpServletResponse response, String wanted) {
        response.setStatus(204);
        if (METHODS.contains(wanted)) {
            response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, DELETE");
            response.setHeader(
                    "Access-Control-Allow-Headers",
                    "Accept, Accept-Language, Content-Type, If-None-Match, If-Modified-Since,"
                            + " If-Range, Prefer, Range, Mcp-Session-Id, Mcp-Protocol-Version,"
                            + " Last-Event-ID");
            response.setHeader("Access-Control-Max-Age", "7200");
        }
    }
}
