// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.http;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Tells the log of a server what it turned away, by kind and number, once a minute at most and when
 * it ends: neither who it was nor what was asked.
 */
public final class SecurityEvents implements AutoCloseable {

    /** What is turned away. */
    public enum Kind {
        /** More requests or texts than an address may have. */
        LIMIT_OF_AN_ADDRESS,
        /** More than everybody together may have. */
        LIMIT_OF_ALL,
        /** A name that isn't the server's. */
        OTHER_HOST,
        /** A page of another site that called what is for this one. */
        OTHER_SITE,
        /** A form without the token of its session. */
        FORM_TOKEN,
        /** A password or code that was wrong, or a provider that didn't stand for anybody. */
        SIGN_IN_FAILED,
        /** A sign-in after too many that failed. */
        LOCKED_OUT,
        /** A text that was sent too slowly. */
        TOO_SLOW,
        /** An answer that took too long. */
        TOO_LATE
    }

    private static final System.Logger LOG = System.getLogger("eu.fondaco.security");
    private static final long MINUTE = 60_000_000_000L;
    private static final int OFTEN = 10; // seconds

    private final Map<Kind, Integer> counts = new TreeMap<>();
    private final LongSupplier clock;
    private ScheduledExecutorService teller;
    private long told;

    /** For one server. */
    public SecurityEvents() {
        this(System::nanoTime);
    }

    SecurityEvents(LongSupplier clock) {
        this.clock = clock;
        told = clock.getAsLong() - MINUTE;
    }

    /** Tells from now on, too, what nothing came after. */
    public synchronized void begin() {
        teller =
                Executors.newSingleThreadScheduledExecutor(
                        work -> {
                            Thread thread = new Thread(work, "security-events");
                            thread.setDaemon(true);
                            return thread;
                        });
        teller.scheduleWithFixedDelay(() -> tell(due(false)), OFTEN, OFTEN, TimeUnit.SECONDS);
    }

    /** Counts one. */
    public void count(Kind kind) {
        tell(counted(kind));
    }

    private static void tell(String words) {
        if (words != null) {
            LOG.log(System.Logger.Level.WARNING, words);
        }
    }

    /** What is to be told now; null where that was lately. */
    synchronized String counted(Kind kind) {
        counts.merge(kind, 1, Integer::sum);
        return due(false);
    }

    /** What wasn't told yet; null for nothing, or where something was told lately. */
    synchronized String due(boolean atOnce) {
        if (counts.isEmpty() || !atOnce && clock.getAsLong() - told < MINUTE) {
            return null;
        }
        String words = "turned away: " + counts;
        counts.clear();
        told = clock.getAsLong();
        return words;
    }

    @Override
    public void close() {
        tell(due(true));
        synchronized (this) {
            if (teller != null) {
                teller.shutdownNow();
            }
        }
    }
}
