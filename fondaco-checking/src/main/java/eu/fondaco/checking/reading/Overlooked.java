// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;

/**
 * A place in an order holds easily by chance: it is no verdict on an area that was spoken of before
 * where the sentence itself names others. "The largest exporter was Gallia" says nothing of
 * Helvetia, whose exports were the last ones told.
 */
final class Overlooked {

    private Overlooked() {}

    /** Whether the sentence of a number names areas of which a question asks none. */
    static boolean isAnother(View v, Question asked) {
        boolean named = false;
        for (Mention m : v.areas) {
            if (v.text.sentence(m.from()) != v.sentence || m.list()) {
                continue;
            }
            if (m.offers(asked.reporter())) {
                return false;
            }
            named |= m.values().stream().anyMatch(c -> isOne(v, c) && !m.offers(asked.partner()));
        }
        return named;
    }

    private static boolean isOne(View v, Codes c) {
        return !c.equals(v.scene.nation)
                && c.list().stream().allMatch(v.scene.holdings::isReporter)
                && !v.scene.holdings.isGroup(c.first());
    }
}
