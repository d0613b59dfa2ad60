// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.flow.CellGrid;
import eu.fondaco.core.flow.CellMatrix;
import eu.fondaco.core.flow.CellQuantity;
import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellTotal;
import eu.fondaco.core.flow.GridTotals;
import eu.fondaco.core.flow.InMemoryObservationStore;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * Whichever way a sum is asked for (by itself, as a matrix, as a table, as a quantity), it rests on
 * the cells that a listing shows: withheld where one of them isn't shown, and else what adding up
 * gives.
 */
class EveryWayOfAskingTest {

    private static final String[] REPORTERS = {"AA", "BB"};
    private static final String[] PARTNERS = {"AA", "P1", "P2", "P3", "W00"};
    private static final String[] PRODUCTS = {"Q:1", "Q:2", "TOTAL"};
    private static final Period[] PERIODS = {Period.year(2020), Period.year(2021)};

    private final List<Observation> held = new ArrayList<>();
    private final Map<Cell, Observation> listed = new HashMap<>();
    private ObservationStore guarded;
    private Random random;

    private void fill(long seed) throws IOException {
        random = new Random(seed);
        held.clear();
        listed.clear();
        for (String r : REPORTERS) {
            for (Period t : PERIODS) {
                for (String p : PARTNERS) {
                    for (String q : PRODUCTS) {
                        if (random.nextInt(6) > 0) {
                            TradeFlow flow =
                                    random.nextInt(9) == 0 ? TradeFlow.IMPORTS : TradeFlow.EXPORTS;
                            held.add(cell(flow, r, p, q, t));
                        }
                    }
                }
            }
        }
        ObservationStore store =
                InMemoryObservationStore.builder()
                        .add(new Release("d@1", "d", LocalDate.of(2024, 1, 1), "s", "", ""), held)
                        .build();
        guarded = GuardedStore.of(store, new SecretCube(new Random(1)).catalog());
        guarded.forEachCell(
                CellQuery.of("d"),
                v -> {
                    listed.put(Cell.of(v.cell()), v.cell());
                    return true;
                });
    }

    private Observation cell(TradeFlow flow, String r, String p, String q, Period t) {
        boolean weighed = random.nextInt(3) > 0;
        int dice = random.nextInt(25);
        return new Observation(
                "d",
                r,
                p,
                flow,
                q,
                t,
                BigDecimal.valueOf(1 + random.nextInt(1_000)),
                "EUR",
                dice == 0 ? "C" : dice == 1 ? "P" : dice == 2 ? "P,C" : "",
                weighed ? BigDecimal.valueOf(1 + random.nextInt(50)) : null,
                weighed ? "kg" : "");
    }

    @SafeVarargs
    private <T> Set<T> some(T... all) {
        Set<T> some = new HashSet<>(Set.of(all[random.nextInt(all.length)]));
        for (T t : all) {
            if (random.nextInt(3) == 0) {
                some.add(t);
            }
        }
        return some;
    }

    private CellRange range() {
        return new CellRange(
                "d",
                TradeFlow.EXPORTS,
                some(REPORTERS),
                some(PARTNERS),
                some(PRODUCTS),
                some(PERIODS));
    }

    /** What a sum rests on, as far as it is listed. */
    private List<Observation> within(Collection<CellRange> ranges) {
        Predicate<Observation> within =
                o ->
                        ranges.stream()
                                .anyMatch(
                                        r ->
                                                o.flow() == r.flow()
                                                        && r.reporters().contains(o.reporter())
                                                        && r.partners().contains(o.partner())
                                                        && r.products().contains(o.product())
                                                        && r.periods().contains(o.period()));
        return listed.values().stream().filter(within).toList();
    }

    private static boolean isSecret(Observation o) {
        return List.of(o.status().split("[ ,]")).contains("C");
    }

    private static double sum(List<Observation> of) {
        return of.stream().mapToDouble(o -> o.value().doubleValue()).sum();
    }

    private static List<Observation> weighed(List<Observation> of) {
        return of.stream().filter(o -> o.quantity() != null).toList();
    }

    private static double quantity(List<Observation> of) {
        return weighed(of).stream().mapToDouble(o -> o.quantity().doubleValue()).sum();
    }

    private void checkRange(CellRange range) {
        List<Observation> of = within(List.of(range));
        boolean secret = of.stream().anyMatch(EveryWayOfAskingTest::isSecret);
        CellTotal total = guarded.totals(List.of(range), null).get(range);
        assertThat(total.isConfidential()).as(range.toString()).isEqualTo(secret);
        assertThat(total.cells()).isEqualTo(of.size());
        assertThat(total.value()).isEqualTo(secret ? 0 : sum(of));
        CellMatrix matrix = guarded.matrix(range, null);
        assertThat(matrix.statuses().contains("C")).as(range.toString()).isEqualTo(secret);
        assertThat(matrix.total()).isEqualTo(secret ? 0 : sum(of));
        CellQuantity weight = guarded.quantities(List.of(range), null).get(range);
        assertThat(weight)
                .as(range.toString())
                .isEqualTo(
                        secret || weighed(of).isEmpty()
                                ? CellQuantity.NONE
                                : new CellQuantity(quantity(of), sum(weighed(of)), Set.of("kg")));
    }

    private void checkGrid(boolean weighed) {
        CellGrid grid =
                new CellGrid(
                        "d",
                        TradeFlow.EXPORTS,
                        List.of(some(PERIODS), some(PERIODS)),
                        List.of(Set.of("AA"), some(REPORTERS)),
                        List.of(some(PARTNERS), Set.of("AA"), some(PARTNERS)),
                        List.of(some(PRODUCTS), some(PRODUCTS)),
                        weighed);
        GridTotals totals = guarded.grid(grid, null);
        for (int t = 0; t < 2; t++) {
            for (int r = 0; r < 2; r++) {
                for (int p = 0; p < 3; p++) {
                    for (int q = 0; q < 2; q++) {
                        int at = grid.at(t, r, p, q);
                        List<Observation> of = within(grid.ranges(t, r, p, q));
                        boolean secret = of.stream().anyMatch(EveryWayOfAskingTest::isSecret);
                        assertThat(totals.originAt(at).isConfidential()).isEqualTo(secret);
                        assertThat(totals.cells()[at]).isEqualTo(of.size());
                        checkOrigin(totals.originAt(at), of);
                        assertThat(totals.value()[at]).isEqualTo(secret ? 0 : sum(of));
                        if (weighed) {
                            assertThat(totals.quantity()[at]).isEqualTo(secret ? 0 : quantity(of));
                            assertThat(totals.weighed()[at])
                                    .isEqualTo(secret ? 0 : sum(weighed(of)));
                        }
                    }
                }
            }
        }
    }

    /** Flags and releases are those of the cells, withheld or not. */
    private static void checkOrigin(GridTotals.Origin origin, List<Observation> of) {
        Set<String> flags = new HashSet<>();
        of.forEach(o -> flags.addAll(List.of(o.status().split("[ ,]"))));
        flags.remove("");
        Set<String> told = new HashSet<>();
        origin.statuses().forEach(s -> told.addAll(List.of(s.split("[ ,]"))));
        assertThat(told).isEqualTo(flags);
        assertThat(origin.releases()).isEqualTo(of.isEmpty() ? Set.of() : Set.of("d@1"));
    }

    @Property(seed = "90125", tries = 25)
    void sumsRestOnWhatIsShown(@ForAll long seed) throws IOException {
        fill(seed);
        for (int i = 0; i < 40; i++) {
            checkRange(range());
        }
        for (int i = 0; i < 4; i++) {
            checkGrid(i % 2 == 0);
        }
    }

    /** A cell that isn't shown keeps its own flags, and has neither a value nor a weight. */
    @Property(seed = "5150", tries = 25)
    void whatIsntShownIsFlaggedAndEmpty(@ForAll long seed) throws IOException {
        fill(seed);
        Set<Cell> places = new HashSet<>();
        for (GuardedStore.Place p : ((GuardedStore) guarded).hidden("d")) {
            TradeFlow flow = TradeFlow.parse(p.flow());
            places.add(new Cell(flow, p.reporter(), p.partner(), p.product(), p.period()));
        }
        assertThat(listed).hasSameSizeAs(held);
        for (Observation before : held) {
            Observation shown = listed.get(Cell.of(before));
            assertThat(isSecret(shown)).isEqualTo(places.contains(Cell.of(before)));
            if (!isSecret(shown)) {
                assertThat(shown).isEqualTo(before);
                continue;
            }
            String flags = (before.status() + " C").strip();
            assertThat(shown.status()).isEqualTo(isSecret(before) ? before.status() : flags);
            assertThat(shown.value()).isZero();
            assertThat(shown.quantity()).isNull();
            assertThat(shown.quantityUnit()).isEmpty();
        }
    }

    private static ObservationStore guarded(Observation... cells) {
        Release release = new Release("d@1", "d", LocalDate.of(2024, 1, 1), "s", "", "");
        return GuardedStore.of(
                InMemoryObservationStore.builder().add(release, List.of(cells)).build(),
                new SecretCube(new Random(1)).catalog());
    }

    private static Observation plain(String partner, boolean isSecret) {
        Cell cell = new Cell(TradeFlow.EXPORTS, "AA", partner, "TOTAL", Period.year(2020));
        return SecretCube.observation(cell, 5, isSecret);
    }

    /** With secrets or without: whoever listens and has had enough isn't told more. */
    @Test
    void aListingEndsWhenItIsAskedTo() throws IOException {
        for (boolean secret : new boolean[] {true, false}) {
            ObservationStore store = guarded(plain("P1", secret), plain("P2", false));
            assertThat(store.mayHide("d")).isEqualTo(secret);
            assertThat(store.mayHoldOwnTrade("d")).isFalse();
            List<String> partners = new ArrayList<>();
            store.forEachCell(CellQuery.of("d"), v -> partners.add(v.cell().partner()));
            assertThat(partners).containsExactlyInAnyOrder("P1", "P2");
            partners.clear();
            store.forEachCell(CellQuery.of("d"), v -> !partners.add(v.cell().partner()));
            assertThat(partners).hasSize(1);
        }
    }

    /** What wasn't known on a day is unknown then, not confidential. */
    @Test
    void aSecretOfLaterIsNoSecretOfEarlier() {
        Observation secret = plain("P1", true);
        ObservationStore store = guarded(secret, plain("P2", false));
        CellRange one =
                new CellRange(
                        "d",
                        TradeFlow.EXPORTS,
                        Set.of("AA"),
                        Set.of("P1"),
                        Set.of("TOTAL"),
                        Set.of(secret.period()));
        LocalDate before = LocalDate.of(2023, 1, 1);
        assertThat(store.totals(List.of(one), before).get(one)).isEqualTo(CellTotal.NONE);
        assertThat(store.totals(List.of(one), null).get(one).isConfidential()).isTrue();
    }

    @Test
    void aStoreBehindTheGateStaysAsItIs() throws IOException {
        fill(7);
        assertThat(GuardedStore.of(guarded, new SecretCube(new Random(1)).catalog()))
                .isSameAs(guarded);
        assertThat(guarded.mayHoldOwnTrade("d")).isTrue();
        assertThat(guarded.releases()).hasSize(1);
        assertThat(guarded.findRelease("d@1")).isPresent();
        assertThat(guarded.datasets()).hasSize(1);
    }
}
