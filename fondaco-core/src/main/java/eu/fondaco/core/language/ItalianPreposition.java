// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import eu.fondaco.core.text.Shipped;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Joins an Italian preposition to a name with its article: {@code dell'Emilia-Romagna}, {@code
 * sulla Cina}, {@code dagli Stati Uniti}, {@code a Cuba}. Guesses gender and number from the
 * ending; the names that deceive are listed in {@code it.articles}.
 */
public final class ItalianPreposition {

    private static final Set<String> BARE = bare();
    private static final Map<String, String> KINDS = kinds();

    private ItalianPreposition() {}

    /** Names without an article, folded; those of {@code it.bare}. */
    private static Set<String> bare() {
        return Shipped.lines(ItalianPreposition.class, "it.bare")
                .map(Folding::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Gender and number by folded name, or by first word and a star. */
    private static Map<String, String> kinds() {
        Map<String, String> kinds = new HashMap<>();
        Shipped.lines(ItalianPreposition.class, "it.articles")
                .map(line -> line.split(" = ", 2))
                .forEach(
                        kind -> {
                            for (String name : kind[1].split(" \\| ")) {
                                boolean all = name.endsWith(" *");
                                String key = Folding.key(all ? name.replace(" *", "") : name);
                                kinds.put(all ? key + "*" : key, kind[0]);
                            }
                        });
        return Map.copyOf(kinds);
    }

    /**
     * The preposition and the name.
     *
     * @param preposition {@code di}, {@code a}, {@code da}, {@code in}, {@code su}, {@code con} or
     *     {@code verso}
     * @param article whether such a thing takes an article at all; towns don't
     */
    public static String join(String preposition, String name, boolean article) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean plain =
                !article || BARE.contains(Folding.key(name)) || !Character.isLetter(name.charAt(0));
        if (plain) {
            return preposition + " " + name;
        }
        String first = lower.split("[ '-]", 2)[0];
        String fused = fuse(preposition, article(lower, first));
        return fused.endsWith("'") ? fused + name : fused + " " + name;
    }

    private static String article(String name, String first) {
        boolean vowel = "aeiouàèéìòù".indexOf(name.charAt(0)) >= 0;
        boolean hard = name.matches("(s[^aeiouh]|z|gn|ps|x|y).*");
        String guess = first.endsWith("a") ? "feminine" : "masculine";
        String listed = KINDS.get(Folding.key(name));
        String kind = listed != null ? listed : KINDS.getOrDefault(Folding.key(first) + "*", guess);
        return switch (kind) {
            case "masculine plural" -> vowel || hard ? "gli" : "i";
            case "feminine plural" -> "le";
            case "feminine" -> vowel ? "l'" : "la";
            default -> vowel ? "l'" : hard ? "lo" : "il";
        };
    }

    private static String fuse(String preposition, String article) {
        String stem =
                switch (preposition) {
                    case "di" -> "de";
                    case "a" -> "a";
                    case "da" -> "da";
                    case "in" -> "ne";
                    case "su" -> "su";
                    default -> null;
                };
        if (stem == null) {
            return preposition + " " + article;
        }
        return switch (article) {
            case "il" -> stem + "l";
            case "i" -> stem + "i";
            case "gli" -> stem + "gli";
            default -> stem + "l" + article;
        };
    }
}
