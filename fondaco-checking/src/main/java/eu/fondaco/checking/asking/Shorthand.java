// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.text.Lang;
import java.util.Map;

/**
 * Shorthand of those who write tables, in full: "% chg" is the percentage change, "y/y" growth on
 * the year before, "+" between two things that are asked for is "and". From {@code shorthand.txt}.
 */
final class Shorthand {

    private static final Map<Lang, Ways> WAYS =
            Map.of(Lang.EN, ways(Lang.EN), Lang.IT, ways(Lang.IT));

    private Shorthand() {}

    /** A text with such shorthand in full. */
    static String inFull(String text, Lang lang) {
        return WAYS.get(lang).in(text);
    }

    private static Ways ways(Lang lang) {
        Ways ways = new Ways();
        BothTongues.of("shorthand.txt", 0, lang)
                .forEach(l -> ways.with(l.words().get(1), l.words().get(0)));
        return ways;
    }
}
