// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Note;
import java.util.List;
import java.util.function.Consumer;

/**
 * A number about all members of a universe that was named, which isn't known where nothing is held
 * of one of them. One of which the number isn't defined, or confidential, is left to the term.
 */
public final class WholeTerm implements Term {

    private final Term term;
    private final List<Term> members;

    public WholeTerm(Term term, List<Term> members) {
        this.term = term;
        this.members = List.copyOf(members);
    }

    /** Why nothing is held of one of some; null where something is of each. */
    public static Problem missing(List<Term> members, Readings readings) {
        for (Term member : members) {
            if (Double.isNaN(member.value(readings))) {
                Problem problem = member.problem(readings);
                if (problem.reason() == Reason.NO_DATA) {
                    return problem;
                }
            }
        }
        return null;
    }

    @Override
    public double value(Readings readings) {
        return missing(members, readings) == null ? term.value(readings) : Double.NaN;
    }

    @Override
    public Problem problem(Readings readings) {
        Problem missing = missing(members, readings);
        return missing == null ? term.problem(readings) : missing;
    }

    @Override
    public Span span(Readings readings, boolean revised) {
        return missing(members, readings) == null ? term.span(readings, revised) : null;
    }

    @Override
    public void eachOperand(Consumer<Operand> sink) {
        term.eachOperand(sink);
    }

    @Override
    public List<Note> notes(Readings readings) {
        return term.notes(readings);
    }

    @Override
    public boolean isEstimate() {
        return term.isEstimate();
    }

    @Override
    public boolean isOpen(Readings readings) {
        return term.isOpen(readings);
    }

    @Override
    public Span band(Readings readings) {
        return term.band(readings);
    }
}
