// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Verdict;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the cells of a table are in, wherever it is told. In 2018 Montalba exported goods worth
 * 8,088 million, Rivalta 5,612, both 13,700.
 */
class UnitsOfTablesTest {

    private static final String EN = "# Exports by region, 2018\n\n";
    private static final String IT = "# Esportazioni per regione, 2018\n\n";
    private static final String SMALL =
            "| | Export |\n|---|---|\n| Montalba | A |\n| Rivalta | B |\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | | Billion euros. | 8.1 | 8.1e9",
                "en | | Values in billions of euros. | 8.1 | 8.1e9",
                "en | | Note: figures are in EUR bn | 8.1 | 8.1e9",
                "en | (billions of euros) | | 8.1 | 8.1e9",
                "en | | Amounts in thousands of euros. | 8,087,873 | 8087873e3",
                "it | | Miliardi di euro. | 8,1 | 8.1e9",
                "it | | Valori in miliardi di euro. | 8,1 | 8.1e9",
                "it | | Nota: dati espressi in mld di euro | 8,1 | 8.1e9",
                "it | (miliardi di euro) | | 8,1 | 8.1e9",
                "it | | Importi in migliaia di euro. | 8.087.873 | 8087873e3"
            })
    void cellsAreInWhatALineBelowOrAboveTells(
            String lang, String above, String below, String cell, double value) {
        String text =
                (lang.equals("en") ? EN : IT)
                        + (above == null ? "" : above + "\n\n")
                        + SMALL.replace("| A", "| " + cell).replace("| B", "| " + cell)
                        + (below == null ? "" : "\n" + below + "\n");
        assertThat(Valdoria.check(text, lang))
                .first()
                .satisfies(c -> assertThat(c.claim().assertion().stated()).isEqualTo(value));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Montalba and Rivalta, 13.7, SUPPORTED",
        "en, Montalba and Rivalta, 14.7, CONTRADICTED",
        "it, Montalba e Rivalta, '13,7', SUPPORTED",
        "it, Montalba e Rivalta, '12,7', CONTRADICTED"
    })
    void aRowOfSeveralNamesIsTheirSum(String lang, String names, String sum, Verdict due) {
        boolean en = lang.equals("en");
        String text =
                (en ? EN : IT)
                        + SMALL.replace("| A", en ? "| 8.1" : "| 8,1")
                                .replace("| B", en ? "| 5.6" : "| 5,6")
                        + "| "
                        + names
                        + " | "
                        + sum
                        + " |\n\n"
                        + (en ? "Billion euros.\n" : "Miliardi di euro.\n");
        List<Checked> rows = Valdoria.check(text, lang);
        assertThat(rows).extracting(Checked::verdict).hasSize(3).endsWith(due);
        assertThat(rows.get(2).claim().best().orElseThrow().question().reporter().list())
                .containsExactlyInAnyOrder("XV-01", "XV-02");
    }
}
