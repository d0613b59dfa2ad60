// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names of countries in other languages than the lists have, as Java's own data of locales (CLDR)
 * has them, and as tables write them.
 */
final class CountryNames {

    private static final List<Locale> LANGUAGES =
            List.of(
                    Locale.FRENCH,
                    Locale.GERMAN,
                    new Locale("es"),
                    new Locale("nl"),
                    new Locale("pt"),
                    new Locale("pt", "PT"),
                    new Locale("ca"),
                    new Locale("gl"),
                    new Locale("pl"));

    private static final Map<String, List<String>> KEYS = keys();

    private CountryNames() {}

    private static Map<String, List<String>> keys() {
        Map<String, List<String>> keys = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            List<String> own = new ArrayList<>();
            for (Locale language : LANGUAGES) {
                String key = SheetWords.key(new Locale("", code).getDisplayCountry(language));
                if (key.length() > 2 && !own.contains(key)) {
                    own.add(key);
                }
            }
            keys.put(code, List.copyOf(own));
        }
        return Map.copyOf(keys);
    }

    /** The three letters of a country in ISO 3166; empty for what is none. */
    static String letters(String code) {
        return KEYS.containsKey(code) ? new Locale("", code).getISO3Country() : "";
    }

    /** The names of a country or group by its code, as keys; none where it has none. */
    static List<String> of(String code) {
        List<String> names = new ArrayList<>(KEYS.getOrDefault(code, List.of()));
        names.addAll(WordLists.entries("place." + code));
        names.remove("");
        return names;
    }
}
