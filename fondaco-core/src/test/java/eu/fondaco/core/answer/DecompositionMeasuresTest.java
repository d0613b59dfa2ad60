// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Reason;
import org.junit.jupiter.api.Test;

/** Measures that take a change, a margin or two-way trade apart, on tables computed by hand. */
class DecompositionMeasuresTest {

    private static final String AREAS =
            """
            W00  group   .   .
            AA   country W00 .
            AA-1 region  AA  .
            BB   country W00 .
            CC   country W00 .
            DD   country W00 .
            """;

    private static StoreQuestionEngine engine(String cells) {
        return new Small().areas(AREAS).cells("d", ".", cells).engine();
    }

    private static void holds(StoreQuestionEngine engine, String table) {
        assertThat(Asked.wrong(engine, table)).isEmpty();
    }

    // in powers of two: 2015 to 2018 are 0 1 2 2, with a slope of 0.7; changes from 2014 are -2 1 1
    // 0
    @Test
    void aTrendIsThatOfAllYearsAndTheMedianIsHardlyMoved() {
        holds(
                engine(
                        """
                        AA W00 X TOTAL 2014 400
                        AA W00 X TOTAL 2015 100
                        AA W00 X TOTAL 2016 200
                        AA W00 X TOTAL 2017 400
                        AA W00 X TOTAL 2018 400
                        BB W00 X TOTAL 2016 7
                        BB W00 X TOTAL 2017 0
                        BB W00 X TOTAL 2018 7
                        """),
                """
                trend_growth base=2015               | 62.450479 percent
                average_growth base=2015             | 58.740105 percent
                volatility_mad base=2014             | 34.657359 percent
                trend_growth base=2017               | ?
                trend_growth reporter=BB base=2016   | ?
                volatility_mad reporter=BB base=2016 | ?
                """);
    }

    // matched: P1 60 of unit values 3 and 3, P2 48 of 4 and 4.8, P3 20 without quantities; all 174
    @Test
    void twoWayTradeIsSplitByUnitValues() {
        StoreQuestionEngine engine =
                engine(
                        """
                        AA W00 X P1 2018 60 . 20 kg
                        AA W00 M P1 2018 30 . 10 kg
                        AA W00 X P2 2018 40 . 10 kg
                        AA W00 M P2 2018 24 . 5  kg
                        AA W00 X P3 2018 10
                        AA W00 M P3 2018 10
                        BB W00 X P1 2018 60 . 20 kg
                        BB W00 M P1 2018 30 . 10 items
                        CC W00 X P1 2018 60 C 20 kg
                        CC W00 M P1 2018 30 . 10 kg
                        """);
        holds(
                engine,
                """
                grubel_lloyd            | 0.735632 index
                gl_horizontal           | 0.344828 index
                gl_vertical             | 0.275862 index
                gl_horizontal n=25      | 0.620690 index
                gl_vertical n=25        | 0 index
                gl_horizontal product=P1 | 0.666667 index
                gl_horizontal reporter=BB | ?
                """);
        Answer hidden = engine.answer(Asked.question("gl_vertical reporter=CC"), null);
        assertThat(((Answer.Unknown) hidden).reason()).isEqualTo(Reason.CONFIDENTIAL);
    }

    // relative unit values 1.5 and 0.8; shares 0.6, 0.4 here and 0.45, 0.55 there
    @Test
    void theIntensiveMarginIsPriceTimesQuantity() {
        holds(
                engine(
                        """
                        AA W00 X P1 2018 60  . 20 kg
                        AA W00 X P2 2018 40  . 10 kg
                        BB W00 X P1 2018 90  . 45 kg
                        BB W00 X P2 2018 110 . 22 kg
                        BB W00 X P3 2018 50  . 1  kg
                        CC W00 X P1 2018 90
                        """),
                """
                extensive_margin of=reporter:BB   | 80 percent
                intensive_margin of=reporter:BB   | 50 percent
                intensive_price of=reporter:BB    | 1.113065 index
                intensive_quantity of=reporter:BB | 44.921021 percent
                intensive_price of=reporter:CC    | ?
                """);
    }

    @Test
    void pairsAreCountedAndMarketsWeighedByProduct() {
        holds(
                engine(
                        """
                        AA BB X P1 2017 30
                        AA BB X P2 2017 10
                        AA CC X P2 2018 5
                        AA BB X P2 2018 5
                        BB W00 M P1 2017 100
                        BB W00 M P1 2018 120
                        BB W00 M P2 2017 200
                        BB W00 M P2 2018 300
                        """),
                """
                pairs                                      | 2 count
                pairs period=2017 among=partner:BB+CC      | 2 count
                pairs period=2017 product=P1               | 1 count
                demand_pull_products                       | 27.5 percent
                demand_pull_products product=P2            | 50 percent
                """);
    }

    // G = 0.35, by product 0.2 and 0.5; with the nation's mix the region would have had 25 of each
    @Test
    void theRegionalPartIsCompetitiveAndAllocation() {
        holds(
                engine(
                        """
                        AA-1 W00 X P1 2017 20
                        AA-1 W00 X P1 2018 30
                        AA-1 W00 X P2 2017 30
                        AA-1 W00 X P2 2018 30
                        AA   W00 X P1 2017 100
                        AA   W00 X P1 2018 120
                        AA   W00 X P2 2017 100
                        AA   W00 X P2 2018 150
                        """),
                """
                shift_national reporter=AA-1    | 17.5 EUR
                shift_mix reporter=AA-1         | 1.5 EUR
                shift_regional reporter=AA-1    | -9 EUR
                shift_competitive reporter=AA-1 | -5 EUR
                shift_allocation reporter=AA-1  | -4 EUR
                """);
    }

    // growth of DD by cell: 0.1, 1, 0, 1; by product 0.28, 0.4; by market 4/70, 1; of all 0.34
    @Test
    void aGapInGrowthIsCompetitivenessAndStructure() {
        holds(
                engine(
                        """
                        AA BB X P1 2017 10
                        AA CC X P1 2017 20
                        AA BB X P2 2017 30
                        AA CC X P2 2017 40
                        AA BB X P1 2018 20
                        AA CC X P1 2018 20
                        AA BB X P2 2018 30
                        AA CC X P2 2018 60
                        DD BB X P1 2017 40
                        DD CC X P1 2017 10
                        DD BB X P2 2017 30
                        DD CC X P2 2017 20
                        DD BB X P1 2018 44
                        DD CC X P1 2018 20
                        DD BB X P2 2018 30
                        DD CC X P2 2018 40
                        """),
                """
                cms_gap of=reporter:DD                 | -4 percentage points
                cms_gap_competitiveness of=reporter:DD | -31 percentage points
                cms_gap_product of=reporter:DD         | 2.4 percentage points
                cms_gap_market of=reporter:DD          | 28.285714 percentage points
                cms_gap_mixed of=reporter:DD           | -3.685714 percentage points
                """);
    }

    @Test
    void aJumpInOneLargeMemberShowsBothSignsOfDominance() {
        holds(
                engine(
                        """
                        AA W00 X TOTAL 2013 100
                        AA W00 X TOTAL 2014 110
                        AA W00 X TOTAL 2015 121
                        AA W00 X TOTAL 2016 133
                        AA W00 X TOTAL 2017 146
                        AA W00 X TOTAL 2018 400
                        AA W00 X P1    2018 300
                        AA W00 X P2    2018 100
                        AA W00 X P1    2017 73
                        AA W00 X P2    2017 73
                        """),
                """
                dominance_risk base=2013             | 2 count
                dominance_risk period=2017 base=2013 | 0 count
                dominance_risk base=2016             | ?
                """);
    }
}
