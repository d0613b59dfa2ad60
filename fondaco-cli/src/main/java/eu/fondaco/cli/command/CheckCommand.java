// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.cli.configure.Failure;
import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Texts;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.cli.configure.Wiring;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check FILE…}: finds the statements of briefs and judges each. */
@Command(
        name = "check",
        description = "Finds the statements of a brief and judges each against the evidence.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  fondaco check brief.md",
            "  fondaco check brief.md -o my-region --published 2024-03-20 --format jsonl",
            "",
            "Exit code 1 says that something is contradicted."
        })
public final class CheckCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Briefs in Markdown, HTML or plain text; - for standard input.")
    private List<Path> files;

    @Mixin private ObservatoryOption where;
    @Mixin private AsOfOption known;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "When the brief was published; it wins over front matter.")
    private String published;

    @Option(
            names = "--text-lang",
            paramLabel = "en|it",
            description = "Language of the brief; without it the language is detected.")
    private String textLang;

    @Option(
            names = "--format",
            paramLabel = "text|jsonl|html|explain|pdf|docx",
            description = "How to print what was found; without it what --to ends with, else text.")
    private String format;

    @Option(
            names = "--explain",
            description =
                    "The same as --format explain: words used, readings, evidence, neighbours"
                            + " tried.")
    private boolean explain;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "The file to write; pdf and docx need one, and one brief.")
    private Path target;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (explain && format != null && !format.equals("explain")) {
            throw new UsageException(
                    "--explain and --format " + format + " can't both be; leave one out.");
        }
        String chosen = PrintedFile.format(explain ? "explain" : format, target, "text");
        PrintedFile.check(chosen, target);
        if (PrintedFile.isPrinted(chosen) && files.size() > 1) {
            throw new UsageException("--format " + chosen + " takes one brief at a time.");
        }
        StringWriter kept = new StringWriter();
        Checker.Options options =
                new Checker.Options(
                        textLang == null
                                ? null
                                : ObservatoryOption.parseLang("--text-lang", textLang),
                        AsOfOption.parse("--published", published),
                        known.asOf());
        Lang lang = where.lang();
        boolean contradicted = false;
        List<String> texts = new ArrayList<>();
        for (Path file : files) {
            texts.add(Texts.read(file, System.in));
        }
        try (OpenObservatory open = OpenObservatory.open(Where.toRead(where.folder()))) {
            Wiring wiring = new Wiring(open);
            Report report =
                    wiring.report(PrintedFile.isPrinted(chosen) ? "html" : chosen, lang)
                            .orElseThrow(
                                    () ->
                                            new UsageException(
                                                    "--format '"
                                                            + chosen
                                                            + "' is not text, jsonl, html, explain,"
                                                            + " pdf or docx."));
            Checker checker = wiring.checker();
            for (int i = 0; i < texts.size(); i++) {
                CheckedBrief brief = checker.check(Texts.name(files.get(i)), texts.get(i), options);
                report.write(brief, target == null ? out : kept);
                contradicted |=
                        brief.statements().stream()
                                .anyMatch(s -> s.verdict() == Verdict.CONTRADICTED);
            }
        }
        if (target != null) {
            PrintedFile.write(kept.toString(), chosen, target);
            out.println(lang.pick("Wrote ", "Scritto ") + target);
        }
        return contradicted ? Failure.CONTRADICTED : 0;
    }
}
