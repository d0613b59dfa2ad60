// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BeforeAfterTest {

    private static final double[] TREATED = {10, 10, 10, 50, 20, 20};
    private static final double[] B = {40, 40, 40, 40, 60, 60};
    private static final double[] C = {60, 60, 60, 60, 40, 40};

    private static Panel panel(double[]... rows) {
        List<String> units = new ArrayList<>();
        double[] totals = new double[rows[0].length];
        for (double[] row : rows) {
            units.add(String.valueOf((char) ('A' + units.size())));
            for (int t = 0; t < totals.length; t++) {
                totals[t] += row[t];
            }
        }
        return new Panel(units, 2000, rows, totals, 0, 2003);
    }

    /** Others are 100 in every year; 10 of 100 becomes 20 of 100: twice as much. */
    @Test
    void tradeAgainstAllOthersDoubled() {
        BeforeAfter found = BeforeAfter.of(panel(TREATED, B, C));
        assertThat(found.gap()).isCloseTo(Math.log(2), within(1e-12));
        assertThat(BeforeAfter.percent(found.gap())).isCloseTo(100, within(1e-9));
        assertThat(found.trend()).isCloseTo(0, within(1e-12));
    }

    /** It doubled every year before: by its trend alone 3.5 doublings more on average. */
    @Test
    void theTrendBeforeIsToldAndWhatItAloneWouldGive() {
        double[] doubling = {10, 20, 40, 80, 160, 320};
        BeforeAfter found = BeforeAfter.of(panel(doubling, B, C));
        assertThat(found.trend()).isCloseTo(Math.log(2), within(1e-12));
        assertThat(found.byTrend()).isCloseTo(3.5 * Math.log(2), within(1e-12));
        assertThat(found.gap()).isCloseTo(found.byTrend(), within(1e-12));
    }

    /** B goes from 40 against C's 60 to 60 against 40: twice ln 1.5, C the other way. */
    @Test
    void placebosAreTheOthersWithoutTheTreated() {
        Panel panel = panel(TREATED, B, C);
        BeforeAfter.Placebo placebo = BeforeAfter.of(panel).placebo(panel);
        assertThat(placebo.units()).containsExactly("B", "C");
        assertThat(placebo.gaps()[0]).isCloseTo(2 * Math.log(1.5), within(1e-12));
        assertThat(placebo.gaps()[1]).isCloseTo(-2 * Math.log(1.5), within(1e-12));
        assertThat(placebo.p()).isEqualTo(1);
        assertThat(placebo.deviation()).isCloseTo(2 * Math.sqrt(2) * Math.log(1.5), within(1e-12));
        assertThat(placebo.detectable())
                .isCloseTo(2.801585218112969 * placebo.deviation(), within(1e-12));
    }

    @Test
    void aUnitWithAYearWithoutTradeIsNoPlacebo() {
        double[] gone = {5, 5, 5, 5, 0, 5};
        Panel panel = panel(TREATED, B, C, gone, new double[] {9, 9, 9, 9, 9, 9});
        assertThat(BeforeAfter.of(panel).placebo(panel).units()).containsExactly("B", "C", "E");
    }

    @Test
    void whatCannotBeSetAgainstAnythingIsRefused() {
        double[] gone = {5, 5, 5, 5, 0, 5};
        assertThatThrownBy(() -> BeforeAfter.of(panel(gone, B)))
                .hasMessage("trade with A has a year without any: it has no logarithm");
        Panel alone = panel(TREATED, B);
        assertThatThrownBy(() -> BeforeAfter.of(alone).placebo(alone))
                .isInstanceOf(AgreementException.class);
        assertThatThrownBy(
                        () ->
                                new Panel(
                                        List.of("A"),
                                        2001,
                                        new double[][] {TREATED},
                                        TREATED,
                                        0,
                                        2003))
                .hasMessage("at least 3 years before and one after are needed; here are 2 and 3");
        assertThatThrownBy(
                        () ->
                                new Panel(
                                        List.of("A"),
                                        1998,
                                        new double[][] {TREATED},
                                        TREATED,
                                        0,
                                        2003))
                .hasMessageContaining("here are 5 and 0");
    }

    /** Means of logarithms written down as they are defined. */
    @Test
    void agreesWithTheDefinition() {
        Random random = new Random(11);
        for (int set = 0; set < 200; set++) {
            double[][] rows = new double[4][6];
            for (double[] row : rows) {
                for (int t = 0; t < 6; t++) {
                    row[t] = 1 + random.nextInt(100);
                }
            }
            double sum = 0;
            for (int t = 0; t < 6; t++) {
                double others = rows[1][t] + rows[2][t] + rows[3][t];
                double y = Math.log(rows[0][t]) - Math.log(others);
                sum += t < 3 ? -y / 3 : t > 3 ? y / 2 : 0;
            }
            assertThat(BeforeAfter.of(panel(rows)).gap()).isCloseTo(sum, within(1e-12));
        }
    }

    /** With all units balanced, years' effects are the others' totals: 100 in every year. */
    @Test
    void theEventStudyIsTradeAgainstTheYearBefore() {
        EventStudy study = EventStudy.of(panel(TREATED, B, C));
        assertThat(study.reference()).isEqualTo(2002);
        assertThat(study.years().stream().map(EventStudy.Point::year))
                .containsExactly(2000, 2001, 2003, 2004, 2005);
        double[] expected = {0, 0, Math.log(5), Math.log(2), Math.log(2)};
        for (int i = 0; i < expected.length; i++) {
            assertThat(study.years().get(i).effect()).isCloseTo(expected[i], within(1e-7));
        }
    }
}
