// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.lakehouse.speech;

import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Messages;
import java.util.Arrays;

/**
 * What this module says to people, in each language: from the files {@code Speech_LANGUAGE} beside
 * this class, as {@link Messages} reads them. What a language's file lacks is said in English.
 */
public final class Speech {

    private Speech() {}

    /**
     * A sentence with what it is about.
     *
     * @param key as in the files
     * @throws IllegalStateException for a key that isn't there in English either
     */
    public static String say(Lang lang, String key, Object... args) {
        return Messages.of(Speech.class, lang.locale()).say(key, Arrays.asList(args));
    }

    /** The same in each language. */
    public static Label both(String key, Object... args) {
        return Label.by(lang -> say(lang, key, args));
    }
}
