// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.econometrics.table.ColumnTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Values of very different size, sparse and unbalanced effects, dependence hidden in effects. */
class HostileScaleTest {

    private static final double[] SIZES = {0, 0, 1e15, 1e-3, 1, 7, 3e4, Double.NaN};
    private static final String[] MODELS = {
        "y ~ x",
        "y ~ x + z | i",
        "y ~ x | i + j",
        "y ~ x + z | i^t + j^t",
        "y ~ z | i + j + t",
        "y ~ x*z | i^j"
    };

    /** Right, or refused by name: never a NaN, never a fit that isn't one. */
    @Property(seed = "13273104", tries = 150)
    void whateverIsEstimatedSatisfiesTheFirstOrderConditions(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        rightOrRefused(seed);
    }

    /** Fitted sums were 0.99989 of the outcome's. */
    @Test
    void aLargeFlowBesideSmallOnesIsFittedOrRefused() {
        rightOrRefused(4764);
    }

    private static void rightOrRefused(long seed) {
        SplittableRandom r = new SplittableRandom(seed);
        int n = 2 + r.nextInt(60);
        double[][] v = new double[6][n];
        for (int k = 0; k < n; k++) {
            v[0][k] = SIZES[r.nextInt(SIZES.length)] * (r.nextBoolean() ? 1 : r.nextDouble());
            v[1][k] = r.nextInt(3) == 0 ? 0 : r.nextDouble() * 3;
            v[2][k] = r.nextInt(2);
            v[3][k] = r.nextInt(1 + n / 6);
            v[4][k] = r.nextInt(1 + n / 8);
            v[5][k] = r.nextInt(3);
        }
        ColumnTable.Builder b = ColumnTable.builder();
        String[] names = {"y", "x", "z", "i", "j", "t"};
        for (int k = 0; k < names.length; k++) {
            b.numbers(names[k], v[k]);
        }
        GravityFit fit;
        try {
            fit =
                    GravityEstimator.of(GravitySpec.of(MODELS[r.nextInt(MODELS.length)]).threads(1))
                            .estimate(b.build());
        } catch (EstimationException e) {
            assertThat(e.getMessage()).isNotBlank();
            return;
        }
        for (Vcov vcov : new Vcov[] {Vcov.iid(), Vcov.robust(), Vcov.cluster("i", "j")}) {
            try {
                GravityReport report =
                        GravityReport.of(fit.summary(vcov.with(SmallSample.CLUSTERS)));
                assertThat(report.text() + report.csv() + report.json())
                        .doesNotContain("NaN")
                        .doesNotContain("Infinity");
            } catch (EstimationException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
        double[] fitted = fit.fitted();
        Map<String, double[]> totals = new HashMap<>();
        double all = 0;
        for (int k = 0; k < n; k++) {
            if (!Double.isNaN(fitted[k])) {
                all += v[0][k];
                if (!fit.spec().formula().effects().isEmpty()) {
                    double[] sum =
                            totals.computeIfAbsent(level(fit, names, v, k), key -> new double[2]);
                    sum[0] += v[0][k];
                    sum[1] += fitted[k];
                }
            }
        }
        double sums = Arrays.stream(fitted).filter(f -> !Double.isNaN(f)).sum();
        for (double[] sum : totals.values()) {
            assertThat(sum[1]).isCloseTo(sum[0], within(1e-6 * sum[0]));
        }
        assertThat(sums).isCloseTo(all, within(1e-6 * all));
    }

    private static String level(GravityFit fit, String[] names, double[][] v, int row) {
        StringBuilder s = new StringBuilder();
        for (String c : fit.spec().formula().effects().get(0).columns()) {
            s.append(v[Arrays.asList(names).indexOf(c)][row]).append('^');
        }
        return s.toString();
    }

    /**
     * The scores of an exporter add up to 0: where one is all there is, clusters of it say nothing.
     */
    @Test
    void aVarianceOfRoundingAloneIsNotPrintedAsASmallOne() {
        ColumnTable t = Panels.of(3, 8, 4);
        double[] trade = t.numbers("trade").clone();
        for (int i = 0; i < trade.length; i++) {
            trade[i] *= t.numbers("exporter")[i] == 1 ? 1e15 : 1e-3;
        }
        GravityFit fit =
                GravityEstimator.of(
                                GravitySpec.of("trade ~ rta + tariff | exporter + importer")
                                        .threads(1))
                        .estimate(t.with("trade", trade));
        assertThat(fit.summary(Vcov.robust()).get("tariff").stdError()).isBetween(1e-3, 1e3);
        for (Vcov v : new Vcov[] {Vcov.cluster("exporter"), Vcov.cluster("exporter", "importer")}) {
            FitSummary s = fit.summary(v);
            assertThat(s.get("tariff").stdError()).isNaN();
            assertThat(s.get("tariff").stars()).isEmpty();
            GravityReport report = GravityReport.of(s);
            assertThat(report.text())
                    .contains("tariff has no standard error")
                    .doesNotContain("NaN");
            assertThat(report.json()).contains("\"std_error\": null").doesNotContain("NaN");
            assertThat(report.csv()).doesNotContain("NaN");
        }
    }

    @Test
    void aFlowThousandsOfTimesItsFitDoesNotStallTheEstimation() {
        ColumnTable t = Panels.of(14, 9, 4);
        double[] trade = t.numbers("trade").clone();
        double[] size = {1, 1e-3, 1e4, 1e-2, 1e12, 1, 1e5, 1e-3, 30};
        for (int i = 0; i < trade.length; i++) {
            trade[i] *= size[(int) t.numbers("exporter")[i]];
            trade[i] = i % 11 == 3 ? trade[i] * 1e4 : i % 3 == 0 ? 0 : trade[i];
        }
        GravityFit fit =
                GravityEstimator.of(
                                GravitySpec.of(
                                                "trade ~ ldist + rta | exporter^year +"
                                                        + " importer^year")
                                        .threads(1))
                        .estimate(t.with("trade", trade));
        double score = 0;
        double scale = 0;
        double[] fitted = fit.fitted();
        for (int i = 0; i < trade.length; i++) {
            if (!Double.isNaN(fitted[i])) {
                score += t.numbers("ldist")[i] * (trade[i] - fitted[i]);
                scale += t.numbers("ldist")[i] * trade[i];
            }
        }
        assertThat(score / scale).isCloseTo(0, within(1e-9));
        assertThat(fit.iterations()).isLessThan(40);
    }

    /** Borders by year add up to a constant of the pair: one of them must go, in any panel. */
    @Property(seed = "7785420", tries = 20)
    void dependenceThatOnlyEffectsRevealIsFoundInUnbalancedPanels(
            @ForAll @LongRange(min = 1, max = 100_000) long seed) {
        SplittableRandom r = new SplittableRandom(seed);
        ColumnTable all = Panels.of(seed, 7, 5);
        int[] rows = IntStream.range(0, all.rows()).filter(i -> r.nextInt(10) < 7).toArray();
        ColumnTable t = Panels.rows(all, rows);
        double[] far = Arrays.stream(t.numbers("ldist")).map(d -> d > 6.5 ? 1 : 0).toArray();
        double[] trade = Arrays.stream(t.numbers("trade")).map(y -> y + 1e-3).toArray();
        GravityFit fit =
                GravityEstimator.of(
                                GravitySpec.of(
                                                "trade ~ ldist + i(year, far) | exporter^year +"
                                                        + " importer^year + exporter^importer")
                                        .threads(1))
                        .estimate(t.with("far", far).with("trade", trade));
        assertThat(fit.terms()).doesNotContain("ldist", "year::2004:far");
        assertThat(fit.dropped()).extracting(Dropped::what).contains("ldist", "year::2004:far");
    }

    @Test
    void valuesWithoutASquareAreRefusedByName() {
        double[] x = {1, 2, 3, 5};
        for (Family family : Family.values()) {
            assertRefused(family, "y is 1.0E308 in row 2", new double[] {1, 1e308, 2, 3}, x);
            assertRefused(
                    family, "y is nowhere larger than", new double[] {1e-300, 0, 1e-308, 0}, x);
            assertRefused(family, "x is 2.0E307 in row 1", x, new double[] {2e307, 1, 2, 1});
        }
        ColumnTable t =
                ColumnTable.builder()
                        .numbers("y", x)
                        .numbers("x", 1, 0, 1, 0)
                        .numbers("o", 0, 900, 0, 0)
                        .build();
        assertThatThrownBy(
                        () -> GravityEstimator.of(GravitySpec.of("y ~ x").offset("o")).estimate(t))
                .isInstanceOf(EstimationException.class)
                .hasMessageContaining("the offset is 900.0");
    }

    private static void assertRefused(Family family, String message, double[] y, double[] x) {
        ColumnTable t = ColumnTable.builder().numbers("y", y).numbers("x", x).build();
        assertThatThrownBy(
                        () ->
                                GravityEstimator.of(GravitySpec.of("y ~ x").family(family))
                                        .estimate(t))
                .isInstanceOf(EstimationException.class)
                .hasMessageContaining(message);
    }

    @Test
    void fourWaysOfClusteringAreTheSumOverTheirSubsets() {
        ColumnTable t = Panels.of(5, 8, 6);
        double[] bloc = IntStream.range(0, t.rows()).mapToDouble(i -> i * 7 % 5).toArray();
        ColumnTable data = t.with("bloc", bloc);
        GravityFit fit =
                GravityEstimator.of(GravitySpec.of("trade ~ tariff").threads(1)).estimate(data);
        double[] y = t.numbers("trade");
        double[] x = t.numbers("tariff");
        double[] mu = fit.fitted();
        double sum = Arrays.stream(mu).sum();
        double mean = IntStream.range(0, mu.length).mapToDouble(i -> mu[i] * x[i]).sum() / sum;
        double hessian =
                IntStream.range(0, mu.length)
                        .mapToDouble(i -> mu[i] * (x[i] - mean) * (x[i] - mean))
                        .sum();
        String[] ways = {"exporter", "importer", "year", "bloc"};
        double meat = 0;
        for (int subset = 1; subset < 16; subset++) {
            Map<String, Double> scores = new HashMap<>();
            for (int i = 0; i < mu.length; i++) {
                StringBuilder key = new StringBuilder();
                for (int k = 0; k < 4; k++) {
                    key.append((subset >> k & 1) == 1 ? data.numbers(ways[k])[i] + "/" : "");
                }
                scores.merge(key.toString(), (y[i] - mu[i]) * (x[i] - mean), Double::sum);
            }
            double squares = scores.values().stream().mapToDouble(s -> s * s).sum();
            meat += Integer.bitCount(subset) % 2 == 1 ? squares : -squares;
        }
        assertThat(meat).isPositive();
        double want = Math.sqrt(meat) / hessian;
        assertThat(fit.summary(Vcov.cluster(ways).with(SmallSample.NONE)).get("tariff").stdError())
                .isCloseTo(want, within(1e-9 * want));
    }
}
