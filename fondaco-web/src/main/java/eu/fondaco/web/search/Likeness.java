// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.search;

import eu.fondaco.core.language.Nearness;

/** How alike a typed word and a known one are. */
final class Likeness {

    private Likeness() {}

    /** 1 for the same word, less for a beginning of it or a typo, 0 for another word. */
    static double of(String typed, String known) {
        if (typed.equals(known)) {
            return 1;
        }
        if (typed.length() >= 3 && known.startsWith(typed)) {
            return 0.6 + 0.3 * typed.length() / known.length();
        }
        int allowed = typed.length() >= 8 ? 2 : typed.length() >= 4 ? 1 : 0;
        int distance = allowed == 0 ? 1 : Nearness.slips(typed, known, allowed);
        return distance > allowed ? 0 : 0.75 - 0.2 * distance;
    }
}
