// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.asking.Request;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import java.util.List;

/** What stands beside a number told through time: what isn't held, and what its change hides. */
final class CourseNotes {

    private final NumberAnswers numbers;
    private final Lang lang;

    CourseNotes(NumberAnswers numbers, Lang lang) {
        this.numbers = numbers;
        this.lang = lang;
    }

    /**
     * A reply with these notes.
     *
     * @param parts of years of which the whole isn't held, told below the years
     * @param change from the first to the last; null for none
     */
    Reply noted(
            Reply told,
            Request.Course asked,
            List<Answer> main,
            List<Answer> parts,
            Answer change) {
        Reply reply = told;
        if (!parts.isEmpty() && main.get(0).question().period().isYear()) {
            reply = reply.noted(AskingNote.PARTS_BELOW.note(parts.size()).in(lang));
        }
        Period first = main.get(0).question().period();
        Period wanted = asked.first();
        boolean ranged = wanted != null && !wanted.equals(asked.last());
        boolean late = ranged && main.size() > 1 && first.start() > wanted.start();
        if (late && wanted.isYear()) {
            String from = numbers.spoken().period(first);
            reply = reply.noted(AskingNote.BEGINS_WITH.note(from).in(lang));
        }
        if (change != null) {
            for (String note : numbers.notes(change)) {
                reply = reply.notes().contains(note) ? reply : reply.noted(note);
            }
        }
        boolean alone = ranged && main.size() == 1;
        return alone
                ? reply.noted(AskingNote.ONLY_PERIOD.note(numbers.spoken().period(first)).in(lang))
                : reply;
    }
}
