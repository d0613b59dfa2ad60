// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity.internal;

import eu.fondaco.econometrics.gravity.EstimationException;
import eu.fondaco.econometrics.gravity.EstimationLog;
import eu.fondaco.econometrics.gravity.Family;
import eu.fondaco.econometrics.gravity.GravitySpec;
import eu.fondaco.econometrics.speech.EstimatorNote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Newton's method with absorbed effects. The working residual is projected well, the regressors
 * only as well as the step needs: their error enters the Hessian squared, and the score not at all.
 * A last, tight projection gives the covariance. For the Gaussian family the same steps solve the
 * one linear problem and then polish it.
 */
public final class Irls {

    private static final double FINAL = 1e-8;
    private static final double ROUNDING = 3e-13;

    /** A step that must be cut to less than this overshoots somewhere. */
    private static final double SHORT = 0.01;

    private static final double CALM = 0.05;
    private static final int MOST_GUARDS = 4;

    /** What the total of a level may be off by before it is swept. */
    private static final double LEVEL = 1e-7;

    private static final double REFUSED = 1e-6;
    private static final int MOST_SWEEPS = 1000;
    private static final int MOST_FURTHER = 20;

    private final Design d;
    private final Effects fx;
    private final Work work;
    private final GravitySpec spec;
    private final EstimationLog log;
    private final Absorber absorber;
    private final boolean poisson;
    private final int p;
    private final double[] eta;
    private final double[] w;
    private final double[] r;
    private final double[] before;
    private final double[][] unknowns;
    private final double[] residualUnknowns;
    private final double[] beta;
    private double[] scale;
    private double[] floor;
    private double unit = 1;
    private double xTolerance;
    private double logLikelihood;

    /** The sum of the outcomes: differences of the log-likelihood are to be seen beside it. */
    private double size;

    private int iterations;
    private boolean converged;

    /** Whether weights keep steps from overshooting, see {@link #guard}. */
    private boolean guarded;

    private int guards;
    private Gram last;

    private Irls(Design d, GravitySpec spec, Work work, EstimationLog log) {
        this.d = d;
        this.fx = d.effects();
        this.work = work;
        this.spec = spec;
        this.log = log;
        this.absorber = new Absorber(fx, work, 20_000);
        this.poisson = spec.family() == Family.POISSON;
        this.p = d.x().length;
        this.eta = new double[d.n()];
        this.w = new double[d.n()];
        this.r = new double[d.n()];
        this.before = new double[d.n()];
        this.unknowns = new double[p][fx.unknowns];
        this.residualUnknowns = new double[fx.unknowns];
        this.beta = new double[p];
        this.xTolerance = poisson ? 1e-2 : 1e-8;
    }

    /** Estimates. */
    public static Solution solve(Design d, GravitySpec spec, Work work, EstimationLog log) {
        return new Irls(d, spec, work, log).run();
    }

    private Solution run() {
        log.stage(EstimatorNote.ESTIMATING);
        start();
        double step = Double.NaN;
        double previous = Double.POSITIVE_INFINITY;
        int further = 0;
        while (!converged && iterations < spec.maxIterations()) {
            iterations++;
            step = iterate(step);
            log.iteration(iterations, logLikelihood, step);
            converged = step < spec.tolerance() || isNearlyThere(step, previous);
            boolean slow = step > previous * 0.3;
            xTolerance = Math.max(1e-9, Math.min(1e-3, slow ? xTolerance * 1e-2 : xTolerance));
            previous = step;
            if (converged && poisson && further < MOST_FURTHER && unbalanced() > LEVEL) {
                further++;
                converged = false;
            }
        }
        if (!converged) {
            throw new EstimationException(EstimatorNote.NO_CONVERGENCE.note(iterations, step));
        }
        log.stage(EstimatorNote.PROJECTING);
        finish();
        return new Solution(
                d, spec, beta, eta, w, r, unknowns, absorber, last.xx(), iterations, logLikelihood);
    }

    /** Whether the next step, at the rate of the last two, would change nothing that matters. */
    private boolean isNearlyThere(double step, double previous) {
        boolean rounding = step < 1e-7 && step > previous * 0.5;
        return rounding || (step < 1e-6 && step * step / previous < spec.tolerance() * 1e-2);
    }

    private void start() {
        for (int i = 0; i < eta.length; i++) {
            size += d.prior(i) * Math.abs(d.y()[i]);
        }
        if (poisson && fx.eliminates) {
            MultiplicativeStart.fill(d, work, absorber, eta);
            refresh(true);
        } else if (poisson) {
            startWithoutEffects();
        } else {
            for (int i = 0; i < eta.length; i++) {
                eta[i] = d.offset(i);
            }
            refresh(false);
            unit = Math.max(Math.sqrt(-2 * logLikelihood / Arrays.stream(w).sum()), 1e-300);
        }
        absorber.weights(w);
        scale = new double[p];
        floor = new double[p];
        work.forEach(
                p,
                k -> {
                    scale[k] = absorber.withinSquares(d.x()[k]);
                    floor[k] = absorber.roundingOf(d.x()[k]);
                });
    }

    /** As is usual without effects: a first working response from the outcome itself. */
    private void startWithoutEffects() {
        double mean = 0;
        double weight = 0;
        for (int i = 0; i < eta.length; i++) {
            mean += d.prior(i) * d.y()[i];
            weight += d.prior(i);
        }
        mean /= weight;
        logLikelihood = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < eta.length; i++) {
            double mu = (d.y()[i] + mean) / 2;
            eta[i] = d.offset(i);
            w[i] = d.prior(i) * mu;
            r[i] = Math.log(mu) + (d.y()[i] - mu) / mu - eta[i];
        }
    }

    private double iterate(double lastStep) {
        if (iterations > 1) {
            absorber.weights(w);
        }
        double rTolerance =
                !poisson ? 1e-8 : iterations == 1 ? 1e-2 : lastStep > 1e-2 ? 1e-3 : 1e-4;
        project(xTolerance, rTolerance);
        last = Gram.of(absorber, fx, work, w, d.x(), unknowns, r, residualUnknowns);
        while (isCoarse(last.xx())) {
            project(xTolerance, 0);
            last = Gram.of(absorber, fx, work, w, d.x(), unknowns, r, residualUnknowns);
        }
        double[] change =
                p == 0
                        ? new double[0]
                        : Dense.times(Dense.inverse(last.xx(), d.names()), last.xr());
        double old = logLikelihood;
        System.arraycopy(eta, 0, before, 0, eta.length);
        double step = move(change);
        boolean rescale = fx.eliminates && poisson;
        refresh(rescale && step < 0.1); // a shifted long step would not be one that halving can
        // mend
        double fraction = 1;
        while (poisson && worse(old) && fraction > 1e-10) {
            fraction /= 2;
            for (int i = 0; i < eta.length; i++) {
                eta[i] = (eta[i] + before[i]) / 2;
            }
            refresh(false);
        }
        if (fraction < SHORT && !guarded && guards++ < MOST_GUARDS) {
            System.arraycopy(before, 0, eta, 0, eta.length);
            guarded = true;
            refresh(false);
            return Double.POSITIVE_INFINITY;
        }
        guarded &= step > CALM || guards == MOST_GUARDS;
        if (rescale && step >= 0.1) {
            refresh(true);
        }
        for (int k = 0; k < p; k++) {
            beta[k] += fraction * change[k];
        }
        return step;
    }

    /**
     * Whether so little is left of some regressor that its projection must be better to be of use;
     * errors are from now on measured against what is left.
     */
    private boolean isCoarse(double[][] xx) {
        boolean coarse = false;
        for (int k = 0; k < p; k++) {
            coarse |= xx[k][k] < scale[k] * 0.1;
            scale[k] = xx[k][k];
        }
        return coarse && fx.unknowns > 0;
    }

    private boolean worse(double old) {
        return Double.isNaN(logLikelihood)
                || logLikelihood < old - 1e-12 * Math.max(size, Math.abs(old));
    }

    private void project(double xTolerance, double rTolerance) {
        List<Absorber.Target> targets = new ArrayList<>();
        if (rTolerance > 0) {
            Arrays.fill(residualUnknowns, 0);
            Absorber.Target t = new Absorber.Target(r, residualUnknowns, rTolerance);
            t.floor = ROUNDING * ROUNDING * absorber.totalWeight() * unit * unit;
            targets.add(t);
        }
        for (int k = 0; k < p; k++) {
            Absorber.Target t = new Absorber.Target(d.x()[k], unknowns[k], xTolerance);
            t.scale = scale[k];
            t.floor = floor[k];
            targets.add(t);
        }
        absorber.solve(targets);
    }

    /** Adds the fitted working residual to the predictor; returns its weighted root mean square. */
    private double move(double[] change) {
        double[] combined = residualUnknowns.clone();
        for (int k = 0; k < p; k++) {
            for (int l = 0; l < combined.length; l++) {
                combined[l] -= change[k] * unknowns[k][l];
            }
        }
        double[] squares = new double[fx.chunkCount()];
        double[] weights = new double[fx.chunkCount()];
        work.forEach(
                fx.chunkCount(),
                c -> {
                    double[] t = new double[fx.largestBlock];
                    absorber.forBlocks(
                            c,
                            (g0, g1) ->
                                    moveBlock(change, combined, g0, g1, t, squares, weights, c));
                });
        return Math.sqrt(Arrays.stream(squares).sum() / Arrays.stream(weights).sum()) / unit;
    }

    private void moveBlock(
            double[] change,
            double[] combined,
            int g0,
            int g1,
            double[] t,
            double[] squares,
            double[] weights,
            int c) {
        int from = fx.groupStart[g0];
        int m = fx.groupStart[g1] - from;
        fx.gather(combined, from, from + m, t);
        for (int i = 0; i < m; i++) {
            t[i] = r[from + i] - t[i];
        }
        for (int k = 0; k < p; k++) {
            double[] x = d.x()[k];
            double b = change[k];
            for (int i = 0; i < m; i++) {
                t[i] -= b * x[from + i];
            }
        }
        absorber.centre(g0, g1, t);
        double square = 0;
        double weight = 0;
        for (int i = 0; i < m; i++) {
            double fitted = r[from + i] - t[i];
            eta[from + i] += fitted;
            square += w[from + i] * fitted * fitted;
            weight += w[from + i];
        }
        squares[c] += square;
        weights[c] += weight;
    }

    /** Weights, working residual and log-likelihood (less its constant) at the predictor. */
    private void refresh(boolean rescale) {
        double[] sums = new double[fx.chunkCount()];
        work.forEach(
                fx.chunkCount(),
                c ->
                        absorber.forBlocks(
                                c,
                                (g0, g1) -> {
                                    double s = 0;
                                    for (int g = g0; g < g1; g++) {
                                        s +=
                                                poisson
                                                        ? refreshPoisson(
                                                                fx.groupStart[g],
                                                                fx.groupStart[g + 1],
                                                                rescale)
                                                        : refreshGaussian(
                                                                fx.groupStart[g],
                                                                fx.groupStart[g + 1]);
                                    }
                                    sums[c] += s;
                                }));
        logLikelihood = Arrays.stream(sums).sum();
    }

    private double refreshPoisson(int from, int to, boolean rescale) {
        double[] y = d.y();
        double shift = 0;
        double total = 0;
        double fitted = 0;
        for (int i = from; i < to; i++) {
            w[i] = d.prior(i) * Math.exp(eta[i]);
            total += d.prior(i) * y[i];
            fitted += w[i];
        }
        double factor = 1;
        if (rescale && fitted > 0 && fitted < Double.POSITIVE_INFINITY) {
            factor = total / fitted;
            shift = Math.log(factor);
        }
        double value = 0;
        for (int i = from; i < to; i++) {
            eta[i] += shift;
            w[i] = Math.max(w[i] * factor, Double.MIN_NORMAL);
            double py = d.prior(i) * y[i];
            r[i] = y[i] == 0 ? -1 : (py - w[i]) / w[i];
            value += py * eta[i] - w[i];
        }
        if (guarded) {
            guard(from, to);
        }
        return value;
    }

    /**
     * Where the outcome is far above the fit, a step along the tangent overshoots by that ratio.
     * The secant to the outcome has the same score, and doesn't; it converges more slowly.
     */
    private void guard(int from, int to) {
        for (int i = from; i < to; i++) {
            if (r[i] > 1) {
                double secant = Math.log1p(r[i]);
                w[i] *= r[i] / secant;
                r[i] = secant;
            }
        }
    }

    private double refreshGaussian(int from, int to) {
        double value = 0;
        for (int i = from; i < to; i++) {
            w[i] = d.prior(i);
            r[i] = d.y()[i] - eta[i];
            value -= w[i] * r[i] * r[i] / 2;
        }
        return value;
    }

    private void finish() {
        if (guarded) {
            guarded = false;
            refresh(false);
        }
        if (poisson && fx.eliminates) {
            bringUpSmallLevels();
        }
        if (poisson && unbalanced() > REFUSED) {
            throw new EstimationException(EstimatorNote.SIZES_TERMS.note(unbalanced()));
        }
        absorber.weights(w);
        project(FINAL, 0);
        last = Gram.of(absorber, fx, work, w, d.x(), unknowns, null, null);
    }

    /** By what share the first-order conditions of the terms, and of a constant, don't hold. */
    private double unbalanced() {
        double[] fitted = new double[eta.length];
        for (int i = 0; i < fitted.length; i++) {
            fitted[i] = d.prior(i) * Math.exp(eta[i]);
        }
        double most = 0;
        for (int k = d.levels().length > 0 ? -1 : 0; k < p; k++) {
            double off = 0;
            double all = 0;
            for (int i = 0; i < fitted.length; i++) {
                double x = k < 0 ? 1 : d.x()[k][i];
                double y = d.prior(i) * d.y()[i];
                off += x * (y - fitted[i]);
                all += Math.abs(x) * Math.max(y, fitted[i]);
            }
            most = Math.max(most, all > 0 ? Math.abs(off) / all : 0);
        }
        return most;
    }

    /** By what share the total of a level is off, of the effect that is taken out too. */
    private double worstLevel(LevelTotals totals) {
        double most = totals.worst(w);
        for (int g = 0; g + 1 < fx.groupStart.length; g++) {
            double observed = 0;
            double fitted = 0;
            for (int i = fx.groupStart[g]; i < fx.groupStart[g + 1]; i++) {
                observed += d.prior(i) * d.y()[i];
                fitted += w[i];
            }
            most = Math.max(most, observed > 0 ? Math.abs(fitted / observed - 1) : 0);
        }
        return most;
    }

    private void bringUpSmallLevels() {
        LevelTotals totals = new LevelTotals(d);
        for (int sweep = 0; sweep < MOST_SWEEPS && worstLevel(totals) > LEVEL; sweep++) {
            totals.sweep(w, eta);
            refresh(true);
        }
        double worst = worstLevel(totals);
        if (!(worst < REFUSED)) {
            throw new EstimationException(EstimatorNote.SIZES_LEVELS.note(worst));
        }
    }
}
