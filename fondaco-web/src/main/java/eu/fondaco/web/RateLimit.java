// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.web.http.SecurityEvents;
import eu.fondaco.web.http.VisitorAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Lets each address do so many things a minute: a bucket that refills evenly, so that a pause earns
 * a burst. Remembers the addresses used last, nothing else about them, and only in memory.
 */
final class RateLimit {

    private static final int ADDRESSES = 10_000;

    private static final class Bucket {
        double tokens;
        long at;
    }

    private final int perMinute;
    private final LongSupplier nanos;
    private final SecurityEvents events;
    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > ADDRESSES;
                }
            };

    RateLimit(int perMinute, SecurityEvents events) {
        this(perMinute, System::nanoTime, events);
    }

    RateLimit(int perMinute, LongSupplier nanos, SecurityEvents events) {
        this.perMinute = perMinute;
        this.nanos = nanos;
        this.events = events;
    }

    /**
     * Counts one thing done by an address.
     *
     * @throws RefusedException with status 429 when there were too many
     */
    synchronized void count(String address) {
        Bucket bucket = bucket(address);
        if (bucket.tokens < 1) {
            events.count(SecurityEvents.Kind.LIMIT_OF_AN_ADDRESS);
            throw RefusedException.tooMany((int) Math.ceil((1 - bucket.tokens) * 60 / perMinute));
        }
        bucket.tokens -= 1;
    }

    /** Counts what was done as so many more; who owes owes a minute's worth at most. */
    synchronized void charge(String address, double more) {
        Bucket bucket = bucket(address);
        bucket.tokens = Math.max(-perMinute, bucket.tokens - more);
    }

    private Bucket bucket(String address) {
        long now = nanos.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(VisitorAddress.of(address), a -> full(now));
        bucket.tokens =
                Math.min(perMinute, bucket.tokens + (now - bucket.at) * 1e-9 * perMinute / 60);
        bucket.at = now;
        return bucket;
    }

    private Bucket full(long now) {
        Bucket bucket = new Bucket();
        bucket.tokens = perMinute;
        bucket.at = now;
        return bucket;
    }
}
