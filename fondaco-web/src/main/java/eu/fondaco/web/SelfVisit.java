// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.core.text.Lang;
import eu.fondaco.web.sdmx.structure.Registry;
import eu.fondaco.web.site.Visit;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A server's visit to its own first pages and data, after which all is in place that answers a
 * request: where hundreds come at once, what is compiled then takes the time of all of them.
 */
final class SelfVisit {

    private static final int PATIENCE = 5_000; // milliseconds

    /** Rows of data after which what writes them is compiled. */
    private static final int ROWS = 20_000;

    private SelfVisit() {}

    /** Paths of data that stand for all: the first dataset, in both languages. */
    static List<String> data(Registry registry) {
        List<String> paths = new ArrayList<>(List.of("/sdmx/v1/dataflow"));
        registry.flows().stream()
                .limit(1)
                .map(f -> URLEncoder.encode(f.dataset().id(), StandardCharsets.UTF_8))
                .map(id -> "/data/" + id + ".csv?limit=" + ROWS + "&lang=")
                .forEach(path -> Stream.of(Lang.values()).forEach(l -> paths.add(path + l.tag())));
        return paths;
    }

    /** Visits; what fails is told to visitors, not here. */
    static void to(String host, int port, List<String> data) {
        try {
            InetAddress there = InetAddress.getByName(host);
            InetAddress at = there.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : there;
            for (Lang lang : Lang.values()) {
                visit(at, port, Visit.address(lang, "/"));
            }
            for (String path : data) {
                visit(at, port, path);
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
