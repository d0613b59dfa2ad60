// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.ServerOptions;
import eu.fondaco.web.account.Review;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** A sheet sent to a page is shown as it is understood, and loaded only when that is agreed to. */
class SheetOnTheWebTest extends FilesOnTheWeb {

    private static final String SHEET =
            """
            Esportazioni dell'Emilia-Romagna per paese
            Valori in migliaia di euro
            Paese;2021;2022
            Germania;8.123.456;n.d.
            Francia;7.100.000;7.500.000
            """;

    SheetOnTheWebTest() {
        super("/load", "export paesi.csv");
    }

    private void nothingIsWritten() {
        assertThat(folder.resolve("warehouse.duckdb")).doesNotExist();
        assertThat(folder.resolve("mappings")).doesNotExist();
        assertThat(folder.resolve("sources.yaml")).doesNotExist();
    }

    @Test
    void isShownThenLoadedWithWhereItComesFromAndHowItWasUnderstood() throws Exception {
        HttpResponse<String> shown = sends("it", SHEET);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body())
                .contains("Germania (DE)", "8.123.456.000\u00a0EUR", "Da dove viene", "B4")
                .contains("export paesi.csv", "<code>export_paesi</code>");
        nothingIsWritten();
        HttpResponse<String> done =
                act(
                        shown,
                        "act",
                        "take",
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
    void theOtherHalfOfADatasetIsSaidToJoinItAndMayBeKeptApart() throws Exception {
        act(sends("en", SHEET), "act", "take", "producer", "Camera di commercio");
        name = "import paesi.csv";
        HttpResponse<String> shown = sends("en", SHEET.replace("Esportazioni", "Importazioni"));
        assertThat(shown.body())
                .contains("part of the dataset &#39;export_paesi&#39; of Camera di commercio")
                .contains("another name of the dataset");
        HttpResponse<String> apart = act(shown, "say.dataset", "bought", "act", "again");
        assertThat(apart.body()).contains("<code>bought</code>").doesNotContain("becomes part");
        assertThat(act(shown, "act", "take").body()).contains("export_paesi");
        assertThat(folder.resolve("mappings/sheets/import_paesi.yaml")).exists();
    }

    @Test
    void whatItLeavesOpenIsAskedAndLookedAtAgain() throws Exception {
        name = "paesi.csv";
        HttpResponse<String> open = sends("en", "Paese;2022\nCina;1234567\nIndia;12\n");
        assertThat(open.statusCode()).isEqualTo(422);
        assertThat(open.body()).contains("Exports or imports? Nothing says it.", "say.flow");
        assertThat(open.body()).doesNotContain("Load it", "Header in row", "is multiplied by");
        String[] said = {"say.flow", "M", "act", "take"};
        HttpResponse<String> again = act(open, said);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("look again", "imports", "Load it");
        nothingIsWritten();
        assertThat(act(again, said).body()).contains("2 cells added");
        HttpResponse<String> wrong = act(sends("en", SHEET), "say.unit", "euro");
        assertThat(wrong.body()).contains("isn&#39;t a currency such as EUR");
    }

    @Test
    void onlyThisMachineOurFormAndWhoSentItCount() throws Exception {
        assertThat(get("/en/load", "X-Forwarded-For", "10.0.0.9").statusCode()).isEqualTo(403);
        byte[] sheet = SHEET.getBytes(StandardCharsets.UTF_8);
        assertThat(send("/en/load", sheet).statusCode()).isEqualTo(403);
        assertThat(send("/en/load", sheet, "token", "guess").statusCode()).isEqualTo(403);
        HttpResponse<String> gone =
                send("/en/load/0123456789abcdef", null, "token", token, "act", "take");
        assertThat(gone.body()).contains("no longer held");
        HttpResponse<String> shown = sends("en", SHEET);
        act(shown, "act", "discard");
        assertThat(act(shown, "act", "take").body()).contains("no longer held");
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
