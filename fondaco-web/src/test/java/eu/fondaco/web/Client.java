// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A visitor without a browser. */
public final class Client {

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    public Client(int port) {
        this.port = port;
    }

    public HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    public HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpResponse<byte[]> head(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri(path))
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> post(String path, String type, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(path)).header("Content-Type", type);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).DELETE().build());
    }

    /** Sends a form as browsers do when it has a file. */
    HttpResponse<String> form(String path, String... fields)
            throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            String file =
                    fields[i].startsWith("file")
                            ? "; filename=\"" + fields[i].substring(4) + "\""
                            : "";
            body.append("--bound\r\nContent-Disposition: form-data; name=\"")
                    .append(file.isEmpty() ? fields[i] : "file")
                    .append('"')
                    .append(file)
                    .append("\r\n\r\n")
                    .append(fields[i + 1])
                    .append("\r\n");
        }
        return post(
                path,
                "multipart/form-data; boundary=bound",
                body.append("--bound--\r\n").toString());
    }

    /** Sends bytes as the body of a request. */
    HttpResponse<byte[]> send(String path, String type, byte[] body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Sends a form with a file as browsers do. */
    HttpResponse<byte[]> upload(String path, String name, byte[] file, String format)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String head =
                "--bound\r\nContent-Disposition: form-data; name=\"format\"\r\n\r\n"
                        + format
                        + "\r\n"
                        + "--bound\r\n"
                        + "Content-Disposition: form-data; name=\"file\"; filename=\""
                        + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        body.write(head.getBytes(StandardCharsets.UTF_8));
        body.write(file);
        body.write("\r\n--bound--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(path, "multipart/form-data; boundary=bound", body.toByteArray());
    }

    /** Sends a form without saying how long it is. */
    HttpResponse<String> flood(String path, int length) throws IOException, InterruptedException {
        String head = "--bound\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n";
        byte[] body =
                (head + "x".repeat(length) + "\r\n--bound--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "multipart/form-data; boundary=bound")
                        .POST(
                                HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(body)))
                        .build());
    }

    private HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
