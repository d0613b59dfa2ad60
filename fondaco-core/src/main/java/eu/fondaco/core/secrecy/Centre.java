// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Values of all cells of a slice that add up with all that is shown, within what is rounded off,
 * and are as far as can be from the bounds of each (the analytic centre, by Newton's steps). Seen
 * from there it is found out how far a cell can go, everything else giving way: who sees what is
 * shown can't tell such values from the true ones.
 */
final class Centre {

    /** What lines may be off at the end, as a share of what is rounded off. */
    private static final double CLOSE = 0.02;

    /** By how much it gets less from step to step. */
    private static final double CLOSER = 0.3;

    private static final int STEPS = 80;

    private static final double STILL = 0.1;

    /** How far from the centre lines may be drawn closer. */
    private static final double CENTRED = 3;

    private static final double NOTHING = 1e-6;

    /** What is off by such a share of the most is let go with it. */
    private static final double AS_FAR = 0.5;

    /**
     * How many times what is rounded off a value can be before one number has too few digits: how
     * freely places move goes by the square of it.
     */
    private static final double SPAN = 1e7;

    /** How much of the way to a bound is gone at once. */
    private static final double SHY = 0.9;

    private final int[][] lines;
    private final int[][] through;
    private final double[] low;
    private final double[] high;
    private final double[] x;
    private final double unit;
    private final Cholesky system;
    private final int[] slots;
    private final boolean isWide;

    /** How freely each place moves. */
    private final double[] eases;

    private final BitSet isLoose = new BitSet();
    private double off;

    /**
     * @param low what each cell is at least
     * @param high what each cell is at most
     * @param x where to begin: between these
     * @param unit what matters: to this values are rounded
     */
    Centre(int[][] lines, double[] low, double[] high, double[] x, double unit) {
        this.lines = lines;
        this.low = low;
        this.high = high;
        this.x = x;
        this.unit = unit;
        eases = new double[x.length];
        through = through();
        isWide = IntStream.range(0, x.length).anyMatch(i -> high[i] - low[i] > SPAN * unit);
        system = new Cholesky(lines.length, through, isWide);
        slots = slots();
    }

    /**
     * Whether values are so large beside what is rounded off that one number has too few digits.
     */
    boolean isWide() {
        return isWide;
    }

    private int[] slots() {
        IntStream.Builder found = IntStream.builder();
        for (int[] own : through) {
            for (int a = 0; a < own.length; a++) {
                for (int b = 0; b <= a; b++) {
                    found.add(system.slot(own[a], own[b]));
                }
            }
        }
        for (int l = 0; l < lines.length; l++) {
            found.add(system.slot(l, l));
        }
        return found.build().toArray();
    }

    private int[][] through() {
        int[] counts = new int[x.length];
        for (int[] line : lines) {
            for (int place : line) {
                counts[place]++;
            }
        }
        int[][] found = new int[x.length][];
        Arrays.setAll(found, i -> new int[counts[i]]);
        for (int l = 0; l < lines.length; l++) {
            for (int place : lines[l]) {
                found[place][--counts[place]] = l;
            }
        }
        return found;
    }

    double value(int place) {
        return x[place];
    }

    /** A place may be anything between these from now on; it begins amidst them. */
    void free(int place, double from, double to) {
        low[place] = from;
        high[place] = to;
        x[place] = Math.max(x[place], from + unit);
    }

    /** By how much a line is off. */
    private double off(int line, double[] values) {
        double sum = values[lines[line][0]];
        for (int i = 1; i < lines[line].length; i++) {
            sum -= values[lines[line][i]];
        }
        return sum;
    }

    /**
     * Goes to the centre: lines may be off by as much as they are, first, then by ever less. Those
     * that can't add up are none: what is shown contradicts them.
     *
     * @return whether it was reached
     */
    boolean settle() {
        isLoose.or(contradicted());
        off = Math.max(unit * CLOSE, worst());
        for (int i = 0; i < STEPS; i++) {
            boolean isClose = off <= unit * CLOSE;
            double rest = step();
            boolean isThere = isClose && rest < STILL;
            double worst = worst();
            if (worst > unit && (isThere || rest < CENTRED && isContradicted())) {
                loosen(isThere ? unit : Math.max(unit, AS_FAR * worst));
            } else if (isThere) {
                factor();
                return true;
            } else if (rest < CENTRED) {
                off = Math.max(unit * CLOSE, off * CLOSER);
            }
        }
        return false;
    }

    /** Takes no further account of lines that are off by more. */
    private void loosen(double far) {
        for (int l = 0; l < lines.length; l++) {
            if (Math.abs(off(l, x)) > far) {
                isLoose.set(l);
            }
        }
    }

    private double worst() {
        double worst = 0;
        for (int l = 0; l < lines.length; l++) {
            worst = isLoose.get(l) ? worst : Math.max(worst, Math.abs(off(l, x)));
        }
        return worst;
    }

    /** Lines that what is shown contradicts, each by itself. */
    private BitSet contradicted() {
        BitSet found = new BitSet();
        for (int l = 0; l < lines.length; l++) {
            double least = 0;
            double most = 0;
            for (int place : lines[l]) {
                boolean isTotal = sign(l, place) > 0;
                least += isTotal ? low[place] : -high[place];
                most += isTotal ? high[place] : -low[place];
            }
            found.set(l, least > 0 || most < 0);
        }
        return found;
    }

    /**
     * Whether nothing between the bounds makes all lines even. Each counted as often as it is off
     * they make one line; where that can't add up, they can't together.
     */
    private boolean isContradicted() {
        double[] times = new double[x.length];
        for (int l = 0; l < lines.length; l++) {
            double off = isLoose.get(l) ? 0 : off(l, x);
            for (int place : lines[l]) {
                times[place] += sign(l, place) * off;
            }
        }
        double least = 0;
        for (int i = 0; i < times.length; i++) {
            least += times[i] * (times[i] > 0 ? low[i] : high[i]);
        }
        return least > unit * unit;
    }

    /** How freely a place moves. */
    private double ease(int i) {
        double below = 1 / (x[i] - low[i]);
        double above = 1 / (high[i] - x[i]);
        return 1 / (below * below + above * above);
    }

    private void factor() {
        for (int i = 0; i < x.length; i++) {
            eases[i] = ease(i);
        }
        factor(eases);
    }

    private void factor(double[] eases) {
        system.clear();
        int at = 0;
        for (int i = 0; i < x.length; i++) {
            int[] own = through[i];
            for (int a = 0; a < own.length; a++) {
                for (int b = 0; b <= a; b++, at++) {
                    if (!isLoose.get(own[a]) && !isLoose.get(own[b])) {
                        system.add(slots[at], sign(own[a], i) * sign(own[b], i) * eases[i]);
                    }
                }
            }
        }
        for (int l = 0; l < lines.length; l++) {
            system.add(slots[at++], off * off);
        }
        system.factor();
    }

    private int sign(int line, int place) {
        return lines[line][0] == place ? 1 : -1;
    }

    /** One step; how far it would have been, in units in which a bound is one away. */
    private double step() {
        factor();
        double[] wanted = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            wanted[i] = 1 / (x[i] - low[i]) - 1 / (high[i] - x[i]);
        }
        double[] way = way(wanted, x, 1);
        double rest = 0;
        for (int i = 0; i < x.length; i++) {
            rest = Math.max(rest, Math.abs(way[i]) / Math.sqrt(ease(i)));
        }
        double far = Math.min(1, SHY * reach(way, 1));
        for (int i = 0; i < x.length; i++) {
            x[i] += far * way[i];
        }
        return rest;
    }

    /**
     * The way that goes where it is wanted, and after which lines add up.
     *
     * @param start from where; null where they add up
     * @param rounds one lets a line that can't add up be off
     */
    private double[] way(double[] wanted, double[] start, int rounds) {
        double[] way = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            way[i] = eases[i] * wanted[i];
        }
        return level(way, start, rounds, eases);
    }

    private double[] level(double[] way, double[] start, int rounds, double[] eases) {
        for (int round = 0; round < rounds; round++) {
            double[] right = new double[lines.length];
            for (int l = 0; l < lines.length; l++) {
                if (!isLoose.get(l)) {
                    right[l] = off(l, way) + (start == null ? 0 : off(l, start));
                }
            }
            Digits pull = system.solve(right);
            Digits sums = new Digits(x.length, isWide);
            for (int i = 0; i < x.length; i++) {
                for (int l : through[i]) {
                    sums.add(i, sign(l, i), pull, l);
                }
                way[i] -= eases[i] * sums.get(i);
            }
        }
        return way;
    }

    /**
     * The changes nearest to wanted ones after which all lines add up as before.
     *
     * @param eases how freely each place gives way
     */
    double[] yielding(double[] wanted, double[] eases) {
        factor(eases);
        return level(wanted.clone(), null, 2, eases);
    }

    /** How far the nearer bound of a place is. */
    double room(int i) {
        return Math.min(x[i] - low[i], high[i] - x[i]);
    }

    /** How many times a way can be gone, one way or the other, until a bound is met. */
    private double reach(double[] way, int sign) {
        double far = 1e9;
        for (int i = 0; i < x.length; i++) {
            far = Math.min(far, reach(x, sign * way[i], i));
        }
        return far;
    }

    private double reach(double[] at, double by, int i) {
        return by > 0
                ? Math.max(0, high[i] - at[i]) / by
                : by < 0 ? Math.min(0, low[i] - at[i]) / by : Double.POSITIVE_INFINITY;
    }

    /** The way on which a place goes up, all others giving way. */
    double[] way(int place) {
        double[] wanted = new double[x.length];
        wanted[place] = 1;
        return way(wanted, null, isWide ? 2 : 3);
    }

    /**
     * How far a place can be seen to go.
     *
     * @param first its way up
     * @param sign whether up or down
     * @param turns how often another way is looked for where a bound is met
     * @param enough how far is far enough
     */
    double far(int place, double[] first, int sign, int turns, double enough) {
        double[] at = x.clone();
        double[] way = first.clone();
        List<double[]> turned = new ArrayList<>();
        List<Integer> met = new ArrayList<>();
        for (int turn = 0; way[place] > NOTHING * first[place]; turn++) {
            int bound = go(at, way, sign, place);
            if (turn == turns || bound == place || sign * (at[place] - enough) > 0) {
                break;
            }
            double[] other = way(bound);
            for (int i = 0; i < met.size(); i++) {
                take(other, met.get(i), turned.get(i));
            }
            turned.add(other);
            met.add(bound);
            take(way, bound, other);
        }
        return at[place];
    }

    /** Goes until a bound is met, and tells whose. */
    private int go(double[] at, double[] way, int sign, int place) {
        int bound = place;
        double far = reach(at, sign * way[place], place);
        for (int i = 0; i < at.length; i++) {
            double here = reach(at, sign * way[i], i);
            if (here < far) {
                far = here;
                bound = i;
            }
        }
        for (int i = 0; i < at.length; i++) {
            at[i] += sign * far * way[i];
        }
        return bound;
    }

    /** Takes as much of another way from a way that it leaves a place where it is. */
    private static void take(double[] way, int place, double[] other) {
        double times = way[place] / other[place];
        for (int i = 0; i < way.length; i++) {
            way[i] -= times * other[i];
        }
        way[place] = 0;
    }

    /** The ends of a way gone by chance by all of some places. */
    double[][] ends(int[] places, Random random) {
        double[] wanted = new double[x.length];
        for (int i : places) {
            wanted[i] = (random.nextBoolean() ? 1 : -1) / Math.sqrt(ease(i));
        }
        double[] way = way(wanted, null, isWide ? 2 : 3);
        double back = reach(way, -1);
        double on = reach(way, 1);
        double[][] ends = new double[2][x.length];
        for (int i = 0; i < x.length; i++) {
            ends[0][i] = x[i] - back * way[i];
            ends[1][i] = x[i] + on * way[i];
        }
        return ends;
    }
}
