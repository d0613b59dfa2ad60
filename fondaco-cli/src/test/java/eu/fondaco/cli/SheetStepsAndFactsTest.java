// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What sheets show by how labels are set in, and what one line over a table says of all its
 * numbers: of these a wrong reading loads without a word.
 */
class SheetStepsAndFactsTest {

    @TempDir Path work;

    private List<String> cells(String home, String name, String content) throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, home);
        return sheets.cells(sheets.file(name, content));
    }

    private String refused(String home, String name, String content) throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, home);
        return sheets.refused(sheets.file(name, content));
    }

    @Test
    void goodsBelowCountriesOfWhichTheLastAreOthers() throws IOException {
        assertThat(
                        cells(
                                "Novara",
                                "pivot.csv",
                                """
                                Esportazioni della provincia di Novara, valori in euro;;;
                                ;;;
                                Etichette di riga;2022;2023;Var. %
                                Germania;300;330;10,0
                                Rubinetti;100;120;20,0
                                Altri prodotti;200;210;5,0
                                Francia;500;510;2,0
                                Rubinetti;400;380;-5,0
                                Altri prodotti;100;130;30,0
                                Spagna;70;77;10,0
                                Rubinetti;30;33;10,0
                                Altri prodotti;40;44;10,0
                                Altri paesi;90;99;10,0
                                Rubinetti;50;55;10,0
                                Altri prodotti;40;44;10,0
                                Totale complessivo;960;1016;5,8
                                """))
                .contains(
                        "IT-NO FR X RUBINETTI 2023 380",
                        "IT-NO ES X ALTRI_PRODOTTI 2022 40",
                        "IT-NO W00 X TOTAL 2023 1016")
                .noneMatch(cell -> cell.endsWith(" 55") || cell.endsWith(" 99"));
    }

    @Test
    void labelsSetInAreWithinTheOneAboveThoughTheyDoNotAddUpToIt() throws IOException {
        assertThat(
                        cells(
                                "Oregon",
                                "top.csv",
                                """
                                Oregon exports by product and main destinations;;
                                Thousands of U.S. dollars;;
                                ;;
                                Product;2022;2023
                                Lumber;900;950
                                   Japan;200;210
                                   Canada;100;90
                                Wheat;800;820
                                   Japan;300;310
                                   Egypt;50;40
                                """))
                .contains(
                        "US-OR W00 X LUMBER 2023 950000",
                        "US-OR JP X LUMBER 2023 210000",
                        "US-OR EG X WHEAT 2022 50000")
                .hasSize(12);
    }

    @Test
    void partsThatAreMoreThanWhatTheyAreWithinAreRefused() throws IOException {
        assertThat(
                        refused(
                                "Oregon",
                                "top.csv",
                                """
                                Oregon exports by product and main destinations;;
                                Thousands of U.S. dollars;;
                                ;;
                                Product;2022;2023
                                Lumber;900;950
                                   Japan;800;810
                                   Canada;700;690
                                Wheat;800;820
                                   Japan;300;310
                                   Egypt;50;40
                                """))
                .contains("isn't the sum of those below it");
    }

    @Test
    void boldCountriesInAWorkbookHaveTheGoodsBelowThem() throws IOException {
        Path file = work.resolve("bold.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Export");
            sheet.value(0, 0, "Esportazioni della provincia di Novara, migliaia di euro");
            sheet.value(2, 0, "Paese e prodotto");
            sheet.value(2, 1, 2023);
            Object[][] rows = {
                {"Germania", 300}, {"Rubinetti", 100}, {"Riso", 50},
                {"Francia", 500}, {"Rubinetti", 90}, {"Riso", 60}
            };
            for (int i = 0; i < rows.length; i++) {
                sheet.value(3 + i, 0, (String) rows[i][0]);
                sheet.value(3 + i, 1, (Integer) rows[i][1]);
                if (i % 3 == 0) {
                    sheet.style(3 + i, 0).bold().set();
                }
            }
        }
        assertThat(new LoadedSheets(work, "Novara").cells(file))
                .containsExactlyInAnyOrder(
                        "IT-NO DE X TOTAL 2023 300000",
                        "IT-NO DE X RUBINETTI 2023 100000",
                        "IT-NO DE X RISO 2023 50000",
                        "IT-NO FR X TOTAL 2023 500000",
                        "IT-NO FR X RUBINETTI 2023 90000",
                        "IT-NO FR X RISO 2023 60000");
    }

    private static final String MIL =
            """
            %s;;
            ;;
            %s;2022;2023
            %s;700;800
            Portugal;900;950
            """;

    @Test
    void milIsAMillionInEnglishAndAThousandInSpanish() throws IOException {
        assertThat(
                        cells(
                                "Oregon",
                                "en.csv",
                                MIL.formatted("Exports, US$ mil.", "Country", "Japan")))
                .contains("US-OR JP X TOTAL 2022 700000000");
        assertThat(
                        cells(
                                "Oregon",
                                "es.csv",
                                MIL.formatted(
                                        "Exportaciones por pa\u00eds (mil US$)",
                                        "Pa\u00eds",
                                        "Chile")))
                .contains("US-OR CL X TOTAL 2022 700000");
    }

    private static final String GOODS =
            """
            %s;;
            %s;;
            ;;
            Paese;2022;2023
            Francia;8101;8102
            Germania;9101;9102
            Totale;21101;21102
            """;

    @Test
    void aUnitLineNamesTheGoodsOfAllNumbers() throws IOException {
        assertThat(
                        cells(
                                "Novara",
                                "riso.csv",
                                GOODS.formatted(
                                        "Esportazioni della provincia",
                                        "Prodotto: Riso (Ateco 10.61) - valori in migliaia di"
                                                + " euro")))
                .contains("IT-NO FR X CPA:10.61 2022 8101000")
                .noneMatch(cell -> cell.contains(" TOTAL "));
    }

    @Test
    void theTradeOfABranchIsNotThatOfAllGoods() throws IOException {
        assertThat(
                        cells(
                                "Novara",
                                "ramo.csv",
                                GOODS.formatted(
                                        "Commercio estero del settore dolciario, esportazioni",
                                        "migliaia di euro")))
                .contains("IT-NO FR X DOLCIARIO 2022 8101000")
                .noneMatch(cell -> cell.contains(" TOTAL "));
    }

    @Test
    void ofABranchThatNobodyKnowsItIsAsked() throws IOException {
        assertThat(
                        refused(
                                "Novara",
                                "ramo.csv",
                                GOODS.formatted(
                                        "Esportazioni del settore lanternistico",
                                        "migliaia di euro")))
                .contains("lanternistico", "--say product=TOTAL");
    }

    @Test
    void listsThatSayEachThingByACodeAndAName() throws IOException {
        assertThat(
                        cells(
                                "Marche",
                                "lista.csv",
                                """
                                TERR,Territorio,TIPO,Tipo dato,ANNO,Seleziona periodo,Paese partner,Value
                                ITI3,Marche,EV,esportazioni - valore (migliaia di euro),2022,2022,Francia,700
                                ITI3,Marche,EV,esportazioni - valore (migliaia di euro),2023,2023,Francia,800
                                ITI3,Marche,IV,importazioni - valore (migliaia di euro),2022,2022,Francia,70
                                ITI3,Marche,IQ,importazioni - quantit\u00e0 (kg),2022,2022,Francia,9999
                                """))
                .containsExactlyInAnyOrder(
                        "IT-57 FR X TOTAL 2022 700000",
                        "IT-57 FR X TOTAL 2023 800000",
                        "IT-57 FR M TOTAL 2022 70000");
    }

    @Test
    void aTotalAmongCodesIsNotTheRowAboveIt() throws IOException {
        assertThat(
                        cells(
                                "Hessen",
                                "land.csv",
                                """
                                Ausfuhr Hessens nach L\u00e4ndern, Tsd. EUR;;;
                                ;;;
                                L\u00e4nder;;2022;2023
                                001;Frankreich;500;510
                                005;Italien;300;310
                                060;Polen;200;210
                                Insgesamt;;4000;4100
                                """))
                .contains("DE-HE PL X TOTAL 2023 210000", "DE-HE W00 X TOTAL 2023 4100000");
    }
}
