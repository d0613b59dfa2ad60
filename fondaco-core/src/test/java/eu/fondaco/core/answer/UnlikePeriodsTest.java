// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.measure.library.StandardMeasures;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A year isn't set against a half year, nor a quarter against a month. */
class UnlikePeriodsTest {

    private final StoreQuestionEngine engine =
            new Small()
                    .areas(
                            """
                            W00 group   .   .
                            AA  country W00 .
                            BB  country W00 .
                            """)
                    .cells(
                            "h",
                            ".",
                            """
                            AA W00 X TOTAL 2012-S1 60
                            AA W00 X TOTAL 2012-S2 60
                            AA BB  X TOTAL 2012-S1 40
                            AA BB  X TOTAL 2012-S2 40
                            AA W00 X TOTAL 2016-S1 66
                            AA W00 X TOTAL 2016-S2 60
                            AA BB  X TOTAL 2016-S1 50
                            AA BB  X TOTAL 2016-S2 40
                            """)
                    .engine();

    @Test
    void noMeasureComparesThem() {
        List<String> answered = new ArrayList<>();
        StandardMeasures.all().list().stream()
                .map(m -> m.id())
                .filter(id -> !id.equals("index"))
                .forEach(
                        id -> {
                            Question q =
                                    Asked.question(id + " period=2016-S1 base=2012 n=1").toBuilder()
                                            .universe(new Universe(Dimension.PARTNER, Universe.ALL))
                                            .build();
                            if (!(engine.answer(q, null) instanceof Answer.Unknown)) {
                                answered.add(id);
                            }
                        });
        assertThat(answered).isEmpty();
    }

    /** Spring against autumn is no growth over four years, whatever measure tells it. */
    @ParameterizedTest
    @CsvSource({
        "growth",
        "average_growth",
        "multiple",
        "change",
        "sign/change",
        "log_change",
        "midpoint_growth",
        "index",
        "contribution partner=BB",
        "share_of_change partner=BB",
        "rank/growth among=partner:all partner=BB",
        "top/growth among=partner:all n=1"
    })
    void otherMonthsOfTheYearAreTold(String measure) {
        assertThat(told(measure + " period=2016-S2 base=2012-S1"))
                .containsOnlyOnce(
                        "2012-S1 and 2016-S2 are other months of the year;"
                                + " the season isn't taken out");
        assertThat(told(measure + " period=2016-S2 base=2012-S2").toString())
                .doesNotContain("other months");
        assertThat(told(measure + " period=2016 base=2012").toString())
                .doesNotContain("other months");
    }

    private static List<String> told(String question) {
        StringBuilder cells = new StringBuilder();
        for (String period : List.of("2012-S1", "2012-S2", "2016-S1", "2016-S2")) {
            int more = cells.length();
            cells.append("AA W00 X TOTAL ").append(period + " " + (90 + more) + "\n");
            cells.append("AA BB X TOTAL ").append(period + " " + (40 + more / 2) + "\n");
            cells.append("AA CC X TOTAL ").append(period + " " + (50 + more - more / 2) + "\n");
        }
        Answer answer =
                new Small()
                        .areas(
                                """
                                W00 group   .   .
                                AA  country W00 .
                                BB  country W00 .
                                CC  country W00 .
                                """)
                        .cells("h", ".", cells.toString())
                        .engine()
                        .answer(Asked.question(question), null);
        assertThat(answer).as("%s", answer).isNotInstanceOf(Answer.Unknown.class);
        return answer.evidence().notes().stream().map(Object::toString).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    growth period=2016-S1 base=2012 | ask from 2012-S1 to 2016-S1, or from 2012 to 2016
                    growth period=2019-Q1 base=2018-12 | ask from 2018-Q1 to 2019-Q1, or from 2018-12 to 2019-12
                    rank/growth among=partner:all partner=BB period=2016-S1 base=2012 | ask from 2012-S1 to 2016-S1
                    contribution partner=BB period=2016-S1 base=2012 | ask from 2012-S1 to 2016-S1
                    average_growth period=2016-S1 base=2012 | ask from 2012-S1 to 2016-S1
                    share partner=BB period=2016-S1 of=period:2012 | ask against 2012-S1 for 2016-S1
                    growth/ytd period=2016-S2 base=2012-S1 | ask from 2012-S2 to 2016-S2
                    growth period=2010-01/P9M base=2009 | ask from 2009-01/P9M to 2010-01/P9M
                    """)
    void theRefusalOffersTheLikePair(String question, String offered) {
        Answer answer = engine.answer(Asked.question(question), null);
        assertThat(answer).isInstanceOf(Answer.Unknown.class);
        assertThat(((Answer.Unknown) answer).message().toString())
                .contains("they don't compare", offered);
    }

    /** Exports to BB in the first half of 2016 are 50. */
    @Test
    void aBoundIsInsideOnlyWhereItIsSaid() {
        assertThat(
                        Asked.wrong(
                                engine,
                                """
                                count among=partner:all period=2016-S1 if=level>50  | 0 count
                                count among=partner:all period=2016-S1 if=level>=50 | 1 count
                                count among=partner:all period=2016-S1 if=level<50  | 0 count
                                count among=partner:all period=2016-S1 if=level<=50 | 1 count
                                """))
                .isEmpty();
    }

    @Test
    void likePeriodsAreCompared() {
        assertThat(
                        Asked.wrong(
                                engine,
                                """
                                growth period=2016-S1 base=2012-S1            | 10 percent
                                growth period=2016 base=2012                  | 5 percent
                                growth/ytd period=2016-S2 base=2012-S2        | 5 percent
                                index period=2016-S1 base=2012                | 110 index
                                contribution partner=BB period=2016 base=2012 | 8.333333333 percentage points
                                """))
                .isEmpty();
    }
}
