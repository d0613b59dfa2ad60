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
