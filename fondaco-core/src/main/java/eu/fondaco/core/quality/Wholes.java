// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.quality;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds what in a dataset should add up to what: partners to all partners, products to all
 * products, and wherever the lists say that an area or product has parts and the dataset holds all
 * of them. Parts that stand beside their own parts, as a region beside its two provinces, are
 * counted once.
 */
public final class Wholes {

    private static final int DEEPEST = 8;

    private final Dataset dataset;
    private final Areas areas;
    private final Map<String, String> parentOfProduct = new TreeMap<>();
    private final Map<String, List<String>> partsOfProduct = new TreeMap<>();

    private Wholes(Dataset dataset, Catalog catalog) {
        this.dataset = dataset;
        areas = catalog.areas();
        for (Product p : catalog.products().list()) {
            if (!p.parent().isEmpty()) {
                parentOfProduct.put(p.code(), p.parent());
                partsOfProduct.computeIfAbsent(p.parent(), c -> new ArrayList<>()).add(p.code());
            }
        }
    }

    /** All of them, totals first. */
    public static List<Whole> of(Dataset dataset, Catalog catalog) {
        Wholes wholes = new Wholes(dataset, catalog);
        List<Whole> found = new ArrayList<>();
        if (dataset.hasWorld()) {
            found.add(new Whole(Dimension.PARTNER, Area.WORLD, wholes.topPartners()));
        }
        if (dataset.hasTotal()) {
            found.add(new Whole(Dimension.PRODUCT, Product.TOTAL, wholes.topProducts()));
        }
        wholes.families(
                Dimension.REPORTER,
                dataset.reporters(),
                wholes.areas::childrenOf,
                wholes::isSpecial,
                found);
        wholes.families(
                Dimension.PRODUCT,
                dataset.products(),
                c -> wholes.partsOfProduct.getOrDefault(c, List.of()),
                c -> false,
                found);
        found.removeIf(w -> w.parts().isEmpty());
        return found;
    }

    private boolean isSpecial(String code) {
        return areas.find(code).map(Area::isSpecial).orElse(false);
    }

    private boolean isGroup(String code) {
        return areas.find(code)
                .map(a -> a.isGroup() || !areas.membersOf(code).isEmpty())
                .orElse(false);
    }

    /** Partners that are neither all partners, nor groups, nor parts of another partner. */
    private Set<String> topPartners() {
        Set<String> top = new TreeSet<>();
        for (String code : dataset.partners()) {
            boolean nested =
                    dataset.partners().stream()
                            .anyMatch(p -> areas.isUnder(code, p) && !isGroup(p));
            if (!code.equals(Area.WORLD) && !isGroup(code) && !nested) {
                top.add(code);
            }
        }
        return top;
    }

    /** Products without a longer code's beginning, or a parent, among the others. */
    private Set<String> topProducts() {
        Set<String> top = new TreeSet<>();
        for (String code : dataset.products()) {
            if (!code.equals(Product.TOTAL) && !hasAncestor(code) && !beginsWithAnother(code)) {
                top.add(code);
            }
        }
        return top;
    }

    private boolean hasAncestor(String code) {
        String parent = parentOfProduct.get(code);
        for (int depth = 0; depth < DEEPEST && parent != null; depth++) {
            if (!parent.equals(Product.TOTAL) && dataset.products().contains(parent)) {
                return true;
            }
            parent = parentOfProduct.get(parent);
        }
        return false;
    }

    private boolean beginsWithAnother(String code) {
        for (int n = code.indexOf(':') + 2; n < code.length(); n++) {
            if (dataset.products().contains(code.substring(0, n))) {
                return true;
            }
        }
        return false;
    }

    private void families(
            Dimension dimension,
            Set<String> present,
            Function<String, List<String>> children,
            Predicate<String> mayBeAbsent,
            List<Whole> found) {
        for (String whole : new TreeSet<>(present)) {
            Set<String> parts = new LinkedHashSet<>();
            boolean complete = true;
            for (String child : children.apply(whole)) {
                Optional<Set<String>> filled = fill(child, present, children, 0);
                complete &= filled.isPresent() || mayBeAbsent.test(child);
                filled.ifPresent(parts::addAll);
            }
            if (complete && !parts.isEmpty() && !whole.equals(Product.TOTAL)) {
                found.add(new Whole(dimension, whole, parts));
            }
        }
    }

    /** The code where the dataset has it, else all of its parts; nothing when some are missing. */
    private static Optional<Set<String>> fill(
            String code, Set<String> present, Function<String, List<String>> children, int depth) {
        if (present.contains(code)) {
            return Optional.of(Set.of(code));
        }
        List<String> below = children.apply(code);
        if (below.isEmpty() || depth == DEEPEST) {
            return Optional.empty();
        }
        Set<String> parts = new LinkedHashSet<>();
        for (String child : below) {
            Optional<Set<String>> filled = fill(child, present, children, depth + 1);
            if (filled.isEmpty()) {
                return Optional.empty();
            }
            parts.addAll(filled.get());
        }
        return Optional.of(parts);
    }
}
