// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import static eu.fondaco.checking.self.Sound.isKeptOrTold;

import eu.fondaco.core.text.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fractions, multiples and places in words against the numbers of a text. */
class BuiltTest {

    private static final String TABLE_EN =
            "\n\n| Section | Exports | Imports |\n|---|---:|---:|\n| Lamps | 512 | 301 |\n"
                    + "| Clocks | 430 | 288 |\n| Toys | 377 | 420 |\n| Combs | 205 | 90 |\n"
                    + "| **Total** | **1,524** | **1,099** |\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "In 2023 toys worth 243 million euros were sold abroad. Turnover went from 525 to"
                        + " 421 million euros: a fifth less.;a fifth less;a third less",
                "Exports came to 960 million euros in 2023. Lamps brought in 240 million euros,"
                        + " which is a quarter of the total.;a quarter;a third",
                "Exports came to 960 million euros in 2023. Lamps brought in 210 million euros"
                        + " and clocks 70 million. Lamps brought in three times as much as clocks."
                        + ";three times;five times",
            })
    void wordsAreSetAgainstTheLevelsThatTheyMayBeOf(String sound, String right, String wrong) {
        isKeptOrTold(Lang.EN, sound, right, wrong);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Nel 2023 le vendite sono state di 512 milioni di euro. Nel Lazio il fatturato"
                    + " \u00e8 passato da 211 a 169 milioni: un quinto in meno.;un quinto;un terzo",
            })
    void theSameInItalian(String sound, String right, String wrong) {
        isKeptOrTold(Lang.IT, sound, right, wrong);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "In 2023 exports were worth 1,524 million. Clocks, the second-largest export"
                        + " section, did well.;second-largest;third-largest",
            })
    void aPlaceIsThatOfItsRow(String sound, String right, String wrong) {
        isKeptOrTold(Lang.EN, sound + TABLE_EN, right, wrong);
    }
}
