// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.publishing.report.ExampleBrief;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    @Test
    void marksOverlappingStatementsWithoutLosingText() {
        String written = marked("Title\nabcdefgh", statement("c1", 7, 11), statement("c2", 9, 13));
        assertThat(written.replaceAll("<sup>.*?</sup>|<[^>]*>", "").strip())
                .isEqualTo("Title\nabcdefgh");
        assertThat(written).contains("id=\"m1\"", "id=\"m2\"", "href=\"#s1\"", "href=\"#s2\"");
    }

    @Test
    void marksTwoStatementsOnTheSameWords() {
        String written = marked("Title\nabcdefgh", statement("c1", 7, 11), statement("c2", 7, 11));
        assertThat(written).contains("href=\"#s1\"", "href=\"#s2\"");
        assertThat(written.split("<mark", -1)).hasSize(2);
    }

    @Test
    void rowsAreATableAndAMarkOverCellsHasOneReference() {
        String raw = "# T\n\n| Food | 2017 | 2018 |\n|---|---|---|\n| Milk | 9 | 12 |\n";
        int at = raw.indexOf("9 |");
        Html html = new Html();
        CheckedBrief brief =
                new CheckedBrief(
                        "a",
                        DocumentReader.read("a.md", raw),
                        Tongue.EN,
                        null,
                        null,
                        List.of(statement("c1", at, at + 6), statement("c2", at, at + 3)),
                        List.of());
        marked(brief).write(html, 1, "");
        String written = html.toString();
        assertThat(written)
                .contains("<th scope=\"col\">Food </th><th scope=\"col\" class=\"num\"> 2017 </th>")
                .contains("<th scope=\"row\">Milk </th>")
                .doesNotContain(" | ");
        assertThat(written.split("href=\"#s1\"", -1)).as("of the one over two cells").hasSize(2);
        assertThat(written.split("href=\"#s2\"", -1)).as("of the one with a bar").hasSize(2);
        assertThat(written.replaceAll("<sup>.*?</sup>|<[^>]*>", " ").split("\\s+"))
                .contains("Milk", "9", "12", "2018");
    }

    @Test
    void survivesASpanBeyondTheText() {
        assertThat(marked("Title\nabc", statement("c1", 6, 900))).contains("<mark");
    }

    @Test
    void countsPlacesInCodePointsOfTheFile() {
        String text = "Title\n" + "\uD83D\uDE00 ".repeat(3_000) + "seen";
        assertThat(marked(text, statement("c1", 6_006, 6_010))).contains(">seen</mark>");
    }

    /** Counting anew for each mark takes minutes here. */
    @Test
    void manyMarksInALongTextTakeNoLongerThanFewForEach() {
        String text = "Title\n\uD83D\uDE00" + "abcdefghi ".repeat(500_000);
        Checked[] many =
                IntStream.range(0, 20_000)
                        .mapToObj(i -> statement("c" + i, 6 + 200 * i, 15 + 200 * i))
                        .toArray(Checked[]::new);
        CheckedBrief brief = brief(text, many);
        assertTimeoutPreemptively(Duration.ofSeconds(120), () -> marked(brief));
    }

    private static Checked statement(String id, int start, int end) {
        Claim claim =
                new Claim(
                        id,
                        new Span(start, end),
                        "q",
                        "quality",
                        null,
                        List.of(),
                        null,
                        Reason.NOT_MEASURABLE,
                        null,
                        List.of());
        return new Checked(
                claim,
                Verdict.NOT_CHECKABLE,
                null,
                Reason.NOT_MEASURABLE,
                null,
                null,
                null,
                null,
                Label.of("why"),
                List.of(),
                0);
    }

    private static String marked(String text, Checked... statements) {
        Html html = new Html();
        marked(brief(text, statements)).write(html, 1, "");
        return html.toString();
    }

    private static CheckedBrief brief(String text, Checked... statements) {
        return new CheckedBrief(
                "a",
                ExampleBrief.document(text),
                Tongue.EN,
                null,
                null,
                List.of(statements),
                List.of());
    }

    private static MarkedText marked(CheckedBrief brief) {
        return new MarkedText(brief, Lang.EN, "", Numbering.IN_ORDER);
    }
}
