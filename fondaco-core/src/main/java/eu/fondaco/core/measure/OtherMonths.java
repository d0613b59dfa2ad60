// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * Says of whatever sets a quarter against another one, or a month, that the season isn't taken out.
 */
final class OtherMonths {

    private static final int YEAR = 12;

    private OtherMonths() {}

    /** The plan, with a note where the question's period and its base are other months. */
    static Plan told(Question q, Plan plan, Measure measure) {
        if (!areOther(q) || measure.definition().family() == Family.SEASON) {
            return plan;
        }
        Note note = NoteCode.OTHER_MONTHS.note(q.base(), q.period());
        if (plan.notes().contains(note)) {
            return plan;
        }
        List<Note> notes = new ArrayList<>(plan.notes());
        notes.add(note);
        return plan instanceof Plan.Listing l
                ? new Plan.Listing(l.ranking(), l.n(), notes)
                : withNotes((Plan.Number) plan, notes);
    }

    private static Plan withNotes(Plan.Number plan, List<Note> notes) {
        return new Plan.Number(plan.term(), plan.unit(), notes, plan.compared());
    }

    private static boolean areOther(Question q) {
        Period base = q.base();
        return base != null
                && q.period().isLike(base)
                && q.period().months() % YEAR != 0
                && q.period().start() % YEAR != base.start() % YEAR;
    }
}
