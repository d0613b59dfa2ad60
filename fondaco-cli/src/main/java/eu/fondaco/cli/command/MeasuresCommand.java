// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.configure.Wiring;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.text.Lang;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code measures [ID]}: lists the measures, or prints the definition of one. */
@Command(
    name = "measures",
    description = "Lists the measures, or tells the definition of one: formula, universe, traps.",
    mixinStandardHelpOptions = true,
    footer = {"", "Examples:", "  fondaco measures", "  fondaco measures share"})
public final class MeasuresCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ID", arity = "0..1", description = "A measure.")
  private String id;

  @Mixin private ObservatoryOption where;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Lang lang = where.lang();
    if (id == null) {
      for (Measure measure : Wiring.measures().list()) {
        MeasureDefinition d = measure.definition();
        out.println("%-16s %-36s %s".formatted(d.id(), d.name().in(lang), d.formula()));
      }
      return 0;
    }
    MeasureDefinition d =
        Wiring.measures()
            .find(id)
            .map(Measure::definition)
            .orElseThrow(
                () -> new UsageException("There is no measure '" + id + "'. See 'fondaco measures'."));
    out.println(d.id() + ": " + d.name().in(lang));
    line(out, lang.pick("family", "famiglia"), d.family());
    line(out, lang.pick("formula", "formula"), d.formula());
    line(out, lang.pick("unit", "unità"), d.unit());
    line(out, lang.pick("universe", "universo"), d.universe());
    line(out, lang.pick("zeros", "zeri"), d.zeros());
    d.traps().forEach(trap -> line(out, lang.pick("trap", "insidia"), trap));
    line(out, lang.pick("source", "fonte"), d.source());
    return 0;
  }

  private static void line(PrintWriter out, String what, String text) {
    if (!text.isEmpty()) {
      out.println("  %-9s %s".formatted(what, text));
    }
  }
}
