// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import static eu.fondaco.checking.self.Sound.isKeptOrTold;
import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which way numbers are told to have gone, and how often in a row, against the numbers. */
class WaysTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "In 2023 toys came to 455 million euros. Sales of toys rose by 9.1% from 417"
                        + " million.; rose; fell",
                "Clock sales fell from 487 million euros in 2014 to 414 million in 2023.; fell;"
                        + " rose",
                "The deficit fell from 148 million euros in the first quarter of 2023 to 80 million"
                        + " in the second.; fell; rose",
                "Peru bought clocks for 958 million euros in 2023 (14.5% of exports), 3.9% more"
                        + " than the 922 million of 2022.; more; less",
                "Toys came to 455 million euros in 2023, up by 38 million from 417 million.; up;"
                        + " down"
            })
    void aChangeGoesTheWayOfItsLevels(String sound, String from, String to) {
        isKeptOrTold(Lang.EN, sound, from, to);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Dopo la caduta del 2020, quando le vendite di orologi erano scese da 912 a 801"
                        + " milioni di euro, la ripresa fu lenta.; scese; salite"
            })
    void theSameInItalian(String sound, String from, String to) {
        isKeptOrTold(Lang.IT, sound, from, to);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "EN; # Trade gap narrows in May // Exports came to 1,960.0 million crowns in May"
                    + " 2024. The balance of trade was in deficit by 115.8 million crowns. A year"
                    + " earlier the deficit had been 240.0 million.; narrows; widens",
                "IT; # Il Cile cresce, il Kenya arretra // Nel 2024 le vendite all'estero dei telai"
                    + " della valle sono salite a 640 milioni di euro. Le imprese della valle che"
                    + " vendono all'estero sono state in tutto 214 nel corso del 2024. // Il Cile"
                    + " \u00e8 passato da 97 a 106 milioni, il Kenya da 48 a 42 milioni.; Cile"
                    + " cresce; Cile cala"
            })
    void aTitleSaysTheWayOfWhatItsTextTells(Lang lang, String sound, String from, String to) {
        isKeptOrTold(lang, sound, from, to);
    }

    @Test
    void halfOfAYearIsNoMultiple() {
        String text =
                "Imports were 840 million euros in the first half of 2023 and 810 million in the"
                        + " second half.";
        assertThat(Sound.told(Lang.EN, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "In 2023 exports came to 1,009 million euros, an increase of 4.3% over the 967"
                        + " million recorded in 2022.; 967; 1,267",
                "In 2023 clocks came to 309 million euros, a rise of 4.0% from 297 million.; 297;"
                        + " 357"
            })
    void aLevelThatAChangeIsSetAgainstIsNoRoughOne(String sound, String from, String to) {
        isKeptOrTold(Lang.EN, sound, from, to);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "# Exports of Ondria in 2023: third increase in a row // In 2023 exports of goods"
                        + " from Ondria rose by 5.1% to 910 million euros. It was the third annual"
                        + " increase in a row.; third annual; fourth annual",
                "In 2023 exports came to 910 million euros. It was the third annual increase in a"
                        + " row. // Exports were 842 million euros in 2020, 851 million in 2021"
                        + " and 873 million in 2022.; 851; 831",
                "In 2023 exports recorded three consecutive increases: to 286 million euros in the"
                        + " second quarter, to 301 million in the third and to 312 million in the"
                        + " fourth.; three; four"
            })
    void soManyInARow(String sound, String from, String to) {
        isKeptOrTold(Lang.EN, sound, from, to);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Lamps showed the sharpest fall (-34.4%), followed by pencils (-38.9%).; -38.9;"
                        + " -31.6"
            })
    void aSentenceThatTellsAColumnTellsItOfEachRow(String sound, String from, String to) {
        String table =
                """
                # Exports of Ondria in 2023

                Exports of Ondria came to 1,009 million euros in 2023.

                | Product | 2022, million euros | 2023, million euros | Change, % |
                |---|---|---|---|
                | Toys | 312 | 416 | 33.3 |
                | Clocks | 324 | 338 | 4.3 |
                | Lamps | 288 | 189 | -34.4 |
                | Pencils | 108 | 66 | -38.9 |
                | Total | 1,032 | 1,009 | -2.2 |

                """;
        isKeptOrTold(Lang.EN, table + sound, from, to);
    }
}
