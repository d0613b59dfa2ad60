// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.html;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.report.ExampleBrief;
import java.util.List;
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
    void survivesASpanBeyondTheText() {
        assertThat(marked("Title\nabc", statement("c1", 6, 900))).contains("<mark");
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
        new MarkedText(
                        new CheckedBrief(
                                "a",
                                ExampleBrief.document(text),
                                Lang.EN,
                                null,
                                null,
                                List.of(statements),
                                List.of()),
                        Lang.EN)
                .write(html, 1);
        return html.toString();
    }
}
