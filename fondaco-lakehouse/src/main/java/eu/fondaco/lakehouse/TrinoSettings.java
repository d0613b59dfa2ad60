// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.lakehouse;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;

/**
 * Where a cluster is, and how it is asked.
 *
 * @param url its address, {@code http} or {@code https}, with a port where it isn't the usual one
 * @param catalog an Iceberg catalog of it
 * @param schema where the tables are, or are to be
 * @param password null for none; only sent over TLS
 * @param staging where files are put for it to take; null for nowhere
 * @param connections how many statements run at a time, from this process
 * @param patience how long a statement waits for its turn, and at most runs
 */
public record TrinoSettings(
        URI url,
        String catalog,
        String schema,
        String user,
        String password,
        Staging staging,
        int connections,
        Duration patience) {

    /** Statements at a time, unless said otherwise. */
    public static final int CONNECTIONS = 8;

    /** How long a statement may take, unless said otherwise. */
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String NAME = "[a-z][a-z0-9_]*";

    /** Checks names, since they stand in statements. */
    public TrinoSettings {
        Objects.requireNonNull(url, "url");
        if (!isName(catalog) || !isName(schema)) {
            throw new IllegalArgumentException(
                    "'" + catalog + "." + schema + "' is not a catalog and a schema");
        }
        if (password != null && !"https".equals(url.getScheme())) {
            throw new IllegalArgumentException("a password is only sent to https, not to " + url);
        }
    }

    /** Settings with the usual limits. */
    public TrinoSettings(URI url, String catalog, String schema, String user, String password) {
        this(url, catalog, schema, user, password, null, CONNECTIONS, PATIENCE);
    }

    /** The same, with a place for files. */
    public TrinoSettings with(Staging staging) {
        return new TrinoSettings(
                url, catalog, schema, user, password, staging, connections, patience);
    }

    /** Whether a text may name a catalog or schema. */
    public static boolean isName(String text) {
        return text.matches(NAME);
    }

    private boolean isSecure() {
        return "https".equals(url.getScheme());
    }

    private int port() {
        return url.getPort() >= 0 ? url.getPort() : isSecure() ? 443 : 80;
    }

    InetSocketAddress place() {
        return new InetSocketAddress(url.getHost(), port());
    }

    String address() {
        return "jdbc:trino://" + url.getHost() + ":" + port() + "/" + catalog + "/" + schema;
    }

    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("SSL", "" + isSecure());
        // parameters go in the body of a request: headers are too short for lists of codes
        properties.setProperty("explicitPrepare", "false");
        if (password != null) {
            properties.setProperty("password", password);
        }
        return properties;
    }

    /** The place, without the password. */
    @Override
    public String toString() {
        return url + " " + catalog + "." + schema;
    }
}
