// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.BufferUtil;

/**
 * Notices visitors who hang up while their answer is worked out. A connection tells that only to
 * whoever reads from it, and nothing reads while an answer is made: so the connections of answers
 * that take more than a second are read from here, twice a second. What a visitor sends ahead is
 * given back to the connection.
 */
final class Presence implements AutoCloseable {

    private static final long PAUSE = 500;
    private static final long PATIENCE = 1_000_000_000;
    private static final int AHEAD = 1_024;

    /** A visitor who waits. To be closed when the answer is there. */
    final class Watch implements CurrentVisitor.Watch {

        private final EndPoint line;
        private final Connection.UpgradeTo back;
        private final Runnable end;
        private final long began = System.nanoTime();
        private boolean answered;
        private boolean gone;

        private Watch(EndPoint line, Connection.UpgradeTo back, Runnable end) {
            this.line = line;
            this.back = back;
            this.end = end;
        }

        private synchronized void look() {
            if (answered || gone || System.nanoTime() - began < PATIENCE) {
                return;
            }
            ByteBuffer ahead = BufferUtil.allocate(AHEAD);
            try {
                int read = line.fill(ahead);
                gone = read < 0;
                if (read > 0) {
                    back.onUpgradeTo(ahead);
                    watched.remove(this); // there is someone, and more of it may not fit
                }
            } catch (IOException e) {
                gone = true;
            }
            if (gone) {
                end.run();
            }
        }

        /** Whether the visitor hung up. */
        synchronized boolean hasGone() {
            return gone;
        }

        @Override
        public void close() {
            watched.remove(this);
            synchronized (this) {
                answered = true;
            }
        }
    }

    private final Set<Watch> watched = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(
                    work -> {
                        Thread thread = new Thread(work, "presence");
                        thread.setDaemon(true);
                        return thread;
                    });

    Presence() {
        looking.scheduleWithFixedDelay(
                () -> watched.forEach(Watch::look), PAUSE, PAUSE, TimeUnit.MILLISECONDS);
    }

    /**
     * Watches who sent a request, unless something of it is still to be read.
     *
     * @param end what is done once when that visitor hangs up
     */
    Watch watch(HttpServletRequest request, Runnable end) {
        Connection connection =
                ServletContextRequest.getServletContextRequest(request)
                        .getConnectionMetaData()
                        .getConnection();
        if (!(connection instanceof HttpConnection line) || !line.getParser().isComplete()) {
            return new Watch(null, null, end);
        }
        Watch watch = new Watch(connection.getEndPoint(), line, end);
        watched.add(watch);
        return watch;
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
