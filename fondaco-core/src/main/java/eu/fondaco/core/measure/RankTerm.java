// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.ValueWords;
import java.util.function.Consumer;

/**
 * The place of one member in a ranking: one more than the number of members strictly ahead of it.
 * With sets of values it is a set too: the best place counts the members surely ahead, the worst
 * those possibly ahead.
 */
public final class RankTerm implements Term {

    private final Ranking ranking;
    private final int self;
    private final int absent;
    private final Term whole;
    private final boolean open;

    /**
     * @param self index of the ranked member
     * @param absent how many further members have no data, and might be ahead
     * @param whole what all members together make, known or not; where it is more than those known
     *     here, some of the rest may be ahead. Null where members don't sum to a whole.
     * @param open whether any number of others may be ahead where the whole isn't known
     */
    public RankTerm(Ranking ranking, int self, int absent, Term whole, boolean open) {
        this.ranking = ranking;
        this.self = self;
        this.absent = absent;
        this.whole = whole;
        this.open = open;
    }

    /** Members may be missing, so that the place is a set even where all values are exact. */
    @Override
    public boolean isOpen(Readings readings) {
        return true;
    }

    /**
     * How many members that aren't held could each be larger than this one: what is missing of the
     * whole, by its size.
     */
    private int unheld(Readings readings, double own) {
        if (whole == null || !(own > 0)) {
            return 0;
        }
        double all = whole.value(readings);
        if (Double.isNaN(all)) {
            return open ? ValueWords.ANY_PLACE : 0;
        }
        double held = 0;
        for (Ranking.Member m : ranking.members()) {
            double v = m.term().value(readings);
            held += Double.isNaN(v) ? 0 : v;
        }
        double rest = all - held;
        return rest > own * (1 + 1e-6) && rest > 1e-6 * all
                ? (int) Math.min(ValueWords.ANY_PLACE, Math.floor(rest / own))
                : 0;
    }

    public Ranking ranking() {
        return ranking;
    }

    public Ranking.Member self() {
        return ranking.members().get(self);
    }

    @Override
    public double value(Readings readings) {
        double own = self().term().value(readings);
        if (Double.isNaN(own)) {
            return Double.NaN;
        }
        int ahead = 0;
        for (int i = 0; i < ranking.members().size(); i++) {
            if (i != self) {
                double other = ranking.members().get(i).term().value(readings);
                if (ranking.ascending() ? other < own : other > own) {
                    ahead++;
                }
            }
        }
        return 1 + ahead;
    }

    @Override
    public boolean isEstimate() {
        return ranking.members().stream().anyMatch(m -> m.term().isEstimate());
    }

    @Override
    public void eachOperand(Consumer<Operand> sink) {
        ranking.members().forEach(m -> m.term().eachOperand(sink));
        if (whole != null) {
            whole.eachOperand(sink);
        }
    }

    @Override
    public Problem problem(Readings readings) {
        return self().term().problem(readings);
    }

    /**
     * Rounding only: a revision moves neighbours together, so that it counts by their gap (rule 8).
     */
    @Override
    public Span span(Readings readings, boolean revised) {
        Span own = self().term().span(readings, false);
        if (own == null) {
            return null;
        }
        int surely = 0;
        int possibly = absent + unheld(readings, self().term().value(readings));
        for (int i = 0; i < ranking.members().size(); i++) {
            if (i == self) {
                continue;
            }
            Term member = ranking.members().get(i).term();
            Span other = member.span(readings, false);
            if (other == null) {
                possibly += mayBeAhead(member, readings) ? 1 : 0;
            } else {
                boolean asc = ranking.ascending();
                surely += (asc ? other.high() < own.low() : other.low() > own.high()) ? 1 : 0;
                possibly += (asc ? other.low() < own.high() : other.high() > own.low()) ? 1 : 0;
            }
        }
        return new Span(1.0 + surely, 1.0 + possibly);
    }

    /** A confidential member may be ahead or not, and so may a named one that isn't held. */
    private boolean mayBeAhead(Term member, Readings readings) {
        if (!Double.isNaN(member.value(readings))) {
            return false;
        }
        Reason reason = member.problem(readings).reason();
        return reason == Reason.CONFIDENTIAL || ranking.named() && reason == Reason.NO_DATA;
    }
}
