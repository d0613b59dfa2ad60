// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.text.Lang;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What clashes are weighed by, and halves that are periods. */
class WeighingTest {

    private static List<Checked> check(Lang lang, String text) {
        return SelfCheck.of(DocumentReader.read("a.md", text), lang);
    }

    @Test
    void halfOfAYearIsNoMultiple() {
        String text =
                "Imports were 840 million euros in the first half of 2023 and 810 million in the"
                        + " second half.";
        assertThat(check(Lang.EN, text)).isEmpty();
    }

    @Test
    void weightsAreReadAsTheyAreWritten() throws IOException {
        Weights shipped = Weights.shipped();
        assertThat(Weights.of(shipped.lines()).lines()).isEqualTo(shipped.lines());
        assertThat(shipped.meant().roots()).isNotEmpty();
        assertThat(shipped.told().roots()).isNotEmpty();
    }
}
