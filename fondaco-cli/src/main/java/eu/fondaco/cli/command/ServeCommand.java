// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Serving;
import eu.fondaco.cli.configure.Where;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: the observatory's site and API, for reading only. */
@Command(
        name = "serve",
        description = "Serves the observatory's site and API until Ctrl-C.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  fondaco serve -o my-region --port 8080"})
public final class ServeCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "The port to listen on (${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "The address to listen on (${DEFAULT-VALUE}: this machine only).")
    private String host;

    @Option(
            names = "--cors",
            description =
                    "Let pages of any site read the API, also on this machine only. On other"
                            + " addresses they may anyway.")
    private boolean cors;

    @Option(
            names = "--proxy",
            paramLabel = "ADDRESS",
            description =
                    "The address of a proxy before this server that is believed when it says whom"
                        + " it speaks for (Forwarded, X-Forwarded-For). Limits then hold for its"
                        + " visitors one by one.")
    private List<String> proxies = List.of();

    @Mixin private ObservatoryOption where;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (OpenObservatory open = OpenObservatory.open(Where.toRead(where.folder()))) {
            Serving.serve(
                    open,
                    Serving.options(host, port, proxies).withCors(cors),
                    spec.commandLine().getOut());
        }
        return 0;
    }
}
