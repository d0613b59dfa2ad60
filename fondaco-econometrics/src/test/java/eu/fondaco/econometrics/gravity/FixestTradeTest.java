// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.econometrics.reference.SharedData;
import org.junit.jupiter.api.Test;

/** The numbers printed in the documentation of fixest for its European trade data. */
class FixestTradeTest {

    private static GravityFit fit(String effects) {
        return GravityEstimator.of(GravitySpec.of("Euros ~ log(dist_km)" + effects))
                .estimate(SharedData.table("data/gravity/fixest_trade.csv.gz"));
    }

    @Test
    void fourFixedEffectsGiveThePrintedEstimateAndErrors() {
        GravityFit fit = fit(" | Origin + Destination + Product + Year");
        assertThat(fit.coefficient("log(dist_km)")).isCloseTo(-1.527874, within(5e-7));
        assertThat(error(fit, "Origin")).isCloseTo(.115678, within(5e-7));
        assertThat(error(fit, "Origin", "Destination")).isCloseTo(.130734, within(5e-7));
        assertThat(error(fit, "Product")).isCloseTo(.098294, within(5e-7));
    }

    @Test
    void withoutFixedEffectsTheConstantIsEstimated() {
        GravityFit fit = fit("");
        assertThat(fit.coefficient("log(dist_km)")).isCloseTo(-1.02896, within(5e-6));
        // printed as .158022 at the default tolerance; with glm.tol = 1e-12 fixest gives this
        assertThat(error(fit, "Origin", "Destination")).isCloseTo(.1580260111, within(1e-9));
        assertThat(fit.terms()).containsExactly("(Intercept)", "log(dist_km)");
    }

    private static double error(GravityFit fit, String... clusters) {
        return fit.summary(Vcov.cluster(clusters)).get("log(dist_km)").stdError();
    }
}
