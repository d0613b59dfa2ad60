// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    /** What is no period is none; only who insists on one gets an error. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021/6025",
                "1000/9999",
                "1000..9999",
                "0000",
                "0999-Q1",
                "2019/2018",
                "2019/2019",
                "2019-00",
                "2019-13/P9M",
                "2019-01/P0M",
                "2019..2020..2021",
                ""
            })
    void whatIsNoneIsNotFound(String text) {
        assertThat(Period.find(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021", "2019/2021", "1000/1999", "9999", "2019-S2", "2010-01/P9M"})
    void whatIsOneIsFound(String text) {
        assertThat(Period.find(text)).map(Period::toString).hasValue(text);
    }
}
