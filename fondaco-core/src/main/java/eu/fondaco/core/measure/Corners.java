// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import eu.fondaco.core.evidence.ValueSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Bounds of a formula over a box of operands. Our measures rise or fall in each operand taken
 * alone, so their extremes lie on corners of the box. With few operands every corner is tried; with
 * many, the two corners towards which the formula falls and rises from its centre.
 */
final class Corners {

    private static final int ALL_CORNERS_UP_TO = 10;

    private Corners() {}

    static Span span(Term term, Readings readings, boolean revised) {
        Set<Operand> distinct = new LinkedHashSet<>();
        term.eachOperand(distinct::add);
        List<Operand> varying = new ArrayList<>();
        for (Operand operand : distinct) {
            ValueSet set = readings.set(operand).orElse(null);
            if (set != null && low(set, revised) < high(set, revised)) {
                varying.add(operand);
            }
        }
        double centre = term.value(readings);
        if (Double.isNaN(centre)) {
            return null;
        }
        if (varying.isEmpty()) {
            return Span.of(centre);
        }
        return varying.size() <= ALL_CORNERS_UP_TO
                ? everyCorner(term, readings, revised, varying, centre)
                : steepestCorners(term, readings, revised, varying, centre);
    }

    private static Span everyCorner(
            Term term, Readings readings, boolean revised, List<Operand> varying, double centre) {
        double low = centre;
        double high = centre;
        Moved moved = new Moved(readings);
        for (int corner = 0; corner < 1 << varying.size(); corner++) {
            for (int i = 0; i < varying.size(); i++) {
                ValueSet set = readings.set(varying.get(i)).orElseThrow();
                boolean up = (corner >> i & 1) == 1;
                moved.values.put(varying.get(i), up ? high(set, revised) : low(set, revised));
            }
            double value = term.value(moved);
            if (Double.isNaN(value)) {
                return null;
            }
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return new Span(low, high);
    }

    private static Span steepestCorners(
            Term term, Readings readings, boolean revised, List<Operand> varying, double centre) {
        Moved lowest = new Moved(readings);
        Moved highest = new Moved(readings);
        for (Operand operand : varying) {
            ValueSet set = readings.set(operand).orElseThrow();
            Moved up = new Moved(readings);
            up.values.put(operand, high(set, revised));
            Moved down = new Moved(readings);
            down.values.put(operand, low(set, revised));
            boolean rises = term.value(up) >= term.value(down);
            lowest.values.put(operand, rises ? low(set, revised) : high(set, revised));
            highest.values.put(operand, rises ? high(set, revised) : low(set, revised));
        }
        double low = term.value(lowest);
        double high = term.value(highest);
        return Double.isNaN(low) || Double.isNaN(high)
                ? null
                : new Span(Math.min(low, centre), Math.max(high, centre));
    }

    private static double low(ValueSet set, boolean revised) {
        return revised ? set.revisedLow() : set.low();
    }

    private static double high(ValueSet set, boolean revised) {
        return revised ? set.revisedHigh() : set.high();
    }

    /** Readings with some operands moved to a bound. */
    private static final class Moved implements Readings {

        private final Readings readings;
        private final Map<Operand, Double> values = new HashMap<>();

        Moved(Readings readings) {
            this.readings = readings;
        }

        @Override
        public double value(Operand operand) {
            Double moved = values.get(operand);
            return moved == null ? readings.value(operand) : moved;
        }

        @Override
        public Optional<ValueSet> set(Operand operand) {
            Double moved = values.get(operand);
            return moved == null ? readings.set(operand) : Optional.of(ValueSet.exact(moved));
        }

        @Override
        public double[] matrix(Operand.Matrix operand) {
            return readings.matrix(operand);
        }

        @Override
        public Problem problem(Operand operand) {
            return readings.problem(operand);
        }
    }
}
