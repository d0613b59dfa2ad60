// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.checking.Checker;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Serving;
import eu.fondaco.cli.configure.Texts;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.cli.configure.Wiring;
import eu.fondaco.cli.modelled.ModelledExample;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.report.Report;
import eu.fondaco.web.BriefText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: checks the brief of the reference observatory, then serves it. */
@Command(
        name = "demo",
        description =
                "Checks the brief of the example, prints what was found, and serves it until"
                        + " Ctrl-C.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  fondaco demo --port 8080", "  fondaco demo --modelled"})
public final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "The port to listen on (${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--no-serve", description = "Only print what was found.")
    private boolean silent;

    @Option(
            names = "--modelled",
            description =
                    "Show an example of modelled data instead, which are not real: a full table of"
                            + " the Italian regions.")
    private boolean modelled;

    @Mixin private ObservatoryOption where;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Lang lang = where.lang();
        Path folder = modelled ? modelled(out, lang) : Where.example(where.folder());
        try (OpenObservatory open = OpenObservatory.open(folder)) {
            Wiring wiring = new Wiring(open);
            Report report = wiring.report("text", lang).orElseThrow();
            boolean any = false;
            for (BriefText brief : Texts.briefs(open.observatory().folder())) {
                if (brief.lang() == lang) {
                    any = true;
                    report.write(
                            wiring.checker()
                                    .check(brief.file(), brief.text(), Checker.Options.DEFAULT),
                            out);
                }
            }
            if (!any && !modelled) {
                out.println(
                        lang.pick("No brief in English is in ", "Nessun testo in italiano è in ")
                                + folder.resolve("briefs"));
            }
            out.println();
            out.flush();
            if (!silent) {
                Serving.serve(open, Serving.options("127.0.0.1", port), out);
            }
        }
        return 0;
    }

    private Path modelled(PrintWriter out, Lang lang) throws IOException {
        Path folder = where.folder() != null ? Where.toChange(where.folder()) : Where.modelled();
        if (ModelledExample.make(folder)) {
            out.println(
                    lang.pick("Made the modelled data in ", "Dati del modello scritti in ")
                            + folder);
        }
        out.println(
                lang.pick(
                        "Modelled, not real: for looking at, never evidence.",
                        "Modello, non dati reali: da guardare, mai una prova."));
        return folder;
    }
}
