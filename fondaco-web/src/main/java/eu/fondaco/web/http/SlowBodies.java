// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * Gives up visitors who send what they send too slowly, whether they trickle or are silent: the
 * fuller it is, the sooner.
 */
public final class SlowBodies implements AutoCloseable {

    private static final double SECOND = 1e9;

    /** Bytes a second that are enough while hardly anyone sends, and how many times as many. */
    private static final double SLOWEST = 1_000;

    private static final double TIMES_WHEN_FULL = 32;

    /** Seconds that nobody is given up, while hardly anyone sends and when it is full. */
    private static final double PATIENCE = 20;

    private static final double LEAST_PATIENCE = 2;

    /** A body on its way. To be closed when it is answered. */
    public final class Body implements AutoCloseable {

        private final HttpConnection line;
        private final long began = System.nanoTime();
        private final long before;
        private boolean gone;

        private Body(HttpConnection line) {
            this.line = line;
            before = line == null ? 0 : line.getBytesIn();
        }

        private synchronized void look(double full) {
            boolean isUnderWay = !gone && open.contains(this) && !line.getParser().isComplete();
            double seconds = (System.nanoTime() - began) / SECOND;
            if (isUnderWay && isTooSlow(full, seconds, line.getBytesIn() - before)) {
                gone = true;
                events.count(SecurityEvents.Kind.TOO_SLOW);
                line.getEndPoint().close(new EofException("sent too slowly"));
            }
        }

        @Override
        public synchronized void close() {
            open.remove(this);
        }
    }

    private final int most;
    private final SecurityEvents events;
    private final Set<Body> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(
                    work -> {
                        Thread thread = new Thread(work, "slow-bodies");
                        thread.setDaemon(true);
                        return thread;
                    });

    /**
     * None yet.
     *
     * @param most how many there are when it is full
     */
    public SlowBodies(int most, SecurityEvents events) {
        this.most = most;
        this.events = events;
        looking.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private void look() {
        double full = Math.min(1, (double) open.size() / most);
        open.forEach(body -> body.look(full));
    }

    /** Whether so many bytes are too few for so many seconds, where it is so full (from 0 to 1). */
    static boolean isTooSlow(double full, double seconds, long bytes) {
        double patience = PATIENCE + full * (LEAST_PATIENCE - PATIENCE);
        return bytes < (seconds - patience) * SLOWEST * Math.pow(TIMES_WHEN_FULL, full);
    }

    /** What a request sends. */
    public Body begin(HttpServletRequest request) {
        HttpConnection line =
                ServletContextRequest.getServletContextRequest(request)
                                        .getConnectionMetaData()
                                        .getConnection()
                                instanceof HttpConnection http
                        ? http
                        : null;
        Body body = new Body(line);
        if (line != null) {
            open.add(body);
        }
        return body;
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
