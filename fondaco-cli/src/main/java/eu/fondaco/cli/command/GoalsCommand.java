// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.core.goal.GoalNote;
import eu.fondaco.core.relation.Goal;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.acts.GoalExport;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code goals [WORD]}: how far strategies are on the way to the numbers they want to reach. */
@Command(name = "goals", mixinStandardHelpOptions = true)
public final class GoalsCommand extends ObservatoryCommand {

    @Parameters(paramLabel = "WORD", arity = "0..*", descriptionKey = "WORD")
    private List<String> words = List.of();

    @Option(names = "--format", paramLabel = "text|csv", defaultValue = "text")
    private String format;

    @Mixin private AsOfOption known;

    @Override
    public Integer call() throws IOException {
        if (!List.of("text", "csv").contains(format)) {
            throw UsageException.of("usage.none-of", "--format", format, "text, csv");
        }
        PrintWriter out = out();
        Lang lang = where.lang();
        try (OpenObservatory open = OpenObservatory.open(Where.toRead(where.folder()))) {
            List<Goal> goals =
                    open.catalog().relations().goals().stream()
                            .filter(g -> mentions(open, g))
                            .toList();
            GoalLines lines = new GoalLines(open, lang, known.asOf());
            if (format.equals("csv")) {
                out.print(new GoalExport(lang).csv(goals.stream().map(lines::follow).toList()));
            } else if (goals.isEmpty()) {
                out.println(GoalNote.NONE_HELD.note().in(lang));
            } else {
                goals.forEach(g -> lines.print(g, out));
                out.println(GoalNote.METHOD.note().in(lang));
            }
        }
        return 0;
    }

    private boolean mentions(OpenObservatory open, Goal goal) {
        String word = String.join(" ", words).toLowerCase(Locale.ROOT);
        Stream<String> strategy =
                open.catalog().relations().strategies().stream()
                        .filter(s -> s.id().equals(goal.strategy()))
                        .flatMap(s -> Stream.of(s.id(), s.name(), s.period().toString()));
        return Stream.concat(
                        Stream.of(goal.id(), goal.question(), goal.name().en(), goal.name().it()),
                        strategy)
                .anyMatch(t -> t.toLowerCase(Locale.ROOT).contains(word));
    }
}
