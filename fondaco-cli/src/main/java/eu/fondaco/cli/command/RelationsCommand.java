// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.checking.acts.Lifecycle.State;
import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.publishing.acts.ActExport;
import eu.fondaco.publishing.acts.ActFilter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code relations [WITH]}: agreements, activities and actors, those with a counterpart or all. */
@Command(name = "relations", mixinStandardHelpOptions = true)
public final class RelationsCommand extends ObservatoryCommand {

    @Parameters(paramLabel = "WITH", arity = "0..*", descriptionKey = "WITH")
    private List<String> words = List.of();

    @Option(names = "--body", paramLabel = "NAME")
    private String body = "";

    @Option(names = "--kind", paramLabel = "KIND")
    private String kind;

    @Option(names = "--state", paramLabel = "STATE")
    private String state;

    @Option(names = "--on", paramLabel = "DATE")
    private String on;

    @Option(names = "--sector", paramLabel = "WORD")
    private String sector = "";

    @Option(names = "--expiring", paramLabel = "MONTHS")
    private int months;

    @Option(names = "--format", paramLabel = "text|csv|json|ics")
    private String format = "text";

    @Option(names = "--to", paramLabel = "FILE")
    private Path target;

    @Option(names = "--import", paramLabel = "TABLE")
    private Path table;

    @Option(names = "--mapping", paramLabel = "FILE")
    private Path mapping;

    @Option(names = "--preview")
    private boolean preview;

    @Option(names = "--yes")
    private boolean yes;

    @Option(names = "--replace")
    private boolean replace;

    @Override
    public Integer call() throws IOException {
        if (table != null || mapping != null) {
            return take();
        }
        ActFilter filter = filter();
        if (!List.of("text", "csv", "json", "ics").contains(format)) {
            throw UsageException.of("usage.none-of", "--format", format, "text, csv, json, ics");
        }
        PrintedFile.checkPlace("--to", target);
        try (OpenObservatory open = OpenObservatory.open(Where.toRead(where.folder()))) {
            String asked = String.join(" ", words).strip();
            Selection selection = Selection.of(open.catalog(), asked);
            boolean actsOnly = !filter.isOpen() || !format.equals("text");
            if (actsOnly) {
                selection = selection.acts(filter, open.catalog());
            }
            write(open, selection, asked, filter.day());
        }
        return 0;
    }

    private int take() throws IOException {
        if (table == null) {
            throw new UsageException(say("relations-command.which-table"));
        }
        ActsIntoRegister register =
                new ActsIntoRegister(Where.toRead(where.folder()), where.lang(), out());
        if (mapping == null) {
            PrintedFile.checkPlace("--to", target);
            register.propose(table, target, yes && !preview, replace);
        } else {
            register.run(table, mapping, replace, preview);
        }
        return 0;
    }

    private void write(OpenObservatory open, Selection selection, String asked, LocalDate day)
            throws IOException {
        StringWriter kept = new StringWriter();
        PrintWriter out = target == null ? out() : new PrintWriter(kept);
        ActExport export = new ActExport(open.catalog().relations(), day);
        switch (format) {
            case "csv" -> out.print(export.csv(selection.instruments()));
            case "json" -> {
                for (Instrument i : selection.instruments()) {
                    out.println(export.json(i));
                }
            }
            case "ics" -> out.print(export.calendar(selection.instruments(), where.lang()));
            default ->
                    print(new RelationWords(open.catalog(), where.lang()), selection, asked, out);
        }
        out.flush();
        if (target != null) {
            byte[] bytes = kept.toString().getBytes(StandardCharsets.UTF_8);
            PrintedFile.write(target, file -> file.write(bytes));
            out().println(say("relations-command.wrote", target));
        }
    }

    private void print(RelationWords said, Selection selection, String asked, PrintWriter out) {
        if (said.print(selection, out) == 0) {
            throw new UsageException(say("relations-command.nothing-held", asked));
        }
    }

    private ActFilter filter() {
        if (months < 0 || months > 1200) {
            throw UsageException.of("relations-command.months");
        }
        LocalDate day = AsOfOption.parse("--on", on);
        return new ActFilter(
                "",
                body,
                one("--kind", kind, InstrumentKind.values()),
                one("--state", state, State.values()),
                sector,
                months,
                day == null ? LocalDate.now() : day);
    }

    /** The value that a word names; null without one. */
    private static <E extends Enum<E>> E one(String option, String word, E[] values) {
        if (word == null) {
            return null;
        }
        return Arrays.stream(values)
                .filter(v -> v.name().equalsIgnoreCase(word.replace('-', '_')))
                .findFirst()
                .orElseThrow(
                        () ->
                                UsageException.of(
                                        "usage.none-of",
                                        option,
                                        word,
                                        Arrays.stream(values)
                                                .map(v -> v.name().toLowerCase(Locale.ROOT))
                                                .collect(Collectors.joining(", "))));
    }
}
