// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.lexicon;

import eu.fondaco.checking.text.Token;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.product.Product;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of an observatory's products as texts of one language write them. */
final class ProductNames {

    /** Letters of a word at least that is looked for by its stem. */
    private static final int STEMMED = 6;

    /** Tokens of a code in brackets at most. */
    private static final int CODE = 5;

    private static final Pattern PARTS = Pattern.compile("[,;:/(]| and | & | e | ed ");
    private static final Pattern FIRST = Pattern.compile(",| and | e | \\(");
    private static final Pattern NUMBERED =
            Pattern.compile("(?i)^(product |gruppo di prodotti )(?=group|\\d)");

    /** Codes of the parts of the section of manufactures, "CA" to "CM" or "C10" to "C33". */
    private static final Predicate<String> OF_SECTION_C =
            Pattern.compile("(.*:)?C[A-M0-9]\\d?").asMatchPredicate();

    private record Entry(List<String> words, String code, int rank) {}

    /** A product at its place in the list, the traded ones first. */
    private record Listed(String code, boolean traded, int place) {}

    /** Products by their folded names, by the things that these list and, if traded, by words. */
    private static final class Listing {
        final Map<String, List<Listed>> wholes = new HashMap<>();
        final Map<String, List<Listed>> parts = new HashMap<>();
        final NavigableMap<String, List<Listed>> words = new TreeMap<>();

        void add(Listed p, String name) {
            List<String> folded = Names.folded(name);
            put(wholes, String.join(" ", folded), p);
            partsOf(name).stream().distinct().forEach(part -> put(parts, part, p));
            if (p.traded) {
                folded.stream().distinct().forEach(word -> put(words, word, p));
            }
        }

        private static void put(Map<String, List<Listed>> map, String key, Listed p) {
            map.computeIfAbsent(key, k -> new ArrayList<>()).add(p);
        }
    }

    private final Map<String, List<Entry>> products = new HashMap<>();
    private final Map<String, List<Entry>> unlisted = new HashMap<>();
    private final Map<String, List<Entry>> within = new HashMap<>();
    private final Set<String> traded;
    private final Lexicon lexicon;

    ProductNames(Catalog catalog, Lexicon lexicon, Set<String> traded) {
        this.traded = traded;
        this.lexicon = lexicon;
        List<Product> products = new ArrayList<>(catalog.products().list());
        products.sort(Comparator.comparingInt(p -> traded.contains(p.code()) ? 0 : 1));
        Listing listing = new Listing();
        for (int i = 0; i < products.size(); i++) {
            Product p = products.get(i);
            String name = p.name().in(lexicon.lang());
            boolean held = traded.contains(p.code());
            listing.add(new Listed(p.code(), held, i), name);
            if (!p.code().equals(Product.TOTAL) && lexicon.tongue().isSpoken()) {
                add(name, p.code(), held);
            }
        }
        lexicon.products().forEach((id, words) -> concept(id, words, listing));
    }

    /** A product's name, and what stands for it where the product is traded. */
    private void add(String name, String code, boolean held) {
        int late = held ? 0 : 10;
        addProduct(name, code, late);
        String bare = NUMBERED.matcher(name).replaceFirst("");
        if (!bare.equals(name)) {
            addProduct(Character.isDigit(bare.charAt(0)) ? "gruppo " + bare : bare, code, late);
        }
        if (held) {
            parts(name, code);
        }
    }

    /** Everyday words for goods, for the products whose list calls them alike. */
    private void concept(String id, Lexicon.ProductWords words, Listing listing) {
        List<String> found = first(words.like(), w -> called(w, listing, true));
        found = found.isEmpty() ? first(words.like(), w -> akin(w, listing)) : found;
        found = found.isEmpty() ? first(words.names(), w -> called(w, listing, true)) : found;
        found = found.isEmpty() ? first(words.like(), w -> called(w, listing, false)) : found;
        if (found.isEmpty() && words.total()) {
            found = manufactures();
        }
        for (int i = 0; i < found.size(); i++) {
            for (String name : words.names()) {
                addProduct(name, found.get(i), 1 + i);
            }
        }
        if (found.isEmpty()) {
            words.names().forEach(name -> addTo(unlisted, name, "", 0));
            for (String code : GoodsWithin.of(id, traded)) {
                words.names().forEach(name -> addTo(within, name, code, 0));
            }
        }
    }

    private static List<String> first(List<String> words, Function<String, List<String>> find) {
        return words.stream().map(find).filter(f -> !f.isEmpty()).findFirst().orElse(List.of());
    }

    /**
     * The section of manufactures where a table has sections; all goods where it has no others;
     * nothing else, as all goods are more than those.
     */
    private List<String> manufactures() {
        String section =
                traded.stream()
                        .filter(c -> c.equals("C") || c.endsWith(":C"))
                        .findFirst()
                        .orElse(null);
        if (section != null) {
            return List.of(section);
        }
        List<String> goods = traded.stream().filter(c -> !c.equals(Product.TOTAL)).toList();
        boolean all = !goods.isEmpty() && goods.stream().allMatch(OF_SECTION_C);
        return all ? List.of(Product.TOTAL) : List.of();
    }

    /** The products that a list calls so, by their whole names first, then by a part of it. */
    private static List<String> called(String like, Listing listing, boolean held) {
        String wanted = String.join(" ", Names.folded(like));
        return Stream.of(listing.wholes, listing.parts)
                .flatMap(m -> m.getOrDefault(wanted, List.of()).stream())
                .filter(p -> !held || p.traded)
                .map(Listed::code)
                .distinct()
                .limit(3)
                .toList();
    }

    /**
     * The traded products in whose longer names a word is of the same stem: "pharmaceuticals" and
     * "Medicinal and pharmaceutical products, other than medicaments".
     */
    private static List<String> akin(String like, Listing listing) {
        String word = String.join(" ", Names.folded(like));
        if (word.length() < STEMMED || word.contains(" ")) {
            return List.of();
        }
        String stem = word.substring(0, Math.max(STEMMED - 1, word.length() - 2));
        return listing.words.subMap(stem, stem + Character.MAX_VALUE).values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Listed::place))
                .map(Listed::code)
                .distinct()
                .limit(3)
                .toList();
    }

    /** The things that a product's name lists, "Oil, gas and fuels", folded. */
    private static List<String> partsOf(String name) {
        List<String> out = new ArrayList<>();
        for (String part : PARTS.split(name)) {
            String folded = String.join(" ", Names.folded(part.replace(")", "")));
            if (!folded.isEmpty()) {
                out.add(folded);
            }
        }
        return out;
    }

    /** The first of several things a product's name lists stands for it: "Ores, slag and ash". */
    private void parts(String name, String code) {
        String head = FIRST.split(name)[0].strip();
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
        addTo(products, name, code, rank);
    }

    private void addTo(Map<String, List<Entry>> map, String name, String code, int rank) {
        List<String> words =
                Names.folded(name).stream()
                        .filter(w -> !w.equals(","))
                        .map(lexicon::singular)
                        .toList();
        if (words.size() == 2) {
            String joined = String.join("", words); // "oilseeds", "timepieces"
            map.computeIfAbsent(joined, w -> new ArrayList<>())
                    .add(new Entry(List.of(joined), code, rank + 1));
        }
        if (!words.isEmpty()) {
            map.computeIfAbsent(words.get(0), w -> new ArrayList<>())
                    .add(new Entry(words, code, rank));
        }
    }

    /** The product named at a token by the longest name there, or null. */
    Names.ProductHit product(List<Token> tokens, int at) {
        return tokens.get(at).isWord()
                ? withCode(named(products, tokens, at), tokens, at)
                : numbered(tokens, at);
    }

    /** A product with its own code in brackets behind it: {@code mobili (Ateco 31.00)}. */
    private static Names.ProductHit withCode(Names.ProductHit hit, List<Token> tokens, int at) {
        int open = hit == null ? tokens.size() : at + hit.length();
        if (open >= tokens.size() || !tokens.get(open).is("(")) {
            return hit;
        }
        StringBuilder inside = new StringBuilder();
        int close = open + 1;
        while (close < tokens.size() && close <= open + CODE && !tokens.get(close).is(")")) {
            inside.append(tokens.get(close).text());
            close++;
        }
        String told = inside.toString();
        List<String> own =
                hit.codes().stream()
                        .filter(c -> told.matches("\\p{L}*" + Pattern.quote(bare(c))))
                        .toList();
        boolean closed = close < tokens.size() && tokens.get(close).is(")");
        return closed && !own.isEmpty() ? new Names.ProductHit(close + 1 - at, own) : hit;
    }

    /** A code without the classification that it is of. */
    private static String bare(String code) {
        return code.substring(code.indexOf(':') + 1);
    }

    /** The product named behind its own code: {@code 15.20 - Calzature}; null for none. */
    private Names.ProductHit numbered(List<Token> tokens, int at) {
        int name = at + 1;
        while (name < tokens.size() && !tokens.get(name).isWord() && name < at + 3) {
            name++;
        }
        boolean number = tokens.get(at).kind() == Token.Kind.NUMBER && name < tokens.size();
        Names.ProductHit hit = number ? named(products, tokens, name) : null;
        List<String> own =
                hit == null
                        ? List.of()
                        : hit.codes().stream()
                                .filter(c -> bare(c).equals(tokens.get(at).text()))
                                .toList();
        return own.isEmpty() ? null : new Names.ProductHit(name - at + hit.length(), own);
    }

    /** The product in which goods fall that no list here has by themselves; null for none. */
    Names.ProductHit within(List<Token> tokens, int at) {
        return named(within, tokens, at);
    }

    private Names.ProductHit named(Map<String, List<Entry>> names, List<Token> tokens, int at) {
        Token t = tokens.get(at);
        if (!t.isWord()) {
            return null;
        }
        int best = 0;
        List<Entry> found = new ArrayList<>();
        for (Entry e : names.getOrDefault(lexicon.singular(t.fold()), List.of())) {
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
        return new Names.ProductHit(best, found.stream().map(Entry::code).distinct().toList());
    }

    /** How many tokens a word takes for goods that no list here has; 0 where there is none. */
    int unlisted(List<Token> tokens, int at) {
        int longest = 0;
        for (Entry e : unlisted.getOrDefault(lexicon.singular(tokens.get(at).fold()), List.of())) {
            longest = Math.max(longest, productLength(e.words, tokens, at));
        }
        return longest;
    }

    /** Single words for goods, those that no list here has among them. */
    Stream<String> words() {
        return Stream.of(products, unlisted)
                .flatMap(m -> m.values().stream())
                .flatMap(List::stream)
                .filter(e -> e.words.size() == 1)
                .map(e -> e.words.get(0))
                .distinct();
    }

    private int productLength(List<String> words, List<Token> tokens, int at) {
        int i = at;
        for (String word : words) {
            while (i > at
                    && i < tokens.size()
                    && (tokens.get(i).is(",") || tokens.get(i).is("-"))) {
                i++;
            }
            if (i >= tokens.size() || !lexicon.singular(tokens.get(i).fold()).equals(word)) {
                return 0;
            }
            i++;
        }
        return i - at;
    }
}
