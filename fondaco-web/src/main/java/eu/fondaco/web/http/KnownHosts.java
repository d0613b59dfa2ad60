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
import java.net.URI;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Answers only to names that are the server's: a page of another site that has its name lead to
 * this machine would read it as its own otherwise (DNS rebinding), and links would lead elsewhere.
 * Numbers of machines lead nowhere else. A server for other machines whose public address isn't
 * known takes any name.
 */
public final class KnownHosts implements Filter {

    private static final Pattern NUMBER =
            Pattern.compile("localhost|\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+\\]");

    private final boolean isLocal;
    private final Supplier<String> address;
    private final SecurityEvents events;

    /**
     * A filter.
     *
     * @param isLocal whether only this machine reaches the server
     * @param address the public address of the site; empty where none is known
     */
    public KnownHosts(boolean isLocal, Supplier<String> address, SecurityEvents events) {
        this.events = events;
        this.isLocal = isLocal;
        this.address = address;
    }

    @Override
    public void doFilter(ServletRequest any, ServletResponse to, FilterChain chain)
            throws IOException, ServletException {
        if (isKnown(((HttpServletRequest) any).getHeader("Host"))) {
            chain.doFilter(any, to);
        } else {
            events.count(SecurityEvents.Kind.OTHER_HOST);
            WellFormed.refuse(
                    (HttpServletResponse) to,
                    421,
                    "other-host",
                    "This server isn't known by that name; its operator gives its public address as"
                            + " address: in observatory.yaml.");
        }
    }

    private boolean isKnown(String host) {
        if (host == null) {
            return true; // HTTP 1.0
        }
        String name = host.toLowerCase(Locale.ROOT).replaceFirst(":\\d{1,5}$", "");
        String own = address.get();
        return NUMBER.matcher(name).matches()
                || !isLocal && own.isEmpty()
                || !own.isEmpty() && name.equalsIgnoreCase(URI.create(own).getHost());
    }
}
