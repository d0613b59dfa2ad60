// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.checking.text.TextRefusedException;
import eu.fondaco.core.deadline.TooLateException;
import eu.fondaco.documents.Documents;
import eu.fondaco.documents.Format;
import eu.fondaco.web.http.CurrentVisitor;
import eu.fondaco.web.http.SecurityEvents;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Checks visitors' texts within bounds: so long, so many at once, for so much time. */
public final class Checks implements AutoCloseable {

    /** Texts that may wait, of one address and of all. */
    private static final int WAITING = 16;

    private static final int ALL_WAITING = 96;

    /** What is too late has so long to notice it. */
    private static final Duration TO_END = Duration.ofSeconds(1);

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final CurrentChecker checker;
    private final ServerOptions options;
    private final Turns workers;
    private final CheckJobs jobs;

    /**
     * Checks within the limits of those options.
     *
     * @param events are told what is refused
     */
    public Checks(Checker checker, ServerOptions options, SecurityEvents events) {
        this.checker = new CurrentChecker(checker);
        this.options = options;
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        workers = new Turns("check", threads, WAITING, ALL_WAITING, events);
        jobs = new CheckJobs(this.checker, options.checkTime(), Clock.systemUTC(), events);
    }

    /** Lets checks that begin from now on use another checker. */
    void use(Checker other) {
        checker.use(other);
    }

    /** Checks that go on by themselves. */
    public CheckJobs jobs() {
        return jobs;
    }

    /** How long a check or an answer may take. */
    Duration patience() {
        return options.checkTime();
    }

    public int maxText() {
        return options.maxText();
    }

    /** The text of bytes: UTF-8, or what Windows writes when it isn't. */
    public String decode(byte[] bytes) {
        if (bytes.length > options.maxText()) {
            throw RefusedException.tooLong(options.maxText());
        }
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, WINDOWS);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * Reads what a visitor sent.
     *
     * @param name of the file; its ending tells between kinds of text
     * @throws RefusedException when it can't be read or is too long
     */
    public Document read(String name, byte[] bytes) {
        return timed(
                () -> {
                    if (Format.of(name, bytes) == Format.TEXT) {
                        return DocumentReader.read(name, decode(bytes));
                    }
                    if (bytes.length > options.maxFile()) {
                        throw RefusedException.tooLong(options.maxFile());
                    }
                    Document document = Documents.read(name, bytes);
                    if (document.raw().length() > options.maxText()) {
                        throw RefusedException.tooLong(options.maxText());
                    }
                    return document;
                });
    }

    /** The most that a body may hold, in bytes. */
    public int maxFile() {
        return options.maxFile();
    }

    /**
     * Checks a text.
     *
     * @throws RefusedException when it is empty, too long, not a text, or takes too long
     */
    public CheckedBrief check(String name, String text, Checker.Options how) {
        if (text.isBlank()) {
            throw RefusedException.noText();
        }
        if (text.length() > options.maxText()) {
            throw RefusedException.tooLong(options.maxText());
        }
        return timed(() -> checker.check(name, text, how));
    }

    /**
     * Checks a text that was read before.
     *
     * @throws RefusedException when it takes too long
     */
    public CheckedBrief check(String name, Document document, Checker.Options how) {
        return timed(() -> checker.check(name, document, how, Checker.Progress.NONE));
    }

    /** Does the work on a thread of a worker, for so long from when it begins. */
    private <T> T timed(Callable<T> work) {
        Duration most = options.checkTime();
        Turns.Turn<T> turn = workers.submit(CurrentVisitor.address(), most, work);
        try (CurrentVisitor.Watch visitor = CurrentVisitor.whenGone(() -> turn.cancel(true))) {
            long queued = System.nanoTime();
            boolean begins = turn.begins(most);
            CurrentVisitor.waited(System.nanoTime() - queued);
            if (!begins) {
                throw RefusedException.allWait(10);
            }
            return turn.get(most.plus(TO_END).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | CancellationException e) {
            throw RefusedException.tooSlow(most.toSeconds());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RefusedException.tooSlow(most.toSeconds());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TextRefusedException refused) {
                throw RefusedException.unreadable(refused.words());
            }
            if (e.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            if (e.getCause() instanceof TooLateException) {
                throw RefusedException.tooSlow(most.toSeconds());
            }
            throw new IllegalStateException("a check failed", e.getCause());
        } finally {
            turn.cancel(true); // where nobody waits for it any more
        }
    }

    @Override
    public void close() {
        jobs.close();
        workers.close();
    }
}
