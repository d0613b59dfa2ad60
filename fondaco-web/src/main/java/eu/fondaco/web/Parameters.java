// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.core.text.Label;
import eu.fondaco.web.speech.Speech;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Refuses parameters that an address of the API doesn't have: a misspelt one would silently be
 * answered as if nothing had been asked.
 */
public final class Parameters {

    private static final Set<String> LANGUAGES = Set.of("en", "it");

    private Parameters() {}

    /**
     * Checks the names of a request's parameters, and its language.
     *
     * @param known names that the address has, each given once
     * @throws RefusedException with status 400
     */
    public static void check(Context ctx, Set<String> known) {
        check(ctx, known, Set.of());
    }

    /**
     * Checks the names of a request's parameters, and its language.
     *
     * @param known names that the address has
     * @param several those among them that may be given more than once
     * @throws RefusedException with status 400
     */
    public static void check(Context ctx, Set<String> known, Set<String> several) {
        for (Map.Entry<String, List<String>> given : ctx.queryParamMap().entrySet()) {
            if (!known.contains(given.getKey())) {
                throw unknown(given.getKey(), known);
            }
            if (given.getValue().size() > 1 && !several.contains(given.getKey())) {
                throw refused(
                        "repeated-parameter", Speech.both("parameters.give-once", given.getKey()));
            }
        }
        String lang = ctx.queryParam("lang");
        if (lang != null && !LANGUAGES.contains(lang.toLowerCase(java.util.Locale.ROOT))) {
            throw refused("no-such-language", Speech.both("parameters.lang-en"));
        }
    }

    private static RefusedException unknown(String name, Set<String> known) {
        String shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
        String names = String.join(", ", new TreeSet<>(known));
        return known.isEmpty()
                ? refused(
                        "unknown-parameter", Speech.both("parameters.address-no-parameters", shown))
                : refused(
                        "unknown-parameter",
                        Speech.both("parameters.there-no-parameter", shown, names));
    }

    private static RefusedException refused(String code, Label why) {
        return new RefusedException(400, code, why, 0);
    }
}
