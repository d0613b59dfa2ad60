// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request as the routes are to see it: HEAD as GET, some headers otherwise. */
final class Restated extends HttpServletRequestWrapper {

    private final Map<String, List<String>> otherwise =
            new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    Restated(HttpServletRequest request) {
        super(request);
    }

    /** Gives a header another value, or takes it away with null. */
    Restated with(String header, String value) {
        otherwise.put(header, value == null ? List.of() : List.of(value));
        return this;
    }

    @Override
    public String getMethod() {
        return super.getMethod().equals("HEAD") ? "GET" : super.getMethod();
    }

    @Override
    public String getHeader(String name) {
        List<String> values = otherwise.get(name);
        return values == null ? super.getHeader(name) : values.isEmpty() ? null : values.get(0);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        List<String> values = otherwise.get(name);
        return values == null ? super.getHeaders(name) : Collections.enumeration(values);
    }
}
