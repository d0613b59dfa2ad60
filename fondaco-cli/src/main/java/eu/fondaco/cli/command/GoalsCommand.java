// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.core.goal.GoalNote;
import eu.fondaco.core.goal.GoalProgress;
import eu.fondaco.core.goal.GoalWords;
import eu.fondaco.core.goal.Pace;
import eu.fondaco.core.relation.Goal;
import eu.fondaco.core.text.Lang;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code goals [WORD]}: how far strategies are on the way to the numbers they want to reach. */
@Command(
        name = "goals",
        description = {
            "Tells how far strategies are on the way to the numbers that they want to reach.",
            "Goals are written under 'goals' in a file of strategies/; see"
                    + " docs/how-to/follow-goals.md."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  fondaco goals",
            "  fondaco goals 2021 --lang it",
            "  fondaco goals --as-of 2024-06-30 --format csv"
        })
public final class GoalsCommand implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "strategy",
                    "question",
                    "unit",
                    "base_year",
                    "base",
                    "target_year",
                    "target",
                    "year",
                    "value",
                    "revised_low",
                    "revised_high",
                    "attained_percent",
                    "expected",
                    "pace_percent",
                    "needed_a_year",
                    "needed_unit",
                    "state",
                    "why_unknown");

    @Parameters(
            paramLabel = "WORD",
            arity = "0..*",
            description = "Only those with this word in their name, question or strategy.")
    private List<String> words = List.of();

    @Option(
            names = "--format",
            paramLabel = "text|csv",
            defaultValue = "text",
            description = "How to print (${DEFAULT-VALUE}).")
    private String format;

    @Mixin private AsOfOption known;
    @Mixin private ObservatoryOption where;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!List.of("text", "csv").contains(format)) {
            throw new UsageException("--format '" + format + "' is not text or csv.");
        }
        PrintWriter out = spec.commandLine().getOut();
        Lang lang = where.lang();
        try (OpenObservatory open = OpenObservatory.open(Where.toRead(where.folder()))) {
            List<Goal> goals =
                    open.catalog().relations().goals().stream()
                            .filter(g -> mentions(open, g))
                            .toList();
            GoalLines lines = new GoalLines(open, lang, known.asOf());
            if (format.equals("csv")) {
                out.print(csv(goals, lines, lang));
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

    private static String csv(List<Goal> goals, GoalLines lines, Lang lang) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(COLUMNS);
            for (Goal goal : goals) {
                csv.writeRecord(row(lines.follow(goal), lang));
            }
        }
        return text.toString();
    }

    private static List<String> row(GoalProgress progress, Lang lang) {
        Goal goal = progress.goal();
        List<String> head = List.of(goal.id(), goal.strategy(), goal.question());
        if (!(progress instanceof GoalProgress.Known k)) {
            Stream<String> gaps = Stream.generate(() -> "").limit(COLUMNS.size() - 4L);
            String why = ((GoalProgress.Unknown) progress).why().in(lang);
            return Stream.of(head.stream(), gaps, Stream.of(why)).flatMap(s -> s).toList();
        }
        Pace pace = k.pace();
        double value = k.value();
        boolean last = k.year() >= pace.by();
        Stream<String> rest =
                Stream.of(
                        k.latest().unit(),
                        "" + pace.from(),
                        number(pace.base()),
                        "" + pace.by(),
                        number(pace.target()),
                        "" + k.year(),
                        number(value),
                        number(k.latest().value().revisedLow()),
                        number(k.latest().value().revisedHigh()),
                        number(pace.attained(value)),
                        number(pace.expected(k.year())),
                        number(pace.speed(value, k.year())),
                        last ? "" : number(pace.needed(value, k.year())),
                        last ? "" : pace.grows(value) ? "percent" : k.latest().unit(),
                        GoalWords.code(k),
                        "");
        return Stream.concat(head.stream(), rest).toList();
    }

    private static String number(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .round(new MathContext(12))
                        .stripTrailingZeros()
                        .toPlainString()
                : "";
    }
}
