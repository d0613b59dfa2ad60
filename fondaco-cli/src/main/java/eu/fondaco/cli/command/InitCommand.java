// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.observatory.NewObservatory;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code init DIR}: makes an empty, valid observatory. */
@Command(
        name = "init",
        description = "Makes an empty observatory.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  fondaco init my-region"})
public final class InitCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "A folder that doesn't exist yet, or is empty.")
    private Path folder;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try {
            NewObservatory.create(folder);
        } catch (FileAlreadyExistsException e) {
            String why = Files.isDirectory(folder) ? " isn't empty" : " is a file";
            throw new UsageException(folder + why + ". Name a new folder.");
        }
        spec.commandLine()
                .getOut()
                .println(
                        "Made the observatory "
                                + folder
                                + ". Next: fondaco load FILES -o "
                                + folder);
        return 0;
    }
}
