// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.PortInUseException;
import eu.fondaco.web.ServerOptions;
import eu.fondaco.web.table.Csv;
import eu.fondaco.web.table.Xlsx;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** Runs the site of an open observatory until the process is told to end. */
public final class Serving {

  private Serving() {}

  /**
   * Starts the site and waits. Returns when the thread is interrupted.
   *
   * @param port 0 for any free one
   */
  public static void serve(OpenObservatory open, String host, int port, PrintWriter out)
      throws IOException {
    if (port < 0 || port > 65_535) {
      throw new UsageException("--port " + port + " is not between 0 and 65535.");
    }
    try (FondacoServer server =
        FondacoServer.start(holdings(open), ServerOptions.onPort(port).withHost(host))) {
      out.println(server.address() + "  (Ctrl-C ends it)");
      out.flush();
      Thread.currentThread().join();
    } catch (PortInUseException e) {
      throw new IOException("Port " + port + " is in use; try `--port " + (port + 1) + "`", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static Holdings holdings(OpenObservatory open) throws IOException {
    Wiring wiring = new Wiring(open);
    return new Holdings(
        open.catalog(),
        open.store(),
        Wiring.measures(),
        wiring.engine(),
        wiring.language(),
        wiring.checker(),
        Texts.briefs(open.observatory().folder()),
        List.of(new Csv(), new Xlsx(), new ParquetTables()));
  }
}
