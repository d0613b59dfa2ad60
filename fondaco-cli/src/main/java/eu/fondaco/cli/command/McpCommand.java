// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Serving;
import eu.fondaco.cli.configure.Where;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mcp}: answers an assistant on the standard streams. */
@Command(name = "mcp", mixinStandardHelpOptions = true)
public final class McpCommand implements Callable<Integer> {

    @Option(names = "--site", paramLabel = "ADDRESS")
    private String site;

    @Mixin private ObservatoryOption where;

    @Override
    public Integer call() throws IOException {
        try (OpenObservatory open = OpenObservatory.open(Where.toRead(where.folder()))) {
            Serving.assist(open, site);
        }
        return 0;
    }
}
