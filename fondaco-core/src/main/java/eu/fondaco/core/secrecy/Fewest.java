// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import java.util.Arrays;

/**
 * The fewest cells to hide so that others can differ. All lines stay even while these others differ
 * as far as they need, and what gives way beside them counts, whether it gives way by little or by
 * much; first softly, then ever more sharply, so that few are left that give way at all (reweighted
 * least squares). Totals count many times.
 */
final class Fewest {

    /** How often the weights are set anew; so often, first, directions are still open. */
    private static final int ROUNDS = 24;

    private static final int OPEN = 3;

    /**
     * By how much of itself a cell gives way that counts half, at first, and what is kept of it.
     */
    private static final double WIDE = 0.5;

    private static final double SHARPER = 0.7;

    /** How much more freely cells give way that aren't shown anyway. */
    private static final double FREELY = 100;

    /**
     * What a total over all of one dimension counts, and of several, or of a large part of another:
     * nearly never hidden.
     */
    private static final double DEAR = 100;

    private static final double DEAREST = 1e6;

    /** What counts that is next to the uppermost in two dimensions, as of a group and a region. */
    private static final double HIGH = 50;

    /**
     * How little gives way what has to differ: less than what nearly nothing moves, or it would;
     * and not too little, or numbers run out of digits. Each time that others were hidden in vain,
     * less.
     */
    private static final double FIRM = 1e-8;

    private static final double FIRMER = 0.1;

    /**
     * What has to differ.
     *
     * @param by how much each place has to; 0 for what needn't
     * @param isUp which way at first; then as it gave way before
     * @param round how often others were hidden before
     */
    record Needs(double[] by, boolean[] isUp, int round) {
        private double firm() {
            return FIRM * Math.pow(FIRMER, round);
        }
    }

    private final Lines lines;
    private final Centre centre;
    private final double rounding;
    private final double[] dear;

    Fewest(Lines lines, Centre centre, AddedUp sums, double rounding) {
        this.lines = lines;
        this.centre = centre;
        this.rounding = rounding;
        dear = new double[lines.size()];
        for (int i = 0; i < dear.length; i++) {
            dear[i] = lines.cell(i) == null ? 1 : dear(sums, lines.cell(i));
        }
    }

    /** Totals over all partners, all goods, or the country are what most rests on. */
    private static double dear(AddedUp sums, Cell cell) {
        int tops = 0;
        int high = 0;
        for (int d = 0; d < Cell.PERIOD; d++) {
            tops += isTotal(sums, d, cell, 0) ? 1 : 0;
            high += isTotal(sums, d, cell, 1) ? 1 : 0;
        }
        boolean isLarge = isTotal(sums, Cell.REPORTER, cell, 1);
        if (tops > 1 || isLarge && isTotal(sums, Cell.PRODUCT, cell, 0)) {
            return DEAREST;
        }
        return tops == 1 ? DEAR : high > 1 ? HIGH : 1;
    }

    private static boolean isTotal(AddedUp sums, int dimension, Cell cell, int depth) {
        String code = cell.code(dimension);
        return sums.isTotal(dimension, code) && sums.depth(dimension, code) == depth;
    }

    boolean isDearest(int place) {
        return dear[place] == DEAREST;
    }

    /**
     * Which of those that are shown have to be hidden.
     *
     * @param little what share of the least that is needed counts as none: weights never get quite
     *     down to nothing
     */
    int[] places(Needs need, boolean[] isShown, double little) {
        double[] needs = need.by();
        double[] changes = new double[needs.length];
        double[] room = new double[needs.length];
        double[] freely = new double[needs.length];
        Arrays.fill(freely, 1);
        for (int i = 0; i < needs.length; i++) {
            room[i] = isShown[i] ? centre.value(i) + rounding : centre.room(i);
            changes[i] = need.isUp()[i] ? needs[i] : -needs[i];
        }
        double wide = WIDE;
        for (int round = 0; round < ROUNDS; round++) {
            changes = changes(need, isShown, changes, room, freely, wide, round < OPEN);
            wide *= SHARPER;
            for (int i = 0; i < freely.length && round >= OPEN; i++) {
                double by = 0.9 * room[i] / Math.abs(changes[i]);
                freely[i] = Math.min(1, freely[i] * (by < 1 ? by * by : 2));
            }
        }
        return found(changes, isShown, Math.max(rounding, little * least(needs)));
    }

    private static double least(double[] needs) {
        return Arrays.stream(needs).filter(n -> n > 0).min().orElse(0);
    }

    private static int[] found(double[] changes, boolean[] isShown, double little) {
        int[] found = new int[changes.length];
        int count = 0;
        for (int i = 0; i < changes.length; i++) {
            if (isShown[i] && Math.abs(changes[i]) > little) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** What gives way, by weights from how it gave way before. */
    private double[] changes(
            Needs need,
            boolean[] isShown,
            double[] before,
            double[] room,
            double[] freely,
            double wide,
            boolean isOpen) {
        double[] needs = need.by();
        double[] eases = new double[needs.length];
        double[] start = new double[needs.length];
        for (int i = 0; i < needs.length; i++) {
            if (needs[i] > 0) {
                start[i] = before[i] > 0 ? needs[i] : -needs[i];
                eases[i] = needs[i] * needs[i] * (isOpen ? FREELY : need.firm());
            } else if (isShown[i]) {
                double value = room[i] - rounding;
                double by = Math.max(wide * value, rounding / 4);
                double moved = Math.min(value, before[i]);
                eases[i] = freely[i] * (moved * moved + by * by) / dear[i];
            } else {
                eases[i] = FREELY * freely[i] * room[i] * room[i];
            }
        }
        return centre.yielding(start, eases);
    }
}
