// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The site of an invented observatory, served on a free port until it is closed. */
final class XaniaSite implements AutoCloseable {

    private final FondacoServer server;
    private final Client client;

    /**
     * @param cells as {@link TradeOfXania} reads them
     */
    XaniaSite(List<String> cells) {
        server =
                FondacoServer.start(
                        TradeOfXania.holdings(cells.toArray(String[]::new)),
                        ServerOptions.onPort(0));
        client = new Client(server.port());
    }

    Client client() {
        return client;
    }

    Document page(String path) throws Exception {
        return Jsoup.parse(client.get(path).body());
    }

    @Override
    public void close() {
        server.close();
    }
}
