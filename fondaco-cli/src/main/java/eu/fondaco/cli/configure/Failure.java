// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.checking.text.TextRefusedException;
import eu.fondaco.core.flow.StoreUnavailableException;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
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

        public UsageException(String message) {
            super(message);
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
        if (e instanceof UsageException) {
            err.println(e.getMessage());
            return USAGE;
        }
        if (e instanceof BadInputException bad) {
            bad.issues().forEach(issue -> err.println(said(issue, lang)));
            long errors = bad.issues().stream().filter(DataIssue::isError).count();
            err.println(
                    lang.pick(
                            errors == 1
                                    ? "1 error; nothing was changed."
                                    : errors + " errors; nothing was changed.",
                            errors == 1
                                    ? "1 errore; nulla è cambiato."
                                    : errors + " errori; nulla è cambiato."));
            return BAD_INPUT;
        }
        if (e instanceof LoadConflictException conflict) {
            err.println(
                    lang.pick("error: ", "errore: ")
                            + conflict.message(lang)
                            + " ("
                            + conflict.remedy(lang)
                            + ")");
            err.println(lang.pick("Nothing was changed.", "Nulla è cambiato."));
            return BAD_INPUT;
        }
        if (e instanceof TextRefusedException refused) {
            err.println(refused.words().in(lang));
            return BAD_INPUT;
        }
        if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
            err.println(
                    lang.pick(
                                    "There is no file %s. Check the path.",
                                    "Non c'è il file %s. Controllare il percorso.")
                            .formatted(e.getMessage()));
            return BAD_INPUT;
        }
        if (e instanceof WarehouseException warehouse) {
            err.println(warehouse.message(lang));
            return ENVIRONMENT;
        }
        if (e instanceof StoreUnavailableException unavailable) {
            err.println(unavailable.message(lang));
            return ENVIRONMENT;
        }
        if (e instanceof FolderHeldException held) {
            err.println(held.message(lang));
            return ENVIRONMENT;
        }
        if (e instanceof ReleaseRefusedException refused) {
            err.println(refused.message(lang));
            return USAGE;
        }
        if (e instanceof UncheckedIOException unchecked) {
            return report(unchecked.getCause(), lang, err);
        }
        if (e instanceof AccessDeniedException) {
            err.println(
                    lang.pick("No permission for ", "Nessun permesso per ") + e.getMessage() + ".");
            return ENVIRONMENT;
        }
        if (e instanceof IOException) {
            err.println(disk(e.getMessage()).map(words -> words.in(lang)).orElse(e.getMessage()));
            return ENVIRONMENT;
        }
        err.println(
                lang.pick("Something unexpected happened: ", "È successo qualcosa di imprevisto: ")
                        + e
                        + lang.pick(
                                ". Run again with FONDACO_TRACE=1 for details.",
                                ". Rieseguire con FONDACO_TRACE=1 per i dettagli."));
        return ENVIRONMENT;
    }

    /** What the system says of a disk that is full or only to be read, with what to do. */
    private static Optional<Label> disk(String said) {
        String words = String.valueOf(said);
        String place = words.contains(": ") ? " (" + words.replaceFirst(": [^:]*$", "") + ")" : "";
        if (words.contains("No space left") || words.contains("Disk quota")) {
            return Optional.of(
                    new Label(
                            "The disk is full" + place + ". Make room and try again.",
                            "Il disco è pieno" + place + ". Fare spazio e riprovare."));
        }
        if (words.contains("Read-only file system")) {
            return Optional.of(
                    new Label(
                            "The disk can only be read"
                                    + place
                                    + ". Copy the folder to where it may be written.",
                            "Il disco è di sola lettura"
                                    + place
                                    + ". Copiare la cartella dove si può scrivere."));
        }
        return Optional.empty();
    }

    /** {@code error: }, {@code warning: } or {@code note: }, and the issue. */
    public static String said(DataIssue issue, Lang lang) {
        String word =
                switch (issue.severity()) {
                    case ERROR -> lang.pick("error: ", "errore: ");
                    case WARNING -> lang.pick("warning: ", "avviso: ");
                    case NOTE -> lang.pick("note: ", "nota: ");
                };
        return word + issue.in(lang);
    }
}
