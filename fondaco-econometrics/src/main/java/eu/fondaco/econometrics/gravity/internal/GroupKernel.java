// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity.internal;

/**
 * The innermost loops of projection: one level of the eliminated effect and two other effects, as
 * gravity has them. Most of an estimation is spent here.
 */
final class GroupKernel {

    private GroupKernel() {}

    /**
     * Adds to {@code acc} what is left of {@code values - Dx} (or of {@code Dx}) by weight after
     * the group's mean is taken off, in two passes.
     */
    static void group(
            Effects fx,
            double[] v,
            double inverse,
            int g,
            double[] x,
            double[] values,
            double[] t,
            double[] acc) {
        int[] a = fx.code[0];
        int[] b = fx.code[1];
        int from = fx.groupStart[g];
        int m = fx.groupStart[g + 1] - from;
        double s0 = 0;
        double s1 = 0;
        int k = 0;
        if (values == null) {
            for (; k + 1 < m; k += 2) {
                double t0 = v[from + k] * (x[a[from + k]] + x[b[from + k]]);
                double t1 = v[from + k + 1] * (x[a[from + k + 1]] + x[b[from + k + 1]]);
                t[k] = t0;
                t[k + 1] = t1;
                s0 += t0;
                s1 += t1;
            }
            for (; k < m; k++) {
                t[k] = v[from + k] * (x[a[from + k]] + x[b[from + k]]);
                s0 += t[k];
            }
        } else {
            for (; k < m; k++) {
                t[k] = v[from + k] * (values[from + k] - x[a[from + k]] - x[b[from + k]]);
                s0 += t[k];
            }
        }
        double mean = (s0 + s1) * inverse;
        for (k = 0; k < m; k++) {
            double left = t[k] - v[from + k] * mean;
            acc[a[from + k]] += left;
            acc[b[from + k]] += left;
        }
    }

    /** The same where both effects run through consecutive places: no code need be read. */
    static void run(
            Effects fx, double[] v, double inverse, int g, double[] x, double[] t, double[] acc) {
        int from = fx.groupStart[g];
        int m = fx.groupStart[g + 1] - from;
        int a = fx.code[0][from];
        int b = fx.code[1][from];
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int k = 0;
        for (; k + 3 < m; k += 4) {
            double t0 = v[from + k] * (x[a + k] + x[b + k]);
            double t1 = v[from + k + 1] * (x[a + k + 1] + x[b + k + 1]);
            double t2 = v[from + k + 2] * (x[a + k + 2] + x[b + k + 2]);
            double t3 = v[from + k + 3] * (x[a + k + 3] + x[b + k + 3]);
            t[k] = t0;
            t[k + 1] = t1;
            t[k + 2] = t2;
            t[k + 3] = t3;
            s0 += t0;
            s1 += t1;
            s2 += t2;
            s3 += t3;
        }
        for (; k < m; k++) {
            t[k] = v[from + k] * (x[a + k] + x[b + k]);
            s0 += t[k];
        }
        double mean = (s0 + s1 + (s2 + s3)) * inverse;
        for (k = 0; k < m; k++) {
            double left = t[k] - v[from + k] * mean;
            acc[a + k] += left;
            acc[b + k] += left;
        }
    }

    /** A sum in four parts, so that additions need not wait for each other. */
    static double sum(double[] t, int from, int to) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int k = from;
        for (; k + 3 < to; k += 4) {
            s0 += t[k];
            s1 += t[k + 1];
            s2 += t[k + 2];
            s3 += t[k + 3];
        }
        for (; k < to; k++) {
            s0 += t[k];
        }
        return s0 + s1 + (s2 + s3);
    }

    /** A weighted sum in two parts; the weights start at {@code from}. */
    static double weighted(double[] w, double[] t, int from, int s, int e) {
        double s0 = 0;
        double s1 = 0;
        int k = s;
        for (; k + 1 < e; k += 2) {
            s0 += w[from + k] * t[k];
            s1 += w[from + k + 1] * t[k + 1];
        }
        return k < e ? s0 + s1 + w[from + k] * t[k] : s0 + s1;
    }
}
