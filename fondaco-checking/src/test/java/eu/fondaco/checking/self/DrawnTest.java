// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of prose against what cells of the text's own tables make. */
class DrawnTest {

    private static final String YEARS =
            """
            # Valdoria's foreign trade in 2024

            In 2024 exports came to V2,317.4 million and imports to V1,986.2 million.

            **Table 1: Trade of Valdoria** (V million; cover ratio in per cent)

            | Year | Exports | Imports | Cover ratio |
            |---|---:|---:|---:|
            | 2021 | 1,874.6 | 1,702.9 | 110.1 |
            | 2022 | 2,093.1 | 1,846.3 | 113.4 |
            | 2023 | 2,158.8 | 1,911.5 | 113.9 |
            | 2024 | 2,317.4 | 1,986.2 | 116.7 |

            """;

    private static final String OLDER =
            "| 2020 | 1,902.2 | 1,788.4 | 106.4 |\n| 2021 | 1,874.6 | 1,702.9";

    private static final String MONTHS =
            """
            # Esportazioni della Valdoria a settembre 2024

            A settembre 2024 le esportazioni sono state pari a 418,7 milioni di euro.

            **Tavola 1: Commercio estero** (milioni di euro)

            | Mese | Esportazioni | Importazioni |
            |---|---:|---:|
            | Maggio | 389,4 | 352,1 |
            | Giugno | 402,6 | 361,8 |
            | Luglio | 397,3 | 358,5 |
            | Agosto | 405,9 | 349,6 |
            | Settembre | 418,7 | 366,2 |

            A settembre le esportazioni sono state pari a 418,7 milioni. \
            """;

    private static final String SECTORS =
            """
            # Valdoria's exports in 2024

            In 2024 exports came to 1,482 million euros.

            **Table 1: Exports by sector** (thousand euros; contributions in points)

            | Rank | Sector | 2023 | 2024 | Change % | Share % 2024 | Contribution |
            |---:|---|---:|---:|---:|---:|---:|
            | 1 | Glass | 412,386 | 451,217 | +9.4 | 30.4 | +2.75 |
            | 2 | Timber | 318,402 | 296,118 | -7.0 | 20.0 | -1.58 |
            | 3 | Leather | 247,118 | 262,905 | +6.4 | 17.7 | +1.12 |
            | 4 | Paper | 152,077 | 175,344 | +15.3 | 11.8 | +1.65 |
            | | Total | 1,411,025 | 1,482,306 | +5.1 | 100.0 | +5.05 |

            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Compared with 2022, exports rose by V224.3 million. | 224.3 | 242.3",
                "The cover ratio gained 2.8 points. | 2.8 | 8.2",
                "Imports were V74.7 million higher than in 2023. | 74.7 | 47.7",
            })
    void changesBetweenTheTimesOfATable(String told, String number, String other) {
        Sound.isKeptOrTold(Lang.EN, YEARS + told, number, other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nel terzo trimestre 2024 le esportazioni ammontano a 1.221,9 milioni. "
                        + "| 1.221,9 | 1.212,9",
                "Nel terzo trimestre 2024 le esportazioni ammontano a 1.221,9 milioni. "
                        + "| 1.221,9 | 1.129,2",
            })
    void aQuarterIsItsMonths(String told, String number, String other) {
        Sound.isKeptOrTold(Lang.IT, MONTHS + told, number, other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Glass and leather together made up 48.1% of exports. | 48.1 | 43.1",
                "The three largest sectors together account for 68.1% of exports. | 68.1 | 61.8",
                "Glass rose again, to 451.2 million euros. | 451.2 million | 451.2 billion",
                "Paper grew most and added 1.65 points to growth. | 1.65 points | 15.3 points",
                "Exports of glass are 2.6 times those of paper. | 2.6 times | 3.6 times",
                "Timber was the second largest sector. | second | third",
            })
    void rowsTogetherAndWhatTheyAdd(String told, String number, String other) {
        Sound.isKeptOrTold(Lang.EN, SECTORS + told, number, other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Exports rose for the third consecutive year. | third | fourth",
                "Imports increased again, the third annual rise in a row. | third | fifth",
                "The cover ratio was 116.7 and rose for the fourth year running, the fourth annual"
                        + " rise in a row. | fourth annual | second annual",
                "Exports were as told above. It is the third year in a row of growth. | third |"
                        + " fifth",
            })
    void soManyTimesInARowByATable(String told, String number, String other) {
        String sound = YEARS.replace("| 2021 | 1,874.6 | 1,702.9", OLDER) + told;
        Sound.isKeptOrTold(Lang.EN, sound, number, other);
    }

    @Test
    void rowsThatEndedBefore() {
        String text = MONTHS + "Ad agosto si era chiusa una serie di due aumenti consecutivi.";
        assertThat(Sound.told(Lang.IT, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Three of the four sectors rose. | Three | Two",
                "Three sectors in four rose. | Three | Two",
                "The share of glass rose by 1.2 points. | 1.2 | 2.1",
            })
    void howManyRowsAndTheirShares(String told, String number, String other) {
        Sound.isKeptOrTold(Lang.EN, SECTORS + told, number, other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Exports were ISK 147.4 billion, up 15% from ISK 128.2 billion. | 15% | 51%",
                "Exports came to K147.4 million, K21.3 million more than the K126.1 million of"
                        + " 2023. | K21.3 million more | K21.3 million less",
                "Sales abroad reached R$4.6 billion, up 15% from R$4.0 billion. | 15% | 51%",
                "Takings were W1,250 million (W1,000 million in 2023), an increase of 25%. | 25% |"
                        + " 52%",
            })
    void lettersBeforeAnAmountAreItsCoin(String told, String number, String other) {
        String title = "# Valdoria in 2024\n\n";
        Sound.isKeptOrTold(Lang.EN, title + told, number, other);
    }

    @Test
    void lettersOfANameAreNone() {
        assertThat(Printed.in("the G7, the M25, PM2.5 and COP28", Lang.EN))
                .allMatch(n -> n.currency().isEmpty());
    }

    @Test
    void aYearThatEndsWithAMonthIsNotThatMonth() {
        Sound.isKeptOrTold(
                Lang.EN,
                "# Valdoria in the second quarter of 2024\n\n"
                    + "In June 2024 exports came to 310 million euros. In the year ending June 2024"
                    + " exports came to 3,512 million euros and imports to 3,304 million euros. The"
                    + " surplus of the year ending June 2024 was therefore 208 million euros.",
                "208 million",
                "280 million");
    }
}
