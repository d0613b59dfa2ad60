// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.lexicon;

import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names of an observatory's areas and products as texts write them, in one language: official
 * names, other names, adjectives, everyday words. Where a name means several areas, an area that
 * some dataset holds comes first, and a smaller one before a larger one.
 */
public final class Names {

    /** An area named at a place. */
    public record AreaHit(int length, List<String> codes, boolean adjective) {}

    /**
     * A product named at a place: candidate codes, the likeliest first; {@code TOTAL} for all
     * goods.
     */
    public record ProductHit(int length, List<String> codes) {}

    /** Names that the article belongs to: "the Union". */
    private static final Set<String> ARTICLES =
            Set.of("the", "il", "lo", "la", "l'", "i", "gli", "le");

    /**
     * A name or adjective as it is looked for.
     *
     * @param capital whether a capital letter is enough to tell a short name from a code ("Goa")
     */
    private record Entry(
            List<String> words, String code, boolean adjective, int rank, boolean capital) {

        Entry(List<String> words, String code, boolean adjective, int rank) {
            this(words, code, adjective, rank, false);
        }
    }

    private final Map<String, List<Entry>> areas = new HashMap<>();
    private final Map<Character, List<Entry>> areaPrefixes = new HashMap<>();
    private final Map<String, List<Entry>> products = new HashMap<>();
    private final Set<String> traded = new LinkedHashSet<>();
    private final Lexicon lexicon;

    public Names(Catalog catalog, Lexicon lexicon, List<Dataset> datasets) {
        this.lexicon = lexicon;
        Set<String> held = new LinkedHashSet<>();
        for (Dataset d : datasets) {
            held.addAll(d.reporters());
            held.addAll(d.partners());
            traded.addAll(d.products());
        }
        catalog.figures().forEach(f -> traded.addAll(f.question().product().list()));
        catalog.products().list().stream()
                .filter(p -> !p.parts().isEmpty() && traded.containsAll(p.parts()))
                .forEach(p -> traded.add(p.code()));
        for (Area area : catalog.areas().list()) {
            int rank = (held.contains(area.code()) ? 0 : 10) + (area.isSpecial() ? 20 : 0);
            for (String name : List.of(area.name().en(), area.name().it())) {
                addArea(name, area.code(), false, rank);
                if (name.matches("(?:The|I|Gli|Le) .{6,}")) {
                    addArea(name.substring(name.indexOf(' ') + 1), area.code(), false, rank + 1);
                }
                int paren = name.indexOf(" (");
                if (paren > 0) {
                    addArea(name.substring(0, paren), area.code(), false, rank + 3);
                    int close = name.indexOf(')', paren);
                    if (close > paren + 2) {
                        addArea(
                                name.substring(paren + 2, close)
                                        + " of "
                                        + name.substring(0, paren),
                                area.code(),
                                false,
                                rank + 3);
                        addArea(
                                name.substring(paren + 2, close)
                                        + " di "
                                        + name.substring(0, paren),
                                area.code(),
                                false,
                                rank + 3);
                    }
                }
            }
            if (area.code().matches("[A-Z]{4,}")) {
                addArea(area.code(), area.code(), false, rank + 1);
            }
            for (String alias : area.aliases()) {
                if (alias.length() > 3 && !alias.matches("[A-Z0-9_+-]+")) {
                    addArea(alias, area.code(), false, rank + 1);
                }
            }
            compass(area, rank);
            if (lexicon.metonyms().containsKey(area.code())) {
                addArea(lexicon.metonyms().get(area.code()), area.code(), false, rank + 8);
            }
            for (String word : area.demonyms().forms(lexicon.lang())) {
                addArea(word, area.code(), true, rank + 1);
            }
            for (Lexicon.AreaWords words : words(lexicon, area)) {
                words.names().forEach(n -> addArea(n, area.code(), false, rank + 1));
                words.adjectives().forEach(n -> addArea(n, area.code(), true, rank + 1));
                if (lexicon.lang() == Lang.EN) { // the people: "we Andalusians"
                    words.adjectives().stream()
                            .filter(n -> n.endsWith("an") || n.endsWith("ian"))
                            .forEach(n -> addArea(n + "s", area.code(), true, rank + 1));
                }
            }
        }
        shortened(catalog, held);
        addProducts(catalog, lexicon);
    }

    /** The lexicon's words for an area, kept under its code or under its folded English name. */
    private static List<Lexicon.AreaWords> words(Lexicon lexicon, Area area) {
        List<Lexicon.AreaWords> out = new ArrayList<>();
        for (String key : List.of(area.code(), Tokenizer.fold(area.name().en()))) {
            Lexicon.AreaWords words = lexicon.areas().get(key);
            if (words != null) {
                out.add(words);
            }
        }
        return out;
    }

    /**
     * What is left of long names in texts: "Provence" of "Provence-Alpes-Côte d'Azur", "NL" in a
     * table's row. Never a word that is another area's own name.
     */
    private void shortened(Catalog catalog, Set<String> held) {
        Set<String> own = new LinkedHashSet<>();
        for (Area area : catalog.areas().list()) {
            own.add(String.join(" ", folded(area.name().en())));
            own.add(String.join(" ", folded(area.name().it())));
        }
        for (Area area : catalog.areas().list()) {
            if (!held.contains(area.code())) {
                continue;
            }
            for (String name : List.of(area.name().en(), area.name().it())) {
                String first = name.split("[-/,(]| and | e | & ")[0].strip();
                if (first.length() > 4
                        && !first.equals(name)
                        && !COMPASS.contains(first.toLowerCase(Locale.ROOT).split(" ")[0])
                        && !own.contains(String.join(" ", folded(first)))) {
                    addArea(first, area.code(), false, 5);
                }
            }
            if (area.code().matches("[A-Z]{2}") && !WORDS.contains(area.code())) {
                addArea(area.code(), area.code(), false, 4);
            }
        }
    }

    private static final Set<String> COMPASS =
            Set.of("north", "south", "east", "west", "nord", "sud", "est", "ovest", "new", "rest");

    /** Codes of countries that are words when written in capitals. */
    private static final Set<String> WORDS =
            Set.of(
                    "IT", "IN", "NO", "AT", "BE", "IS", "ME", "MY", "SO", "TO", "DO", "LA", "SI",
                    "SE", "AL", "CI", "ID", "ST", "MO", "AI", "AM", "AS", "AN", "BY", "GO", "PM",
                    "TV", "HR", "PA", "MA", "NE", "LI", "IL", "CO", "SU", "IO");

    /** "Western Australia" is also "the west" in a text about Australia. */
    private void compass(Area area, int rank) {
        if (area.kind().equals("state")
                || area.kind().equals("territory")
                || area.kind().equals("region")) {
            String first = area.name().en().toLowerCase(Locale.ROOT).split(" ")[0];
            for (String point : List.of("west", "east", "south", "north")) {
                if (first.equals(point + "ern")) {
                    addArea("the " + point, area.code(), false, rank + 6);
                }
            }
        }
    }

    private void addArea(String name, String code, boolean adjective, int rank) {
        List<String> words = folded(name);
        if (words.isEmpty() || words.size() == 1 && words.get(0).length() < 2) {
            return;
        }
        boolean capital = name.matches("\\p{Lu}\\p{Ll}{1,2}");
        Entry entry = new Entry(words, code, adjective, rank, capital);
        if (words.get(0).endsWith("*")) {
            areaPrefixes.computeIfAbsent(words.get(0).charAt(0), c -> new ArrayList<>()).add(entry);
        } else {
            areas.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(entry);
        }
    }

    private void addProducts(Catalog catalog, Lexicon lexicon) {
        List<Product> listed = new ArrayList<>(catalog.products().list());
        listed.sort(Comparator.comparingInt(p -> traded.contains(p.code()) ? 0 : 1));
        for (Product p : listed) {
            if (p.code().equals(Product.TOTAL)) {
                continue;
            }
            int late = traded.contains(p.code()) ? 0 : 10;
            for (String name : List.of(p.name().in(lexicon.lang()))) {
                addProduct(name, p.code(), late);
                String bare =
                        name.replaceFirst("(?i)^(product |gruppo di prodotti )(?=group|\\d)", "");
                if (!bare.equals(name)) {
                    addProduct(bare.matches("\\d+.*") ? "gruppo " + bare : bare, p.code(), late);
                }
                if (late == 0) {
                    parts(name, p.code());
                }
            }
        }
        lexicon.products().values().forEach(words -> concept(words, listed, lexicon.lang()));
    }

    /** Everyday words for goods, for the products whose list calls them alike. */
    private void concept(Lexicon.ProductWords words, List<Product> listed, Lang lang) {
        List<String> found = List.of();
        for (boolean held : new boolean[] {true, false}) {
            for (String like : words.like()) {
                found = found.isEmpty() ? called(like, listed, held, lang) : found;
            }
        }
        if (found.isEmpty() && words.total()) {
            found = List.of(manufactures());
        }
        for (int i = 0; i < found.size(); i++) {
            for (String name : words.names()) {
                addProduct(name, found.get(i), 1 + i);
            }
        }
    }

    /** The section of manufactures where a table has sections; all goods where none does. */
    private String manufactures() {
        return traded.stream()
                .filter(c -> c.equals("C") || c.endsWith(":C"))
                .findFirst()
                .orElse(Product.TOTAL);
    }

    /** The products that a list calls so, by their whole names first, then by a part of it. */
    private List<String> called(String like, List<Product> listed, boolean held, Lang lang) {
        List<String> out = new ArrayList<>();
        String wanted = String.join(" ", folded(like));
        for (boolean whole : new boolean[] {true, false}) {
            for (Product p : listed) {
                boolean fits = !held || traded.contains(p.code());
                if (fits && out.size() < 3 && !out.contains(p.code())) {
                    String name = p.name().in(lang);
                    if (whole
                            ? String.join(" ", folded(name)).equals(wanted)
                            : partsOf(name).contains(wanted)) {
                        out.add(p.code());
                    }
                }
            }
        }
        return out;
    }

    /** The things that a product's name lists, "Oil, gas and fuels", folded. */
    private static List<String> partsOf(String name) {
        List<String> out = new ArrayList<>();
        for (String part : name.split("[,;:/(]| and | & | e | ed ")) {
            String folded = String.join(" ", folded(part.replace(")", "")));
            if (!folded.isEmpty()) {
                out.add(folded);
            }
        }
        return out;
    }

    /** The first of several things a product's name lists stands for it: "Ores, slag and ash". */
    private void parts(String name, String code) {
        String head = name.split(",| and | e | \\(")[0].strip();
        if (!head.equals(name) && head.length() > 3) {
            addProduct(head, code, 2);
        }
        String flat = name.replace(",", " and").replace("  ", " ");
        if (!flat.equals(name)) {
            addProduct(flat, code, 1);
        }
        int comma = name.lastIndexOf(", ");
        if (comma > 0) {
            addProduct(name.substring(0, comma) + " and " + name.substring(comma + 2), code, 1);
            addProduct(name.substring(0, comma) + " e " + name.substring(comma + 2), code, 1);
        }
    }

    private void addProduct(String name, String code, int rank) {
        List<String> words =
                folded(name).stream().filter(w -> !w.equals(",")).map(Names::stem).toList();
        if (words.size() == 2) {
            String joined = String.join("", words); // "oilseeds", "timepieces"
            products.computeIfAbsent(joined, w -> new ArrayList<>())
                    .add(new Entry(List.of(joined), code, false, rank + 1));
        }
        if (!words.isEmpty()) {
            products.computeIfAbsent(words.get(0), w -> new ArrayList<>())
                    .add(new Entry(words, code, false, rank));
        }
    }

    /** Singular and plural alike, roughly: enough to match a list's name. */
    private static String stem(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")) {
            return word.substring(0, word.length() - 1);
        }
        return word;
    }

    private static List<String> folded(String name) {
        return Lexicon.words(Tokenizer.fold(name));
    }

    /** Whether some dataset or figure is about one of these products. */
    public boolean isTraded(List<String> codes) {
        return codes.stream().anyMatch(c -> traded.contains(c) || c.equals(Product.TOTAL));
    }

    /** The area named at a token by the longest name there, or null. */
    public AreaHit area(List<Token> tokens, int at, Lang lang) {
        Token t = tokens.get(at);
        if (!t.isWord()) {
            return null;
        }
        List<Entry> found = new ArrayList<>();
        int best = 0;
        List<Entry> entries = new ArrayList<>(areas.getOrDefault(t.fold(), List.of()));
        entries.addAll(areaPrefixes.getOrDefault(t.fold().charAt(0), List.of()));
        for (Entry e : entries) {
            if (e.words.size() == 1 && !written(e, t)) {
                continue;
            }
            int length = PhraseMatch.length(e.words, tokens, at, true);
            if (isEveryday(e, tokens, at, length)) {
                continue;
            }
            if (length > best) {
                found.clear();
                best = length;
            }
            if (length == best && length > 0) {
                found.add(e);
            }
        }
        if (best == 0) {
            return null;
        }
        found.sort(Comparator.comparingInt(Entry::rank));
        List<String> codes = found.stream().map(Entry::code).distinct().toList();
        return new AreaHit(best, codes, found.get(0).adjective);
    }

    /** Whether a name of one word has the letters it needs not to be an everyday word or a code. */
    private boolean written(Entry e, Token t) {
        boolean needs = e.words.get(0).length() <= 3 || lexicon.says(t, "area.capitalised");
        return !needs || properlyWritten(t) || e.capital && t.isCapitalised();
    }

    /** "The union" of workers isn't "the Union". */
    private boolean isEveryday(Entry e, List<Token> tokens, int at, int length) {
        if (e.words.size() != 2 || length != 2 || !ARTICLES.contains(e.words.get(0))) {
            return false;
        }
        Token noun = tokens.get(at + 1);
        return noun.norm().length() > 3
                && !noun.isCapitalised()
                && lexicon.says(noun, "area.capitalised");
    }

    private static boolean properlyWritten(Token t) {
        return t.norm().length() <= 3
                ? t.text().equals(t.text().toUpperCase(Locale.ROOT))
                : t.isCapitalised();
    }

    /** The product named at a token by the longest name there, or null. */
    public ProductHit product(List<Token> tokens, int at) {
        Token t = tokens.get(at);
        if (!t.isWord()) {
            return null;
        }
        int best = 0;
        List<Entry> found = new ArrayList<>();
        for (Entry e : products.getOrDefault(stem(t.fold()), List.of())) {
            int length = productLength(e.words, tokens, at);
            if (length > best) {
                found.clear();
                best = length;
            }
            if (length == best && length > 0) {
                found.add(e);
            }
        }
        if (best == 0) {
            return null;
        }
        found.sort(Comparator.comparingInt(Entry::rank));
        return new ProductHit(best, found.stream().map(Entry::code).distinct().toList());
    }

    private static int productLength(List<String> words, List<Token> tokens, int at) {
        int i = at;
        for (String word : words) {
            while (i > at
                    && i < tokens.size()
                    && (tokens.get(i).is(",") || tokens.get(i).is("-"))) {
                i++;
            }
            if (i >= tokens.size() || !stem(tokens.get(i).fold()).equals(word)) {
                return 0;
            }
            i++;
        }
        return i - at;
    }
}
