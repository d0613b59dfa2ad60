// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the codes of a question mean in a dataset, and what absence means. */
class ExpansionTest {

    private static Small areas() {
        return new Small()
                .areas(
                        """
                        W00  group    .   .
                        EU   group    .   .
                        AA   country  W00 EU
                        AA-1 region   AA  NORTH
                        AA-2 region   AA  .
                        AA-P province AA-2 .
                        AA-Q province AA-2 .
                        AA-X special  AA  .
                        BB   country  W00 EU
                        CC   country  W00 .
                        """)
                .products(
                        """
                        P1   .     .
                        P2   .     .
                        P21  P2    .
                        P22  P2    .
                        FOOD .     P1;P21
                        """);
    }

    private static void holds(Small small, String table) {
        assertThat(Asked.wrong(small.engine(), table)).isEmpty();
    }

    @Test
    void partnersStandForTheWorldOnlyWhereTheDatasetIsComplete() {
        String cells = "AA BB X TOTAL 2018 1\nAA CC X TOTAL 2018 2";
        holds(areas().cells("d", ".", cells), "level | ?\nshare partner=BB | ?");
        Small complete = areas().dataset("d", true, true).cells("d", ".", cells);
        holds(complete, "level | 3 EUR\nshare partner=BB | 33.333333 percent");
        Answer answer = complete.engine().answer(Asked.question("level"), null);
        assertThat(answer.evidence().notes())
                .extracting(Object::toString)
                .contains("W00 is the sum of the 2 partners");
    }

    @Test
    void oneKnownRegionIsNeitherItsCountryNorFirstOfItself() {
        Small alone =
                new Small()
                        .areas(
                                "W00 group . .\n"
                                        + "AA country W00 .\n"
                                        + "AA-1 region AA .\n"
                                        + "BB country W00 .")
                        .cells("d", ".", "AA-1 W00 X TOTAL 2018 10\nAA-1 BB X TOTAL 2018 2");
        holds(
                alone,
                """
                level reporter=AA-1 | 10 EUR
                level reporter=AA | ?
                share reporter=AA-1 | ?
                rank reporter=AA-1 | ?
                rank partner=BB reporter=AA-1 among=partner:all | ?
                """);
    }

    private static Answer.Known place(Small world, TradeFlow flow) {
        return (Answer.Known)
                world.engine()
                        .answer(
                                List.of(
                                        Question.of(MeasureExpr.of("rank"))
                                                .flow(flow)
                                                .reporter(Codes.of("AA"))
                                                .partner(Codes.of("BB"))
                                                .product(Codes.TOTAL)
                                                .period(Period.year(2018))
                                                .universe(
                                                        new Universe(
                                                                Dimension.PARTNER, Universe.ALL))
                                                .build()),
                                null)
                        .get(0);
    }

    @Test
    void aPlaceAmongPartnersIsOpenWhereTheWorldHoldsMoreThanThePartnersKnown() {
        Small some =
                new Small()
                        .areas(
                                "W00 group . .\n"
                                        + "AA country W00 .\n"
                                        + "BB country W00 .\n"
                                        + "CC country W00 .")
                        .cells(
                                "d",
                                ".",
                                "AA W00 X TOTAL 2018 100\n"
                                        + "AA BB X TOTAL 2018 20\n"
                                        + "AA CC X TOTAL 2018 10\n"
                                        + "AA W00 M TOTAL 2018 31\n"
                                        + "AA BB M TOTAL 2018 20\n"
                                        + "AA CC M TOTAL 2018 10");
        Answer.Known open = place(some, TradeFlow.EXPORTS);
        assertThat(open.value().low()).isEqualTo(1);
        assertThat(open.value().high())
                .isEqualTo(4); // 70 of 100 aren't held: three of 20 and more fit
        Answer.Known sure = place(some, TradeFlow.IMPORTS);
        assertThat(sure.value().isExact()).isTrue();
    }

    @Test
    void aParentIsTheSumOfItsChildrenAndSaysSo() {
        Small small =
                areas().cells(
                                "d",
                                ".",
                                """
                                AA-1 W00 X TOTAL 2018 10
                                AA-P W00 X TOTAL 2018 1
                                AA-Q W00 X TOTAL 2018 2
                                AA-X W00 X TOTAL 2018 5
                                """);
        holds(
                small,
                """
                level reporter=AA-2 | 3 EUR
                level reporter=AA   | 18 EUR
                share reporter=AA-1 | 55.555556 percent
                rank reporter=AA-2  | 2 rank
                """);
        Answer answer = small.engine().answer(Asked.question("level reporter=AA-2"), null);
        assertThat(answer.evidence().notes())
                .extracting(Object::toString)
                .contains("AA-2 = AA-P + AA-Q");
    }

    @Test
    void aGroupOfReportersNeedsAllItsMembersOneOfPartnersDoesNot() {
        Small small =
                areas().cells(
                                "d",
                                ".",
                                "AA W00 X TOTAL 2018 10\n"
                                        + "AA BB X TOTAL 2018 4\n"
                                        + "AA CC X TOTAL 2018 6");
        holds(small, "level reporter=EU | ?\nlevel partner=EU | 4 EUR");
    }

    @Test
    void aReporterIsSkippedAmongItsOwnPartners() {
        holds(
                areas().cells(
                                "d",
                                ".",
                                """
                                AA AA X TOTAL 2018 100
                                AA BB X TOTAL 2018 4
                                BB AA X TOTAL 2018 3
                                BB BB X TOTAL 2018 100
                                """),
                """
                level partner=EU             | 4 EUR
                level reporter=EU partner=EU | 7 EUR
                level partner=AA             | ?
                """);
    }

    @Test
    void aTableWithBothMarginsHasNoZerosInside() {
        holds(
                areas().cells(
                                "d",
                                ".",
                                """
                                AA W00 X TOTAL 2018 10
                                AA BB  X TOTAL 2018 10
                                AA CC  M TOTAL 2018 10
                                AA W00 X P1    2018 10
                                BB W00 X TOTAL 2018 10
                                BB AA  X P1    2018 10
                                """),
                """
                level partner=CC                        | 0 EUR
                level partner=BB product=P1             | ?
                level reporter=BB partner=CC product=P1 | 0 EUR
                level reporter=CC                       | ?
                """);
    }

    @Test
    void absenceIsNothingKnownWhereZerosAreKept() {
        holds(
                areas().dataset("d", false, false)
                        .cells("d", ".", "AA BB X TOTAL 2018 10\nBB CC X TOTAL 2018 1"),
                """
                level partner=BB    | 10 EUR
                level partner=CC    | ?
                level partner=BB+CC | ?
                """);
    }

    @Test
    void productsAreNamedAggregatesOrParents() {
        holds(
                areas().cells(
                                "d",
                                ".",
                                "AA W00 X P1 2018 1\nAA W00 X P21 2018 2\nAA W00 X P22 2018 4"),
                """
                level product=P2      | 6 EUR
                level product=FOOD    | 3 EUR
                level product=P1+FOOD | ?
                level product=P9      | ?
                """);
    }

    @Test
    void theFirstDatasetThatKnowsAnswersUnlessAnotherDisagreesAndNoneIsNamed() {
        Small small =
                areas().cells("a", ".", "BB W00 X TOTAL 2018 10")
                        .cells("b", ".", "AA W00 X TOTAL 2018 20")
                        .cells("c", ".", "AA W00 X TOTAL 2018 30");
        holds(small, "level reporter=BB | 10 EUR");
        holds(small, "level | ?");
        Answer named =
                small.engine()
                        .answer(Asked.question("level").toBuilder().dataset("c").build(), null);
        assertThat(((Answer.Known) named).value().value()).isEqualTo(30);
        Answer unknown =
                small.engine()
                        .answer(Asked.question("level").toBuilder().dataset("z").build(), null);
        assertThat(((Answer.Unknown) unknown).message().toString()).contains("'z'");
    }

    @Test
    void aRankAmongANamedUniverseWithMembersMissingIsASet() {
        Small small =
                areas().cells(
                                "d",
                                ".",
                                "AA W00 X TOTAL 2018 10\n"
                                        + "BB W00 X TOTAL 2018 20\n"
                                        + "AA-1 W00 X TOTAL 2018 5");
        Answer answer =
                small.engine()
                        .answer(Asked.question("rank reporter=AA among=reporter:AA+BB+CC"), null);
        Answer.Known rank = (Answer.Known) answer;
        assertThat(rank.value().low()).isEqualTo(2);
        assertThat(rank.value().high()).isEqualTo(3);
        assertThat(rank.evidence().notes())
                .extracting(Object::toString)
                .contains("among 2 of 3: reporters in AA+BB+CC");
        holds(small, "top n=1 among=reporter:AA+BB+CC | ?\ntop n=1 among=reporter:AA+BB | BB");
    }
}
