// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The regressors of a design projected off its effects under given weights. */
final class Projections {

    /** What is left of a column, relative to its own squared norm, counts as nothing below this. */
    static final double NOTHING = 1e-13;

    /** A regressor is dependent when others leave less of its squared norm than this. */
    static final double DEPENDENT = 1e-10;

    private static final double[] QUICK = {1e-3, 1e-5};
    private static final double TIGHT = 1e-10;

    final Design design;
    final Work work;
    final Absorber absorber;
    final double[] w;
    final double[][] unknowns;
    private final double[] scale;
    private final double[] floor;
    private int mostSteps;

    Projections(Design design, Work work, double[] w) {
        this.design = design;
        this.work = work;
        this.w = w;
        this.absorber = new Absorber(design.effects(), work, 20_000);
        absorber.weights(w);
        this.unknowns = new double[design.x().length][design.effects().unknowns];
        this.scale = new double[design.x().length];
        this.floor = new double[scale.length];
        work.forEach(
                scale.length,
                k -> {
                    scale[k] = absorber.withinSquares(design.x()[k]);
                    floor[k] = absorber.roundingOf(design.x()[k]);
                });
    }

    Gram gram() {
        return Gram.of(absorber, design.effects(), work, w, design.x(), unknowns, null, null);
    }

    /** The columns that are independent of the effects and of the columns before them. */
    int[] independent() {
        for (double tolerance : QUICK) {
            Gram g = solve(tolerance);
            double clear = 0; // a hundred times the error that the projection is meant to have
            for (int k = 0; k < scale.length; k++) {
                clear = Math.max(clear, 1e4 * tolerance * tolerance * scale[k] / g.xx()[k][k]);
            }
            if (mostSteps < Absorber.SLOW
                    && clear < 0.1
                    && independent(g, clear, clear).length == scale.length) {
                return IntStream.range(0, scale.length).toArray();
            }
        }
        return independent(solve(TIGHT), NOTHING, DEPENDENT);
    }

    /** Improves all projections to a relative error and returns the cross products. */
    Gram solve(double tolerance) {
        List<Absorber.Target> targets = new ArrayList<>();
        for (int k = 0; k < scale.length; k++) {
            Absorber.Target t = new Absorber.Target(design.x()[k], unknowns[k], tolerance);
            t.scale = scale[k];
            t.floor = floor[k];
            targets.add(t);
        }
        absorber.solve(targets);
        mostSteps = targets.stream().mapToInt(t -> t.steps).max().orElse(0);
        return gram();
    }

    private int[] independent(Gram g, double nothing, double dependent) {
        double[][] xx = g.xx();
        boolean effects = design.effects().eliminates;
        List<Integer> alive = new ArrayList<>();
        for (int k = 0; k < scale.length; k++) {
            if (xx[k][k] > 0 && (!effects || xx[k][k] > nothing * rawNorm(k))) {
                alive.add(k);
            }
        }
        double[][] sub = new double[alive.size()][alive.size()];
        for (int i = 0; i < sub.length; i++) {
            for (int j = 0; j < sub.length; j++) {
                sub[i][j] = xx[alive.get(i)][alive.get(j)];
            }
        }
        int[] kept = Dense.independent(sub, effects ? dependent : Math.min(dependent, 1e-13));
        for (int i = 0; i < kept.length; i++) {
            kept[i] = alive.get(kept[i]);
        }
        return kept;
    }

    /** The squared norm of a column about its mean, which group means can't hide. */
    private double rawNorm(int k) {
        double[] x = design.x()[k];
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < x.length; i++) {
            sum += w[i] * x[i];
            weight += w[i];
        }
        double mean = sum / weight;
        double norm = 0;
        double size = 0;
        for (int i = 0; i < x.length; i++) {
            norm += w[i] * (x[i] - mean) * (x[i] - mean);
            size += w[i] * x[i] * x[i];
        }
        return Math.max(norm, size * 1e-14);
    }
}
