// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Capitals that stand for the nation or its parts: "NJ" of US-NJ, "ER" of Emilia-Romagna, "RU" of
 * Regno Unito.
 */
final class ShortNames {

    /** A word of a name that its first letters tell: no article and no preposition. */
    private static final int WORD = 4;

    private ShortNames() {}

    /** The area that each stands for. */
    static Map<String, String> of(Catalog catalog, String nation, Lang lang) {
        Map<String, String> shorts = new HashMap<>();
        codes(catalog, nation, shorts);
        initials(catalog, nation, lang).forEach(shorts::putIfAbsent);
        return shorts;
    }

    /** What stands behind the hyphen of a code; its first two letters where nothing else has. */
    private static void codes(Catalog catalog, String nation, Map<String, String> shorts) {
        String before = nation + "-";
        Map<String, String> guessed = new HashMap<>();
        for (Area area : catalog.areas().list()) {
            Stream.concat(Stream.of(area.code()), area.aliases().stream())
                    .filter(c -> c.startsWith(before) && c.equals(c.toUpperCase(Locale.ROOT)))
                    .map(c -> c.substring(before.length()))
                    .filter(c -> c.matches("[A-Z]{2,3}"))
                    .forEach(
                            c -> {
                                shorts.putIfAbsent(c, area.code());
                                guessed.putIfAbsent(c.substring(0, 2), area.code());
                            });
        }
        guessed.forEach(shorts::putIfAbsent);
    }

    /** The first letters of a name of several words, where only one part has them. */
    private static Map<String, String> initials(Catalog catalog, String nation, Lang lang) {
        Map<String, List<String>> all = new HashMap<>();
        for (Area area : catalog.areas().list()) {
            String letters = initials(area, lang);
            boolean ours = area.parent().equals(nation) || area.code().equals(nation);
            if (letters.length() > 1 && ours && !area.isSpecial()) {
                all.computeIfAbsent(letters, l -> new ArrayList<>()).add(area.code());
            }
        }
        all.values().removeIf(codes -> codes.size() > 1);
        return all.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().get(0)));
    }

    private static String initials(Area area, Lang lang) {
        String name = area.name().in(lang).replaceFirst(" \\(.*", "");
        return AskWords.fold(name).stream()
                .filter(w -> w.length() >= WORD)
                .map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** "E-R": the initials of a name that has a hyphen, with one; empty for none. */
    static String hyphened(Area area, Lang lang) {
        String letters = initials(area, lang);
        boolean two = area.name().in(lang).matches("\\p{L}+-\\p{L}+") && letters.length() == 2;
        return two ? letters.charAt(0) + "-" + letters.charAt(1) : "";
    }
}
