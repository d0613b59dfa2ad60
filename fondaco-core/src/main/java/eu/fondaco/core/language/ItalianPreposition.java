// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import java.util.Locale;
import java.util.Set;

/**
 * Joins an Italian preposition to a name with its article: {@code dell'Emilia-Romagna}, {@code
 * sulla Cina}, {@code dagli Stati Uniti}, {@code a Cuba}. Guesses gender and number from the
 * ending; the names that deceive are listed.
 */
public final class ItalianPreposition {

    private static final Set<String> BARE =
            Set.of(
                    "andorra",
                    "bahrein",
                    "cipro",
                    "cuba",
                    "gibuti",
                    "haiti",
                    "hong kong",
                    "israele",
                    "macao",
                    "malta",
                    "monaco",
                    "mauritius",
                    "panama",
                    "porto rico",
                    "san marino",
                    "singapore",
                    "taiwan",
                    "timor est",
                    "trinidad e tobago",
                    "asean",
                    "mercosur");
    private static final Set<String> MASCULINE_A =
            Set.of("canada", "botswana", "ghana", "guatemala", "kenya", "nicaragua", "ruanda");
    private static final Set<String> PLURAL_MASCULINE =
            Set.of(
                    "stati",
                    "paesi",
                    "emirati",
                    "prodotti",
                    "mezzi",
                    "mobili",
                    "autoveicoli",
                    "macchinari",
                    "articoli",
                    "cereali",
                    "metalli",
                    "tessili",
                    "strumenti",
                    "apparecchi",
                    "altri",
                    "semi");
    private static final Set<String> PLURAL_FEMININE =
            Set.of(
                    "filippine",
                    "marche",
                    "canarie",
                    "asturie",
                    "isole",
                    "bahamas",
                    "maldive",
                    "regioni",
                    "province",
                    "macchine",
                    "bevande",
                    "calzature",
                    "carni",
                    "armi",
                    "pelli");

    private ItalianPreposition() {}

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
        if (PLURAL_MASCULINE.contains(first)) {
            return vowel || hard ? "gli" : "i";
        }
        if (PLURAL_FEMININE.contains(first)) {
            return "le";
        }
        if (vowel) {
            return "l'";
        }
        boolean feminine = first.endsWith("a") && !MASCULINE_A.contains(name);
        return feminine ? "la" : hard ? "lo" : "il";
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
