// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.flow.CellCorrection;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectedObservationStoreTest {

    private static final CellRange GERMANY = range("DE");
    private static final LocalDate REPORTED = LocalDate.of(2022, 1, 1);

    @TempDir Path folder;
    private DuckDbObservationStore store;

    @BeforeEach
    void load() {
        store = DuckDbObservationStore.openToWrite(folder.resolve("w"));
        Release release = new Release("t@2020-03-01", "t", LocalDate.of(2020, 3, 1), "", "", "");
        store.append(
                List.of(
                        new Delivery(
                                release,
                                List.of(cell("DE", 10), cell("FR", 5)),
                                false,
                                List.of())));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void correctsTheCellAndSumsThatHoldIt() {
        CorrectedObservationStore corrected = corrected(10);
        assertThat(value(corrected, GERMANY, null)).isEqualTo(12);
        assertThat(value(corrected, range("DE", "FR"), null)).isEqualTo(17);
        assertThat(value(corrected, range("FR"), null)).isEqualTo(5);
        assertThat(corrected.lapsed()).isEmpty();
    }

    @Test
    void wasNotKnownBeforeItWasReported() {
        assertThat(value(corrected(10), GERMANY, REPORTED.minusDays(1))).isEqualTo(10);
        assertThat(value(corrected(10), GERMANY, REPORTED)).isEqualTo(12);
    }

    @Test
    void lapsesWhereTheCellHoldsSomethingElse() {
        CorrectedObservationStore corrected = corrected(11);
        assertThat(value(corrected, GERMANY, null)).isEqualTo(10);
        assertThat(corrected.lapsed()).hasSize(1);
    }

    private CorrectedObservationStore corrected(double expect) {
        return new CorrectedObservationStore(
                store, List.of(new CellCorrection(GERMANY, expect, 12, "misprint", REPORTED)));
    }

    private static double value(CorrectedObservationStore s, CellRange range, LocalDate asOf) {
        return s.totals(List.of(range), asOf).get(range).value();
    }

    private static CellRange range(String... partners) {
        return new CellRange(
                "t",
                TradeFlow.EXPORTS,
                Set.of("IT"),
                Set.of(partners),
                Set.of("TOTAL"),
                Set.of(Period.year(2019)));
    }

    private static Observation cell(String partner, int value) {
        return new Observation(
                "t",
                "IT",
                partner,
                TradeFlow.EXPORTS,
                "TOTAL",
                Period.year(2019),
                new BigDecimal(value),
                "EUR",
                "",
                null,
                "");
    }
}
