// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.checking.text.FrontMatter;
import eu.fondaco.cli.configure.Failure.BadInputException;
import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Texts;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.cli.configure.Wiring;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Words;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.brief.BriefFault;
import eu.fondaco.publishing.brief.BriefPage;
import eu.fondaco.publishing.brief.BriefTemplate;
import eu.fondaco.publishing.brief.BuiltBrief;
import eu.fondaco.publishing.brief.LivingBrief;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code brief FILE}: fills a living brief with its answers, or starts one from a template. */
@Command(name = "brief", mixinStandardHelpOptions = true)
public final class BriefCommand extends ObservatoryCommand {

    @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "FILE")
    private Path file;

    @Option(names = "--new", paramLabel = "note|sheet")
    private String template;

    @Option(names = "--partner", paramLabel = "CODE")
    private String partner;

    @Option(names = "--period", paramLabel = "PERIOD")
    private String period;

    @Option(names = "--published", paramLabel = "DATE")
    private String published;

    @Option(names = "--format", paramLabel = "html|md|pdf|docx")
    private String format;

    @Option(names = "--to", paramLabel = "FILE")
    private Path target;

    @Mixin private AsOfOption known;

    @Override
    public Integer call() throws IOException {
        if ((file == null) == (template == null)) {
            throw UsageException.of("brief-command.which");
        }
        String chosen = PrintedFile.format(format, target, template == null ? "html" : "md");
        if (!List.of("html", "md", "pdf", "docx").contains(chosen)) {
            throw UsageException.of("usage.none-of", "--format", chosen, "html, md, pdf, docx");
        }
        if (template != null && PrintedFile.isPrinted(chosen)) {
            throw UsageException.of("brief-command.new-starts", chosen);
        }
        PrintedFile.check(chosen, target);
        String text = file == null ? null : Texts.read(file, System.in);
        PrintWriter out = out();
        try (OpenObservatory open = OpenObservatory.open(Where.toRead(where.folder()))) {
            String made = text == null ? start(open) : fill(open, text, chosen);
            if (target == null) {
                out.print(made);
            } else {
                PrintedFile.write(made, chosen, target);
                out.println(say("brief-command.wrote", target));
            }
        }
        return 0;
    }

    private String start(OpenObservatory open) {
        Wiring wiring = new Wiring(open);
        if (open.catalog().home().isEmpty()) {
            throw UsageException.of("brief-command.no-home");
        }
        BriefTemplate made =
                new BriefTemplate(open.catalog(), wiring.engine(), wiring.language(), where.lang());
        if (template.equals("sheet")) {
            if (partner == null || open.catalog().areas().find(partner).isEmpty()) {
                throw UsageException.of("brief-command.new-sheet");
            }
            return made.sheet(partner);
        }
        if (!template.equals("note")) {
            throw UsageException.of("usage.none-of", "--new", template, "note, sheet");
        }
        if (period == null || Period.find(period).isEmpty()) {
            throw UsageException.of("brief-command.new-note");
        }
        return made.note(Period.parse(period));
    }

    private String fill(OpenObservatory open, String text, String chosen) {
        Wiring wiring = new Wiring(open);
        Map<String, String> front = FrontMatter.of(text);
        Lang lang =
                front.containsKey("lang")
                        ? ObservatoryOption.parseLang("lang", front.get("lang"))
                        : where.lang();
        LocalDate day =
                AsOfOption.parse(
                        "--published", published != null ? published : front.get("published"));
        BuiltBrief built =
                new LivingBrief(wiring.engine(), wiring.language(), wiring.names())
                        .build(text, lang, day, known.asOf());
        if (!built.faults().isEmpty()) {
            throw new BadInputException(issues(built.faults(), where.lang()));
        }
        String title = front.getOrDefault("title", Texts.name(file));
        return chosen.equals("md")
                ? built.asMarkdown()
                : new BriefPage(lang, wiring.words(), wiring.names()).write(built, title);
    }

    private List<DataIssue> issues(List<BriefFault> faults, Lang lang) {
        List<DataIssue> issues = new ArrayList<>();
        for (BriefFault fault : faults) {
            issues.add(
                    DataIssue.error(
                            "brief-fault",
                            Texts.name(file),
                            fault.line(),
                            Speech.say(lang, "brief-command.column", fault.column()),
                            new Words(fault.message().in(lang)),
                            Words.NONE));
        }
        return issues;
    }
}
