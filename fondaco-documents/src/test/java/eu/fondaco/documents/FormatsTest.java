// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.DocumentReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {

    /** Blocks as lines, without the bar that Markdown puts at the end of a row. */
    private static List<String> blocks(Document d) {
        return d.blocks().stream()
                .map(
                        b ->
                                b.kind()
                                        + " "
                                        + b.level()
                                        + " "
                                        + d.plain()
                                                .substring(b.start(), b.end())
                                                .replaceAll("\\s*\\|$", ""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"note.html", "note.docx", "note.odt", "tagged.pdf", "note.pdf"})
    void theSameBriefReadsTheSameFromEveryKindOfFile(String name) throws IOException {
        assertThat(blocks(Fixture.read(name))).isEqualTo(blocks(Fixture.read("note.md")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"note.docx", "note.odt", "tagged.pdf", "note.pdf"})
    void theTextTakenOutReadsTheSameAgain(String name) throws IOException {
        Document first = Fixture.read(name);
        Document again = DocumentReader.read("again.md", first.raw());
        assertThat(blocks(again)).isEqualTo(blocks(first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"note.docx", "note.odt", "tagged.pdf", "note.pdf"})
    void placesLeadToTheWords(String name) throws IOException {
        Document d = Fixture.read(name);
        assertThat(d.quote(Fixture.span(d, "signed in November 2018")))
                .isEqualTo("signed in November 2018");
    }

    @Test
    void aFileIsKnownByItsBytesNotByItsName() throws IOException {
        Document d = Documents.read("brief.txt", Fixture.bytes("note.docx"));
        assertThat(d.format()).isEqualTo("docx");
    }

    @Test
    void aMailIsItsSubjectAndItsText() throws IOException {
        String mail =
                "From: a@example.org\r\nSubject: =?utf-8?Q?Export_della_regione=3A_+4%?=\r\n"
                        + "MIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/alternative; boundary=b\r\n\r\n"
                        + "--b\r\nContent-Type: text/plain; charset=iso-8859-1\r\n"
                        + "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
                        + "L'export =E8 cresciuto del 4%.\r\n--b\r\n"
                        + "Content-Type: text/html; charset=utf-8\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                        + java.util.Base64.getEncoder()
                                .encodeToString(
                                        "<p>L'export <b>è</b> cresciuto del 4%.</p>"
                                                .getBytes(StandardCharsets.UTF_8))
                        + "\r\n--b--\r\n";
        Document d = Documents.read("n.eml", mail.getBytes(StandardCharsets.US_ASCII));
        assertThat(blocks(d))
                .containsExactly(
                        "HEADING 1 Export della regione: +4%",
                        "PARAGRAPH 0 L'export è cresciuto del 4%.");
        String damaged = mail.replace("base64\r\n\r\n", "base64\r\n\r\nAAAA//79");
        assertThat(Documents.read("n.eml", damaged.getBytes(StandardCharsets.US_ASCII)).plain())
                .as("the plain text, where the page is damaged")
                .contains("Export della regione: +4%", "L'export è cresciuto del 4%.");
    }

    @Test
    void aMailTellsTheDayOnWhichItWasSent() throws IOException {
        String mail = "From: a@example.org\r\n%sSubject: Export\r\n\r\nExports rose by 4%%.\r\n";
        assertThat(day(mail, "Date: Tue, 12 Mar 2024 23:30:00 +0100 (CET)\r\n"))
                .contains("2024-03-12");
        assertThat(day(mail, "Date: 1 Feb 2023 08:05 GMT\r\n")).contains("2023-02-01");
        assertThat(day(mail, "Date: some day in March\r\n")).isEmpty();
        assertThat(day(mail, "")).isEmpty();
    }

    private static java.util.Optional<String> day(String mail, String date) throws IOException {
        byte[] bytes = mail.formatted(date).getBytes(StandardCharsets.US_ASCII);
        return Documents.read("n.eml", bytes).day().map(Object::toString);
    }
}
