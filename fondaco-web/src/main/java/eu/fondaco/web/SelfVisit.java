// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.core.text.Lang;
import eu.fondaco.web.site.Visit;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server's visit to its own first pages, after which all is in place that answers a request. */
final class SelfVisit {

    private static final int PATIENCE = 5_000; // milliseconds

    private SelfVisit() {}

    /** Visits; what fails is told to visitors, not here. */
    static void to(String host, int port) {
        try {
            InetAddress there = InetAddress.getByName(host);
            InetAddress at = there.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : there;
            for (Lang lang : Lang.values()) {
                visit(at, port, Visit.address(lang, "/"));
            }
        } catch (IOException e) {
            System.getLogger(SelfVisit.class.getName())
                    .log(System.Logger.Level.INFO, "the first pages weren't visited", e);
        }
    }

    private static void visit(InetAddress at, int port, String path) throws IOException {
        String asked =
                "GET %s HTTP/1.1\r\n"
                        + "Host: localhost:%d\r\n"
                        + "Accept-Encoding: gzip\r\n"
                        + "Connection: close\r\n\r\n";
        try (Socket socket = new Socket(at, port)) {
            socket.setSoTimeout(PATIENCE);
            OutputStream out = socket.getOutputStream();
            out.write(asked.formatted(path, port).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
    }
}
