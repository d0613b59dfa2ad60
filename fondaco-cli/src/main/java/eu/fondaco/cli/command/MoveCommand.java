// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Moving;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.core.text.Lang;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code move trino}, {@code move duckdb}: from one warehouse to another. */
@Command(name = "move", mixinStandardHelpOptions = true)
public final class MoveCommand extends ObservatoryCommand {

    /** Where to. */
    enum Target {
        trino,
        duckdb
    }

    @Parameters(paramLabel = "TO", descriptionKey = "TO")
    private Target target;

    @Override
    public Integer call() throws IOException {
        Lang lang = where.lang();
        Path folder = Where.toChange(where.folder());
        Moving.Report report =
                target == Target.trino
                        ? Moving.toCluster(folder, lang)
                        : Moving.toFile(folder, lang);
        out().println(
                        say(
                                "move-command.copied-releases",
                                report.releases(),
                                report.cells(),
                                report.checksum()));
        return 0;
    }
}
