// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import eu.fondaco.web.RefusedException;
import eu.fondaco.web.speech.Speech;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a visitor wants to see of a dataset, all of it in the address: which member of each
 * dimension, or {@code *} for a row each, the flow, what is shown, the order, a part of names, and
 * after which row the page begins.
 */
final class Exploring {

    /** Stands for a row for each member. */
    static final String EACH = "*";

    /** The kind of areas that have others as members. */
    private static final String GROUPS = "group";

    /** Unions as they were for some years; the union itself is one of the groups. */
    private static final String EDITIONS = "(?!EU27_2020)E[UA]\\d\\d(_\\d{4})?";

    /** So many of what a dataset has are named to who asks for what it hasn't. */
    private static final int MOST_NAMED = 30;

    private final Dataset dataset;
    private final Map<String, String> chosen = new LinkedHashMap<>();

    private Exploring(Dataset dataset) {
        this.dataset = dataset;
    }

    /**
     * Reads the address.
     *
     * @throws RefusedException for a member that the dataset hasn't
     */
    static Exploring of(Dataset dataset, Visit visit, String home) {
        Exploring it = new Exploring(dataset);
        List<String> years = it.years();
        String reporter =
                dataset.reporters().contains(home)
                        ? home
                        : new TreeSet<>(dataset.reporters()).first();
        boolean partners = dataset.partners().size() > 2;
        boolean goods =
                !partners && dataset.reporters().size() == 1 && dataset.products().size() > 2;
        it.choose(visit, "flow", "X", List.of("X", "M"));
        it.choose(visit, "reporter", partners || goods ? reporter : EACH, dataset.reporters());
        it.choose(
                visit,
                "partner",
                partners ? EACH : Area.WORLD,
                dataset.partners().isEmpty() ? List.of(Area.WORLD) : dataset.partners());
        it.choose(
                visit,
                "product",
                !goods && dataset.hasTotal() || dataset.products().isEmpty() ? Product.TOTAL : EACH,
                dataset.products().isEmpty() ? List.of(Product.TOTAL) : dataset.products());
        String newest = years.isEmpty() ? EACH : years.get(years.size() - 1);
        it.choose(visit, "year", newest, years);
        it.choose(visit, "what", "level", List.of("level", "growth"));
        boolean course = it.axes().equals(List.of(Dimension.PERIOD));
        it.choose(
                visit, "sort", course ? "name" : "largest", List.of("largest", "smallest", "name"));
        it.choose(visit, "columns", "change", it.columns());
        it.turn(reporter, newest);
        it.chosen.put("name", visit.parameter("name"));
        return it;
    }

    /** What columns may be of: change and share, years, both flows, or members of a dimension. */
    List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("change", "years", "flow"));
        if (dataset.partners().contains(Area.WORLD)) {
            columns.add("partner");
        }
        if (dataset.hasTotal() && dataset.products().size() > 1) {
            columns.add("product");
        }
        if (dataset.reporters().size() > 1) {
            columns.add("reporter");
        }
        return columns;
    }

    /** What there is a column for has no row each; rows are in the order of the whole. */
    private void turn(String reporter, String newest) {
        switch (get("columns")) {
            case "years" -> {
                if (axes().size() > 1) {
                    chosen.replace("year", EACH, newest); // up to the newest
                }
            }
            case "partner" -> chosen.put("partner", Area.WORLD);
            case "product" -> chosen.put("product", Product.TOTAL);
            case "reporter" -> chosen.replace("reporter", EACH, reporter);
            default -> {}
        }
        if (across() != null && axes().isEmpty()) {
            boolean goods = dataset.products().size() > 1 && across() != Dimension.PRODUCT;
            chosen.put(
                    goods ? "product" : across() == Dimension.PARTNER ? "year" : "partner", EACH);
        }
    }

    /** The dimension of whose largest members there is a column each; null where there is none. */
    Dimension across() {
        return switch (shown()) {
            case "partner" -> Dimension.PARTNER;
            case "product" -> Dimension.PRODUCT;
            case "reporter" -> Dimension.REPORTER;
            default -> null;
        };
    }

    /** The members of that dimension, all other dimensions taken whole. */
    TableQuestion members(Dimension across, String reporter) {
        Question.Builder whole = question().toBuilder();
        for (Dimension axis : axes()) {
            switch (axis) {
                case REPORTER -> whole.reporter(reporter);
                case PARTNER -> whole.partner(Area.WORLD);
                case PRODUCT -> whole.product(Product.TOTAL);
                default -> whole.period(Period.parse(years().get(years().size() - 1)));
            }
        }
        return TableQuestion.of(whole.build(), new Universe(across, Universe.ALL));
    }

    /** A table with all members of the dimension of which columns are, not just the largest. */
    TableQuestion inFull(TableQuestion shown) {
        if (across() == null) {
            return shown;
        }
        List<Universe> axes = new ArrayList<>(shown.axes());
        axes.add(new Universe(across(), Universe.ALL));
        return TableQuestion.of(shown.question(), axes.toArray(Universe[]::new));
    }

    /** Takes the kind of areas that is asked for, else the one that the parts of home are of. */
    private Exploring ofKind(Visit visit, String home, Areas areas) {
        String asked = visit.parameter("kind");
        List<String> kinds = kinds(areas);
        boolean isNone =
                !List.of("", EACH, GROUPS).contains(asked)
                        && areas.list().stream().noneMatch(a -> a.kind().equals(asked));
        if (isNone) {
            throw refused("kind", asked, kinds);
        }
        String own =
                areas.childrenOf(home).stream()
                        .filter(dataset.reporters()::contains)
                        .flatMap(code -> areas.find(code).stream())
                        .map(Area::kind)
                        .filter(kinds::contains)
                        .findFirst()
                        .orElse(EACH);
        chosen.put(
                "kind",
                kinds.size() < 2 && !kinds.contains(GROUPS)
                        ? ""
                        : kinds.contains(asked) ? asked : asked.isEmpty() ? own : EACH);
        return this;
    }

    /**
     * The kinds of areas of which some are part of others, where there is a row for each area;
     * groups are one of them.
     */
    List<String> kinds(Areas areas) {
        List<String> kinds = new ArrayList<>();
        if (axes().contains(Dimension.REPORTER)) {
            dataset.reporters().stream()
                    .flatMap(code -> areas.find(code).stream())
                    .filter(a -> !a.isGroup() && !a.isSpecial())
                    .map(Area::kind)
                    .distinct()
                    .sorted()
                    .forEach(kinds::add);
        }
        if (groups(areas).size() > 1) {
            kinds.add(GROUPS);
        }
        return kinds;
    }

    /** Whether a group is a union as it was for some years. */
    static boolean isEdition(String group) {
        return group.matches(EDITIONS);
    }

    /** The groups of which the dataset has several members, where there is a row for each area. */
    private List<String> groups(Areas areas) {
        Set<String> held = new HashSet<>(areas(grouped()));
        return areas.list().stream()
                .filter(Area::isGroup)
                .map(Area::code)
                .filter(g -> !isEdition(g))
                .filter(g -> areas.membersOf(g).stream().filter(held::contains).count() > 1)
                .sorted()
                .toList();
    }

    private Collection<String> areas(Dimension axis) {
        return axis == null
                ? List.of()
                : axis == Dimension.REPORTER ? dataset.reporters() : dataset.partners();
    }

    /** The axis of areas that may be groups; null where there is none. */
    private Dimension grouped() {
        return Stream.of(Dimension.REPORTER, Dimension.PARTNER)
                .filter(axes()::contains)
                .findFirst()
                .orElse(null);
    }

    /** Whether groups are among some kinds of areas. */
    boolean mayBeOfGroups(List<String> kinds) {
        return kinds.contains(GROUPS);
    }

    /** Whether rows are of groups, of which some have members of others. */
    boolean isOfGroups() {
        return kind().equals(GROUPS);
    }

    /** The kind of areas that is shown; empty for all of them. */
    String kind() {
        return get("kind").equals(EACH) ? "" : get("kind");
    }

    /** Whether rows of a member are of the kind of areas that is shown. */
    boolean isOfKind(Dimension axis, String code, Areas areas) {
        return kind().isEmpty()
                || isOfGroups()
                || axis != Dimension.REPORTER
                || areas.find(code).filter(a -> a.kind().equals(kind())).isPresent();
    }

    /** What columns are of; changes are shown beside values only. */
    String shown() {
        String columns = get("columns");
        boolean years = columns.equals("years") && EACH.equals(get("year"));
        return years || !get("what").equals("level") ? "change" : columns;
    }

    /** Whether columns are something else than value, change and share. */
    boolean isAcross() {
        return !shown().equals("change");
    }

    /**
     * What a visit begins with: what its address says, or, where that chooses nothing, the views of
     * which the first is to be shown that has numbers.
     */
    static List<Exploring> starts(Dataset dataset, Visit visit, String home, Areas areas) {
        return starts(dataset, visit, home).stream()
                .map(start -> start.ofKind(visit, home, areas))
                .toList();
    }

    private static List<Exploring> starts(Dataset dataset, Visit visit, String home) {
        Exploring first = of(dataset, visit, home);
        boolean chosen =
                first.chosen.keySet().stream().anyMatch(name -> !visit.parameter(name).isEmpty());
        if (chosen) {
            return List.of(first);
        }
        boolean world = dataset.partners().contains(Area.WORLD);
        List<Exploring> starts = new ArrayList<>(List.of(first));
        starts.add(first.but("flow", "M"));
        if (world) {
            starts.add(first.but("partner", Area.WORLD).but("reporter", EACH));
            starts.add(first.but("partner", Area.WORLD).but("product", EACH));
        }
        starts.add(first.but("product", EACH));
        starts.add(first.but("reporter", EACH));
        if (world) {
            starts.add(first.but("partner", Area.WORLD).but("year", EACH));
        }
        return starts;
    }

    /** The same with another member of one dimension. */
    private Exploring but(String name, String member) {
        Exploring other = new Exploring(dataset);
        other.chosen.putAll(chosen);
        other.chosen.put(name, member);
        return other;
    }

    private void choose(Visit visit, String name, String otherwise, Collection<String> allowed) {
        String asked = visit.parameter(name);
        boolean dimension = List.of("reporter", "partner", "product", "year").contains(name);
        if (!asked.isEmpty() && !allowed.contains(asked) && !(dimension && asked.equals(EACH))) {
            throw refused(name, asked, allowed);
        }
        chosen.put(name, asked.isEmpty() ? otherwise : asked);
    }

    private static RefusedException refused(String name, String asked, Collection<String> allowed) {
        List<String> some = allowed.stream().sorted().toList();
        String first = String.join(", ", some.subList(0, Math.min(MOST_NAMED, some.size())));
        String has = some.size() > MOST_NAMED ? first + " …" : first;
        return new RefusedException(
                404, "not-in-dataset", Speech.both("explore-page.not-in-it", asked, name, has), 0);
    }

    Dataset dataset() {
        return dataset;
    }

    String get(String name) {
        return chosen.get(name);
    }

    /** All that was chosen, by the name of its parameter. */
    Map<String, String> all() {
        return Map.copyOf(chosen);
    }

    TradeFlow flow() {
        return TradeFlow.parse(get("flow"));
    }

    /** Years of which any reporter has data, in order. */
    List<String> years() {
        TreeSet<Integer> years = new TreeSet<>();
        for (NavigableSet<Period> periods : dataset.coverage().values()) {
            years.addAll(KnownPeriods.whole(periods));
        }
        return years.stream().map(String::valueOf).toList();
    }

    /** The dimensions of which there is a row each, in order. */
    List<Dimension> axes() {
        List<Dimension> axes = new ArrayList<>();
        for (Dimension d : Dimension.values()) {
            if (EACH.equals(get(d == Dimension.PERIOD ? "year" : d.word()))) {
                axes.add(d);
            }
        }
        return axes;
    }

    /** What each row of a level asks. */
    Question question() {
        Question.Builder b =
                Question.of("level")
                        .flow(flow())
                        .reporter(get("reporter"))
                        .partner(get("partner"))
                        .product(get("product"))
                        .dataset(dataset.id());
        if (!EACH.equals(get("year"))) {
            b.period(Period.parse(get("year")));
        }
        return b.build();
    }

    /** The table; there must be an axis. */
    TableQuestion table(Areas areas) {
        return table(isOfGroups() ? String.join("+", groups(areas)) : Universe.ALL);
    }

    /** The same with a row for each area, whatever the kind. */
    TableQuestion ofAll() {
        return table(Universe.ALL);
    }

    private TableQuestion table(String grouped) {
        List<Universe> universes = new ArrayList<>();
        List<String> years = years();
        for (Dimension axis : axes()) {
            universes.add(
                    axis == Dimension.PERIOD
                            ? Universe.parse(
                                    "period:" + years.get(0) + "-" + years.get(years.size() - 1))
                            : new Universe(axis, axis == grouped() ? grouped : Universe.ALL));
        }
        Question question = question();
        if (get("what").equals("growth") && question.period() != null) {
            question =
                    question.toBuilder()
                            .measure("growth")
                            .base(question.period().plusYears(-1))
                            .build();
        }
        return TableQuestion.of(question, universes.toArray(Universe[]::new));
    }
}
