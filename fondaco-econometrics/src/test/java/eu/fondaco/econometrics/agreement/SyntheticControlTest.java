// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SyntheticControlTest {

    /** Four years before, the agreement's, two after. */
    private static final double[][] ROWS = {
        {10, 10, 10, 10, 99, 30, 30},
        {8, 12, 8, 12, 99, 15, 15},
        {12, 8, 12, 8, 99, 25, 25},
        {5, 5, 15, 15, 99, 10, 10},
        {4, 4, 4, 28, 99, 10, 10},
        {28, 4, 4, 4, 99, 10, 10}
    };

    private static Panel panel(double[][] rows) {
        double[] totals = new double[rows[0].length];
        Arrays.fill(totals, 1e6);
        List<String> units =
                java.util.stream.IntStream.range(0, rows.length).mapToObj(i -> "U" + i).toList();
        return new Panel(units, 2000, rows, totals, 0, 2004);
    }

    /** Only the mean of the first two donors stays at 1; afterwards it's 2, the unit 3. */
    @Test
    void theMeanThatFollowsTheUnitIsFound() {
        Panel panel = panel(ROWS);
        SyntheticControl control = SyntheticControl.of(panel);
        assertThat(control.donors()).containsExactly("U1", "U2", "U3", "U4", "U5");
        double[] expected = {0.5, 0.5, 0, 0, 0};
        for (int d = 0; d < expected.length; d++) {
            assertThat(control.weights()[d]).isCloseTo(expected[d], within(1e-9));
        }
        assertThat(control.errorBefore()).isCloseTo(0, within(1e-9));
        assertThat(control.errorAfter()).isCloseTo(1, within(1e-9));
        assertThat(control.meanGap(panel)).isCloseTo(100, within(1e-7));
        SyntheticControl.Placebo placebo = control.placebo(panel);
        assertThat(placebo.ratios()).hasSize(5);
        assertThat(placebo.p()).isEqualTo(1 / 6.0);
        assertThat(placebo.least()).isEqualTo(1 / 6.0);
    }

    @Test
    void unfairComparisonsAreRefusedByName() {
        double[][] few = Arrays.copyOf(ROWS, 5);
        assertThatThrownBy(() -> SyntheticControl.of(panel(few)))
                .hasMessage(
                        "a mean of others needs at least 5 with trade in every year; here are 4");
        double[][] apart = ROWS.clone();
        apart[0] = new double[] {1, 1, 1, 97, 99, 30, 30};
        assertThatThrownBy(() -> SyntheticControl.of(panel(apart)))
                .hasMessageContaining("no mean of others followed it before");
        double[][] gone = ROWS.clone();
        gone[0] = new double[] {10, 10, 0, 10, 99, 30, 30};
        assertThatThrownBy(() -> SyntheticControl.of(panel(gone)))
                .hasMessageContaining("has a year without any");
        double[] totals = new double[7];
        Arrays.fill(totals, 1e6);
        Panel early = new Panel(List.of("A", "B"), 2000, Arrays.copyOf(ROWS, 2), totals, 0, 2003);
        assertThatThrownBy(() -> SyntheticControl.of(early))
                .hasMessageContaining("at least 4 years before; here are 3");
    }

    /**
     * A point of a hull is nearest if and only if the hull lies beyond the plane through it: x'z is
     * at least x'x for every corner z. And no weights of a grid come closer.
     */
    @Test
    void noWeightsAreCloser() {
        Random random = new Random(17);
        for (int set = 0; set < 2000; set++) {
            int n = 1 + random.nextInt(12);
            double[][] points = new double[n][1 + random.nextInt(6)];
            for (double[] point : points) {
                Arrays.setAll(point, t -> random.nextInt(9) - 3);
            }
            double[] weights = NearestPoint.weights(points);
            assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-9));
            assertThat(Arrays.stream(weights).min().orElseThrow()).isGreaterThanOrEqualTo(0);
            double[] x = sum(points, weights);
            for (double[] point : points) {
                assertThat(dot(x, point)).isGreaterThanOrEqualTo(dot(x, x) - 1e-9);
            }
            if (n <= 4) {
                assertThat(dot(x, x))
                        .isLessThanOrEqualTo(grid(points, new double[n], 0, 10) + 1e-9);
            }
        }
    }

    private static double[] sum(double[][] points, double[] weights) {
        double[] sum = new double[points[0].length];
        for (int i = 0; i < points.length; i++) {
            for (int t = 0; t < sum.length; t++) {
                sum[t] += weights[i] * points[i][t];
            }
        }
        return sum;
    }

    /** The shortest sum with weights in tenths. */
    private static double grid(double[][] points, double[] weights, int at, int left) {
        if (at == weights.length - 1) {
            weights[at] = left / 10.0;
            double[] x = sum(points, weights);
            return dot(x, x);
        }
        double least = Double.POSITIVE_INFINITY;
        for (int tenths = 0; tenths <= left; tenths++) {
            weights[at] = tenths / 10.0;
            least = Math.min(least, grid(points, weights, at + 1, left - tenths));
        }
        return least;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int t = 0; t < a.length; t++) {
            sum += a[t] * b[t];
        }
        return sum;
    }
}
