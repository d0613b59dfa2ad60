// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.measure.Frame;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.product.Products;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One dataset as questions see it: universes, coverage, and where each level is found. */
final class DatasetFrame implements Frame {

    private static final int REMEMBERED = 200_000;
    private static final int DEEPEST = 12;
    private static final Pattern DIGITS = Pattern.compile("(\\d{1,2}) digits");
    private static final Pattern NUMBER = Pattern.compile("(?:[A-Z0-9_]+:)?[A-Z]*(\\d+)");

    private record Asked(Universe universe, Codes reporter, Period period) {}

    private final Dataset dataset;
    private final Areas areas;
    private final Products products;
    private final BooleanSupplier ownTrade;
    private final BooleanSupplier hiding;
    private final Expander expander;
    private final Universes universes;
    private final Map<Asked, List<String>> members = new ConcurrentHashMap<>();
    private final Map<Operand.Cell, Resolved> resolved = new ConcurrentHashMap<>();
    private final Map<Summed, NavigableSet<Period>> summed = new ConcurrentHashMap<>();

    DatasetFrame(Dataset dataset, Catalog catalog) {
        this(dataset, catalog, () -> true, () -> true);
    }

    /**
     * @param ownTrade whether the dataset may hold cells of a reporter with itself
     * @param hiding whether it may hold confidential cells
     */
    DatasetFrame(
            Dataset dataset, Catalog catalog, BooleanSupplier ownTrade, BooleanSupplier hiding) {
        this.dataset = dataset;
        this.ownTrade = ownTrade;
        this.hiding = hiding;
        areas = catalog.areas();
        products = catalog.products();
        expander = new Expander(dataset, areas, catalog.products());
        universes = new Universes(areas);
    }

    Dataset dataset() {
        return dataset;
    }

    Expander expander() {
        return expander;
    }

    @Override
    public Areas areas() {
        return areas;
    }

    @Override
    public String currency() {
        return dataset.unit();
    }

    @Override
    public List<String> members(Question q) {
        Asked asked = new Asked(q.universe(), q.reporter(), q.period());
        List<String> known = members.get(asked);
        if (known == null) {
            known = findMembers(q);
            members.put(asked, known);
        }
        return known;
    }

    /**
     * Only reporters: a partner that never occurs has no trade, a reporter that doesn't has no
     * data.
     */
    @Override
    public int absent(Question q) {
        return q.universe().dimension() == Dimension.REPORTER
                        && !q.universe().members().equals(Universe.ALL)
                ? universes.named(q.universe()).size() - members(q).size()
                : 0;
    }

    @Override
    public boolean names(Question q, String member) {
        return universes.named(q.universe()).contains(member);
    }

    @Override
    public boolean mayLackMembers() {
        return !dataset.complete() && !dataset.zerosOmitted();
    }

    @Override
    public List<String> unlisted(Question q) {
        boolean partners =
                q.universe().dimension() == Dimension.PARTNER
                        && q.universe().members().equals(Universe.ALL);
        return partners ? expander.unlisted() : List.of();
    }

    private List<String> findMembers(Question q) {
        Universe universe = q.universe();
        if (universe.dimension() == Dimension.PERIOD) {
            return Years.members(universe.members(), periods(q), q.period());
        }
        List<String> named = universes.named(universe);
        boolean all = universe.members().equals(Universe.ALL);
        switch (universe.dimension()) {
            case REPORTER:
                return all
                        ? universes.peers(q.reporter(), dataset.reporters(), this::isReporter)
                        : named.stream().filter(this::isReporter).toList();
            case PARTNER:
                return all
                        ? atoms(Dimension.PARTNER, q)
                        : named.stream()
                                .filter(c -> expander.partners(Codes.of(c)).isKnown())
                                .toList();
            default:
                return productsOf(universe);
        }
    }

    private List<String> productsOf(Universe universe) {
        if (universe.members().equals(Universe.ALL)) {
            return expander.atoms(Dimension.PRODUCT);
        }
        Matcher digits = DIGITS.matcher(universe.members());
        if (digits.matches()) {
            return productsOf(Integer.parseInt(digits.group(1)));
        }
        Expansion parts = expander.products(Codes.parse(universe.members().replace('|', '+')));
        return parts.isKnown() ? parts.codes().stream().sorted().toList() : List.of();
    }

    /**
     * Codes of so many digits, letters before them aside, that products held here are or are part
     * of.
     */
    private List<String> productsOf(int digits) {
        Set<String> found = new TreeSet<>();
        for (String atom : expander.atoms(Dimension.PRODUCT)) {
            String code = atom;
            for (int depth = 0; depth < DEEPEST && !code.isEmpty(); depth++) {
                Matcher number = NUMBER.matcher(code);
                if (number.matches() && number.group(1).length() == digits) {
                    found.add(code);
                }
                code = products.find(code).map(Product::parent).orElse("");
            }
        }
        return found.stream().filter(c -> expander.products(Codes.of(c)).isKnown()).toList();
    }

    /** How near what is held here comes to the level that a question is about. */
    int nearness(Question q) {
        boolean open = TableQuestion.EACH.equals(q.reporter());
        if (q.reporter() == null || !open && !expander.reporters(q.reporter()).isKnown()) {
            return Reasons.NOTHING;
        }
        boolean any = TableQuestion.EACH.equals(q.partner());
        if (!any && !expander.partners(q.partner()).isKnown()) {
            return Reasons.REPORTER;
        }
        boolean one = !open && !any && !TableQuestion.EACH.equals(q.product());
        return one
                        && q.period() != null
                        && has(
                                new Operand.Cell(
                                        q.flow(),
                                        q.reporter(),
                                        q.partner(),
                                        q.product(),
                                        q.period()))
                ? Reasons.CELL
                : Reasons.PARTNER;
    }

    private boolean isReporter(String code) {
        return expander.reporters(Codes.of(code)).isKnown();
    }

    @Override
    public List<String> atoms(Dimension dimension, Question q) {
        List<String> atoms = expander.atoms(dimension);
        return dimension == Dimension.PRODUCT
                ? atoms
                : atoms.stream()
                        .filter(expander::isRankable)
                        .filter(c -> q.reporter() == null || !q.reporter().is(c))
                        .toList();
    }

    @Override
    public Optional<String> parent(Dimension dimension, String code) {
        return switch (dimension) {
            case PRODUCT -> products.find(code).map(Product::parent).filter(p -> !p.isEmpty());
            case PERIOD -> Optional.empty();
            default -> areas.find(code).map(Area::parent).filter(p -> p != null && !p.isEmpty());
        };
    }

    @Override
    public NavigableSet<Period> periods(Question q) {
        NavigableSet<Period> common = null;
        if (q.reporter() == null) {
            return new TreeSet<>();
        }
        for (String reporter : expander.reporters(q.reporter()).codes()) {
            for (TradeFlow flow : flows(q.flow())) {
                NavigableSet<Period> own =
                        dataset.coverage()
                                .getOrDefault(
                                        new Dataset.Reported(reporter, flow), new TreeSet<>());
                if (common == null) {
                    common = new TreeSet<>(own);
                } else {
                    common.retainAll(own);
                }
            }
        }
        if (common == null) {
            return new TreeSet<>();
        }
        int months = q.period() == null ? 12 : q.period().months();
        int phase = q.period() == null ? 0 : Math.floorMod(q.period().start(), step(months));
        common.removeIf(p -> p.months() != months);
        common.addAll(summed(q, months, phase));
        return common;
    }

    /** Periods of that length and place in the year that shorter ones held make up. */
    private NavigableSet<Period> summed(Question q, int months, int phase) {
        return months == 1
                ? new TreeSet<>()
                : summed.computeIfAbsent(
                        new Summed(q.reporter(), q.flow(), months, phase), this::findSummed);
    }

    /** Quarters follow each other; seven months are those of every year. */
    private static int step(int months) {
        return 12 % months == 0 ? months : 12;
    }

    private NavigableSet<Period> findSummed(Summed asked) {
        NavigableSet<Period> found = new TreeSet<>();
        Set<String> reporters = expander.reporters(asked.reporter).codes();
        NavigableSet<Period> held =
                reporters.isEmpty()
                        ? new TreeSet<>()
                        : dataset.coverage()
                                .getOrDefault(
                                        new Dataset.Reported(
                                                reporters.iterator().next(),
                                                flows(asked.flow).get(0)),
                                        new TreeSet<>());
        if (held.stream().noneMatch(p -> p.months() < asked.months)) {
            return found;
        }
        int last = held.stream().mapToInt(p -> p.start() + p.months()).max().orElse(0);
        int start = held.first().start();
        int step = step(asked.months);
        start += Math.floorMod(asked.phase - start, step);
        for (; start + asked.months <= last; start += step) {
            Period whole = new Period(start, asked.months);
            if (!parts(asked.flow, reporters, whole).isEmpty()) {
                found.add(whole);
            }
        }
        return found;
    }

    @Override
    public boolean has(Operand.Cell cell) {
        return resolve(cell).isKnown();
    }

    /**
     * Where zeros are left out, products are the dataset's own, and a sum of partners is one range
     * that needs no guard.
     */
    @Override
    public boolean holds(Operand.Matrix matrix) {
        if (!dataset.zerosOmitted()
                || !matrix.flow().isObserved()
                || !dataset.products().containsAll(matrix.products())) {
            return false;
        }
        Resolved first = resolve(matrix.cell(matrix.reporters().get(0), matrix.products().get(0)));
        return first.isKnown()
                && (first.partners().size() == 1 || isWithoutOwnTrade() && !hiding.getAsBoolean())
                && matrix.reporters().stream()
                        .map(r -> resolve(matrix.cell(r, matrix.products().get(0))))
                        .allMatch(
                                r ->
                                        r.isKnown()
                                                && r.shares().isEmpty()
                                                && r.ranges().size() == 1
                                                && r.reporters().size() == 1
                                                && r.partners().equals(first.partners())
                                                && r.periods().equals(first.periods()));
    }

    static List<TradeFlow> flows(TradeFlow flow) {
        return flow.isObserved() ? List.of(flow) : List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS);
    }

    private record Summed(Codes reporter, TradeFlow flow, int months, int phase) {}

    /** Where a level is found here. */
    Resolved resolve(Operand.Cell cell) {
        Resolved known = resolved.get(cell);
        if (known == null) {
            if (resolved.size() > REMEMBERED) {
                resolved.clear();
            }
            known = find(cell);
            resolved.put(cell, known);
        }
        return known;
    }

    /** Where a level would be found here, also of a period that is no longer held. */
    Resolved resolveEver(Operand.Cell cell) {
        Resolved now = resolve(cell);
        return now.isKnown() ? now : find(cell, true);
    }

    private Resolved find(Operand.Cell cell) {
        return find(cell, false);
    }

    private Resolved find(Operand.Cell cell, boolean ever) {
        CellCodes codes =
                new CellCodes(
                        expander.reporters(cell.reporter(), cell.period()),
                        expander.partners(cell.partner(), cell.period()),
                        expander.products(cell.product()));
        Set<String> reporters = codes.reporters().all();
        Problem unknown = codes.problem();
        if (unknown != null) {
            return Resolved.failing(cell, unknown);
        }
        List<Note> notes = codes.notes();
        Set<Period> held = periods(cell, reporters, notes);
        Set<Period> periods = held.isEmpty() && ever ? Set.of(cell.period()) : held;
        if (periods.isEmpty()) {
            return Resolved.failing(cell, notCovered(cell, reporters));
        }
        Problem coarse =
                withoutDetail(
                        cell.flow(), reporters, codes.partners().all(), codes.products().all());
        if (coarse != null) {
            return Resolved.failing(cell, coarse);
        }
        SignedRanges ranges = ranges(cell.flow(), codes, periods);
        return ranges.plus().isEmpty()
                ? Resolved.failing(
                        cell, Problem.notMeasurable(NoteCode.NOT_WITH_ITSELF.note(cell.reporter())))
                : new Resolved(
                        cell,
                        ranges.plus(),
                        ranges.minus(),
                        ranges.shares(),
                        reporters,
                        codes.partners().all(),
                        codes.products().all(),
                        periods,
                        notes,
                        null);
    }

    /** Of each observed flow that a flow is made of; a balance subtracts imports. */
    private SignedRanges ranges(TradeFlow wanted, CellCodes codes, Set<Period> periods) {
        SignedRanges found = SignedRanges.none();
        List<CellCodes.Block> blocks = codes.blocks();
        for (TradeFlow flow : flows(wanted)) {
            boolean subtracted = wanted == TradeFlow.BALANCE && flow == TradeFlow.IMPORTS;
            for (CellCodes.Block b : blocks) {
                for (CellRange range :
                        ranges(flow, b.reporters(), b.partners(), b.products(), periods)) {
                    found.add(range, subtracted, b.share());
                }
            }
        }
        return found;
    }

    /**
     * A reporter is skipped among its own partners. Where it has no cell with itself, and an absent
     * one doesn't count, nothing need be skipped.
     */
    private List<CellRange> ranges(
            TradeFlow flow,
            Set<String> reporters,
            Set<String> partners,
            Set<String> products,
            Set<Period> periods) {
        List<CellRange> ranges = new ArrayList<>();
        Set<String> apart = new LinkedHashSet<>();
        for (String reporter : reporters) {
            if (!partners.contains(reporter)) {
                apart.add(reporter);
            } else if (partners.size() > 1 && isWithoutOwnTrade()) {
                apart.add(reporter);
            } else if (partners.size() > 1) {
                Set<String> others = new LinkedHashSet<>(partners);
                others.remove(reporter);
                ranges.add(
                        new CellRange(
                                dataset.id(), flow, Set.of(reporter), others, products, periods));
            }
        }
        if (!apart.isEmpty()) {
            ranges.add(new CellRange(dataset.id(), flow, apart, partners, products, periods));
        }
        return ranges;
    }

    /** Whether a reporter's trade with itself need never be left out. */
    boolean isWithoutOwnTrade() {
        return dataset.zerosOmitted() && !ownTrade.getAsBoolean();
    }

    private Set<Period> periods(Operand.Cell cell, Set<String> reporters, List<Note> notes) {
        Set<Period> parts = parts(cell.flow(), reporters, cell.period());
        if (parts.size() > 1) {
            notes.add(sum(cell.period(), List.copyOf(parts)));
        }
        return parts;
    }

    /** The first and last of parts that are equally long, else all of them. */
    private static Note sum(Period whole, List<Period> parts) {
        Period first = parts.get(0);
        return parts.stream().allMatch(first::isLike)
                ? NoteCode.SUM_FROM_TO.note(whole, first, parts.get(parts.size() - 1))
                : NoteCode.SUM_OF.note(
                        whole,
                        parts.stream().map(Period::toString).collect(Collectors.joining(" + ")));
    }

    /**
     * The periods held that make up one for all of those reporters; none where it isn't covered.
     */
    Set<Period> parts(TradeFlow flow, Set<String> reporters, Period period) {
        List<NavigableSet<Period>> held = new ArrayList<>();
        for (String reporter : reporters) {
            for (TradeFlow each : flows(flow)) {
                held.add(
                        dataset.coverage()
                                .getOrDefault(
                                        new Dataset.Reported(reporter, each), new TreeSet<>()));
            }
        }
        return held.isEmpty()
                ? Set.of(period)
                : new LinkedHashSet<>(
                        Years.parts(
                                period,
                                held.get(0),
                                p -> held.stream().allMatch(h -> h.contains(p))));
    }

    private Problem notCovered(Operand.Cell cell, Set<String> reporters) {
        for (String reporter : new TreeSet<>(reporters)) {
            for (TradeFlow flow : flows(cell.flow())) {
                NavigableSet<Period> known =
                        dataset.coverage().get(new Dataset.Reported(reporter, flow));
                Note what =
                        flow == TradeFlow.EXPORTS
                                ? NoteCode.EXPORTS.note()
                                : NoteCode.IMPORTS.note();
                if (known == null || known.isEmpty()) {
                    return Problem.noData(
                            NoteCode.DATASET_NO_FLOW.note(dataset.id(), what, reporter));
                }
                if (!known.contains(cell.period())) {
                    return Problem.noData(
                            NoteCode.DATASET_OTHER_PERIODS.note(
                                    dataset.id(),
                                    what,
                                    reporter,
                                    known.first(),
                                    known.last(),
                                    cell.period(),
                                    heldOf(cell.period(), known)));
                }
            }
        }
        return Problem.noData(NoteCode.DATASET_NOTHING_FOR.note(dataset.id(), cell.period()));
    }

    /** What is held of a period that isn't covered: a part of it, or only longer ones around it. */
    private static Object heldOf(Period period, NavigableSet<Period> known) {
        List<Period> inside = known.stream().filter(period::contains).toList();
        if (!inside.isEmpty()) {
            Period first = inside.get(0);
            Period last = inside.get(inside.size() - 1);
            return NoteCode.HELD_IN_PART.note(
                    first.equals(last) ? first : NoteCode.RANGE.note(first, last));
        }
        return known.stream()
                .filter(p -> p.contains(period))
                .findFirst()
                .<Object>map(NoteCode.HELD_WITHIN::note)
                .orElse("");
    }

    /** Why reporters don't have the detail of a level; null where they do. */
    Problem withoutDetail(
            TradeFlow wanted, Set<String> reporters, Set<String> partners, Set<String> products) {
        boolean byPartner = !partners.equals(Set.of(Area.WORLD));
        boolean byProduct = !products.equals(Set.of(Product.TOTAL));
        if (!byPartner && !byProduct) {
            return null;
        }
        for (String reporter : reporters) {
            for (TradeFlow flow : flows(wanted)) {
                Dataset.Detail detail = dataset.detail().get(new Dataset.Reported(reporter, flow));
                if (byPartner && (detail == null || !detail.partners())) {
                    return Problem.noData(
                            NoteCode.DATASET_NO_PARTNERS.note(dataset.id(), reporter));
                }
                if (byProduct && (detail == null || !detail.products())) {
                    return Problem.noData(
                            NoteCode.DATASET_NO_PRODUCTS.note(dataset.id(), reporter));
                }
            }
        }
        return null;
    }
}
