// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Evidence;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What sources that disagree leave open between them: never narrower than what each says. */
class ConflictingSourcesTest {

    private static final int CASES = 2_000;

    @Test
    void noSourceIsCutShort() {
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            List<EvidenceItem> items = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(4); i++) {
                double value = 100 + random.nextInt(30);
                double step = new double[] {0, 0.5, 1, 5}[random.nextInt(4)];
                items.add(item(value, value - step, value + step * random.nextInt(2)));
            }
            ValueSet set = WorkedOut.values(conflict(items));
            assertThat(items).extracting(EvidenceItem::value).contains(set.value());
            for (EvidenceItem i : items) {
                boolean told = items.stream().anyMatch(o -> isCloser(o, i));
                if (!told) {
                    assertThat(set.low()).as("%d", seed).isLessThanOrEqualTo(i.low());
                    assertThat(set.high()).as("%d", seed).isGreaterThanOrEqualTo(i.high());
                }
            }
        }
    }

    /** 85.1 give or take 0.1 and 85.08 say the same, the second more closely; 85.5 differs. */
    @Test
    void aCloserNumberStandsForOneThatItIsWithin() {
        ValueSet set =
                WorkedOut.values(
                        conflict(
                                List.of(
                                        item(85.1, 85.0, 85.2),
                                        item(85.08, 85.079, 85.081),
                                        item(85.5, 85.4, 85.6))));
        assertThat(set).isEqualTo(ValueSet.between(85.079, 85.5, 85.6));
    }

    private static boolean isCloser(EvidenceItem one, EvidenceItem other) {
        return one.low() >= other.low()
                && one.high() <= other.high()
                && one.high() - one.low() < other.high() - other.low();
    }

    private static EvidenceItem item(double value, double low, double high) {
        return new EvidenceItem("figures", "F" + value, "Office", "", "", "", value, low, high, "");
    }

    private static Answer conflict(List<EvidenceItem> items) {
        return new Answer.Unknown(
                Question.of("level").reporter(Codes.of("AA")).build(),
                Reason.SOURCES_CONFLICT,
                NoteCode.NOTHING_HELD.note(),
                new Evidence(Grade.C, items, List.of()));
    }
}
