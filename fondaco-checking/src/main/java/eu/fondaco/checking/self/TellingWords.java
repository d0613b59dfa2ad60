// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Shipped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words by which a language tells numbers, from {@code Telling_LANGUAGE.properties} beside this
 * class.
 */
final class TellingWords {

    private static final Map<Lang, TellingWords> ALL = new EnumMap<>(Lang.class);

    static {
        for (Lang lang : Lang.values()) {
            ALL.put(lang, new TellingWords(read(lang), lang));
        }
    }

    final Pattern exports;
    final Pattern imports;
    final Pattern surplus;
    final Pattern deficit;
    final Pattern balance;
    final Pattern up;
    final Pattern down;
    final Pattern hadBeen;
    final Pattern yearBefore;
    final Pattern when;

    /** Right before a number. */
    final Pattern earlier;

    final Pattern by;

    /** Right behind a number. */
    final Pattern more;

    final Pattern change;
    final Pattern genitive;

    /** Words that say nothing of whom or what. */
    final Pattern stop;

    /** Those of them that are told to the last letter. */
    final Pattern stopExactly;

    final Pattern riskyHere;
    final Pattern split;
    final Pattern baseMark;
    final Pattern relative;
    final Pattern part;
    final Pattern negative;
    final Pattern noRank;
    final Pattern ofAnother;
    final Pattern own;
    final Pattern ofChange;
    final Pattern partOf;

    /** What is called by words that say nothing else: third countries. */
    final Pattern terms;

    final Lang lang;
    private final Properties all;

    private TellingWords(Properties words, Lang lang) {
        this.lang = lang;
        all = words;
        stop = pattern("^(?:" + words.getProperty("stop") + ")$");
        stopExactly =
                pattern(
                        "^(?:"
                                + list("stop").stream()
                                        .filter(w -> !w.contains("\\w"))
                                        .collect(Collectors.joining("|"))
                                + ")$");
        riskyHere = inside(words, "risky-here");
        split = inside(words, "split");
        baseMark =
                pattern(
                        "(?<!\\p{L})(?:"
                                + words.getProperty("base-mark")
                                + ")\\s*(?:the |il |i |lo |gli |le )?(?:\\()?$");
        relative = inside(words, "relative");
        part = inside(words, "part");
        negative = inside(words, "negative");
        noRank = inside(words, "no-rank");
        ofAnother = inside(words, "of-another");
        own = inside(words, "own");
        ofChange = inside(words, "of-change");
        terms = inside(words, "terms");
        partOf = inside(words, "part-of");
        exports = inside(words, "exports");
        imports = inside(words, "imports");
        surplus = inside(words, "surplus");
        deficit = inside(words, "deficit");
        balance = inside(words, "balance");
        up = inside(words, "up");
        down = inside(words, "down");
        hadBeen = inside(words, "had-been");
        yearBefore = inside(words, "year-before");
        when = inside(words, "when");
        earlier = pattern("(?<!\\p{L})(?:" + words.getProperty("earlier") + ")\\s+(?:the\\s+)?$");
        by = pattern("(?:(?<!\\p{L})(?:" + words.getProperty("by") + ")\\s*|\\()$");
        more = pattern("^\\s*(?:" + words.getProperty("more") + ")(?!\\p{L})");
        change = inside(words, "change");
        genitive = pattern("\\s*(?:" + words.getProperty("genitive") + ")\\s*[^,;:()]{0,40}");
    }

    /** The words of a language. */
    static TellingWords of(Lang lang) {
        return ALL.get(lang);
    }

    private static Pattern inside(Properties words, String key) {
        return inside(words.getProperty(key));
    }

    private static Pattern inside(String words) {
        String end = "(?:(?<![\\p{L}\\d])|(?![\\p{L}-]))"; // "dell'" and "of " end themselves
        return pattern("(?<![\\p{L}-])(?:" + words + ")" + end);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(
                regex,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static Properties read(Lang lang) {
        String name = "Telling_" + lang.tag() + ".properties";
        return Shipped.properties(TellingWords.class, name)
                .orElseThrow(() -> new IllegalStateException("there are no words " + name));
    }

    /** The words of a list, in its order. */
    List<String> list(String key) {
        return List.of(all.getProperty(key).split("\\|(?![^()]*\\))"));
    }

    /** The expressions of a key that colons part, each as a word or words. */
    List<Pattern> each(String key) {
        return Stream.of(all.getProperty(key).split(" : ")).map(TellingWords::inside).toList();
    }

    /** The expression of that key, as a word or words. */
    Pattern words(String key) {
        return inside(all, key);
    }

    /** The expression of that key, which tells its own end. */
    Pattern ending(String key) {
        return pattern("(?<!\\p{L})" + all.getProperty(key));
    }

    /** The expression of that key right before a number, whose currency may stand between. */
    Pattern before(String key) {
        return pattern("(?<![\\p{L}-])(?:" + all.getProperty(key) + ")\\s*\\(?(?-i:[A-Z]{3}\\s)?$");
    }

    /** The expression of that key, which is all of a stretch. */
    Pattern whole(String key) {
        return pattern("^\\s*(?:" + all.getProperty(key) + ")\\s*$");
    }

    /** How a kind of period is told. */
    Pattern time(String kind, String months) {
        String regex = all.getProperty("time-" + kind).replace("MONTH", months);
        return pattern("(?<![\\p{L}\\d])(?:" + regex + ")(?![\\p{L}\\d])");
    }

    /** Up 1, down -1, 0 where a text tells neither or both. */
    int way(String text) {
        boolean rises = up.matcher(text).find();
        boolean falls = down.matcher(text).find();
        return rises == falls ? 0 : rises ? 1 : -1;
    }
}
