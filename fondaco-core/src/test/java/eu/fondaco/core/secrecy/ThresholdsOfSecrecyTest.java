// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.InMemoryObservationStore;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.product.Products;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is hidden on both sides of each threshold. */
class ThresholdsOfSecrecyTest {

    private final List<Observation> cells = new ArrayList<>();
    private final Map<String, Area> areas = new LinkedHashMap<>();

    /** A reporter's exports to each partner, the first of them confidential, and their sum. */
    private void line(String reporter, int... values) {
        int total = 0;
        area(reporter);
        for (int i = 0; i < values.length; i++) {
            area("P" + i);
            cells.add(SecretCube.observation(cell(reporter, "P" + i), values[i], i == 0));
            total += values[i];
        }
        cells.add(SecretCube.observation(cell(reporter, Area.WORLD), total, false));
    }

    private void area(String code) {
        areas.put(code, new Area(code, Label.of(code), "country", "", Set.of(), Set.of()));
    }

    private static Cell cell(String reporter, String partner) {
        return new Cell(TradeFlow.EXPORTS, reporter, partner, "TOTAL", Period.year(2020));
    }

    private ObservationStore store() {
        return InMemoryObservationStore.builder()
                .add(new Release("d@1", "d", LocalDate.of(2024, 1, 1), "s", "", ""), cells)
                .build();
    }

    private Catalog catalog() {
        return new Catalog(
                Label.of("o"),
                "",
                new Areas(List.copyOf(areas.values())),
                new Products(List.of()),
                List.of(),
                List.of(),
                Relations.NONE);
    }

    private Set<String> hidden(String reporter, int most) {
        return new Hidden(store(), catalog(), most)
                .all("d").stream()
                        .filter(c -> c.reporter().equals(reporter))
                        .map(Cell::partner)
                        .collect(Collectors.toSet());
    }

    /** 20 beside a secret 100 may be a fifth of it more or less; 19 can't. */
    @ParameterizedTest
    @CsvSource({"20, true", "21, true", "19, false"})
    void aCellAFifthAsLargeIsEnough(int beside, boolean enough) {
        line("R", 100, beside, 2_000, 2_000);
        Set<String> hidden = hidden("R", Hidden.MOST);
        assertThat(hidden).contains("P0").hasSizeGreaterThan(1);
        assertThat(hidden.equals(Set.of("P0", "P1"))).isEqualTo(enough);
    }

    /**
     * Of as many cells as are looked at, only what must not be shown isn't; of more, no total is. A
     * year is one of its months where some are held, and none where there are only years.
     */
    @Test
    void moreCellsThanAreLookedAtWithholdTotals() {
        line("R", 100, 100, 2_000);
        assertThat(hidden("R", cells.size())).isEqualTo(Set.of("P0", "P1"));
        assertThat(hidden("R", cells.size() - 1)).isEqualTo(Set.of("P0", Area.WORLD));
        Period month = Period.month(2020, 3);
        Cell part = new Cell(TradeFlow.EXPORTS, "R", "P2", "TOTAL", month);
        cells.add(SecretCube.observation(part, 500, false));
        assertThat(hidden("R", cells.size() - 1)).isEqualTo(Set.of("P0", "P1", "P2", Area.WORLD));
    }

    /**
     * Beyond what is looked at, the parts of a confidential total aren't shown, or add up to it.
     */
    @Test
    void ofMoreCellsTheirPartsDontGiveATotalAway() {
        line("R", 100, 100, 2_000);
        line("S", 300, 100, 2_000);
        cells.removeIf(c -> c.partner().equals(Area.WORLD) && c.reporter().equals("R"));
        cells.removeIf(c -> c.status().equals("C") && c.reporter().equals("R"));
        cells.add(SecretCube.observation(cell("R", "P0"), 100, false));
        cells.add(SecretCube.observation(cell("R", Area.WORLD), 2_200, true));
        assertThat(hidden("R", 1)).isEqualTo(Set.of("P0", "P1", "P2", Area.WORLD));
        assertThat(hidden("S", 1)).isEqualTo(Set.of("P0", Area.WORLD));
    }

    /**
     * Four hundred programs find one further cell each; beyond, it is found for all together; where
     * there is too much to be looked at together, lines have three unknown ones.
     */
    @ParameterizedTest
    @CsvSource({"403, 0", "8003, 7603"})
    void linesAreFilledUpToThreeWhereNoBetterWayIsLeft(int lines, int filled) {
        for (int i = 0; i < lines; i++) {
            line("R%04d".formatted(i), 10_000 - i, 10_000, 50_000, 60_000);
        }
        Map<String, Long> unknown =
                new Hidden(store(), catalog(), Hidden.MOST)
                        .all("d").stream()
                                .collect(
                                        Collectors.groupingBy(
                                                Cell::reporter, Collectors.counting()));
        assertThat(unknown).hasSize(lines);
        assertThat(unknown.values().stream().filter(n -> n == 2)).hasSize(lines - filled);
        assertThat(unknown.values().stream().filter(n -> n == 3)).hasSize(filled);
    }

    /**
     * One unknown of two that add up to 900, where the other is at most what a column leaves it:
     * what is shown leaves the first that much. Of a confidential value the least and the greatest
     * are to be a fifth of it away either way (600 to 900), of one that its producer withheld a
     * tenth and a little (729 to 900).
     */
    @ParameterizedTest
    @CsvSource({"305, 0.2, true", "295, 0.2, false", "175, 0.105, true", "165, 0.105, false"})
    void whatIsLeftToACellIsWideEnough(int column, double room, boolean enough) {
        area("R");
        for (String region : List.of("R-1", "R-2")) {
            areas.put(
                    region, new Area(region, Label.of(region), "region", "R", Set.of(), Set.of()));
        }
        Map<Cell, Double> values = new LinkedHashMap<>();
        for (String region : List.of("R-1", "R-2")) {
            List.of("P1", "P2").forEach(this::area);
            List.of("P1", "P2").forEach(p -> values.put(cell(region, p), 0.0));
        }
        values.put(cell("R-1", Area.WORLD), 900.0);
        values.put(cell("R-2", Area.WORLD), 400.0);
        values.put(cell("R", "P2"), (double) column);
        Set<Cell> hidden = new HashSet<>();
        Map<Cell, Double> rooms = new LinkedHashMap<>();
        values.keySet().stream().filter(c -> values.get(c) == 0).forEach(hidden::add);
        hidden.forEach(c -> rooms.put(c, room));
        values.keySet().forEach(c -> cells.add(SecretCube.observation(c, 0, false)));
        AddedUp sums = new AddedUp(store().datasets().get(0), catalog());
        Whole whole = new Whole(values, sums);
        List<Cell> without =
                new Room(whole, sums, values.keySet(), rooms, hidden).make(values.keySet());
        assertThat(without).isEmpty();
        assertThat(hidden.size() == 4).isEqualTo(enough);
    }

    /**
     * Four cells that their producer withheld, two in each line and column, protect each other; one
     * alone is hidden with others.
     */
    @Test
    void whereAProducerWithheldEnoughNothingElseIsHidden() {
        table("P1 P2", "P1 P2", "");
        assertThat(hidden("R1", Hidden.MOST)).containsExactlyInAnyOrder("P1", "P2");
        assertThat(hidden("R2", Hidden.MOST)).containsExactlyInAnyOrder("P1", "P2");
        assertThat(hidden("R3", Hidden.MOST)).isEmpty();
        cells.clear();
        table("P1", "", "");
        assertThat(hidden("R1", Hidden.MOST)).contains("P1").hasSizeGreaterThan(1);
    }

    /** Of regions, each with the partners that its producer withheld. */
    private void table(String... withheld) {
        int[] all = new int[5];
        area("R");
        for (int r = 1; r <= withheld.length; r++) {
            String region = "R" + r;
            areas.put(
                    region, new Area(region, Label.of(region), "region", "R", Set.of(), Set.of()));
            int sum = 0;
            for (int p = 1; p < all.length; p++) {
                area("P" + p);
                int value = 100 * r + 10 * p;
                boolean hides = withheld[r - 1].contains("P" + p);
                cells.add(SecretCube.observation(cell(region, "P" + p), hides ? 0 : value, hides));
                all[p] += value;
                sum += value;
            }
            cells.add(SecretCube.observation(cell(region, Area.WORLD), sum, false));
            all[0] += sum;
        }
        for (int p = 0; p < all.length; p++) {
            String partner = p == 0 ? Area.WORLD : "P" + p;
            cells.add(SecretCube.observation(cell("R", partner), all[p], false));
        }
    }

    /**
     * A group of which most members aren't listed is no sum of the others: what it leaves over
     * tells nothing of one that its producer withheld.
     */
    @Test
    void aGroupThatAddsUpNowhereGivesNothingAway() {
        for (int r = 1; r <= 7; r++) {
            area("R" + r);
            for (String partner : List.of("P1", "P2")) {
                areas.put(
                        partner,
                        new Area(partner, Label.of(partner), "country", "", Set.of("G"), Set.of()));
                boolean hides = r == 1 && partner.equals("P1");
                cells.add(SecretCube.observation(cell("R" + r, partner), hides ? 0 : 70, hides));
            }
            cells.add(SecretCube.observation(cell("R" + r, "G"), 1_000 + r, false));
        }
        area("G");
        assertThat(hidden("R1", Hidden.MOST)).containsExactly("P1");
    }

    /** A flag among others counts, one that only begins alike doesn't. */
    @ParameterizedTest
    @CsvSource({"C, true", "'E,C', true", "P C, true", "CP, false", "E, false", "'', false"})
    void onlyTheFlagItselfHides(String flags, boolean hides) {
        Observation o = SecretCube.observation(cell("R", "P0"), 1, false);
        Observation flagged =
                new Observation(
                        o.dataset(),
                        o.reporter(),
                        o.partner(),
                        o.flow(),
                        o.product(),
                        o.period(),
                        o.value(),
                        o.unit(),
                        flags,
                        null,
                        "");
        assertThat(GuardedStore.isConfidential(flagged)).isEqualTo(hides);
    }
}
