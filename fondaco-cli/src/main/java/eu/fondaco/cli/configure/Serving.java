// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.cli.agreement.RegisterCards;
import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.ToldException;
import eu.fondaco.observatory.kept.KeptChecksFolder;
import eu.fondaco.observatory.release.StagedRelease;
import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.PortInUseException;
import eu.fondaco.web.ReleaseNotes;
import eu.fondaco.web.ServerOptions;
import eu.fondaco.web.account.Provider;
import eu.fondaco.web.account.Review;
import eu.fondaco.web.http.AddressRange;
import eu.fondaco.web.mcp.McpStdio;
import eu.fondaco.web.sheet.SheetIntake;
import eu.fondaco.web.table.Csv;
import eu.fondaco.web.table.Xlsx;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs the site of an open observatory until the process is told to end. */
public final class Serving {

    private Serving() {}

    /**
     * Starts the site and waits. What is loaded meanwhile, by whatever process, is shown within
     * seconds. Returns when the thread is interrupted.
     *
     * @param options port 0 is any free one
     */
    public static void serve(OpenObservatory open, ServerOptions options, PrintWriter out)
            throws IOException {
        serve(open, options, Review.off(), null, out);
    }

    /**
     * The same with reviewers.
     *
     * @param review who may keep and sign checks
     * @param intake what takes the sheets that they send; null where none are taken
     */
    public static void serve(
            OpenObservatory open,
            ServerOptions options,
            Review review,
            SheetIntake intake,
            PrintWriter out)
            throws IOException {
        checkHost(options.host());
        try (FondacoServer server = FondacoServer.start(holdings(open), options, review, intake);
                Following following = new Following(server, open)) {
            server.prepare();
            following.start();
            out.println(server.address() + "  (Ctrl-C ends it)");
            out.flush();
            Thread.currentThread().join();
        } catch (PortInUseException e) {
            throw inUse(options, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Shows an observatory that isn't public, and says so on each page, until the thread is
     * interrupted.
     *
     * @param words what each page says
     */
    public static void preview(
            OpenObservatory open, ServerOptions options, Label words, PrintWriter out)
            throws IOException {
        checkHost(options.host());
        try (FondacoServer server = FondacoServer.start(holdings(open), options)) {
            server.markStale(words);
            server.prepare();
            out.println(server.address() + "  (Ctrl-C ends it)");
            out.flush();
            Thread.currentThread().join();
        } catch (PortInUseException e) {
            throw inUse(options, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static IOException inUse(ServerOptions options, PortInUseException e) {
        return new ToldException(
                Speech.both("serving.port-in-use", options.port(), options.port() + 1), e);
    }

    /**
     * Reviewers with accounts, or where nobody has one nor signs in by a provider, whoever uses
     * this machine.
     *
     * @param site the published address of the observatory; empty where it has none
     * @param program name and version of what judges
     */
    public static Review review(Path folder, String site, String program) throws IOException {
        AccountsFile accounts = new AccountsFile(folder);
        Optional<Provider> provider = ProviderFile.read(folder, site);
        return accounts.all().isEmpty() && provider.isEmpty()
                ? Review.onThisMachine(System.getProperty("user.name", ""), program)
                : Review.by(accounts, provider, program, Clock.systemUTC());
    }

    /**
     * The usual options.
     *
     * @param proxies addresses or networks of proxies that are believed
     * @throws UsageException when there is no such port, or a proxy isn't given by its number
     */
    public static ServerOptions options(String host, int port, List<String> proxies) {
        if (port < 0 || port > 65_535) {
            throw UsageException.of("usage.no-port", port);
        }
        for (String proxy : proxies) {
            try {
                AddressRange.of(proxy);
            } catch (IllegalArgumentException e) {
                throw UsageException.of("serving.proxy", proxy);
            }
        }
        return ServerOptions.onPort(port).withHost(host).withProxies(Set.copyOf(proxies));
    }

    /**
     * Answers an assistant on the standard streams until the input ends.
     *
     * @param site where the observatory's pages are; null for what the observatory says
     */
    public static void assist(OpenObservatory open, String site) throws IOException {
        if (site != null && !site.matches("https?://[^\\s\"<>]+")) {
            throw UsageException.of("serving.site", site);
        }
        String said = open.observatory().publication().address();
        String address = site != null ? site : said.isEmpty() ? "http://localhost:8080" : said;
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        try {
            McpStdio.serve(holdings(open), address.replaceFirst("/+$", ""), System.in, out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where a machine has no such address, the port would seem to be taken. */
    private static void checkHost(String host) throws IOException {
        InetAddress address;
        try {
            address = InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw UsageException.of("serving.host-unknown", host);
        }
        if (!address.isAnyLocalAddress()
                && !address.isLoopbackAddress()
                && NetworkInterface.getByInetAddress(address) == null) {
            throw UsageException.of("serving.host-elsewhere", host);
        }
    }

    static Holdings holdings(OpenObservatory all) throws IOException {
        OpenObservatory open = all.forVisitors();
        Wiring wiring = new Wiring(open);
        return new Holdings(
                open.catalog(),
                open.store(),
                Wiring.measures(),
                wiring.engine(),
                wiring.language(),
                wiring.checker(),
                Texts.briefs(open.observatory().folder()),
                open.observatory().publication(),
                List.of(new Csv(), new Xlsx(), new ParquetTables()),
                wiring.free(),
                new KeptChecksFolder(open.observatory().folder()),
                ReleaseNotes.in(open.observatory().folder().resolve(StagedRelease.NOTES)),
                new RegisterCards(open.catalog(), wiring.engine(), wiring.language()),
                open.overturned(),
                open.corrected());
    }
}
