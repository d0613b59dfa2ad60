// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.FolderIntake;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Serving;
import eu.fondaco.cli.configure.Version;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.web.account.Review;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: the observatory's site and API; for reading only, unless reviewers are let in. */
@Command(name = "serve", mixinStandardHelpOptions = true)
public final class ServeCommand extends ObservatoryCommand {

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080")
    private int port;

    @Option(names = "--host", paramLabel = "HOST", defaultValue = "127.0.0.1")
    private String host;

    @Option(names = "--cors")
    private boolean cors;

    @Option(names = "--proxy", paramLabel = "ADDRESS")
    private List<String> proxies = List.of();

    @Option(names = "--requests", paramLabel = "N", defaultValue = "600")
    private int requests;

    @Option(names = "--review")
    private boolean review;

    @Option(names = "--edit")
    private boolean edit;

    @Override
    public Integer call() throws IOException {
        boolean known = review || edit;
        Path folder = known ? Where.toChange(where.folder()) : Where.toRead(where.folder());
        tellWaiting(folder);
        try (OpenObservatory open = OpenObservatory.open(folder)) {
            Serving.serve(
                    open,
                    Serving.options(host, port, proxies)
                            .withCors(cors)
                            .withRequests(Math.max(1, requests)),
                    known
                            ? Serving.review(
                                    folder,
                                    open.observatory().publication().address(),
                                    "fondaco " + Version.number())
                            : Review.off(),
                    edit ? new FolderIntake(folder) : null,
                    out());
        }
        return 0;
    }
}
