// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity.internal;

import eu.fondaco.econometrics.gravity.EstimationException;
import eu.fondaco.econometrics.speech.EstimatorNote;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;

/**
 * Observations with outcome 0 that a combination of regressors and effects can send to minus
 * infinity while it leaves every positive outcome alone: no maximum exists until they are left out.
 *
 * <p>Where the regressors are independent of the effects also on the positive outcomes, they can't
 * separate anything: one effect, whose levels all have a positive outcome, can't either, and what
 * two effects separate is found exactly ({@link GraphSeparation}). With more effects a test shows
 * cheaply that there is no separation: a random combination of effects is determined by the
 * positive outcomes also for the zeros. Where all that fails, the iterative rectifier of Correia,
 * Guimarães and Zylkin finds them.
 */
final class Separation {

    private static final double FIXED_WEIGHT = 1e7;
    private static final double ZERO = 1e-4;
    private static final int MOST_ROUNDS = 1000;
    private static final int ROUGH_ROUNDS = 200;
    private static final int REFINEMENTS = 2;

    private final Design d;
    private final Work work;

    Separation(Design design, Work work) {
        this.d = design;
        this.work = work;
    }

    /** The separated observations where they are found cheaply, and nothing where they aren't. */
    Optional<BitSet> quick() {
        double[] positive = new double[d.n()];
        for (int i = 0; i < positive.length; i++) {
            positive[i] = d.y()[i] > 0 ? 1 : 0;
        }
        Projections onPositive = new Projections(d, work, positive);
        if (onPositive.independent().length < d.x().length) {
            return Optional.empty();
        }
        if (d.effects().code.length <= 1) {
            return Optional.of(GraphSeparation.find(d));
        }
        return effectsDetermined(onPositive) ? Optional.of(new BitSet()) : Optional.empty();
    }

    /**
     * The separated observations, by their place in the design; not all, perhaps, if any. What the
     * rectifier finds is put to it again by itself, until it stands.
     *
     * @throws EstimationException where the effects alone fit every positive outcome, or where the
     *     rectifier doesn't settle
     */
    BitSet find() {
        BitSet byEffects = GraphSeparation.find(d);
        if (!byEffects.isEmpty()) {
            return byEffects;
        }
        if (d.x().length > 0 && d.levels().length > 0 && effectsFitThePositive()) {
            throw new EstimationException(EstimatorNote.EFFECTS_FIT_ALL.note());
        }
        BitSet candidates = new BitSet(d.n());
        for (int i = 0; i < d.n(); i++) {
            candidates.set(i, d.y()[i] == 0);
        }
        BitSet found = rectify(candidates);
        while (!found.equals(candidates) && !found.isEmpty()) {
            candidates = found;
            found = rectify(candidates);
        }
        return found;
    }

    private boolean effectsFitThePositive() {
        double[] positive = new double[d.n()];
        SplittableRandom random = new SplittableRandom(20210915);
        double[] v = new double[d.n()];
        for (int i = 0; i < v.length; i++) {
            positive[i] = d.y()[i] > 0 ? 1 : 0;
            v[i] = positive[i] * (random.nextDouble() * 2 - 1);
        }
        Projections onPositive = new Projections(d, work, positive);
        double[] found = new double[d.effects().unknowns];
        onPositive.absorber.solve(List.of(new Absorber.Target(v, found, 1e-7)));
        return !differs(onPositive, v, found, i -> positive[i] > 0);
    }

    private boolean effectsDetermined(Projections onPositive) {
        Effects fx = d.effects();
        SplittableRandom random = new SplittableRandom(20210915);
        double[] truth = new double[fx.unknowns];
        for (int l = 0; l < truth.length; l++) {
            truth[l] = random.nextDouble() * 2 - 1;
        }
        double[] v = new double[d.n()];
        fx.gather(truth, 0, d.n(), v);
        double[] found = new double[fx.unknowns];
        Absorber.Target target = new Absorber.Target(v, found, 1e-7);
        onPositive.absorber.solve(List.of(target));
        return !differs(onPositive, v, found, i -> true);
    }

    /** Whether something is left of a variable, by observations, once the effects are taken out. */
    private boolean differs(Projections on, double[] v, double[] found, IntPredicate where) {
        Effects fx = d.effects();
        boolean[] differs = new boolean[fx.chunkCount()];
        work.forEach(
                differs.length,
                c -> {
                    double[] t = new double[fx.largestBlock];
                    on.absorber.forBlocks(
                            c,
                            (g0, g1) -> {
                                on.absorber.projected(v, found, g0, g1, t);
                                int from = fx.groupStart[g0];
                                for (int i = from; i < fx.groupStart[g1]; i++) {
                                    differs[c] |= where.test(i) && Math.abs(t[i - from]) > ZERO;
                                }
                            });
                });
        for (boolean one : differs) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    /** Those of some zeros that are separated, all other observations left alone. */
    private BitSet rectify(BitSet candidates) {
        int n = d.n();
        double[] w = new double[n];
        double[] u = new double[n];
        for (int i = 0; i < n; i++) {
            w[i] = candidates.get(i) ? 1 : FIXED_WEIGHT;
            u[i] = candidates.get(i) ? 1 : 0;
        }
        Projections xs = new Projections(d, work, w);
        int[] kept = d.x().length == 0 ? new int[0] : independentOf(xs);
        double[] unknowns = new double[d.effects().unknowns];
        boolean exact = false;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] z = exact ? fit(xs, kept, u, unknowns) : pass(xs, kept, u, unknowns, false);
            boolean done = true;
            for (int i = 0; i < n; i++) {
                if (!candidates.get(i)) {
                    done &= Math.abs(z[i]) < ZERO;
                } else {
                    done &= z[i] > -ZERO;
                    u[i] = Math.max(z[i], 0);
                }
            }
            if (!exact && (done || round == ROUGH_ROUNDS)) {
                exact = true;
            } else if (done) {
                BitSet out = new BitSet(n);
                for (int i = 0; i < n; i++) {
                    out.set(i, candidates.get(i) && z[i] > 10 * ZERO);
                }
                return out;
            }
        }
        throw new EstimationException(EstimatorNote.SEPARATION_UNDECIDED.note(MOST_ROUNDS));
    }

    private int[] independentOf(Projections xs) {
        Gram g = xs.solve(1e-10);
        return Dense.independent(g.xx(), 1e-13);
    }

    /**
     * The weighted least squares fit of {@code u} on regressors and effects. The weights are so
     * uneven that what one pass leaves is fitted again.
     */
    private double[] fit(Projections xs, int[] kept, double[] u, double[] unknowns) {
        double[] z = pass(xs, kept, u, unknowns, true);
        double[] left = new double[z.length];
        for (int again = 0; again < REFINEMENTS; again++) {
            for (int i = 0; i < z.length; i++) {
                left[i] = u[i] - z[i];
            }
            double[] more = pass(xs, kept, left, new double[unknowns.length], true);
            for (int i = 0; i < z.length; i++) {
                z[i] += more[i];
            }
        }
        return z;
    }

    private double[] pass(
            Projections xs, int[] kept, double[] u, double[] unknowns, boolean strict) {
        Effects fx = d.effects();
        Absorber.Target target = new Absorber.Target(u, unknowns, strict ? 1e-8 : 1e-5);
        target.scale = Math.max(1e-300, norm(u));
        target.strict = strict;
        xs.absorber.solve(List.of(target));
        double[][] x = new double[kept.length][];
        double[][] ux = new double[kept.length][];
        List<String> names = new ArrayList<>();
        for (int k = 0; k < kept.length; k++) {
            names.add(d.names().get(kept[k]));
            x[k] = d.x()[kept[k]];
            ux[k] = xs.unknowns[kept[k]];
        }
        Gram g = Gram.of(xs.absorber, fx, work, xs.w, x, ux, u, unknowns);
        double[] b =
                kept.length == 0
                        ? new double[0]
                        : Dense.times(Dense.inverse(g.xx(), names), g.xr());
        double[] z = new double[d.n()];
        List<double[]> scratch = new ArrayList<>();
        for (int k = 0; k <= kept.length; k++) {
            scratch.add(new double[fx.largestBlock]);
        }
        for (int c = 0; c < fx.chunkCount(); c++) {
            xs.absorber.forBlocks(
                    c, (g0, g1) -> fitBlock(xs, u, unknowns, x, ux, b, scratch, z, g0, g1));
        }
        return z;
    }

    private void fitBlock(
            Projections xs,
            double[] u,
            double[] unknowns,
            double[][] x,
            double[][] ux,
            double[] b,
            List<double[]> scratch,
            double[] z,
            int g0,
            int g1) {
        int from = d.effects().groupStart[g0];
        int to = d.effects().groupStart[g1];
        double[] r = scratch.get(x.length);
        xs.absorber.projected(u, unknowns, g0, g1, r);
        for (int i = from; i < to; i++) {
            z[i] = u[i] - r[i - from];
        }
        for (int k = 0; k < x.length; k++) {
            double[] t = scratch.get(k);
            xs.absorber.projected(x[k], ux[k], g0, g1, t);
            for (int i = from; i < to; i++) {
                z[i] += b[k] * t[i - from];
            }
        }
    }

    private static double norm(double[] u) {
        double s = 0;
        for (double v : u) {
            s += v * v;
        }
        return s;
    }
}
