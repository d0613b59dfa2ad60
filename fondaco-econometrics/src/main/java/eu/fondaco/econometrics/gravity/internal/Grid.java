// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity.internal;

import java.util.Arrays;

/**
 * A panel seen as a box of exporters, periods and importers: the eliminated effect is the pair, the
 * other two are exporter-periods and importer-periods. None of them is asked for by name: periods
 * are the parts into which the rows fall when only the other two effects link them, exporters are
 * the levels of the first that share pairs, importers those of the second.
 */
final class Grid {

    /** How much larger than the rows the box may be. */
    private static final double MOST_EMPTY = 1.5;

    /** Fewer importers aren't worth a box. */
    private static final int NARROW = 16;

    final int exporters;
    final int periods;
    final int importers;

    /** Per unknown of the first effect, exporter times periods and period. */
    final int[] line;

    /** Per unknown (those of the second effect), its period. */
    final int[] period;

    /** Per unknown (those of the second effect), its importer. */
    final int[] importer;

    /** Per pair, its exporter and its importer. */
    final int[] pairExporter;

    final int[] pairImporter;

    /** The first unknown of the second effect. */
    final int second;

    private Grid(Effects fx, int second, int[] period, int[] place) {
        this.second = second;
        this.period = period;
        this.importer = place;
        this.periods = Arrays.stream(period).max().orElse(0) + 1;
        this.exporters = Arrays.stream(place, 0, second).max().orElse(0) + 1;
        this.importers = Arrays.stream(place, second, place.length).max().orElse(0) + 1;
        this.line = new int[second];
        for (int a = 0; a < second; a++) {
            line[a] = place[a] * periods + period[a];
        }
        this.pairExporter = new int[fx.groups];
        this.pairImporter = new int[fx.groups];
        for (int g = 0; g < fx.groups; g++) {
            pairExporter[g] = place[fx.code[0][fx.groupStart[g]]];
            pairImporter[g] = place[fx.code[1][fx.groupStart[g]]];
        }
    }

    /** The box of these effects, or null where rows don't fill one. */
    static Grid of(Effects fx) {
        if (!fx.eliminates || fx.code.length != 2 || fx.n == 0) {
            return null;
        }
        int second = fx.effectStart[1];
        int[] period = linked(fx, false);
        int[] place = linked(fx, true);
        Grid grid = new Grid(fx, second, period, place);
        double box = (double) grid.exporters * grid.periods * grid.importers;
        return box <= MOST_EMPTY * fx.n && grid.importers >= NARROW && grid.holds(fx) ? grid : null;
    }

    /** Parts of unknowns that belong together: of one effect by pairs, or of both by rows. */
    private static int[] linked(Effects fx, boolean byPair) {
        Forest forest = new Forest(fx.unknowns);
        for (int g = 0; g < fx.groups; g++) {
            int first = fx.groupStart[g];
            for (int i = first; i < fx.groupStart[g + 1]; i++) {
                int a = fx.code[0][i];
                int b = fx.code[1][i];
                if (byPair) {
                    forest.join(fx.code[0][first], a);
                    forest.join(fx.code[1][first], b);
                } else {
                    forest.join(a, b);
                }
            }
        }
        return byPair ? forest.parts(0, fx.effectStart[1]) : forest.parts(0);
    }

    /** Whether each place of the box stands for at most one row, one pair and one level. */
    private boolean holds(Effects fx) {
        boolean[] levels = new boolean[exporters * periods + importers * periods];
        for (int l = 0; l < period.length; l++) {
            int at = l < second ? line[l] : exporters * periods + importer[l] * periods + period[l];
            if (levels[at]) {
                return false;
            }
            levels[at] = true;
        }
        boolean[] pairs = new boolean[exporters * importers];
        int[] seen = new int[fx.unknowns];
        for (int g = 0; g < fx.groups; g++) {
            int at = pairExporter[g] * importers + pairImporter[g];
            if (pairs[at]) {
                return false;
            }
            pairs[at] = true;
            for (int i = fx.groupStart[g]; i < fx.groupStart[g + 1]; i++) {
                if (seen[fx.code[0][i]] == g + 1) {
                    return false;
                }
                seen[fx.code[0][i]] = g + 1;
            }
        }
        return true;
    }
}
