// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.complexity.internal;

/** Means, standard deviations, correlations. */
public final class Moments {

    private Moments() {}

    /** The mean. */
    public static double mean(double[] v) {
        double s = 0;
        for (double x : v) {
            s += x;
        }
        return s / v.length;
    }

    /** The standard deviation with divisor {@code n - ddof}. */
    public static double deviation(double[] v, int ddof) {
        double m = mean(v);
        double s = 0;
        for (double x : v) {
            s += (x - m) * (x - m);
        }
        return Math.sqrt(s / (v.length - ddof));
    }

    /** {@code (v - mean) / deviation}; zeros when nothing deviates. */
    public static double[] standardise(double[] v, double mean, double deviation) {
        double[] out = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            out[i] = deviation == 0 ? 0 : (v[i] - mean) / deviation;
        }
        return out;
    }

    /** The correlation; 0 when one of them doesn't vary. */
    public static double correlation(double[] a, double[] b) {
        double ma = mean(a);
        double mb = mean(b);
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - ma) * (b[i] - mb);
            aa += (a[i] - ma) * (a[i] - ma);
            bb += (b[i] - mb) * (b[i] - mb);
        }
        return aa == 0 || bb == 0 ? 0 : ab / Math.sqrt(aa * bb);
    }
}
