// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.product.Products;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an observatory could answer about: who reports, with whom, of what, when. Readings that no
 * dataset could ever answer are less likely meant than those that some could.
 */
final class Holdings {

    private final Areas areas;
    private final Products lists;
    private final Set<String> reporters = new HashSet<>();
    private final Set<String> partners = new HashSet<>();

    /** Areas that datasets have cells of, not figures alone. */
    private final Set<String> cells = new HashSet<>();

    private final Set<String> products = new HashSet<>();
    private final HeldTimes times = new HeldTimes();
    private final String home;
    private static final String DOLLAR = "$";

    /** What is called a dollar where it is paid with. */
    private static final Set<String> DOLLARS =
            Set.of(
                    "USD", "AUD", "CAD", "NZD", "SGD", "HKD", "TWD", "JMD", "TTD", "BBD", "BSD",
                    "BZD", "FJD", "GYD", "LRD", "NAD", "SBD", "XCD", "KYD", "BMD", "SRD", "BND");

    private final String currency;
    private final boolean world;
    private final boolean sparse;
    private final String nation;
    final Set<String> sideBySide = new TreeSet<>();
    private final boolean dual;
    private final Map<String, Boolean> canReport = new ConcurrentHashMap<>();
    private final Map<String, Boolean> canPartner = new ConcurrentHashMap<>();
    private final Map<String, String> universes = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Integer>> published = new HashMap<>();
    private final Map<String, List<String>> groups = new ConcurrentHashMap<>();
    private final Map<String, Boolean> everyReporter = new ConcurrentHashMap<>();
    private final Map<Set<String>, String> groupsByMembers = new HashMap<>();
    private final String onlyPartner;
    private final TradeFlow onlyFlow;

    Holdings(Catalog catalog, List<Dataset> datasets) {
        areas = catalog.areas();
        lists = catalog.products();
        home = catalog.home();
        sparse = !catalog.figures().isEmpty();
        String unit = "EUR";
        boolean anyWorld = false;
        for (Dataset d : datasets) {
            reporters.addAll(d.reporters());
            partners.addAll(d.partners());
            cells.addAll(d.reporters());
            cells.addAll(d.partners());
            products.addAll(d.products());
            unit = d.unit();
            anyWorld |= d.hasWorld();
            d.coverage().values().forEach(ps -> ps.forEach(times::add));
        }
        for (Figure f : catalog.figures()) {
            if (f.question().reporter() != null) {
                reporters.addAll(f.question().reporter().list());
            }
            partners.addAll(f.question().partner().list());
            products.addAll(f.question().product().list());
            anyWorld |= f.question().partner().is(Area.WORLD);
            publishedUniverse(f.question());
            if (f.question().period() != null) {
                times.add(f.question().period());
            }
        }
        currency = unit;
        world = anyWorld;
        if (!home.isEmpty()) {
            reporters.add(home);
        }
        times.wholeYears();
        besideEachOther();
        for (Area a : areas.list()) {
            Set<String> members = heldMembers(a.code());
            if (members.size() > 1) {
                groupsByMembers.merge(members, a.code(), this::first);
            }
        }
        nation = commonArea();
        dual = reporters.stream().filter(partners::contains).count() * 2 > reporters.size();
        onlyFlow = onlyFlow(catalog, datasets);
        onlyPartner = !world && partners.size() == 1 ? partners.iterator().next() : null;
    }

    /** Goods that are no parts of others held. */
    private void besideEachOther() {
        lists.list().stream()
                .filter(p -> products.contains(p.code()) && !p.code().equals(Product.TOTAL))
                .filter(p -> p.parts().isEmpty())
                .filter(p -> p.parent().equals(Product.TOTAL) || !products.contains(p.parent()))
                .forEach(p -> sideBySide.add(p.code()));
    }

    private static TradeFlow onlyFlow(Catalog catalog, List<Dataset> datasets) {
        Set<TradeFlow> flows = EnumSet.noneOf(TradeFlow.class);
        datasets.forEach(d -> d.coverage().keySet().forEach(r -> flows.add(r.flow())));
        catalog.figures().forEach(f -> flows.add(f.question().flow()));
        return flows.size() == 1 ? flows.iterator().next() : null;
    }

    /**
     * Whether published figures are held, which answer few of the questions that a text may ask:
     * that a reading can't be answered then says little against it, and a fit is worth more.
     */
    boolean isSparse() {
        return sparse;
    }

    /** Among whom published figures rank areas of a kind: "regions of IT". */
    private void publishedUniverse(Question q) {
        Universe u = q.universe();
        boolean ranked =
                u != null
                        && u.dimension() == Dimension.REPORTER
                        && q.reporter() != null
                        && !q.reporter().isSum();
        if (ranked) {
            published
                    .computeIfAbsent(kind(q.reporter().first()), k -> new HashMap<>())
                    .merge(u.members(), 1, Integer::sum);
        }
    }

    /** Of two groups with the same members the one that has cells of its own, else the first. */
    private String first(String one, String other) {
        boolean held = cells.contains(one);
        return held != cells.contains(other)
                ? held ? one : other
                : one.compareTo(other) <= 0 ? one : other;
    }

    /** The members of a group that are held. */
    Set<String> heldMembers(String group) {
        Set<String> out = new HashSet<>();
        for (String m : areas.membersOf(group)) {
            if (reporters.contains(m) || partners.contains(m)) {
                out.add(m);
            }
        }
        return out;
    }

    /**
     * One name for the same areas: the group whose members held are just these. "Indonesia,
     * Malaysia and Thailand" are ASEAN where only they are held of it.
     */
    Codes canonical(Codes areas) {
        if (areas == null) {
            return null;
        }
        Set<String> members = areas.isSum() ? Set.copyOf(areas.list()) : heldMembers(areas.first());
        String group = members.size() < 2 ? null : groupsByMembers.get(members);
        return group == null ? areas : Codes.of(group);
    }

    /**
     * All goods held but these; empty where they aren't all that stand side by side, since then the
     * others don't add up to what is left.
     */
    Optional<Codes> otherProducts(Codes these) {
        return others(these, sideBySide);
    }

    /** All partners held but these; a group's are its members. */
    Optional<Codes> otherPartners(Codes these) {
        Set<String> single = new TreeSet<>();
        partners.stream()
                .filter(p -> !p.equals(Area.WORLD) && !p.equals(onlyPartner) && !isGroup(p))
                .forEach(single::add);
        return others(members(these, single), single);
    }

    /** The reporters of the same whole but these. */
    Optional<Codes> otherReporters(Codes these) {
        Set<String> beside = new TreeSet<>();
        String first = members(these, reporters).first();
        String whole = areas.find(first).map(Area::parent).orElse("");
        reporters.stream()
                .filter(r -> !isGroup(r))
                .filter(r -> areas.find(r).map(Area::parent).orElse("").equals(whole))
                .forEach(beside::add);
        return whole.isEmpty() ? Optional.empty() : others(members(these, beside), beside);
    }

    /** Reporters of which there are cells, groups left out. */
    List<String> reportersOfCells() {
        return cells.stream().filter(r -> reporters.contains(r) && !isGroup(r)).sorted().toList();
    }

    private Codes members(Codes these, Set<String> held) {
        if (these.isSum() || held.contains(these.first())) {
            return these;
        }
        Set<String> members = new TreeSet<>(areas.membersOf(these.first()));
        members.retainAll(held);
        return members.isEmpty() ? these : Codes.of(members);
    }

    private static Optional<Codes> others(Codes these, Set<String> all) {
        if (!all.containsAll(these.list())) {
            return Optional.empty();
        }
        Set<String> left = new TreeSet<>(all);
        left.removeAll(these.list());
        return left.isEmpty() ? Optional.empty() : Optional.of(Codes.of(left));
    }

    /** How many months the shortest time takes of which something is held. */
    int finest() {
        return times.finest();
    }

    /** The latest quarter or month that was over on a day; null where only years are held. */
    Period latest(LocalDate day) {
        return times.latest(day);
    }

    /** The latest year held that was over on a day; the first one where none was. */
    int lastYear(LocalDate day) {
        return times.lastYear(day);
    }

    /** The area whose parts nearly all reporters are; null where they have no area in common. */
    String nation() {
        return nation;
    }

    /** The products held where they are at most so many, else none. */
    List<String> fewProducts(int most) {
        return products.size() > most ? List.of() : products.stream().sorted().toList();
    }

    /** Some reporter, the first by code; the world where none is held. */
    Codes anyReporter() {
        return reporters.stream().min(String::compareTo).map(Codes::of).orElse(Codes.WORLD);
    }

    /** Whether a period's time is held, as itself or in parts. */
    boolean covers(Period p) {
        return times.covers(p);
    }

    /** Whether a code is a member or a part of another, a sum or a group. */
    boolean isIn(Codes code, Codes whole) {
        if (code == null || code.isSum() || code.equals(whole)) {
            return false;
        }
        return whole.isSum()
                ? whole.list().contains(code.first())
                : isPartOf(code.first(), whole.first());
    }

    /** The groups that a reporter is a member of and that say less than all reporters. */
    List<String> groupsOf(Codes reporter) {
        if (reporter == null || reporter.isSum()) {
            return List.of();
        }
        return groups.computeIfAbsent(reporter.first(), this::findGroups);
    }

    private List<String> findGroups(String reporter) {
        return areas.find(reporter).map(Area::groups).orElse(Set.of()).stream()
                .filter(g -> !isEveryReporter(g))
                .filter(g -> areas.membersOf(g).stream().filter(this::isReporter).count() > 2)
                .sorted()
                .toList();
    }

    /** The kind of a group's first member that has one, such as region; empty for none. */
    String kindIn(String group) {
        return areas.membersOf(group).stream()
                .sorted()
                .map(this::kind)
                .filter(k -> !k.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The kind of most reporters. */
    String kindOfReporters() {
        Map<String, Integer> kinds = new HashMap<>();
        reporters.forEach(r -> kinds.merge(kind(r), 1, Integer::sum));
        return most(kinds);
    }

    /** How many reporters of a kind are part of the country; all where none is common to them. */
    int reportersOf(String kind) {
        Predicate<String> own = r -> nation == null || isPartOf(r, nation);
        return (int) reporters.stream().filter(r -> kind(r).equals(kind)).filter(own).count();
    }

    /** What is counted most, of equals the last; empty for nothing. */
    private static String most(Map<String, Integer> counted) {
        return counted.entrySet().stream()
                .filter(e -> !e.getKey().isEmpty())
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** The universe of all reporters like one: its group where all are members, else all. */
    String everyReporter(Codes reporter) {
        return universes.computeIfAbsent(String.valueOf(reporter), k -> findUniverse(reporter));
    }

    private String findUniverse(Codes reporter) {
        Map<String, Integer> ranked =
                reporter == null || reporter.isSum() ? null : published.get(kind(reporter.first()));
        if (ranked != null) {
            return most(ranked);
        }
        if (reporter != null && nation != null && !reporter.isSum()) {
            String kind = kind(reporter.first());
            String told = kind.isEmpty() || kind.equals("country") ? kindOfReporters() : kind;
            String group = universeOfKind(told);
            if (group != null) {
                return leavesOut(group, told) ? told + "s of " + nation : group;
            }
        }
        String group = reporter == null || reporter.isSum() ? null : universeOf(reporter.first());
        return group == null ? "all" : group;
    }

    /** Whether a group lacks reporters of a kind that has a name: Wales is no region of England. */
    private boolean leavesOut(String group, String kind) {
        List<String> members = areas.membersOf(group);
        return Universe.KINDS.contains(kind + "s")
                && reporters.stream()
                        .filter(r -> kind(r).equals(kind) && isPartOf(r, nation))
                        .anyMatch(r -> !members.contains(r));
    }

    /** What goods are called in the lists of the observatory. */
    Products products() {
        return lists;
    }

    /** Whether reporters are each other's partners. */
    boolean isDual() {
        return dual;
    }

    private String commonArea() {
        Map<String, Integer> wholes = new HashMap<>();
        int told = 0;
        for (String r : reporters) {
            if (areas.find(r).map(a -> a.isGroup() || a.isSpecial()).orElse(true)) {
                continue;
            }
            String w = whole(r);
            told += w == null && wholes.containsKey(r) ? 0 : 1;
            if (w != null) {
                wholes.merge(w, 1, Integer::sum);
            }
        }
        String best = null;
        for (Map.Entry<String, Integer> e : wholes.entrySet()) {
            best = e.getValue() * 10 >= told * 7 ? e.getKey() : best;
        }
        return best;
    }

    Areas areas() {
        return areas;
    }

    String home() {
        return home;
    }

    /**
     * The currency an amount is in: the data's where it names none, or a dollar that may be theirs.
     */
    String currency(Num amount) {
        String c = amount.currency();
        return c.isEmpty() || isOwnCurrency(c) ? currency : c.equals(DOLLAR) ? "USD" : c;
    }

    /** Whether a currency is the data's; dollars that aren't named are any. */
    boolean isOwnCurrency(String told) {
        return told.equals(currency) || told.equals(DOLLAR) && DOLLARS.contains(currency);
    }

    NavigableSet<Integer> years() {
        return times.years();
    }

    /** Whether an area's trade could be told: it is held itself, or at least half its parts are. */
    boolean isReporter(String code) {
        return canReport.computeIfAbsent(
                code,
                c ->
                        reporters.contains(c)
                                || isHalfHeld(areas.membersOf(c))
                                || isHalfHeld(areas.childrenOf(c)));
    }

    private boolean isHalfHeld(Collection<String> parts) {
        long held = parts.stream().filter(reporters::contains).count();
        return held > 0 && held * 2 >= parts.size();
    }

    /**
     * Whether a text may tell of an area's trade though it isn't held: a region or town of some
     * country, with which none of the trade held here is.
     */
    boolean isPlace(String code) {
        return !partners.contains(code)
                && areas.find(code)
                        .filter(a -> !a.isGroup() && !a.isSpecial() && !a.parent().isEmpty())
                        .filter(a -> !a.kind().equals("country") && !a.parent().equals(Area.WORLD))
                        .isPresent();
    }

    /** The years between which a union had the members that it is listed with. */
    private static final Pattern UNION = Pattern.compile("\\(.*?(\\d{4})-(\\d{4})\\)");

    /** Whether a group had, on a day, the members it is listed with; any other area always. */
    boolean isOfTime(String code, LocalDate day) {
        Matcher years = UNION.matcher(areas.find(code).map(a -> a.name().en()).orElse(""));
        int year = day == null ? lastYear(null) : day.getYear();
        return !years.find()
                || year >= Integer.parseInt(years.group(1))
                        && year <= Integer.parseInt(years.group(2));
    }

    /** Whether trade may be with an area though none is held: it is no part of the nation. */
    boolean isElsewhere(String code) {
        return !isHome(code)
                && areas.find(code).map(a -> !a.isSpecial()).orElse(false)
                && areas.membersOf(code).stream().noneMatch(this::isHome)
                && areas.childrenOf(code).stream().noneMatch(this::isHome);
    }

    /** Whether an area reports or is a part of the country that reporters are of. */
    private boolean isHome(String code) {
        return reporters.contains(code)
                || nation != null && (nation.equals(code) || isPartOf(code, nation));
    }

    /** Held itself, not as a sum of others. */
    boolean reports(String code) {
        return reporters.contains(code);
    }

    boolean isPartner(String code) {
        return canPartner.computeIfAbsent(code, c -> partners.contains(c) || expands(c, partners));
    }

    private boolean expands(String code, Set<String> held) {
        return areas.membersOf(code).stream().anyMatch(held::contains)
                || areas.childrenOf(code).stream().anyMatch(held::contains);
    }

    /**
     * The partners that a table lists one by one beside what others make together, in order; empty
     * where reporters are partners, too.
     */
    List<String> listedPartners() {
        return dual
                ? List.of()
                : partners.stream()
                        .filter(c -> areas.membersOf(c).isEmpty() && !c.equals(Area.WORLD))
                        .filter(
                                c ->
                                        areas.find(c)
                                                .filter(a -> !a.isGroup() && !a.isSpecial())
                                                .isPresent())
                        .sorted()
                        .toList();
    }

    /** The one way that everything held goes; null where both are, or nothing is. */
    TradeFlow onlyFlow() {
        return onlyFlow;
    }

    /** Whether partners are told apart. */
    boolean hasPartners() {
        return partners.size() > 1;
    }

    /** All partners, or the only one where a table has no total. */
    Codes everyPartner() {
        return onlyPartner != null ? Codes.of(onlyPartner) : Codes.WORLD;
    }

    /** Whether a group holds all atomic members of a dimension, so that it means the whole. */
    private boolean coversAll(Codes c, Set<String> held) {
        if (c.isSum() || areas.membersOf(c.first()).isEmpty()) {
            return false;
        }
        Set<String> members = new HashSet<>(areas.membersOf(c.first()));
        return held.stream()
                .filter(h -> areas.find(h).map(a -> !a.isGroup() && !a.isSpecial()).orElse(true))
                .allMatch(members::contains);
    }

    boolean isEveryReporter(String group) {
        return everyReporter.computeIfAbsent(group, g -> coversAll(Codes.of(g), reporters));
    }

    /**
     * A group of which every reporter is a member, such as a table's own universe; null if none.
     */
    String universeOf(String reporter) {
        String best = null;
        int most = 0;
        int total = Integer.MAX_VALUE;
        for (String g : areas.find(reporter).map(Area::groups).orElse(Set.of())) {
            int size = (int) areas.membersOf(g).stream().filter(reporters::contains).count();
            int all = areas.membersOf(g).size();
            if (size >= 2 && size * 10 >= all * 9 && (size > most || size == most && all < total)) {
                most = size;
                total = all;
                best = g;
            }
        }
        return best;
    }

    /** The group of the reporters of a kind, such as all provinces; null where none has data. */
    String universeOfKind(String kind) {
        return reporters.stream()
                .filter(r -> kind(r).equals(kind))
                .sorted()
                .map(this::universeOf)
                .filter(g -> g != null)
                .findFirst()
                .orElse(null);
    }

    /**
     * The country or area that a reporter is part of and that has data of its own or by its parts.
     */
    String whole(String reporter) {
        String up = areas.find(reporter).map(Area::parent).orElse("");
        String last = null;
        for (int i = 0; i < 6 && !up.isEmpty() && !up.equals(Area.WORLD); i++) {
            if (isReporter(up) || areas.find(up).isPresent()) {
                last = up;
            }
            up = areas.find(up).map(Area::parent).orElse("");
        }
        return last;
    }

    boolean isPartOf(String part, String whole) {
        return areas.isUnder(part, whole)
                || areas.find(part).map(a -> a.groups().contains(whole)).orElse(false);
    }

    boolean isGroup(String code) {
        return areas.find(code).map(Area::isGroup).orElse(false);
    }

    String kind(String code) {
        return areas.find(code).map(Area::kind).orElse("");
    }
}
