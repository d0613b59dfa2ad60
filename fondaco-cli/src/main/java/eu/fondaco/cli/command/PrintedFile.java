// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.publishing.print.DocxPrint;
import eu.fondaco.publishing.print.PdfPrint;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/** A brief or report written to a file: as it is, or printed from its page to PDF or DOCX. */
final class PrintedFile {

    private PrintedFile() {}

    /** The format asked for, or told by the ending of the file, or the usual one. */
    static String format(String asked, Path target, String usual) {
        if (asked != null) {
            return asked;
        }
        String name =
                target == null ? "" : target.getFileName().toString().toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return List.of("html", "md", "pdf", "docx", "jsonl", "sarif").contains(ending)
                ? ending
                : usual;
    }

    /** Whether the format is made from a page and isn't text. */
    static boolean isPrinted(String format) {
        return format.equals("pdf") || format.equals("docx");
    }

    /** Refuses before any work is done. */
    static void check(String format, Path target) {
        if (isPrinted(format) && target == null) {
            throw UsageException.of("printed-file.needs-file", format);
        }
        String ending = format(null, target, format);
        if (isPrinted(ending) != isPrinted(format) || isPrinted(format) && !ending.equals(format)) {
            throw UsageException.of("printed-file.disagree", target, format);
        }
        checkPlace("--to", target);
    }

    /** Refuses a file to write where none can be; null is no file. */
    static void checkPlace(String option, Path target) {
        if (target != null && Files.isDirectory(target)) {
            throw UsageException.of("printed-file.folder", option, target);
        }
        Path parent = target == null ? null : target.toAbsolutePath().getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            throw UsageException.of("printed-file.no-folder", option, target, parent);
        }
    }

    /** What makes a file. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Writes a page as text, or printed from it. */
    static void write(String made, String format, Path target) throws IOException {
        write(
                target,
                out -> {
                    switch (format) {
                        case "pdf" -> PdfPrint.write(made, out);
                        case "docx" -> DocxPrint.write(made, out);
                        default -> out.write(made.getBytes(StandardCharsets.UTF_8));
                    }
                });
    }

    /** Writes beside the file first, so that a failure leaves what was there. */
    static void write(Path target, Content content) throws IOException {
        Path fresh = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh))) {
                content.write(out);
            }
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
