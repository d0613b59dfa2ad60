// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.complexity.internal;

import eu.fondaco.econometrics.internal.Interruption;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The second eigenvector of the symmetric form of means of means, whose first one is known and
 * taken out: Lanczos steps with full orthogonalisation until the residual is rounding.
 *
 * @param value the second largest eigenvalue (the first is 1)
 * @param next the third
 * @param vector of length one
 */
public record SecondVector(double value, double next, double[] vector) {

    private static final double ENOUGH = 1e-15;

    /** Of a symmetric matrix with the known first eigenvector (of length one). */
    public static SecondVector of(double[][] matrix, double[] first) {
        int n = first.length;
        int most = n - 1;
        double[][] q = new double[most][];
        double[] diagonal = new double[most];
        double[] off = new double[most];
        double[] v = start(n, first);
        int m = 0;
        Ritz ritz = null;
        while (m < most) {
            Interruption.check();
            q[m] = v;
            double[] u = times(matrix, v);
            diagonal[m] = dot(u, v);
            orthogonalise(u, first, q, m + 1);
            orthogonalise(u, first, q, m + 1);
            double norm = Math.sqrt(dot(u, u));
            off[m] = norm;
            m++;
            boolean exhausted = norm < 1e-14 || m == most;
            if (exhausted || m % 20 == 0) {
                ritz = Ritz.of(diagonal, off, m);
                if (exhausted || Math.abs(norm * ritz.last()) < ENOUGH) {
                    break;
                }
            }
            v = u;
            for (int i = 0; i < n; i++) {
                v[i] /= norm;
            }
        }
        if (ritz == null) {
            throw new IllegalArgumentException("two places or products at least are needed");
        }
        double[] out = new double[n];
        for (int j = 0; j < m; j++) {
            for (int i = 0; i < n; i++) {
                out[i] += ritz.vector[j] * q[j][i];
            }
        }
        double length = Math.sqrt(dot(out, out));
        for (int i = 0; i < n; i++) {
            out[i] /= length;
        }
        return new SecondVector(ritz.value, ritz.next, out);
    }

    private static double[] start(int n, double[] first) {
        SplittableRandom random = new SplittableRandom(1909);
        double[] v = new double[n];
        for (int i = 0; i < n; i++) {
            v[i] = random.nextDouble() - 0.5;
        }
        orthogonalise(v, first, new double[0][], 0);
        orthogonalise(v, first, new double[0][], 0);
        double norm = Math.sqrt(dot(v, v));
        for (int i = 0; i < n; i++) {
            v[i] /= norm;
        }
        return v;
    }

    private static void orthogonalise(double[] u, double[] first, double[][] q, int count) {
        remove(u, first);
        for (int j = 0; j < count; j++) {
            remove(u, q[j]);
        }
    }

    private static void remove(double[] u, double[] q) {
        double s = dot(u, q);
        for (int i = 0; i < u.length; i++) {
            u[i] -= s * q[i];
        }
    }

    private static double[] times(double[][] a, double[] v) {
        double[] out = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            out[i] = dot(a[i], v);
        }
        return out;
    }

    private static double dot(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        int i = 0;
        for (; i + 1 < a.length; i += 2) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
        }
        return i < a.length ? s0 + s1 + a[i] * b[i] : s0 + s1;
    }

    /** The two largest eigenvalues of a tridiagonal matrix, and the vector of the largest. */
    private static final class Ritz {
        private final double value;
        private final double next;
        private final double[] vector;

        private Ritz(double value, double next, double[] vector) {
            this.value = value;
            this.next = next;
            this.vector = vector;
        }

        double last() {
            return vector[vector.length - 1];
        }

        static Ritz of(double[] diagonal, double[] off, int m) {
            double value = eigenvalue(diagonal, off, m, m);
            double next = m > 1 ? eigenvalue(diagonal, off, m, m - 1) : Double.NEGATIVE_INFINITY;
            return new Ritz(value, next, inverseIteration(diagonal, off, m, value));
        }

        /** The {@code rank}-th smallest eigenvalue by bisection on sign counts. */
        private static double eigenvalue(double[] d, double[] e, int m, int rank) {
            double low = -2;
            double high = 2;
            for (int i = 0; i < 200 && high - low > Math.ulp(1.0) / 4; i++) {
                double middle = (low + high) / 2;
                if (middle == low || middle == high) {
                    break;
                }
                int below = 0;
                double pivot = 1;
                for (int k = 0; k < m; k++) {
                    pivot = d[k] - middle - (k == 0 ? 0 : e[k - 1] * e[k - 1] / pivot);
                    if (pivot == 0) {
                        pivot = -1e-300;
                    }
                    below += pivot < 0 ? 1 : 0;
                }
                if (below >= rank) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            return (low + high) / 2;
        }

        private static double[] inverseIteration(double[] d, double[] e, int m, double value) {
            double[] x = new double[m];
            Arrays.fill(x, 1 / Math.sqrt(m));
            for (int round = 0; round < 4; round++) {
                x = solveShifted(d, e, m, value, x);
                double norm = 0;
                for (double v : x) {
                    norm = Math.max(norm, Math.abs(v));
                }
                double square = 0;
                for (int i = 0; i < m; i++) {
                    x[i] /= norm;
                    square += x[i] * x[i];
                }
                for (int i = 0; i < m; i++) {
                    x[i] /= Math.sqrt(square);
                }
            }
            return x;
        }

        /** Gaussian elimination with row exchanges on the tridiagonal matrix less the shift. */
        private static double[] solveShifted(
                double[] d, double[] e, int m, double shift, double[] b) {
            double[] a0 = new double[m];
            double[] a1 = new double[m];
            double[] a2 = new double[m];
            double[] x = b.clone();
            double p0 = d[0] - shift;
            double p1 = m > 1 ? e[0] : 0;
            for (int k = 0; k + 1 < m; k++) {
                double n0 = e[k];
                double n1 = d[k + 1] - shift;
                double n2 = k + 2 < m ? e[k + 1] : 0;
                if (Math.abs(n0) > Math.abs(p0)) {
                    double f = p0 / n0;
                    a0[k] = n0;
                    a1[k] = n1;
                    a2[k] = n2;
                    p0 = p1 - f * n1;
                    p1 = -f * n2;
                    double t = x[k];
                    x[k] = x[k + 1];
                    x[k + 1] = t - f * x[k];
                } else {
                    double f = p0 == 0 ? 0 : n0 / p0;
                    a0[k] = p0 == 0 ? 1e-300 : p0;
                    a1[k] = p1;
                    p0 = n1 - f * p1;
                    p1 = n2;
                    x[k + 1] -= f * x[k];
                }
            }
            a0[m - 1] = Math.abs(p0) < 1e-18 ? Math.copySign(1e-18, p0) : p0;
            for (int k = m - 1; k >= 0; k--) {
                double s = x[k];
                s -= k + 1 < m ? a1[k] * x[k + 1] : 0;
                s -= k + 2 < m ? a2[k] * x[k + 2] : 0;
                x[k] = s / a0[k];
            }
            return x;
        }
    }
}
