// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import io.javalin.http.Context;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/**
 * Lets HEAD go the way of GET, so that its answer has the same headers; the server sends no body
 * then. Whoever makes a long answer asks {@link #isHead} and stops early.
 */
public final class HeadAsGet implements Filter {

    private static final String MARK = HeadAsGet.class.getName();

    /** Whether only headers are wanted. */
    public static boolean isHead(Context ctx) {
        return ctx.req().getAttribute(MARK) != null;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http && http.getMethod().equals("HEAD")) {
            http.setAttribute(MARK, Boolean.TRUE);
            chain.doFilter(new Get(http), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static final class Get extends HttpServletRequestWrapper {

        Get(HttpServletRequest head) {
            super(head);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
