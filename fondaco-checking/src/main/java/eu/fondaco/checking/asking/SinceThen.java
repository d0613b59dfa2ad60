// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.text.Lang;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * "… and how much have exports grown since then": the time is that of an act that the part before
 * asks about, which is known once that is answered.
 */
public final class SinceThen {

    private static final Pattern THEN =
            Pattern.compile(
                    "(?iu)\\b(?:(?:ever )?since(?: then)?(?=[?.!,]|$)|since then|from then on"
                            + "|da allora|da quel momento|da quell'anno|da quella data)");

    private static final Map<Lang, String> SINCE = Map.of(Lang.EN, "since ", Lang.IT, "dal ");

    private SinceThen() {}

    /** Whether a part of a question takes its time from an act that the part before asks about. */
    static boolean isMeant(String part, Understanding.Clear before) {
        return before.request() instanceof Registered.Acts && THEN.matcher(part).find();
    }

    /** Whether such words come first in a text. */
    static boolean opens(String text) {
        return THEN.matcher(text.strip()).lookingAt();
    }

    /** A part of a question with the year in place of such words; as it is where it has none. */
    public static String dated(String part, int year, Lang lang) {
        return THEN.matcher(part).replaceFirst(SINCE.get(lang) + year);
    }
}
