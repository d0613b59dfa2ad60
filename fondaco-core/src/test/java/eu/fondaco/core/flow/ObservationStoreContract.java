// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.core.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What every {@link ObservationStore} keeps, whatever it rests on: sums equal to those of a slow
 * loop over cells, to the last digit unless said otherwise, with their flags, releases and
 * quantities, now and as of days; cells listed in one order. Extend it and supply a store that
 * holds the releases.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ObservationStoreContract {

    /** A release with its cells. */
    public record Loaded(Release release, List<Observation> cells) {}

    private static final List<String> AREAS = List.of("DE", "ES", "FR", "IT", "US", "O'K");
    private static final List<String> GOODS = List.of("P1", "P2", "CPA:CK28", "TOTAL");
    private static final List<String> PERIODS =
            List.of("2018", "2019", "2019-S2", "2019-Q1", "2019-05", "2018-02/P9M", "2015/2017");
    private static final List<LocalDate> DAYS =
            Arrays.asList(null, LocalDate.of(2019, 7, 1), LocalDate.of(2020, 6, 1));

    private final Random random = new Random(11);
    private final List<Loaded> loaded = new ArrayList<>();
    private ObservationStore store;

    /** A store into which those releases were loaded, one after another. */
    protected abstract ObservationStore storeOf(List<Loaded> releases) throws Exception;

    /** How many random batches are asked; fewer where each costs a second. */
    protected int batches() {
        return 150;
    }

    /** By how much of itself a sum may be off; a store that adds up decimals is never off. */
    protected double tolerance() {
        return 0;
    }

    @BeforeAll
    void load() throws Exception {
        loaded.add(release("t", null, 0.4));
        loaded.add(release("t", LocalDate.of(2020, 3, 1), 0.5));
        loaded.add(release("u", LocalDate.of(2020, 3, 1), 0.2));
        loaded.add(release("t", LocalDate.of(2021, 3, 1), 0.2));
        store = storeOf(List.copyOf(loaded));
    }

    private Loaded release(String dataset, LocalDate day, double odds) {
        Release release =
                new Release(dataset + "@" + day, dataset, day, "somebody's \"office\"", "", "CC0");
        List<Observation> cells = new ArrayList<>();
        for (String reporter : AREAS.subList(1, AREAS.size())) {
            for (String partner : AREAS) {
                for (String product : GOODS) {
                    for (String period : PERIODS) {
                        for (TradeFlow flow : List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)) {
                            if (random.nextDouble() < odds) {
                                cells.add(cell(dataset, reporter, partner, flow, product, period));
                            }
                        }
                    }
                }
            }
        }
        return new Loaded(release, cells);
    }

    private Observation cell(
            String dataset,
            String reporter,
            String partner,
            TradeFlow flow,
            String product,
            String period) {
        boolean weighs = random.nextBoolean();
        return new Observation(
                dataset,
                reporter,
                partner,
                flow,
                product,
                Period.parse(period),
                BigDecimal.valueOf(random.nextInt(100_000_000) - 1_000_000, random.nextInt(5)),
                "EUR",
                random.nextInt(7) == 0 ? List.of("P", "C", "E P").get(random.nextInt(3)) : "",
                weighs ? BigDecimal.valueOf(random.nextInt(500), random.nextInt(3)) : null,
                weighs ? List.of("kg", "kg", "pieces").get(random.nextInt(3)) : "");
    }

    @Test
    void totalsAreThoseOfALoop() {
        for (int i = 0; i < batches(); i++) {
            Set<CellRange> asked = ranges(1 + random.nextInt(9));
            LocalDate day = DAYS.get(random.nextInt(DAYS.size()));
            Map<CellRange, CellTotal> expected = new HashMap<>();
            asked.forEach(r -> expected.put(r, total(held(r, day))));
            assertThat(rounded(store.totals(asked, day), expected))
                    .as("%s on %s", asked, day)
                    .isEqualTo(expected);
        }
    }

    /** With the values expected, where they are near enough. */
    private Map<CellRange, CellTotal> rounded(
            Map<CellRange, CellTotal> totals, Map<CellRange, CellTotal> expected) {
        Map<CellRange, CellTotal> rounded = new HashMap<>();
        totals.forEach(
                (range, total) -> {
                    double right = expected.get(range).value();
                    boolean isNear =
                            Math.abs(total.value() - right) <= tolerance() * Math.abs(right);
                    rounded.put(
                            range,
                            new CellTotal(
                                    isNear ? right : total.value(),
                                    total.cells(),
                                    total.statuses(),
                                    total.releases()));
                });
        return rounded;
    }

    @Test
    void quantitiesAreThoseOfTheCellsThatHaveOne() {
        for (int i = 0; i < batches() / 3; i++) {
            Set<CellRange> asked = ranges(1 + random.nextInt(4));
            LocalDate day = DAYS.get(random.nextInt(DAYS.size()));
            Map<CellRange, CellQuantity> expected = new HashMap<>();
            asked.forEach(r -> expected.put(r, quantity(held(r, day))));
            assertThat(store.quantities(asked, day)).as("%s on %s", asked, day).isEqualTo(expected);
        }
    }

    @Test
    void tablesAreTheSumsOfTheirRanges() {
        for (int i = 0; i < batches() / 3; i++) {
            CellGrid grid = grid();
            LocalDate day = DAYS.get(random.nextInt(DAYS.size()));
            GridTotals totals = store.grid(grid, day);
            for (int t = 0; t < grid.periods().size(); t++) {
                for (int r = 0; r < grid.reporters().size(); r++) {
                    for (int p = 0; p < grid.partners().size(); p++) {
                        for (int q = 0; q < grid.products().size(); q++) {
                            List<Held> cells = new ArrayList<>();
                            grid.ranges(t, r, p, q).forEach(of -> cells.addAll(held(of, day)));
                            compare(totals, grid.at(t, r, p, q), cells, grid.weighed());
                        }
                    }
                }
            }
        }
    }

    private static void compare(GridTotals totals, int place, List<Held> cells, boolean isWeighed) {
        CellTotal expected = total(cells);
        GridTotals.Origin from =
                totals.cells()[place] == 0 ? GridTotals.Origin.NONE : totals.originAt(place);
        assertThat(totals.value()[place]).isCloseTo(expected.value(), within(1e-3));
        assertThat(totals.cells()[place]).isEqualTo(expected.cells());
        assertThat(from.statuses()).isEqualTo(expected.statuses());
        assertThat(from.releases()).isEqualTo(expected.releases());
        if (isWeighed) {
            CellQuantity quantity = quantity(cells);
            assertThat(totals.quantity()[place]).isCloseTo(quantity.quantity(), within(1e-3));
            assertThat(totals.weighed()[place]).isCloseTo(quantity.value(), within(1e-3));
            assertThat(totals.unitsAt(place)).isEqualTo(quantity.units());
        }
    }

    @Test
    void aMatrixIsTheSumsByReporterAndProduct() {
        CellRange range =
                new CellRange(
                        "t",
                        TradeFlow.EXPORTS,
                        Set.of("IT", "FR", "XX"),
                        Set.of("US", "DE"),
                        Set.of("P1", "CPA:CK28"),
                        Set.of(Period.year(2018), Period.year(2019)));
        CellMatrix matrix = store.matrix(range, null);
        for (int r = 0; r < matrix.reporters().size(); r++) {
            for (int q = 0; q < matrix.products().size(); q++) {
                CellRange cell =
                        new CellRange(
                                "t",
                                TradeFlow.EXPORTS,
                                Set.of(matrix.reporters().get(r)),
                                range.partners(),
                                Set.of(matrix.products().get(q)),
                                range.periods());
                assertThat(matrix.values()[r * matrix.products().size() + q])
                        .isEqualTo(total(held(cell, null)).value());
            }
        }
        assertThat(matrix.total()).isNotZero();
        assertThat(matrix.releases()).isEqualTo(total(held(range, null)).releases());
    }

    @Test
    void versionsAreListedInOneOrder() throws Exception {
        CellQuery all = CellQuery.of("t");
        List<CellVersion> history = shown(all.withHistory());
        assertThat(history).hasSizeGreaterThan(500);
        assertThat(content(history)).isEqualTo(expectedHistory());
        for (LocalDate day : DAYS) {
            assertThat(shown(all.asOf(day)))
                    .isEqualTo(history.stream().filter(v -> v.holdsOn(day)).toList());
        }
        Set<TradeFlow> imports = Set.of(TradeFlow.IMPORTS);
        Set<String> reporter = Set.of("O'K");
        Set<String> product = Set.of("P1");
        assertThat(shown(new CellQuery("t", imports, reporter, Set.of(), product, false, null)))
                .isNotEmpty()
                .isEqualTo(
                        history.stream()
                                .filter(v -> v.until() == null)
                                .filter(v -> v.cell().flow() == TradeFlow.IMPORTS)
                                .filter(v -> v.cell().reporter().equals("O'K"))
                                .filter(v -> v.cell().product().equals("P1"))
                                .toList());
        List<CellVersion> first = new ArrayList<>();
        store.forEachCell(all, v -> first.add(v) && first.size() < 3);
        assertThat(first).isEqualTo(shown(all).subList(0, 3));
    }

    @Test
    void itSaysWhatItHolds() {
        assertThat(store.releases()).isEqualTo(loaded.stream().map(Loaded::release).toList());
        assertThat(store.findRelease("u@2020-03-01")).contains(loaded.get(2).release());
        assertThat(store.findRelease("u@nothing")).isEmpty();
        assertThat(store.datasets()).extracting(Dataset::id).containsExactly("t", "u");
        Dataset t = store.datasets().get(0);
        assertThat(t.unit()).isEqualTo("EUR");
        assertThat(t.reporters()).containsExactlyInAnyOrderElementsOf(AREAS.subList(1, 6));
        assertThat(t.partners()).containsExactlyInAnyOrderElementsOf(AREAS);
        assertThat(t.products()).containsExactlyInAnyOrderElementsOf(GOODS);
        assertThat(t.covers("IT", TradeFlow.EXPORTS, Period.parse("2019-S2"))).isTrue();
        assertThat(t.covers("DE", TradeFlow.EXPORTS, Period.parse("2019-S2"))).isFalse();
        assertThat(store.mayHide("t")).isTrue();
        assertThat(store.mayHoldOwnTrade("t")).isTrue();
        CellRange nowhere =
                new CellRange(
                        "none",
                        TradeFlow.EXPORTS,
                        Set.of("IT"),
                        Set.of("US"),
                        Set.of("P1"),
                        Set.of(Period.year(2018)));
        assertThat(store.totals(List.of(nowhere), null)).containsEntry(nowhere, CellTotal.NONE);
    }

    private List<CellVersion> shown(CellQuery query) throws Exception {
        List<CellVersion> all = new ArrayList<>();
        store.forEachCell(query, all::add);
        return all;
    }

    private record Held(Observation cell, Release release) {

        LocalDate from() {
            return release.knownFrom() == null ? cell.period().lastDay() : release.knownFrom();
        }

        List<Object> key() {
            return List.of(
                    cell.dataset(),
                    cell.reporter(),
                    cell.partner(),
                    cell.flow(),
                    cell.product(),
                    cell.period());
        }
    }

    private List<Held> everything() {
        return loaded.stream()
                .flatMap(l -> l.cells.stream().map(o -> new Held(o, l.release)))
                .toList();
    }

    private static Set<String> content(List<CellVersion> versions) {
        return versions.stream()
                .map(
                        v ->
                                new Held(v.cell(), null).key()
                                        + " "
                                        + v.cell().value().stripTrailingZeros().toPlainString()
                                        + " "
                                        + v.cell().status()
                                        + v.cell().quantityUnit()
                                        + " "
                                        + v.release()
                                        + " "
                                        + v.from()
                                        + " "
                                        + v.until())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The versions of each cell, each until the next one. */
    private Set<String> expectedHistory() {
        Map<List<Object>, List<Held>> versions = new LinkedHashMap<>();
        for (Held h : everything()) {
            if (h.cell.dataset().equals("t")) {
                versions.computeIfAbsent(h.key(), k -> new ArrayList<>()).add(h);
            }
        }
        List<CellVersion> all = new ArrayList<>();
        for (List<Held> cell : versions.values()) {
            for (int i = 0; i < cell.size(); i++) {
                Held h = cell.get(i);
                LocalDate until = i + 1 < cell.size() ? cell.get(i + 1).from() : null;
                all.add(new CellVersion(h.cell, h.release.id(), h.from(), until));
            }
        }
        return content(all);
    }

    /** The cells of a range as known on a day, by a loop over all. */
    private Collection<Held> held(CellRange range, LocalDate day) {
        Map<List<Object>, Held> latest = new LinkedHashMap<>();
        for (Held h : everything()) {
            Observation o = h.cell;
            if (o.dataset().equals(range.dataset())
                    && o.flow() == range.flow()
                    && range.reporters().contains(o.reporter())
                    && range.partners().contains(o.partner())
                    && range.products().contains(o.product())
                    && range.periods().contains(o.period())
                    && (day == null || !h.from().isAfter(day))) {
                latest.put(h.key(), h);
            }
        }
        return latest.values();
    }

    private static CellTotal total(Collection<Held> cells) {
        BigDecimal value = BigDecimal.ZERO;
        Set<String> statuses = new TreeSet<>();
        Set<String> releases = new TreeSet<>();
        for (Held h : cells) {
            value = value.add(h.cell.value());
            statuses.addAll(Arrays.asList(h.cell.status().split(" ")));
            releases.add(h.release.id());
        }
        statuses.remove("");
        return cells.isEmpty()
                ? CellTotal.NONE
                : new CellTotal(value.doubleValue(), cells.size(), statuses, releases);
    }

    private static CellQuantity quantity(Collection<Held> cells) {
        BigDecimal quantity = BigDecimal.ZERO;
        BigDecimal value = BigDecimal.ZERO;
        Set<String> units = new TreeSet<>();
        for (Held h : cells) {
            if (h.cell.quantity() != null && h.cell.quantity().signum() > 0) {
                quantity = quantity.add(h.cell.quantity());
                value = value.add(h.cell.value());
                units.add(h.cell.quantityUnit());
            }
        }
        return units.isEmpty()
                ? CellQuantity.NONE
                : new CellQuantity(quantity.doubleValue(), value.doubleValue(), units);
    }

    private Set<CellRange> ranges(int wanted) {
        Set<CellRange> ranges = new LinkedHashSet<>();
        while (ranges.size() < wanted) {
            ranges.add(
                    new CellRange(
                            random.nextInt(6) == 0 ? "u" : "t",
                            random.nextBoolean() ? TradeFlow.EXPORTS : TradeFlow.IMPORTS,
                            some(AREAS),
                            some(AREAS),
                            some(GOODS),
                            periods(some(PERIODS))));
        }
        return ranges;
    }

    private static Set<Period> periods(Set<String> texts) {
        return texts.stream()
                .map(p -> p.equals("X0") ? Period.year(1990) : Period.parse(p))
                .collect(Collectors.toSet());
    }

    /** One code, several, or all of them; now and then one that isn't held. */
    private Set<String> some(List<String> codes) {
        Set<String> some = new HashSet<>();
        int kind = random.nextInt(3);
        for (String code : codes) {
            if (kind == 0 || kind == 1 && random.nextBoolean()) {
                some.add(code);
            }
        }
        if (some.isEmpty()) {
            some.add(random.nextInt(8) == 0 ? "X0" : codes.get(random.nextInt(codes.size())));
        }
        return some;
    }

    private CellGrid grid() {
        return new CellGrid(
                "t",
                random.nextBoolean() ? TradeFlow.EXPORTS : TradeFlow.IMPORTS,
                groups(PERIODS).stream().map(ObservationStoreContract::periods).toList(),
                groups(AREAS),
                groups(AREAS),
                groups(GOODS),
                random.nextInt(3) == 0);
    }

    private List<Set<String>> groups(List<String> codes) {
        List<Set<String>> groups = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            groups.add(some(codes));
        }
        return groups;
    }
}
