// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Examples;
import eu.fondaco.cli.configure.Failure;
import eu.fondaco.cli.configure.Failure.BadInputException;
import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.configure.Loading;
import eu.fondaco.cli.configure.Overturning;
import eu.fondaco.cli.configure.Rebuilding;
import eu.fondaco.cli.configure.SheetWizard;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.cli.configure.Wiring;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.kept.Overturned;
import eu.fondaco.observatory.Observatory;
import eu.fondaco.observatory.change.FolderChange;
import eu.fondaco.observatory.list.LentLists;
import eu.fondaco.observatory.workbook.Editing;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code load FILE…}: trade files go to the warehouse, lists into the folder. */
@Command(name = "load", mixinStandardHelpOptions = true)
public final class LoadCommand extends ObservatoryCommand {

    @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "FILE")
    private List<Path> files = List.of();

    @Option(names = "--release", paramLabel = "DATE")
    private String release;

    @Option(names = "--replace")
    private boolean replace;

    @Option(names = "--keep")
    private boolean keep;

    @Option(names = "--mapping", paramLabel = "FILE")
    private Path mapping;

    @Option(names = "--rebuild")
    private boolean rebuild;

    @Option(names = {"-y", "--yes"})
    private boolean yes;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--sheet", paramLabel = "NAME")
    private String only;

    @Option(names = "--source", paramLabel = "TEXT", defaultValue = "")
    private String source;

    @Option(names = "--licence", paramLabel = "TEXT", defaultValue = "")
    private String licence;

    @Option(names = "--dataset", paramLabel = "NAME")
    private String dataset;

    @Option(names = "--say", paramLabel = "WHAT-VALUE")
    private Map<String, String> said = Map.of();

    private LocalDate today;

    @Override
    public Integer call() throws IOException {
        Path folder = folder();
        today = Where.today(folder);
        Loading.Options options = new Loading.Options(releaseDate(), replace, keep, mapping);
        PrintWriter out = out();
        if (rebuild) {
            rebuild(folder, out);
            return 0;
        }
        for (Path file : files) {
            if (Files.notExists(file)) {
                throw new NoSuchFileException(file.toString());
            }
            if (Files.isRegularFile(file) && Editing.isWorkbook(file)) {
                return edit(folder, file);
            }
        }
        Optional<SheetWizard> sheet = sheet(folder);
        if (sheet.isPresent() && sheet.get().isSound()) {
            return offered(sheet.get(), folder);
        }
        if (sheet.isPresent() && !sheet.get().isOfTrade()) {
            new SheetSaying(where.lang(), named(Observatory.read(folder)), err())
                    .noTrade(sheet.get());
            return Failure.BAD_INPUT;
        }
        if (sheet.isPresent()) { // what was guessed isn't shown: it is often wrong
            PrintWriter err = err();
            new SheetSaying(where.lang(), named(Observatory.read(folder)), err)
                    .problems(sheet.get(), files.get(0), folder);
            if (!sheet.get().isPlain()) {
                err.println(say("load-command.nothing-loaded"));
                return Failure.BAD_INPUT;
            }
        }
        if (sheet.isEmpty() && (dataset != null || !said.isEmpty())) {
            throw UsageException.of("load-command.only-sheets");
        }
        load(folder, options, out);
        return 0;
    }

    private void load(Path folder, Loading.Options options, PrintWriter out) throws IOException {
        if (dryRun) {
            LoadedWords.trial(
                    Loading.trial(folder, files, options, today), where.lang(), out, err());
        } else {
            LoadedWords.print(loaded(folder, options), folder, where.lang(), out, err());
        }
    }

    /** Loads the files; sheets among several can't be asked about, which is said. */
    private Loading.Report loaded(Path folder, Loading.Options options) throws IOException {
        try {
            return Loading.load(folder, files, options, today);
        } catch (BadInputException e) {
            boolean unknown =
                    e.issues().stream().anyMatch(i -> i.code().equals("unknown-structure"));
            if (files.size() > 1 && unknown) {
                err().println(say("load-command.one-by-one"));
            }
            throw e;
        }
    }

    /** The observatory; without files those that it came with are meant. */
    private Path folder() throws IOException {
        if (rebuild && !files.isEmpty()) {
            throw UsageException.of("load-command.rebuild-alone");
        }
        Path folder = Where.toChange(where.folder());
        if (files.isEmpty() && !rebuild) {
            files = Examples.waiting(folder);
            if (files.isEmpty()) {
                throw UsageException.of("load-command.which-files");
            }
        }
        return folder;
    }

    /**
     * Areas by name, parts of countries that a sheet may be of though no list here has them too.
     */
    private static Areas named(Observatory observatory) {
        return new Areas(LentLists.parts(), observatory.catalog().areas().list());
    }

    private void rebuild(Path folder, PrintWriter out) throws IOException {
        int n = Rebuilding.rebuild(folder, today);
        out.println(say("load-command.built-warehouse", n));
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
            Map<String, String> texts = new HashMap<>(said);
            if (dataset != null) {
                texts.put("dataset", dataset);
            }
            return SheetWizard.of(
                    observatory,
                    files.get(0),
                    new SheetWizard.Wanted(only, texts, source, !replace),
                    today);
        } catch (SheetWizard.SaidWrongException e) {
            throw UsageException.of("load-command.say", e.problems().get(0));
        }
    }

    /**
     * Shows how a sheet is understood, and loads it where that is agreed to. Where nobody can be
     * asked it wants to be told so.
     */
    private int offered(SheetWizard wizard, Path folder) throws IOException {
        PrintWriter out = out();
        PrintWriter err = err();
        Observatory observatory = Observatory.read(folder);
        SheetSaying saying = new SheetSaying(where.lang(), named(observatory), out);
        saying.show(wizard);
        if (dryRun) {
            saying.account(wizard);
        }
        if (!new EditWords(where.lang(), out, err).agree(yes, dryRun)) {
            return dryRun || System.console() != null ? 0 : Failure.USAGE;
        }
        SheetWizard.Provenance from = provenance(wizard);
        LoadedWords.print(wizard.load(from, replace, today), folder, where.lang(), out, err);
        saying.account(wizard);
        if (!wizard.isDeclared() && from.source().isBlank()) {
            out.println(
                    wizard.source().isEmpty()
                            ? say("load-command.unsaid-source")
                            : say("load-command.unsaid-source-named", wizard.source()));
        }
        out.println(say("load-command.next-fondaco", folder));
        return 0;
    }

    /** Where the sheet comes from: told by options, else asked on the terminal. */
    private SheetWizard.Provenance provenance(SheetWizard wizard) {
        Console console = yes || wizard.isDeclared() ? null : System.console();
        return new SheetWizard.Provenance(
                releaseDate(
                        said(console, release == null ? "" : release, "load-command.known-from"),
                        today),
                source(console, wizard.source()),
                said(console, licence, "load-command.which-licence"));
    }

    /** Who produced the numbers; on the terminal the file's own word for it may just be taken. */
    private String source(Console console, String named) {
        if (console == null || !source.isEmpty() || named.isEmpty()) {
            return said(console, source, "load-command.who-produced");
        }
        String line = console.readLine(say("load-command.who-produced-named", named));
        return line == null || line.isBlank() ? named : line.strip();
    }

    private String said(Console console, String option, String asked) {
        if (console == null || !option.isEmpty()) {
            return option;
        }
        String line = console.readLine(say(asked));
        return line == null ? "" : line.strip();
    }

    private int edit(Path folder, Path file) throws IOException {
        long changes = FolderChange.count(folder);
        Observatory observatory = Observatory.read(folder);
        if (observatory.hasErrors()) {
            throw new BadInputException(observatory.issues());
        }
        if (files.size() > 1 || release != null || keep || mapping != null) {
            throw UsageException.of("load-command.workbook-alone", file);
        }
        Editing editing = Editing.of(observatory, file, Set.copyOf(Wiring.measureIds()), replace);
        EditWords words = new EditWords(where.lang(), out(), err());
        if (editing.hasErrors()) {
            throw new BadInputException(editing.issues());
        }
        words.show(editing);
        if (!editing.changes().isEmpty() && words.agree(yes, dryRun)) {
            List<Overturned> overturned =
                    Overturning.during(folder, today, () -> editing.write(changes));
            words.written(editing);
            LoadedWords.overturned(overturned, where.lang(), out());
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
                throw UsageException.of("load-command.future", release);
            }
            return date;
        } catch (DateTimeParseException e) {
            throw UsageException.of("usage.no-day", "--release", release);
        }
    }
}
