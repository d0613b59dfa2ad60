// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.lexicon;

import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Shipped;
import eu.fondaco.core.text.Tongue;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The words of one language that carry meaning in trade briefs, by category, read from a YAML file.
 * Phrases are matched on tokens; hyphens don't count; {@code word*} matches any ending. What each
 * category does is told in {@code docs/reference/lexicons.md}.
 */
public final class Lexicon {

    /** A word or phrase found at a place. */
    public record Hit(int length, String category, String value) {}

    private record Entry(List<String> words, String category, String value) {}

    private static final Map<Tongue, Lexicon> SHIPPED = new ConcurrentHashMap<>();

    /** The languages whose lexicons are shipped, a tag a line. */
    private static final String TONGUES = "languages.txt";

    /** Keys of a file about numbers in figures. */
    private static final List<String> MARKS = List.of("decimal", "thousands");

    /** Letters of a word at least whose plural is told by its ending. */
    private static final int STEM = 3;

    private final Tongue tongue;
    private final char decimal;
    private final char thousands;
    private final Map<String, List<Entry>> byFirst = new HashMap<>();
    private final List<Entry> byPrefix = new ArrayList<>();
    private final Map<Character, List<Entry>> prefixByLetter = new HashMap<>();
    private final Map<String, List<Entry>> times = new HashMap<>();
    private final Map<String, List<Entry>> phrases = new HashMap<>();
    private final Map<String, Forms> forms = new HashMap<>();
    private final Map<String, String> rules = new HashMap<>();
    private final Map<String, AreaWords> areas = new HashMap<>();
    private final Map<String, ProductWords> products = new LinkedHashMap<>();
    private final Map<String, String> capitals = new HashMap<>();
    private final Map<String, String> metonyms = new HashMap<>();
    private final Map<String, String> plurals = new HashMap<>();
    private int longestPlural;

    /**
     * Single words of a category: whole, by their beginning ({@code word*}) or by their ending
     * ({@code *word}).
     */
    private static final class Forms {

        private final Map<String, String> exact = new HashMap<>();
        private final List<String> beginnings = new ArrayList<>();
        private final List<String> endings = new ArrayList<>();

        void add(String word, String value) {
            if (word.startsWith("*")) {
                endings.add(word.substring(1));
            } else if (word.endsWith("*")) {
                beginnings.add(word.substring(0, word.length() - 1));
            } else {
                exact.putIfAbsent(word, value);
            }
        }

        boolean matches(String norm) {
            return exact.containsKey(norm)
                    || beginnings.stream().anyMatch(norm::startsWith)
                    || endings.stream().anyMatch(norm::endsWith);
        }
    }

    /** Other names and adjectives of an area. */
    public record AreaWords(List<String> names, List<String> adjectives) {

        AreaWords and(AreaWords more) {
            return new AreaWords(join(names, more.names), join(adjectives, more.adjectives));
        }
    }

    /**
     * Everyday words for a product.
     *
     * @param like names of products in lists that the words may mean, the closest first
     * @param total whether it means all goods where a dataset isn't broken down
     */
    public record ProductWords(List<String> names, List<String> like, boolean total) {

        ProductWords and(ProductWords more) {
            return new ProductWords(
                    join(names, more.names), join(like, more.like), total || more.total);
        }
    }

    private static List<String> join(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).distinct().toList();
    }

    private Lexicon(Tongue tongue, char decimal, char thousands) {
        this.tongue = tongue;
        this.decimal = decimal;
        this.thousands = thousands;
    }

    /** The lexicon shipped for a language; read once. */
    public static Lexicon shipped(Lang lang) {
        return shipped(Tongue.of(lang));
    }

    /** The lexicon shipped for a language that has one; read once. */
    static Lexicon shipped(Tongue tongue) {
        return SHIPPED.computeIfAbsent(tongue, t -> of(t, resource(t), List.of()).named());
    }

    /** The languages whose lexicons are shipped. */
    static List<Tongue> shippedTongues() {
        return Shipped.lines(Lexicon.class, TONGUES).map(Tongue::new).toList();
    }

    /** Frequent words by which a text of a language is told, without reading all the others. */
    static List<String> detect(Tongue tongue) {
        String file = tongue.tag() + ".yaml";
        StringBuilder head = new StringBuilder();
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                Lexicon.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            for (String line = in.readLine();
                    line != null && !line.startsWith("terms:");
                    line = in.readLine()) {
                head.append(line).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the shipped lexicon " + file, e);
        }
        return LexiconYaml.strings(
                LexiconYaml.read(
                                new ByteArrayInputStream(
                                        head.toString().getBytes(StandardCharsets.UTF_8)),
                                file)
                        .get("detect"));
    }

    private static Map<String, Object> resource(Tongue tongue) {
        String file = tongue.tag() + ".yaml";
        try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
            return LexiconYaml.read(in, file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the shipped lexicon " + file, e);
        }
    }

    /**
     * The words of another file of the same form.
     *
     * @throws IllegalArgumentException naming the file and line when it isn't a YAML mapping
     */
    public static Lexicon read(Lang lang, InputStream in, String file) {
        return of(Tongue.of(lang), LexiconYaml.read(in, file), List.of());
    }

    /**
     * The categories of a part ({@code terms}, {@code values}, {@code words}, {@code rules}) of the
     * shipped lexicon.
     */
    static Set<String> shippedCategories(Tongue tongue, String part) {
        return Set.copyOf(LexiconYaml.map(resource(tongue).get(part)).keySet());
    }

    /**
     * The shipped lexicon with an observatory's own additions, which win where both have a word.
     */
    static Lexicon shipped(Tongue tongue, List<Map<String, Object>> additions) {
        return additions.isEmpty()
                ? shipped(tongue)
                : of(tongue, resource(tongue), additions).named();
    }

    /** A lexicon that an observatory gives whole, in one file or several. */
    static Lexicon given(Tongue tongue, List<Map<String, Object>> files) {
        Map<String, Object> marks = new HashMap<>();
        files.forEach(
                f ->
                        MARKS.stream()
                                .filter(f::containsKey)
                                .forEach(m -> marks.putIfAbsent(m, f.get(m))));
        return of(tongue, marks, files);
    }

    /** The same with the shipped words for goods and areas, after those it has. */
    private Lexicon named() {
        ShippedNames.each(
                "places",
                tongue,
                l -> areas.merge(l.id(), new AreaWords(l.first(), l.second()), AreaWords::and));
        ShippedNames.each(
                "goods",
                tongue,
                l ->
                        products.merge(
                                l.id(),
                                new ProductWords(l.second(), l.first(), l.total()),
                                ProductWords::and));
        return this;
    }

    private static Lexicon of(
            Tongue tongue, Map<String, Object> main, List<Map<String, Object>> additions) {
        String decimal = String.valueOf(main.getOrDefault("decimal", "."));
        String thousands =
                String.valueOf(main.getOrDefault("thousands", decimal.equals(".") ? "," : "."));
        Lexicon lexicon = new Lexicon(tongue, decimal.charAt(0), thousands.charAt(0));
        additions.forEach(lexicon::add);
        lexicon.add(main);
        lexicon.byPrefix.forEach(
                e ->
                        lexicon.prefixByLetter
                                .computeIfAbsent(e.words.get(0).charAt(0), c -> new ArrayList<>())
                                .add(e));
        return lexicon;
    }

    private void add(Map<String, Object> yaml) {
        LexiconYaml.map(yaml.get("terms"))
                .forEach(
                        (category, phrases) ->
                                LexiconYaml.strings(phrases).forEach(p -> entry(p, category, "")));
        LexiconYaml.map(yaml.get("values"))
                .forEach(
                        (category, phrases) ->
                                LexiconYaml.map(phrases)
                                        .forEach(
                                                (p, value) ->
                                                        entry(p, category, String.valueOf(value))));
        LexiconYaml.map(yaml.get("times")).forEach(this::time);
        LexiconYaml.map(yaml.get("phrases"))
                .forEach(
                        (category, list) ->
                                LexiconYaml.strings(list)
                                        .forEach(
                                                p ->
                                                        phrases.computeIfAbsent(
                                                                        category,
                                                                        c -> new ArrayList<>())
                                                                .add(
                                                                        new Entry(
                                                                                words(p), category,
                                                                                ""))));
        LexiconYaml.map(yaml.get("words"))
                .forEach(
                        (category, list) ->
                                LexiconYaml.strings(list)
                                        .forEach(
                                                w ->
                                                        forms.computeIfAbsent(
                                                                        category, c -> new Forms())
                                                                .add(w, "")));
        LexiconYaml.map(yaml.get("rules"))
                .forEach((rule, value) -> rules.putIfAbsent(rule, String.valueOf(value)));
        LexiconYaml.map(yaml.get("metonyms"))
                .forEach((country, name) -> metonyms.putIfAbsent(country, String.valueOf(name)));
        LexiconYaml.map(yaml.get("capitals"))
                .forEach((country, name) -> capitals.putIfAbsent(country, String.valueOf(name)));
        LexiconYaml.map(yaml.get("plurals"))
                .forEach((ending, one) -> plurals.putIfAbsent(ending, String.valueOf(one)));
        longestPlural = plurals.keySet().stream().mapToInt(String::length).max().orElse(0);
        LexiconYaml.strings(yaml.get("capital.word")).forEach(p -> entry(p, "capital.word", ""));
        addNames(yaml);
    }

    /** Words for areas and goods. */
    private void addNames(Map<String, Object> yaml) {
        LexiconYaml.map(yaml.get("areas"))
                .forEach(
                        (code, words) -> {
                            Map<String, Object> w = LexiconYaml.map(words);
                            AreaWords own =
                                    new AreaWords(
                                            LexiconYaml.strings(w.get("names")),
                                            LexiconYaml.strings(w.get("adjectives")));
                            areas.merge(code, own, AreaWords::and);
                        });
        LexiconYaml.map(yaml.get("products"))
                .forEach(
                        (id, words) -> {
                            Map<String, Object> w = LexiconYaml.map(words);
                            ProductWords own =
                                    new ProductWords(
                                            LexiconYaml.strings(w.get("names")),
                                            LexiconYaml.strings(w.get("like")),
                                            "true".equals(w.get("total")));
                            products.merge(id, own, ProductWords::and);
                        });
    }

    /** Words of time, with a value or without; they are nobody else's. */
    private void time(String category, Object words) {
        Map<String, String> valued = new HashMap<>();
        if (words instanceof Map) {
            LexiconYaml.map(words).forEach((word, v) -> valued.put(word, String.valueOf(v)));
        } else {
            LexiconYaml.strings(words).forEach(word -> valued.put(word, ""));
        }
        valued.forEach(
                (phrase, value) -> {
                    List<String> parts = words(phrase);
                    if (!parts.isEmpty()) {
                        times.computeIfAbsent(parts.get(0), f -> new ArrayList<>())
                                .add(new Entry(parts, category, value));
                    }
                });
    }

    private void entry(String phrase, String category, String value) {
        List<String> words = words(phrase);
        if (words.isEmpty()) {
            return;
        }
        if (words.size() == 1) {
            forms.computeIfAbsent(category, c -> new Forms()).add(words.get(0), value);
        }
        Entry entry = new Entry(words, category, value);
        String first = words.get(0);
        if (first.endsWith("*")) {
            byPrefix.add(entry);
        } else {
            byFirst.computeIfAbsent(first, f -> new ArrayList<>()).add(entry);
        }
    }

    /** The words of a phrase as tokens give them, hyphens left out. */
    static List<String> words(String phrase) {
        List<String> words = new ArrayList<>();
        for (Token t : Tokenizer.tokens(phrase, 0, phrase.length())) {
            if (t.is("*") && !words.isEmpty()) {
                words.set(words.size() - 1, words.get(words.size() - 1) + "*");
            } else if (!t.is("-")) {
                words.add(t.norm());
            }
        }
        return words;
    }

    /** The language to speak about its texts in. */
    public Lang lang() {
        return tongue.speech();
    }

    /** The language of its words. */
    public Tongue tongue() {
        return tongue;
    }

    /** The decimal mark of numbers in figures. */
    public char decimal() {
        return decimal;
    }

    /** The mark between thousands of numbers in figures. */
    public char thousands() {
        return thousands;
    }

    /**
     * The singular of a word, roughly, by {@code plurals}: the longest ending it has gives way,
     * where three letters are left at least.
     */
    public String singular(String word) {
        for (int from = Math.max(1, word.length() - longestPlural); from < word.length(); from++) {
            String one = plurals.get(word.substring(from));
            if (one != null && from + one.length() >= STEM) {
                return word.substring(0, from) + one;
            }
        }
        return word;
    }

    public Map<String, AreaWords> areas() {
        return areas;
    }

    public Map<String, ProductWords> products() {
        return products;
    }

    /** Cities that stand for their country's government or economy, by country code. */
    public Map<String, String> metonyms() {
        return metonyms;
    }

    /** Names of capitals by country code. */
    public Map<String, String> capitals() {
        return capitals;
    }

    /** The words of a category that have a value, in the file's order. */
    public List<String> words(String category, String value) {
        return byFirst.values().stream()
                .flatMap(List::stream)
                .filter(e -> e.category.equals(category) && e.value.equals(value))
                .map(e -> String.join(" ", e.words))
                .sorted()
                .toList();
    }

    /**
     * Whether a token is a word of a category: of {@code words}, or a phrase of one word in {@code
     * terms} and {@code values}, whatever longer phrase stands there.
     */
    public boolean says(Token token, String category) {
        Forms f = forms.get(category);
        return f != null && f.matches(token.norm());
    }

    /** Whether a word, in lower case, is one of a category as {@link #says} tells of tokens. */
    boolean form(String word, String category) {
        Forms f = forms.get(category);
        return f != null && f.matches(word);
    }

    /** The value of a token in a category of {@code values}; empty where it isn't a word of it. */
    public Optional<String> value(Token token, String category) {
        Forms f = forms.get(category);
        return Optional.ofNullable(f == null ? null : f.exact.get(token.norm()));
    }

    /**
     * Whether adjectives of goods follow their noun ("prodotti alimentari"), by {@code rules:
     * adjectives}.
     */
    public boolean adjectivesFollow() {
        return "after".equals(rules.get("adjectives"));
    }

    /** Whether a month is one only with a capital letter, by {@code rules: months}. */
    public boolean monthsCapitalised() {
        return "capitalised".equals(rules.get("months"));
    }

    /** Whether numbers in words grow together as in Italian ("trentadue"). */
    public boolean numbersGrowTogether() {
        return "together".equals(rules.get("numbers"));
    }

    /** What makes people of an area's adjective ("Andalusian" + "s"); empty for nothing. */
    public String people() {
        return rules.getOrDefault("people", "");
    }

    /** All terms that match at a token; the longest first. */
    public List<Hit> match(List<Token> tokens, int at) {
        List<Hit> hits = new ArrayList<>(4);
        Token t = tokens.get(at);
        for (Entry e : byFirst.getOrDefault(t.norm(), List.of())) {
            tryEntry(e, tokens, at, hits);
        }
        if (t.isWord()) {
            for (Entry e : prefixByLetter.getOrDefault(t.norm().charAt(0), List.of())) {
                tryEntry(e, tokens, at, hits);
            }
        }
        hits.sort((a, b) -> b.length - a.length);
        return hits;
    }

    /** All words of time that match at a token; the longest first. */
    public List<Hit> times(List<Token> tokens, int at) {
        List<Entry> known = times.get(tokens.get(at).norm());
        if (known == null) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>(4);
        known.forEach(e -> tryEntry(e, tokens, at, hits));
        hits.sort((a, b) -> b.length - a.length);
        return hits;
    }

    /** How many tokens the longest phrase of a category of {@code phrases} takes; 0 for none. */
    public int phrase(List<Token> tokens, int at, String category) {
        int longest = 0;
        for (Entry e : phrases.getOrDefault(category, List.of())) {
            longest = Math.max(longest, PhraseMatch.length(e.words, tokens, at, false));
        }
        return longest;
    }

    private static void tryEntry(Entry e, List<Token> tokens, int at, List<Hit> hits) {
        int length = PhraseMatch.length(e.words, tokens, at, false);
        if (length > 0) {
            hits.add(new Hit(length, e.category, e.value));
        }
    }
}
