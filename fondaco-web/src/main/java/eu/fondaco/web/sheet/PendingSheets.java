// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sheet;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Sheets that were sent and wait to be agreed to: in memory only, a few, for half an hour. The
 * oldest gives way to the next.
 */
public final class PendingSheets {

    /** How many are held, and for how long. */
    public static final int MOST = 4;

    static final Duration LONGEST = Duration.ofMinutes(30);

    private final SecureRandom random = new SecureRandom();
    private final Deque<Pending> held = new ArrayDeque<>();
    private final Clock clock;

    /** Pending sheets by that clock. */
    public PendingSheets(Clock clock) {
        this.clock = clock;
    }

    /**
     * A sheet that waits.
     *
     * @param id by which its form names it
     * @param user who sent it
     * @param name of its file
     * @param since when it was sent
     */
    public record Pending(String id, String user, String name, byte[] file, Instant since) {}

    /** Holds a sheet. */
    public synchronized Pending put(String user, String name, byte[] file) {
        tidy();
        while (held.size() >= MOST) {
            held.removeFirst();
        }
        byte[] id = new byte[16];
        random.nextBytes(id);
        Pending pending =
                new Pending(HexFormat.of().formatHex(id), user, name, file, clock.instant());
        held.addLast(pending);
        return pending;
    }

    /** The sheet of an id, if that user sent it and it is still here. */
    public synchronized Optional<Pending> find(String id, String user) {
        tidy();
        return held.stream().filter(p -> p.id().equals(id) && p.user().equals(user)).findFirst();
    }

    /** Forgets a sheet. */
    public synchronized void forget(Pending pending) {
        held.remove(pending);
    }

    private void tidy() {
        Instant oldest = clock.instant().minus(LONGEST);
        held.removeIf(p -> p.since().isBefore(oldest));
    }
}
