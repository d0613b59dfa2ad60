// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.http;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * Tells the log of a server what it turned away, by kind and number, once a minute at most: neither
 * who it was nor what was asked.
 */
public final class SecurityEvents {

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
        /** An answer that took too long. */
        TOO_LATE
    }

    private static final System.Logger LOG = System.getLogger("eu.fondaco.security");
    private static final long MINUTE = 60_000_000_000L;

    private final Map<Kind, Integer> counts = new TreeMap<>();
    private final LongSupplier clock;
    private long told;

    /** For one server. */
    public SecurityEvents() {
        this(System::nanoTime);
    }

    SecurityEvents(LongSupplier clock) {
        this.clock = clock;
        told = clock.getAsLong() - MINUTE;
    }

    /** Counts one. */
    public void count(Kind kind) {
        String words = counted(kind);
        if (words != null) {
            LOG.log(System.Logger.Level.WARNING, words);
        }
    }

    /** What is to be told now; null where that was lately. */
    synchronized String counted(Kind kind) {
        counts.merge(kind, 1, Integer::sum);
        if (clock.getAsLong() - told < MINUTE) {
            return null;
        }
        String words = "turned away: " + counts;
        counts.clear();
        told = clock.getAsLong();
        return words;
    }
}
