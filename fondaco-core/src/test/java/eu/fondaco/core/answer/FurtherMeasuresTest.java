// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.library.StandardMeasures;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each further measure on a table small enough to compute by hand. */
class FurtherMeasuresTest {

    private final StoreQuestionEngine engine =
            new Small()
                    .areas(
                            """
                            W00  group   .   .
                            AA   country W00 .
                            AA-1 region  AA  .
                            BB   country W00 .
                            CC   country W00 .
                            """)
                    .cells(
                            "d",
                            ".",
                            """
                            AA W00 X TOTAL 2016 50
                            AA W00 X TOTAL 2017 80
                            AA W00 X TOTAL 2018 100
                            AA W00 M TOTAL 2018 60
                            AA W00 M P1    2018 20
                            AA W00 M P2    2018 40
                            AA W00 X P1    2018 70
                            AA W00 X P2    2018 30
                            AA W00 X P1    2017 80
                            AA BB  X TOTAL 2017 60
                            AA BB  X TOTAL 2018 75
                            AA CC  X TOTAL 2017 20
                            AA CC  X TOTAL 2018 25
                            AA BB  M TOTAL 2018 10
                            BB W00 X TOTAL 2018 300
                            BB W00 X P1    2018 120
                            BB W00 X P2    2018 180
                            BB AA  X TOTAL 2018 12
                            BB CC  X TOTAL 2018 100
                            BB W00 M TOTAL 2017 200
                            BB W00 M TOTAL 2018 250
                            BB W00 M P1    2018 200
                            BB W00 M P2    2018 50
                            CC W00 X TOTAL 2018 100
                            CC W00 X P2    2018 100
                            CC BB  X TOTAL 2018 40
                            CC AA  X TOTAL 2018 60
                            CC W00 M TOTAL 2017 100
                            CC W00 M TOTAL 2018 90
                            AA-1 W00 X TOTAL 2018 40
                            AA-1 W00 X P1    2018 35
                            AA-1 W00 X P2    2018 5
                            AA-1 W00 X P1    2017 40
                            AA-1 W00 X TOTAL 2017 40
                            AA-1 BB  X TOTAL 2018 36
                            """)
                    .cells(
                            "q",
                            ".",
                            """
                            BB W00 X TOTAL 2016-Q4 4
                            BB W00 X TOTAL 2017-Q1 10
                            BB W00 X TOTAL 2017-Q2 20
                            BB W00 X TOTAL 2017-Q3 30
                            BB W00 X TOTAL 2017-Q4 40
                            BB W00 X TOTAL 2018-Q1 15
                            BB W00 X TOTAL 2018-Q2 30
                            BB W00 X TOTAL 2018-Q3 35
                            """)
                    .attributes("AA 2018 gdp 400 EUR")
                    .engine();

    private void holds(String table) {
        assertThat(Asked.wrong(engine, table)).isEmpty();
    }

    @Test
    void levelsAndTime() {
        holds(
                """
                normalised_balance                              | 0.25 index
                cover_ratio                                     | 166.666667 percent
                openness                                        | 40 percent
                log_change                                      | 22.314355 percent
                midpoint_growth                                 | 22.222222 percent
                index base=2016                                 | 200 index
                index/share partner=BB                          | 100 index
                index reporter=BB period=2018-Q2 base=2017      | 120 index
                volatility base=2016                            | 17.455644 percent
                volatility base=2017                            | ?
                ytd reporter=BB period=2018-Q3                  | 80 EUR
                growth/ytd reporter=BB period=2018-Q3           | 33.333333 percent
                rolling_year reporter=BB period=2018-Q3         | 120 EUR
                growth/rolling_year reporter=BB period=2018-Q3  | 87.5 percent
                ytd reporter=BB period=2017-Q4                  | 100 EUR
                """);
    }

    @Test
    void comparisonsWithOtherReporters() {
        holds(
                """
                market_share                                    | 20 percent
                market_share product=P1                         | 36.842105 percent
                market_share among=reporter:AA+CC               | 50 percent
                share_of_partner_imports partner=BB             | 30 percent
                share_of_partner_imports                        | ?
                rca product=P1                                  | 1.842105 index
                rca product=P1 of=reporter:BB                   | 1.75 index
                rca                                             | ?
                location_quotient reporter=AA-1 product=P1      | 1.25 index
                rsca product=P1                                 | 0.296296 index
                additive_rca product=P1                         | 32 percentage points
                nrca product=P1                                 | 0.064 index
                rank/rca product=P1 among=reporter:AA+BB        | 1 rank
                """);
    }

    @Test
    void specialisationOfBothFlows() {
        holds(
                """
                lafay product=P1                                | 17.1875 index
                lafay product=P2                                | -17.1875 index
                michaely product=P1                             | 36.666667 percentage points
                grubel_lloyd product=P1                         | 0.444444 index
                grubel_lloyd                                    | 0.625 index
                finger_kreinin of=reporter:BB                   | 70 percent
                krugman of=reporter:BB                          | 0.6 index
                krugman reporter=AA-1                           | 0.35 index
                """);
    }

    @Test
    void concentration() {
        holds(
                """
                hhi                                             | 0.58 index
                hhi among=partner:all                           | 0.625 index
                hhi_normalised                                  | 0.16 index
                effective_number                                | 1.724138 count
                effective_number_entropy                        | 1.842022 count
                entropy                                         | 0.610864 index
                theil                                           | 0.082283 index
                theil_between period=2017                       | 0.693147 index
                theil_within period=2017                        | 0 index
                gini                                            | 0.2 index
                top_share n=1 among=product:all                 | 70 percent
                unallocated_share among=partner:all             | 0 percent
                average_value period=2017                       | 80 EUR
                """);
    }

    @Test
    void bilateral() {
        holds(
                """
                intensity partner=BB                            | 1.875 index
                orientation reporter=AA-1 partner=BB            | 1.2 index
                complementarity partner=BB                      | 90 percent
                demand_pull                                     | 16.25 percent
                mirror_asymmetry flow=M partner=BB              | -18.181818 percent
                """);
    }

    @Test
    void marginsAndDecompositions() {
        holds(
                """
                extensive_margin reporter=CC                    | 62 percent
                intensive_margin reporter=CC                    | 32.258065 percent
                entry_contribution                              | 37.5 percentage points
                continuing_contribution                         | -12.5 percentage points
                exit_contribution                               | 0 percentage points
                shift_national reporter=AA-1 product=P1         | -5 EUR
                shift_regional reporter=AA-1 product=P1         | 0 EUR
                """);
    }

    @Test
    void survivalCountsSpellsOnce() {
        StoreQuestionEngine spells =
                new Small()
                        .areas(
                                """
                                W00 group . .
                                AA country W00 .
                                B1 country W00 .
                                B2 country W00 .
                                B3 country W00 .
                                B4 country W00 .
                                B5 country W00 .
                                """)
                        .cells(
                                "d",
                                ".",
                                """
                                AA B5 X TOTAL 2014 5
                                AA B1 X TOTAL 2010 5
                                AA B2 X TOTAL 2011 5
                                AA B2 X TOTAL 2013 5
                                AA B3 X TOTAL 2011 5
                                AA B4 X TOTAL 2013 5
                                AA B4 X TOTAL 2014 5
                                AA B1 X TOTAL 2012 5
                                """)
                        .engine();
        assertThat(
                        Asked.wrong(
                                spells,
                                """
                                survival period=2014 base=2010 n=1 among=partner:all | 66.666667 percent
                                survival period=2014 base=2010 n=2 among=partner:all | 66.666667 percent
                                survival period=2014 base=2010 n=3 among=partner:all | 0 percent
                                survival_survfit period=2014 base=2010 n=1 among=partner:all | 75 percent
                                survival_survfit period=2014 base=2010 n=2 among=partner:all | 75 percent
                                survival_survfit period=2014 base=2010 n=3 among=partner:all | 0 percent
                                hazard period=2014 base=2010 n=1 among=partner:all   | 33.333333 percent
                                hazard period=2014 base=2010 n=2 among=partner:all   | 0 percent
                                hazard period=2014 base=2010 n=5 among=partner:all   | ?
                                """))
                .isEmpty();
    }

    /** A concentration of growths isn't the one of levels: what can't be taken of it is refused. */
    @Test
    void noMeasureDropsTheOneItIsTakenOf() {
        List<String> dropped = new ArrayList<>();
        int refused = 0;
        for (Measure measure : StandardMeasures.all().list()) {
            String rest = " partner=BB period=2018 base=2017 n=1";
            Answer plain = engine.answer(Asked.question(measure.id() + rest), null);
            Answer nested = engine.answer(Asked.question(measure.id() + "/share" + rest), null);
            boolean same =
                    plain instanceof Answer.Known p
                            && nested instanceof Answer.Known n
                            && p.value().equals(n.value())
                            && !Set.of("rank", "count", "sign").contains(measure.id());
            if (same) {
                dropped.add(measure.id());
            }
            refused += plain instanceof Answer.Known && nested instanceof Answer.Unknown ? 1 : 0;
        }
        assertThat(dropped).isEmpty();
        assertThat(refused).isGreaterThan(15);
        Answer why = engine.answer(Asked.question("hhi/growth period=2018 base=2017"), null);
        assertThat(((Answer.Unknown) why).message())
                .hasToString("hhi is taken of levels only, not of growth: ask one of both");
    }
}
