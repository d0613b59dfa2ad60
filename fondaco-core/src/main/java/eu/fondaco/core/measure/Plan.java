// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import eu.fondaco.core.text.Note;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** How a question will be answered: a number from a formula, or an ordered list of members. */
public sealed interface Plan {

    /** What to print beside the answer: definitions used, members left out. */
    List<Note> notes();

    /** Calls back with every operand it needs. */
    void eachOperand(Consumer<Operand> sink);

    /**
     * A number.
     *
     * @param compared whom it is about; one whose number isn't defined is left out of it
     */
    record Number(Term term, Unit unit, List<Note> notes, List<Ranking.Member> compared)
            implements Plan {
        public Number {
            compared = List.copyOf(compared);
            Objects.requireNonNull(term, "term");
            Objects.requireNonNull(unit, "unit");
            notes = List.copyOf(notes);
        }

        public Number(Term term, Unit unit, List<Note> notes) {
            this(term, unit, notes, List.of());
        }

        public Number(Term term, Unit unit) {
            this(term, unit, List.of());
        }

        @Override
        public void eachOperand(Consumer<Operand> sink) {
            term.eachOperand(sink);
        }
    }

    /** The first members of a ranking, in order. */
    record Listing(Ranking ranking, int n, List<Note> notes) implements Plan {
        public Listing {
            Objects.requireNonNull(ranking, "ranking");
            notes = List.copyOf(notes);
        }

        @Override
        public void eachOperand(Consumer<Operand> sink) {
            ranking.members().forEach(m -> m.term().eachOperand(sink));
        }
    }

    /** A plan that can only say why there is no answer. */
    static Plan.Number impossible(Problem problem) {
        return new Number(Term.failing(problem), Unit.COUNT);
    }
}
