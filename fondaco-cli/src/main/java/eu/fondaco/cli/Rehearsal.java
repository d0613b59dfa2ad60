// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import eu.fondaco.cli.configure.Where;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the common commands once, silently, so that the launcher can archive the classes they load
 * and later starts are quick. Not for users.
 */
final class Rehearsal {

    private static final String TRADE =
            """
            dataset,reporter,partner,flow,product,period,value,unit
            t,IT,DE,X,TOTAL,2018,10,EUR
            t,IT,W00,X,TOTAL,2018,20,EUR
            """;

    private static final String QUESTION = "share of imports from China in Emilia-Romagna in 2019";

    private Rehearsal() {}

    public static void main(String[] args) throws IOException {
        Path work = Files.createTempDirectory("fondaco-rehearsal");
        try {
            rehearse(work);
        } finally {
            try (Stream<Path> files = Files.walk(work)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void rehearse(Path work) throws IOException {
        String small = work.resolve("small").toString();
        Path trade = Files.writeString(work.resolve("trade.csv"), TRADE);
        String example = Where.home().resolve("examples/emilia-romagna").toString();
        String brief = example + "/briefs/asia.en.md";
        for (List<String> command :
                List.of(
                        List.of("--help"),
                        List.of("init", small),
                        List.of("load", trade.toString(), "-o", small),
                        List.of("status", "-o", small),
                        List.of("demo", "--no-serve", "--lang", "it"),
                        List.of("check", brief, "-o", example, "--format", "jsonl"),
                        List.of(
                                "check",
                                brief,
                                "-o",
                                small,
                                "--published",
                                "2020-01-01",
                                "--format",
                                "jsonl"),
                        List.of("ask", "exports from IT to DE in 2018", "-o", small),
                        List.of("ask", QUESTION, "-o", example, "--lang", "it"),
                        List.of("ask", QUESTION, "-o", example, "--format", "json"),
                        List.of("status", "-o", example))) {
            Main.run(
                    new PrintWriter(Writer.nullWriter()),
                    new PrintWriter(Writer.nullWriter()),
                    command.toArray(String[]::new));
        }
    }
}
