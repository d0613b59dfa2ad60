// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "66334000000 | EUR | 66,334 million euros | 66.334 milioni di euro",
                "85100000000 | EUR | 85.1 billion euros | 85,1 miliardi di euro",
                "-8.2 | percent | -8.2% | -8,2%",
                "2 | rank | 2nd | 2º",
                "12 | rank | 12th | 12º",
                "1 | times | 1 time | 1 volta",
                "1.5 | times | 1.5 times | 1,5 volte",
                "1 | days | 1 day | 1 giorno",
                "14237.5 | EUR per head | 14,237.5 euros per head | 14.237,5 euro per abitante",
                "1.5 | percentage points | 1.5 percentage points | 1,5 punti percentuali",
                "-1 | sign | negative | negativo",
                "2060000000 | USD | 2.06 billion US dollars | 2,06 miliardi di dollari USA"
            })
    void printsAsPeopleWrite(double value, String unit, String en, String it) {
        assertThat(Numbers.print(value, unit, Lang.EN)).isEqualTo(en);
        assertThat(Numbers.print(value, unit, Lang.IT)).isEqualTo(it);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "74966700000 | USD | 75 billion US dollars | 75 miliardi di dollari USA",
                "2543210000000 | USD | 2,543 billion US dollars | 2.543 miliardi di dollari USA",
                "1236000000 | EUR | 1.24 billion euros | 1,24 miliardi di euro",
                "842000000 | EUR | 842 million euros | 842 milioni di euro",
                "4.51 | percent | 4.5% | 4,5%",
                "-10.89 | percent | -10.9% | -10,9%",
                "0.04 | percent | 0.04% | 0,04%",
                "0.13 | percent | 0.1% | 0,1%",
                "3 | rank | 3rd | 3º"
            })
    void saysInPassingWithFewDigits(double value, String unit, String en, String it) {
        assertThat(Numbers.briefly(value, unit, Lang.EN)).isEqualTo(en);
        assertThat(Numbers.briefly(value, unit, Lang.IT)).isEqualTo(it);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6 | 0 | 6.0 | 6,0",
                "-2 | 0.1 | -2.0 | -2,0",
                "3 | 1 | 3 | 3",
                "0.04 | 0 | <0.1 | <0,1",
                "-0.0 | 0 | 0.0 | 0,0"
            })
    void aColumnHasAsManyDecimalsAsItsNumbersBear(
            double value, double width, String en, String it) {
        Amounts percent = new Amounts("percent", 1, 1);
        assertThat(percent.print(value, width, Lang.EN)).isEqualTo(en);
        assertThat(percent.print(value, width, Lang.IT)).isEqualTo(it);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.04 | <0.1 | <0,1",
                "74.97 | 75.0 | 75,0",
                "-75.02 | -75.0 | -75,0",
                "75 | 75 | 75",
                "0 | 0 | 0",
                "-0.04 | >-0.1 | >-0,1",
                "0.05 | 0.1 | 0,1"
            })
    void whatIsTooSmallToBeSeenIsNotNought(double value, String en, String it) {
        Amounts percent = new Amounts("percent", 1, 1);
        assertThat(percent.print(value, Lang.EN)).isEqualTo(en);
        assertThat(percent.print(value, Lang.IT)).isEqualTo(it);
    }
}
