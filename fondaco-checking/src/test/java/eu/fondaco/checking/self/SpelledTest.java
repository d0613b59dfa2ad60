// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers told in words. */
class SpelledTest {

    @ParameterizedTest
    @CsvSource({
        "EN, nine, 9", "EN, nineteen, 19", "EN, twenty-eight, 28", "EN, twenty-twelve, 0",
        "EN, weight, 0", "IT, trentotto, 38", "IT, ventuno, 21", "IT, ventitr\u00e9, 23",
        "IT, centotrentadue, 132", "IT, duecento, 200", "IT, percento, 0", "IT, accento, 0"
    })
    void aWordIsANumberOrNone(Lang lang, String word, int value) {
        assertThat(Spelled.value(word, lang)).isEqualTo(value);
    }

    @Test
    void anAmountInWordsAndDigitsIsOne() {
        assertThat(Printed.in("merci per cinque miliardi e 763 milioni di euro", Lang.IT))
                .singleElement()
                .satisfies(n -> assertThat(n.value()).isEqualTo(5.763e9));
    }

    @Test
    void whatCountsYearsOrTimesIsNoAmount() {
        assertThat(Printed.in("for thirty-five years, twenty-two times over", Lang.EN)).isEmpty();
        assertThat(Printed.in("three of the five", Lang.EN)).isEmpty();
    }
}
