// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.pull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only by sleeping, at once. */
public final class FastTime implements Waiting {

    private Instant now = Instant.parse("2026-11-24T10:00:00Z");
    private final List<Duration> sleeps = new ArrayList<>();

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void sleep(Duration time) {
        now = now.plus(time);
        sleeps.add(time);
    }

    public List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }
}
