// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.web.http.CurrentVisitor;
import eu.fondaco.web.http.SecurityEvents;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Checks of long texts that go on while the visitor waits elsewhere. So many wait, so many are
 * kept, each for so long; only in memory, and only who has its id sees a job.
 */
public final class CheckJobs implements AutoCloseable {

    /** Longer texts are made a job unasked, in bytes. */
    public static final int LONG = 200_000;

    /** How long a job may be looked at after it has ended. */
    public static final Duration KEPT = Duration.ofMinutes(10);

    /** Texts that may wait, of one address and of all. */
    private static final int WAITING = 4;

    private static final int ALL_WAITING = 24;
    private static final int MOST_KEPT = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A job may take so many times as long as a check that is waited for. */
    static final int PATIENCE = 10;

    private final Checker checker;
    private final Duration most;
    private final Clock clock;
    private final Map<String, CheckJob> jobs = new LinkedHashMap<>();
    private final Turns workers;

    CheckJobs(Checker checker, Duration checkTime, Clock clock, SecurityEvents events) {
        this.checker = checker;
        this.most = checkTime.multipliedBy(PATIENCE);
        this.clock = clock;
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        workers = new Turns("check-job", threads, WAITING, ALL_WAITING, events);
    }

    /**
     * Starts a check.
     *
     * @throws RefusedException when there is no text, or too many jobs wait
     */
    public CheckJob start(String name, String text, Checker.Options how) {
        if (text.isBlank()) {
            throw RefusedException.noText();
        }
        return start(name, () -> DocumentReader.read(name, text), how);
    }

    /**
     * The same for a text that is read on the way.
     *
     * @throws RefusedException when too many jobs wait
     */
    public CheckJob start(String name, Supplier<Document> text, Checker.Options how) {
        CheckJob job = new CheckJob(id(), most, clock);
        job.does(
                workers.submit(
                        CurrentVisitor.address(),
                        most,
                        () -> {
                            job.run(checker, name, text, how);
                            return job;
                        }));
        synchronized (jobs) {
            tidy();
            jobs.put(job.id(), job);
        }
        return job;
    }

    /** 128 bits that nobody can guess. */
    private static String id() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    /** A job that is held. */
    public Optional<CheckJob> find(String id) {
        synchronized (jobs) {
            tidy();
            return Optional.ofNullable(jobs.get(id));
        }
    }

    /** Forgets a job, ending its check; false when it isn't held. */
    public boolean forget(String id) {
        synchronized (jobs) {
            CheckJob job = jobs.remove(id);
            if (job != null) {
                job.abandon();
            }
            return job != null;
        }
    }

    private void tidy() {
        jobs.values().removeIf(job -> job.endedBefore(clock.instant().minus(KEPT)));
        int over = jobs.size() - MOST_KEPT;
        for (var each = jobs.values().iterator(); over >= 0 && each.hasNext(); ) {
            if (each.next().isOver()) {
                each.remove();
                over--;
            }
        }
    }

    @Override
    public void close() {
        synchronized (jobs) {
            jobs.values().forEach(CheckJob::abandon);
        }
        workers.close();
    }
}
