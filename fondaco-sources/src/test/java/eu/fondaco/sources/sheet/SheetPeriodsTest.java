// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods are read in whatever order and shortness offices write them, and from nothing else. */
class SheetPeriodsTest {

    @ParameterizedTest
    @CsvSource({
        "2024 (p), 2024",
        "Anno 2023, 2023",
        "I trim. 2024, 2024-Q1",
        "1° trimestre 2024, 2024-Q1",
        "1T24, 2024-Q1",
        "2022-T4, 2022-Q4",
        "Q1 22, 2022-Q1",
        "2023Q1, 2023-Q1",
        "3Q 2021, 2021-Q3",
        "first half 2024, 2024-S1",
        "1. Halbjahr 2024, 2024-S1",
        "gen-24, 2024-01",
        "Jan '24, 2024-01",
        "2024 mag, 2024-05",
        "03/2024, 2024-03",
        "gen-mar 2024, 2024-Q1",
        "gen 2024 - set 2024, 2024-01/P9M",
        "primi nove mesi 2024, 2024-01/P9M",
        "9M 2024, 2024-01/P9M",
        "Year to Q4 2024, 2024",
        "12 months to June 2023, 2022-07/P12M",
        "Calendar year 2022, 2022",
        "Anno solare 2021, 2021"
    })
    void aWholeLabel(String text, String period) {
        assertThat(SheetPeriods.whole(text).map(Period::toString)).contains(period);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3.2015",
                "201905",
                "12 marzo 2026",
                "12/03/2026",
                "2021-2022",
                "Mar Rosso",
                "16.4",
                "2015 = 100",
                "1,2024"
            })
    void numbersDatesSpansOfYearsAndNamesAreNone(String text) {
        assertThat(SheetPeriods.whole(text)).isEmpty();
        assertThat(SheetPeriods.partAlone(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"III (*), Trimestre, 6", "IV*, Quarter, 9", "2, Trimestre, 3"})
    void aQuarterOfAColumnOfQuarters(String text, String header, int from) {
        assertThat(SheetPeriods.part(text, header)).contains(new SheetPeriods.Part(from, 3));
    }

    @Test
    void aTitleNamesAPartBeforeItsYearAndNoDateOfMaking() {
        assertThat(SheetPeriods.within("Tab. 3 - Import, I trimestre 2024"))
                .extracting(Period::toString)
                .containsExactly("2024-Q1");
        assertThat(SheetPeriods.within("Export 2023, estratto il 12/03/2026"))
                .extracting(Period::toString)
                .containsExactly("2023");
        assertThat(SheetPeriods.within("estratto il 12 marzo 2026")).isEmpty();
    }
}
