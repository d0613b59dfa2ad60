// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Weighted projection of columns off the effects: the largest effect is eliminated by group means,
 * the normal equations of the others (a Schur complement) are solved by conjugate gradients, all
 * columns in step, with a diagonal preconditioner, or with {@link LaplacianFactor} once that turns
 * out to be slow. A projection is kept as the unknowns that produce it, so that the next one, under
 * slightly different weights, starts where the last ended.
 */
public final class Absorber {

    /** A column to project: its values, its unknowns (start and result), and how well to do it. */
    static final class Target {
        final double[] values;
        final double[] unknowns;

        /** The wished error of the projection relative to {@link #scale}, in the weighted norm. */
        double tolerance;

        /**
         * A squared weighted norm that errors are measured against; NaN: that of the first
         * residual.
         */
        double scale = Double.NaN;

        /** A squared weighted norm below which nothing is left but rounding. */
        double floor;

        /**
         * Whether the residual must be as small as the error is wished, however fast it gets there.
         */
        boolean strict;

        int steps;
        private double[] r;
        private double[] p;
        private double[] sp;
        private double[] z;
        private double rho;
        private double lastGain;
        private boolean active;

        Target(double[] values, double[] unknowns, double tolerance) {
            this.values = values;
            this.unknowns = unknowns;
            this.tolerance = tolerance;
        }
    }

    private static final double ROUNDING = 4e-30;

    /**
     * From so many steps on, a small gain may be a plateau of a sparse graph, and isn't trusted.
     */
    static final int SLOW = 12;

    /** Above this tolerance it doesn't matter. */
    private static final double ROUGH = 1e-6;

    private final Effects fx;
    private final Work work;
    private final int maxSteps;
    private static final int PATIENCE = 40;

    private double[] w;

    /** Whether the diagonal was too slow a preconditioner once. */
    private boolean sparse;

    /** The better preconditioner of each effect, or null. */
    private LaplacianFactor[] factors;

    private final double[] inverseGroupWeight;
    private final double[] preconditioner;
    private final List<double[]> accumulators = new ArrayList<>();
    private final ThreadLocal<double[]> scratch;
    private final GridProduct onGrid;

    Absorber(Effects fx, Work work, int maxSteps) {
        this.fx = fx;
        this.work = work;
        this.maxSteps = maxSteps;
        this.inverseGroupWeight = new double[fx.groups];
        this.preconditioner = new double[fx.unknowns];
        this.scratch = ThreadLocal.withInitial(() -> new double[fx.largestBlock]);
        this.onGrid = fx.grid == null ? null : new GridProduct(fx);
    }

    /** Sets the weights, none negative; the array is kept, not copied. */
    void weights(double[] weights) {
        this.w = weights;
        this.factors = null;
        double[][] sums = new double[fx.chunkCount()][];
        work.forEach(
                fx.chunkCount(),
                c -> {
                    double[] acc = accumulator(c);
                    forBlocks(c, (g0, g1) -> weighBlock(g0, g1, acc));
                    sums[c] = acc;
                });
        reduce(sums, fx.chunkCount(), preconditioner);
        for (int l = 0; l < preconditioner.length; l++) {
            preconditioner[l] = preconditioner[l] > 0 ? 1 / preconditioner[l] : 0;
        }
        if (onGrid != null) {
            onGrid.weights(work, w, inverseGroupWeight);
        }
    }

    double totalWeight() {
        double sum = 0;
        for (double v : w) {
            sum += v;
        }
        return sum;
    }

    /** The weighted sum of squares of a column about its group means. */
    double withinSquares(double[] x) {
        double total = 0;
        for (int g = 0; g < fx.groups; g++) {
            int from = fx.groupStart[g];
            int to = fx.groupStart[g + 1];
            double shift = fx.eliminates ? x[from] : 0;
            double sum = 0;
            double squares = 0;
            for (int i = from; i < to; i++) {
                double v = x[i] - shift;
                sum += w[i] * v;
                squares += w[i] * v * v;
            }
            total += Math.max(0, squares - sum * sum * inverseGroupWeight[g]);
        }
        return total;
    }

    /** A squared norm of what rounding leaves of a column: nothing smaller is worth projecting. */
    double roundingOf(double[] x) {
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            squares += w[i] * x[i] * x[i];
        }
        return squares * ROUNDING;
    }

    /**
     * Adds to the diagonal of the Schur complement what is left of each weight beside its group.
     */
    private void weighBlock(int g0, int g1, double[] acc) {
        double[] t = scratch.get();
        int from = fx.groupStart[g0];
        for (int g = g0; g < g1; g++) {
            int s = fx.groupStart[g];
            int e = fx.groupStart[g + 1];
            double sum = GroupKernel.sum(w, s, e);
            double inverse = fx.eliminates && sum > 0 ? 1 / sum : 0;
            inverseGroupWeight[g] = inverse;
            for (int i = s; i < e; i++) {
                t[i - from] = w[i] * Math.max(0, sum - w[i]) * inverse;
            }
        }
        fx.scatter(t, from, fx.groupStart[g1], acc);
    }

    /** Projects the targets; their unknowns are improved in place. */
    void solve(List<Target> targets) {
        if (fx.unknowns == 0) {
            return;
        }
        if (sparse && factors == null) {
            factorise();
        }
        start(targets);
        List<Target> active = new ArrayList<>(targets);
        active.removeIf(t -> !t.active);
        for (int step = 0; step < maxSteps && !active.isEmpty(); step++) {
            if (step == PATIENCE && factors == null) {
                factorise();
                active.forEach(this::restart);
            }
            apply(active, false);
            work.forEach(active.size(), k -> advance(active.get(k)));
            active.removeIf(t -> !t.active);
        }
        targets.forEach(t -> t.r = t.p = t.sp = t.z = null);
    }

    private void factorise() {
        sparse = true;
        LaplacianFactor[] made = new LaplacianFactor[fx.code.length];
        work.forEach(made.length, e -> made[e] = new LaplacianFactor(fx, e, w));
        factors = made;
    }

    /** Conjugate gradients from the present residual on, under another preconditioner. */
    private void restart(Target t) {
        t.rho = precondition(t);
        System.arraycopy(t.z, 0, t.p, 0, t.p.length);
        t.lastGain = Double.NaN;
    }

    /** The preconditioned residual, into {@code t.z}; returns its product with the residual. */
    private double precondition(Target t) {
        if (factors != null) {
            for (LaplacianFactor f : factors) {
                f.solve(t.r, t.z);
            }
        }
        double rho = 0;
        for (int l = 0; l < t.z.length; l++) {
            t.z[l] = factors == null ? preconditioner[l] * t.r[l] : t.z[l];
            rho += t.z[l] * t.r[l];
        }
        return rho;
    }

    private void start(List<Target> targets) {
        for (Target t : targets) {
            t.sp = new double[fx.unknowns];
            t.steps = 0;
            t.lastGain = Double.NaN;
        }
        apply(targets, true);
        work.forEach(
                targets.size(),
                k -> {
                    Target t = targets.get(k);
                    t.r = t.sp;
                    t.sp = new double[fx.unknowns];
                    t.p = new double[fx.unknowns];
                    t.z = new double[fx.unknowns];
                    restart(t);
                    if (Double.isNaN(t.scale)) {
                        t.scale = t.rho;
                    }
                    t.active =
                            t.rho > t.floor && t.rho > t.tolerance * t.tolerance * t.scale * 0.01;
                });
    }

    /** One step of conjugate gradients; the gain of a step is the fall of the squared error. */
    private void advance(Target t) {
        double curvature = 0;
        for (int l = 0; l < t.p.length; l++) {
            curvature += t.p[l] * t.sp[l];
        }
        if (!(curvature > 0)) {
            t.active = false;
            return;
        }
        double alpha = t.rho / curvature;
        for (int l = 0; l < t.p.length; l++) {
            t.unknowns[l] += alpha * t.p[l];
            t.r[l] -= alpha * t.sp[l];
        }
        double rho = precondition(t);
        double gain = alpha * t.rho;
        double beta = rho / t.rho;
        for (int l = 0; l < t.p.length; l++) {
            t.p[l] = t.z[l] + beta * t.p[l];
        }
        t.rho = rho;
        t.steps++;
        double rate =
                Double.isNaN(t.lastGain) ? Math.min(beta, 0.9) : Math.min(gain / t.lastGain, 0.99);
        t.lastGain = gain;
        double left = gain * rate / (1 - rate);
        double enough = t.tolerance * t.tolerance * t.scale;
        boolean converged =
                left <= enough
                        && (!t.strict && (t.steps < SLOW || t.tolerance > ROUGH) || rho <= enough);
        t.active = rho > t.floor && !converged;
    }

    /** {@code sp = S p}, or with {@code residual} the gradient of what is left of the values. */
    private void apply(List<Target> targets, boolean residual) {
        if (onGrid != null && !residual) {
            onGrid.apply(
                    work,
                    targets.stream().map(t -> t.p).toList(),
                    targets.stream().map(t -> t.sp).toList());
            return;
        }
        int chunks = fx.chunkCount();
        double[][] parts = new double[targets.size() * chunks][];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = accumulator(i);
        }
        int together =
                chunks > 1 ? targets.size() : 1; // columns that share a reading of the layout
        work.forEach(
                parts.length / together,
                i -> {
                    int chunk = i * together / targets.size();
                    int first = i * together % targets.size();
                    forBlocks(
                            chunk,
                            (g0, g1) -> {
                                for (int k = first; k < first + together; k++) {
                                    Target t = targets.get(k);
                                    applyBlock(
                                            g0,
                                            g1,
                                            residual ? t.unknowns : t.p,
                                            residual ? t.values : null,
                                            parts[chunk * targets.size() + k]);
                                }
                            });
                });
        work.forEach(
                targets.size(),
                k -> {
                    double[][] mine = new double[chunks][];
                    for (int c = 0; c < chunks; c++) {
                        mine[c] = parts[c * targets.size() + k];
                    }
                    reduce(mine, chunks, targets.get(k).sp);
                });
    }

    private void applyBlock(int g0, int g1, double[] x, double[] values, double[] acc) {
        double[] t = scratch.get();
        if (fx.code.length == 2 && fx.eliminates) {
            for (int g = g0; g < g1; g++) {
                if (fx.run[g] && values == null) {
                    GroupKernel.run(fx, w, inverseGroupWeight[g], g, x, t, acc);
                } else {
                    GroupKernel.group(fx, w, inverseGroupWeight[g], g, x, values, t, acc);
                }
            }
            return;
        }
        int from = fx.groupStart[g0];
        int to = fx.groupStart[g1];
        leave(values, x, from, to, t);
        for (int k = 0; k < to - from; k++) {
            t[k] *= w[from + k];
        }
        for (int g = g0; g < g1; g++) {
            int s = fx.groupStart[g] - from;
            int e = fx.groupStart[g + 1] - from;
            double mean = GroupKernel.sum(t, s, e) * inverseGroupWeight[g];
            for (int k = s; k < e; k++) {
                t[k] -= w[from + k] * mean;
            }
        }
        fx.scatter(t, from, to, acc);
    }

    /** {@code t = values - Dx}, or {@code Dx} without values. */
    private void leave(double[] values, double[] x, int from, int to, double[] t) {
        fx.gather(x, from, to, t);
        if (values != null) {
            for (int k = 0; k < to - from; k++) {
                t[k] = values[from + k] - t[k];
            }
        }
    }

    /** The projected values of a block of groups, into {@code t} from its start. */
    void projected(double[] values, double[] x, int g0, int g1, double[] t) {
        int from = fx.groupStart[g0];
        leave(values, x, from, fx.groupStart[g1], t);
        centre(g0, g1, t);
    }

    /** Takes the weighted group means off the values of a block. */
    void centre(int g0, int g1, double[] t) {
        if (!fx.eliminates) {
            return;
        }
        int from = fx.groupStart[g0];
        for (int g = g0; g < g1; g++) {
            int s = fx.groupStart[g] - from;
            int e = fx.groupStart[g + 1] - from;
            double mean = GroupKernel.weighted(w, t, from, s, e) * inverseGroupWeight[g];
            for (int k = s; k < e; k++) {
                t[k] -= mean;
            }
        }
    }

    interface BlockTask {
        void accept(int firstGroup, int endGroup);
    }

    void forBlocks(int chunk, BlockTask task) {
        for (int b = fx.chunkStart[chunk]; b < fx.chunkStart[chunk + 1]; b++) {
            task.accept(fx.blockStart[b], fx.blockStart[b + 1]);
        }
    }

    private synchronized double[] accumulator(int i) {
        while (accumulators.size() <= i) {
            accumulators.add(new double[fx.unknowns]);
        }
        return accumulators.get(i);
    }

    /** Adds up the parts in order and leaves them zero for the next use. */
    private static void reduce(double[][] parts, int count, double[] out) {
        System.arraycopy(parts[0], 0, out, 0, out.length);
        Arrays.fill(parts[0], 0);
        for (int c = 1; c < count; c++) {
            double[] part = parts[c];
            for (int l = 0; l < out.length; l++) {
                out[l] += part[l];
            }
            Arrays.fill(part, 0);
        }
    }
}
