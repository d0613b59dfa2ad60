// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.language.QuestionLanguage;
import org.junit.jupiter.api.Test;

/** Each standard measure on a table small enough to compute by hand. */
class StandardMeasuresTest {

    private final StoreQuestionEngine engine =
            new Small()
                    .areas(
                            """
                            W00   group    .   .
                            G     group    .   .
                            AA    country  W00 .
                            AA-1  region   AA  .
                            AA-2  region   AA  .
                            AA-3  region   AA  .
                            AA-X  special  AA  .
                            BB    country  W00 G
                            CC    country  W00 G
                            DD    country  W00 .
                            """)
                    .cells(
                            "d",
                            ".",
                            """
                            AA   W00 X TOTAL 2016 800
                            AA   W00 X TOTAL 2017 1000
                            AA   W00 X TOTAL 2018 1200
                            AA   W00 M TOTAL 2016 900
                            AA   W00 M TOTAL 2017 1000
                            AA   W00 M TOTAL 2018 1500
                            AA   BB  X TOTAL 2016 400
                            AA   BB  X TOTAL 2017 500
                            AA   BB  X TOTAL 2018 450
                            AA   CC  X TOTAL 2016 200
                            AA   CC  X TOTAL 2017 200
                            AA   CC  X TOTAL 2018 300
                            AA   DD  X TOTAL 2017 300
                            AA   DD  X TOTAL 2018 450
                            AA   BB  M TOTAL 2017 700
                            AA   BB  M TOTAL 2018 900
                            AA   CC  M TOTAL 2018 600
                            AA   W00 X P1    2018 900
                            AA   W00 X P2    2018 300
                            AA-1 W00 X TOTAL 2017 400
                            AA-1 W00 X TOTAL 2018 700
                            AA-2 W00 X TOTAL 2017 500
                            AA-2 W00 X TOTAL 2018 450
                            AA-3 W00 X TOTAL 2018 -10
                            AA-X W00 X TOTAL 2017 100
                            AA-X W00 X TOTAL 2018 60
                            """)
                    .attributes(
                            """
                            AA   2017 population 10  persons
                            AA   2018 population 12  persons
                            AA-1 2018 population 5   persons
                            AA-2 2018 population 3   persons
                            AA   2018 gdp        6000 EUR
                            AA   2017 gdp        4000 EUR
                            """)
                    .engine();

    private void holds(String table) {
        assertThat(Asked.wrong(engine, table)).isEmpty();
    }

    @Test
    void levels() {
        holds(
                """
                level                              | 1200 EUR
                level flow=M partner=BB            | 900 EUR
                level flow=X+M                     | 2700 EUR
                level flow=X-M                     | -300 EUR
                level partner=BB+CC                | 750 EUR
                level partner=G                    | 750 EUR
                level partner=BB+G                 | ?
                level partner=BB+W00               | ?
                level partner=DD period=2016       | 0 EUR
                level partner=BB product=P1        | ?
                level period=2017/2018             | 2200 EUR
                level period=2019                  | ?
                level reporter=ZZ                  | ?
                level flow=M reporter=AA-1         | ?
                """);
    }

    @Test
    void sharesAndRatios() {
        holds(
                """
                share partner=BB                              | 37.5 percent
                share product=P1                              | 75 percent
                share reporter=AA-1                           | 58.333333 percent
                share partner=BB of=partner:BB+CC             | 60 percent
                share                                         | ?
                ratio of=flow:M                               | 0.8 times
                ratio_percent of=flow:M                       | 80 percent
                ratio of=period:2016                          | 1.5 times
                difference partner=BB of=partner:CC           | 150 EUR
                difference/share partner=BB of=partner:CC     | 12.5 percentage points
                ratio/per_capita reporter=AA-1 of=reporter:AA | 1.4 times
                per_capita                                    | 100 EUR per head
                per_capita reporter=AA-3                      | ?
                gdp_ratio                                     | 20 percent
                sign flow=X-M                                 | -1 sign
                """);
    }

    @Test
    void theGrowthOfADeficitSaysThatItIsOne() {
        Answer deficit =
                engine.answer(
                        QuestionLanguage.ofCodes()
                                .parse("growth of balance of AA from 2016 to 2018"),
                        null);
        Answer sales =
                engine.answer(
                        QuestionLanguage.ofCodes()
                                .parse("growth of exports from AA from 2016 to 2018"),
                        null);
        assertThat(deficit.evidence().notes())
                .extracting(Object::toString)
                .contains("where both are deficits, growth above zero is a larger deficit");
        assertThat(sales.evidence().notes())
                .extracting(Object::toString)
                .noneMatch(n -> n.toString().contains("deficit"));
    }

    @Test
    void aMultipleOfADeficitSaysThatItIsOne() {
        Answer deficit =
                engine.answer(Asked.question("multiple flow=X-M period=2018 base=2016"), null);
        assertThat(deficit.evidence().notes())
                .extracting(Object::toString)
                .contains("where both are deficits, more than once is a larger deficit");
        Answer sales = engine.answer(Asked.question("multiple period=2018 base=2016"), null);
        assertThat(sales.evidence().notes())
                .extracting(Object::toString)
                .noneMatch(n -> n.toString().contains("deficit"));
    }

    @Test
    void changes() {
        holds(
                """
                growth                                   | 20 percent
                growth base=2016                         | 50 percent
                growth partner=DD base=2016              | ?
                growth flow=X-M                          | ?
                growth flow=X-M base=2016                | 200
                multiple partner=CC base=2017            | 1.5 times
                change                                   | 200 EUR
                change/share partner=BB                  | -12.5 percentage points
                growth/share partner=BB                  | -25 percent
                change/gdp_ratio                         | -5 percentage points
                growth/per_capita                        | 0 percent
                average_growth base=2016                 | 22.474487 percent
                average_growth reporter=AA-3 base=2017   | ?
                contribution partner=CC                  | 10 percentage points
                contribution reporter=AA-1               | 30 percentage points
                share_of_change partner=CC               | 50 percent
                share_of_change partner=BB               | -25 percent
                sign/change partner=BB                   | -1 sign
                trend base=2016                          | 1 sign
                trend partner=BB base=2016               | 0 sign
                trend/share partner=BB base=2017         | -1 sign
                streak                                   | 2 count
                streak partner=BB asc=1                  | 1 count
                streak partner=BB                        | 0 count
                """);
    }

    @Test
    void rankings() {
        holds(
                """
                rank partner=BB among=partner:all                        | 1 rank
                rank partner=DD among=partner:all                        | 1 rank
                rank partner=CC among=partner:all                        | 3 rank
                rank partner=CC among=partner:all asc=1                  | 1 rank
                rank partner=G among=partner:all                         | ?
                rank partner=W00 among=partner:all                       | ?
                rank/growth partner=BB among=partner:all                 | 3 rank
                rank/share partner=CC among=partner:all                  | 3 rank
                rank partner=CC among=partner:G                          | 2 rank
                rank reporter=AA-2 among=reporter:all                    | 2 rank
                rank reporter=AA-2 among=reporter:regions_of_AA          | 2 rank
                rank reporter=AA-X among=reporter:all                    | ?
                rank/per_capita reporter=AA-2 among=reporter:all         | 1 rank
                rank period=2018 among=period:2016-2018                  | 1 rank
                top n=2 flow=M among=partner:all                         | BB CC
                top n=2 among=reporter:all                               | AA-1 AA-2
                top n=2 among=product:all                                | P1 P2
                top n=1 among=reporter:all asc=1                         | AA-3
                top_share n=1 among=product:all                          | 75 percent
                top_share n=1 among=product:all product=P1               | 75 percent
                top_share n=1 among=reporter:all reporter=AA-1           | ?
                top_share n=1 reporter=AA-1                              | ?
                top_share n=100                                          | ?
                top_share n=1 among=reporter:all                         | 58.333333 percent
                count among=partner:all if=level>300                     | 2 count
                count among=partner:all if=growth<0                      | 1 count
                count among=partner:G if=share>30                        | 1 count
                count among=reporter:all                                 | 2 count
                count among=partner:all if=level<flow:M                  | 2 count
                """);
    }

    @Test
    void aStreakThatReachesTheStartOfTheDataIsOpenAbove() {
        Answer.Known streak = (Answer.Known) engine.answer(Asked.question("streak"), null);
        assertThat(streak.value().low()).isEqualTo(2);
        assertThat(streak.value().high()).isGreaterThan(100);
        Answer.Known ended =
                (Answer.Known) engine.answer(Asked.question("streak partner=BB asc=1"), null);
        assertThat(ended.value().isExact()).isTrue();
    }

    @Test
    void whatWasLeftOutIsSaid() {
        Answer answer =
                engine.answer(Asked.question("rank/growth reporter=AA-1 among=reporter:all"), null);
        assertThat(answer.evidence().notes())
                .extracting(Object::toString)
                .anyMatch(n -> n.toString().startsWith("left out: ") && n.contains("AA-3"));
    }
}
