// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Intervals with and without their year, and how far back others lie. */
class IntervalsTest {

    @ParameterizedTest
    @CsvSource({
        "2025, 2025",
        "2025-S2, 2025-S2",
        "2025-Q4, 2025-Q4",
        "2025-05, 2025-05",
        "2025-Q1..2025-Q3, 2025-01/P9M",
        "2025-01..2025-06, 2025-S1",
        "2025-Q1..2025-Q4, 2025",
        "2025-Q2..2025-Q3, 2025-04/P6M",
        "2024-07/P12M, 2024-07/P12M",
        "2024-Q4..2025-Q1, 2024-10/P6M",
        "2021..2025, 2021/2025"
    })
    void isReadAndTold(String written, String canonical) {
        Period period = Period.parse(written);
        assertThat(period).hasToString(canonical);
        assertThat(YearPart.of(period).in(period.lastYear())).isEqualTo(period);
    }

    @Test
    void onlyLikePartsInOrderMakeARun() {
        for (String wrong :
                new String[] {
                    "2025-Q3..2025-Q1", "2025-Q1..2025-Q1", "2025-Q1..2025-06", "2025..", "a..b"
                }) {
            assertThat(Period.find(wrong)).as(wrong).isEmpty();
        }
        assertThat(Period.month(2025, 1).to(Period.quarter(2025, 2))).isEmpty();
    }

    @Test
    void theYearThatIsMissingIsTheOneInWhichItEnds() {
        assertThat(new YearPart(6, 12).in(2025)).hasToString("2024-07/P12M");
        assertThat(YearPart.months(11, 2).in(2025)).hasToString("2024-11/P4M");
        assertThat(YearPart.firstMonths(9).in(2025)).hasToString("2025-01/P9M");
        assertThat(YearPart.lastMonths(3).in(2025)).hasToString("2025-Q4");
        assertThatThrownBy(() -> new YearPart(13, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOffsetKeepsTheLength() {
        Period nine = Period.parse("2025-01/P9M");
        assertThat(Offset.A_YEAR.before(nine)).hasToString("2024-01/P9M");
        assertThat(Offset.quarters(1).before(Period.quarter(2025, 1))).hasToString("2024-Q4");
        assertThat(Offset.PREVIOUS.before(Period.half(2025, 1))).hasToString("2024-S2");
        assertThat(Offset.years(10).before(Period.year(2025))).hasToString("2015");
        assertThat(Offset.quarters(1).fits(nine)).isFalse();
        assertThat(Offset.A_YEAR.fits(nine)).isTrue();
    }

    @Test
    void aPartOfAYearIsNotLikeAYear() {
        assertThat(Period.year(2025).isLike(Period.parse("2025-01/P9M"))).isFalse();
        assertThat(Period.quarter(2025, 1).isLike(Period.quarter(2024, 4))).isTrue();
    }
}
