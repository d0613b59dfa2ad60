// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A part of a year never looks like a year; and signs of import dependence, by hand. */
class PartsOfYearsTest {

    private final Small small =
            new Small()
                    .areas(
                            """
                            W00 group   .   .
                            EU  group   .   .
                            AA  country W00 .
                            BB  country W00 EU
                            CC  country W00 .
                            DD  country W00 .
                            """)
                    .cells(
                            "q",
                            ".",
                            """
                            AA W00 X TOTAL 2017-Q1 10
                            AA W00 X TOTAL 2017-Q2 20
                            AA W00 X TOTAL 2017-Q3 30
                            AA W00 X TOTAL 2017-Q4 40
                            AA W00 X TOTAL 2018-Q1 20
                            AA W00 X TOTAL 2018-Q2 40
                            AA W00 X TOTAL 2018-Q3 60
                            """)
                    .cells(
                            "i",
                            ".",
                            """
                            AA W00 M P1 2015 100
                            AA BB  M P1 2015 20
                            AA CC  M P1 2015 70
                            AA DD  M P1 2015 10
                            AA W00 X P1 2015 50
                            AA W00 M P2 2015 100
                            AA BB  M P2 2015 80
                            AA CC  M P2 2015 10
                            AA DD  M P2 2015 10
                            AA W00 X P2 2015 50
                            """);
    private final StoreQuestionEngine engine = small.engine();
    private final StoreQuestionEngine mixed =
            new Small()
                    .areas("W00 group . .\nBB country W00 .")
                    .cells(
                            "h",
                            ".",
                            """
                            BB W00 X TOTAL 2018-S1 50
                            BB W00 X TOTAL 2018-07 7
                            BB W00 X TOTAL 2018-08 8
                            BB W00 X TOTAL 2018-09 9
                            BB W00 X TOTAL 2018-Q4 40
                            """)
                    .engine();

    @Test
    void threeQuartersAreNotAYear() {
        assertThat(
                        Asked.wrong(
                                engine,
                                """
                                level period=2018                              | ?
                                growth period=2018 base=2017                   | ?
                                index period=2018 base=2017                    | ?
                                ytd period=2018                                | ?
                                level period=2017                              | 100 EUR
                                ytd period=2018-Q3                             | 120 EUR
                                growth/ytd period=2018-Q3                      | 100 percent
                                rolling_year period=2018-Q3                    | 160 EUR
                                rolling_year period=2017-Q3                    | ?
                                """))
                .isEmpty();
        Answer ytd = engine.answer(Asked.question("ytd period=2018-Q3"), null);
        assertThat(ytd.evidence().notes())
                .extracting(Object::toString)
                .anyMatch(n -> n.toString().contains("part of a year"));
    }

    @Test
    void aRunOfMonthsIsTheSumOfThePeriodsHeldThatMakeItUp() {
        assertThat(
                        Asked.wrong(
                                engine,
                                """
                                level period=2018-01/P9M                          | 120 EUR
                                growth period=2018-01/P9M base=2017-01/P9M        | 100 percent
                                level period=2017-07/P12M                         | 130 EUR
                                growth period=2018-Q3 base=2018-Q2                | 50 percent
                                level period=2018-01/P8M                          | ?
                                """))
                .isEmpty();
        assertThat(
                        Asked.wrong(
                                mixed,
                                """
                                level reporter=BB period=2018                     | 114 EUR
                                level reporter=BB period=2018-01/P9M              | 74 EUR
                                level reporter=BB period=2018-Q3                  | 24 EUR
                                level reporter=BB period=2018-Q2                  | ?
                                level reporter=BB period=2018-10                  | ?
                                """))
                .isEmpty();
        assertThat(notes(mixed, "level reporter=BB period=2018"))
                .contains("2018 is the sum of 2018-S1 + 2018-07 + 2018-08 + 2018-09 + 2018-Q4");
        assertThat(notes(engine, "growth period=2018-Q3 base=2018-Q2"))
                .contains(
                        "2018-Q2 and 2018-Q3 are other months of the year; the season isn't taken"
                                + " out");
        assertThat(notes(engine, "growth period=2018-Q3 base=2017-Q3"))
                .noneMatch(n -> n.toString().contains("season"));
        assertThat(notes(engine, "level period=2018-01/P9M"))
                .contains("2018-01/P9M is the sum of 2018-Q1 to 2018-Q3");
    }

    @Test
    void aPeriodHeldInPartSaysWhichPart() {
        assertThat(problem(mixed, "level reporter=BB period=2018-07/P4M"))
                .contains("not for 2018-07/P4M; of it 2018-07 to 2018-09 is held");
        assertThat(problem(mixed, "level reporter=BB period=2018-Q2"))
                .contains("not for 2018-Q2; it is held only within 2018-S1");
    }

    private static List<String> notes(StoreQuestionEngine engine, String question) {
        return engine.answer(Asked.question(question), null).evidence().notes().stream()
                .map(Object::toString)
                .toList();
    }

    private static String problem(StoreQuestionEngine engine, String question) {
        return ((Answer.Unknown) engine.answer(Asked.question(question), null)).toString();
    }

    @Test
    void theLatestYearOfAnOpenQuestionIsACompleteOne() {
        List<Answer> every =
                new EveryPeriod(small.catalog(), small.store(), engine)
                        .answers(Question.of("level").reporter("AA").build(), null);
        assertThat(every.get(0).question().period()).isEqualTo(Period.quarter(2018, 3));
        assertThat(EveryPeriod.latestYear(every).orElseThrow().question().period())
                .isEqualTo(Period.year(2017));
        assertThat(every).noneMatch(a -> a.question().period().equals(Period.year(2018)));
    }

    @Test
    void rebasingChangesNothingButTheScale() {
        double since17 = value("index period=2018-Q2 base=2017-Q1");
        double rebased =
                value("index period=2018-Q2 base=2017-Q3")
                        * value("index period=2017-Q3 base=2017-Q1")
                        / 100;
        assertThat(since17).isEqualTo(400);
        assertThat(rebased).isCloseTo(since17, org.assertj.core.api.Assertions.within(1e-9));
    }

    private double value(String question) {
        return ((Answer.Known) engine.answer(Asked.question(question), null)).value().value();
    }

    // P1: outside 80 of 100, HHI (7/8)^2 + (1/8)^2 = 0.78, 80 > 50. P2: 20 of 100, HHI 0.5, 20 <
    // 50.
    @Test
    void signsOfDependenceAreCounted() {
        assertThat(
                        Asked.wrong(
                                engine,
                                """
                                import_dependence flow=M product=P1 period=2015 of=partner:EU | 3 count
                                import_dependence flow=M product=P2 period=2015 of=partner:EU | 1 count
                                import_dependence flow=M product=P1 period=2015               | ?
                                import_dependence flow=M period=2015 of=partner:EU            | ?
                                """))
                .isEmpty();
    }
}
