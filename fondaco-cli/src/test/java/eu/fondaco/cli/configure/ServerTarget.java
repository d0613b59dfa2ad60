// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.ServerOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Requests to a server of the example: a line with method and address, then what is sent. */
final class ServerTarget extends FuzzTarget {

    static final List<String> ADDRESSES =
            List.of(
                    "GET /en/ask?q=exports+to+China+in+2019&as-of=2020-01-01",
                    "GET /it/relations/CN",
                    "GET /sdmx/v1/dataflow/all/all/latest?references=all",
                    "GET /sdmx/v2/structure/dataflow/*/*/*",
                    "GET /sdmx/v2/metadata/metadataflow/*/*/*?format=csv&labels=both",
                    "GET /sdmx/v2/metadata/structure/dataflow/*/DF_FIGURES/*?asOf=2020",
                    "GET /sdmx/v2/metadata/metadataset/*/MDS_FIGURES/*",
                    "GET /sdmx/v2/availability/dataflow/*/DF_FIGURES/*?mode=available",
                    "GET /sdmx/v2/structure/*/*/*/1.0+.0?detail=allstubs&format=sdmx-json",
                    "GET /sdmx/v2/data/dataflow/*/DF_FIGURES,DF_ISTAT_COE/*/*?limit=3",
                    "GET /sdmx/v2/data/dataflow/*/DF_FIGURES/*?labels=name&format=csv",
                    "GET /sdmx/v1/data/DF_FIGURES/all?format=jsonstat",
                    "GET /en/search?q=guangdong",
                    "GET /catalog.ttl",
                    "GET /overturned.en.atom",
                    "GET /it/overturned");

    static final List<String> CALLS =
            List.of(
                    "GET /api/v1/questions?q=share%20of%20imports%20from%20CN%20in%202019",
                    "GET /api/v1/tables?q=exports+for+each+partner&format=csv",
                    "GET /api/v1/series?q=exports+from+IT-45+in+2023&from=2010&to=2020",
                    "GET /api/v1/figures?partner=CN&format=xlsx",
                    "GET /api/v1/agreements?partner=CN&state=in-force&format=ics",
                    "GET /api/v1/goals?as-of=2020-01-01",
                    "POST /mcp\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\","
                            + "\"params\":{\"name\":\"ask\",\"arguments\":{\"question\":"
                            + "\"exports to CN in 2019\",\"as_of\":\"2020-01-01\"}}}",
                    "POST /api/v1/checks?lang=it&published=2020-01-01\nNel 2019 l'export"
                            + " verso la Cina è cresciuto del 5%.");

    private final List<byte[]> samples;
    private final OpenObservatory open =
            OpenObservatory.open(Path.of("../examples/emilia-romagna"));
    private final FondacoServer server =
            FondacoServer.start(
                    Serving.holdings(open),
                    ServerOptions.onPort(0).withLimits(100_000, 10_000_000, 10_000_000));

    ServerTarget(List<String> samples) throws IOException {
        this.samples = texts(samples.toArray(String[]::new));
    }

    @Override
    List<byte[]> samples() {
        return samples;
    }

    @Override
    void take(byte[] input) throws IOException {
        call(server, text(input));
    }

    @Override
    public void close() throws IOException {
        server.close();
        open.close();
    }

    private static void call(FondacoServer server, String request) throws IOException {
        String[] parts = request.split("\n", 2);
        String line =
                parts[0].replaceAll("[\\x00-\\x20\\x7F]+", " ")
                        .replaceFirst("^(GET|POST) (\\S*).*$", "$1 $2");
        if (!line.matches("(GET|POST) /\\S*")) {
            return;
        }
        byte[] body = (parts.length > 1 ? parts[1] : "").getBytes(StandardCharsets.UTF_8);
        String type = line.contains("/mcp") ? "application/json" : "text/plain; charset=utf-8";
        String answer =
                send(
                        server,
                        line
                                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept:"
                                + " application/json, text/event-stream\r\nContent-Type: "
                                + type
                                + "\r\nContent-Length: "
                                + body.length
                                + "\r\n\r\n"
                                + new String(body, StandardCharsets.ISO_8859_1));
        String status = answer.isEmpty() ? "" : answer.split(" ", 3)[1];
        if (!Set.of("200", "202", "204", "302", "303", "304", "307", "308").contains(status)
                && !status.startsWith("4")
                && !status.equals("501")) { // said not to be served
            throw new IllegalStateException(answer.lines().findFirst().orElse("nothing came back"));
        }
    }

    /** Sends a request as it stands; what comes back. */
    static String send(FondacoServer server, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
