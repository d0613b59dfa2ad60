// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Moving;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.text.Lang;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code move trino}, {@code move duckdb}: from one warehouse to another. */
@Command(name = "move", mixinStandardHelpOptions = true)
public final class MoveCommand implements Callable<Integer> {

    /** Where to. */
    enum Target {
        trino,
        duckdb
    }

    @Parameters(paramLabel = "TO", descriptionKey = "TO")
    private Target target;

    @Mixin private ObservatoryOption where;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Lang lang = where.lang();
        Path folder = Where.toChange(where.folder());
        Moving.Report report =
                target == Target.trino
                        ? Moving.toCluster(folder, lang)
                        : Moving.toFile(folder, lang);
        spec.commandLine()
                .getOut()
                .println(
                        Speech.say(
                                lang,
                                "move-command.copied-releases",
                                report.releases(),
                                report.cells(),
                                report.checksum()));
        return 0;
    }
}
