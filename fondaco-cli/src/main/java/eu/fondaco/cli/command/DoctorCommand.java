// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Failure;
import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Version;
import eu.fondaco.cli.configure.Warehouses;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.flow.StoreUnavailableException;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.Lang;
import eu.fondaco.observatory.Observatory;
import eu.fondaco.warehouse.WarehouseException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doctor}: tells whether everything Fondaco needs is in order. */
@Command(name = "doctor", mixinStandardHelpOptions = true)
public final class DoctorCommand extends ObservatoryCommand {

    private static final long ENOUGH_SPACE = 500L << 20;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080")
    private int port;

    private boolean trouble;

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > 65_535) {
            throw UsageException.of("usage.no-port", port);
        }
        Lang lang = where.lang();
        say(true, "Fondaco " + Version.number());
        java(lang);
        Path folder = Where.toRead(where.folder());
        folder(folder, lang);
        port(lang);
        observatory(folder, lang);
        Path chromium = Path.of("/usr/bin/chromium");
        out().println(
                        say("doctor-command.optional-browser")
                                + (Files.exists(chromium)
                                        ? " (" + chromium + ")"
                                        : say("doctor-command.not-found")));
        return trouble ? Failure.ENVIRONMENT : 0;
    }

    private void java(Lang lang) {
        boolean enough = Runtime.version().feature() >= 17;
        say(
                enough,
                "Java "
                        + Runtime.version()
                        + (enough ? "" : Speech.say(lang, "doctor-command.17-newer")));
    }

    /** Whether the observatory's folder has room and can be written. */
    private void folder(Path folder, Lang lang) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        say(
                free >= ENOUGH_SPACE,
                Speech.say(lang, "doctor-command.mb-free", free >> 20)
                        + (free >= ENOUGH_SPACE
                                ? ""
                                : Speech.say(lang, "doctor-command.make-room")));
        boolean writable = Files.isWritable(folder);
        say(
                writable,
                Speech.say(lang, "doctor-command.folder", folder)
                        + (writable
                                ? Speech.say(lang, "doctor-command.can-written")
                                : Speech.say(lang, "doctor-command.cannot-written")));
    }

    private void say(boolean fine, String words) {
        trouble |= !fine;
        PrintWriter out = out();
        out.println((fine ? "  ok  " : "  !!  ") + words);
    }

    private void port(Lang lang) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            say(true, Speech.say(lang, "doctor-command.port-free", socket.getLocalPort()));
        } catch (IOException e) {
            say(false, Speech.say(lang, "doctor-command.port-use", port, port + 1));
        }
    }

    private void observatory(Path folder, Lang lang) {
        Observatory observatory = OpenObservatory.read(folder);
        long errors = observatory.issues().stream().filter(DataIssue::isError).count();
        say(
                errors == 0,
                errors == 0
                        ? Speech.say(lang, "doctor-command.observatory-files")
                        : Speech.say(lang, "doctor-command.errors-observatory", errors));
        if (observatory.cluster() != null) {
            cluster(observatory, lang);
            return;
        }
        try (OpenObservatory open = OpenObservatory.of(observatory)) {
            Optional<DataIssue> behind = open.behind();
            say(
                    behind.isEmpty(),
                    behind.map(i -> i.in(lang)).orElseGet(() -> warehouse(open, lang)));
        } catch (WarehouseException e) {
            say(false, e.message(lang));
        }
    }

    private static String warehouse(OpenObservatory open, Lang lang) {
        return open.warehouse() == null
                ? Speech.say(lang, "doctor-command.no-warehouse")
                : Speech.say(
                        lang, "doctor-command.warehouse-opens", open.store().datasets().size());
    }

    private void cluster(Observatory observatory, Lang lang) {
        String place = observatory.cluster().url() + " " + observatory.cluster().schema();
        try {
            int datasets = Warehouses.check(observatory);
            say(
                    true,
                    datasets < 0
                            ? Speech.say(lang, "doctor-command.cluster-answers", place)
                            : Speech.say(lang, "doctor-command.cluster-may", place, datasets));
        } catch (WarehouseException e) {
            say(false, e.message(lang));
        } catch (StoreUnavailableException e) {
            say(false, e.message(lang));
        } catch (UsageException e) {
            say(false, e.words().in(lang));
        }
    }
}
