// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.http;

import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Requests that are refused before any route sees them (an address or headers that are too long, a
 * request that isn't HTTP) are answered as RFC 9457 has it, like all others, without telling what
 * program answers.
 */
final class JettyProblems extends ErrorHandler {

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            String message,
            Throwable cause,
            Callback callback) {
        String title = HttpStatus.getMessage(code);
        String body =
                "{\"type\":\"urn:fondaco:problem:"
                        + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-")
                        + "\",\"title\":\""
                        + title.toLowerCase(Locale.ROOT)
                        + "\",\"status\":"
                        + code
                        + ",\"detail\":\""
                        + detail(code)
                        + "\"}";
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        Content.Sink.write(response, true, body, callback);
    }

    private static String detail(int code) {
        return switch (code) {
            case 414 ->
                    "The address is longer than 8,000 characters. Ask for less, or send a text to"
                            + " /api/v1/checks as a body.";
            case 431 -> "The headers of the request are longer than 8,000 characters.";
            case 505 -> "Ask by HTTP 1.1.";
            default ->
                    code < 500
                            ? "The request isn't written as HTTP wants it."
                            : "The answer couldn't be made; the fault is the server's.";
        };
    }
}
