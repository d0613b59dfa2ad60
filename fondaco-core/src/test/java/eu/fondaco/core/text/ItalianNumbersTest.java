// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Italian numbers of one word. */
class ItalianNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "tre, 3",
        "diciannove, 19",
        "ventuno, 21",
        "ventotto, 28",
        "trentatré, 33",
        "cento, 100",
        "novecento, 900",
        "centoventidue, 122",
        "mille, 1000",
        "millenovecentonovantotto, 1998",
        "duemilaventuno, 2021",
        "trecentomila, 300000",
        "ventidieci, -1",
        "milione, -1",
        "centro, -1",
        "mila, -1"
    })
    void areReadWhole(String word, int number) {
        assertThat(ItalianNumbers.of(word)).isEqualTo(number);
    }
}
