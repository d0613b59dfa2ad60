// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellTotal;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.InMemoryObservationStore;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The store in memory keeps vintages and describes its datasets. */
class InMemoryStoreTest {

    private final InMemoryObservationStore store =
            new Small()
                    .cells("d", "2019-03-01", "AA BB X TOTAL 2018 10.1 P\nAA CC X TOTAL 2018 5 .")
                    .cells("d", "2020-03-01", "AA BB X TOTAL 2018 10.2 .")
                    .cells("e", ".", "AA W00 X P1 2018 1 .")
                    .store();

    private CellTotal total(String dataset, Set<String> partners, LocalDate asOf) {
        CellRange range =
                new CellRange(
                        dataset,
                        TradeFlow.EXPORTS,
                        Set.of("AA"),
                        partners,
                        Set.of("TOTAL", "P1"),
                        Set.of(Period.year(2018)));
        return store.totals(List.of(range), asOf).get(range);
    }

    @Test
    void aLaterReleaseReplacesACellFromItsDayOn() {
        assertThat(total("d", Set.of("BB", "CC"), null).value()).isEqualTo(15.2);
        CellTotal first = total("d", Set.of("BB", "CC"), LocalDate.parse("2020-02-29"));
        assertThat(first.value()).isEqualTo(15.1);
        assertThat(first.statuses()).containsExactly("P");
        assertThat(total("d", Set.of("BB"), LocalDate.parse("2018-12-31")).cells()).isZero();
    }

    @Test
    void aReleaseWithoutADateIsKnownFromTheEndOfThePeriod() {
        assertThat(total("e", Set.of("W00"), LocalDate.parse("2018-12-31")).cells()).isEqualTo(1);
        assertThat(total("e", Set.of("W00"), LocalDate.parse("2018-12-30")).cells()).isZero();
    }

    @Test
    void datasetsAreDescribedInAStableOrder() {
        assertThat(store.datasets()).extracting(Dataset::id).containsExactly("d", "e");
        Dataset d = store.datasets().get(0);
        assertThat(d.hasWorld()).isFalse();
        assertThat(d.covers("AA", TradeFlow.EXPORTS, Period.year(2018))).isTrue();
        assertThat(d.covers("AA", TradeFlow.IMPORTS, Period.year(2018))).isFalse();
    }
}
