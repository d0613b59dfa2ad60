// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.text.Lang;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Shorthand of those who write tables, in full: "% chg" is the percentage change, "y/y" growth on
 * the year before, "+" between two things that are asked for is "and". From {@code shorthand.txt}.
 */
final class Shorthand {

    private record Way(Pattern said, String written) {}

    private static final Map<Lang, List<Way>> WAYS =
            Map.of(Lang.EN, ways(Lang.EN), Lang.IT, ways(Lang.IT));

    private Shorthand() {}

    /** A text with such shorthand in full. */
    static String inFull(String text, Lang lang) {
        String out = text;
        for (Way way : WAYS.get(lang)) {
            out = way.said.matcher(out).replaceAll(way.written);
        }
        return out;
    }

    private static List<Way> ways(Lang lang) {
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return BothTongues.of("shorthand.txt", 0, lang).stream()
                .map(l -> new Way(Pattern.compile(l.words().get(1), flags), l.words().get(0)))
                .toList();
    }
}
