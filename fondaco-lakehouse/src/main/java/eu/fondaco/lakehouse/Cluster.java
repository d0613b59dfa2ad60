// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.lakehouse;

import dev.failsafe.CircuitBreaker;
import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.deadline.Deadline.Watch;
import eu.fondaco.core.flow.StoreUnavailableException;
import eu.fondaco.core.text.Label;
import eu.fondaco.lakehouse.speech.Speech;
import eu.fondaco.warehouse.WarehouseException;
import io.trino.jdbc.TrinoDriver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * Runs statements on a cluster: a few at a time, each no longer than our patience and cancelled
 * with the {@link Deadline} of its thread. Where the cluster can't be reached three times in a row
 * it isn't asked for a while, so that nobody waits for what is down. A statement that only reads is
 * tried once more when a node of the cluster was lost; it answers wholly or fails.
 */
final class Cluster implements AutoCloseable {

    /** What the signature of our statements begins with. */
    static final String SOURCE = "fondaco ";

    private static final int FAILURES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** Milliseconds within which the cluster takes a call. */
    private static final int REACH = 5_000;

    /** How long one call is tried again that fails, or that a gateway turns away. */
    private static final Duration RETRIED = Duration.ofSeconds(15);

    private static final Duration TURN = Duration.ofSeconds(10);

    /** The engine's numbers of what isn't there. */
    private static final int NO_SCHEMA = 45;

    private static final int NO_TABLE = 46;

    /** What the driver says of a call that failed, or that a gateway turned away, all that time. */
    private static final Pattern AWAY = Pattern.compile("\\(attempts: \\d+, duration: ");

    /** Reads rows. */
    @FunctionalInterface
    interface Reading<T> {
        T of(ResultSet rows) throws SQLException, IOException;
    }

    private final TrinoSettings settings;
    private final String name;
    private final Semaphore turns;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final AtomicLong statements = new AtomicLong();
    private volatile boolean hasLostChange;
    private final CircuitBreaker<Object> breaker =
            CircuitBreaker.builder().withFailureThreshold(FAILURES).withDelay(PAUSE).build();

    Cluster(TrinoSettings settings) {
        this(settings, host() + " " + ProcessHandle.current().pid() + " " + System.nanoTime());
    }

    /**
     * @param name what statements are signed with: a machine, a process, and a number
     */
    Cluster(TrinoSettings settings, String name) {
        this.settings = settings;
        this.name = name;
        this.turns = new Semaphore(settings.connections(), true);
    }

    TrinoSettings settings() {
        return settings;
    }

    /** Who sends, as the cluster lists it beside each statement, after {@code fondaco}. */
    String name() {
        return name;
    }

    static String host() {
        try {
            return InetAddress.getLocalHost().getHostName().replace(' ', '_');
        } catch (IOException e) {
            return "unknown";
        }
    }

    /** Whether a change failed, so that the cluster may still be at it. */
    boolean hasLostChange() {
        return hasLostChange;
    }

    /** How many statements were sent so far. */
    long statements() {
        return statements.get();
    }

    /** What a reading statement says. */
    <T> T read(Label act, SqlText sql, Reading<T> reading) {
        try {
            return taking(
                    act,
                    connection -> {
                        try {
                            return query(connection, sql, settings.patience(), reading);
                        } catch (SQLException e) {
                            if (isUnreachable(e) || !isNodeLost(e)) {
                                throw e;
                            }
                            Deadline.check();
                            return query(connection, sql, settings.patience(), reading);
                        }
                    });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * What a reading statement says, or something else where a table, or the schema, isn't there.
     */
    <T> T readOr(T missing, String table, Label act, SqlText sql, Reading<T> reading) {
        try {
            return read(act, sql, reading);
        } catch (WarehouseException e) {
            if (e.getCause() instanceof SQLException said && isMissing(table, said)) {
                return missing;
            }
            throw e;
        }
    }

    private static boolean isMissing(String table, SQLException said) {
        return said.getErrorCode() == NO_SCHEMA
                || said.getErrorCode() == NO_TABLE
                        && String.valueOf(said.getMessage()).contains("." + table + "'");
    }

    /** Shows rows to somebody who may fail; never tried again, since they were seen. */
    <T> T show(Label act, SqlText sql, Reading<T> reading) throws IOException {
        return taking(act, connection -> query(connection, sql, settings.patience(), reading));
    }

    /** Fetches all that is held, however long that takes; who waits for it ends it. */
    <T> T fetch(Label act, SqlText sql, Reading<T> reading) throws IOException {
        return taking(act, connection -> query(connection, sql, Duration.ZERO, reading));
    }

    /** Runs a statement that changes something; how many rows it changed. */
    long change(Label act, SqlText sql) {
        try {
            return taking(act, connection -> change(connection, sql));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private long change(Connection connection, SqlText sql) throws SQLException {
        statements.incrementAndGet();
        try (PreparedStatement s = connection.prepareStatement(sql.text())) {
            sql.bind(s);
            s.execute();
            return s.getLargeUpdateCount();
        } catch (SQLException e) {
            hasLostChange = true;
            throw e;
        }
    }

    /**
     * @param patience how long it may take; zero for as long as it does
     */
    private <T> T query(Connection connection, SqlText sql, Duration patience, Reading<T> reading)
            throws SQLException, IOException {
        statements.incrementAndGet();
        try (PreparedStatement s = connection.prepareStatement(sql.text())) {
            s.setQueryTimeout(Math.toIntExact(patience.toSeconds()));
            sql.bind(s);
            try (Watch running = Deadline.watch(s::cancel);
                    ResultSet rows = s.executeQuery()) {
                return reading.of(rows);
            }
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException, IOException;
    }

    private <T> T taking(Label act, Work<T> work) throws IOException {
        if (!breaker.tryAcquirePermit()) {
            throw unreachable(act, breaker.getRemainingDelay(), null);
        }
        takeTurn(act);
        Connection connection = null;
        boolean fine = false;
        boolean isUp = true;
        try {
            connection = idle.poll();
            if (connection == null) {
                connection = connect();
            }
            T result = work.on(connection);
            fine = true;
            return result;
        } catch (SQLException e) {
            isUp = !isUnreachable(e);
            throw failed(act, e);
        } finally {
            if (isUp) {
                breaker.recordSuccess();
            } else {
                breaker.recordFailure();
            }
            turns.release();
            giveBack(connection, fine);
        }
    }

    /** A new connection; where nobody listens that is told in seconds, which the driver doesn't. */
    private Connection connect() throws SQLException {
        try (Socket socket = new Socket()) {
            socket.connect(settings.place(), REACH);
        } catch (IOException e) {
            throw new SQLException(settings.url() + " can't be reached", e);
        }
        Properties properties = settings.properties();
        properties.setProperty("source", SOURCE + name);
        Connection connection = new TrinoDriver().connect(settings.address(), properties);
        // not a limit of statements, but of each call for one; the driver's own is none
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(RETRIED.toMillis()));
        return connection;
    }

    private void takeTurn(Label act) {
        try {
            if (!turns.tryAcquire(TURN.toSeconds(), TimeUnit.SECONDS)) {
                throw new StoreUnavailableException(
                        Speech.both("cluster.too-many-wait", act), TURN, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Deadline.check();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void giveBack(Connection connection, boolean fine) {
        if (connection == null) {
            return;
        }
        if (fine) {
            idle.push(connection);
            return;
        }
        try {
            connection.close();
        } catch (SQLException e) {
            System.getLogger(Cluster.class.getName())
                    .log(System.Logger.Level.DEBUG, "a connection that failed", e);
        }
    }

    private StoreUnavailableException unreachable(Label act, Duration wait, Throwable cause) {
        return new StoreUnavailableException(
                Speech.both("cluster.no-answer", act, settings.url()), wait, cause);
    }

    private RuntimeException failed(Label act, SQLException e) {
        Deadline.check();
        if (isUnreachable(e)) {
            return unreachable(act, PAUSE, e);
        }
        if (isNodeLost(e)) {
            return new StoreUnavailableException(Speech.both("cluster.node-lost", act), PAUSE, e);
        }
        if (has(
                e,
                t ->
                        t instanceof CertificateException
                                || t instanceof SSLPeerUnverifiedException)) {
            return new WarehouseException(Speech.both("cluster.no-trust", act, settings.url()), e);
        }
        String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new WarehouseException(Speech.both("cluster.could-not", act, why), e);
    }

    /** Whether the cluster itself wasn't reached, rather than saying no. */
    private static boolean isUnreachable(SQLException e) {
        return e.getErrorCode() == 0
                && (has(e, t -> t instanceof IOException && !(t instanceof SSLException))
                        || AWAY.matcher(String.valueOf(e.getMessage())).find());
    }

    private static boolean has(Throwable t, Predicate<Throwable> what) {
        return t != null && (what.test(t) || has(t.getCause(), what));
    }

    /** Whether a statement failed for a node that went away: codes of the engine's own failures. */
    private static boolean isNodeLost(SQLException e) {
        String words = String.valueOf(e.getMessage());
        return words.contains("PAGE_TRANSPORT")
                || words.contains("Encountered too many errors talking to a worker node")
                || words.contains("Could not communicate with the remote task")
                || words.contains("No worker nodes available")
                || words.contains("Insufficient active worker nodes")
                || words.contains("Expected response code from")
                || words.contains("Error fetching");
    }

    @Override
    public void close() {
        for (Connection c = idle.poll(); c != null; c = idle.poll()) {
            giveBack(c, false);
        }
    }
}
