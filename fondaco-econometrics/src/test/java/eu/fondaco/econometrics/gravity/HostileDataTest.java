// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.econometrics.speech.EstimatorNote;
import eu.fondaco.econometrics.table.ColumnTable;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Data on which estimators usually go wrong: right here, or refused by name. */
class HostileDataTest {

    private static GravityFit fit(String formula, ColumnTable t) {
        return GravityEstimator.of(GravitySpec.of(formula).threads(1)).estimate(t);
    }

    @Test
    void aRegressorThatIsOneOnlyAmongZerosSeparatesAndIsDropped() {
        ColumnTable t =
                ColumnTable.builder()
                        .numbers("y", 0, 0, 0, 1, 2, 3, 4, 2)
                        .numbers("x", 1, 1, 0, 0, 0, 0, 0, 0)
                        .numbers("z", 1, 2, 3, 4, 2, 1, 5, 3)
                        .build();
        GravityFit fit = fit("y ~ x + z", t);
        GravityFit without = fit("y ~ z", Panels.rows(t, 2, 3, 4, 5, 6, 7));
        assertThat(fit.observations()).isEqualTo(6);
        assertThat(fit.terms()).containsExactly("(Intercept)", "z");
        assertThat(fit.coefficient("z")).isCloseTo(without.coefficient("z"), within(1e-9));
        assertThat(fit.dropped()).anyMatch(d -> d.why().is(EstimatorNote.SEPARATED) && d.n() == 2);
    }

    @Test
    void aSumOfRegressorsThatSeparatesIsFoundThoughNoneDoesAlone() {
        // x1 + x2 = 0 wherever y > 0, and is positive in the first two rows
        ColumnTable t =
                ColumnTable.builder()
                        .numbers("y", 0, 0, 1, 2, 3, 4, 0, 5)
                        .numbers("x1", 2, 3, 1, -2, 3, -4, 2, 1)
                        .numbers("x2", 1, -1, -1, 2, -3, 4, -2, -1)
                        .build();
        GravityFit fit = fit("y ~ x1 + x2", t);
        assertThat(fit.observations()).isEqualTo(6);
        assertThat(fit.dropped()).anyMatch(d -> d.why().is(EstimatorNote.SEPARATED) && d.n() == 2);
        assertThat(fit.dropped()).anyMatch(d -> d.what().equals("x2"));
    }

    @Test
    void aRegressorThatSeparatesOnlyWithinEffectsIsFound() {
        ColumnTable t = Panels.of(4, 8, 5);
        double[] trade = t.numbers("trade").clone();
        double[] embargo = new double[t.rows()];
        for (int i = 0; i < embargo.length; i++) {
            boolean hit =
                    t.numbers("exporter")[i] == 3
                            && t.numbers("importer")[i] == 5
                            && t.numbers("year")[i] >= 2003;
            embargo[i] = hit ? 1 : 0;
            trade[i] = hit ? 0 : trade[i];
        }
        GravityFit fit =
                fit(
                        "trade ~ rta + embargo | exporter^year + importer^year",
                        t.with("trade", trade).with("embargo", embargo));
        assertThat(fit.terms()).containsExactly("rta");
        assertThat(fit.dropped()).anyMatch(d -> d.why().is(EstimatorNote.SEPARATED) && d.n() == 2);
    }

    @Test
    void twoGroupsOfTradersLinkedByZerosOnlyInOneDirectionAreSeparated() {
        // A sells to a, B sells to b; the one A-b cell is a zero: raising A and lowering b sends it
        // away
        ColumnTable t =
                ColumnTable.builder()
                        .text("i", "A", "A", "A2", "A2", "B", "B", "B2", "B2", "A")
                        .text("j", "a", "a2", "a", "a2", "b", "b2", "b", "b2", "b")
                        .numbers("x", 1, 2, 0, 1, 2, 0, 1, 1, 1)
                        .numbers("y", 1, 2, 3, 5, 2, 4, 3, 1, 0)
                        .build();
        GravityFit fit = fit("y ~ x | i + j", t);
        assertThat(fit.observations()).isEqualTo(8);
        assertThat(fit.dropped()).anyMatch(d -> d.why().is(EstimatorNote.SEPARATED) && d.n() == 1);
    }

    @Test
    void zerosThatDoNotSeparateStay() {
        ColumnTable t = Panels.of(9, 8, 5);
        GravityFit fit = fit("trade ~ rta + tariff | exporter^year + importer^year", t);
        assertThat(fit.observations()).isEqualTo(t.rows());
        assertThat(fit.dropped()).isEmpty();
    }

    @Test
    void collinearTermsAreDroppedAndNamed() {
        ColumnTable t = Panels.of(2, 7, 4);
        double[] twice = Arrays.stream(t.numbers("tariff")).map(v -> 2 * v + 1).toArray();
        double[] gdp = Arrays.stream(t.numbers("exporter")).map(v -> v * v + 3).toArray();
        GravityFit fit =
                fit(
                        "trade ~ rta + tariff + twice + gdp | exporter + importer",
                        t.with("twice", twice).with("gdp", gdp));
        assertThat(fit.terms()).containsExactly("rta", "tariff");
        assertThat(fit.dropped()).extracting(Dropped::what).containsExactly("twice", "gdp");
    }

    @Test
    void nearlyCollinearTermsAreKeptAndRight() {
        ColumnTable t = Panels.of(2, 7, 4);
        SplittableRandom r = new SplittableRandom(5);
        double[] near =
                Arrays.stream(t.numbers("tariff")).map(v -> v + 1e-4 * r.nextDouble()).toArray();
        GravityFit fit = fit("trade ~ tariff + near | exporter + importer", t.with("near", near));
        double[] rotated = new double[near.length];
        for (int i = 0; i < near.length; i++) {
            rotated[i] = (near[i] - t.numbers("tariff")[i]) * 1e4;
        }
        GravityFit same = fit("trade ~ tariff + d | exporter + importer", t.with("d", rotated));
        assertThat(fit.coefficient("near"))
                .isCloseTo(
                        same.coefficient("d") * 1e4,
                        within(1e-5 * Math.abs(fit.coefficient("near"))));
        assertThat(fit.logLikelihood())
                .isCloseTo(same.logLikelihood(), within(1e-8 * Math.abs(same.logLikelihood())));
    }

    @Test
    void allZeroFlowsAreRefused() {
        ColumnTable t = ColumnTable.builder().numbers("y", 0, 0, 0).numbers("x", 1, 2, 3).build();
        assertThatThrownBy(() -> fit("y ~ x", t))
                .isInstanceOf(EstimationException.class)
                .hasMessageContaining("every outcome is 0");
    }

    @Test
    void negativeFlowsAreRefusedWithTheirRow() {
        ColumnTable t = ColumnTable.builder().numbers("y", 1, -2, 3).numbers("x", 1, 2, 3).build();
        assertThatThrownBy(() -> fit("y ~ x", t))
                .isInstanceOf(EstimationException.class)
                .hasMessageContaining("-2.0 in row 2");
    }

    @Test
    void missingAndInfiniteValuesAreLeftOutAndCounted() {
        ColumnTable t = Panels.of(3, 7, 4);
        double[] trade = t.numbers("trade").clone();
        double[] tariff = t.numbers("tariff").clone();
        trade[5] = Double.NaN;
        tariff[9] = Double.NaN;
        tariff[10] = Double.POSITIVE_INFINITY;
        GravityFit fit =
                fit(
                        "trade ~ tariff | exporter + importer",
                        t.with("trade", trade).with("tariff", tariff));
        assertThat(fit.observations()).isEqualTo(t.rows() - 3);
        assertThat(fit.dropped())
                .extracting(d -> d.why().toString())
                .contains("trade is missing", "tariff is missing", "tariff is infinite");
        assertThat(fit.coefficients()).doesNotContain(Double.NaN);
    }

    @Test
    void hugeFlowsBesideTinyOnesAreFitted() {
        ColumnTable t = Panels.of(6, 8, 5);
        double[] trade = t.numbers("trade").clone();
        for (int i = 0; i < trade.length; i++) {
            trade[i] *=
                    t.numbers("exporter")[i] == 1 ? 1e15 : t.numbers("exporter")[i] == 2 ? 1e-3 : 1;
        }
        String model = "trade ~ rta + tariff | exporter^year + importer";
        GravityFit fit = fit(model, t.with("trade", trade));
        double[] fitted = fit.fitted();
        double[] totals = new double[4];
        for (int i = 0; i < trade.length; i++) {
            boolean tiny = t.numbers("exporter")[i] == 2;
            totals[tiny ? 0 : 2] += trade[i];
            totals[tiny ? 1 : 3] += fitted[i];
        }
        assertThat(totals[1] / totals[0]).isCloseTo(1, within(1e-8));
        assertThat(totals[3] / totals[2]).isCloseTo(1, within(1e-8));
        assertThat(fit.summary(Vcov.robust()).get("rta").stdError()).isPositive().isFinite();
    }

    @Test
    void singletonsAreKeptAndCountedOrDropped() {
        ColumnTable t = Panels.of(8, 6, 3);
        ColumnTable more =
                Panels.rows(
                        t,
                        java.util.stream.IntStream.range(0, t.rows() + 1)
                                .map(i -> i == t.rows() ? 4 : i)
                                .toArray());
        double[] exporter = more.numbers("exporter").clone();
        double[] trade = more.numbers("trade").clone();
        exporter[t.rows()] = 77;
        trade[t.rows()] = 3;
        ColumnTable single = more.with("exporter", exporter).with("trade", trade);
        String model = "trade ~ rta + tariff | exporter + importer";
        GravityFit kept = fit(model, single);
        GravityFit gone =
                GravityEstimator.of(GravitySpec.of(model).dropSingletons(true).threads(1))
                        .estimate(single);
        assertThat(kept.singletons()).isEqualTo(1);
        assertThat(kept.observations()).isEqualTo(gone.observations() + 1);
        assertThat(kept.coefficients()).containsExactly(gone.coefficients(), within(1e-9));
    }

    @Test
    void clustersOfOneObservationGiveTheRobustCovariance() {
        ColumnTable t = Panels.of(8, 6, 3);
        double[] id = java.util.stream.IntStream.range(0, t.rows()).asDoubleStream().toArray();
        GravityFit fit = fit("trade ~ rta + tariff | exporter", t.with("id", id));
        assertThat(fit.summary(Vcov.cluster("id").with(SmallSample.NONE)).get("rta").stdError())
                .isCloseTo(
                        fit.summary(Vcov.robust().with(SmallSample.NONE)).get("rta").stdError(),
                        within(1e-12));
    }

    @Test
    void oneClusterOnlyIsRefused() {
        ColumnTable t = Panels.of(8, 6, 3);
        GravityFit fit = fit("trade ~ rta", t.with("all", new double[t.rows()]));
        assertThatThrownBy(() -> fit.summary(Vcov.cluster("all")))
                .isInstanceOf(EstimationException.class)
                .hasMessageContaining("one cluster");
    }

    @Test
    void sparseGraphOfFirmsAndProductsGivesWhatTheFirstOrderConditionsAsk() {
        SplittableRandom r = new SplittableRandom(31);
        int n = 20_000;
        double[] y = new double[n];
        double[] x = new double[n];
        double[] firm = new double[n];
        double[] product = new double[n];
        for (int i = 0; i < n; i++) {
            firm[i] = r.nextInt(6000);
            product[i] = r.nextInt(2500) * (r.nextInt(10) == 0 ? 1 : 0) + (int) (firm[i] / 3);
            x[i] = r.nextDouble();
            y[i] = r.nextDouble() < 0.3 ? 0 : Math.exp(0.5 * x[i] + 2 * r.nextDouble());
        }
        ColumnTable t =
                ColumnTable.builder()
                        .numbers("y", y)
                        .numbers("x", x)
                        .numbers("firm", firm)
                        .numbers("product", product)
                        .build();
        GravityFit fit = fit("y ~ x | firm + product", t);
        double[] fitted = fit.fitted();
        double score = 0;
        double scale = 0;
        java.util.Map<Double, double[]> firms = new java.util.HashMap<>();
        for (int i = 0; i < n; i++) {
            if (!Double.isNaN(fitted[i])) {
                score += x[i] * (y[i] - fitted[i]);
                scale += y[i];
                double[] sum = firms.computeIfAbsent(firm[i], k -> new double[2]);
                sum[0] += y[i];
                sum[1] += fitted[i];
            }
        }
        assertThat(score / scale).isCloseTo(0, within(1e-9));
        firms.values().forEach(v -> assertThat(v[1]).isCloseTo(v[0], within(1e-6 * v[0])));
        assertThat(fit.summary(Vcov.cluster("firm")).get("x").stdError()).isPositive();
    }

    @Test
    void disconnectedWorldsAreEstimatedAsOne() {
        ColumnTable t = Panels.of(12, 6, 4);
        double[] exporter = t.numbers("exporter").clone();
        double[] importer = t.numbers("importer").clone();
        int n = t.rows();
        int[] both = java.util.stream.IntStream.range(0, 2 * n).map(i -> i % n).toArray();
        ColumnTable doubled = Panels.rows(t, both);
        double[] e = doubled.numbers("exporter").clone();
        double[] m = doubled.numbers("importer").clone();
        for (int i = n; i < 2 * n; i++) {
            e[i] = exporter[i - n] + 100;
            m[i] = importer[i - n] + 100;
        }
        GravityFit one = fit("trade ~ rta + tariff | exporter + importer", t);
        GravityFit two =
                fit(
                        "trade ~ rta + tariff | exporter + importer",
                        doubled.with("exporter", e).with("importer", m));
        assertThat(two.coefficients()).containsExactly(one.coefficients(), within(1e-9));
    }

    @Test
    void fewerRowsThanParametersAreRefusedWhereTheyMatter() {
        ColumnTable t =
                ColumnTable.builder()
                        .numbers("y", 1, 2, 4)
                        .numbers("x", 1, 2, 4)
                        .text("g", "a", "b", "c")
                        .build();
        GravityFit fit = fit("y ~ 1 | g", t);
        assertThat(fit.terms()).isEmpty();
        assertThat(fit.singletons()).isEqualTo(3);
        assertThatThrownBy(() -> fit.summary(Vcov.robust()))
                .isInstanceOf(EstimationException.class)
                .hasMessageContaining("leave nothing");
    }

    @Test
    void aPerfectLeastSquaresFitHasNoNanInItsReport() {
        ColumnTable t =
                ColumnTable.builder().numbers("y", 1, 2, 3, 4).numbers("x", 1, 2, 3, 4).build();
        GravityFit fit =
                GravityEstimator.of(GravitySpec.of("y ~ x").family(Family.GAUSSIAN)).estimate(t);
        assertThat(fit.coefficient("x")).isCloseTo(1, within(1e-12));
        GravityReport report = GravityReport.of(fit.summary(Vcov.iid()));
        assertThat(report.text() + report.csv() + report.json())
                .doesNotContain("NaN")
                .doesNotContain("Infinity");
    }

    @Test
    void anInterruptedThreadCancels() {
        ColumnTable t = Panels.of(1, 8, 5);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> fit("trade ~ rta | exporter + importer", t))
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void fourWaysOfClusteringAreReadFromOneFit() {
        GravityFit fit = fit("trade ~ rta + tariff | exporter^year", Panels.of(1, 9, 6));
        for (Vcov v :
                new Vcov[] {
                    Vcov.cluster("exporter", "importer"),
                    Vcov.cluster("exporter", "importer", "year"),
                    Vcov.cluster("exporter", "importer", "year", "exporter^importer")
                }) {
            assertThat(fit.summary(v).get("tariff").stdError()).isPositive().isFinite();
        }
    }
}
