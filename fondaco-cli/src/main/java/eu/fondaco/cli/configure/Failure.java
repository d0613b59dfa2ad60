// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.checking.text.TextRefusedException;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.flow.StoreUnavailableException;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Sayable;
import eu.fondaco.core.text.ToldException;
import eu.fondaco.observatory.change.FolderHeldException;
import eu.fondaco.observatory.release.ReleaseRefusedException;
import eu.fondaco.warehouse.LoadConflictException;
import eu.fondaco.warehouse.WarehouseException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Turns what went wrong into words and an exit code. Traces are for {@code FONDACO_TRACE=1}. */
public final class Failure {

    public static final int CONTRADICTED = 1;
    public static final int USAGE = 2;
    public static final int BAD_INPUT = 3;
    public static final int ENVIRONMENT = 4;

    private Failure() {}

    /** A call that asks for something that can't be done as asked. */
    public static final class UsageException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Sayable words;

        /** With words that are in the language of the call already. */
        public UsageException(String message) {
            this(Label.of(message));
        }

        /** With words in each language. */
        public UsageException(Sayable words) {
            super(words.in(Lang.EN));
            this.words = words;
        }

        /** A call that can't be done, by a sentence of {@link Speech} and what it is about. */
        public static UsageException of(String key, Object... args) {
            return new UsageException(Speech.both(key, args));
        }

        /** What is wrong with the call. */
        public Sayable words() {
            return words;
        }
    }

    /** Input with errors; nothing of it was kept. */
    public static final class BadInputException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<DataIssue> issues;

        public BadInputException(List<DataIssue> issues) {
            super("bad input");
            this.issues = List.copyOf(issues);
        }

        public List<DataIssue> issues() {
            return issues;
        }
    }

    /** Prints what went wrong, in a language where that is spoken; returns the exit code. */
    public static int report(Exception e, Lang lang, PrintWriter err) {
        if (System.getenv("FONDACO_TRACE") != null) {
            e.printStackTrace(err);
        }
        if (e instanceof UncheckedIOException unchecked) {
            return report(unchecked.getCause(), lang, err);
        }
        Outcome outcome =
                wrongCall(e, lang)
                        .or(() -> badInput(e, lang))
                        .or(() -> surroundings(e, lang))
                        .orElseGet(() -> unexpected(e, lang));
        outcome.lines.forEach(err::println);
        return outcome.code;
    }

    /** What is said of a failure, line by line, and the exit code. */
    private record Outcome(int code, List<String> lines) {

        static Optional<Outcome> of(int code, String... lines) {
            return Optional.of(
                    new Outcome(code, Arrays.stream(lines).map(String::valueOf).toList()));
        }
    }

    /** Where the call has to be another. */
    private static Optional<Outcome> wrongCall(Exception e, Lang lang) {
        if (e instanceof UsageException usage) {
            return Outcome.of(USAGE, usage.words().in(lang));
        }
        return e instanceof ReleaseRefusedException refused
                ? Outcome.of(USAGE, refused.message(lang))
                : Optional.empty();
    }

    /** Where what was given has to be another. */
    private static Optional<Outcome> badInput(Exception e, Lang lang) {
        if (e instanceof BadInputException bad) {
            return Optional.of(issues(bad.issues(), lang));
        }
        if (e instanceof LoadConflictException conflict) {
            return Outcome.of(
                    BAD_INPUT,
                    Speech.say(lang, "failure.error", conflict.message(lang))
                            + conflict.remedy(lang)
                            + ")",
                    Speech.say(lang, "failure.nothing-changed"));
        }
        if (e instanceof TextRefusedException refused) {
            return Outcome.of(BAD_INPUT, refused.words().in(lang));
        }
        if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
            return Outcome.of(BAD_INPUT, Speech.say(lang, "failure.no-file", e.getMessage()));
        }
        return Optional.empty();
    }

    private static Outcome issues(List<DataIssue> issues, Lang lang) {
        List<String> lines = new ArrayList<>();
        issues.forEach(issue -> lines.add(said(issue, lang)));
        long errors = issues.stream().filter(DataIssue::isError).count();
        lines.add(Speech.say(lang, "failure.errors", errors));
        return new Outcome(BAD_INPUT, lines);
    }

    /** Where the machine, or another program on it, stands in the way. */
    private static Optional<Outcome> surroundings(Exception e, Lang lang) {
        if (e instanceof WarehouseException warehouse) {
            return Outcome.of(ENVIRONMENT, warehouse.message(lang));
        }
        if (e instanceof StoreUnavailableException unavailable) {
            return Outcome.of(ENVIRONMENT, unavailable.message(lang));
        }
        if (e instanceof FolderHeldException held) {
            return Outcome.of(ENVIRONMENT, held.message(lang));
        }
        if (e instanceof ToldException failed) {
            return Outcome.of(ENVIRONMENT, failed.told().in(lang));
        }
        if (e instanceof AccessDeniedException) {
            return Outcome.of(
                    ENVIRONMENT, Speech.say(lang, "failure.no-permission", e.getMessage()));
        }
        return e instanceof IOException
                ? Outcome.of(
                        ENVIRONMENT,
                        disk(e.getMessage()).map(words -> words.in(lang)).orElse(e.getMessage()))
                : Optional.empty();
    }

    private static Outcome unexpected(Exception e, Lang lang) {
        return new Outcome(
                ENVIRONMENT, List.of(Speech.say(lang, "failure.something-unexpected", e)));
    }

    /** What the system says of a disk that is full or only to be read, with what to do. */
    private static Optional<Label> disk(String said) {
        String words = String.valueOf(said);
        String place = words.contains(": ") ? " (" + words.replaceFirst(": [^:]*$", "") + ")" : "";
        if (words.contains("No space left") || words.contains("Disk quota")) {
            return Optional.of(Speech.both("failure.disk-full-make-room", place));
        }
        if (words.contains("Read-only file system")) {
            return Optional.of(Speech.both("failure.disk-can-only-be", place));
        }
        return Optional.empty();
    }

    /** {@code error: }, {@code warning: } or {@code note: }, and the issue. */
    public static String said(DataIssue issue, Lang lang) {
        String word =
                switch (issue.severity()) {
                    case ERROR -> Speech.say(lang, "failure.error-2");
                    case WARNING -> Speech.say(lang, "failure.warning");
                    case NOTE -> Speech.say(lang, "failure.note");
                };
        return word + issue.in(lang);
    }
}
