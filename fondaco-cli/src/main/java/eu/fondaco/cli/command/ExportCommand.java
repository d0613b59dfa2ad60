// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Failure.BadInputException;
import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.cli.configure.Wiring;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.ToldException;
import eu.fondaco.observatory.Observatory;
import eu.fondaco.observatory.workbook.WorkbookWriter;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code export FILE}: writes every version of every cell, the same bytes for the same content; or
 * with {@code --template} the registers as a spreadsheet to be edited.
 */
@Command(name = "export", mixinStandardHelpOptions = true)
public final class ExportCommand extends ObservatoryCommand {

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    private Path target;

    @Option(names = "--format", paramLabel = "csv|parquet")
    private String format;

    @Option(names = "--confidential")
    private boolean confidential;

    @Option(names = "--template")
    private boolean template;

    @Override
    public Integer call() throws IOException {
        if (Files.exists(target)) {
            throw UsageException.of("usage.exists", target);
        }
        Path parent = target.toAbsolutePath().getParent();
        if (!Files.isDirectory(parent)) {
            throw UsageException.of("usage.no-folder", parent);
        }
        tryToWrite();
        if (template) {
            return template();
        }
        String chosen = format != null ? format : ending();
        if (!chosen.equals("csv") && !chosen.equals("parquet")) {
            throw UsageException.of("usage.none-of", "--format", chosen, "csv, parquet");
        }
        try (OpenObservatory open = OpenObservatory.open(Where.toRead(where.folder()))) {
            if (open.warehouse() == null) {
                throw UsageException.of("usage.no-warehouse");
            }
            boolean hides = open.mayHide();
            open.export(target, chosen, confidential);
            int code = wrote();
            if (hides) {
                err().println(words().in(where.lang()));
            }
            return code;
        }
    }

    /** Says so before all is read where the file can't be written. */
    private void tryToWrite() throws IOException {
        try {
            Files.delete(Files.createFile(target));
        } catch (FileSystemException e) {
            throw new ToldException(
                    Speech.both(
                            "export-command.unwritable",
                            target,
                            e.getReason() == null ? "" : " (" + e.getReason() + ")"),
                    e);
        }
    }

    private Label words() {
        return confidential
                ? Speech.both("export-command.warning-file-holds-values")
                : Speech.both("export-command.note-confidential-cells-those");
    }

    private String ending() {
        for (String known : List.of("csv", "parquet")) {
            if (target.toString().endsWith("." + known)) {
                return known;
            }
        }
        throw UsageException.of("export-command.ends-neither", target);
    }

    private int wrote() {
        out().println(say("export-command.wrote", target));
        return 0;
    }

    private int template() throws IOException {
        if (!target.toString().endsWith(".xlsx") || format != null) {
            throw UsageException.of("export-command.template-xlsx");
        }
        Observatory observatory = OpenObservatory.read(Where.toRead(where.folder()));
        if (observatory.hasErrors()) {
            throw new BadInputException(observatory.issues());
        }
        new WorkbookWriter(observatory, Wiring.measureIds(), where.lang()).write(target);
        return wrote();
    }
}
