// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.lakehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How a large load is shared out among statements. */
class StagedFilesTest {

    /** A cluster that writes to all partitions of a long series at a time runs out of memory. */
    @Test
    void manyRowsAreMovedAFewYearsAtATime() {
        SortedMap<Integer, Long> rows = new TreeMap<>();
        for (int year = 1950; year < 2020; year++) {
            rows.put(year, year < 2017 ? 10L : 600_000L);
        }
        assertThat(StagedFiles.parts(rows))
                .containsExactly(
                        "i.period_end BETWEEN DATE '1950-01-01' AND DATE '1999-12-31'",
                        "i.period_end BETWEEN DATE '2000-01-01' AND DATE '2017-12-31'",
                        "i.period_end BETWEEN DATE '2018-01-01' AND DATE '2018-12-31'",
                        "i.period_end BETWEEN DATE '2019-01-01' AND DATE '2019-12-31'");
        assertThat(StagedFiles.parts(new TreeMap<>())).isEmpty();
    }
}
