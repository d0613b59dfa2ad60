// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity.internal;

import eu.fondaco.econometrics.gravity.EstimationException;
import eu.fondaco.econometrics.speech.EstimatorNote;
import java.util.ArrayList;
import java.util.List;

/** Small symmetric positive matrices: factorisation that skips dependent columns, inverse. */
final class Dense {

    private Dense() {}

    /**
     * The columns of a Gram matrix that don't depend on earlier ones. A column is dependent when
     * what earlier ones leave of it is below {@code tolerance} times its own squared norm.
     */
    static int[] independent(double[][] gram, double tolerance) {
        int p = gram.length;
        double[][] l = new double[p][p];
        List<Integer> kept = new ArrayList<>();
        for (int j = 0; j < p; j++) {
            double pivot = gram[j][j];
            for (int k : kept) {
                double s = gram[j][k];
                for (int m : kept) {
                    if (m == k) {
                        break;
                    }
                    s -= l[j][m] * l[k][m];
                }
                l[j][k] = s / l[k][k];
                pivot -= l[j][k] * l[j][k];
            }
            if (pivot > tolerance * gram[j][j] && pivot > 0) {
                l[j][j] = Math.sqrt(pivot);
                kept.add(j);
            }
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * The inverse of a positive definite matrix, computed on its correlation form.
     *
     * @param names what its columns stand for
     * @throws EstimationException naming the column that depends on earlier ones
     */
    static double[][] inverse(double[][] a, List<String> names) {
        int p = a.length;
        double[] d = new double[p];
        for (int i = 0; i < p; i++) {
            if (!(a[i][i] > 0)) {
                throw singular(names.get(i));
            }
            d[i] = Math.sqrt(a[i][i]);
        }
        double[][] l = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                double s = a[i][j] / (d[i] * d[j]);
                for (int k = 0; k < j; k++) {
                    s -= l[i][k] * l[j][k];
                }
                if (i == j) {
                    if (!(s > 0)) {
                        throw singular(names.get(i));
                    }
                    l[i][i] = Math.sqrt(s);
                } else {
                    l[i][j] = s / l[j][j];
                }
            }
        }
        double[][] out = new double[p][p];
        for (int c = 0; c < p; c++) {
            double[] e = new double[p];
            e[c] = 1;
            for (int i = 0; i < p; i++) {
                for (int k = 0; k < i; k++) {
                    e[i] -= l[i][k] * e[k];
                }
                e[i] /= l[i][i];
            }
            for (int i = p - 1; i >= 0; i--) {
                for (int k = i + 1; k < p; k++) {
                    e[i] -= l[k][i] * e[k];
                }
                e[i] /= l[i][i];
            }
            for (int i = 0; i < p; i++) {
                out[i][c] = e[i] / (d[i] * d[c]);
            }
        }
        return out;
    }

    private static EstimationException singular(String name) {
        return new EstimationException(EstimatorNote.SINGULAR.note(name));
    }

    static double[] times(double[][] a, double[] b) {
        double[] out = new double[a.length];
        for (int i = 0; i < out.length; i++) {
            for (int j = 0; j < b.length; j++) {
                out[i] += a[i][j] * b[j];
            }
        }
        return out;
    }

    static double[][] times(double[][] a, double[][] b) {
        double[][] out = new double[a.length][a.length == 0 ? 0 : b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                for (int j = 0; j < b[0].length; j++) {
                    out[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return out;
    }
}
