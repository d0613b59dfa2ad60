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
import java.util.IdentityHashMap;
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

    /**
     * A kind of places where sums of one dimension are alike: by the code of goods, and by how deep
     * areas and partners stand below the uppermost. A code may mean two things at two levels, as a
     * list of goods that is cut more coarsely for small areas calls more of them "other".
     */
    record Place(String product, int reporter, int partner) {}

    private static final int[] LENGTHS = {1, 3, 6, 12};

    /** Before the code of a group stands for the world but for that group. */
    private static final String BUT_FOR = "EXT_";

    private final Dataset dataset;
    private final Catalog catalog;
    private final List<Map<String, List<Sum>>> sums;

    /**
     * Lists of parts of which the whole is wider, some of which may be taken for sums all the same.
     */
    private final Set<Object> wider;

    /** Where parts of such come to more than the whole, by their kind. */
    private final Map<Object, Set<Place>> moreAt;

    /** Where each of some sums is none, though it is one elsewhere. */
    private final Map<Sum, Set<Place>> noneAt;

    /** Those of which these are a choice; null when they are all. */
    private final AddedUp all;

    private final Map<String, Integer> depths = new HashMap<>();

    /** The sums of now. */
    AddedUp(Dataset dataset, Catalog catalog) {
        this.dataset = dataset;
        this.catalog = catalog;
        noneAt = Map.of();
        wider = Set.of();
        moreAt = Map.of();
        all = null;
        sums = List.of(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        reporters();
        partners(Collections.singleton(null));
        products();
    }

    private AddedUp(AddedUp now, List<Period> months) {
        dataset = now.dataset;
        catalog = now.catalog;
        noneAt = Map.of();
        wider = Set.of();
        moreAt = Map.of();
        all = null;
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

    private AddedUp(
            AddedUp all,
            Set<Sum> without,
            Set<Object> wider,
            Map<Object, Set<Place>> more,
            Map<Object, Set<Place>> none) {
        dataset = all.dataset;
        catalog = all.catalog;
        noneAt = new IdentityHashMap<>();
        this.all = all;
        this.wider = wider;
        moreAt = more;
        sums =
                List.of(
                        new HashMap<>(),
                        new HashMap<>(),
                        new HashMap<>(),
                        all.sums.get(Cell.PERIOD));
        for (int d = 0; d < Cell.PERIOD; d++) {
            int dimension = d;
            Map<String, List<Sum>> own = sums.get(d);
            all.sums
                    .get(d)
                    .forEach(
                            (code, of) -> {
                                List<Sum> kept =
                                        of.stream().filter(s -> !without.contains(s)).toList();
                                kept.forEach(s -> noneAt(s, none.get(all.kind(dimension, s))));
                                own.put(code, kept);
                            });
        }
    }

    private void noneAt(Sum sum, Set<Place> places) {
        if (places != null) {
            noneAt.put(sum, places);
        }
    }

    /**
     * The sums but for some.
     *
     * @param wider those of them, and kinds of others, whose wholes are wider than their lists
     * @param moreAt where their parts come to more than the whole, by their kind
     * @param noneAt where others are none either, by their kind
     */
    AddedUp without(
            Set<Sum> none,
            Set<Object> wider,
            Map<Object, Set<Place>> moreAt,
            Map<Object, Set<Place>> noneAt) {
        return wider.isEmpty() && noneAt.isEmpty()
                ? this
                : new AddedUp(this, none, wider, moreAt, noneAt);
    }

    /** Sums of areas are alike where their totals stand as deep; others only like themselves. */
    Object kind(int dimension, Sum sum) {
        return dimension == Cell.REPORTER ? (Object) depth(dimension, sum.total()) : sum;
    }

    /** Where a cell stands among those at which sums of a dimension are alike. */
    Place place(int dimension, Cell at) {
        return new Place(
                dimension == Cell.PRODUCT ? "" : at.product(),
                dimension == Cell.REPORTER ? 0 : depth(Cell.REPORTER, at.reporter()),
                dimension == Cell.PARTNER ? 0 : depth(Cell.PARTNER, at.partner()));
    }

    /** How many totals are above a code, one above the other. */
    int depth(int dimension, String code) {
        if (all != null) {
            return all.depth(dimension, code);
        }
        String key = dimension + code;
        Integer before = depths.get(key);
        if (before != null) {
            return before;
        }
        depths.put(key, 0); // while it is looked for: nothing is above itself
        int depth = 0;
        for (Sum sum : of(dimension, code)) {
            if (!sum.total().equals(code)) {
                depth = Math.max(depth, 1 + depth(dimension, sum.total()));
            }
        }
        depths.put(key, depth);
        return depth;
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

    /** The sums a cell is in by its code of a dimension, as total or as part. */
    List<Sum> of(int dimension, Cell cell) {
        List<Sum> all = of(dimension, cell.code(dimension));
        return noneAt.isEmpty() || dimension == Cell.PERIOD
                ? all
                : all.stream().filter(s -> holds(dimension, s, cell)).toList();
    }

    /** Lists of parts of which a cell is the whole, and wider. */
    List<Sum> wider(int dimension, Cell cell) {
        return wider.isEmpty() || dimension == Cell.PERIOD
                ? List.of()
                : all.of(dimension, cell.code(dimension)).stream()
                        .filter(s -> isWider(dimension, s))
                        .filter(
                                s ->
                                        !moreAt.getOrDefault(all.kind(dimension, s), Set.of())
                                                .contains(all.place(dimension, cell)))
                        .toList();
    }

    /** Whether nobody can be sure that the whole of a sum isn't wider. */
    boolean isWider(int dimension, Sum sum) {
        return wider.contains(sum) || wider.contains(kind(dimension, sum));
    }

    /** Whether a sum is one at a cell too. */
    boolean holds(int dimension, Sum sum, Cell at) {
        Set<Place> none = noneAt.get(sum);
        return none == null || !none.contains(place(dimension, at));
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
        dataset.reporters().stream()
                .filter(r -> catalog.areas().find(r).isEmpty() && r.length() > 1)
                .forEach(r -> withItsLike(r, parts));
        add(Cell.REPORTER, parts);
    }

    /** A code in no list, as of what isn't allocated, is a part where those like it are. */
    private static void withItsLike(String reporter, Map<String, Set<String>> parts) {
        String start = reporter.substring(0, reporter.length() - 1);
        parts.values().stream()
                .filter(codes -> parts.values().stream().noneMatch(c -> c.contains(reporter)))
                .filter(codes -> codes.stream().filter(c -> isLike(c, start)).count() > 1)
                .findFirst()
                .ifPresent(codes -> codes.add(reporter));
    }

    private static boolean isLike(String code, String start) {
        return code.startsWith(start) && code.length() == start.length() + 1;
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
            boolean isName = !start.endsWith(":") && !start.endsWith("-");
            if (held.contains(start) && isName && !isBelow(start, code, parent)) {
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

    /** Whether others are said to add up to a code, by whatever list. */
    boolean isTotal(int dimension, String code) {
        return (all == null ? this : all)
                .of(dimension, code).stream().anyMatch(s -> s.total().equals(code));
    }

    /** The sums that any of these codes is in. */
    Set<Sum> of(int dimension, Collection<String> codes) {
        Set<Sum> found = new LinkedHashSet<>();
        codes.forEach(code -> found.addAll(of(dimension, code)));
        return found;
    }
}
