// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.core.measure.Span;
import eu.fondaco.core.measure.Term;
import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * Bounds that are reckoned by theory against a grid over the box: no point lies outside, and where
 * bounds are said to be exact, some point comes close to each.
 */
class BoundsAgainstGridsTest {

    private static final int PER_SIDE = 7;

    private double[] low;
    private double[] high;

    /** A box of levels, some of them zero or exact. */
    private void box(Random random, int n, boolean positive) {
        low = new double[n];
        high = new double[n];
        for (int i = 0; i < n; i++) {
            low[i] = positive || random.nextInt(4) > 0 ? 1 + random.nextInt(9) : 0;
            high[i] = low[i] + (random.nextInt(4) == 0 ? 0 : random.nextInt(5));
        }
        high[0] += low[0] == 0 ? 2 : 0;
        low[0] = Math.max(low[0], 1);
    }

    private double least;
    private double most;

    private void grid(ToDoubleFunction<double[]> formula) {
        least = Double.POSITIVE_INFINITY;
        most = Double.NEGATIVE_INFINITY;
        walk(formula, low.clone(), 0);
    }

    private void walk(ToDoubleFunction<double[]> formula, double[] x, int i) {
        if (i == x.length) {
            double value = formula.applyAsDouble(x);
            least = Math.min(least, value);
            most = Math.max(most, value);
            return;
        }
        int steps = low[i] < high[i] ? PER_SIDE - 1 : 0;
        for (int s = 0; s <= steps; s++) {
            x[i] = steps == 0 ? low[i] : low[i] + s * (high[i] - low[i]) / steps;
            walk(formula, x, i + 1);
        }
    }

    private void holds(String what, Term.Bounds bounds, ToDoubleFunction<double[]> formula) {
        grid(formula);
        Span span = bounds.of(low, high);
        String of = what + " " + Arrays.toString(low) + " to " + Arrays.toString(high);
        assertThat(span).as(of).isNotNull();
        assertThat(span.low()).as(of).isLessThanOrEqualTo(least + 1e-9);
        assertThat(span.high()).as(of).isGreaterThanOrEqualTo(most - 1e-9);
    }

    /** The greatest is on a corner, which the grid has; the least lies near one of its points. */
    private void isClose(String what, Term.Bounds bounds, ToDoubleFunction<double[]> formula) {
        holds(what, bounds, formula);
        Span span = bounds.of(low, high);
        String of = what + " " + Arrays.toString(low) + " to " + Arrays.toString(high);
        assertThat(span.high()).as(of).isCloseTo(most, within(1e-9));
        assertThat(span.low()).as(of).isGreaterThan(least - 0.15 * (most - least) - 1e-9);
    }

    private static double sum(double[] x) {
        return Arrays.stream(x).sum();
    }

    private static double hhi(double[] x) {
        return Arrays.stream(x).map(v -> v * v).sum() / (sum(x) * sum(x));
    }

    private static double theil(double[] x, double[] weights) {
        double theil = 0;
        for (int i = 0; i < x.length; i++) {
            double share = x[i] / sum(x);
            theil += share == 0 ? 0 : share * Math.log(share / weights[i]);
        }
        return theil;
    }

    private static double[] alike(int n) {
        double[] weights = new double[n];
        Arrays.fill(weights, 1.0 / n);
        return weights;
    }

    private static double gini(double[] x) {
        double apart = 0;
        for (double a : x) {
            for (double b : x) {
                apart += Math.abs(a - b);
            }
        }
        return apart / (2 * x.length * sum(x));
    }

    /** Squared distances of yearly growth, in logarithms, from its mean. */
    private static double squares(double[] x) {
        int n = x.length - 1;
        double mean = Math.log(x[n] / x[0]) / n;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double apart = Math.log(x[i + 1] / x[i]) - mean;
            sum += apart * apart;
        }
        return sum;
    }

    private static double deviation(double[] x) {
        double[] growth = new double[x.length - 1];
        Arrays.setAll(growth, i -> Math.log(x[i + 1] / x[i]));
        double middle = middle(growth);
        return middle(Arrays.stream(growth).map(g -> Math.abs(g - middle)).toArray());
    }

    private static double middle(double[] values) {
        double[] v = values.clone();
        Arrays.sort(v);
        int n = v.length;
        return n % 2 == 1 ? v[n / 2] : (v[n / 2 - 1] + v[n / 2]) / 2;
    }

    private static double both(double[] x) {
        int n = x.length / 2;
        double both = 0;
        for (int k = 0; k < n; k++) {
            both += 2 * Math.min(x[k], x[n + k]);
        }
        return both / sum(x);
    }

    private static double distance(double[] x) {
        int n = x.length / 2;
        double a = sum(Arrays.copyOf(x, n));
        double b = sum(x) - a;
        double apart = 0;
        for (int i = 0; i < n; i++) {
            apart += Math.abs(x[i] / a - x[n + i] / b);
        }
        return apart;
    }

    @Property(seed = "31", tries = 60)
    void concentrationIsBoundedClosely(@ForAll long seed) {
        Random random = new Random(seed);
        int n = 2 + random.nextInt(3);
        box(random, n, false);
        isClose("hhi", Unevenness::hhi, BoundsAgainstGridsTest::hhi);
        isClose("theil", Unevenness::theil, x -> theil(x, alike(n)));
        isClose("gini", Unevenness::gini, BoundsAgainstGridsTest::gini);
        double[] weights = new double[n];
        Arrays.setAll(weights, i -> 1 + random.nextInt(5));
        double all = sum(weights);
        Arrays.setAll(weights, i -> weights[i] / all);
        isClose("weighted", (l, h) -> Unevenness.theil(l, h, weights), x -> theil(x, weights));
        Term.Bounds number = Unevenness.turned(Unevenness::hhi, h -> 1 / h);
        holds("number", number, x -> 1 / hhi(x));
    }

    @Property(seed = "32", tries = 60)
    void theVariationOfGrowthIsBounded(@ForAll long seed) {
        Random random = new Random(seed);
        box(random, 3 + random.nextInt(2), true);
        isClose("squares", GrowthBounds::squares, BoundsAgainstGridsTest::squares);
        holds("median", GrowthBounds::medianDeviation, BoundsAgainstGridsTest::deviation);
    }

    @Property(seed = "33", tries = 60)
    void tradeBothWaysAndTheDistanceOfMixesAreBounded(@ForAll long seed) {
        Random random = new Random(seed);
        int n = 1 + random.nextInt(2);
        box(random, 2 * n, false);
        low[n] = Math.max(low[n], 1);
        high[n] = Math.max(high[n], low[n]);
        Term.Bounds both = (l, h) -> TwoWayBounds.of(l, h, n);
        holds("both ways", both, BoundsAgainstGridsTest::both);
        assertThat(both.of(low, high).high()).isLessThan(most + 0.2);
        assertThat(both.of(low, high).low()).isGreaterThan(least - 1e-9);
        holds("mixes", (l, h) -> MixBounds.distance(l, h, n), BoundsAgainstGridsTest::distance);
    }

    /** Where nothing varies, bounds are the value itself. */
    @Property(seed = "34", tries = 40)
    void exactLevelsLeaveNothingOpen(@ForAll long seed) {
        Random random = new Random(seed);
        box(random, 4, true);
        high = low.clone();
        Span squares = GrowthBounds.squares(low, high);
        assertThat(squares.low()).isCloseTo(squares(low), within(1e-8));
        assertThat(squares.high()).isCloseTo(squares(low), within(1e-8));
        Span median = GrowthBounds.medianDeviation(low, high);
        assertThat(median.low()).isCloseTo(deviation(low), within(1e-12));
        assertThat(median.high()).isCloseTo(deviation(low), within(1e-12));
        Span mixes = MixBounds.distance(low, high, 2);
        assertThat(mixes.low()).isCloseTo(distance(low), within(1e-12));
        assertThat(mixes.high()).isCloseTo(distance(low), within(1e-12));
        Span both = TwoWayBounds.of(low, high, 2);
        assertThat(both.low()).isCloseTo(both(low), within(1e-11));
        assertThat(both.high()).isCloseTo(both(low), within(1e-11));
    }

    /** Of thirteen levels every corner is tried here; the bound may be a little wider. */
    @Property(seed = "35", tries = 2)
    void manyLevelsAreBoundedFromAbove(@ForAll long seed) {
        Random random = new Random(seed);
        int n = 13;
        low = new double[n];
        high = new double[n];
        for (int i = 0; i < n; i++) {
            low[i] = 1 + random.nextInt(20);
            high[i] = low[i] + 1 + random.nextInt(10);
        }
        isJustAbove(Unevenness.hhi(low, high), BoundsAgainstGridsTest::hhi);
        isJustAbove(Unevenness.theil(low, high), x -> theil(x, alike(n)));
        isJustAbove(Unevenness.gini(low, high), BoundsAgainstGridsTest::gini);
        isJustAbove(GrowthBounds.squares(low, high), BoundsAgainstGridsTest::squares);
    }

    private void isJustAbove(Span span, ToDoubleFunction<double[]> formula) {
        double top = 0;
        double[] x = new double[low.length];
        for (int corner = 0; corner < 1 << low.length; corner++) {
            for (int i = 0; i < x.length; i++) {
                x[i] = (corner >> i & 1) == 1 ? high[i] : low[i];
            }
            top = Math.max(top, formula.applyAsDouble(x));
        }
        assertThat(span.high()).isBetween(top - 1e-9, 1.1 * top);
    }

    @Test
    void whatMayBeNegativeOrNothingHasNoBounds() {
        double[] none = {0, 0};
        double[] some = {1, 2};
        double[] minus = {-0.1, 2};
        double[] up = {3, 3};
        for (Term.Bounds bounds :
                new Term.Bounds[] {Unevenness::hhi, Unevenness::theil, Unevenness::gini}) {
            assertThat(bounds.of(none, up)).isNull();
            assertThat(bounds.of(minus, up)).isNull();
            assertThat(bounds.of(new double[] {0, 1}, up)).isNotNull();
            assertThat(Unevenness.turned(bounds, x -> -x).of(none, up)).isNull();
        }
        assertThat(GrowthBounds.squares(new double[] {0, 1, 1}, new double[] {1, 1, 1})).isNull();
        assertThat(GrowthBounds.medianDeviation(new double[] {0, 1, 1}, new double[] {1, 1, 1}))
                .isNull();
        assertThat(TwoWayBounds.of(none, up, 1)).isNull();
        assertThat(TwoWayBounds.of(minus, up, 1)).isNull();
        assertThat(TwoWayBounds.of(new double[] {0, 1}, up, 1)).isNotNull();
        assertThat(MixBounds.distance(new double[] {0, 1}, up, 1)).isNull();
        assertThat(MixBounds.distance(new double[] {1, 0}, up, 1)).isNull();
        assertThat(MixBounds.distance(minus, up, 1)).isNull();
        assertThat(MixBounds.distance(some, up, 1)).isEqualTo(new Span(0, 0));
    }

    /** A product that may not count may leave all of its trade out, and one that can't mustn't. */
    @Test
    void aProductCountsWhereItMayAndIsLeftOutWhereItMay() {
        double[] x = {4, 6, 2, 6};
        assertThat(TwoWayBounds.of(x, x, 2, k -> k == 0, k -> k == 1).high())
                .isCloseTo(4 / 18.0, within(1e-9));
        assertThat(TwoWayBounds.of(x, x, 2, k -> true, k -> k == 1).low())
                .isCloseTo(4 / 18.0, within(1e-9));
        assertThat(TwoWayBounds.of(x, x, 2, k -> true, k -> k == 1).high())
                .isCloseTo(16 / 18.0, within(1e-9));
        assertThat(TwoWayBounds.of(x, x, 2, k -> false, k -> true).high())
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void aFunctionThatFallsTurnsBoundsAround() {
        Term.Bounds bounds = (l, h) -> new Span(l[0], h[0]);
        double[] two = {2};
        double[] four = {4};
        assertThat(Unevenness.turned(bounds, x -> 1 / x).of(two, four))
                .isEqualTo(new Span(0.25, 0.5));
        assertThat(Unevenness.turned(bounds, x -> 10 * x).of(two, four))
                .isEqualTo(new Span(20, 40));
    }
}
