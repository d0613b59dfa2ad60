// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of some goods are never taken for trade in all of them, whatever calls the goods. */
class SheetTitlesOfGoodsTest {

    private static final String TABLE =
            """
            %s
            valori in migliaia di euro

            Paese;2022;2023
            Francia;8101;8102
            Canada;9101;9102
            """;

    @TempDir Path work;

    /** The first cell of a table below a title. */
    private String cell(String title) throws IOException {
        Path own = Files.createTempDirectory(work, "own");
        LoadedSheets sheets = new LoadedSheets(own, "Toscana");
        return sheets.cells(sheets.file("table.csv", TABLE.formatted(title))).get(0);
    }

    @Test
    void whatAnExportIsOfIsGoodsThoughNoListKnowsThem() throws IOException {
        assertThat(cell("Esportazioni di alabastro lavorato della provincia di Pisa"))
                .isEqualTo("IT-PI FR X ALABASTRO_LAVORATO 2022 8101000");
        assertThat(cell("Export vitivinicolo della provincia di Siena"))
                .isEqualTo("IT-SI FR X VITIVINICOLO 2022 8101000");
        assertThat(cell("Esportazioni di ciascun paese dalla provincia di Prato"))
                .isEqualTo("IT-PO FR X TOTAL 2022 8101000");
        assertThat(cell("Esportazioni di beni della provincia di Grosseto"))
                .isEqualTo("IT-GR FR X TOTAL 2022 8101000");
    }

    @Test
    void theTradeOfSomeFirmsIsAskedAbout() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "Toscana");

        sheets.isRefused(
                sheets.file(
                        "firms.csv",
                        TABLE.formatted("Esportazioni delle piccole imprese della Toscana")),
                "speaks of the trade of some firms only");
    }

    @Test
    void aNameHasTheCodeThatAnotherTableOfTheFileTells() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "Arezzo");

        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "due.csv",
                                        """
                                        Importazioni della provincia di Arezzo per prodotto, migliaia di euro
                                        Prodotto;2022;2023
                                        Mobili;3101;3102
                                        Bevande;4101;4102

                                        Fonte: Istat

                                        Esportazioni della provincia di Arezzo per prodotto e paese, migliaia di euro
                                        Paese;2022;2023
                                        CM31 - Mobili;;
                                        Francia;5101;5102
                                        Canada;6101;6102
                                        CA11 - Bevande;;
                                        Francia;7101;7102
                                        Canada;8101;8102
                                        """)))
                .contains("IT-AR W00 M CPA:CM31 2022 3101000", "IT-AR CA X CPA:CA11 2023 8102000");
    }

    @Test
    void countriesOverColumnsAreAskedByTheirNames() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "Bretagne");

        sheets.cells(
                sheets.file(
                        "pays.csv",
                        """
                        Exportations de la Bretagne par pays, milliers d'euros
                        Année;Monde;Allemagne;Royaume-Uni
                        2022;91101;12101;13101
                        2023;92101;12102;13102
                        """));

        assertThat(
                        Cli.run(
                                        "ask",
                                        "exports from Bretagne to Allemagne in 2023",
                                        "-o",
                                        sheets.folder(),
                                        "--lang",
                                        "en")
                                .out())
                .contains("12.102 million");
    }

    @Test
    void footnotesWithoutBracketsAndCompoundsSayNothingMore() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "Sachsen");

        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "waren.csv",
                                        """
                                        Warenexporte Sachsens nach Ländern, Mill. EUR
                                        Land;2022;2023 1)
                                        Frankreich;1101;1102
                                        Vereinigtes Königreich 2);2101;2102
                                        1) Vorläufige Ergebnisse.
                                        2) Ohne Nordirland.
                                        """)))
                .contains("DE-SN FR X TOTAL 2022 1101000000")
                .anyMatch(cell -> cell.startsWith("DE-SN GB X TOTAL 2023 2102000000"));
    }
}
