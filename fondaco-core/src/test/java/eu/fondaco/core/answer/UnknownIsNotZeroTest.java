// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Grade;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What isn't held isn't 0. */
class UnknownIsNotZeroTest {

    private static final String AREAS =
            "W00 group . .\nG group . .\nAA country W00 G\nBB country W00 G\nZZ special W00 .";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    revision             | no release after the first publication
                    relative_revision base=2017 | no release after the first publication
                    sign_revision_growth base=2017 | no release after the first publication
                    sign_revision_growth_vintage base=2017 | no release after the first publication
                    sign_revision base=2017 flow=X-M | no release after the first publication
                    mean_revision base=2017     | no release after the first publication
                    publication_delay period=2017 reporter=BB | has no date
                    first_level period=2017 reporter=BB       | has no date
                    gl_horizontal | no product that goes both ways has quantities
                    gl_vertical   | no product that goes both ways has quantities
                    """)
    void isUnknown(String question, String why) {
        StoreQuestionEngine engine =
                new Small()
                        .areas(AREAS)
                        .products("P1 . .")
                        .cells(
                                "d",
                                "2019-03-01",
                                """
                                AA W00 X TOTAL 2018 100
                                AA W00 X TOTAL 2017 100
                                AA W00 X TOTAL 2016 90
                                AA W00 M TOTAL 2018 70
                                AA W00 M TOTAL 2017 70
                                AA W00 X P1 2018 60
                                AA W00 M P1 2018 40
                                """)
                        .cells("d", ".", "BB W00 X TOTAL 2017 7")
                        .engine();
        Answer answer = engine.answer(Asked.question(question), null);
        assertThat(answer).isInstanceOf(Answer.Unknown.class);
        assertThat(((Answer.Unknown) answer).message().toString()).contains(why);
    }

    /** Who had nothing before has no growth; a place, a list and a count name who is left out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "rank/growth partner=BB among=partner:all base=2017",
                "top/growth n=3 among=partner:all base=2017",
                "count among=partner:all base=2017 if=growth>0"
            })
    void whoHasNoGrowthIsNamed(String question) {
        StoreQuestionEngine engine =
                new Small()
                        .areas(AREAS + "\nCC country W00 .\nDD country W00 .")
                        .cells(
                                "d",
                                ".",
                                """
                                AA BB X TOTAL 2017 100
                                AA BB X TOTAL 2018 110
                                AA CC X TOTAL 2017 100
                                AA CC X TOTAL 2018 90
                                AA DD X TOTAL 2018 5
                                """)
                        .engine();
        Answer answer = engine.answer(Asked.question(question), null);
        assertThat(answer.evidence().notes().toString()).contains("defined for them: DD");
        if (answer instanceof Answer.Known known) {
            assertThat(known.value().isExact()).as("who has none can't be ahead").isTrue();
        }
    }

    /** Of 80 that go both ways, 40 are of like unit values; of the other 40 nothing is known. */
    @Test
    void tradeWithoutQuantitiesWidensBothParts() {
        StoreQuestionEngine engine =
                new Small()
                        .areas(AREAS)
                        .products("P1 . .\nP2 . .")
                        .cells(
                                "d",
                                "2019-03-01",
                                """
                                AA W00 X P1 2018 30 . 10 kg
                                AA W00 M P1 2018 20 . 7 kg
                                AA W00 X P2 2018 20
                                AA W00 M P2 2018 30
                                """)
                        .engine();
        Answer.Known like = (Answer.Known) engine.answer(Asked.question("gl_horizontal"), null);
        assertThat(like.value().low()).isCloseTo(0.4, within(1e-9));
        assertThat(like.value().value()).isEqualTo(0.4);
        assertThat(like.value().high()).isCloseTo(0.8, within(1e-9));
        Answer.Known unlike = (Answer.Known) engine.answer(Asked.question("gl_vertical"), null);
        assertThat(unlike.value().low()).isZero();
        assertThat(List.of(like.evidence().grade(), unlike.evidence().grade()))
                .as("half of it isn't the producer's own")
                .containsOnly(Grade.E);
        assertThat(unlike.value().high()).isCloseTo(0.4, within(1e-9));
    }

    /** By the heads of another year a number per head is no longer the producer's own. */
    @Test
    void headsOfAnotherYearMakeAnEstimate() {
        StoreQuestionEngine engine =
                new Small()
                        .areas(AREAS)
                        .attributes("AA 2017 population 50 persons")
                        .cells("d", ".", "AA W00 X TOTAL 2017 100\nAA W00 X TOTAL 2018 110")
                        .engine();
        Answer own = engine.answer(Asked.question("per_capita period=2017"), null);
        Answer older = engine.answer(Asked.question("per_capita period=2018"), null);
        assertThat(own.evidence().grade()).isEqualTo(Grade.A);
        assertThat(older.evidence().grade()).isEqualTo(Grade.E);
        assertThat(((Answer.Known) older).value().isExact()).isFalse();
    }

    @Test
    void onlyAMemberHasAMarketShare() {
        StoreQuestionEngine engine =
                new Small()
                        .areas(AREAS)
                        .cells(
                                "d",
                                ".",
                                """
                                AA W00 X TOTAL 2018 30
                                BB W00 X TOTAL 2018 10
                                ZZ W00 X TOTAL 2018 80
                                """)
                        .engine();
        assertThat(
                        Asked.wrong(
                                engine,
                                """
                                market_share                            | 75 percent
                                market_share reporter=AA+BB             | 100 percent
                                market_share reporter=G                 | 100 percent
                                market_share reporter=ZZ                | ?
                                market_share reporter=AA+ZZ             | ?
                                market_share among=reporter:BB reporter=AA | ?
                                """))
                .isEmpty();
        Answer special = engine.answer(Asked.question("market_share reporter=ZZ"), null);
        assertThat(((Answer.Unknown) special).message().toString())
                .contains("ZZ isn't among those compared: reporters");
    }
}
