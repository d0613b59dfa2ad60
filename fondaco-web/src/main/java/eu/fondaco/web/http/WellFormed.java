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
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Turns away addresses whose percent signs aren't followed by two digits of base 16, or that hold
 * the character 0, which ends a text for databases, and bodies in a charset that isn't known: what
 * reads them further on takes that for a fault of its own.
 */
final class WellFormed implements Filter {

    private static final Pattern STRAY = Pattern.compile("%(?:(?![0-9A-Fa-f]{2})|00)");

    @Override
    public void doFilter(ServletRequest any, ServletResponse to, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) any;
        if (isStray(request.getRequestURI()) || isStray(request.getQueryString())) {
            refuse(
                    (HttpServletResponse) to,
                    400,
                    "bad-address",
                    "The address holds a percent sign that encodes no character; write it as %25.");
        } else if (isOfUnknownLetters(request)) {
            refuse(
                    (HttpServletResponse) to,
                    415,
                    "unknown-charset",
                    "The charset of Content-Type isn't known here; send UTF-8.");
        } else {
            chain.doFilter(any, to);
        }
    }

    /** Whoever asks for the type of what is sent gets an error from the server where it is so. */
    private static boolean isOfUnknownLetters(HttpServletRequest request) {
        try {
            request.getContentType();
            request.getCharacterEncoding();
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static boolean isStray(String address) {
        return address != null && STRAY.matcher(address).find();
    }

    /** Answers with a problem as RFC 9457 has it, where no route is reached. */
    static void refuse(HttpServletResponse response, int status, String code, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        byte[] body =
                ("{\"type\":\"urn:fondaco:problem:"
                                + code
                                + "\",\"title\":\""
                                + code.replace('-', ' ')
                                + "\",\"status\":"
                                + status
                                + ",\"detail\":\""
                                + detail
                                + "\"}")
                        .getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
