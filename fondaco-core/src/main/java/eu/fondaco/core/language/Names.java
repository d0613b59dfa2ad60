// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.classification.Classifications;
import eu.fondaco.core.classification.Nomenclature;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.text.Lang;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The names and codes of a catalog's areas and products, found by any of their spellings: either
 * language, aliases, with or without accents and hyphens. A spelling may mean several things; the
 * place where it stands in a question decides.
 */
final class Names {

    private final boolean open;
    private final Map<String, Referents> byCode = new HashMap<>();
    private final Map<String, Referents> byLooseCode = new HashMap<>();
    private final Map<String, Referents> byName = new HashMap<>();
    private final Map<String, String> spellings = new HashMap<>();
    private final TreeSet<String> nesting = new TreeSet<>();
    private Classifications classifications = Classifications.NONE;
    private int longest = 1;

    private Names(boolean open) {
        this.open = open;
        for (String world : List.of(Area.WORLD, "WORLD", "W0")) {
            code(world, Referents.area(Area.WORLD));
        }
        code(Product.TOTAL, Referents.product(Product.TOTAL));
        for (Lang lang : Lang.values()) {
            Lexicon words = Lexicon.of(lang);
            words.find("WORLD").words().forEach(w -> spell(w, Referents.area(Area.WORLD)));
            words.find("ALL_PRODUCTS")
                    .words()
                    .forEach(w -> spell(w, Referents.product(Product.TOTAL)));
        }
    }

    /** No catalog: every code is taken as written. */
    static Names open() {
        return new Names(true);
    }

    static Names of(Catalog catalog) {
        Names names = new Names(false);
        for (Area area : catalog.areas().list()) {
            Referents it = Referents.area(area.code());
            names.code(area.code(), it);
            names.spell(area.name().en(), it);
            names.spell(area.name().it(), it);
            area.aliases().forEach(alias -> names.alias(alias, it));
            area.groups().forEach(group -> names.code(group, Referents.area(group)));
        }
        for (Product product : catalog.products().list()) {
            Referents it = Referents.product(product.code());
            names.code(product.code(), it);
            if (product.code().indexOf(':') > 0) {
                names.nesting.add(product.code());
            }
            names.spell(product.name().en(), it);
            names.spell(product.name().it(), it);
        }
        names.classifications = catalog.products().classifications();
        names.addShortNames(catalog);
        names.addAdjectives(catalog);
        return names;
    }

    /** "Asturias (Principality)" may be called Asturias where nothing else is. */
    private void addShortNames(Catalog catalog) {
        Map<String, Referents> shorter = new HashMap<>();
        for (Area area : catalog.areas().list()) {
            Stream.of(area.name().en(), area.name().it())
                    .filter(name -> name.contains(" ("))
                    .map(name -> Folding.key(name.substring(0, name.indexOf(" ("))))
                    .forEach(
                            key -> shorter.merge(key, Referents.area(area.code()), Referents::and));
        }
        shorter.forEach((key, it) -> byName.putIfAbsent(key, it));
    }

    /** "Italian" stands for Italy, where Italy is known. */
    private void addAdjectives(Catalog catalog) {
        for (Area area : catalog.areas().list()) {
            if (!area.demonyms().isEmpty()) {
                Referents it = Referents.area(area.code());
                for (Lang lang : Lang.values()) {
                    area.demonyms().forms(lang).forEach(word -> adjective(word, it));
                }
            }
        }
        for (Lang lang : Lang.values()) {
            for (Lexicon.Entry entry : Lexicon.of(lang).entries()) {
                Referents it = entry.token().equals("ADJECTIVE") ? byCode.get(entry.value()) : null;
                if (it != null) {
                    entry.words().forEach(word -> adjective(word, it));
                }
            }
        }
    }

    private void adjective(String word, Referents it) {
        if (byName.putIfAbsent(Folding.key(word), it) == null) {
            spellings.put(Folding.key(word), word);
        }
    }

    private void alias(String alias, Referents it) {
        if (alias.chars().noneMatch(Character::isLowerCase) && alias.indexOf(' ') < 0) {
            byCode.putIfAbsent(alias, it);
            byLooseCode.putIfAbsent(alias.toLowerCase(Locale.ROOT), it);
        } else {
            spell(alias, it);
        }
    }

    private void code(String code, Referents it) {
        byCode.merge(code, it, Referents::and);
        byLooseCode.merge(code.toLowerCase(Locale.ROOT), it, Referents::and);
    }

    private void spell(String name, Referents it) {
        String key = Folding.key(name);
        if (!key.isEmpty()) {
            byName.merge(key, it, Referents::and);
            spellings.putIfAbsent(key, name);
            longest = Math.max(longest, (int) key.chars().filter(c -> c == ' ').count() + 1);
        }
    }

    /** Whether any code is taken as written. */
    boolean isOpen() {
        return open;
    }

    /**
     * What exactly that code means, or null. Beginnings of codes that nest are codes too, and so
     * are those of imported classifications.
     */
    Referents code(String code) {
        Referents it = byCode.get(code);
        if (it != null || code.indexOf(':') < 0) {
            return it;
        }
        String longer = nesting.ceiling(code);
        boolean begins = longer != null && longer.startsWith(code) && Nomenclature.nests(code);
        return begins || classifications.knows(code) ? Referents.product(code) : null;
    }

    /** What that code means whatever its case, or null. */
    Referents looseCode(String code) {
        return byLooseCode.get(code.toLowerCase(Locale.ROOT));
    }

    /** What a folded name means, or null. */
    Referents name(String key) {
        return byName.get(key);
    }

    /** How many words the longest name has. */
    int longest() {
        return Math.min(longest, 16);
    }

    /** The name as a catalog spells it. */
    String spelling(String key) {
        return spellings.getOrDefault(key, key);
    }

    Collection<String> codes() {
        return byCode.keySet();
    }

    Collection<String> keys() {
        return byName.keySet();
    }
}
