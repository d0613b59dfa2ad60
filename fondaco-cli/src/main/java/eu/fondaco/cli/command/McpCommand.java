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
@Command(
        name = "mcp",
        description =
                "Lets an assistant ask the observatory: speaks the Model Context Protocol on the"
                        + " standard streams until the input ends. For reading only. fondaco serve"
                        + " has the same at /mcp.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples, by hand and as assistants are told of it:",
            "  fondaco mcp -o my-region --site https://observatory.example.org",
            "  {\"command\": \"fondaco\", \"args\": [\"mcp\", \"-o\", \"my-region\"]}"
        })
public final class McpCommand implements Callable<Integer> {

    @Option(
            names = "--site",
            paramLabel = "ADDRESS",
            description =
                    "Where the observatory's site is, for the addresses in answers; else the"
                            + " address in observatory.yaml, else http://localhost:8080.")
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
