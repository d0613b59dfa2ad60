// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import org.junit.jupiter.api.Test;

/** Two times compare where they are equally long. */
class UnlikePeriodsTest {

    private static final Period YEAR = Period.parse("2018");
    private static final Period QUARTER = Period.parse("2019-Q1");

    @Test
    void aQuarterIsNotSetAgainstAYear() {
        assertThat(UnlikePeriods.between(QUARTER, Period.parse("2018-Q1"))).isEmpty();
        assertThat(UnlikePeriods.between(QUARTER, Period.parse("2018-Q3"))).isEmpty();
        assertThat(UnlikePeriods.between(QUARTER, YEAR).orElseThrow().toString())
                .contains("12 against 3 months", "2018-Q1", "2019");
    }

    /** From January on a quarter runs as long as the same quarter of another year. */
    @Test
    void whatRunsFromJanuaryIsToldByItsRun() {
        MeasureExpr growth = new MeasureExpr("growth", new MeasureExpr("ytd", MeasureExpr.LEVEL));
        Question.Builder asked = Question.of(growth).reporter("AA").period(QUARTER);
        assertThat(UnlikePeriods.of(asked.base(Period.parse("2018-03")).build())).isEmpty();
        String why =
                UnlikePeriods.of(asked.base(Period.parse("2018-Q3")).build())
                        .orElseThrow()
                        .message()
                        .toString();
        assertThat(why).contains("9 against 3 months");
    }
}
