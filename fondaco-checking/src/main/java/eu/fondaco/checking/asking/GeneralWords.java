// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Shipped;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words of the general language that choose nothing of what is held: courtesy, mood, verbs of
 * asking and telling, the note or the speech that somebody writes. A question is answered in spite
 * of them. Read from {@code general-en.txt} and {@code general-it.txt}.
 */
final class GeneralWords {

    /**
     * Words by which it shows that a word beside them is a verb.
     *
     * @param subjects behind which only a verb stands: "they", "nobody"
     * @param helpers forms of "be" and "have"
     * @param between what may stand between these and a participle
     * @param ruled what stands behind a verb and hardly behind a noun: "it", "the"
     * @param leaders behind which a noun stands: "the", "of"
     * @param participles endings of participles
     * @param finites endings of other forms
     */
    record Places(
            Set<String> subjects,
            Set<String> helpers,
            Set<String> between,
            Set<String> ruled,
            Set<String> leaders,
            Set<String> participles,
            Set<String> finites) {

        boolean isParticiple(String word) {
            return participles.stream().anyMatch(e -> endsIn(word, e));
        }

        boolean isFinite(String word) {
            return finites.stream().anyMatch(e -> endsIn(word, e));
        }

        private static boolean endsIn(String word, String ending) {
            return word.length() > ending.length() + 2 && word.endsWith(ending);
        }
    }

    private static final Map<Lang, GeneralWords> SHIPPED = new EnumMap<>(Lang.class);

    static {
        for (Lang lang : Lang.values()) {
            SHIPPED.put(lang, new GeneralWords(lang));
        }
    }

    private final Lang lang;
    private final Set<String> quiet = new HashSet<>();
    private final Set<String> said = new HashSet<>();
    private final Map<String, String> shorthand = new HashMap<>();
    private final Map<String, Set<String>> places = new HashMap<>();

    private GeneralWords(Lang lang) {
        this.lang = lang;
        String file = "general-" + lang.tag() + ".txt";
        Shipped.lines(GeneralWords.class, file).forEach(this::line);
    }

    static GeneralWords of(Lang lang) {
        return SHIPPED.get(lang);
    }

    /** Whether a folded word is passed over in silence. */
    boolean isQuiet(String word) {
        return quiet.contains(word);
    }

    /** Whether a folded word is set aside, and said to be. */
    boolean isSaid(String word) {
        return said.contains(word);
    }

    /**
     * Whether a folded word has an ending that only verbs have, as long as it says nothing of the
     * future: it may be set aside.
     */
    boolean isVerb(String word) {
        return lang == Lang.IT
                && word.length() > 6
                && word.matches(
                        ".*(assero|essero|issero|asse|isse|erebbe|irebbe|erebbero|irebbero|avano"
                                + "|evano|ivano|avamo|evamo|ivamo|ando|endo|arono|irono|erono)");
    }

    /** Whether a folded word is a manner: "mostly", "prevalentemente". */
    boolean isManner(String word) {
        return word.length() > 6 && word.endsWith(lang == Lang.IT ? "mente" : "ly");
    }

    /** The words by which it shows that a word beside them is a verb. */
    Places places() {
        return new Places(
                place("subjects"),
                place("helpers"),
                place("between"),
                place("ruled"),
                place("leaders"),
                place("participles"),
                place("finites"));
    }

    private Set<String> place(String name) {
        return places.getOrDefault(name, Set.of());
    }

    /** All words that are set aside, and said to be. */
    Stream<String> said() {
        return said.stream();
    }

    /** What shorthand stands for: "b4"; null where it is none. */
    String written(String word) {
        return shorthand.get(word);
    }

    private void line(String line) {
        String[] parts = line.split(" = ", 2);
        for (String word : parts[1].split(" ")) {
            switch (parts[0]) {
                case "quiet" -> quiet.add(Tokenizer.fold(word));
                case "words" -> said.add(Tokenizer.fold(word));
                case "verbs" -> VerbForms.of(word, lang).forEach(f -> said.add(f));
                case "nouns" -> forms(word, false).forEach(f -> said.add(Tokenizer.fold(f)));
                case "adjectives" -> forms(word, true).forEach(f -> said.add(Tokenizer.fold(f)));
                case "short" ->
                        shorthand.put(
                                word.substring(0, word.indexOf(':')),
                                word.substring(word.indexOf(':') + 1).replace('_', ' '));
                case "subjects",
                        "helpers",
                        "between",
                        "ruled",
                        "leaders",
                        "participles",
                        "finites" ->
                        places.computeIfAbsent(parts[0], k -> new HashSet<>())
                                .add(Tokenizer.fold(word));
                default -> throw new IllegalStateException("no kind of words: " + parts[0]);
            }
        }
    }

    private Set<String> forms(String word, boolean adjective) {
        return lang == Lang.IT ? italian(word, adjective) : english(word, adjective);
    }

    private static Set<String> italian(String word, boolean adjective) {
        Set<String> all = new LinkedHashSet<>(Set.of(word));
        String stem = word.substring(0, word.length() - 1);
        boolean hard = stem.endsWith("c") || stem.endsWith("g");
        boolean soft = stem.endsWith("i");
        String plural = soft ? stem : stem + "i";
        if (word.endsWith("o")) {
            all.add(plural);
            all.add(hard ? stem + "hi" : plural);
        } else if (word.endsWith("e")) {
            all.add(plural);
        } else if (word.endsWith("a")) {
            all.add(stem + (hard ? "he" : "e"));
            all.add(word.endsWith("ista") ? plural : word);
        }
        if (adjective && word.endsWith("o")) {
            all.addAll(Arrays.asList(stem + "a", stem + (hard ? "he" : "e"), stem + "amente"));
        } else if (adjective && word.endsWith("e")) {
            all.add((word.matches(".*[aeiou][lr]e") ? stem : word) + "mente");
        }
        return all;
    }

    private static Set<String> english(String word, boolean adjective) {
        boolean y = word.matches(".*[^aeiou]y");
        String stem = y ? word.substring(0, word.length() - 1) : word;
        if (adjective) {
            String manner =
                    word.endsWith("le")
                            ? word.substring(0, word.length() - 1) + "y"
                            : y ? stem + "ily" : word + (word.endsWith("ic") ? "ally" : "ly");
            return Set.of(word, manner);
        }
        boolean hiss = word.matches(".*(s|x|z|ch|sh)");
        return Set.of(word, y ? stem + "ies" : hiss ? word + "es" : word + "s");
    }
}
