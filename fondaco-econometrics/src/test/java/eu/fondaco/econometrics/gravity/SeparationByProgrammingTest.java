// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.econometrics.table.ColumnTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Separated zeros beside a linear program: how many zeros can a combination of regressors and
 * effects make positive that is zero on every positive outcome, and negative nowhere?
 */
class SeparationByProgrammingTest {

    private static final int SETS = 2_000;
    private static final String[] MODELS = {
        "y ~ x1 + x2",
        "y ~ x1 | i",
        "y ~ x1 + x2 | i",
        "y ~ x1 | i + j",
        "y ~ x1 + x2 | i + j",
        "y ~ x1 | i + j + k",
        "y ~ x1 + x2 | i + j + k"
    };
    private static final String[] EFFECTS = {" i", " j", " k"};

    @Test
    void whatIsLeftOutIsWhatTheProgramSeparates() {
        int separated = 0;
        int estimated = 0;
        int undecided = 0;
        for (int seed = 0; seed < SETS; seed++) {
            SplittableRandom r = new SplittableRandom(seed);
            String model = MODELS[seed % MODELS.length];
            double[][] v = data(r);
            boolean[] expected = program(v, model);
            ColumnTable t =
                    ColumnTable.builder()
                            .numbers("y", v[0])
                            .numbers("x1", v[1])
                            .numbers("x2", v[2])
                            .numbers("i", v[3])
                            .numbers("j", v[4])
                            .numbers("k", v[5])
                            .build();
            GravityFit fit;
            try {
                fit = GravityEstimator.of(GravitySpec.of(model).threads(1)).estimate(t);
            } catch (EstimationException e) {
                undecided += isDeserved(e.getMessage(), v, model, seed) ? 0 : 1;
                continue;
            }
            boolean[] out = new boolean[v[0].length];
            for (int k = 0; k < out.length; k++) {
                out[k] = Double.isNaN(fit.fitted()[k]);
                separated += out[k] ? 1 : 0;
            }
            assertThat(out).as("set %d, %s", seed, model).isEqualTo(expected);
            estimated++;
        }
        assertThat(estimated).isGreaterThan(SETS / 3);
        assertThat(separated).isGreaterThan(SETS / 10);
        assertThat(undecided).isLessThanOrEqualTo(SETS / 1_000);
    }

    /**
     * Holds a refusal to the data: nothing is positive, or the effects of positive rows are as many
     * as these. Whether a set isn't refused that could be is told by what the fit leaves out.
     *
     * @return false where it only says that it couldn't decide
     */
    private static boolean isDeserved(String why, double[][] v, String model, int seed) {
        int[] positive =
                java.util.stream.IntStream.range(0, v[0].length).filter(k -> v[0][k] > 0).toArray();
        if (why.contains("couldn't be decided")) {
            return false;
        }
        if (why.startsWith("every outcome is 0")) {
            assertThat(positive).as("set %d", seed).isEmpty();
        } else {
            assertThat(why).as("set %d", seed).contains("effects alone fit every positive");
            assertThat(rank(effects(v, model), positive))
                    .as("set %d, %s", seed, model)
                    .isEqualTo(positive.length);
        }
        return true;
    }

    /** Of how many columns, on some rows, none is made of the others. */
    private static int rank(List<double[]> columns, int[] rows) {
        List<double[]> left =
                new ArrayList<>(
                        columns.stream()
                                .map(c -> Arrays.stream(rows).mapToDouble(k -> c[k]).toArray())
                                .toList());
        int rank = 0;
        for (int row = 0; row < rows.length; row++) {
            int at = row;
            double[] by =
                    left.stream().filter(c -> Math.abs(c[at]) > 1e-9).findFirst().orElse(null);
            if (by != null) {
                left.remove(by);
                rank++;
                for (double[] c : left) {
                    double times = c[at] / by[at];
                    for (int k = 0; k < rows.length; k++) {
                        c[k] -= times * by[k];
                    }
                }
            }
        }
        return rank;
    }

    @Test
    void effectsThatFitEveryPositiveOutcomeLeaveNothingToEstimate() {
        ColumnTable t =
                ColumnTable.builder()
                        .numbers("y", 3, 0, 0, 5, 0, 0, 2, 0, 0)
                        .numbers("x1", 1, 2, 0, 1, 0, 3, 2, 1, 4)
                        .numbers("x2", 0, 1, 3, 2, 0, 1, 1, 5, 2)
                        .numbers("i", 1, 1, 1, 2, 2, 2, 3, 3, 3)
                        .build();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () ->
                                GravityEstimator.of(GravitySpec.of("y ~ x1 + x2 | i").threads(1))
                                        .estimate(t))
                .isInstanceOf(EstimationException.class)
                .hasMessageContaining("fit every positive outcome exactly");
    }

    private static double[][] data(SplittableRandom r) {
        int n = 6 + r.nextInt(9);
        double[][] v = new double[6][n];
        int zeroIn = 2 + r.nextInt(3);
        boolean binary = r.nextBoolean();
        for (int k = 0; k < n; k++) {
            v[0][k] = r.nextInt(zeroIn) > 0 ? 0 : 1 + r.nextInt(9);
            v[1][k] = binary ? r.nextInt(2) : r.nextInt(4);
            v[2][k] = r.nextInt(3) == 0 ? r.nextInt(5) : 0;
            v[3][k] = r.nextInt(3);
            v[4][k] = r.nextInt(2);
            v[5][k] = r.nextInt(2);
        }
        return v;
    }

    private static boolean[] program(double[][] v, String model) {
        List<double[]> columns = new ArrayList<>();
        for (int x = 1; x <= 2; x++) {
            if (model.contains("x" + x)) {
                columns.add(v[x]);
            }
        }
        columns.addAll(effects(v, model));
        return separated(v[0], columns);
    }

    /** A constant, and a column for each level of each effect. */
    private static List<double[]> effects(double[][] v, String model) {
        int n = v[0].length;
        List<double[]> columns = new ArrayList<>();
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        columns.add(ones);
        String named = model.substring(Math.max(0, model.indexOf('|')));
        for (int e = 0; e < EFFECTS.length; e++) {
            for (int level = 0; level < 3 && named.contains(EFFECTS[e]); level++) {
                double[] is = new double[n];
                for (int k = 0; k < n; k++) {
                    is[k] = v[3 + e][k] == level ? 1 : 0;
                }
                columns.add(is);
            }
        }
        return columns;
    }

    /**
     * Maximises the sum of s, with s at most 1 and at most z = A g, and z = 0 where y is positive.
     */
    private static boolean[] separated(double[] y, List<double[]> columns) {
        int n = y.length;
        int p = columns.size();
        List<double[]> rows = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                double[] row = new double[2 * p + n + 1];
                for (int c = 0; c < p; c++) {
                    row[c] = sign * columns.get(c)[k];
                    row[p + c] = -sign * columns.get(c)[k];
                }
                if (y[k] == 0) {
                    row[2 * p + k] = 1;
                }
                if (y[k] > 0 || sign < 0) {
                    rows.add(row);
                }
            }
            double[] most = new double[2 * p + n + 1];
            most[2 * p + k] = 1;
            most[2 * p + n] = y[k] > 0 ? 0 : 1;
            rows.add(most);
        }
        double[] objective = new double[2 * p + n];
        Arrays.fill(objective, 2 * p, 2 * p + n, 1);
        double[] x = simplex(rows, objective);
        boolean[] out = new boolean[n];
        for (int k = 0; k < n; k++) {
            out[k] = x[2 * p + k] > 0.5;
        }
        return out;
    }

    /**
     * Maximises over x at least 0 with rows · x at most their last entry, none negative (Bland).
     */
    private static double[] simplex(List<double[]> rows, double[] objective) {
        int m = rows.size();
        int n = objective.length;
        double[][] t = new double[m + 1][n + m + 1];
        int[] basis = new int[m];
        for (int i = 0; i < m; i++) {
            System.arraycopy(rows.get(i), 0, t[i], 0, n);
            t[i][n + i] = 1;
            t[i][n + m] = rows.get(i)[n];
            basis[i] = n + i;
        }
        for (int c = 0; c < n; c++) {
            t[m][c] = -objective[c];
        }
        while (true) {
            int enter = 0;
            while (enter < n + m && t[m][enter] > -1e-9) {
                enter++;
            }
            if (enter == n + m) {
                break;
            }
            int leave = -1;
            for (int i = 0; i < m; i++) {
                if (t[i][enter] > 1e-9) {
                    double ratio = t[i][n + m] / t[i][enter];
                    double best = leave < 0 ? Double.MAX_VALUE : t[leave][n + m] / t[leave][enter];
                    if (ratio < best - 1e-12
                            || ratio < best + 1e-12 && leave >= 0 && basis[i] < basis[leave]) {
                        leave = i;
                    }
                }
            }
            pivot(t, leave, enter);
            basis[leave] = enter;
        }
        double[] x = new double[n];
        for (int i = 0; i < m; i++) {
            if (basis[i] < n) {
                x[basis[i]] = t[i][n + m];
            }
        }
        return x;
    }

    private static void pivot(double[][] t, int row, int column) {
        double by = t[row][column];
        for (int c = 0; c < t[row].length; c++) {
            t[row][c] /= by;
        }
        for (int i = 0; i < t.length; i++) {
            double times = t[i][column];
            if (i != row && times != 0) {
                for (int c = 0; c < t[i].length; c++) {
                    t[i][c] -= times * t[row][c];
                }
            }
        }
    }
}
