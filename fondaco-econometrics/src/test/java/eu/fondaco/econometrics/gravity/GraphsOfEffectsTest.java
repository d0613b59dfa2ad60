// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.econometrics.table.ColumnTable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** What links the levels of effects: boxes of countries and years, sparse graphs of firms. */
class GraphsOfEffectsTest {

    private static final String THREE_WAY =
            "trade ~ rta + tariff | exporter^year + importer^year + exporter^importer";

    private static GravityFit fit(String model, ColumnTable t) {
        return GravityEstimator.of(GravitySpec.of(model).threads(1)).estimate(t);
    }

    /** A row cut in two halves makes the same estimates, but rows don't fill a box any more. */
    @Property(seed = "13897439", tries = 6)
    void panelsGiveTheSameWhetherTheyFillABoxOrNot(
            @ForAll @LongRange(min = 1, max = 100_000) long seed) {
        SplittableRandom r = new SplittableRandom(seed);
        ColumnTable whole = Panels.of(seed, 20, 4);
        ColumnTable t =
                Panels.rows(
                        whole,
                        IntStream.range(0, whole.rows()).filter(i -> r.nextInt(10) > 0).toArray());
        int n = t.rows();
        ColumnTable halves = Panels.rows(t, IntStream.range(0, n + 1).map(i -> i % n).toArray());
        double[] half = new double[n + 1];
        Arrays.fill(half, 1);
        half[0] = 0.5;
        half[n] = 0.5;
        GravityFit cut =
                GravityEstimator.of(GravitySpec.of(THREE_WAY).weights("half").threads(1))
                        .estimate(halves.with("half", half));
        FitSummary a =
                fit(THREE_WAY, t)
                        .summary(Vcov.cluster("exporter^importer").with(SmallSample.CLUSTERS));
        FitSummary b = cut.summary(Vcov.cluster("exporter^importer").with(SmallSample.CLUSTERS));
        for (String term : a.fit().terms()) {
            assertThat(b.get(term).estimate()).isCloseTo(a.get(term).estimate(), within(1e-9));
            assertThat(b.get(term).stdError())
                    .isCloseTo(a.get(term).stdError(), within(1e-7 * a.get(term).stdError()));
        }
    }

    @Test
    void threadsChangeNoDigitOfABox() {
        ColumnTable t = Panels.of(4, 40, 12);
        FitSummary one = fit(THREE_WAY, t).summary(Vcov.robust());
        FitSummary two =
                GravityEstimator.of(GravitySpec.of(THREE_WAY).threads(3))
                        .estimate(t)
                        .summary(Vcov.robust());
        assertThat(two.coefficients()).isEqualTo(one.coefficients());
    }

    /**
     * A zero is left out exactly when no chain of arrows leads back from its firm to its worker: a
     * positive outcome is an arrow both ways, a zero one from worker to firm.
     */
    @Property(seed = "12145018", tries = 300)
    void twoEffectsSeparateExactlyTheZerosOnNoCircle(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        SplittableRandom r = new SplittableRandom(seed);
        int n = 20 + r.nextInt(40);
        int workers = 4 + r.nextInt(12);
        int firms = 3 + r.nextInt(8);
        double[] w = r.doubles(n).map(u -> Math.floor(u * workers)).toArray();
        double[] f = r.doubles(n).map(u -> Math.floor(u * firms)).toArray();
        double[] y = r.doubles(n).map(u -> u < 0.6 ? 0 : u).toArray();
        BitSet kept = new BitSet();
        kept.set(0, n);
        while (dropSilent(w, y, kept) | dropSilent(f, y, kept)) {
            continue;
        }
        BitSet stay = (BitSet) kept.clone();
        if (!kept.isEmpty()) {
            boolean[][] leads = leads(w, f, y, kept, workers, firms);
            kept.stream()
                    .filter(i -> y[i] == 0 && !leads[workers + (int) f[i]][(int) w[i]])
                    .forEach(stay::clear);
        }
        ColumnTable t =
                ColumnTable.builder().numbers("y", y).numbers("w", w).numbers("f", f).build();
        BitSet found = new BitSet();
        try {
            double[] fitted = fit("y ~ 1 | w + f", t).fitted();
            IntStream.range(0, n).filter(i -> !Double.isNaN(fitted[i])).forEach(found::set);
        } catch (EstimationException e) {
            assertThat(e.getMessage()).contains("every outcome is 0");
        }
        assertThat(found).isEqualTo(stay);
    }

    private static boolean dropSilent(double[] level, double[] y, BitSet kept) {
        BitSet heard = new BitSet();
        kept.stream().filter(i -> y[i] > 0).forEach(i -> heard.set((int) level[i]));
        int before = kept.cardinality();
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            if (!heard.get((int) level[i])) {
                kept.clear(i);
            }
        }
        return kept.cardinality() < before;
    }

    private static boolean[][] leads(
            double[] w, double[] f, double[] y, BitSet kept, int workers, int firms) {
        int m = workers + firms;
        boolean[][] leads = new boolean[m][m];
        kept.stream()
                .forEach(
                        i -> {
                            leads[(int) w[i]][workers + (int) f[i]] = true;
                            leads[workers + (int) f[i]][(int) w[i]] |= y[i] > 0;
                        });
        for (int k = 0; k < m; k++) {
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < m && leads[i][k]; j++) {
                    leads[i][j] |= leads[k][j];
                }
            }
        }
        return leads;
    }

    /**
     * Neighbouring firms share workers, others none: a long chain, on which the diagonal is slow.
     */
    @Test
    void aLongChainOfFirmsIsFittedTightly() {
        SplittableRandom r = new SplittableRandom(5);
        int n = 12_000;
        double[] worker = new double[n];
        double[] firm = new double[n];
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            worker[i] = r.nextInt(3000);
            firm[i] = (int) (worker[i] * 0.4) + r.nextInt(3);
            x[i] = r.nextDouble();
            y[i] = r.nextDouble() < 0.4 ? 0 : Math.exp(0.5 * x[i] + 2 * r.nextDouble());
        }
        ColumnTable t =
                ColumnTable.builder()
                        .numbers("y", y)
                        .numbers("x", x)
                        .numbers("worker", worker)
                        .numbers("firm", firm)
                        .build();
        GravityFit fit = fit("y ~ x | worker + firm", t);
        double[] fitted = fit.fitted();
        double[][] totals = new double[1300][2];
        double score = 0;
        double scale = 0;
        for (int i = 0; i < n; i++) {
            if (!Double.isNaN(fitted[i])) {
                totals[(int) firm[i]][0] += y[i];
                totals[(int) firm[i]][1] += fitted[i];
                score += x[i] * (y[i] - fitted[i]);
                scale += y[i];
            }
        }
        assertThat(score / scale).isCloseTo(0, within(1e-9));
        for (double[] v : totals) {
            assertThat(v[1]).isCloseTo(v[0], within(1e-6 * v[0]));
        }
        int[] order = IntStream.range(0, n).map(i -> n - 1 - i).toArray();
        FitSummary turned =
                fit("y ~ x | worker + firm", Panels.rows(t, order)).summary(Vcov.cluster("firm"));
        double se = fit.summary(Vcov.cluster("firm")).get("x").stdError();
        assertThat(turned.get("x").stdError()).isCloseTo(se, within(1e-7 * se));
        assertThat(turned.get("x").estimate()).isCloseTo(fit.coefficient("x"), within(1e-9));
    }
}
