// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.documents.Documents;
import java.time.Duration;
import java.util.Set;

/**
 * How a server listens and how much it takes.
 *
 * @param host address to bind; the loopback one unless the operator says otherwise
 * @param port 0 for any free one
 * @param maxText longest text taken for a check, in bytes
 * @param checkTime longest time a check may take
 * @param checksPerMinute how many checks one address may ask for in a minute
 * @param requestsPerMinute how many other requests one address may make in a minute
 * @param cors whether pages of any site may read the API although the server is on this machine
 *     only
 * @param proxies addresses of proxies that are believed when they say whom they speak for
 */
public record ServerOptions(
        String host,
        int port,
        int maxText,
        Duration checkTime,
        int checksPerMinute,
        int requestsPerMinute,
        boolean cors,
        Set<String> proxies) {

    public static final String LOOPBACK = "127.0.0.1";

    public ServerOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " is not between 0 and 65535");
        }
        proxies = Set.copyOf(proxies);
    }

    /** On this machine only, with the usual limits. */
    public static ServerOptions onPort(int port) {
        return new ServerOptions(
                LOOPBACK, port, 1_000_000, Duration.ofSeconds(30), 60, 600, false, Set.of());
    }

    /** Longest file taken that isn't text, such as Word's or PDF, in bytes. */
    public int maxFile() {
        return (int) Math.min(Documents.MAX_BYTES, 20L * maxText);
    }

    public ServerOptions withHost(String address) {
        return new ServerOptions(
                address,
                port,
                maxText,
                checkTime,
                checksPerMinute,
                requestsPerMinute,
                cors,
                proxies);
    }

    public ServerOptions withLimits(int text, int checks, int questions) {
        return new ServerOptions(host, port, text, checkTime, checks, questions, cors, proxies);
    }

    /** Lets each address make so many requests a minute that are no checks. */
    public ServerOptions withRequests(int perMinute) {
        return withLimits(maxText, checksPerMinute, perMinute);
    }

    /** Lets pages of any site read the API. */
    public ServerOptions withCors(boolean open) {
        return new ServerOptions(
                host, port, maxText, checkTime, checksPerMinute, requestsPerMinute, open, proxies);
    }

    /** Believes proxies at these addresses when they say whom they speak for. */
    public ServerOptions withProxies(Set<String> addresses) {
        return new ServerOptions(
                host,
                port,
                maxText,
                checkTime,
                checksPerMinute,
                requestsPerMinute,
                cors,
                addresses);
    }

    /** Gives checks and answers so much time. */
    ServerOptions withTime(Duration most) {
        return new ServerOptions(
                host, port, maxText, most, checksPerMinute, requestsPerMinute, cors, proxies);
    }

    /** Whether only this machine reaches the server. */
    boolean isLocal() {
        return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
    }

    /** Whether pages of any site may read the API: where others reach the server, or if said. */
    boolean isOpenToAllSites() {
        return cors || !isLocal();
    }
}
