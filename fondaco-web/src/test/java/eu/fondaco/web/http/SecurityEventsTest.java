// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.web.http.SecurityEvents.Kind;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SecurityEventsTest {

    @Test
    void areToldOnceAMinuteByNumber() {
        AtomicLong now = new AtomicLong(7);
        SecurityEvents events = new SecurityEvents(now::get);
        assertThat(events.counted(Kind.OTHER_HOST)).isEqualTo("turned away: {OTHER_HOST=1}");
        assertThat(events.counted(Kind.OTHER_HOST)).isNull();
        assertThat(events.counted(Kind.LIMIT_OF_AN_ADDRESS)).isNull();
        now.addAndGet(60_000_000_000L);
        assertThat(events.counted(Kind.OTHER_HOST))
                .isEqualTo("turned away: {LIMIT_OF_AN_ADDRESS=1, OTHER_HOST=2}");
    }

    /** A burst that nothing comes after is told too, at the latest when the server ends. */
    @Test
    void whatNothingCameAfterIsTold() {
        AtomicLong now = new AtomicLong(7);
        SecurityEvents events = new SecurityEvents(now::get);
        events.counted(Kind.OTHER_HOST);
        events.counted(Kind.SIGN_IN_FAILED);
        assertThat(events.due(false)).isNull();
        now.addAndGet(60_000_000_000L);
        assertThat(events.due(false)).isEqualTo("turned away: {SIGN_IN_FAILED=1}");
        assertThat(events.due(true)).isNull();
        events.counted(Kind.LOCKED_OUT);
        assertThat(events.due(true)).isEqualTo("turned away: {LOCKED_OUT=1}");
    }
}
