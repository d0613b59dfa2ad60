// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.core.text.Label;
import eu.fondaco.observatory.NewObservatory;
import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.ServerOptions;
import eu.fondaco.web.account.Review;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server over a new observatory, and a browser that sends files to one of its pages. */
abstract class FilesOnTheWeb {

    @TempDir Path work;

    final HttpClient http = HttpClient.newHttpClient();
    Path folder;
    OpenObservatory open;
    FondacoServer server;
    String token;

    private final String door;

    /** The name of the file that is sent. */
    String name;

    FilesOnTheWeb(String door, String name) {
        this.door = door;
        this.name = name;
    }

    @BeforeEach
    void start() throws Exception {
        folder = work.resolve("mine");
        NewObservatory.create(folder, Label.of("Mine"), "IT-45");
        open = OpenObservatory.open(folder);
        server =
                FondacoServer.start(
                        Serving.holdings(open),
                        ServerOptions.onPort(0),
                        Review.onThisMachine("anna", "trial 1"),
                        new FolderIntake(folder));
        token =
                get("/en" + door)
                        .body()
                        .replaceFirst("(?s).*name=\"token\" value=\"([^\"]*)\".*", "$1");
    }

    @AfterEach
    void stop() {
        server.close();
        open.close();
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }

    HttpResponse<String> send(String path, byte[] file, String... fields) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            body.writeBytes(
                    ("--x\r\nContent-Disposition: form-data; name=\""
                                    + fields[i]
                                    + "\"\r\n\r\n"
                                    + fields[i + 1]
                                    + "\r\n")
                            .getBytes(StandardCharsets.UTF_8));
        }
        if (file != null) {
            body.writeBytes(
                    ("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../"
                                    + name
                                    + "\"\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return http.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Sends a page's form with what is said in it. */
    HttpResponse<String> act(HttpResponse<String> page, String... fields) throws Exception {
        String[] all = Arrays.copyOf(fields, fields.length + 4);
        all[fields.length] = "token";
        all[fields.length + 1] = token;
        all[fields.length + 2] = "seen";
        all[fields.length + 3] = in(page, "name=\"seen\" value=\"([^\"]*)\"");
        return send(in(page, "action=\"(/..%s/[0-9a-f]+)\"".formatted(door)), null, all);
    }

    /** Sends a file of text. */
    HttpResponse<String> sends(String language, String text) throws Exception {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        return send("/" + language + door, file, "token", token);
    }

    private static String in(HttpResponse<String> page, String pattern) {
        return page.body().replaceFirst("(?s).*" + pattern + ".*", "$1");
    }
}
