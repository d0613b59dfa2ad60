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
    public boolean isEstimate() {
        return latestFirst.stream().anyMatch(Term::isEstimate);
    }

    @Override
    public void eachOperand(Consumer<Operand> sink) {
        latestFirst.forEach(t -> t.eachOperand(sink));
    }

    @Override
    public boolean isOpen(Readings readings) {
        return true;
    }

    @Override
    public Problem problem(Readings readings) {
        Term first = latestFirst.get(0);
        return Double.isNaN(first.value(readings))
                ? first.problem(readings)
                : latestFirst.get(1).problem(readings);
    }

    /**
     * From the first step that may not be one, to the first that can't be: each member is as near
     * as it can be to the one after it, so that the steps before it leave room.
     */
    @Override
    public Span span(Readings readings, boolean revised) {
        int sign = falls ? -1 : 1;
        int surely = -1;
        int possibly = 0;
        double room = Double.NaN;
        Span later = null;
        for (Term term : latestFirst) {
            Span s = Double.isNaN(term.value(readings)) ? null : term.span(readings, revised);
            if (s == null) {
                return later == null || possibly == 0
                        ? null
                        : new Span(surely < 0 ? possibly : surely, OPEN);
            }
            if (later != null) {
                boolean sure = sign > 0 ? later.low() > s.high() : later.high() < s.low();
                surely = !sure && surely < 0 ? possibly : surely;
                if (!(sign * room > sign * (sign > 0 ? s.low() : s.high()))) {
                    return new Span(surely, possibly);
                }
                possibly++;
            }
            double far = sign > 0 ? s.high() : s.low();
            room = later == null ? far : sign * Math.min(sign * room, sign * far);
            later = s;
        }
        return new Span(surely < 0 ? possibly : surely, OPEN);
    }
}
