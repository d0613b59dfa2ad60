// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.speech.Speech;

/** Yes and no. */
final class Answering {

    private Answering() {}

    /** Yes or no, with a space behind it. */
    static String verdict(boolean yes, Lang lang) {
        return yes ? Speech.say(lang, "answers.yes") : "No. ";
    }
}
