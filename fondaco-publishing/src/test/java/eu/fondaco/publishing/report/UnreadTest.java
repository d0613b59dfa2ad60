// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Tongue;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnreadTest {

    private static Unread of(String text, String... read) {
        Document document = DocumentReader.read("a.md", text);
        List<Claim> claims =
                List.of(read).stream()
                        .map(
                                words ->
                                        new Claim(
                                                "c",
                                                document.span(
                                                        document.plain().indexOf(words),
                                                        document.plain().indexOf(words)
                                                                + words.length()),
                                                words,
                                                "share",
                                                null,
                                                List.of(),
                                                null,
                                                Reason.NO_DATA,
                                                null,
                                                List.of()))
                        .toList();
        return Unread.of(
                new CheckedBrief(
                        "a.md", document, Tongue.EN, null, null, List.of(), List.of(), claims));
    }

    @Test
    void aSentenceWithANumberOfWhichNothingIsSaidIsTold() {
        Unread unread =
                of(
                        "Exports rose by 4%. Some 1,250 firms took part. Imports fell by 3%.",
                        "rose by 4%");
        assertThat(unread.sentences())
                .extracting(Unread.Sentence::text)
                .containsExactly("Some 1,250 firms took part.", "Imports fell by 3%.");
    }

    @Test
    void yearsDaysAndSentencesWithoutNumbersAreNot() {
        assertThat(of("In 2019 it was signed, on 4 May. Trade is good. See page 3.").sentences())
                .isEmpty();
    }

    /** An order, a comparison, all or none, told of trade without a number. */
    @Test
    void aSentenceThatComparesWithoutANumberIsTold() {
        assertThat(
                        of("The region that imports most is Kent. None of them exports more than"
                                        + " it buys. Which one sells most? Trade is good.")
                                .sentences())
                .extracting(Unread.Sentence::text)
                .containsExactly(
                        "The region that imports most is Kent.",
                        "None of them exports more than it buys.");
    }

    @Test
    void rowsOfTablesAreCounted() {
        Unread unread = of("| Year | EUR |\n|---|---|\n| 2018 | 410 |\n| 2019 | 420 |\n", "420");
        assertThat(unread.rows()).isEqualTo(1);
        assertThat(unread.sentences()).isEmpty();
    }
}
