// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.checking.Checker;
import eu.fondaco.cli.configure.Examples;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Serving;
import eu.fondaco.cli.configure.Texts;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.cli.configure.Wiring;
import eu.fondaco.cli.modelled.ModelledExample;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.publishing.report.Report;
import eu.fondaco.web.BriefText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demo [EXAMPLE]}: checks the briefs of an example, then serves it. */
@Command(name = "demo", mixinStandardHelpOptions = true)
public final class DemoCommand extends ObservatoryCommand {

    private static final String MODELLED = "modelled";

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080")
    private int port;

    @Option(names = "--host", paramLabel = "HOST", defaultValue = "127.0.0.1")
    private String host;

    @Option(names = "--no-serve")
    private boolean silent;

    @Parameters(paramLabel = "EXAMPLE", arity = "0..1", descriptionKey = "EXAMPLE")
    private String example;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = out();
        Lang lang = where.lang();
        boolean modelled = MODELLED.equals(example);
        Path folder = modelled ? modelled(out, lang) : shipped(out, lang);
        try (OpenObservatory open = OpenObservatory.open(folder)) {
            Wiring wiring = new Wiring(open);
            Report report = wiring.report("text", lang).orElseThrow();
            boolean any = false;
            for (BriefText brief : Texts.briefs(open.observatory().folder())) {
                if (brief.lang().equals(Tongue.of(lang))) {
                    any = true;
                    report.write(
                            wiring.checker()
                                    .check(brief.file(), brief.text(), Checker.Options.DEFAULT),
                            out);
                }
            }
            if (!any && example == null) {
                out.println(say("demo-command.no-brief", folder.resolve("briefs")));
            }
            out.println();
            out.flush();
            if (!silent) {
                Serving.serve(open, Serving.options(host, port, List.of()), out);
            }
        }
        return 0;
    }

    private Path shipped(PrintWriter out, Lang lang) throws IOException {
        if (example == null && where.folder() != null) {
            return Where.example(where.folder());
        }
        Path folder = Examples.of(example == null ? Examples.FIRST : example);
        if (Examples.load(folder, LocalDate.now())) {
            out.println(Speech.say(lang, "demo-command.loaded-tables", folder.getFileName()));
        }
        return folder;
    }

    private Path modelled(PrintWriter out, Lang lang) throws IOException {
        Path folder = where.folder() != null ? Where.toChange(where.folder()) : Where.modelled();
        if (ModelledExample.make(folder)) {
            out.println(Speech.say(lang, "demo-command.made-modelled", folder));
        }
        out.println(Speech.say(lang, "demo-command.modelled-not"));
        return folder;
    }
}
