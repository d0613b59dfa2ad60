// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import java.util.List;
import java.util.function.Consumer;

/**
 * How many consecutive rises (falls) end in the first of the terms, which go back in time. Where
 * every known step is one, the true streak may be longer: the upper bound is open.
 */
public final class StreakTerm implements Term {

    /** Stands for "or more" as an upper bound: longer than any series of trade. */
    public static final double OPEN = 1_000;

    private final List<Term> latestFirst;
    private final boolean falls;

    public StreakTerm(List<Term> latestFirst, boolean falls) {
        this.latestFirst = List.copyOf(latestFirst);
        this.falls = falls;
    }

    @Override
    public double value(Readings readings) {
        double later = latestFirst.get(0).value(readings);
        double earlier = latestFirst.get(1).value(readings);
        if (Double.isNaN(later) || Double.isNaN(earlier)) {
            return Double.NaN;
        }
        return length(readings);
    }

    private int length(Readings readings) {
        int length = 0;
        double later = latestFirst.get(0).value(readings);
        for (int i = 1; i < latestFirst.size(); i++) {
            double earlier = latestFirst.get(i).value(readings);
            if (!(falls ? later < earlier : later > earlier)) {
                return length;
            }
            length++;
            later = earlier;
        }
        return length;
    }

    @Override
    public void eachOperand(Consumer<Operand> sink) {
        latestFirst.forEach(t -> t.eachOperand(sink));
    }

    @Override
    public Problem problem(Readings readings) {
        Term first = latestFirst.get(0);
        return Double.isNaN(first.value(readings))
                ? first.problem(readings)
                : latestFirst.get(1).problem(readings);
    }

    @Override
    public Span span(Readings readings, boolean revised) {
        Span bounds = Corners.span(this, readings, revised);
        if (bounds == null) {
            return null;
        }
        int length = length(readings);
        boolean open =
                length + 1 >= latestFirst.size()
                        || Double.isNaN(latestFirst.get(length + 1).value(readings));
        return open ? new Span(bounds.low(), OPEN) : bounds;
    }
}
