// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.kept;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.kept.KeptStatement.Choice;
import eu.fondaco.core.kept.KeptStatement.Decision;
import eu.fondaco.core.text.Label;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeptStatementTest {

    private static final KeptStatement OPEN =
            new KeptStatement(
                    0,
                    9,
                    "It rose 2%",
                    "change",
                    "not_checkable",
                    "",
                    "no_data",
                    "",
                    "",
                    Label.of(""),
                    null,
                    null);

    private static Decision decision(Choice choice, String verdict) {
        return new Decision(choice, verdict, false, "seen", "Ada", Instant.EPOCH);
    }

    /** A reviewer signs what the reviewer says, not what the program had found. */
    @Test
    void aReviewersOwnVerdictIsTheOneThatIsSigned() {
        assertThat(OPEN.decided(decision(Choice.CHANGE, "supported")).verdictSigned())
                .isEqualTo("supported");
        assertThat(OPEN.decided(decision(Choice.ACCEPT, "")).verdictSigned())
                .isEqualTo("not_checkable");
        assertThat(OPEN.verdictSigned()).isEqualTo("not_checkable");
    }
}
