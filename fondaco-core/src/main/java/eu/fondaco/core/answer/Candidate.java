// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.text.Note;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One published or derived value for a question, before it is set against others.
 *
 * @param family the producer
 * @param released the day from which it was known; null when its release isn't dated
 * @param digits how many digits were printed; 0 when it is derived
 */
record Candidate(
        ValueSet set,
        String unit,
        String family,
        LocalDate released,
        int digits,
        List<EvidenceItem> items,
        List<Note> notes) {

    static Candidate of(Figure figure) {
        ValueSet set = FigureSets.of(figure);
        return new Candidate(
                set,
                figure.unit(),
                Origins.family(figure.origin()),
                figure.released().isKnown() ? figure.released().latest() : null,
                figure.digits(),
                List.of(item(figure)),
                List.of());
    }

    static EvidenceItem item(Figure figure) {
        ValueSet set = FigureSets.of(figure);
        return new EvidenceItem(
                "figures",
                figure.id(),
                figure.origin(),
                figure.url() == null ? "" : figure.url(),
                figure.released().toString(),
                figure.question().toString(),
                figure.value(),
                set.low(),
                set.high(),
                "");
    }

    Candidate withNote(Note note) {
        List<Note> more = new ArrayList<>(notes);
        more.add(note);
        return new Candidate(set, unit, family, released, digits, items, List.copyOf(more));
    }

    double width() {
        return set.high() - set.low();
    }

    /** Whether both can be the same number as printed, before any revision. */
    boolean agreesWith(Candidate other) {
        return unit.equals(other.unit)
                && set.low() <= other.set.high()
                && other.set.low() <= set.high();
    }
}
