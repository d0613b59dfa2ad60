// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.answer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notes of answers as people read them. */
class NoteWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    where both are deficits, growth above zero is a larger deficit | where both are deficits, growth above zero is a larger deficit | se entrambi sono disavanzi, una crescita sopra lo zero è un disavanzo più ampio
                    among 219: partner:all | among 219 partners | tra 219 partner
                    over 12: product:all, against 3 other reporters | over 12 products, against 3 other reporters | su 12 prodotti, rispetto ad altri 3 dichiaranti
                    among 18 of 20: reporter:regions of IT | among 18 of 20: regions of IT | tra 18 su 20: regioni di IT
                    over 12: product:CK28+CK29 | over 12: products in CK28+CK29 | su 12: prodotti in CK28+CK29
                    W00 is the sum of the 220 partners | W00 is the sum of the 220 partners | W00 è la somma dei 220 partner
                    G = A + B and 3 more; not in the dataset: C | G = A + B and 3 more; not in the dataset: C | G = A + B e altri 3; non nel dataset: C
                    left out: IT-99 is not in dataset d, and 2 more | left out: IT-99 is not in dataset d, and 2 more | esclusi: IT-99 non è nel dataset d, e altri 2
                    2012 has 12 months and 2016-S1 has 6: they don't compare; ask from 2012-S1 to 2016-S1, or from 2012 to 2016 | 2012 has 12 months and 2016-S1 has 6: they don't compare; ask from 2012-S1 to 2016-S1, or from 2012 to 2016 | 2012 ha 12 mesi e 2016-S1 ne ha 6: non sono confrontabili; si chieda da 2012-S1 a 2016-S1, oppure da 2012 a 2016
                    dataset d has exports of IT from 2018-Q1 to 2025-Q3, not for 2025; of it 2025-Q1 to 2025-Q3 is held | dataset d has exports of IT from 2018-Q1 to 2025-Q3, not for 2025; of it 2025-Q1 to 2025-Q3 is held | il dataset d ha le esportazioni di IT dal 2018-Q1 al 2025-Q3, non per il 2025; ne ha la parte da 2025-Q1 a 2025-Q3
                    release t@2021-03-01 was withdrawn on 2021-06-01: a column was shifted | release t@2021-03-01 was withdrawn on 2021-06-01: a column was shifted | l'edizione t@2021-03-01 è stata ritirata il 2021-06-01: a column was shifted
                    2018 is the sum of 2018-S1 + 2018-S2 | 2018 is the sum of 2018-S1 + 2018-S2 | 2018 è la somma di 2018-S1 + 2018-S2
                    2025-Q2 and 2025-Q3 are other months of the year; the season isn't taken out | 2025-Q2 and 2025-Q3 are other months of the year; the season isn't taken out | 2025-Q2 e 2025-Q3 sono mesi diversi dell'anno; la stagionalità non è tolta
                    84 by HS-CN: 2 codes whole, in part 85 | 84 by HS-CN: 2 codes whole, in part 85 | 84 secondo HS-CN: 2 codici interi, in parte 85
                    """)
    void areSaidInBothLanguages(String note, String english, String italian) {
        assertThat(NoteWords.say(note, Lang.EN)).isEqualTo(english);
        assertThat(NoteWords.say(note, Lang.IT)).isEqualTo(italian);
        assertThat(NoteWords.isSaid(note, Lang.IT)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    X-13: log, ARIMA (0 1 1)(0 1 1) | X-13: log, ARIMA (0 1 1)(0 1 1)
                    """)
    void stayInEnglishWhereNothingIsKnown(String note, String same) {
        assertThat(NoteWords.say(note, Lang.IT)).isEqualTo(same);
        assertThat(NoteWords.isSaid(note, Lang.IT)).isFalse();
    }
}
