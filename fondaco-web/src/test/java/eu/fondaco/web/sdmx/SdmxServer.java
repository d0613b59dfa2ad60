// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx;

import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.ServerOptions;

/** Serves the invented observatory until it is ended, for trying other people's tools by hand. */
final class SdmxServer {

    private SdmxServer() {}

    /** Takes the port. */
    public static void main(String[] arguments) throws InterruptedException {
        try (FondacoServer server =
                FondacoServer.start(
                        TradeObservatory.withQuarters(),
                        ServerOptions.onPort(Integer.parseInt(arguments[0]))
                                .withLimits(20_000, 1_000, 1_000_000))) {
            System.out.println(server.address());
            Thread.currentThread().join();
        }
    }
}
