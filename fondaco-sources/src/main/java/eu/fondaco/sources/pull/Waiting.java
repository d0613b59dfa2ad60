// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.pull;

import java.time.Duration;
import java.time.Instant;

/** Time, as it passes while one asks: tests let it pass faster. */
public interface Waiting {

    Instant now();

    void sleep(Duration time) throws InterruptedException;

    /** Real time. */
    static Waiting real() {
        return new Waiting() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public void sleep(Duration time) throws InterruptedException {
                Thread.sleep(time.plusNanos(999_999).toMillis()); // rather late than early
            }
        };
    }
}
