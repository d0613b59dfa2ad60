// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes behind levels that a table has, and what was published before. */
class AnchoredTest {

    private static final String ACCOUNT =
            """
            # Valdoria's trade in 2024

            **Table 1: Trade of Valdoria** (million crowns)

            | Item | 2023 | 2024 | Change % |
            |---|---:|---:|---:|
            | Sold abroad in all | 41,362 | 44,718 | +8.1 |
            | Bought abroad in all | 47,155 | 49,036 | +4.0 |
            | What is left | -5,793 | -4,318 | .. |

            """;

    private static final String REVISION = "# Valdoria in May 2024\n\n## Revisions\n\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Exporters earned 44,718 million crowns, 3,356 million more than in 2023."
                        + " | 3,356 | 3,856",
                "Exporters earned 44,718 million crowns, an increase of 8.1%. | of 8.1 | of 3.1",
                "The gap was 4,318 million crowns, 1,475 million less than in 2023."
                        + " | 1,475 | 1,745",
            })
    void aChangeBehindALevelOfATable(String told, String number, String other) {
        Sound.isKeptOrTold(Lang.EN, ACCOUNT + told, number, other);
    }

    @Test
    void whatIsOfTheMonthBeforeIsNotOfTheYear() {
        String text = "They earned 44,718 million crowns, 3,856 million more than a month before.";
        assertThat(Sound.told(Lang.EN, ACCOUNT + text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sales in April were revised upwards, from 318.2 million euros to 324.9 million."
                        + " | upwards | downwards",
                "The April deficit, first published as 83.4 million euros, is now 78.6 million, a"
                        + " downward revision of 4.8 million. | 4.8 | 8.4",
                "The April deficit, first published as 83.4 million euros, is now 78.6 million, a"
                        + " downward revision of 4.8 million. | downward | upward",
            })
    void whatItWasBefore(String told, String number, String other) {
        Sound.isKeptOrTold(Lang.EN, REVISION + told, number, other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Le vendite di aprile, diffuse a maggio in 318,2 milioni di euro, sono state"
                        + " portate a 324,9 milioni, con una revisione di 6,7 milioni. | 6,7 | 7,6",
                "Le aziende sono 2.551: 1.318 micro, 812 piccole, 341 medie e 80 grandi."
                        + " | 341 | 331",
                "Le vendite di aprile sono state riviste al rialzo da 318,2 a 324,9 milioni di"
                        + " euro. | rialzo | ribasso",
            })
    void theSameInItalian(String told, String number, String other) {
        Sound.isKeptOrTold(Lang.IT, "# Valdoria nel 2024\n\n## Nota\n\n" + told, number, other);
    }

    @Test
    void tableAndTextCountedOtherwise() {
        String text =
                "# Valdoria, maggio 2024\n\n"
                        + "**Tavola 1: Esportazioni destagionalizzate** (milioni di euro)\n\n"
                        + "| Mese | Esportazioni |\n"
                        + "|---|---|\n"
                        + "| Marzo | 314,2 |\n"
                        + "| Aprile | 318,6 |\n"
                        + "| Maggio | 325,8 |\n\n"
                        + "Nei dati grezzi le esportazioni di maggio ammontano a 328,5 milioni.";
        assertThat(Sound.told(Lang.IT, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "National exports fell by 1.4%: Valdoria thus did better by 5.2 points."
                        + " | 5.2 points | 2.4 points",
                "National exports grew by 1.4%: Valdoria thus did better by 2.4 points."
                        + " | 2.4 points | 4.2 points",
            })
    void betterThanTheWhole(String told, String number, String other) {
        String lead = "# Valdoria in 2024\n\nIn 2024 Valdoria's exports grew by 3.8%.\n\n";
        Sound.isKeptOrTold(Lang.EN, lead + told, number, other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Il vetro ha aggiunto 2,4 punti alla crescita e la carta 1,1. | 1,1 | 1,7",
                "Il vetro spiega 2,4 dei 3,1 punti di crescita. | spiega 2,4 | spiega 2,9",
            })
    void pointsWithoutTheirUnit(String told, String number, String other) {
        String table =
                "# Valdoria, export in crescita nel 2024\n\n"
                        + "**Tavola 1** (milioni di euro)\n\n"
                        + "| Settore | 2023 | 2024 | Var. % | Contributo |\n"
                        + "|---|---|---|---|---|\n"
                        + "| Vetro | 412,4 | 437,6 | 6,1 | 2,4 |\n"
                        + "| Carta | 318,3 | 329,8 | 3,6 | 1,1 |\n"
                        + "| Legno | 330,5 | 326,4 | -1,2 | -0,4 |\n"
                        + "| Totale | 1.061,2 | 1.093,8 | 3,1 | 3,1 |\n\n";
        Sound.isKeptOrTold(Lang.IT, table + told, number, other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Il vetro copre il 31,4% delle vendite, quota in salita dal 29,8% di un anno prima."
                        + " | salita | discesa",
                "La quota del vetro sale dal 29,8% al 31,4%. | sale | scende",
            })
    void sharesUpAndDown(String told, String number, String other) {
        Sound.isKeptOrTold(Lang.IT, "# Valdoria nel 2024\n\n" + told, number, other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chile bought goods for 418 million, Norway for 352 million, Kenya for 127 million"
                    + " and Orland for 98 million. The first two markets took 43.6% of exports. |"
                    + " 43.6 | 46.3",
                "Exporters are 2,551: 1,318 micro firms, 812 small, 341 medium and 80 large ones."
                        + " | 341 | 331",
            })
    void theFirstOfAListAndItsParts(String told, String number, String other) {
        String lead = "# Valdoria in 2024\n\nIn 2024 exports were 1,768 million euros.\n\n";
        Sound.isKeptOrTold(Lang.EN, lead + told, number, other);
    }
}
