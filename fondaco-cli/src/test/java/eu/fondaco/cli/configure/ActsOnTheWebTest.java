// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A table of agreements sent to a page is shown as acts, and taken only when that is agreed to. */
class ActsOnTheWebTest extends FilesOnTheWeb {

    private static final String TABLE =
            """
            No;Signed on;Parties;Instrument;Country;Subject
            7;03/02/2014;Ministry of Fisheries;Memorandum of understanding;Japan;ports
            8;21/11/2017;City of Nara;Friendship pact;Japan;schools, museums
            9;2019-06-05;Atlantis Board;Memorandum of understanding;Atlantis;fairs
            """;

    ActsOnTheWebTest() {
        super("/load-agreements", "our register.csv");
    }

    private HttpResponse<String> sends(String table) throws Exception {
        return sends("en", table);
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
                        "3 February 2014",
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
