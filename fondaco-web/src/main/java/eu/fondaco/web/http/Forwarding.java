// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Believes what a proxy says of its visitors, in {@code Forwarded} (RFC 7239) or {@code
 * X-Forwarded-For}, {@code -Proto} and {@code -Host}, if the operator named that proxy. From all
 * others these headers are nothing: anyone could take another's address by them.
 */
public final class Forwarding implements Filter {

    private static final int LONGEST = 64;

    private final List<AddressRange> proxies;

    /**
     * A filter.
     *
     * @param proxies addresses or networks of proxies that are believed
     */
    public Forwarding(Set<String> proxies) {
        this.proxies = proxies.stream().map(AddressRange::of).toList();
    }

    @Override
    public void doFilter(ServletRequest any, ServletResponse to, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) any;
        chain.doFilter(isProxy(request.getRemoteAddr()) ? new Forwarded(request) : request, to);
    }

    private boolean isProxy(String address) {
        return proxies.stream().anyMatch(p -> p.contains(address));
    }

    /** What one proxy said: from whom, how and to which name. */
    private record Hop(String from, String scheme, String host) {}

    private final class Forwarded extends HttpServletRequestWrapper {

        private final String address;
        private final String scheme;
        private final String host;

        Forwarded(HttpServletRequest request) {
            super(request);
            Hop hop = visitor(hops(request));
            address = hop == null ? request.getRemoteAddr() : hop.from;
            scheme = hop == null || hop.scheme == null ? request.getScheme() : hop.scheme;
            host = hop == null || hop.host == null ? request.getHeader("Host") : hop.host;
        }

        @Override
        public String getRemoteAddr() {
            return address;
        }

        @Override
        public String getScheme() {
            return scheme;
        }

        @Override
        public boolean isSecure() {
            return scheme.equals("https");
        }

        @Override
        public String getHeader(String name) {
            return name.equalsIgnoreCase("Host") ? host : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase("Host") && host != null
                    ? Collections.enumeration(List.of(host))
                    : super.getHeaders(name);
        }
    }

    /** The nearest that isn't a proxy itself: what stands before it, anyone may have written. */
    private Hop visitor(List<Hop> hops) {
        for (int i = hops.size() - 1; i >= 0; i--) {
            if (!isProxy(hops.get(i).from)) {
                return hops.get(i);
            }
        }
        return null;
    }

    private static List<Hop> hops(HttpServletRequest request) {
        List<Hop> hops = new ArrayList<>();
        for (String each : values(request, "Forwarded")) {
            String from = null;
            String scheme = null;
            String host = null;
            for (String pair : each.split(";")) {
                String[] of = pair.strip().split("=", 2);
                String value = of.length < 2 ? "" : of[1].strip().replaceAll("^\"|\"$", "");
                switch (of[0].strip().toLowerCase(Locale.ROOT)) {
                    case "for" -> from = address(value);
                    case "proto" -> scheme = scheme(value);
                    case "host" -> host = host(value);
                    default -> {} // by and extensions say nothing of the visitor
                }
            }
            if (from != null) {
                hops.add(new Hop(from, scheme, host));
            }
        }
        if (hops.isEmpty()) {
            List<String> schemes = values(request, "X-Forwarded-Proto");
            List<String> hosts = values(request, "X-Forwarded-Host");
            for (String each : values(request, "X-Forwarded-For")) {
                String from = address(each);
                if (from != null) {
                    hops.add(
                            new Hop(
                                    from,
                                    schemes.isEmpty() ? null : scheme(last(schemes)),
                                    hosts.isEmpty() ? null : host(last(hosts))));
                }
            }
        }
        return hops;
    }

    private static String last(List<String> values) {
        return values.get(values.size() - 1);
    }

    private static List<String> values(HttpServletRequest request, String name) {
        List<String> values = new ArrayList<>();
        for (String header : Collections.list(request.getHeaders(name))) {
            for (String each : header.split(",")) {
                if (!each.isBlank()) {
                    values.add(each.strip());
                }
            }
        }
        return values;
    }

    /** An address without its port; null where it is none. */
    private static String address(String said) {
        String plain =
                said.startsWith("[")
                        ? said.replaceFirst("^\\[([^\\]]*)\\].*$", "$1")
                        : said.replaceFirst("^([^:]*):\\d{1,5}$", "$1");
        boolean isOne = plain.matches("[0-9a-fA-F.:]+|_[\\w.-]+|unknown");
        return isOne && plain.length() <= LONGEST ? plain : null;
    }

    private static String scheme(String said) {
        String lower = said.toLowerCase(Locale.ROOT);
        return lower.equals("https") || lower.equals("http") ? lower : null;
    }

    private static String host(String said) {
        return said.matches("[\\w.:\\[\\]-]{1,255}") ? said : null;
    }
}
