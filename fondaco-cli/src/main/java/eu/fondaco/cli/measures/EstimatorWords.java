// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.measures;

import eu.fondaco.core.text.Note;
import eu.fondaco.core.text.Sayable;
import eu.fondaco.econometrics.Phrases;
import java.util.Locale;

/** What an estimator says, in the languages that its own phrases have. */
record EstimatorWords(String english) implements Sayable {

    static Note note(String english) {
        return MeasureNote.ESTIMATOR.note(new EstimatorWords(english));
    }

    @Override
    public String in(Locale language) {
        return Phrases.of(language).say(english);
    }
}
