// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers of paragraphs, which count nothing. */
class OutlineTest {

    @Test
    void aNumberThatGoesOnFromTheOneBeforeNumbersAParagraph() {
        Outline outline = new Outline();
        assertThat(outline.length("1.1 The board met.")).isEqualTo(4);
        assertThat(outline.length("1.2. The minutes were read.")).isEqualTo(5);
        assertThat(outline.length("2.1 Other business.")).isEqualTo(4);
        assertThat(outline.length("2.1.1 Fisheries.")).isEqualTo(6);
        assertThat(outline.length("2.2 Harbours.")).isEqualTo(4);
    }

    @Test
    void aNumberThatStandsForSomethingIsLeft() {
        Outline outline = new Outline();
        assertThat(outline.length("2.1 Other business.")).isEqualTo(4);
        assertThat(outline.length("2.4 Harbours.")).isZero();
        assertThat(outline.length("2.5 million euros were spent.")).isZero();
        assertThat(outline.length("24.3 Signature in Corvia.")).isZero();
        assertThat(outline.length("The board met.")).isZero();
    }

    @Test
    void theNumberOfAParagraphCountsNoActs() {
        List<Checked> all =
                ActTexts.check(
                        "1.1 Chile. Two memoranda have been signed with it.\n\n"
                                + "1.2 Antofagasta. The board had asked for news.\n",
                        ActTexts.CHAIN);
        assertThat(all)
                .filteredOn(c -> c.claim().quote().startsWith("1."))
                .extracting(Checked::verdict)
                .doesNotContain(Verdict.CONTRADICTED);
    }
}
