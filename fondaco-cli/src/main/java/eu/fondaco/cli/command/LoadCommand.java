// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Failure;
import eu.fondaco.cli.configure.Failure.BadInputException;
import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.configure.Loading;
import eu.fondaco.cli.configure.Overturning;
import eu.fondaco.cli.configure.Rebuilding;
import eu.fondaco.cli.configure.SheetWizard;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.cli.configure.Wiring;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.kept.Overturned;
import eu.fondaco.observatory.Observatory;
import eu.fondaco.observatory.change.FolderChange;
import eu.fondaco.observatory.workbook.Editing;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code load FILE…}: trade files go to the warehouse, lists into the folder. */
@Command(
        name = "load",
        description =
                "Loads tidy files (trade, areas, products, attributes), tables of providers"
                    + " (SDMX-CSV, SDMX-ML, SDMX-JSON, JSON-stat, BACI, Comex Stat, Comtrade; bare,"
                    + " gzipped or zipped), and any other table by a mapping. Either all of them"
                    + " are loaded or none. An office sheet (xlsx, ods, csv) with titles, merged"
                    + " headers, years across or notes is understood by itself and shown first. A"
                    + " workbook of 'export --template' is taken back: what changes is shown before"
                    + " it is written.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  fondaco load areas.csv products.csv trade.csv -o my-region",
            "  fondaco load trade-2024.csv --release 2025-03-11 -o my-region",
            "  fondaco load registers.xlsx --dry-run -o my-region",
            "  fondaco load --rebuild -o my-region"
        })
public final class LoadCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files to load.")
    private List<Path> files = List.of();

    @Mixin private ObservatoryOption where;

    @Option(
            names = "--release",
            paramLabel = "DATE",
            description =
                    "The day from which the files were known; without it, from the end of each"
                            + " period.")
    private String release;

    @Option(
            names = "--replace",
            description =
                    "The files hold the whole dataset: cells absent from them no longer count. Of a"
                            + " workbook: entries absent from its sheets are removed.")
    private boolean replace;

    @Option(names = "--keep", description = "Copy the files into the observatory by checksum.")
    private boolean keep;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description =
                    "Says what the columns of a table mean. Without one that fits, a mapping to"
                            + " start from is proposed.")
    private Path mapping;

    @Option(
            names = "--rebuild",
            description = "Build the warehouse again from the files loaded before.")
    private boolean rebuild;

    @Option(
            names = {"-y", "--yes"},
            description =
                    "Write what a workbook changes, or an office sheet as it is understood, without"
                            + " asking.")
    private boolean yes;

    @Option(
            names = "--dry-run",
            description = "Only show what a workbook would change, or how a sheet is understood.")
    private boolean dryRun;

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "Of an office file, only this sheet.")
    private String only;

    @Option(
            names = "--source",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Who produced an office sheet's numbers.")
    private String source;

    @Option(
            names = "--licence",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Under which licence an office sheet's numbers are.")
    private String licence;

    @Option(
            names = "--say",
            paramLabel = "WHAT=VALUE",
            description =
                    "What an office sheet leaves open: flow=X, period=2022, unit=EUR,"
                        + " multiply=1000, decimal=, reporter=IT-45, partner=CN, or dataset=NAME.")
    private Map<String, String> said = Map.of();

    @Spec private CommandSpec spec;
    private LocalDate today;

    @Override
    public Integer call() throws IOException {
        if (files.isEmpty() != rebuild) {
            throw new UsageException(
                    rebuild
                            ? "--rebuild takes no files."
                            : "Which files? See 'fondaco load --help'.");
        }
        Path folder = Where.toChange(where.folder());
        today = Where.today(folder);
        Loading.Options options = new Loading.Options(releaseDate(), replace, keep, mapping);
        PrintWriter out = spec.commandLine().getOut();
        if (rebuild) {
            rebuild(folder, out);
            return 0;
        }
        for (Path file : files) {
            if (Files.isRegularFile(file) && Editing.isWorkbook(file)) {
                return edit(folder, file);
            }
        }
        Optional<SheetWizard> sheet = sheet(folder);
        if (sheet.isPresent() && sheet.get().isSound()) {
            return offered(sheet.get(), folder);
        }
        if (sheet.isPresent()) { // what was guessed isn't shown: it is often wrong
            PrintWriter err = spec.commandLine().getErr();
            new SheetSaying(where.lang(), Observatory.read(folder).catalog().areas(), err)
                    .problems(sheet.get(), files.get(0), folder);
            if (!sheet.get().isPlain()) {
                err.println(Speech.say(where.lang(), "load-command.nothing-loaded"));
                return Failure.BAD_INPUT;
            }
        }
        if (sheet.isEmpty() && (yes || dryRun || !said.isEmpty())) {
            throw new UsageException(
                    "--yes, --dry-run and --say are for an office sheet, or a workbook made by"
                            + " 'export --template'.");
        }
        LoadedWords.print(
                Loading.load(folder, files, options, today),
                folder,
                where.lang(),
                out,
                spec.commandLine().getErr());
        return 0;
    }

    private void rebuild(Path folder, PrintWriter out) throws IOException {
        int n = Rebuilding.rebuild(folder, today);
        out.println(Speech.say(where.lang(), "load-command.built-warehouse", n));
    }

    private Optional<SheetWizard> sheet(Path folder) throws IOException {
        if (files.size() != 1 || mapping != null) {
            return Optional.empty();
        }
        Observatory observatory = Observatory.read(folder);
        if (observatory.hasErrors()) {
            throw new BadInputException(observatory.issues());
        }
        try {
            return SheetWizard.of(observatory, files.get(0), only, said, today);
        } catch (SheetWizard.SaidWrongException e) {
            throw new UsageException("--say: " + e.problems().get(0).in(where.lang()));
        }
    }

    /**
     * Shows how a sheet is understood, and loads it where that is agreed to. Where nobody can be
     * asked it wants to be told so.
     */
    private int offered(SheetWizard wizard, Path folder) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Observatory observatory = Observatory.read(folder);
        new SheetSaying(where.lang(), observatory.catalog().areas(), out).show(wizard);
        if (!new EditWords(where.lang(), out, err).agree(yes, dryRun)) {
            return dryRun || System.console() != null ? 0 : Failure.USAGE;
        }
        SheetWizard.Provenance from = provenance(wizard);
        LoadedWords.print(wizard.load(from, replace, today), folder, where.lang(), out, err);
        if (!wizard.isDeclared() && from.source().isBlank()) {
            out.println(Speech.say(where.lang(), "load-command.unsaid-source"));
        }
        out.println(Speech.say(where.lang(), "load-command.next-fondaco", folder));
        return 0;
    }

    /** Where the sheet comes from: told by options, else asked on the terminal. */
    private SheetWizard.Provenance provenance(SheetWizard wizard) {
        Console console = yes || wizard.isDeclared() ? null : System.console();
        return new SheetWizard.Provenance(
                releaseDate(
                        said(console, release == null ? "" : release, "load-command.known-from"),
                        today),
                said(console, source, "load-command.who-produced"),
                said(console, licence, "load-command.which-licence"));
    }

    private String said(Console console, String option, String asked) {
        if (console == null || !option.isEmpty()) {
            return option;
        }
        String line = console.readLine(Speech.say(where.lang(), asked));
        return line == null ? "" : line.strip();
    }

    private int edit(Path folder, Path file) throws IOException {
        long changes = FolderChange.count(folder);
        Observatory observatory = Observatory.read(folder);
        if (observatory.hasErrors()) {
            throw new BadInputException(observatory.issues());
        }
        if (files.size() > 1 || release != null || keep || mapping != null) {
            throw new UsageException(
                    file
                            + " is a workbook of registers: load it alone, with --replace, --yes or"
                            + " --dry-run only.");
        }
        Editing editing = Editing.of(observatory, file, Set.copyOf(Wiring.measureIds()), replace);
        EditWords words =
                new EditWords(
                        where.lang(), spec.commandLine().getOut(), spec.commandLine().getErr());
        if (editing.hasErrors()) {
            throw new BadInputException(editing.issues());
        }
        words.show(editing);
        if (!editing.changes().isEmpty() && words.agree(yes, dryRun)) {
            List<Overturned> overturned =
                    Overturning.during(folder, today, () -> editing.write(changes));
            words.written(editing);
            LoadedWords.overturned(overturned, where.lang(), spec.commandLine().getOut());
        }
        return 0;
    }

    private LocalDate releaseDate() {
        return releaseDate(release, today);
    }

    /** The day that {@code --release} names, up to today; null without it. */
    static LocalDate releaseDate(String release, LocalDate today) {
        if (release == null || release.isEmpty()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(release);
            if (date.isAfter(today)) {
                throw new UsageException("--release " + release + " lies in the future.");
            }
            return date;
        } catch (DateTimeParseException e) {
            throw new UsageException("--release '" + release + "' is not a day; write 2025-03-11.");
        }
    }
}
