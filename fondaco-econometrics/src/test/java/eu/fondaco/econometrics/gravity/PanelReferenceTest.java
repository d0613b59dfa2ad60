// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.econometrics.reference.SharedData;
import eu.fondaco.econometrics.table.ColumnTable;
import eu.fondaco.econometrics.table.CsvTable;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated panels against estimates made once with fixest at strict tolerances. */
class PanelReferenceTest {

    private static final String THREE_WAY =
            "trade ~ rta + cu + sanction + ltariff + infra | exp^year + imp^year + exp^imp";
    private static final String TWO_WAY =
            "trade ~ ldist + contig + comlang + colony + rta | exp^year + imp^year";

    @ParameterizedTest
    @ValueSource(ints = {60, 150})
    void threeWayPanelAgreesWithFixest(int countries) {
        GravityFit fit = GravityEstimator.of(GravitySpec.of(THREE_WAY)).estimate(panel(countries));
        Vcov pair = Vcov.cluster("exp^imp");
        agree(
                fit,
                "reference/ppml_fixest_strict_" + countries + ".csv",
                Map.of(
                        "se_pair_default_ssc", pair,
                        "se_pair_no_ssc", pair.with(SmallSample.NONE),
                        "se_pair_GoverGminus1", pair.with(SmallSample.CLUSTERS),
                        "se_exp_imp_twoway", Vcov.twoWay("exp", "imp"),
                        "se_hetero_no_ssc", Vcov.robust().with(SmallSample.NONE)));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 150})
    void twoWayPanelAgreesWithFixest(int countries) {
        GravityFit fit = GravityEstimator.of(GravitySpec.of(TWO_WAY)).estimate(panel(countries));
        Vcov pair = Vcov.cluster("exp^imp");
        agree(
                fit,
                "reference/ppml2way_fixest_strict_" + countries + ".csv",
                Map.of(
                        "se_pair_default_ssc",
                        pair,
                        "se_pair_GoverGminus1",
                        pair.with(SmallSample.CLUSTERS)));
    }

    @ParameterizedTest
    @ValueSource(ints = {60})
    void resultsHaveTheSameDigitsOnAnyNumberOfThreads(int countries) {
        ColumnTable panel = panel(countries);
        GravitySpec spec = GravitySpec.of(THREE_WAY);
        double[] one = GravityEstimator.of(spec.threads(1)).estimate(panel).coefficients();
        double[] three = GravityEstimator.of(spec.threads(3)).estimate(panel).coefficients();
        assertThat(three).containsExactly(one);
    }

    private static ColumnTable panel(int countries) {
        return SharedData.read(
                CsvTable.of(
                        SharedData.generate(
                                        "GenGravity.java",
                                        "panel.csv",
                                        String.valueOf(countries),
                                        "25",
                                        "1995")
                                .resolve("panel.csv")));
    }

    private static void agree(GravityFit fit, String file, Map<String, Vcov> columns) {
        ColumnTable expected = SharedData.table(file);
        for (int row = 0; row < expected.rows(); row++) {
            String term = expected.get("var").text(row);
            assertThat(fit.coefficient(term))
                    .as(term)
                    .isCloseTo(expected.numbers("coef")[row], within(1e-10));
        }
        columns.forEach(
                (column, vcov) -> {
                    FitSummary s = fit.summary(vcov);
                    for (int row = 0; row < expected.rows(); row++) {
                        String term = expected.get("var").text(row);
                        double want = expected.numbers(column)[row];
                        assertThat(s.get(term).stdError())
                                .as(column + " of " + term)
                                .isCloseTo(want, within(want * 1e-7));
                    }
                });
    }
}
