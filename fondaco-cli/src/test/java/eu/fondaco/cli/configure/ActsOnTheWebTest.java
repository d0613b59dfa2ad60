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
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of agreements sent to a page is shown as acts, and taken only when that is agreed to. */
class ActsOnTheWebTest {

    private static final String TABLE =
            """
            No;Signed on;Parties;Instrument;Country;Subject
            7;03/02/2014;Ministry of Fisheries;Memorandum of understanding;Japan;ports
            8;21/11/2017;City of Nara;Friendship pact;Japan;schools, museums
            9;2019-06-05;Atlantis Board;Memorandum of understanding;Atlantis;fairs
            """;

    @TempDir Path work;

    private final HttpClient http = HttpClient.newHttpClient();
    private Path folder;
    private OpenObservatory open;
    private FondacoServer server;
    private String token;
    private String name = "our register.csv";

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
                get("/en/load-agreements")
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

    private HttpResponse<String> act(HttpResponse<String> page, String... fields) throws Exception {
        String[] all = Arrays.copyOf(fields, fields.length + 4);
        all[fields.length] = "token";
        all[fields.length + 1] = token;
        all[fields.length + 2] = "seen";
        all[fields.length + 3] = in(page, "name=\"seen\" value=\"([^\"]*)\"");
        return send(in(page, "action=\"(/../load-agreements/[0-9a-f]+)\""), null, all);
    }

    private HttpResponse<String> sends(String table) throws Exception {
        byte[] bytes = table.getBytes(StandardCharsets.UTF_8);
        return send("/en/load-agreements", bytes, "token", token);
    }

    private static String in(HttpResponse<String> page, String pattern) {
        return page.body().replaceFirst("(?s).*" + pattern + ".*", "$1");
    }

    private Path file() {
        return folder.resolve("relations/our-register.yaml");
    }

    @Test
    void isShownAsActsThenTaken() throws Exception {
        HttpResponse<String> shown = sends(TABLE);
        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
        assertThat(shown.body())
                .contains(
                        "All 3 acts:",
                        "Ministry of Fisheries",
                        "2014-02-03",
                        "memorandum",
                        "Japan (JP)")
                .contains("relations/our-register.yaml", "Places that no list here defines")
                .contains("Atlantis");
        assertThat(file()).doesNotExist();
        HttpResponse<String> done = act(shown, "act", "take");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(done.body()).contains("3 acts are in relations/our-register.yaml.");
        assertThat(Files.readString(file())).contains("City of Nara", "2017-11-21", "- JP");
        assertThat(sends(TABLE).body()).contains("its acts give way to these");
    }

    @Test
    void whatIsSaidOfColumnsAndKindsIsLookedAtAgainBeforeItIsTaken() throws Exception {
        HttpResponse<String> shown = sends(TABLE.replace("Parties", "Who"));
        assertThat(shown.body()).contains("No act can be read yet").doesNotContain("Take these");
        String[] said = {
            "act",
            "take",
            "order",
            "mdy",
            "column.partner_parties",
            "Who",
            "column.sectors",
            "",
            "kind-words",
            "Friendship pact",
            "kind-code",
            "twinning"
        };
        HttpResponse<String> wrong = act(shown, said);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("look again", "21/11/2017").doesNotContain("Take these");
        assertThat(file()).doesNotExist();
        said[3] = "dmy";
        HttpResponse<String> again = act(shown, said);
        assertThat(again.body()).contains("look again", "twinning", "Take these acts");
        assertThat(act(again, said).body()).contains("3 acts are in");
        assertThat(Files.readString(file())).contains("kind: twinning").doesNotContain("museums");
    }

    @Test
    void whatIsNoTableIsRefusedInWords() throws Exception {
        assertThat(sends("nothing").body()).contains("No table was found in it");
        HttpResponse<String> none = sends("No;Signed on;Parties;Instrument\n");
        assertThat(none.body()).contains("no row below its header", "No act can be read yet");
        HttpResponse<String> partner = sends("Code,Weather\n1,rain\n");
        assertThat(partner.statusCode()).isEqualTo(422);
        assertThat(partner.body()).contains("What the columns mean").doesNotContain("Take these");
        assertThat(file()).doesNotExist();
    }

    @Test
    void onlyThisMachineAndOurFormCount() throws Exception {
        assertThat(get("/en/load-agreements", "X-Forwarded-For", "10.0.0.9").statusCode())
                .isEqualTo(403);
        byte[] bytes = TABLE.getBytes(StandardCharsets.UTF_8);
        assertThat(send("/en/load-agreements", bytes).statusCode()).isEqualTo(403);
        HttpResponse<String> shown = sends(TABLE);
        act(shown, "act", "discard");
        assertThat(act(shown, "act", "take").body()).contains("no longer held");
        assertThat(file()).doesNotExist();
        assertThat(get("/it/instruments").body()).contains("Prendere una tabella di accordi");
    }
}
