// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times with the words that they stand behind. */
class PeriodSayingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2019        | in 2019                            | nel 2019
                    2018/2019   | in 2018–2019                       | nel 2018–2019
                    2018-S1     | in the first half of 2018          | nel primo semestre 2018
                    2018-S2     | in the second half of 2018         | nel secondo semestre 2018
                    2018-Q3     | in the third quarter of 2018       | nel terzo trimestre 2018
                    2018-05     | in May 2018                        | a maggio 2018
                    2018-01     | in January 2018                    | a gennaio 2018
                    2018-01/P9M | in the first nine months of 2018   | nei primi nove mesi del 2018
                    2018-07/P12M| in the twelve months to June 2019  | nei dodici mesi fino a giugno 2019
                    2018-04/P6M | in April to September 2018         | da aprile a settembre 2018
                    """)
    void whenSomethingWas(String period, String english, String italian) {
        assertThat(PeriodSaying.in(Period.parse(period), Lang.EN)).isEqualTo(english);
        assertThat(PeriodSaying.in(Period.parse(period), Lang.IT)).isEqualTo(italian);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2018        | 2018                          | al 2018
                    2018-Q3     | the third quarter of 2018     | al terzo trimestre 2018
                    2018-01/P9M | the first nine months of 2018 | ai primi nove mesi del 2018
                    2018-07/P12M| the twelve months to June 2019| ai dodici mesi fino a giugno 2019
                    2018-05     | May 2018                      | a maggio 2018
                    2018-04/P6M | April to September 2018       | al periodo da aprile a settembre 2018
                    """)
    void againstWhatSomethingIsSet(String period, String english, String italian) {
        assertThat(PeriodSaying.against(Period.parse(period), Lang.EN)).isEqualTo(english);
        assertThat(PeriodSaying.against(Period.parse(period), Lang.IT)).isEqualTo(italian);
    }
}
