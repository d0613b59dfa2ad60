// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.SelfChecker;
import eu.fondaco.checking.StandardChecker;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.lexicon.Lexicons;
import eu.fondaco.checking.self.CrossCheck;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.TextRefusedException;
import eu.fondaco.cli.configure.Failure;
import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Signing;
import eu.fondaco.cli.configure.Texts;
import eu.fondaco.cli.configure.Version;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.cli.configure.Wiring;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.kept.KeptCheck;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.documents.Documents;
import eu.fondaco.documents.Marking;
import eu.fondaco.documents.transcript.Decision;
import eu.fondaco.publishing.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check FILE…}: finds the statements of briefs and judges each. */
@Command(name = "check", mixinStandardHelpOptions = true)
public final class CheckCommand extends ObservatoryCommand {

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "FILE")
    private List<Path> files;

    @Mixin private AsOfOption known;

    @Option(names = "--published", paramLabel = "DATE")
    private String published;

    @Option(names = "--text-lang", paramLabel = "en|it")
    private String textLang;

    @Option(names = "--format", paramLabel = "text|jsonl|html|explain|sarif|junit|pdf|docx")
    private String format;

    @Option(names = "--explain")
    private boolean explain;

    @Option(names = "--to", paramLabel = "FILE")
    private Path target;

    @Option(names = "--marked", paramLabel = "FILE")
    private Path marked;

    @Option(names = "--self")
    private boolean self;

    @Option(names = "--watch")
    private boolean watch;

    @Option(names = "--accept-into", paramLabel = "FILE")
    private Path original;

    @Option(names = "--keep")
    private boolean keep;

    @Option(names = "--by", paramLabel = "NAME")
    private String by;

    /** Reports of the format asked for, in a language. */
    private interface Reports {
        Report in(Lang lang);
    }

    /** A brief as given. */
    private record Given(String name, byte[] bytes, Document document) {}

    @Override
    public Integer call() throws IOException {
        String chosen = format();
        Checker.Options options = options();
        if (self) {
            if (options.lang() != null) {
                readable(options.lang(), Lexicons.shipped().tongues());
            }
            Reports reports = lang -> known(Wiring.selfReport(told(chosen), lang), chosen);
            reports.in(where.lang()); // an unknown format is told before texts are read
            return run(new SelfChecker(), reports, options, chosen);
        }
        List<Given> texts = read(); // before the observatory is opened: bad input is told at once
        StandardChecker.prepare(texts.get(0).document, options);
        try (OpenObservatory open = OpenObservatory.open(folder())) {
            Wiring wiring = new Wiring(open);
            if (options.lang() != null && !options.lang().isSpoken()) {
                readable(options.lang(), wiring.tongues());
            }
            Reports reports = lang -> known(wiring.report(told(chosen), lang), chosen);
            reports.in(where.lang());
            Checker checker = wiring.checker();
            int code =
                    watch
                            ? run(checker, reports, options, chosen)
                            : check(texts, checker, reports, options, chosen);
            if (keep) {
                keep(texts, open, options);
            }
            return code;
        }
    }

    private Path folder() {
        return keep ? Where.toChange(where.folder()) : Where.toRead(where.folder());
    }

    private void keep(List<Given> texts, OpenObservatory open, Checker.Options options)
            throws IOException {
        Signing signing = new Signing(open, "fondaco " + Version.number(), where.lang());
        String who = by == null ? System.getProperty("user.name") : by.strip();
        for (Given text : texts) {
            KeptCheck kept = signing.keep(text.name, text.document, options, who);
            err().println(say("check-command.kept", kept.id()));
        }
    }

    private int run(Checker checker, Reports reports, Checker.Options options, String chosen)
            throws IOException {
        if (!watch) {
            return check(read(), checker, reports, options, chosen);
        }
        FileWatch saved = new FileWatch(files);
        int code = 0;
        do {
            try {
                code = check(read(), checker, reports, options, chosen);
            } catch (TextRefusedException | IOException halfSaved) {
                code = Failure.report(halfSaved, where.lang(), err());
            }
            out().flush();
        } while (saved.await());
        return code;
    }

    private List<Given> read() throws IOException {
        List<Given> texts = new ArrayList<>();
        for (Path file : files) {
            byte[] bytes = Texts.bytes(file, System.in);
            String name = keep ? Texts.name(file) : Texts.place(file);
            texts.add(new Given(name, bytes, Documents.read(name, bytes)));
        }
        return texts;
    }

    private int check(
            List<Given> texts,
            Checker checker,
            Reports reports,
            Checker.Options options,
            String chosen)
            throws IOException {
        List<CheckedBrief> checked = new ArrayList<>();
        CrossCheck across = new CrossCheck();
        for (Given text : texts) {
            checked.add(
                    across.add(
                            checker.check(
                                    text.name, text.document, options, Checker.Progress.NONE)));
        }
        Lang lang = where.lang(system -> spoken(checked, system));
        write(checked, reports.in(lang), chosen);
        decisions(texts);
        if (marked != null) {
            mark(texts.get(0), checked.get(0), lang);
        }
        return checked.stream().anyMatch(CheckCommand::isWrong) ? Failure.CONTRADICTED : 0;
    }

    /** The language of the texts, where they share one that can be spoken. */
    private static Lang spoken(List<CheckedBrief> texts, Lang otherwise) {
        List<Tongue> tongues = texts.stream().map(CheckedBrief::lang).distinct().toList();
        return tongues.size() == 1 && tongues.get(0).isSpoken()
                ? tongues.get(0).speech()
                : otherwise;
    }

    private String format() {
        if (explain && format != null && !format.equals("explain")) {
            throw UsageException.of("check-command.explain-format", format);
        }
        String chosen = PrintedFile.format(explain ? "explain" : format, target, "text");
        PrintedFile.check(chosen, target);
        if (PrintedFile.isPrinted(chosen) && files.size() > 1) {
            throw UsageException.of("usage.one-brief", "--format " + chosen);
        }
        if (watch && files.stream().anyMatch(f -> f.toString().equals("-"))) {
            throw UsageException.of("check-command.watch-files");
        }
        if (original != null && (watch || files.size() > 1)) {
            throw UsageException.of("check-command.accept-one");
        }
        if (keep && (watch || self || known.asOf() != null)) {
            throw UsageException.of("check-command.keep-goes");
        }
        if (marked != null) {
            if (files.size() > 1) {
                throw UsageException.of("usage.one-brief", "--marked");
            }
            PrintedFile.checkPlace("--marked", marked);
        }
        return chosen;
    }

    private Checker.Options options() {
        return new Checker.Options(
                textLang == null ? null : tongue(textLang),
                AsOfOption.parse("--published", published),
                known.asOf());
    }

    private static void readable(Tongue asked, List<Tongue> known) {
        if (!known.contains(asked)) {
            String tags = known.stream().map(Tongue::tag).collect(Collectors.joining(", "));
            throw UsageException.of("usage.none-of", "--text-lang", asked.tag(), tags);
        }
    }

    private static Tongue tongue(String tag) {
        try {
            return Tongue.parse(tag);
        } catch (IllegalArgumentException e) {
            throw UsageException.of("check-command.no-language", tag);
        }
    }

    /** The format that the printed ones are made from. */
    private static String told(String chosen) {
        return PrintedFile.isPrinted(chosen) ? "html" : chosen;
    }

    private static Report known(Optional<Report> report, String chosen) {
        return report.orElseThrow(
                () ->
                        UsageException.of(
                                "usage.none-of",
                                "--format",
                                chosen,
                                "text, jsonl, html, explain, sarif, junit, pdf, docx"));
    }

    private void write(List<CheckedBrief> checked, Report report, String chosen)
            throws IOException {
        PrintWriter out = out();
        StringWriter kept = new StringWriter();
        report.write(checked, target == null ? out : kept);
        if (target != null) {
            PrintedFile.write(kept.toString(), chosen, target);
            out().println(wrote(target));
        }
    }

    private void mark(Given given, CheckedBrief checked, Lang lang) throws IOException {
        PrintedFile.write(
                marked,
                out -> Documents.mark(given.name, given.bytes, Marking.of(checked, lang), out));
        err().println(wrote(marked));
    }

    /** Tells what became of suggestions in files that come back, and puts the accepted ones in. */
    private void decisions(List<Given> texts) throws IOException {
        PrintWriter err = err();
        for (Given text : texts) {
            List<Decision> all = Documents.decisions(text.name, text.bytes);
            if (!all.isEmpty()) {
                err.println(text.name + ": " + Decision.tally(all).in(where.lang()));
            }
            if (original != null) {
                List<Decision> put = new ArrayList<>();
                String mended = Decision.into(Texts.read(original, System.in), all, put);
                if (!put.isEmpty()) {
                    PrintedFile.write(mended, "text", original);
                }
                err.println(say("check-command.put-into", original) + put.size());
            }
        }
    }

    private String wrote(Path file) {
        return say("check-command.wrote", file);
    }

    private static boolean isWrong(CheckedBrief brief) {
        return brief.statements().stream()
                .anyMatch(
                        s ->
                                s.verdict() == Verdict.CONTRADICTED
                                        || s.reason() == Reason.AT_ODDS_WITH_ITSELF);
    }
}
