// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Failure;
import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Version;
import eu.fondaco.cli.configure.Warehouses;
import eu.fondaco.cli.configure.Where;
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
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code doctor}: tells whether everything Fondaco needs is in order. */
@Command(
        name = "doctor",
        description = "Tells whether Java, disk, port and the observatory are in order.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  fondaco doctor --port 8080"})
public final class DoctorCommand implements Callable<Integer> {

    private static final long ENOUGH_SPACE = 500L << 20;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "The port to look at (${DEFAULT-VALUE}).")
    private int port;

    @Mixin private ObservatoryOption where;
    @Spec private CommandSpec spec;
    private boolean trouble;

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > 65_535) {
            throw new UsageException("--port " + port + " is not between 0 and 65535.");
        }
        Lang lang = where.lang();
        say(true, "Fondaco " + Version.number());
        java(lang);
        Path folder = Where.toRead(where.folder());
        folder(folder, lang);
        port(lang);
        observatory(folder, lang);
        Path chromium = Path.of("/usr/bin/chromium");
        spec.commandLine()
                .getOut()
                .println(
                        lang.pick(
                                        "  -   optional: a browser for the browser tests",
                                        "  -   facoltativo: un browser per le prove nel browser")
                                + (Files.exists(chromium)
                                        ? " (" + chromium + ")"
                                        : lang.pick(", not found", ", non trovato")));
        return trouble ? Failure.ENVIRONMENT : 0;
    }

    private void java(Lang lang) {
        boolean enough = Runtime.version().feature() >= 17;
        say(
                enough,
                "Java "
                        + Runtime.version()
                        + (enough
                                ? ""
                                : lang.pick(
                                        "; 17 or newer is needed", "; serve la 17 o più recente")));
    }

    /** Whether the observatory's folder has room and can be written. */
    private void folder(Path folder, Lang lang) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        say(
                free >= ENOUGH_SPACE,
                String.format(
                                lang.locale(),
                                lang.pick(
                                        "%,d MB free on the disk of the observatory",
                                        "%,d MB liberi sul disco dell'osservatorio"),
                                free >> 20)
                        + (free >= ENOUGH_SPACE ? "" : lang.pick("; make room", "; fare spazio")));
        boolean writable = Files.isWritable(folder);
        say(
                writable,
                lang.pick("the folder ", "la cartella ")
                        + folder
                        + (writable
                                ? lang.pick(" can be written", " è scrivibile")
                                : lang.pick(
                                        " can't be written; copy it to a place of your own",
                                        " non è scrivibile; copiarla in un posto proprio")));
    }

    private void say(boolean fine, String words) {
        trouble |= !fine;
        PrintWriter out = spec.commandLine().getOut();
        out.println((fine ? "  ok  " : "  !!  ") + words);
    }

    private void port(Lang lang) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            say(
                    true,
                    lang.pick("port %d is free", "la porta %d è libera")
                            .formatted(socket.getLocalPort()));
        } catch (IOException e) {
            say(
                    false,
                    lang.pick(
                                    "port %d is in use; try --port %d",
                                    "la porta %d è occupata; provare --port %d")
                            .formatted(port, port + 1));
        }
    }

    private void observatory(Path folder, Lang lang) {
        Observatory observatory = OpenObservatory.read(folder);
        long errors = observatory.issues().stream().filter(DataIssue::isError).count();
        say(
                errors == 0,
                errors == 0
                        ? lang.pick(
                                "the observatory's files have no errors",
                                "i file dell'osservatorio non hanno errori")
                        : lang.pick(
                                        "errors in the observatory's files: ",
                                        "errori nei file dell'osservatorio: ")
                                + errors
                                + lang.pick("; see 'fondaco status'", "; vedere 'fondaco status'"));
        if (observatory.cluster() != null) {
            cluster(observatory, lang);
            return;
        }
        try (OpenObservatory open = OpenObservatory.of(observatory)) {
            say(
                    true,
                    open.warehouse() == null
                            ? lang.pick(
                                    "no warehouse: no trade files were loaded",
                                    "nessun magazzino: non sono stati caricati file di scambi")
                            : lang.pick(
                                            "the warehouse opens; datasets: ",
                                            "il magazzino si apre; dataset: ")
                                    + open.store().datasets().size());
        } catch (WarehouseException e) {
            say(false, e.getMessage());
        }
    }

    private void cluster(Observatory observatory, Lang lang) {
        String place = observatory.cluster().url() + " " + observatory.cluster().schema();
        try {
            int datasets = Warehouses.check(observatory);
            say(
                    true,
                    datasets < 0
                            ? lang.pick(
                                            "the cluster %s answers; its tables are made by the"
                                                    + " first load",
                                            "il cluster %s risponde; le tabelle saranno create dal"
                                                    + " primo caricamento")
                                    .formatted(place)
                            : lang.pick(
                                            "the cluster %s may be read and written; datasets: %d",
                                            "il cluster %s si può leggere e scrivere; dataset: %d")
                                    .formatted(place, datasets));
        } catch (WarehouseException e) {
            say(false, e.message(lang));
        } catch (StoreUnavailableException e) {
            say(false, e.message(lang));
        } catch (UsageException e) {
            say(false, e.getMessage());
        }
    }
}
