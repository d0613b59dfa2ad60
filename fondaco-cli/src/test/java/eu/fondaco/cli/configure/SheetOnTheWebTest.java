// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sheet sent to a page is shown as it is understood, and loaded only when that is agreed to. */
class SheetOnTheWebTest {

    private static final String SHEET =
            """
            Esportazioni dell'Emilia-Romagna per paese
            Valori in migliaia di euro
            Paese;2021;2022
            Germania;8.123.456;n.d.
            Francia;7.100.000;7.500.000
            """;

    @TempDir Path work;

    private final HttpClient http = HttpClient.newHttpClient();
    private Path folder;
    private OpenObservatory open;
    private FondacoServer server;
    private String token;
    private String name = "export paesi.csv";

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
                get("/en/load")
                        .body()
                        .replaceFirst("(?s).*name=\"token\" value=\"([^\"]*)\".*", "$1");
    }

    @AfterEach
    void stop() {
        server.close();
        open.close();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }

    private HttpResponse<String> send(String path, byte[] file, String... fields) throws Exception {
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

    private HttpResponse<String> sends(String path, String sheet) throws Exception {
        return send(path, sheet.getBytes(StandardCharsets.UTF_8), "token", token);
    }

    private static String form(HttpResponse<String> page) {
        return page.body().replaceFirst("(?s).*action=\"(/../load/[0-9a-f]+)\".*", "$1");
    }

    private static String seen(HttpResponse<String> page) {
        return page.body().replaceFirst("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
    }

    private void nothingIsWritten() {
        assertThat(folder.resolve("warehouse.duckdb")).doesNotExist();
        assertThat(folder.resolve("mappings")).doesNotExist();
        assertThat(folder.resolve("sources.yaml")).doesNotExist();
    }

    @Test
    void isShownThenLoadedWithWhereItComesFromAndHowItWasUnderstood() throws Exception {
        HttpResponse<String> shown = sends("/it/load", SHEET);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body())
                .contains("Germania (DE)", "8.123.456.000\u00a0EUR", "Da dove viene", "B4")
                .contains("export paesi.csv", "<code>export_paesi</code>");
        nothingIsWritten();
        HttpResponse<String> done =
                send(
                        form(shown),
                        null,
                        "token",
                        token,
                        "seen",
                        seen(shown),
                        "act",
                        "load",
                        "producer",
                        "Camera di commercio",
                        "licence",
                        "CC-BY-4.0");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(done.body()).contains("3 celle nuove");
        assertThat(Files.readString(folder.resolve("sources.yaml")))
                .contains("Camera di commercio", "CC-BY-4.0");
        assertThat(Files.readString(folder.resolve("mappings/sheets/export_paesi.yaml")))
                .contains("Currency: EUR.");
        assertThat(folder.resolve("warehouse.duckdb")).exists();
    }

    @Test
    void whatItLeavesOpenIsAskedAndLookedAtAgain() throws Exception {
        name = "paesi.csv";
        HttpResponse<String> open = sends("/en/load", "Paese;2022\nCina;1234567\nIndia;12\n");
        assertThat(open.statusCode()).isEqualTo(422);
        assertThat(open.body()).contains("Exports or imports? Nothing says it.", "say.flow");
        assertThat(open.body()).doesNotContain("Load it", "Header in row", "Values are multiplied");
        String[] said = {"token", token, "seen", seen(open), "say.flow", "M", "act", "load"};
        HttpResponse<String> again = send(form(open), null, said);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("look again", "imports", "Load it");
        nothingIsWritten();
        said[3] = seen(again);
        assertThat(send(form(again), null, said).body()).contains("2 cells added");
        HttpResponse<String> wrong =
                send(form(sends("/en/load", SHEET)), null, "token", token, "say.unit", "euro");
        assertThat(wrong.body()).contains("isn&#39;t a currency such as EUR");
    }

    @Test
    void onlyThisMachineOurFormAndWhoSentItCount() throws Exception {
        assertThat(get("/en/load", "X-Forwarded-For", "10.0.0.9").statusCode()).isEqualTo(403);
        byte[] sheet = SHEET.getBytes(StandardCharsets.UTF_8);
        assertThat(send("/en/load", sheet).statusCode()).isEqualTo(403);
        assertThat(send("/en/load", sheet, "token", "guess").statusCode()).isEqualTo(403);
        HttpResponse<String> gone =
                send("/en/load/0123456789abcdef", null, "token", token, "act", "load");
        assertThat(gone.body()).contains("no longer held");
        HttpResponse<String> shown = sends("/en/load", SHEET);
        send(form(shown), null, "token", token, "act", "discard");
        assertThat(send(form(shown), null, "token", token, "act", "load").body())
                .contains("no longer held");
        nothingIsWritten();
    }

    @Test
    void hostileFilesAreRefusedAtLittleCost() throws Exception {
        assertThat(send("/en/load", new byte[] {0, 1, 2, 3}, "token", token).body())
                .contains("No table of numbers");
        assertThat(send("/en/load", new byte[21_000_000], "token", token).statusCode())
                .isEqualTo(413);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(
                    ("<d xmlns:table=\"t\" xmlns:office=\"o\"><table:table table:name=\"a\">"
                                    + "<table:table-row table:number-rows-repeated=\"400000\">"
                                    + "<table:table-cell table:number-columns-repeated=\"500\""
                                    + " office:value-type=\"float\" office:value=\"1\"/>"
                                    + "</table:table-row></table:table></d>")
                            .getBytes(StandardCharsets.UTF_8));
        }
        assertThat(send("/en/load", bomb.toByteArray(), "token", token).body())
                .contains("No table of numbers");
        assertThat(send("/en/load", null, "token", token).body()).contains("No file was chosen");
        nothingIsWritten();
    }

    @Test
    void isNotThereUnlessAskedFor() throws Exception {
        try (FondacoServer plain =
                FondacoServer.start(
                        Serving.holdings(open),
                        ServerOptions.onPort(0),
                        Review.onThisMachine("anna", "trial 1"))) {
            HttpResponse<String> page =
                    http.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    "http://localhost:"
                                                            + plain.port()
                                                            + "/en/load"))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(404);
        }
    }
}
