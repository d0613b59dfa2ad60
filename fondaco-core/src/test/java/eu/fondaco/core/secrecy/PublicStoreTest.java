// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.flow.CellGrid;
import eu.fondaco.core.flow.CellMatrix;
import eu.fondaco.core.flow.CellQuantity;
import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellTotal;
import eu.fondaco.core.flow.CellVersion;
import eu.fondaco.core.flow.Dataset;
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
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asks the public store finds what a store without the internal dataset would give. */
class PublicStoreTest {

    private static final Period YEAR = Period.year(2020);

    private static ObservationStore store(String... datasets) {
        return store(true, datasets);
    }

    /** With a confidential cell of a country with itself in each, or without. */
    private static ObservationStore store(boolean secrets, String... datasets) {
        InMemoryObservationStore.Builder store = InMemoryObservationStore.builder();
        for (String d : datasets) {
            Release release =
                    new Release(d + "@1", d, LocalDate.of(2024, 1, 1), "office of " + d, "", "");
            Observation own = cell(d, "AA", "AA", "C");
            Observation other = cell(d, "AA", "BB", "");
            store.add(release, secrets ? List.of(other, own) : List.of(other));
        }
        return store.build();
    }

    private static Observation cell(String dataset, String reporter, String partner, String flag) {
        return new Observation(
                dataset,
                reporter,
                partner,
                TradeFlow.EXPORTS,
                "P1",
                YEAR,
                BigDecimal.TEN,
                "EUR",
                flag,
                BigDecimal.valueOf(2),
                "kg");
    }

    private static final ObservationStore BOTH = store("open", "own");
    private static final ObservationStore SHOWN = PublicStore.of(BOTH, Set.of("own"));
    private static final ObservationStore ALONE = store("open");

    private static CellRange range(String dataset) {
        return new CellRange(
                dataset, TradeFlow.EXPORTS, Set.of("AA"), Set.of("BB"), Set.of("P1"), Set.of(YEAR));
    }

    private static List<CellVersion> listed(ObservationStore store, String dataset)
            throws IOException {
        List<CellVersion> cells = new ArrayList<>();
        store.forEachCell(
                CellQuery.of(dataset),
                v -> {
                    cells.add(v);
                    return true;
                });
        return cells;
    }

    private static String matrix(ObservationStore store, String dataset) {
        CellMatrix m = store.matrix(range(dataset), null);
        return Arrays.toString(m.values()) + Arrays.toString(m.cells()) + m.releases();
    }

    private static String grid(ObservationStore store, String dataset) {
        CellGrid grid =
                new CellGrid(
                        dataset,
                        TradeFlow.EXPORTS,
                        List.of(Set.of(YEAR)),
                        List.of(Set.of("AA")),
                        List.of(Set.of("BB")),
                        List.of(Set.of("P1")),
                        true);
        GridTotals g = store.grid(grid, null);
        return Arrays.toString(g.value()) + Arrays.toString(g.cells()) + g.originAt(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "own"})
    void everyWayOfAskingFindsWhatThePublicStoreHolds(String dataset) throws IOException {
        assertThat(listed(SHOWN, dataset)).isEqualTo(listed(ALONE, dataset));
        assertThat(matrix(SHOWN, dataset)).isEqualTo(matrix(ALONE, dataset));
        assertThat(grid(SHOWN, dataset)).isEqualTo(grid(ALONE, dataset));
        assertThat(SHOWN.findRelease(dataset + "@1")).isEqualTo(ALONE.findRelease(dataset + "@1"));
    }

    @Test
    void sumsOfBothAreAskedTogether() {
        List<CellRange> both = List.of(range("open"), range("own"));
        assertThat(SHOWN.totals(both, null)).isEqualTo(ALONE.totals(both, null)).hasSize(2);
        assertThat(SHOWN.totals(both, null).get(range("open")).value()).isEqualTo(10);
        assertThat(SHOWN.totals(both, null).get(range("own"))).isEqualTo(CellTotal.NONE);
        assertThat(SHOWN.quantities(both, null)).isEqualTo(ALONE.quantities(both, null));
        assertThat(SHOWN.quantities(both, null).get(range("open")).quantity()).isEqualTo(2);
        assertThat(SHOWN.quantities(both, null).get(range("own"))).isEqualTo(CellQuantity.NONE);
    }

    @Test
    void nothingTellsThatAnotherIsHeld() {
        assertThat(SHOWN.datasets()).extracting(Dataset::id).containsExactly("open");
        assertThat(SHOWN.releases()).extracting(Release::dataset).containsExactly("open");
    }

    /** Nor whether it has confidential cells, or trade of a country with itself. */
    @Test
    void ofTheInternalOneNothingIsTold() {
        ObservationStore harmless = PublicStore.of(store(false, "open", "own"), Set.of("own"));
        assertThat(SHOWN.mayHide("open")).isTrue();
        assertThat(harmless.mayHide("open")).isFalse();
        assertThat(SHOWN.mayHide("own")).isEqualTo(harmless.mayHide("own"));
        assertThat(SHOWN.mayHoldOwnTrade("open")).isTrue();
        assertThat(harmless.mayHoldOwnTrade("open")).isFalse();
        assertThat(SHOWN.mayHoldOwnTrade("own")).isEqualTo(harmless.mayHoldOwnTrade("own"));
    }

    @Test
    void whereNoneIsInternalTheStoreIsShownAsItIs() {
        assertThat(PublicStore.of(BOTH, Set.of())).isSameAs(BOTH);
    }
}
