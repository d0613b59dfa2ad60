// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.text.Lang;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Of which goods something is held, reporter by reporter. Immutable. */
final class Traded {

    /** Letters by which two words are of one stem. */
    private static final int STEM = 5;

    private final Map<String, Set<String>> goods = new HashMap<>();
    private final Map<String, List<String>> sums = new HashMap<>();
    private final Map<String, Set<String>> names = new HashMap<>();

    Traded(Catalog catalog, List<Dataset> datasets) {
        catalog.products().list().forEach(p -> sums.put(p.code(), List.copyOf(p.parts())));
        catalog.products().list().forEach(p -> names.put(p.code(), stems(p)));
        for (Dataset dataset : datasets) {
            dataset.reporters().forEach(r -> of(r).addAll(dataset.products()));
        }
        catalog.figures().stream()
                .map(f -> f.question())
                .filter(q -> q.reporter() != null)
                .forEach(q -> q.reporter().list().forEach(r -> of(r).addAll(q.product().list())));
    }

    /**
     * The class in which goods are held of a reporter that aren't held by themselves: one whose
     * code theirs begins with and whose name alone among the classes has a word of theirs; the
     * goods as they are where there is none.
     */
    String classOf(String reporter, String product) {
        Set<String> held = goods.getOrDefault(reporter, Set.of());
        if (held.contains(product) || names.getOrDefault(product, Set.of()).isEmpty()) {
            return product;
        }
        return held.stream()
                .filter(c -> product.startsWith(c) && !c.endsWith(":"))
                .filter(c -> isOfItsKind(c, product, held))
                .max(Comparator.comparing(String::length))
                .orElse(product);
    }

    private boolean isOfItsKind(String whole, String product, Set<String> held) {
        Set<String> own = new TreeSet<>(names.getOrDefault(whole, Set.of()));
        held.stream()
                .filter(c -> !c.equals(whole) && !c.equals(product))
                .forEach(c -> own.removeAll(names.getOrDefault(c, Set.of())));
        own.retainAll(names.getOrDefault(product, Set.of()));
        return !own.isEmpty();
    }

    /** How the words of a name begin, in all languages. */
    private static Set<String> stems(Product product) {
        Set<String> stems = new TreeSet<>();
        for (Lang lang : Lang.values()) {
            AskWords.fold(product.name().in(lang)).stream()
                    .filter(w -> w.length() >= STEM)
                    .forEach(w -> stems.add(w.substring(0, STEM)));
        }
        return stems;
    }

    private Set<String> of(String reporter) {
        return goods.computeIfAbsent(reporter, r -> new HashSet<>());
    }

    /** Whether goods are held of a reporter, or all that they are the sum of. */
    boolean isHeld(String reporter, String product) {
        Set<String> held = goods.getOrDefault(reporter, Set.of());
        List<String> parts = sums.getOrDefault(product, List.of());
        return held.contains(product) || !parts.isEmpty() && held.containsAll(parts);
    }
}
