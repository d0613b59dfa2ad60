// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.time.Period;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Which codes of a dataset add up to which, in each dimension: partners to the world and to groups,
 * with the members that these had in a year, products to those above them, areas to those they are
 * part of, months and quarters to longer periods. Where a code above isn't held, what it is part of
 * in its turn counts; where no list says what a code is part of, its own letters do, as {@code IT}
 * is above {@code IT-45}; {@code EXT_X} is the world but for {@code X}. A sum too many hides more,
 * never less.
 */
final class AddedUp {

    /** A total and its parts, present or not. */
    record Sum(String total, Set<String> parts) {}

    private static final int[] LENGTHS = {1, 3, 6, 12};

    /** Before the code of a group stands for the world but for that group. */
    private static final String BUT_FOR = "EXT_";

    private final Dataset dataset;
    private final Catalog catalog;
    private final List<Map<String, List<Sum>>> sums;

    /** The sums of now. */
    AddedUp(Dataset dataset, Catalog catalog) {
        this.dataset = dataset;
        this.catalog = catalog;
        sums = List.of(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        reporters();
        partners(Collections.singleton(null));
        products();
    }

    private AddedUp(AddedUp now, List<Period> months) {
        dataset = now.dataset;
        catalog = now.catalog;
        sums =
                List.of(
                        now.sums.get(Cell.REPORTER),
                        new HashMap<>(),
                        now.sums.get(Cell.PRODUCT),
                        now.sums.get(Cell.PERIOD));
        partners(months);
    }

    /** The sums of a year: groups had as members then who had joined and not left. */
    AddedUp in(int year) {
        if (dataset.partners().stream().noneMatch(catalog.areas()::isDated)) {
            return this;
        }
        return new AddedUp(
                this, IntStream.rangeClosed(1, 12).mapToObj(m -> Period.month(year, m)).toList());
    }

    private AddedUp(AddedUp all, Set<Sum> without) {
        dataset = all.dataset;
        catalog = all.catalog;
        sums =
                List.of(
                        new HashMap<>(),
                        new HashMap<>(),
                        new HashMap<>(),
                        all.sums.get(Cell.PERIOD));
        for (int d = 0; d < Cell.PERIOD; d++) {
            Map<String, List<Sum>> own = sums.get(d);
            all.sums
                    .get(d)
                    .forEach(
                            (code, of) ->
                                    own.put(
                                            code,
                                            of.stream()
                                                    .filter(s -> !without.contains(s))
                                                    .toList()));
        }
    }

    /** The sums but for some. */
    AddedUp without(Set<Sum> none) {
        return none.isEmpty() ? this : new AddedUp(this, none);
    }

    /** A code and all that it is a part of, in turn. */
    Set<String> above(int dimension, String code) {
        Set<String> found = new LinkedHashSet<>(Set.of(code));
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (Sum sum : of(dimension, open.pop())) {
                if (found.add(sum.total())) {
                    open.push(sum.total());
                }
            }
        }
        return found;
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
                    Sum sum = new Sum(name.replaceFirst(" .*", ""), new TreeSet<>(codes));
                    if (!codes.isEmpty()) {
                        put(dimension, sum.total(), sum);
                        codes.forEach(code -> put(dimension, code, sum));
                    }
                });
    }

    private void put(int dimension, String code, Sum sum) {
        sums.get(dimension).computeIfAbsent(code, c -> new ArrayList<>()).add(sum);
    }

    private void reporters() {
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
                return isBelow(at, code, parent) ? "" : at;
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

    private static boolean isBelow(String code, String above, Function<String, String> parent) {
        Set<String> seen = new LinkedHashSet<>();
        String at = code;
        while (at != null && !at.isEmpty() && seen.add(at)) {
            at = parent.apply(at);
            if (above.equals(at)) {
                return true;
            }
        }
        return false;
    }

    /**
     * @param days on which members are looked for, null for now
     */
    private void partners(Collection<Period> days) {
        Map<String, Set<String>> parts = new LinkedHashMap<>();
        Set<String> atoms = new LinkedHashSet<>(dataset.partners());
        atoms.remove(Area.WORLD);
        atoms.removeIf(this::isRest);
        for (String partner : dataset.partners()) {
            if (!partner.equals(Area.WORLD)) {
                for (Set<String> members : compositions(partner, days)) {
                    parts.put(partner + " " + parts.size(), members);
                    atoms.remove(partner);
                }
            }
        }
        parts.put(Area.WORLD, atoms);
        for (String partner : dataset.partners()) {
            if (isRest(partner)) {
                rest(partner, atoms, days, parts);
            }
        }
        add(Cell.PARTNER, parts);
    }

    /** The world but for a group makes up the world with it, and is made up of all others. */
    private void rest(
            String rest,
            Set<String> atoms,
            Collection<Period> days,
            Map<String, Set<String>> parts) {
        String group = rest.substring(BUT_FOR.length());
        for (Set<String> members : compositions(group, days)) {
            Set<String> others = new LinkedHashSet<>(atoms);
            others.removeAll(members);
            parts.put(rest + " " + parts.size(), others);
            if (!dataset.partners().contains(group)) {
                members.add(rest);
                parts.put(Area.WORLD + " " + parts.size(), members);
            }
        }
        if (dataset.partners().contains(group)) {
            parts.put(Area.WORLD + " " + parts.size(), new LinkedHashSet<>(List.of(group, rest)));
        }
    }

    private boolean isRest(String partner) {
        return partner.startsWith(BUT_FOR)
                && (dataset.partners().contains(partner.substring(BUT_FOR.length()))
                        || !catalog.areas()
                                .membersOf(partner.substring(BUT_FOR.length()))
                                .isEmpty());
    }

    /** Whom of those that are held a group had as members on these days, each once. */
    private Set<Set<String>> compositions(String group, Collection<Period> days) {
        Set<Set<String>> found = new LinkedHashSet<>();
        for (Period day : days) {
            Set<String> members = new LinkedHashSet<>();
            members(group, day, members, new LinkedHashSet<>());
            members.remove(group);
            if (!members.isEmpty()) {
                found.add(members);
            }
        }
        return found;
    }

    /** The members of a group that are held; of one that isn't, its own. */
    private void members(String group, Period day, Set<String> into, Set<String> seen) {
        if (!seen.add(group)) {
            return;
        }
        Set<String> members = new LinkedHashSet<>(catalog.areas().membersOf(group, day));
        members.addAll(catalog.areas().childrenOf(group));
        for (String member : members) {
            if (dataset.partners().contains(member)) {
                into.add(member);
            } else {
                members(member, day, into, seen);
            }
        }
    }

    private void products() {
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
