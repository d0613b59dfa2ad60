// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.InMemoryObservationStore;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.product.Products;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No listing gives a confidential cell away by subtraction. */
class ListingGuardTest {

    private static final List<String> PARTNERS = List.of("A", "B", "C", "D", "E");
    private static final List<String> PRODUCTS = List.of("Q:1", "Q:2", "Q:3", "Q:4");

    private static Catalog catalog() {
        List<Area> areas =
                List.of(
                        new Area("R", Label.of("R"), "country", "", Set.of(), Set.of()),
                        new Area("R-1", Label.of("R-1"), "region", "R", Set.of(), Set.of()),
                        new Area("R-2", Label.of("R-2"), "region", "R", Set.of(), Set.of()));
        return new Catalog(
                Label.of("o"),
                "R",
                new Areas(areas),
                new Products(List.of()),
                List.of(),
                List.of(),
                Relations.NONE);
    }

    /** A cube that adds up in every direction, some of whose inner cells are confidential. */
    private static InMemoryObservationStore cube(
            Random random, int confidential, boolean quarters) {
        Map<String, Integer> inner = new HashMap<>();
        Map<String, Integer> all = new HashMap<>();
        List<String> keys = new ArrayList<>();
        for (String r : List.of("R-1", "R-2")) {
            for (String p : PARTNERS) {
                for (String q : PRODUCTS) {
                    for (int t = 1; t <= 4; t++) {
                        int value = 1 + random.nextInt(50);
                        String time = quarters ? "2020-Q" + t : "" + (2019 + t);
                        keys.add(String.join("|", r, p, q, time));
                        inner.put(keys.get(keys.size() - 1), value);
                        for (String r2 : List.of(r, "R")) {
                            for (String p2 : List.of(p, "W00")) {
                                for (String q2 : List.of(q, "TOTAL")) {
                                    all.merge(
                                            String.join("|", r2, p2, q2, time),
                                            value,
                                            Integer::sum);
                                    if (quarters) {
                                        all.merge(
                                                String.join("|", r2, p2, q2, "2020"),
                                                value,
                                                Integer::sum);
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        Set<String> secret = new java.util.HashSet<>();
        while (secret.size() < confidential) {
            secret.add(keys.get(random.nextInt(keys.size())));
        }
        List<Observation> cells = new ArrayList<>();
        all.forEach(
                (key, value) -> {
                    String[] k = key.split("\\|");
                    cells.add(
                            new Observation(
                                    "d",
                                    k[0],
                                    k[1],
                                    TradeFlow.EXPORTS,
                                    k[2],
                                    Period.parse(k[3]),
                                    BigDecimal.valueOf(value),
                                    "EUR",
                                    secret.contains(key) ? "C" : "",
                                    null,
                                    ""));
                });
        return InMemoryObservationStore.builder()
                .add(new Release("d@1", "d", LocalDate.of(2024, 1, 1), "s", "", ""), cells)
                .build();
    }

    private static Map<AddedUp.Cell, Boolean> shown(ListingGuard guard) throws IOException {
        Map<AddedUp.Cell, Boolean> shown = new HashMap<>();
        guard.forEachCell(
                CellQuery.of("d"),
                v -> {
                    Observation o = v.cell();
                    shown.put(
                            new AddedUp.Cell(
                                    o.flow(), o.reporter(), o.partner(), o.product(), o.period()),
                            !o.status().contains("C"));
                    return true;
                });
        return shown;
    }

    /**
     * Works out what a reader can: a line with one unknown cell gives it; again until nothing more
     * comes.
     */
    private static Set<AddedUp.Cell> workedOut(Map<AddedUp.Cell, Boolean> shown, AddedUp sums) {
        Set<AddedUp.Cell> known = new java.util.HashSet<>();
        shown.forEach(
                (c, s) -> {
                    if (s) {
                        known.add(c);
                    }
                });
        Set<AddedUp.Cell> found = new java.util.HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (AddedUp.Cell cell : shown.keySet()) {
                for (AddedUp.Line line : sums.through(cell)) {
                    List<AddedUp.Cell> in = new ArrayList<>(line.parts());
                    in.retainAll(shown.keySet());
                    if (in.isEmpty() || !shown.containsKey(line.total())) {
                        continue;
                    }
                    in.add(line.total());
                    in.removeIf(known::contains);
                    if (in.size() == 1) {
                        more |= known.add(in.get(0)) & found.add(in.get(0));
                    }
                }
            }
        }
        return found;
    }

    @Test
    void nothingHiddenCanBeWorkedOut() throws IOException {
        for (int seed = 0; seed < 25; seed++) {
            Random random = new Random(seed);
            InMemoryObservationStore store = cube(random, 1 + seed % 6, seed % 2 == 0);
            AddedUp sums = new AddedUp(store.datasets().get(0), catalog());
            Map<AddedUp.Cell, Boolean> shown = shown(new ListingGuard(store, catalog()));
            assertThat(workedOut(shown, sums)).as("seed " + seed).isEmpty();
            assertThat(shown.values()).contains(true, false);
            Map<AddedUp.Cell, Boolean> crude = shown(new ListingGuard(store, catalog(), 10));
            assertThat(workedOut(crude, sums)).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void withoutTheGuardASingleCellIsTheRestOfItsTotal() throws IOException {
        InMemoryObservationStore store = cube(new Random(1), 1, false);
        Map<AddedUp.Cell, Boolean> raw = new HashMap<>();
        store.forEachCell(
                CellQuery.of("d"),
                v -> {
                    Observation o = v.cell();
                    raw.put(
                            new AddedUp.Cell(
                                    o.flow(), o.reporter(), o.partner(), o.product(), o.period()),
                            o.status().isEmpty());
                    return true;
                });
        assertThat(workedOut(raw, new AddedUp(store.datasets().get(0), catalog()))).hasSize(1);
    }

    @Test
    void whatHidesNothingIsLeftAsItIs() throws IOException {
        assertThat(shown(new ListingGuard(cube(new Random(2), 0, true), catalog())).values())
                .containsOnly(true);
    }
}
