// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The product with the Schur complement on a {@link Grid}: the innermost loops run over importers,
 * all arrays in step, so that a processor computes several of them at once. Sums by pair are then
 * sums of whole lines over periods. Places of the box without a row have weight 0.
 */
final class GridProduct {

    private final Grid grid;
    private final Effects fx;

    /** Weights by exporter and period, then importer. */
    private final double[][] w;

    /** Inverse weights of pairs by exporter, then importer. */
    private final double[][] inverse;

    private final int[] chunkStart;
    private final List<Parts> free = new ArrayList<>();

    /** What one column needs: its unknowns and its results, laid out as the box is. */
    private static final class Parts {
        final double[] lines;
        final double[][] x;
        final double[] lineSums;
        final double[][][] sums;

        Parts(Grid g, int chunks) {
            lines = new double[g.exporters * g.periods];
            x = new double[g.periods][g.importers];
            lineSums = new double[lines.length];
            sums = new double[chunks][g.periods][g.importers];
        }
    }

    GridProduct(Effects fx) {
        this.fx = fx;
        this.grid = fx.grid;
        this.w = new double[grid.exporters * grid.periods][grid.importers];
        this.inverse = new double[grid.exporters][grid.importers];
        int chunks = Math.min(fx.chunkCount(), grid.exporters);
        this.chunkStart = new int[chunks + 1];
        for (int c = 0; c <= chunks; c++) {
            chunkStart[c] = (int) ((long) grid.exporters * c / chunks);
        }
    }

    /** Takes over the weights of rows and the inverse weights of pairs. */
    void weights(Work work, double[] rows, double[] inversePairs) {
        int[] a = fx.code[0];
        work.forEach(
                fx.chunkCount(),
                c -> {
                    int end = fx.blockStart[fx.chunkStart[c + 1]];
                    for (int g = fx.blockStart[fx.chunkStart[c]]; g < end; g++) {
                        int j = grid.pairImporter[g];
                        inverse[grid.pairExporter[g]][j] = inversePairs[g];
                        for (int i = fx.groupStart[g]; i < fx.groupStart[g + 1]; i++) {
                            w[grid.line[a[i]]][j] = rows[i];
                        }
                    }
                });
    }

    /** {@code out = S x} for several columns. */
    void apply(Work work, List<double[]> xs, List<double[]> outs) {
        int columns = xs.size();
        while (free.size() < columns) {
            free.add(new Parts(grid, chunkStart.length - 1));
        }
        work.forEach(columns, k -> spread(xs.get(k), free.get(k)));
        work.forEach(
                chunkStart.length - 1,
                c -> {
                    double[][] t = new double[grid.periods][grid.importers];
                    double[] mean = new double[grid.importers];
                    for (int e = chunkStart[c]; e < chunkStart[c + 1]; e++) {
                        for (int k = 0; k < columns; k++) {
                            exporter(e, free.get(k), free.get(k).sums[c], t, mean);
                        }
                    }
                });
        work.forEach(columns, k -> collect(free.get(k), outs.get(k)));
    }

    private void spread(double[] x, Parts p) {
        for (int l = 0; l < grid.second; l++) {
            p.lines[grid.line[l]] = x[l];
        }
        for (int l = grid.second; l < x.length; l++) {
            p.x[grid.period[l]][grid.importer[l]] = x[l];
        }
    }

    private void exporter(int e, Parts p, double[][] sums, double[][] t, double[] mean) {
        Arrays.fill(mean, 0);
        for (int s = 0; s < grid.periods; s++) {
            int line = e * grid.periods + s;
            weigh(w[line], p.lines[line], p.x[s], t[s], mean);
        }
        double[] inverses = inverse[e];
        for (int j = 0; j < mean.length; j++) {
            mean[j] *= inverses[j];
        }
        for (int s = 0; s < grid.periods; s++) {
            int line = e * grid.periods + s;
            leave(w[line], mean, t[s], sums[s]);
            p.lineSums[line] = GroupKernel.sum(t[s], 0, t[s].length);
        }
    }

    private static void weigh(double[] w, double own, double[] x, double[] t, double[] sum) {
        for (int j = 0; j < t.length; j++) {
            double v = w[j] * (own + x[j]);
            t[j] = v;
            sum[j] += v;
        }
    }

    private static void leave(double[] w, double[] mean, double[] t, double[] sum) {
        for (int j = 0; j < t.length; j++) {
            double v = t[j] - w[j] * mean[j];
            t[j] = v;
            sum[j] += v;
        }
    }

    /** Adds up the chunks in order and leaves them zero for the next use. */
    private void collect(Parts p, double[] out) {
        for (int l = 0; l < grid.second; l++) {
            out[l] = p.lineSums[grid.line[l]];
        }
        for (int l = grid.second; l < out.length; l++) {
            double sum = 0;
            for (double[][] part : p.sums) {
                sum += part[grid.period[l]][grid.importer[l]];
            }
            out[l] = sum;
        }
        for (double[][] part : p.sums) {
            for (double[] period : part) {
                Arrays.fill(period, 0);
            }
        }
    }
}
