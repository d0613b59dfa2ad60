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
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: the observatory's site and API; for reading only, unless reviewers are let in. */
@Command(
        name = "serve",
        description = "Serves the observatory's site and API until Ctrl-C.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  fondaco serve -o my-region --port 8080",
            "  fondaco serve -o my-region --review",
            "  fondaco serve -o my-region --edit"
        })
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

    @Option(
            names = "--review",
            description =
                    "Let reviewers keep, decide on and sign checks at /review: those with an"
                        + " account (`fondaco reviewers`; by password, or by a provider of OpenID"
                        + " Connect named in .fondaco/sign-in.yaml), or where nobody has one,"
                        + " whoever uses this machine.")
    private boolean review;

    @Option(
            names = "--edit",
            description =
                    "As --review, and let the same people load office sheets at /load, where each"
                            + " is shown as it is understood before anything is written.")
    private boolean edit;

    @Mixin private ObservatoryOption where;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        boolean known = review || edit;
        Path folder = known ? Where.toChange(where.folder()) : Where.toRead(where.folder());
        try (OpenObservatory open = OpenObservatory.open(folder)) {
            Serving.serve(
                    open,
                    Serving.options(host, port, proxies).withCors(cors),
                    known
                            ? Serving.review(
                                    folder,
                                    open.observatory().publication().address(),
                                    "fondaco " + Version.number())
                            : Review.off(),
                    edit ? new FolderIntake(folder) : null,
                    spec.commandLine().getOut());
        }
        return 0;
    }
}
