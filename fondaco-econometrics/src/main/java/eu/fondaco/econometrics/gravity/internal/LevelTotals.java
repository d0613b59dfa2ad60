// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity.internal;

/**
 * Observed and fitted totals of the levels of all effects but the eliminated one. At the maximum
 * they agree level by level. Newton's method measures its steps by weight, so that beside flows of
 * 1e15 the levels of small ones may be left behind: a few multiplicative sweeps bring them up, each
 * level exactly and without subtraction.
 */
final class LevelTotals {

    private final Effects fx;
    private final double[] observed;

    LevelTotals(Design d) {
        this.fx = d.effects();
        this.observed = new double[fx.unknowns];
        double[] py = new double[d.n()];
        for (int i = 0; i < py.length; i++) {
            py[i] = d.prior(i) * d.y()[i];
        }
        fx.scatter(py, 0, py.length, observed);
    }

    /** The largest relative difference of a fitted total, given the fitted outcomes by weight. */
    double worst(double[] w) {
        double[] fitted = new double[fx.unknowns];
        fx.scatter(w, 0, w.length, fitted);
        double most = 0;
        for (int l = 0; l < fitted.length; l++) {
            most = Math.max(most, Math.abs(fitted[l] / observed[l] - 1));
        }
        return most;
    }

    /** Scales each level of each effect in turn to its observed total. */
    void sweep(double[] w, double[] eta) {
        double[] fitted = new double[fx.unknowns];
        for (int[] code : fx.code) {
            java.util.Arrays.fill(fitted, 0);
            for (int i = 0; i < w.length; i++) {
                fitted[code[i]] += w[i];
            }
            for (int l = 0; l < fitted.length; l++) {
                fitted[l] = fitted[l] > 0 ? observed[l] / fitted[l] : 1;
            }
            for (int i = 0; i < w.length; i++) {
                double factor = fitted[code[i]];
                w[i] *= factor;
                eta[i] += Math.log(factor);
            }
        }
    }
}
