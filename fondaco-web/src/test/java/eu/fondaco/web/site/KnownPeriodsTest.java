// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownPeriodsTest {

    @Test
    void aYearIsHeldAsSuchOrByAllOfItsMonths() {
        List<Period> periods = new ArrayList<>(List.of(Period.year(2019)));
        for (int month = 1; month <= 12; month++) {
            periods.add(Period.parse(String.format("2024-%02d", month)));
        }
        periods.add(Period.parse("2025-01"));
        periods.add(Period.parse("2020-Q1"));
        assertThat(KnownPeriods.whole(periods)).containsExactly(2019, 2024);
    }

    @Test
    void aYearIsHeldByItsQuartersOrHalvesToo() {
        List<Period> periods = new ArrayList<>();
        for (int quarter = 1; quarter <= 4; quarter++) {
            periods.add(Period.parse("2023-Q" + quarter));
        }
        periods.add(Period.parse("2022-S1"));
        periods.add(Period.parse("2022-Q3"));
        periods.add(Period.parse("2022-Q4"));
        periods.add(Period.parse("2021-S1"));
        periods.add(Period.parse("2021-Q1"));
        assertThat(KnownPeriods.whole(periods)).containsExactly(2022, 2023);
    }
}
