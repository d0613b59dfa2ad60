// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.question.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Two datasets that say different things of one number leave it open, with both shown; the first
 * one's had been told as exact.
 */
class DatasetsThatDisagreeTest {

    private static final String AREAS =
            """
            AA country . .
            BB country . G
            CC country . G
            """;

    private static Small small() {
        return new Small()
                .areas(AREAS)
                .cells(
                        "one",
                        ".",
                        """
                        AA BB  X TOTAL 2017 400
                        AA BB  X TOTAL 2018 500
                        AA CC  X TOTAL 2018 900
                        AA W00 X TOTAL 2018 1400
                        """)
                .cells(
                        "two",
                        ".",
                        """
                        AA BB  X TOTAL 2018 530
                        AA CC  X TOTAL 2018 903
                        AA CC  X TOTAL 2017 700
                        AA W00 X TOTAL 2018 1433
                        """);
    }

    @Test
    void neitherStandsForTheNumber() {
        Answer answer = small().engine().answer(Asked.question("level partner=BB"), null);
        assertThat(answer).isInstanceOf(Answer.Unknown.class);
        Answer.Unknown unknown = (Answer.Unknown) answer;
        assertThat(unknown.reason()).isEqualTo(Reason.SOURCES_CONFLICT);
        assertThat(unknown.message().toString()).contains("500", "one", "530", "two");
        assertThat(unknown.evidence().items())
                .extracting(i -> i.value())
                .containsExactly(500.0, 530.0);
    }

    @Test
    void whatAgreesOrOneAloneHoldsIsAnswered() {
        assertThat(
                        Asked.wrong(
                                small().engine(),
                                """
                                level partner=CC                         | 900 EUR
                                level partner=BB period=2017             | 400 EUR
                                level partner=CC period=2017             | 700 EUR
                                share partner=BB of=partner:W00          | ?
                                """))
                .isEmpty();
    }

    @Test
    void whoNamesADatasetIsAnsweredByIt() {
        Question of = Asked.question("level partner=BB").toBuilder().dataset("two").build();
        Answer.Known known = (Answer.Known) small().engine().answer(of, null);
        assertThat(known.value().value()).isEqualTo(530);
    }

    @Test
    void whatBothMaySayIsFound() {
        Small small = small();
        List<Question> both = Overlaps.questions(small.store().datasets());
        assertThat(both).hasSize(6).first().hasToString("exports from AA in 2018");
        assertThat(small.engine().answer(both, null))
                .filteredOn(
                        a -> a instanceof Answer.Unknown u && u.reason() == Reason.SOURCES_CONFLICT)
                .extracting(a -> a.question().partner().toString())
                .containsExactlyInAnyOrder("W00", "BB");
    }
}
