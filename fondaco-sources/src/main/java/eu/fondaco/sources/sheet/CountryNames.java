// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names of countries in French, German and Spanish, as Java's own data of locales (CLDR) has them.
 */
final class CountryNames {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.FRENCH, Locale.GERMAN, new Locale("es"));

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

    /** The names of a country by its code of ISO, as keys; none where it has none. */
    static List<String> of(String code) {
        return KEYS.getOrDefault(code, List.of());
    }
}
