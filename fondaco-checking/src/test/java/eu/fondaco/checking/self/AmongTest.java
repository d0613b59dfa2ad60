// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What words say of the rows of a table or list as ones of many. */
class AmongTest {

    private static final int DRAWS = Boolean.getBoolean("fondaco.slow") ? 2_000 : 100;

    private static final String TABLE =
            """
            # Orland sold more in 2024

            In 2024 exports came to 1,184 million euros.

            | Sector | Exports 2023 (EUR million) | Exports 2024 (EUR million) | Change % |
            |---|---|---|---|
            | Glass | 412 | 451 | 9.5 |
            | Timber | 318 | 296 | -6.9 |
            | Leather | 147 | 162 | 10.2 |
            | Paper | 252 | 275 | 9.1 |
            | Total | 1,129 | 1,184 | 4.9 |

            """;

    private static final String LISTA =
            """
            # Valtesa, export in crescita nel 2024

            Nel 2024 le vendite all'estero sono arrivate a 1.184 milioni di euro.

            - Vetro: 451 milioni (+9,5%)
            - Legno: 296 milioni (-6,9%)
            - Pelle: 162 milioni (+10,2%)
            - Carta: 275 milioni (+9,1%)

            """;

    private static final String PARTNERS =
            """
            # Trade of Orland in 2024

            | Partner | Exports (EUR million) | Imports (EUR million) |
            |---|---|---|
            | Norway | 412 | 451 |
            | Chile | 318 | 296 |
            | Kenya | 147 | 162 |

            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Timber was the only sector to fall. | Timber | Glass
                    The only sector to fall was timber. | timber | leather
                    All sectors rose except timber. | timber | paper
                    One of the four sectors fell. | One of the four | Two of the four
                    Three of the four sectors rose. | Three | Two
                    """)
    void rowsOfATableAreCounted(String sentence, String from, String to) {
        assertThat(Sound.told(Lang.EN, TABLE + sentence)).as(sentence).isEmpty();
        String odd = sentence.replace(from, to);
        assertThat(Sound.told(Lang.EN, TABLE + odd)).as(odd).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Il legno è l'unico settore in calo. | Il legno | La carta
                    Tutti i settori crescono tranne il legno. | il legno | la pelle
                    Il vetro è il primo settore, la carta il terzo settore. | il terzo | il quarto
                    """)
    void itemsOfAListAreRows(String sentence, String from, String to) {
        assertThat(Sound.told(Lang.IT, LISTA + sentence)).as(sentence).isEmpty();
        String odd = sentence.replace(from, to);
        assertThat(Sound.told(Lang.IT, LISTA + odd)).as(odd).isNotEmpty();
    }

    @Test
    void sidesOfRowsAreKnown() {
        String sentence = "Chile was the only country with a surplus.";
        assertThat(Sound.told(Lang.EN, PARTNERS + sentence)).isEmpty();
        assertThat(Sound.told(Lang.EN, PARTNERS + sentence.replace("Chile", "Kenya"))).hasSize(1);
    }

    /** By volume, at another time or of somebody not in the table it may be so. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Glass was the only sector to fall in volume.
                    In 2021 glass was the only sector to fall.
                    Wool was the only sector to fall.
                    All sectors rose except wool.
                    Two of the four ports fell.
                    """)
    void whatMayBeOfSomethingElseRaisesNothing(String sentence) {
        assertThat(Sound.told(Lang.EN, TABLE + sentence)).as(sentence).isEmpty();
    }

    /** Whatever the rows are, what they bear out is never told, and its contrary is. */
    @Test
    void whoAloneFellIsToldOnlyOfOthers() {
        Random random = new Random(7);
        String[] names = {"Norway", "Chile", "Kenya", "Spain"};
        for (int draw = 0; draw < DRAWS; draw++) {
            int fell = random.nextInt(names.length);
            StringBuilder table = new StringBuilder("# Orland in 2024\n\n| Partner | Exports 2024");
            table.append(" (EUR million) | Change % |\n|---|---|---|\n");
            for (int k = 0; k < names.length; k++) {
                int change = 11 + random.nextInt(80);
                int level = 200 + random.nextInt(700);
                table.append(
                        "| %s | %d | %s%d.%d |\n"
                                .formatted(
                                        names[k],
                                        level,
                                        k == fell ? "-" : "",
                                        change / 10,
                                        change % 10));
            }
            table.append("| Others | 318 | 2.4 |\n");
            String text = table + "\nWHO was the only partner to buy less.";
            int other = (fell + 1 + random.nextInt(names.length - 1)) % names.length;
            assertThat(Sound.told(Lang.EN, text.replace("WHO", names[fell]))).as(text).isEmpty();
            String odd = text.replace("WHO", names[other]);
            assertThat(Sound.told(Lang.EN, odd)).as(odd).hasSize(1);
        }
    }
}
