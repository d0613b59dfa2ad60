// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity.internal;

import java.util.Arrays;

/**
 * Starting values of a Poisson model: a few sweeps that scale each effect in turn so that fitted
 * and observed totals agree, with all regressors left out. No logarithm is needed until the end.
 */
final class MultiplicativeStart {

    private static final int SWEEPS = 4;

    private final Design d;
    private final Effects fx;
    private final Work work;
    private final Absorber absorber;
    private final double[] base;
    private final double[] factors;
    private final double[] totals;
    private final double[] groupTotals;

    private MultiplicativeStart(Design d, Work work, Absorber absorber) {
        this.d = d;
        this.fx = d.effects();
        this.work = work;
        this.absorber = absorber;
        this.factors = new double[fx.unknowns];
        Arrays.fill(factors, 1);
        this.base = base(d);
        this.totals = new double[fx.unknowns];
        double[] t = new double[d.n()];
        for (int i = 0; i < t.length; i++) {
            t[i] = d.prior(i) * d.y()[i];
        }
        fx.scatter(t, 0, d.n(), totals);
        this.groupTotals = new double[fx.groups];
        for (int g = 0; g < fx.groups; g++) {
            for (int i = fx.groupStart[g]; i < fx.groupStart[g + 1]; i++) {
                groupTotals[g] += t[i];
            }
        }
    }

    private static double[] base(Design d) {
        if (d.prior() == null && d.offset() == null) {
            return null;
        }
        double[] b = new double[d.n()];
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < b.length; i++) {
            largest = Math.max(largest, d.offset(i));
        }
        for (int i = 0; i < b.length; i++) {
            b[i] = d.prior(i) * Math.max(Math.exp(d.offset(i) - largest), 1e-250);
        }
        return b;
    }

    /** Fills the linear predictor, offset included. */
    static void fill(Design d, Work work, Absorber absorber, double[] eta) {
        MultiplicativeStart s = new MultiplicativeStart(d, work, absorber);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int effect = 0; effect < s.fx.code.length; effect++) {
                s.sweep(effect);
            }
        }
        s.result(eta);
    }

    private void sweep(int effect) {
        int chunks = fx.chunkCount();
        double[][] fitted = new double[chunks][];
        work.forEach(
                chunks,
                c -> {
                    double[] acc = new double[fx.unknowns];
                    double[] t = new double[fx.largestBlock];
                    absorber.forBlocks(
                            c,
                            (g0, g1) -> {
                                scaledBlock(g0, g1, t);
                                int from = fx.groupStart[g0];
                                int[] code = fx.code[effect];
                                for (int i = from; i < fx.groupStart[g1]; i++) {
                                    acc[code[i]] += t[i - from];
                                }
                            });
                    fitted[c] = acc;
                });
        for (int l = 0; l < factors.length; l++) {
            double sum = 0;
            for (double[] f : fitted) {
                sum += f[l];
            }
            if (sum > 0) {
                factors[l] = Math.min(1e150, Math.max(1e-150, factors[l] * totals[l] / sum));
            }
        }
    }

    /** The fitted outcomes of a block, each group scaled to its observed total. */
    private void scaledBlock(int g0, int g1, double[] t) {
        int from = fx.groupStart[g0];
        int to = fx.groupStart[g1];
        product(from, to, t);
        for (int g = g0; g < g1; g++) {
            int s = fx.groupStart[g];
            int e = fx.groupStart[g + 1];
            double sum = 0;
            for (int i = s; i < e; i++) {
                sum += t[i - from];
            }
            double factor = groupTotals[g] / sum;
            for (int i = s; i < e; i++) {
                t[i - from] *= factor;
            }
        }
    }

    private void product(int from, int to, double[] t) {
        for (int k = 0; k < to - from; k++) {
            t[k] = base == null ? 1 : base[from + k];
        }
        for (int[] code : fx.code) {
            for (int k = 0; k < to - from; k++) {
                t[k] *= factors[code[from + k]];
            }
        }
    }

    private void result(double[] eta) {
        double[] logs = new double[factors.length];
        for (int l = 0; l < logs.length; l++) {
            logs[l] = Math.log(factors[l]);
        }
        work.forEach(
                fx.chunkCount(),
                c -> {
                    double[] t = new double[fx.largestBlock];
                    absorber.forBlocks(
                            c,
                            (g0, g1) -> {
                                int from = fx.groupStart[g0];
                                scaledBlock(g0, g1, t);
                                double[] plain = new double[fx.largestBlock];
                                fx.gather(logs, from, fx.groupStart[g1], plain);
                                for (int g = g0; g < g1; g++) {
                                    int s = fx.groupStart[g];
                                    double b = d.prior(s) * Math.exp(plain[s - from] + d.offset(s));
                                    double shift = Math.log(t[s - from] / b);
                                    shift = Double.isFinite(shift) ? shift : 0;
                                    for (int i = s; i < fx.groupStart[g + 1]; i++) {
                                        eta[i] = plain[i - from] + d.offset(i) + shift;
                                    }
                                }
                            });
                });
    }
}
