// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.checking.Checker;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Serving;
import eu.fondaco.cli.configure.Texts;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.cli.configure.Wiring;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.report.Report;
import eu.fondaco.web.BriefText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: checks the brief of the reference observatory, then serves it. */
@Command(
    name = "demo",
    description = "Checks the brief of the example, prints what was found, and serves it until Ctrl-C.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  fondaco demo --port 8080"})
public final class DemoCommand implements Callable<Integer> {

  @Option(names = "--port", defaultValue = "8080", description = "The port to listen on (${DEFAULT-VALUE}).")
  private int port;

  @Option(names = "--no-serve", description = "Only print what was found.")
  private boolean silent;

  @Mixin private ObservatoryOption where;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Lang lang = where.lang();
    try (OpenObservatory open = OpenObservatory.open(Where.example(where.folder()))) {
      Wiring wiring = new Wiring(open);
      Report report = wiring.report("text", lang).orElseThrow();
      for (BriefText brief : Texts.briefs(open.observatory().folder())) {
        if (brief.lang() == lang) {
          report.write(wiring.checker().check(brief.file(), brief.text(), Checker.Options.DEFAULT), out);
        }
      }
      out.println();
      out.flush();
      if (!silent) {
        Serving.serve(open, "127.0.0.1", port, out);
      }
    }
    return 0;
  }
}
