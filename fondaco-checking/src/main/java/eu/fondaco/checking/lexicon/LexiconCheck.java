// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.lexicon;

import eu.fondaco.checking.speech.Speech;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.Sayable;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.core.text.UnsoundException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Checks an observatory's lexicon file against what the reader understands, with the line of each
 * fault.
 */
final class LexiconCheck {

    private static final Set<String> TOP =
            Set.of(
                    "language",
                    "terms",
                    "values",
                    "words",
                    "phrases",
                    "times",
                    "areas",
                    "products",
                    "metonyms",
                    "capitals",
                    "capital.word");

    /** What only a file of a language has whose lexicon isn't shipped. */
    private static final Set<String> OWN =
            Set.of("detect", "decimal", "thousands", "rules", "plurals");

    private static final Set<String> NUMBERS =
            Set.of(
                    "ordinal",
                    "ordinal.suffix",
                    "cardinal",
                    "scale",
                    "fraction",
                    "multiple.up",
                    "multiple.down",
                    "month");

    /** What the value of a word of time may be, by category; others have none. */
    private static final Map<String, String> TIMES =
            Map.ofEntries(
                    Map.entry("month", "[1-9]|1[0-2]"),
                    Map.entry("month.short", "[1-9]|1[0-2]"),
                    Map.entry("season", "[1-4]"),
                    Map.entry("ordinal", "-1|[1-9]|1[0-2]"),
                    Map.entry("number", "[1-9]\\d?"),
                    Map.entry("unit", "[1-9]\\d{0,2}"),
                    Map.entry("unit.short", "[1-9]\\d?"),
                    Map.entry("unit.many", "[1-9]\\d{0,2}"),
                    Map.entry("letter", "1|3|6"),
                    Map.entry("now", "\\d{1,2}"),
                    Map.entry("named", "(19|20)\\d\\d"),
                    Map.entry("decade", "(19|20)\\d0"),
                    Map.entry("earlier", "(own|month|quarter|half|year) [1-9]\\d{0,2}"),
                    Map.entry("later", "(own|month|quarter|half|year) [1-9]\\d{0,2}"));

    private static final Set<String> RULES =
            Set.of("adjectives", "months", "home", "numbers", "people");

    private static final Map<String, List<String>> MARKS =
            Map.of("decimal", List.of(".", ","), "thousands", List.of(".", ",", " ", "'"));

    private static final Map<String, Set<String>> WORDS_OF =
            Map.of(
                    "areas",
                    Set.of("names", "adjectives"),
                    "products",
                    Set.of("names", "like", "total"));

    private final String file;
    private final Areas areas;
    private final Consumer<DataIssue> issues;

    LexiconCheck(String file, Areas areas, Consumer<DataIssue> issues) {
        this.file = file;
        this.areas = areas;
        this.issues = issues;
    }

    /** The file's language, or null when it can't be told; then an issue says so. */
    Tongue check(String text) {
        MappingNode top = top(text);
        if (top == null) {
            return null;
        }
        Tongue tongue = language(top);
        if (tongue == null) {
            return null;
        }
        boolean own = !Lexicon.shippedTongues().contains(tongue);
        Tongue like = own ? Tongue.EN : tongue; // categories are the same in every language
        Set<String> terms = Lexicon.shippedCategories(like, "terms");
        Set<String> values = Lexicon.shippedCategories(like, "values");
        Set<String> times = Lexicon.shippedCategories(like, "times");
        Set<String> phrases = Lexicon.shippedCategories(like, "phrases");
        Set<String> single = Lexicon.shippedCategories(like, "words");
        for (NodeTuple entry : top.getValue()) {
            String key = text(entry.getKeyNode());
            Node value = entry.getValueNode();
            if (own && OWN.contains(key)) {
                whole(key, value);
                continue;
            }
            switch (key) {
                case "terms" -> each(value, key, c -> known(c, terms), (c, node) -> words(node, c));
                case "values" -> each(value, key, c -> known(c, values), this::valued);
                case "times" -> each(value, key, c -> known(c, times), this::time);
                case "phrases" ->
                        each(value, key, c -> known(c, phrases), (c, node) -> words(node, c));
                case "words" -> each(value, key, c -> known(c, single), this::single);
                case "areas" -> each(value, key, this::named, (c, node) -> parts(node, "areas", c));
                case "products" ->
                        each(value, key, c -> true, (c, node) -> parts(node, "products", c));
                case "metonyms", "capitals" ->
                        each(value, key, this::area, (c, node) -> word(node, c));
                case "capital.word" -> words(value, key);
                case "language" -> word(value, key);
                default ->
                        error(
                                entry.getKeyNode(),
                                "lexicon-key",
                                key,
                                Speech.both("issue.isnt-a-part-of-a-lexicon"),
                                Speech.both("remedy.use-one-of", sorted(TOP)));
            }
        }
        return tongue;
    }

    /** A part that only a lexicon has that is given whole. */
    private void whole(String key, Node value) {
        switch (key) {
            case "detect" -> single(key, value);
            case "rules" -> each(value, key, RULES::contains, (rule, node) -> word(node, rule));
            case "plurals" -> each(value, key, c -> !c.isBlank(), (c, node) -> letters(node, c));
            default -> {
                if (!MARKS.get(key).contains(text(value))) {
                    error(
                            value,
                            "lexicon-number",
                            key,
                            Speech.both("issue.is-no-such-mark-of-numbers", text(value)),
                            Speech.both("remedy.write-one-of-in-quotes", MARKS.get(key)));
                }
            }
        }
    }

    private MappingNode top(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(8);
        options.setCodePointLimit(2_000_000);
        try {
            Node node = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (node instanceof MappingNode map) {
                return map;
            }
            issues.accept(
                    DataIssue.error(
                            "lexicon-shape",
                            file,
                            1,
                            "",
                            Speech.both("issue.isnt-a-map-of-keys"),
                            Speech.both("remedy.begin-with-language-en")));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            issues.accept(
                    DataIssue.error(
                            "yaml-broken",
                            file,
                            line,
                            "",
                            Speech.both("issue.isnt-valid-yaml", e.getProblem()),
                            Speech.both("remedy.check-indentation-colons-and-quotes")));
        } catch (YAMLException | IllegalArgumentException e) { // of characters that are none
            issues.accept(
                    DataIssue.error(
                            "yaml-broken",
                            file,
                            0,
                            "",
                            Speech.both("issue.isnt-accepted-as-yaml", e.getMessage()),
                            Speech.both("remedy.use-plain-maps-and-lists")));
        }
        return null;
    }

    private Tongue language(MappingNode top) {
        for (NodeTuple entry : top.getValue()) {
            if (text(entry.getKeyNode()).equals("language")) {
                try {
                    return new Tongue(text(entry.getValueNode()));
                } catch (IllegalArgumentException e) {
                    error(
                            entry.getValueNode(),
                            "lexicon-language",
                            "language",
                            UnsoundException.problem(e),
                            Speech.both("remedy.write-two-letters"));
                    return null;
                }
            }
        }
        error(
                top,
                "lexicon-language",
                "language",
                Speech.both("issue.is-missing"),
                Speech.both("remedy.write-two-letters-such-as-language"));
        return null;
    }

    private interface Part {
        void check(String key, Node node);
    }

    private void each(Node node, String field, Predicate<String> known, Part part) {
        if (!(node instanceof MappingNode map)) {
            error(
                    node,
                    "lexicon-shape",
                    field,
                    Speech.both("issue.isnt-a-map"),
                    Speech.both("remedy.write-one-entry-a-line-name"));
            return;
        }
        for (NodeTuple entry : map.getValue()) {
            String key = text(entry.getKeyNode());
            if (known.test(key)) {
                part.check(key, entry.getValueNode());
            } else {
                boolean area =
                        field.equals("areas")
                                || field.equals("metonyms")
                                || field.equals("capitals");
                error(
                        entry.getKeyNode(),
                        area ? "unknown-area" : "lexicon-category",
                        key,
                        Speech.both(
                                area
                                        ? "issue.no-area-has-this-code"
                                        : "issue.isnt-a-category-that-is-read"),
                        Speech.both(
                                area
                                        ? "remedy.add-it-to-areas-or-correct"
                                        : "remedy.see-docsreferencelexiconsmd"));
            }
        }
    }

    private static boolean known(String category, Set<String> categories) {
        return categories.contains(category);
    }

    private boolean area(String code) {
        return areas.find(code).isPresent();
    }

    /** Whether an area has this code, or this English name without its accents. */
    private boolean named(String key) {
        return area(key)
                || areas.list().stream().anyMatch(a -> Tokenizer.fold(a.name().en()).equals(key));
    }

    /** A list of words, or words each with its value. */
    private void time(String category, Node node) {
        String form = TIMES.get(category);
        if (form == null) {
            words(node, category);
            return;
        }
        each(
                node,
                category,
                phrase -> !phrase.isBlank(),
                (phrase, value) -> {
                    word(value, phrase);
                    if (!text(value).matches(form)) {
                        error(
                                value,
                                "lexicon-time",
                                phrase,
                                Speech.both("issue.is-no-value-of", text(value), category),
                                Speech.both("remedy.see-times-in-docsreferencelexiconsmd"));
                    }
                });
    }

    private void valued(String category, Node node) {
        each(
                node,
                category,
                phrase -> !phrase.isBlank(),
                (phrase, value) -> {
                    word(value, phrase);
                    if (NUMBERS.contains(category) && !text(value).matches("-?\\d+(\\.\\d+)?")) {
                        error(
                                value,
                                "lexicon-number",
                                phrase,
                                Speech.both("issue.isnt-a-number", text(value)),
                                Speech.both("remedy.write-digits-with-a-point-before"));
                    }
                });
    }

    private void parts(Node node, String field, String key) {
        each(
                node,
                field.equals("areas") ? "names" : key,
                WORDS_OF.get(field)::contains,
                (part, words) -> {
                    if (part.equals("total")) {
                        word(words, part);
                    } else {
                        words(words, key);
                    }
                });
    }

    private void single(String category, Node node) {
        words(node, category);
        List<Node> words = node instanceof SequenceNode list ? list.getValue() : List.of(node);
        for (Node word : words) {
            if (text(word).strip().contains(" ")) {
                error(
                        word,
                        "lexicon-word",
                        category,
                        Speech.both("issue.is-more-than-one-word", text(word)),
                        Speech.both("remedy.give-single-words-here-phrases-belong"));
            }
        }
    }

    private void words(Node node, String field) {
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(n -> word(n, field));
        } else {
            word(node, field);
        }
    }

    /** An ending, which may be none. */
    private void letters(Node node, String field) {
        if (!(node instanceof ScalarNode)) {
            error(
                    node,
                    "lexicon-word",
                    field,
                    Speech.both("issue.an-ending-is-expected"),
                    Speech.both("remedy.write-letters-or"));
        }
    }

    private void word(Node node, String field) {
        if (!(node instanceof ScalarNode) || text(node).isBlank()) {
            error(
                    node,
                    "lexicon-word",
                    field,
                    Speech.both("issue.a-word-or-phrase-is-expected"),
                    Speech.both("remedy.write-words-or-a-list-of"));
        } else if (text(node).strip().equals("*")) {
            error(
                    node,
                    "lexicon-word",
                    field,
                    Speech.both("issue.alone-would-match-every-word"),
                    Speech.both("remedy.put-letters-before-it"));
        }
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private void error(Node node, String code, String field, Sayable message, Sayable remedy) {
        issues.accept(
                DataIssue.error(
                        code, file, node.getStartMark().getLine() + 1, field, message, remedy));
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }
}
