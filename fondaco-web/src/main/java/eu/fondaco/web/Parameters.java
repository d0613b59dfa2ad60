// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.core.text.Label;
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
                        "repeated-parameter",
                        "Give " + given.getKey() + " once.",
                        "Indica " + given.getKey() + " una volta sola.");
            }
        }
        String lang = ctx.queryParam("lang");
        if (lang != null && !LANGUAGES.contains(lang.toLowerCase(java.util.Locale.ROOT))) {
            throw refused("no-such-language", "lang is en or it.", "lang può essere en oppure it.");
        }
    }

    private static RefusedException unknown(String name, Set<String> known) {
        String shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
        String names = String.join(", ", new TreeSet<>(known));
        return known.isEmpty()
                ? refused(
                        "unknown-parameter",
                        "This address has no parameters, so not '" + shown + "'.",
                        "Questo indirizzo non ha parametri, dunque nemmeno '" + shown + "'.")
                : refused(
                        "unknown-parameter",
                        "There is no parameter '" + shown + "' here; there are " + names + ".",
                        "Il parametro '" + shown + "' qui non c'è; ci sono " + names + ".");
    }

    private static RefusedException refused(String code, String en, String it) {
        return new RefusedException(400, code, new Label(en, it), 0);
    }
}
