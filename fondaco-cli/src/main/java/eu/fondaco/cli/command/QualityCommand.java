// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Failure;
import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.flow.Dataset;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code quality}: what a statistician would remark about the data. */
@Command(
    name = "quality",
    description =
        "Remarks on the data: parts against totals, leaps of units, negative and confidential cells, age.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  fondaco quality -o my-region"})
public final class QualityCommand implements Callable<Integer> {

  @Mixin private ObservatoryOption where;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (OpenObservatory open = OpenObservatory.open(Where.toRead(where.folder()))) {
      if (open.warehouse() == null) {
        throw new UsageException("This observatory has no warehouse yet; load a trade file first.");
      }
      List<String> groups =
          open.catalog().areas().list().stream()
              .filter(a -> a.isGroup() || !open.catalog().areas().membersOf(a.code()).isEmpty())
              .map(Area::code)
              .toList();
      for (Dataset dataset : open.warehouse().datasets()) {
        open.warehouse()
            .quality(dataset.id(), groups, LocalDate.now())
            .forEach(issue -> out.println(Failure.word(issue) + issue + "  [" + issue.code() + "]"));
      }
    }
    return 0;
  }
}
