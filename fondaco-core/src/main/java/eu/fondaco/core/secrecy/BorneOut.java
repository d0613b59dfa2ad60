// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import eu.fondaco.core.secrecy.AddedUp.Place;
import eu.fondaco.core.secrecy.AddedUp.Sum;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which sums the cells of a slice bear out. A table may name some members of a group and not the
 * others; where what is shown doesn't add up nearly anywhere, nobody can subtract. The same goes
 * for what is called alike at two levels and isn't: there the parts don't add up to the whole,
 * though they do by other goods, or at other levels.
 */
final class BorneOut {

    /** So many places have to be seen before a sum is thought to be none. */
    private static final int PLACES = 5;

    /** Up to this share of them may add up all the same, by chance. */
    private static final double CHANCE = 0.1;

    /** How far a sum may be off, as a share, for rounding. */
    private static final double OFF = 0.02;

    /** Where so much of a total is missing from its parts, others of its parts aren't held. */
    private static final double MISSING = 0.5;

    /** What is smaller than so many times what is rounded off tells nothing. */
    private static final double TELLING = 4;

    /**
     * What adds up at fewer of them is taken for a whole that is wider than the list of its parts.
     */
    private static final double MOSTLY = 0.9;

    private static final int NUMBERS = 4;

    /** Sums that are alike, somewhere. */
    private record Line(Object kind, Place place) {}

    private BorneOut() {}

    /** The sums without those that are none. */
    static AddedUp sums(AddedUp sums, Map<Cell, Double> values, Set<Cell> secret) {
        Map<Sum, int[]> everywhere = new HashMap<>();
        Map<Line, int[]> somewhere = new HashMap<>();
        Whole whole = new Whole(values, sums);
        double rounding = whole.rounding();
        for (Cell cell : values.keySet()) {
            for (int d = 0; d < Cell.PERIOD; d++) {
                for (Sum sum : sums.of(d, cell.code(d))) {
                    if (sum.total().equals(cell.code(d)) && !secret.contains(cell)) {
                        int[] seen = see(cell, d, sum, whole, rounding, secret);
                        add(seen, everywhere.computeIfAbsent(sum, x -> new int[NUMBERS]));
                        Line line = new Line(sums.kind(d, sum), sums.place(d, cell));
                        add(seen, somewhere.computeIfAbsent(line, x -> new int[NUMBERS]));
                    }
                }
            }
        }
        Set<Sum> none = none(everywhere);
        Map<Object, Set<Place>> noneAt = new HashMap<>();
        Map<Object, Set<Place>> moreAt = new HashMap<>();
        Map<Object, int[]> elsewhere = new HashMap<>();
        Map<Line, int[]> byGoods = new HashMap<>();
        somewhere.forEach(
                (line, seen) ->
                        add(seen, byGoods.computeIfAbsent(byGoods(line), x -> new int[NUMBERS])));
        somewhere.forEach(
                (line, seen) -> {
                    if (seen[3] > 0) {
                        moreAt.computeIfAbsent(line.kind(), x -> new HashSet<>()).add(line.place());
                    }
                    if (isNone(seen) || seen[1] == 0 && isNone(byGoods.get(byGoods(line)))) {
                        noneAt.computeIfAbsent(line.kind(), x -> new HashSet<>()).add(line.place());
                    } else {
                        add(seen, elsewhere.computeIfAbsent(line.kind(), x -> new int[NUMBERS]));
                    }
                });
        Set<Object> wider = new HashSet<>(none);
        elsewhere.forEach(
                (kind, seen) -> {
                    if (seen[0] >= PLACES && seen[1] < MOSTLY * seen[0]) {
                        wider.add(kind);
                    }
                });
        return sums.without(none, wider, moreAt, noneAt);
    }

    private static Set<Sum> none(Map<Sum, int[]> everywhere) {
        Set<Sum> none = new HashSet<>();
        everywhere.forEach(
                (sum, seen) -> {
                    if (isNone(seen) || seen[1] == 0 && seen[2] > 0) {
                        none.add(sum);
                    }
                });
        return none;
    }

    /** The same goods everywhere: what is seen too seldom at a place is as it is elsewhere. */
    private static Line byGoods(Line line) {
        return new Line(line.kind(), new Place(line.place().product(), 0, 0));
    }

    private static boolean isNone(int[] seen) {
        return seen[0] >= PLACES && seen[1] <= CHANCE * seen[0];
    }

    private static void add(int[] seen, int[] to) {
        for (int i = 0; i < NUMBERS; i++) {
            to[i] += seen[i];
        }
    }

    /**
     * Whether all of a sum is shown at a place, whether it adds up there, and whether most of it is
     * missing, or the parts are more than the whole: each 1 or 0.
     */
    private static int[] see(
            Cell total, int dimension, Sum sum, Whole whole, double rounding, Set<Cell> secret) {
        double parts = 0;
        int any = 0;
        boolean isAll = true;
        for (String code : sum.parts()) {
            Cell part = total.with(dimension, code);
            isAll &= !secret.contains(part) && (whole.isHeld(part) || !whole.isThere(part));
            if (whole.isHeld(part) && !secret.contains(part)) {
                parts += whole.value(part);
                any++;
            }
        }
        double value = whole.value(total);
        double rounded = rounding * (any + 1);
        boolean isMore = parts > (1 + OFF) * value + rounded;
        if (!isAll || any == 0 || value <= TELLING * rounded) {
            return new int[] {0, 0, 0, isMore ? 1 : 0};
        }
        boolean adds = Math.abs(value - parts) <= OFF * value + rounded;
        return new int[] {1, adds ? 1 : 0, parts < MISSING * value ? 1 : 0, isMore ? 1 : 0};
    }
}
