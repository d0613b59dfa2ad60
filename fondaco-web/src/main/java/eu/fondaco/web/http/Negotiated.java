// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keeps encodings apart for caches: every answer varies by {@code Accept-Encoding}, and a
 * compressed one has an entity tag of its own, {@code "…-gzip"}. Routes see tags without endings.
 */
final class Negotiated implements Filter {

    private static final Pattern ENDING = Pattern.compile("-(?:gzip|br|zstd)\"");

    @Override
    public void doFilter(ServletRequest any, ServletResponse to, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) any;
        String known = request.getHeader("If-None-Match");
        Restated restated = new Restated(request);
        if (known != null) {
            restated.with("If-None-Match", ENDING.matcher(known).replaceAll("\""));
        }
        Varying response = new Varying((HttpServletResponse) to, known);
        response.setHeader("Vary", "Accept-Encoding");
        chain.doFilter(known == null ? request : restated, response);
    }

    private static final class Varying extends HttpServletResponseWrapper {

        private final String known;
        private String tag;

        Varying(HttpServletResponse response, String known) {
            super(response);
            this.known = known;
        }

        @Override
        public void setHeader(String name, String value) {
            if (name.equalsIgnoreCase("Vary") && value != null) {
                super.setHeader(name, merged(getHeader("Vary"), value));
                return;
            }
            super.setHeader(name, value);
            if (name.equalsIgnoreCase("ETag")) {
                tag = value;
                tell(getHeader("Content-Encoding"));
            } else if (name.equalsIgnoreCase("Content-Encoding")) {
                tell(value);
            }
        }

        private void tell(String encoding) {
            if (tag != null && encoding != null) {
                super.setHeader("ETag", ended(encoding));
            }
        }

        private String ended(String encoding) {
            return tag.substring(0, tag.length() - 1) + "-" + encoding + '"';
        }

        /** What the client has keeps the tag under which it has it. */
        @Override
        public void setStatus(int status) {
            super.setStatus(status);
            if (status == 304 && tag != null && known != null && !known.contains(tag)) {
                for (String encoding : new String[] {"gzip", "br", "zstd"}) {
                    if (known.contains(ended(encoding))) {
                        tell(encoding);
                    }
                }
            }
        }

        private static String merged(String before, String more) {
            Map<String, String> names = new LinkedHashMap<>();
            for (String name : (before == null ? more : before + "," + more).split(",")) {
                names.putIfAbsent(name.strip().toLowerCase(java.util.Locale.ROOT), name.strip());
            }
            return names.values().stream().collect(Collectors.joining(", "));
        }
    }
}
