// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import eu.fondaco.web.http.SecurityEvents;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final AtomicLong now = new AtomicLong();
    private final RateLimit limit = new RateLimit(2, now::get, new SecurityEvents());

    @Test
    void refillsEvenlyOverTheMinute() {
        limit.count("a");
        limit.count("a");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> limit.count("a"))
                .satisfies(
                        e ->
                                org.assertj.core.api.Assertions.assertThat(e.retryAfter())
                                        .isEqualTo(30));
        now.addAndGet(30_000_000_000L);
        assertThatNoException().isThrownBy(() -> limit.count("a"));
    }

    @Test
    void countsEachAddressByItself() {
        limit.count("a");
        limit.count("a");
        assertThatNoException().isThrownBy(() -> limit.count("b"));
    }
}
