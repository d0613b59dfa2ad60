// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.cli.configure.Failure.BadInputException;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.observatory.release.StagedRelease;
import eu.fondaco.web.FondacoServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Has a server show each load when it is in place, and each release from its hour on. What can't be
 * opened is said on every page, and what was shown before stays.
 */
final class Following implements AutoCloseable {

    private static final long PAUSE = 1_000;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final System.Logger LOG = System.getLogger(Following.class.getName());

    private final FondacoServer server;
    private final Path folder;
    private final Announcing announcing = new Announcing();
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(
                    work -> {
                        Thread thread = new Thread(work, "following");
                        thread.setDaemon(true);
                        return thread;
                    });
    private OpenObservatory shown;
    private boolean stale;
    private Instant again = Instant.MIN;
    private LocalDate looked; // the day on which it was seen what is public

    /**
     * @param shown what the server shows now; its owner closes it
     */
    Following(FondacoServer server, OpenObservatory shown) {
        this.server = server;
        this.shown = shown;
        this.folder = shown.observatory().folder();
    }

    /** Begins to look. */
    void start() {
        looking.scheduleWithFixedDelay(this::look, PAUSE, PAUSE, TimeUnit.MILLISECONDS);
    }

    /** Shows what was loaded or became due since the last look, if anything did. */
    void look() {
        look(Instant.now());
    }

    /** The same at another time. */
    void look(Instant now) {
        try {
            publish(now);
            LocalDate day = LocalDate.ofInstant(now, ZoneId.systemDefault());
            if (!day.equals(looked) || shown.isStale()) {
                Overturning.byDate(folder, day);
                looked = day;
            }
            if (shown.isStale()) {
                follow();
                stale = false;
            }
        } catch (BadInputException e) {
            fail(null, e.issues().toString());
        } catch (IOException | RuntimeException e) {
            fail(e, String.valueOf(e.getMessage()));
        }
    }

    /** Publishes a release whose hour has come; what can't be is tried again a minute later. */
    private void publish(Instant now) throws IOException {
        Optional<StagedRelease> waiting = StagedRelease.find(folder);
        if (waiting.isEmpty() || now.isBefore(waiting.get().at()) || now.isBefore(again)) {
            return;
        }
        again = now.plus(A_MINUTE);
        StagedRelease.publishDue(folder, now);
    }

    private void follow() throws IOException {
        OpenObservatory next = OpenObservatory.open(folder);
        boolean taken = false;
        try {
            server.show(Serving.holdings(next), next::close);
            taken = true;
            OpenObservatory before = shown;
            shown = next;
            announcing.tell(before, next);
        } finally {
            if (!taken) {
                next.close();
            }
        }
    }

    private void fail(Exception e, String why) {
        if (!stale) {
            stale = true;
            LOG.log(System.Logger.Level.WARNING, "what was loaded can't be shown: " + why, e);
            server.markStale(Speech.both("following.something-newer-was-loaded"));
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
        announcing.close();
    }
}
