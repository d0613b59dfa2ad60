// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.cli.configure.Failure.BadInputException;
import eu.fondaco.core.text.Label;
import eu.fondaco.web.FondacoServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Has a server show each load when it is in place. What can't be opened is said on every page, and
 * what was shown before stays.
 */
final class Following implements AutoCloseable {

    private static final long PAUSE = 1_000;
    private static final System.Logger LOG = System.getLogger(Following.class.getName());

    private final FondacoServer server;
    private final Path folder;
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(
                    work -> {
                        Thread thread = new Thread(work, "following");
                        thread.setDaemon(true);
                        return thread;
                    });
    private OpenObservatory shown;
    private boolean stale;

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

    /** Shows what was loaded since the last look, if anything was. */
    void look() {
        try {
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

    private void follow() throws IOException {
        OpenObservatory next = OpenObservatory.open(folder);
        boolean taken = false;
        try {
            server.show(Serving.holdings(next), next::close);
            taken = true;
            shown = next;
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
            server.markStale(
                    new Label(
                            "Something newer was loaded and can't be shown yet; this is the state"
                                    + " before.",
                            "È stato caricato qualcosa di più recente che non si può ancora"
                                    + " mostrare; questo è lo stato precedente."));
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
