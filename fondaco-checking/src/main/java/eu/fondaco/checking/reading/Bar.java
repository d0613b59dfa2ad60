// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Sayable;

/**
 * Why a statement gets no verdict, however well its number fits: what its sentence says besides.
 *
 * @param reason the kind of cause
 * @param why in words
 */
public record Bar(Reason reason, Sayable why) {

    /** What stands against a verdict on an anchor's statement; null for nothing. */
    static Bar of(View view) {
        String stranger = Strangers.beside(view);
        if (stranger != null) {
            return new Bar(Reason.WORD_UNKNOWN, NoteCode.NAME_IN_NO_LIST.note(stranger));
        }
        String subject = Subjects.other(view);
        if (subject != null) {
            return new Bar(Reason.NOT_ABOUT_TRADE, NoteCode.NOT_TRADE.note(subject));
        }
        if (!Modality.isAsserted(view)) {
            return new Bar(Reason.READING_OPEN, NoteCode.NOT_SAID_TO_BE_SO.note());
        }
        String measured = view.scene.measured.otherwise(view);
        if (measured != null) {
            return new Bar(Reason.DEFINITION_OPEN, NoteCode.MEASURED_OTHERWISE.note(measured));
        }
        String unclear = UnclearTime.words(view);
        return unclear == null
                ? null
                : new Bar(Reason.NO_DATA, NoteCode.TIME_NOT_SAID.note(unclear));
    }
}
