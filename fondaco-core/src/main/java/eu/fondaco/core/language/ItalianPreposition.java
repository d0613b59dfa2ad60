// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Joins an Italian preposition to a name with its article: {@code dell'Emilia-Romagna}, {@code
 * sulla Cina}, {@code dagli Stati Uniti}, {@code a Cuba}. Guesses gender and number from the
 * ending; the names that deceive are listed.
 */
public final class ItalianPreposition {

    private static final Set<String> BARE = bare();
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

    /** Names without an article, folded; those of {@code it.bare}. */
    private static Set<String> bare() {
        try (InputStream in = ItalianPreposition.class.getResourceAsStream("it.bare")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Folding::key)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("the list it.bare can't be read", e);
        }
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
