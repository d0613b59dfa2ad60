// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.text;

import java.util.Locale;

/** What is said in each language in words of its own. */
public interface Sayable {

    /** In words of a language; in English where there are none. */
    String in(Locale language);

    /** In words of a language. */
    default String in(Lang lang) {
        return in(lang.locale());
    }
}
