// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.checking.lexicon.LexiconYaml;
import eu.fondaco.checking.lexicon.Lexicons;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.observatory.Observatory;
import eu.fondaco.observatory.list.LentLists;
import eu.fondaco.sources.sheet.SheetProposal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a sheet calls areas and goods that lists call otherwise, kept as words of the observatory,
 * so that its numbers can be asked by the names that its readers know: {@code Alemania}, {@code
 * Macchinari}.
 */
final class SheetNames {

    /** Shorter names may be anything in a text. */
    private static final int SHORTEST = 5;

    /** What parts the languages of a name. */
    private static final String SIDES = " / ";

    private final Map<String, Product> lent = LentLists.namedProducts();
    private final Observatory observatory;
    private final String dataset;

    SheetNames(Observatory observatory, String dataset) {
        this.observatory = observatory;
        this.dataset = dataset;
    }

    /** Words for goods: those of a list that they are like, and what the sheet calls them. */
    private record Words(Set<String> like, Set<String> names) {

        private Words and(Words more) {
            return new Words(both(like, more.like), both(names, more.names));
        }
    }

    /**
     * The lexicons of a dataset by their place in the observatory, with what they have already;
     * none where everything is called as in lists.
     */
    Map<String, String> files(List<SheetProposal> proposals) throws IOException {
        Map<String, Set<String>> areas = new TreeMap<>();
        Map<String, Set<String>> goods = new TreeMap<>();
        Map<String, Set<String>> own = new TreeMap<>();
        for (SheetProposal proposal : proposals) {
            proposal.labels().forEach((code, names) -> area(code, names, areas));
            proposal.cells().forEach(cell -> goods(cell.product(), cell.productName(), goods));
            proposal.cells().forEach(cell -> own(cell.product(), cell.productName(), own));
        }
        Map<String, String> files = new HashMap<>();
        for (Lang lang : Lang.values()) {
            String tag = lang.name().toLowerCase(Locale.ROOT);
            String place = Lexicons.FOLDER + "/from-" + dataset + "-" + tag + ".yaml";
            Map<String, Object> before = before(place);
            Map<String, Set<String>> named = new TreeMap<>(areas);
            map(before.get("areas"))
                    .forEach((code, w) -> named.merge(code, words(w, "names"), SheetNames::both));
            Map<String, Words> called = new TreeMap<>();
            goods.forEach(
                    (code, names) ->
                            called.put(
                                    code,
                                    new Words(
                                            Set.of(listed(code).orElseThrow().name().in(lang)),
                                            names)));
            own.forEach(
                    (code, names) -> {
                        String first = names.iterator().next();
                        Set<String> others = new TreeSet<>(names);
                        others.remove(first);
                        if (!others.isEmpty()) {
                            called.put(code, new Words(Set.of(first), others));
                        }
                    });
            map(before.get("products"))
                    .forEach(
                            (code, w) ->
                                    called.merge(
                                            code,
                                            new Words(words(w, "like"), words(w, "names")),
                                            Words::and));
            if (!named.isEmpty() || !called.isEmpty()) {
                files.put(place, text(tag, named, called));
            }
        }
        return files;
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> both = new TreeSet<>(some);
        both.addAll(others);
        return both;
    }

    /** Names of an area that its list doesn't have. */
    private void area(String code, Set<String> names, Map<String, Set<String>> into) {
        Area area = observatory.catalog().areas().find(code).orElse(null);
        if (area == null || !area.code().equals(code) || code.equals(Area.WORLD)) {
            return;
        }
        Set<String> own = new TreeSet<>();
        for (String name : names) {
            String key = Tokenizer.fold(name);
            boolean known =
                    key.equals(Tokenizer.fold(area.name().en()))
                            || key.equals(Tokenizer.fold(area.name().it()))
                            || area.aliases().contains(name);
            if (!known && name.length() >= SHORTEST) {
                own.add(name);
            }
        }
        if (!own.isEmpty()) {
            into.merge(code, own, SheetNames::both);
        }
    }

    /** Names of goods that their list doesn't have, and their code as it is said. */
    private void goods(String code, String name, Map<String, Set<String>> into) {
        Optional<Product> listed = code.equals(Product.TOTAL) ? Optional.empty() : listed(code);
        if (listed.isEmpty()) {
            return;
        }
        Set<String> names = into.computeIfAbsent(code, k -> new TreeSet<>());
        Label known = listed.get().name();
        if (name.length() >= SHORTEST && !(name.equals(known.en()) && name.equals(known.it()))) {
            names.add(name);
        }
        int colon = code.indexOf(':');
        if (colon > 0) { // "HS 84", "CA10"
            String bare = code.substring(colon + 1);
            names.add(code.substring(0, colon) + " " + bare);
            names.addAll(bare.matches("[A-Z]{2}\\d{2}") ? Set.of(bare) : Set.of());
        }
        if (names.isEmpty()) {
            into.remove(code);
        }
    }

    /**
     * Names of goods that no list has: the first is that of the list which the sheet makes, others
     * and each side of a name in two languages are words for it.
     */
    private void own(String code, String name, Map<String, Set<String>> into) {
        if (code.equals(Product.TOTAL) || name.isEmpty() || listed(code).isPresent()) {
            return;
        }
        Set<String> names = into.computeIfAbsent(code, k -> new LinkedHashSet<>());
        names.add(name);
        if (name.contains(SIDES)) {
            List.of(name.split(SIDES)).stream()
                    .map(String::strip)
                    .filter(side -> side.length() >= SHORTEST)
                    .forEach(names::add);
        }
    }

    /** The product of a code in the observatory's lists or those that are lent. */
    private Optional<Product> listed(String code) {
        return observatory
                .catalog()
                .products()
                .find(code)
                .or(() -> Optional.ofNullable(lent.get(code)));
    }

    /** What a lexicon of the dataset has from sheets before. */
    private Map<String, Object> before(String place) throws IOException {
        Path file = observatory.folder().resolve(place);
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return LexiconYaml.read(in, place);
        } catch (IllegalArgumentException e) { // somebody's own mistake is told by a check
            return Map.of();
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return node instanceof Map ? (Map<String, Object>) node : Map.of();
    }

    private static Set<String> words(Object node, String key) {
        Set<String> words = new TreeSet<>();
        if (map(node).get(key) instanceof List<?> list) {
            list.forEach(word -> words.add(String.valueOf(word)));
        }
        return words;
    }

    private static String text(
            String tag, Map<String, Set<String>> areas, Map<String, Words> goods) {
        StringBuilder text =
                new StringBuilder("# What sheets of this dataset call areas and goods.\n");
        text.append("language: ").append(tag).append('\n');
        text.append(areas.isEmpty() ? "" : "areas:\n");
        areas.forEach(
                (code, names) ->
                        text.append("  " + quoted(code) + ": {names: " + list(names) + "}\n"));
        text.append(goods.isEmpty() ? "" : "products:\n");
        goods.forEach(
                (code, of) ->
                        text.append(
                                "  "
                                        + quoted(code)
                                        + ": {like: "
                                        + list(of.like)
                                        + ", names: "
                                        + list(of.names)
                                        + "}\n"));
        return text.toString();
    }

    private static String list(Set<String> words) {
        return words.stream().map(SheetNames::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        return '"' + text.replaceAll("[\\p{Cntrl}\\\\]", " ").replace("\"", "'") + '"';
    }
}
