// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The least and the greatest value of a formula over a box of operands, interior ones included.
 * Most measures rise or fall in each operand taken alone, so that their extremes lie on corners:
 * with few operands every corner is tried. From the best of them, and from inside, each operand in
 * turn is moved to where the formula is most extreme, until none moves it further.
 */
final class Extremes {

    private static final int ALL_CORNERS_UP_TO = 10;
    private static final int INSIDE_UP_TO = 200;
    private static final int TIED_UP_TO = 24;
    private static final int RANDOM_CORNERS = 16;
    private static final int BEST = 3;
    private static final int SCATTERED = 8;
    private static final int SWEEPS = 60;
    private static final int SECTIONS = 48;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /** Where inside an interval is looked at; beside its ends, since a top may be near them. */
    private static final double[] INSIDE = {1e-4, 0.1, 0.3, 0.5, 0.7, 0.9, 1 - 1e-4};

    private final Term.Operation formula;
    private final double[] low;
    private final double[] high;
    private final double[] centre;
    private final int[] varying;
    private boolean undefined;

    private Extremes(Term.Operation formula, double[] low, double[] centre, double[] high) {
        this.formula = formula;
        this.low = low;
        this.high = high;
        this.centre = centre;
        varying = IntStream.range(0, low.length).filter(i -> low[i] < high[i]).toArray();
    }

    /**
     * The extremes over the box from {@code low} to {@code high}; null where the formula isn't
     * defined in all of it, as far as it was looked at.
     *
     * @param centre a point of the box; NaN, in all three, is an operand that isn't known
     */
    static Span of(Term.Operation formula, double[] low, double[] centre, double[] high) {
        return new Extremes(formula, low, centre, high).span();
    }

    private Span span() {
        double middle = formula.apply(centre.clone());
        if (Double.isNaN(middle)) {
            return null;
        }
        if (varying.length == 0) {
            return Span.of(middle);
        }
        double most = climbed(1);
        double least = -climbed(-1);
        return undefined ? null : new Span(Math.min(least, middle), Math.max(most, middle));
    }

    private record Place(double value, double[] x) {}

    /** The greatest value of the formula times the sign. */
    private double climbed(int sign) {
        List<Place> corners = new ArrayList<>();
        for (double[] start : starts(sign)) {
            corners.add(
                    varying.length <= ALL_CORNERS_UP_TO
                            ? new Place(value(start, sign), start)
                            : climb(start, sign, false));
            if (undefined) {
                return Double.NaN;
            }
        }
        corners.add(new Place(value(centre.clone(), sign), centre.clone()));
        corners.sort(Comparator.comparingDouble(Place::value).reversed());
        double best = corners.get(0).value();
        if (varying.length <= INSIDE_UP_TO) {
            for (Place corner : corners.subList(0, Math.min(BEST, corners.size()))) {
                best = Math.max(best, climb(corner.x(), sign, true).value());
            }
            best = Math.max(best, climb(centre.clone(), sign, true).value());
            for (double[] scattered : scattered()) {
                best = Math.max(best, climb(scattered, sign, true).value());
            }
        }
        return best;
    }

    /**
     * Places from which a climb begins besides the best corners, in boxes of few operands: each
     * operand at an end or anywhere between. A formula such as a correlation can rise from all the
     * best corners to the same lesser top.
     */
    private List<double[]> scattered() {
        List<double[]> out = new ArrayList<>();
        Random random = new Random(low.length);
        for (int i = 0; i < SCATTERED && low.length <= TIED_UP_TO; i++) {
            double[] x = centre.clone();
            for (int v : varying) {
                double part = Math.max(0, Math.min(1, 2 * random.nextDouble() - 0.5));
                x[v] = low[v] + part * (high[v] - low[v]);
            }
            out.add(x);
        }
        return out;
    }

    private double value(double[] x, int sign) {
        double value = formula.apply(x);
        undefined |= Double.isNaN(value);
        return sign * value;
    }

    private List<double[]> starts(int sign) {
        List<double[]> starts = new ArrayList<>();
        if (varying.length <= ALL_CORNERS_UP_TO) {
            for (int c = 0; c < 1 << varying.length; c++) {
                int corner = c;
                starts.add(corner(i -> (corner >> i & 1) == 1));
            }
            return starts;
        }
        starts.add(steepest(sign));
        starts.add(low.clone());
        starts.add(high.clone());
        Random random = new Random(varying.length);
        for (int i = 0; i < RANDOM_CORNERS && varying.length <= INSIDE_UP_TO; i++) {
            starts.add(corner(v -> random.nextBoolean()));
        }
        return starts;
    }

    private double[] corner(IntPredicate up) {
        double[] x = centre.clone();
        for (int i = 0; i < varying.length; i++) {
            x[varying[i]] = up.test(i) ? high[varying[i]] : low[varying[i]];
        }
        return x;
    }

    /** The corner towards which the formula rises from the centre. */
    private double[] steepest(int sign) {
        double[] x = centre.clone();
        double[] corner = centre.clone();
        for (int v : varying) {
            x[v] = high[v];
            double up = value(x, sign);
            x[v] = low[v];
            double down = value(x, sign);
            x[v] = centre[v];
            corner[v] = up >= down ? high[v] : low[v];
        }
        return corner;
    }

    private Place climb(double[] x, int sign, boolean inside) {
        double value = value(x, sign);
        for (int sweep = 0; sweep < SWEEPS && !undefined; sweep++) {
            double before = value;
            for (int v : varying) {
                value = Math.max(value, move(x, v, value, sign, inside));
            }
            if (!(value > before + 1e-13 * Math.abs(before))) {
                break;
            }
        }
        return new Place(value, x);
    }

    /** Moves one operand to where the formula is greatest, and says how great. */
    private double move(double[] x, int v, double value, int sign, boolean inside) {
        double before = x[v];
        double bestAt = before;
        double best = value;
        double[] tried = places(x, v, inside);
        for (double place : tried) {
            x[v] = place;
            double here = value(x, sign);
            if (here > best) {
                best = here;
                bestAt = place;
            }
        }
        boolean refines = inside && (bestAt != before || varying.length <= TIED_UP_TO);
        if (refines && bestAt > low[v] && bestAt < high[v]) {
            double[] refined = around(x, v, bestAt, tried, sign);
            if (refined[1] > best) {
                best = refined[1];
                bestAt = refined[0];
            }
        }
        x[v] = bestAt;
        return best;
    }

    /** The top between the places next to one: where, and how great. */
    private double[] around(double[] x, int v, double place, double[] tried, int sign) {
        double from = low[v];
        double to = high[v];
        for (double next : tried) {
            from = next < place ? next : from;
            to = next > place ? Math.min(to, next) : to;
        }
        return section(x, v, from, to, sign);
    }

    /** Where an operand is tried, in order: its ends, inside, and where it equals another one. */
    private double[] places(double[] x, int v, boolean inside) {
        List<Double> places = new ArrayList<>(List.of(low[v], high[v]));
        if (low[v] == 0) {
            places.add(Double.MIN_NORMAL);
        }
        if (inside) {
            for (double part : INSIDE) {
                places.add(low[v] + part * (high[v] - low[v]));
            }
        }
        if (inside && x.length <= TIED_UP_TO) {
            for (double other : x) {
                if (other > low[v] && other < high[v]) {
                    places.add(other);
                }
            }
        }
        return places.stream().mapToDouble(p -> p).sorted().distinct().toArray();
    }

    /** Golden section between two places: where, and how great. */
    private double[] section(double[] x, int v, double from, double to, int sign) {
        double a = from;
        double b = to;
        double left = b - GOLDEN * (b - a);
        double right = a + GOLDEN * (b - a);
        double atLeft = at(x, v, left, sign);
        double atRight = at(x, v, right, sign);
        for (int i = 0; i < SECTIONS; i++) {
            if (atLeft >= atRight) {
                b = right;
                right = left;
                atRight = atLeft;
                left = b - GOLDEN * (b - a);
                atLeft = at(x, v, left, sign);
            } else {
                a = left;
                left = right;
                atLeft = atRight;
                right = a + GOLDEN * (b - a);
                atRight = at(x, v, right, sign);
            }
        }
        return atLeft >= atRight ? new double[] {left, atLeft} : new double[] {right, atRight};
    }

    private double at(double[] x, int v, double place, int sign) {
        x[v] = place;
        return value(x, sign);
    }
}
