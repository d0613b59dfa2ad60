// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which codes of a dataset add up to which, in each dimension: partners to the world and to groups,
 * products to those above them, areas to those they are part of, months and quarters to longer
 * periods. Where a code above isn't held, what it is part of in its turn counts; where no list says
 * what a code is part of, its own letters do, as {@code IT} is above {@code IT-45}. A sum too many
 * hides more, never less.
 */
final class AddedUp {

    /** A total and its parts, present or not. */
    record Sum(String total, Set<String> parts) {}

    private static final int[] LENGTHS = {1, 3, 6, 12};

    private final List<Map<String, List<Sum>>> sums =
            List.of(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());

    AddedUp(Dataset dataset, Catalog catalog) {
        reporters(dataset, catalog);
        partners(dataset, catalog);
        products(dataset, catalog);
    }

    /** The sums a code is in, as total or as part. */
    List<Sum> of(int dimension, String code) {
        return dimension == Cell.PERIOD
                ? sums.get(dimension).computeIfAbsent(code, AddedUp::periods)
                : sums.get(dimension).getOrDefault(code, List.of());
    }

    /** All of it in words, the same for the same sums. */
    List<String> inWords() {
        List<String> out = new ArrayList<>();
        for (int d = 0; d < Cell.DIMENSIONS; d++) {
            int dimension = d;
            if (d != Cell.PERIOD) {
                sums.get(d).values().stream()
                        .flatMap(List::stream)
                        .map(s -> dimension + s.total() + new TreeSet<>(s.parts()))
                        .distinct()
                        .sorted()
                        .forEach(out::add);
            }
        }
        return out;
    }

    private void add(int dimension, Map<String, Set<String>> parts) {
        parts.forEach(
                (name, codes) -> {
                    Sum sum = new Sum(name.replaceFirst(" .*", ""), codes);
                    if (!codes.isEmpty()) {
                        put(dimension, sum.total(), sum);
                        codes.forEach(code -> put(dimension, code, sum));
                    }
                });
    }

    private void put(int dimension, String code, Sum sum) {
        sums.get(dimension).computeIfAbsent(code, c -> new ArrayList<>()).add(sum);
    }

    private void reporters(Dataset dataset, Catalog catalog) {
        Map<String, Set<String>> parts = new LinkedHashMap<>();
        for (String reporter : dataset.reporters()) {
            String above =
                    above(
                            reporter,
                            dataset.reporters(),
                            c -> catalog.areas().find(c).map(Area::parent).orElse(""));
            if (!above.isEmpty()) {
                parts.computeIfAbsent(above, a -> new LinkedHashSet<>()).add(reporter);
            }
        }
        add(Cell.REPORTER, parts);
    }

    /** The nearest code above that is held; empty where there is none. */
    private static String above(String code, Set<String> held, Function<String, String> parent) {
        Set<String> seen = new LinkedHashSet<>();
        for (String at = parent.apply(code); at != null && !at.isEmpty(); at = parent.apply(at)) {
            if (held.contains(at)) {
                return at;
            }
            if (!seen.add(at)) {
                break; // a circle of parents
            }
        }
        for (int length = code.length() - 1; seen.isEmpty() && length >= 2; length--) {
            String start = code.substring(0, length);
            if (held.contains(start) && !start.endsWith(":") && !start.endsWith("-")) {
                return start;
            }
        }
        return "";
    }

    private void partners(Dataset dataset, Catalog catalog) {
        Map<String, Set<String>> parts = new LinkedHashMap<>();
        Set<String> atoms = new LinkedHashSet<>(dataset.partners());
        atoms.remove(Area.WORLD);
        for (String partner : dataset.partners()) {
            Set<String> members = new LinkedHashSet<>();
            members(partner, dataset.partners(), catalog, members, new LinkedHashSet<>());
            members.remove(partner);
            if (!members.isEmpty() && !partner.equals(Area.WORLD)) {
                parts.put(partner, members);
                atoms.remove(partner);
            }
        }
        parts.put(Area.WORLD, atoms);
        add(Cell.PARTNER, parts);
    }

    /** The members of a group that are held; of one that isn't, its own. */
    private static void members(
            String group, Set<String> held, Catalog catalog, Set<String> into, Set<String> seen) {
        if (!seen.add(group)) {
            return;
        }
        Set<String> members = new LinkedHashSet<>(catalog.areas().membersOf(group));
        members.addAll(catalog.areas().childrenOf(group));
        for (String member : members) {
            if (held.contains(member)) {
                into.add(member);
            } else {
                members(member, held, catalog, into, seen);
            }
        }
    }

    private void products(Dataset dataset, Catalog catalog) {
        Map<String, Set<String>> parts = new LinkedHashMap<>();
        for (String product : dataset.products()) {
            if (!product.equals(Product.TOTAL)) {
                String above =
                        above(
                                product,
                                dataset.products(),
                                c -> catalog.products().find(c).map(Product::parent).orElse(""));
                // each classification makes up the total by itself
                boolean isTop = above.isEmpty() || above.equals(Product.TOTAL);
                String name = isTop ? Product.TOTAL + " " + product.replaceFirst(":.*", "") : above;
                parts.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(product);
            }
        }
        add(Cell.PRODUCT, parts);
    }

    /** Whole periods above a period, and itself, cut into months, quarters and halves. */
    private static List<Sum> periods(String code) {
        Period period = Period.parse(code);
        List<Sum> found = new ArrayList<>();
        for (int whole : LENGTHS) {
            int start = Math.floorDiv(period.start(), whole) * whole;
            for (int part : LENGTHS) {
                boolean isTotal = period.months() == whole && period.start() == start;
                boolean isPart = period.months() == part && period.start() % part == 0;
                if (part < whole && (isTotal || isPart)) {
                    Set<String> parts = new LinkedHashSet<>();
                    for (int at = start; at < start + whole; at += part) {
                        parts.add(new Period(at, part).toString());
                    }
                    found.add(new Sum(new Period(start, whole).toString(), parts));
                }
            }
        }
        return found;
    }

    /** The sums that any of these codes is in. */
    Set<Sum> of(int dimension, Collection<String> codes) {
        Set<Sum> found = new LinkedHashSet<>();
        codes.forEach(code -> found.addAll(of(dimension, code)));
        return found;
    }
}
