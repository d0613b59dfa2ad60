// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.econometrics.table.ColumnTable;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Changes of the data that must leave estimates as they are. */
class GravityPropertiesTest {

    private static final String THREE_WAY =
            "trade ~ rta + tariff | exporter^year + importer^year + exporter^importer";
    private static final Vcov BY_PAIR = Vcov.cluster("exporter^importer");

    private static GravityFit fit(ColumnTable t, String formula) {
        return GravityEstimator.of(GravitySpec.of(formula).threads(1)).estimate(t);
    }

    private static void same(FitSummary a, FitSummary b) {
        for (int k = 0; k < a.coefficients().size(); k++) {
            Coefficient x = a.coefficients().get(k);
            Coefficient y = b.coefficients().get(k);
            assertThat(y.estimate()).isCloseTo(x.estimate(), within(1e-8));
            assertThat(y.stdError()).isCloseTo(x.stdError(), within(1e-7 * x.stdError()));
        }
    }

    @Property(seed = "8965122", tries = 12)
    void scaleOfTheOutcomeDoesNotMatter(
            @ForAll @LongRange(min = 1, max = 100_000) long seed,
            @ForAll @IntRange(min = -40, max = 60) int exponent) {
        ColumnTable t = Panels.of(seed, 7, 4);
        ColumnTable scaled = Panels.scaled(t, "trade", Math.scalb(1.0, exponent));
        same(fit(t, THREE_WAY).summary(BY_PAIR), fit(scaled, THREE_WAY).summary(BY_PAIR));
    }

    @Property(seed = "9917071", tries = 12)
    void scaleOfARegressorScalesItsCoefficientOnly(
            @ForAll @LongRange(min = 1, max = 100_000) long seed,
            @ForAll @IntRange(min = -50, max = 50) int exponent) {
        ColumnTable t = Panels.of(seed, 7, 4);
        double factor = Math.scalb(1.0, exponent);
        GravityFit a = fit(t, THREE_WAY);
        GravityFit b = fit(Panels.scaled(t, "tariff", factor), THREE_WAY);
        assertThat(b.coefficient("rta")).isCloseTo(a.coefficient("rta"), within(1e-8));
        assertThat(b.coefficient("tariff") * factor)
                .isCloseTo(a.coefficient("tariff"), within(1e-8));
    }

    @Property(seed = "6179011", tries = 12)
    void orderOfRowsDoesNotMatter(@ForAll @LongRange(min = 1, max = 100_000) long seed) {
        ColumnTable t = Panels.of(seed, 7, 4);
        same(
                fit(t, THREE_WAY).summary(BY_PAIR),
                fit(Panels.shuffled(t, seed), THREE_WAY).summary(BY_PAIR));
    }

    @Property(seed = "2265107", tries = 12)
    void anExporterThatNeverTradesDoesNotMatter(
            @ForAll @LongRange(min = 1, max = 100_000) long seed) {
        ColumnTable t = Panels.of(seed, 7, 4);
        GravityFit a = fit(t, THREE_WAY);
        GravityFit b = fit(Panels.withSilentExporter(t), THREE_WAY);
        assertThat(b.observations()).isEqualTo(a.observations());
        same(a.summary(BY_PAIR), b.summary(BY_PAIR));
    }

    @Property(seed = "9820114", tries = 12)
    void aWeightOfTwoIsARowTwice(@ForAll @LongRange(min = 1, max = 100_000) long seed) {
        ColumnTable t = Panels.of(seed, 7, 4);
        int n = t.rows();
        double[] twice = IntStream.range(0, n).mapToDouble(i -> i % 3 == 0 ? 2 : 1).toArray();
        int[] rows =
                IntStream.concat(
                                IntStream.range(0, n),
                                IntStream.range(0, n).filter(i -> i % 3 == 0))
                        .toArray();
        GravityFit weighted =
                GravityEstimator.of(GravitySpec.of(THREE_WAY).weights("w").threads(1))
                        .estimate(t.with("w", twice));
        GravityFit repeated = fit(Panels.rows(t, rows), THREE_WAY);
        assertThat(weighted.coefficients()).containsExactly(repeated.coefficients(), within(1e-8));
    }

    @Property(seed = "16137717", tries = 12)
    void anOffsetTakesItsPartOfTheCoefficient(
            @ForAll @LongRange(min = 1, max = 100_000) long seed) {
        ColumnTable t = Panels.of(seed, 7, 4);
        GravityFit plain = fit(t, THREE_WAY);
        GravityFit moved =
                GravityEstimator.of(GravitySpec.of(THREE_WAY).offset("0.7 * tariff").threads(1))
                        .estimate(t);
        assertThat(moved.coefficient("tariff"))
                .isCloseTo(plain.coefficient("tariff") - 0.7, within(1e-8));
        assertThat(moved.coefficient("rta")).isCloseTo(plain.coefficient("rta"), within(1e-8));
    }

    @Property(seed = "15727067", tries = 12)
    void absorbedEffectsGiveWhatIndicatorsWould(
            @ForAll @LongRange(min = 1, max = 100_000) long seed) {
        ColumnTable t = Panels.of(seed, 6, 3);
        GravityFit absorbed = fit(t, "trade ~ ldist + rta + tariff | exporter + importer + year");
        GravityFit spread =
                fit(
                        t,
                        "trade ~ ldist + rta + tariff + factor(exporter) + factor(importer) +"
                                + " factor(year)");
        for (String term : absorbed.terms()) {
            assertThat(absorbed.coefficient(term))
                    .as(term)
                    .isCloseTo(spread.coefficient(term), within(1e-8));
        }
        assertThat(absorbed.logLikelihood())
                .isCloseTo(spread.logLikelihood(), within(1e-7 * Math.abs(spread.logLikelihood())));
        assertThat(absorbed.summary(Vcov.robust()).get("rta").stdError())
                .isCloseTo(spread.summary(Vcov.robust()).get("rta").stdError(), within(1e-7));
    }

    @Property(seed = "6901442", tries = 12)
    void leastSquaresWithEffectsGivesWhatIndicatorsWould(
            @ForAll @LongRange(min = 1, max = 100_000) long seed) {
        ColumnTable t = Panels.of(seed, 6, 3);
        GravitySpec absorbed =
                GravitySpec.of("log(trade) ~ ldist + tariff | exporter + importer")
                        .family(Family.GAUSSIAN)
                        .threads(1);
        GravitySpec spread =
                GravitySpec.of("log(trade) ~ ldist + tariff + factor(exporter) + factor(importer)")
                        .family(Family.GAUSSIAN)
                        .threads(1);
        FitSummary a = GravityEstimator.of(absorbed).estimate(t).summary(Vcov.iid());
        FitSummary b = GravityEstimator.of(spread).estimate(t).summary(Vcov.iid());
        for (String term : a.fit().terms()) {
            assertThat(a.get(term).estimate()).isCloseTo(b.get(term).estimate(), within(1e-10));
            assertThat(a.get(term).stdError()).isCloseTo(b.get(term).stdError(), within(1e-9));
        }
    }

    @Property(seed = "1494465", tries = 8)
    void predictionsOfTheSameRowsAreTheFittedValues(
            @ForAll @LongRange(min = 1, max = 100_000) long seed) {
        ColumnTable t = Panels.of(seed, 7, 4);
        GravityFit fit = fit(t, THREE_WAY);
        double[] fitted = fit.fitted();
        double[] predicted = fit.predict(t);
        for (int i = 0; i < fitted.length; i++) {
            if (!Double.isNaN(fitted[i])) {
                assertThat(predicted[i])
                        .isCloseTo(fitted[i], within(1e-7 * Math.max(1, fitted[i])));
            }
        }
    }

    @Test
    void slopesByYearAreDifferencesFromTheReferenceYear() {
        ColumnTable t = Panels.of(3, 8, 4);
        String effects = " | exporter^year + importer^year";
        GravityFit all = fit(t, "trade ~ rta + i(year, ldist)" + effects);
        GravityFit apart = fit(t, "trade ~ rta + ldist + i(year, ldist, ref = 2001)" + effects);
        assertThat(apart.terms())
                .containsExactly(
                        "rta", "ldist", "year::2000:ldist", "year::2002:ldist", "year::2003:ldist");
        double base = all.coefficient("year::2001:ldist");
        assertThat(apart.coefficient("ldist")).isCloseTo(base, within(1e-8));
        assertThat(apart.coefficient("year::2003:ldist"))
                .isCloseTo(all.coefficient("year::2003:ldist") - base, within(1e-8));
        assertThat(GravityReport.printR(apart.spec(), Vcov.robust(), "d.csv"))
                .contains("i(year, ldist, ref = 2001)");
        assertThat(fit(t, "trade ~ ldist + i(year, ref = 2003)").terms())
                .containsExactly("(Intercept)", "ldist", "year::2000", "year::2001", "year::2002");
        assertThatThrownBy(() -> fit(t, "trade ~ i(year, ldist, ref = 1990)"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no level of year");
        assertThatThrownBy(() -> fit(t, "trade ~ i(year, ldist, ref = 2001) * factor(exporter)"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one category");
    }
}
