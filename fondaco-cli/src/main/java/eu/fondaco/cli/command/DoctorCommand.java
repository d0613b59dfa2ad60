// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.Version;
import eu.fondaco.cli.configure.Failure;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.core.issue.DataIssue;
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

  @Option(names = "--port", defaultValue = "8080", description = "The port to look at (${DEFAULT-VALUE}).")
  private int port;

  @Mixin private ObservatoryOption where;
  @Spec private CommandSpec spec;
  private boolean trouble;

  @Override
  public Integer call() throws IOException {
    say(true, "Fondaco " + Version.number());
    int java = Runtime.version().feature();
    say(java >= 17, "Java " + Runtime.version() + (java >= 17 ? "" : "; 17 or newer is needed"));
    Path folder = Where.toRead(where.folder());
    long free = Files.getFileStore(folder).getUsableSpace();
    say(
        free >= ENOUGH_SPACE,
        "%,d MB free on the disk of the observatory".formatted(free >> 20)
            + (free >= ENOUGH_SPACE ? "" : "; make room"));
    say(Files.isWritable(folder), "the folder " + folder + (Files.isWritable(folder) ? " can be written" : " can't be written"));
    port();
    observatory(folder);
    Path chromium = Path.of("/usr/bin/chromium");
    spec.commandLine().getOut().println(
        "  -   optional: a browser for print and browser tests"
            + (Files.exists(chromium) ? " (" + chromium + ")" : ", not found"));
    return trouble ? Failure.ENVIRONMENT : 0;
  }

  private void say(boolean fine, String words) {
    trouble |= !fine;
    PrintWriter out = spec.commandLine().getOut();
    out.println((fine ? "  ok  " : "  !!  ") + words);
  }

  private void port() {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      say(true, "port " + socket.getLocalPort() + " is free");
    } catch (IOException e) {
      say(false, "port " + port + " is in use; try --port " + (port + 1));
    }
  }

  private void observatory(Path folder) {
    Observatory observatory = Observatory.read(folder);
    long errors = observatory.issues().stream().filter(DataIssue::isError).count();
    say(errors == 0, "the observatory's files have " + errors + " errors"
        + (errors == 0 ? "" : "; see 'fondaco status'"));
    try (OpenObservatory open = OpenObservatory.of(observatory)) {
      say(
          true,
          open.warehouse() == null
              ? "no warehouse: no trade files were loaded"
              : "the warehouse opens: " + open.store().datasets().size() + " datasets");
    } catch (WarehouseException e) {
      say(false, e.getMessage());
    }
  }
}
