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
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    /**
     * A name or adjective as it is looked for.
     *
     * @param capital whether a capital letter is enough to tell a short name from a code ("Goa")
     * @param proper whether it is a name of one word, which begins with a capital letter
     */
    private record Entry(
            List<String> words,
            String code,
            boolean adjective,
            int rank,
            boolean capital,
            boolean proper) {}

    private static final Pattern ARTICLE = Pattern.compile("(?:The|I|Gli|Le) .{6,}");
    private static final Pattern LETTERS = Pattern.compile("[A-Z]{4,}");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_+-]+");
    private static final Pattern ISO = Pattern.compile("[A-Z]{2}");
    private static final Pattern SHORT = Pattern.compile("\\p{Lu}\\p{Ll}{1,2}");
    private static final Pattern HEAD = Pattern.compile("[-/,(]| and | e | & ");

    private final Map<String, List<Entry>> areas = new HashMap<>();
    private final Map<Character, List<Entry>> areaPrefixes = new HashMap<>();
    private final Set<String> traded = new LinkedHashSet<>();

    /** What areas are called in English, folded. */
    private final Set<String> called = new HashSet<>();

    /** What is left of the names of areas held, by that: "Vale" of "Vale and Hills". */
    private final Map<String, String> heads = new HashMap<>();

    private final Catalog catalog;
    private final Lexicon lexicon;
    private volatile ProductNames products;

    public Names(Catalog catalog, Lexicon lexicon, List<Dataset> datasets) {
        this.catalog = catalog;
        this.lexicon = lexicon;
        catalog.areas().list().forEach(a -> called.add(Tokenizer.fold(a.name().en())));
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
        catalog.areas().list().stream()
                .filter(a -> held.contains(a.code()) && !a.isSpecial())
                .forEach(a -> heads.put(head(a.name().en()), a.code()));
        for (Area area : catalog.areas().list()) {
            int rank = (held.contains(area.code()) ? 0 : 10) + (area.isSpecial() ? 20 : 0);
            named(area.name().en(), area.code(), rank);
            named(area.name().it(), area.code(), rank);
            if (LETTERS.matcher(area.code()).matches()) {
                addArea(area.code(), area.code(), false, rank + 1);
            }
            for (String alias : area.aliases()) {
                if (alias.length() > 3 && !CODE.matcher(alias).matches()) {
                    addArea(alias, area.code(), false, rank + 1);
                }
            }
            compass(area, rank);
            spoken(area, rank);
        }
        shortened(catalog, held);
    }

    private static String head(String name) {
        return String.join(" ", folded(HEAD.split(name)[0]));
    }

    /** A name without its article, and without its bracket or with it in front. */
    private void named(String name, String code, int rank) {
        addArea(name, code, false, rank);
        if (ARTICLE.matcher(name).matches()) {
            addArea(name.substring(name.indexOf(' ') + 1), code, false, rank + 1);
        }
        int paren = name.indexOf(" (");
        if (paren > 0) {
            String plain = name.substring(0, paren);
            addArea(plain, code, false, rank + 3);
            int close = name.indexOf(')', paren);
            if (close > paren + 2) {
                String kind = name.substring(paren + 2, close);
                addArea(kind + " of " + plain, code, false, rank + 3);
                addArea(kind + " di " + plain, code, false, rank + 3);
            }
        }
    }

    /** What the language of the text calls an area and what comes from there. */
    private void spoken(Area area, int rank) {
        if (lexicon.metonyms().containsKey(area.code())) {
            addArea(lexicon.metonyms().get(area.code()), area.code(), false, rank + 8);
        }
        if (lexicon.tongue().isSpoken()) {
            for (String word : area.demonyms().forms(lexicon.lang())) {
                addArea(word, area.code(), true, rank + 1);
            }
        }
        plainly(area).forEach(n -> addArea(n, area.code(), false, rank + 3));
        for (Lexicon.AreaWords words : words(area)) {
            words.names().stream()
                    .filter(n -> !isOfOther(n, area.code()))
                    .forEach(n -> addArea(n, area.code(), false, rank + 1));
            words.adjectives().forEach(n -> addArea(n, area.code(), true, rank + 1));
            words.adjectives().stream()
                    .filter(n -> lexicon.form(n, "people.adjective"))
                    .forEach(n -> addArea(n + lexicon.people(), area.code(), true, rank + 1));
        }
    }

    /** Whether what an area is called for its capital is what is left of another's own name. */
    private boolean isOfOther(String name, String code) {
        String other = heads.get(String.join(" ", folded(name)));
        return other != null && !other.equals(code);
    }

    /** The lexicon's words for an area, kept under its code or under its folded English name. */
    private List<Lexicon.AreaWords> words(Area area) {
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
     * What the lexicon calls an area whose name has a bracket by the name without it, where no
     * other area is called so; not what comes from there, which may come from another.
     */
    private List<String> plainly(Area area) {
        String name = Tokenizer.fold(area.name().en());
        String plain = name.replaceFirst(" \\([^)]*\\)$", "");
        Lexicon.AreaWords words = lexicon.areas().get(plain);
        boolean own = plain.equals(name) || called.contains(plain) || words == null;
        return own ? List.of() : words.names();
    }

    /**
     * What is left of long names in texts: "Provence" of "Provence-Alpes-Côte d'Azur", "NL" in a
     * table's row. Never a word that is another area's own name, nor what is left of one for
     * partners that aren't specified: "countries".
     */
    private void shortened(Catalog catalog, Set<String> held) {
        Set<String> own = new LinkedHashSet<>();
        for (Area area : catalog.areas().list()) {
            own.add(String.join(" ", folded(area.name().en())));
            own.add(String.join(" ", folded(area.name().it())));
        }
        for (Area area : catalog.areas().list()) {
            if (!held.contains(area.code()) || area.isSpecial()) {
                continue;
            }
            for (String name : List.of(area.name().en(), area.name().it())) {
                String first = HEAD.split(name)[0].strip();
                if (first.length() > 4
                        && !first.equals(name)
                        && !COMPASS.contains(first.toLowerCase(Locale.ROOT).split(" ")[0])
                        && !own.contains(String.join(" ", folded(first)))) {
                    addArea(first, area.code(), false, 5);
                }
            }
            if (ISO.matcher(area.code()).matches()
                    && !lexicon.form(area.code().toLowerCase(Locale.ROOT), "area.code.word")) {
                addArea(area.code(), area.code(), false, 4);
            }
        }
    }

    private static final Set<String> COMPASS =
            Set.of("north", "south", "east", "west", "nord", "sud", "est", "ovest", "new", "rest");

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
        boolean capital = SHORT.matcher(name).matches();
        boolean proper = !adjective && words.size() == 1 && Character.isUpperCase(name.charAt(0));
        Entry entry = new Entry(words, code, adjective, rank, capital, proper);
        if (words.get(0).endsWith("*")) {
            areaPrefixes.computeIfAbsent(words.get(0).charAt(0), c -> new ArrayList<>()).add(entry);
        } else {
            areas.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(entry);
        }
    }

    static List<String> folded(String name) {
        return Lexicon.words(Tokenizer.fold(name));
    }

    /** Whether some dataset or figure is about one of these products. */
    public boolean isTraded(List<String> codes) {
        return codes.stream().anyMatch(c -> traded.contains(c) || c.equals(Product.TOTAL));
    }

    /** The area named at a token by the longest name there, or null; as people type it. */
    public AreaHit area(List<Token> tokens, int at, Lang lang) {
        return area(tokens, at, false);
    }

    /**
     * The same in a sentence of prose: if any of its words has a capital letter, names have, and
     * "brindisi" is no town.
     */
    public AreaHit areaInProse(List<Token> tokens, int at) {
        return area(tokens, at, tokens.stream().anyMatch(Token::isCapitalised));
    }

    private AreaHit area(List<Token> tokens, int at, boolean capitals) {
        Token t = tokens.get(at);
        if (!t.isWord()) {
            return null;
        }
        List<Entry> found = new ArrayList<>();
        int best = 0;
        List<Entry> entries = new ArrayList<>(areas.getOrDefault(t.fold(), List.of()));
        entries.addAll(areaPrefixes.getOrDefault(t.fold().charAt(0), List.of()));
        for (Entry e : entries) {
            boolean small = capitals && e.proper && !t.isCapitalised();
            if (small || e.words.size() == 1 && !written(e, t)) {
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
        if (best == 0 || best > 1 && !t.isCapitalised() && isCut(tokens, at, best, capitals)) {
            return null;
        }
        found.sort(Comparator.comparingInt(Entry::rank));
        List<String> codes = found.stream().map(Entry::code).distinct().toList();
        return new AreaHit(best, codes, found.get(0).adjective);
    }

    /** Whether a longer name begins behind an article: "le Fiandre" of "le Fiandre Occidentali". */
    private boolean isCut(List<Token> tokens, int at, int length, boolean capitals) {
        AreaHit behind = area(tokens, at + 1, capitals);
        return behind != null && behind.length() > length - 1;
    }

    /** Whether a name of one word has the letters it needs not to be an everyday word or a code. */
    private boolean written(Entry e, Token t) {
        boolean needs = e.words.get(0).length() <= 3 || lexicon.says(t, "area.capitalised");
        return !needs || properlyWritten(t) || e.capital && t.isCapitalised();
    }

    /** "The union" of workers isn't "the Union". */
    private boolean isEveryday(Entry e, List<Token> tokens, int at, int length) {
        if (e.words.size() != 2 || length != 2 || !lexicon.form(e.words.get(0), "area.article")) {
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
        return products().product(tokens, at);
    }

    /** How many tokens a word takes for goods that no list here has; 0 where there is none. */
    public int unlisted(List<Token> tokens, int at) {
        return tokens.get(at).isWord() ? products().unlisted(tokens, at) : 0;
    }

    /** The product in which goods fall that no list here has by themselves, or null. */
    public ProductHit within(List<Token> tokens, int at) {
        return products().within(tokens, at);
    }

    /** Single words for goods, folded; of several, the singular. */
    public Stream<String> goods() {
        return products().words();
    }

    /** The names of goods, built when they are first asked for. */
    private ProductNames products() {
        ProductNames known = products;
        if (known == null) {
            synchronized (this) {
                known = products;
                if (known == null) {
                    known = new ProductNames(catalog, lexicon, traded);
                    products = known;
                }
            }
        }
        return known;
    }
}
