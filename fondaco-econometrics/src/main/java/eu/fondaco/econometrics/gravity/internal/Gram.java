// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity.internal;

/**
 * Weighted cross products of projected columns, and of these with a further column (the working
 * residual), summed chunk by chunk in a fixed order.
 *
 * @param xx cross products of the regressors
 * @param xr of the regressors with the further column
 * @param rr of the further column with itself
 */
record Gram(double[][] xx, double[] xr, double rr) {

    static Gram of(
            Absorber absorber,
            Effects fx,
            Work work,
            double[] w,
            double[][] x,
            double[][] unknowns,
            double[] r,
            double[] rUnknowns) {
        int p = x.length;
        int q = r == null ? p : p + 1;
        double[][] parts = new double[fx.chunkCount()][];
        work.forEach(
                parts.length,
                c -> {
                    double[] sum = new double[q * q];
                    double[][] t = new double[q][fx.largestBlock];
                    double[] wt = new double[fx.largestBlock];
                    absorber.forBlocks(
                            c,
                            (g0, g1) -> {
                                for (int k = 0; k < p; k++) {
                                    absorber.projected(x[k], unknowns[k], g0, g1, t[k]);
                                }
                                if (r != null) {
                                    absorber.projected(r, rUnknowns, g0, g1, t[p]);
                                }
                                add(t, w, fx.groupStart[g0], fx.groupStart[g1], sum, wt);
                            });
                    parts[c] = sum;
                });
        double[][] xx = new double[p][p];
        double[] xr = new double[p];
        double rr = 0;
        for (double[] part : parts) {
            for (int i = 0; i < p; i++) {
                for (int j = 0; j <= i; j++) {
                    xx[i][j] += part[i * q + j];
                }
                xr[i] += r == null ? 0 : part[p * q + i];
            }
            rr += r == null ? 0 : part[p * q + p];
        }
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < i; j++) {
                xx[j][i] = xx[i][j];
            }
        }
        return new Gram(xx, xr, rr);
    }

    private static void add(double[][] t, double[] w, int from, int to, double[] sum, double[] wt) {
        int q = t.length;
        int m = to - from;
        for (int i = 0; i < q; i++) {
            for (int k = 0; k < m; k++) {
                wt[k] = w[from + k] * t[i][k];
            }
            for (int j = 0; j <= i; j++) {
                sum[i * q + j] += dot(wt, t[j], m);
            }
        }
    }

    private static double dot(double[] a, double[] b, int m) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int k = 0;
        for (; k + 3 < m; k += 4) {
            s0 += a[k] * b[k];
            s1 += a[k + 1] * b[k + 1];
            s2 += a[k + 2] * b[k + 2];
            s3 += a[k + 3] * b[k + 3];
        }
        for (; k < m; k++) {
            s0 += a[k] * b[k];
        }
        return s0 + s1 + (s2 + s3);
    }
}
