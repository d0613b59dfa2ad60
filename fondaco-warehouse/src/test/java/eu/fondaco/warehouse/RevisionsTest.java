// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two partners over two years and three releases, revised by hand:
 *
 * <pre>
 *            2018 first  2018 latest   2019 first  2019 latest
 * DE            100          110           105         100       growth + then -
 * FR             50           50            60          60       growth + then +
 * </pre>
 */
class RevisionsTest {

    @TempDir Path folder;
    private DuckDbObservationStore store;

    @BeforeEach
    void load() {
        store = DuckDbObservationStore.openToWrite(folder.resolve("w"));
        release("2019-02-01", cell("DE", 2018, 100, ""), cell("FR", 2018, 50, ""));
        release(
                "2020-02-01",
                cell("DE", 2018, 104, ""),
                cell("FR", 2018, 50, ""),
                cell("DE", 2019, 105, ""),
                cell("FR", 2019, 60, ""),
                cell("ES", 2019, 1, "C"));
        release(
                "2021-02-01",
                cell("DE", 2018, 110, ""),
                cell("DE", 2019, 100, ""),
                cell("FR", 2019, 60, ""),
                cell("ES", 2019, 9, "C"),
                cell("IT", 2020, 5, ""));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void measuresFromFirstToLatest() {
        RevisionRow all = store.revisions("t", null).get(0);
        assertThat(all.cells()).isEqualTo(4);
        assertThat(all.mean()).isCloseTo((10 + 0 - 100.0 / 21 + 0) / 4, within(1e-9));
        assertThat(all.absolute()).isCloseTo((10 + 0 + 100.0 / 21 + 0) / 4, within(1e-9));
        assertThat(all.growths()).isEqualTo(2);
        assertThat(all.signChanges()).isEqualTo(1);
    }

    @Test
    void groupsByADimension() {
        List<RevisionRow> partners = store.revisions("t", "partner");
        assertThat(partners).extracting(RevisionRow::group).containsExactly("DE", "FR");
        assertThat(partners.get(1).absolute()).isZero();
        assertThatThrownBy(() -> store.revisions("t", "value; DROP"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void measuresByTheAgeOfTheValue() {
        List<RevisionRow> ages = store.revisionsByAge("t");
        assertThat(ages).extracting(RevisionRow::group).containsExactly("0-3", "12-24");
        assertThat(ages.get(0).cells()).isEqualTo(4);
        assertThat(ages.get(1).cells()).isEqualTo(1);
        assertThat(ages.get(1).mean()).isCloseTo(100 * 6 / 104.0, within(1e-9));
    }

    private void release(String day, Observation... cells) {
        LocalDate known = LocalDate.parse(day);
        store.append(
                List.of(
                        new Delivery(
                                new Release("t@" + day, "t", known, "", "", ""),
                                List.of(cells),
                                false,
                                List.of())));
    }

    private static Observation cell(String partner, int year, int value, String status) {
        return new Observation(
                "t",
                "IT",
                partner,
                TradeFlow.EXPORTS,
                "TOTAL",
                Period.year(year),
                new BigDecimal(value),
                "EUR",
                status,
                null,
                "");
    }
}
