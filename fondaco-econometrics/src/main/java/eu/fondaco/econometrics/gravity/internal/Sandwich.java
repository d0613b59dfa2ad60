// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity.internal;

import eu.fondaco.econometrics.formula.EffectName;
import eu.fondaco.econometrics.gravity.EstimationException;
import eu.fondaco.econometrics.gravity.Family;
import eu.fondaco.econometrics.gravity.SmallSample;
import eu.fondaco.econometrics.gravity.Vcov;
import eu.fondaco.econometrics.internal.Suggestion;
import eu.fondaco.econometrics.speech.EstimatorNote;
import eu.fondaco.econometrics.table.ColumnTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Covariances of a solved model: the inverse Hessian on both sides of the cross products of scores
 * summed by cluster; several ways by inclusion and exclusion (Cameron, Gelbach and Miller).
 */
public final class Sandwich {

    /** A variance below this part of the robust one is rounding: scores cancel within clusters. */
    private static final double ROUNDING = 1e-20;

    /** The same where variances of several ways are taken from each other. */
    private static final double ROUNDING_OF_SEVERAL = 1e-13;

    /** A variance above this part of the usual one needs no second look. */
    private static final double CLEAR = 1e-6;

    private final Solution s;
    private final Design d;
    private final Work work;
    private final double[][] bread;

    /**
     * A covariance matrix with what its tests need; {@code degrees} is infinite for the normal; a
     * variance is NaN where nothing but rounding is left of it.
     */
    public record Result(
            double[][] matrix, double degrees, List<Integer> clusterCounts, boolean repaired) {}

    /** Of that solution. */
    public Sandwich(Solution solution, Work work) {
        this.s = solution;
        this.d = solution.design();
        this.work = work;
        this.bread =
                solution.beta().length == 0
                        ? new double[0][0]
                        : Dense.inverse(solution.gram(), d.names());
    }

    /** The covariance that is asked for; clusters are columns of the table estimated on. */
    public Result of(Vcov vcov, ColumnTable table) {
        int p = bread.length;
        if (vcov instanceof Vcov.Iid) {
            return iid(vcov.smallSample());
        }
        List<Clusters> ways = new ArrayList<>();
        if (vcov instanceof Vcov.Clustered c) {
            for (EffectName e : c.clusters()) {
                ways.add(clusters(table, e));
            }
        } else {
            ways.add(Clusters.each(d.n()));
        }
        double[][] meat = new double[p][p];
        for (int subset = 1; subset < 1 << ways.size(); subset++) {
            Clusters joint = null;
            for (int k = 0; k < ways.size(); k++) {
                if ((subset >> k & 1) == 1) {
                    joint = joint == null ? ways.get(k) : joint.cross(ways.get(k));
                }
            }
            double sign = Integer.bitCount(subset) % 2 == 1 ? 1 : -1;
            add(meat, crossProducts(joint), sign);
        }
        boolean clustered = vcov instanceof Vcov.Clustered;
        int fewest = ways.stream().mapToInt(Clusters::count).min().orElseThrow();
        if (fewest < 2) {
            throw new EstimationException(EstimatorNote.ONE_CLUSTER.note());
        }
        int k = parameters(clustered ? ways : List.of());
        double factor = factor(vcov.smallSample(), fewest, k);
        double[][] v = Dense.times(Dense.times(bread, meat), bread);
        boolean repaired = scale(v, factor);
        markRounding(v, ways.size() > 1 ? ROUNDING_OF_SEVERAL : ROUNDING);
        return new Result(
                v,
                degrees(clustered ? fewest - 1 : d.n() - k),
                clustered ? ways.stream().map(Clusters::count).toList() : List.of(),
                repaired);
    }

    private double degrees(int t) {
        return s.spec().family() == Family.POISSON ? Double.POSITIVE_INFINITY : Math.max(1, t);
    }

    private double factor(SmallSample rule, int groups, int k) {
        double g = rule == SmallSample.NONE ? 1 : groups / (groups - 1.0);
        return rule == SmallSample.FULL ? g * (d.n() - 1.0) / left(k) : g;
    }

    private double left(int k) {
        if (d.n() <= k) {
            throw new EstimationException(EstimatorNote.NO_DEGREES.note(d.n(), k));
        }
        return (double) d.n() - k;
    }

    private Result iid(SmallSample rule) {
        double[][] v = new double[bread.length][];
        for (int i = 0; i < v.length; i++) {
            v[i] = bread[i].clone();
        }
        int k = parameters(List.of());
        double factor;
        if (s.spec().family() == Family.GAUSSIAN) {
            double rss = 0;
            for (int i = 0; i < d.n(); i++) {
                rss += s.w()[i] * s.r()[i] * s.r()[i];
            }
            factor = rss / (rule == SmallSample.NONE ? d.n() : left(k));
        } else {
            factor = rule == SmallSample.FULL ? (d.n() - 1.0) / left(k) : 1;
        }
        scale(v, factor);
        return new Result(v, degrees(d.n() - k), List.of(), false);
    }

    /** Regressors and levels of effects, those nested in a cluster counted as one constant. */
    private int parameters(List<Clusters> ways) {
        int p = bread.length;
        int effects = d.levels().length;
        if (effects == 0) {
            return p;
        }
        int all = p - (effects - 1);
        int nested = 0;
        int nestedLevels = 0;
        for (int e = 0; e < effects; e++) {
            int levels = d.levels()[e];
            all += levels;
            int[] codes = codes(e);
            if (ways.stream().anyMatch(w -> w.nest(codes, levels))) {
                nested++;
                nestedLevels += levels;
            }
        }
        int k = nested == effects ? p + 1 : all - (nestedLevels - nested);
        return ways.isEmpty() ? k : Math.max(k, p + 1);
    }

    /** The level of each observation in the effect of that place in the formula. */
    int[] codes(int effect) {
        Effects fx = d.effects();
        if (effect == d.eliminated()) {
            int[] out = new int[d.n()];
            for (int g = 0; g < fx.groups; g++) {
                java.util.Arrays.fill(out, fx.groupStart[g], fx.groupStart[g + 1], g);
            }
            return out;
        }
        int offset = 0;
        int place = 0;
        for (int e = 0; e < effect; e++) {
            if (e != d.eliminated()) {
                offset += d.levels()[e];
                place++;
            }
        }
        int[] out = fx.code[place].clone();
        for (int i = 0; i < out.length; i++) {
            out[i] -= offset;
        }
        return out;
    }

    private Clusters clusters(ColumnTable table, EffectName e) {
        for (String column : e.columns()) {
            if (!table.has(column)) {
                throw Suggestion.missing(column, table.names());
            }
        }
        Coding coding = Coding.of(table, e).take(d.rows());
        for (int i = 0; i < d.n(); i++) {
            if (coding.codes()[i] < 0) {
                throw new EstimationException(
                        EstimatorNote.CLUSTER_MISSING.note(e.toString(), d.rows()[i] + 1));
            }
        }
        return Clusters.of(coding);
    }

    private double[][] crossProducts(Clusters clusters) {
        Effects fx = d.effects();
        int p = bread.length;
        double[][] parts = new double[fx.chunkCount()][];
        work.forEach(
                parts.length,
                c -> {
                    double[] sum = new double[clusters.count() * p];
                    double[] t = new double[fx.largestBlock];
                    s.absorber().forBlocks(c, (g0, g1) -> scores(clusters, g0, g1, t, sum));
                    parts[c] = sum;
                });
        double[][] out = new double[p][p];
        for (int g = 0; g < clusters.count(); g++) {
            double[] sum = new double[p];
            for (double[] part : parts) {
                for (int k = 0; k < p; k++) {
                    sum[k] += part[g * p + k];
                }
            }
            for (int i = 0; i < p; i++) {
                for (int j = 0; j < p; j++) {
                    out[i][j] += sum[i] * sum[j];
                }
            }
        }
        return out;
    }

    private void scores(Clusters clusters, int g0, int g1, double[] t, double[] sum) {
        int from = d.effects().groupStart[g0];
        int to = d.effects().groupStart[g1];
        int p = bread.length;
        for (int k = 0; k < p; k++) {
            s.absorber().projected(d.x()[k], s.unknowns()[k], g0, g1, t);
            for (int i = from; i < to; i++) {
                sum[clusters.codes()[i] * p + k] += t[i - from] * s.w()[i] * s.r()[i];
            }
        }
    }

    /**
     * Puts NaN where a variance is nothing but rounding: a tiny one would look very significant.
     */
    private void markRounding(double[][] v, double part) {
        double squares = 0;
        for (int i = 0; i < d.n(); i++) {
            squares += s.w()[i] * s.r()[i] * s.r()[i];
        }
        double dispersion = squares / d.n();
        double[][] robust = null;
        for (int k = 0; k < v.length; k++) {
            if (v[k][k] > CLEAR * dispersion * bread[k][k]) {
                continue;
            }
            if (robust == null) {
                robust =
                        Dense.times(Dense.times(bread, crossProducts(Clusters.each(d.n()))), bread);
            }
            if (!(v[k][k] > part * robust[k][k])) {
                for (int j = 0; j < v.length; j++) {
                    v[k][j] = Double.NaN;
                    v[j][k] = Double.NaN;
                }
            }
        }
    }

    private static void add(double[][] to, double[][] what, double sign) {
        for (int i = 0; i < to.length; i++) {
            for (int j = 0; j < to.length; j++) {
                to[i][j] += sign * what[i][j];
            }
        }
    }

    /** Scales in place; a negative variance is repaired by lifting negative eigenvalues to zero. */
    private static boolean scale(double[][] v, double factor) {
        boolean negative = false;
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j < v.length; j++) {
                v[i][j] *= factor;
            }
            negative |= v[i][i] < 0;
        }
        if (negative) {
            double[][] fixed = SymmetricEigen.of(v).positivePart();
            for (int i = 0; i < v.length; i++) {
                v[i] = fixed[i];
            }
        }
        return negative;
    }
}
