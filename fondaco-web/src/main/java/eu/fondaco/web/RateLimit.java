// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

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
    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > ADDRESSES;
                }
            };

    RateLimit(int perMinute) {
        this(perMinute, System::nanoTime);
    }

    RateLimit(int perMinute, LongSupplier nanos) {
        this.perMinute = perMinute;
        this.nanos = nanos;
    }

    /**
     * Counts one thing done by an address.
     *
     * @throws RefusedException with status 429 when there were too many
     */
    synchronized void count(String address) {
        long now = nanos.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(address, a -> full(now));
        bucket.tokens =
                Math.min(perMinute, bucket.tokens + (now - bucket.at) * 1e-9 * perMinute / 60);
        bucket.at = now;
        if (bucket.tokens < 1) {
            throw RefusedException.tooMany((int) Math.ceil((1 - bucket.tokens) * 60 / perMinute));
        }
        bucket.tokens -= 1;
    }

    private Bucket full(long now) {
        Bucket bucket = new Bucket();
        bucket.tokens = perMinute;
        bucket.at = now;
        return bucket;
    }
}
