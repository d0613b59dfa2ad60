// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets whose titles say that numbers aren't what they seem; the numbers are invented. */
class SheetsThatAreAskedTest {

    @TempDir Path work;

    private static final String TABLE =
            """
            Paese;2023;2024
            Francia;1100,2;1101,3
            Germania;990,1;991,2
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Export di servizi della provincia di Parma (milioni di euro)|services",
                "Export di beni e servizi della provincia di Parma (milioni di euro)|services",
                "Export di Parma: differenze assolute sull'anno prima (milioni di"
                        + " euro)|differences",
                "Export di Parma a prezzi costanti (milioni di euro)|no trade",
                "Export di Parma, dati destagionalizzati (milioni di euro)|no trade",
                "Parma exports, fiscal years, million euros|aren't those of the calendar",
                "Parma exports, year to date, million euros|Of which months"
            })
    void whatATitleSaysOfOtherNumbersIsAsked(String title, String why) throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-PR");
        sheets.isRefused(sheets.file("trade.csv", title + ";;\n" + TABLE), why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Direzione servizi e statistica: export della provincia di Parma (milioni di euro)",
                "Export di Parma, dati non destagionalizzati (milioni di euro)",
                "Exportations de Parma, données des services des douanes (millions d'euros)"
            })
    void wordsOfOfficesAndWhatIsDeniedAreNot(String title) throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-PR");
        assertThat(sheets.cells(sheets.file("trade.csv", title + ";;\n" + TABLE)))
                .contains("IT-PR FR X TOTAL 2023 1100200000.0");
    }

    @Test
    void yearToDateThroughAMonthIsThatPartOfEachYear() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "US-VT");
        Path file =
                sheets.file(
                        "trade.csv",
                        """
                        Vermont exports, thousands of dollars, year to date through September;;
                        Country;2023;2024
                        Canada;910200;940100
                        Mexico;120300;161200
                        """);
        assertThat(sheets.cells(file)).contains("US-VT CA X TOTAL 2024-01/P9M 940100000");
    }

    @Test
    void quartersSummedOverAYearAreTheYearsThatEndWithThem() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "FR-BRE");
        Path file =
                sheets.file(
                        "trade.csv",
                        """
                        Bretagne : exportations cumulées sur 4 trimestres, en millions d'euros;;
                        Pays;T4 2023;T1 2024
                        Espagne;1100,2;1101,3
                        Italie;990,1;991,2
                        """);
        assertThat(sheets.cells(file))
                .contains(
                        "FR-BRE ES X TOTAL 2023 1100200000.0",
                        "FR-BRE IT X TOTAL 2023-04/P12M 991200000.0");
    }

    @Test
    void theLastTwelveMonthsAreOneYearOrTheMonthsListed() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-45");
        String title = "Export per provincia, ultimi 12 mesi (milioni di euro);;\n";
        String rows = "Parma;1020,1;1013,2\nModena;910,1;912,3\n";
        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "a.csv", title + "Provincia;giu 2023;giu 2024\n" + rows)))
                .contains("IT-PR W00 X TOTAL 2022-07/P12M 1020100000.0");
        assertThat(
                        sheets.said(
                                sheets.file(
                                        "b.csv", title + "Provincia;giu 2024;lug 2024\n" + rows)))
                .contains("July 2024")
                .doesNotContain("twelve months");
    }

    @Test
    void numbersOfQuartersWithTheirYearAreNoMonths() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-PR");
        Path file =
                sheets.file(
                        "trade.csv",
                        """
                        Export della provincia di Parma, milioni di euro;;
                        Trimestre;Francia;Germania
                        1/2023;100,2;90,1
                        II/2023;101,2;91,1
                        III/2023;102,2;92,1
                        """);
        assertThat(sheets.cells(file))
                .contains(
                        "IT-PR FR X TOTAL 2023-Q1 100200000.0",
                        "IT-PR DE X TOTAL 2023-Q3 92100000.0");
    }

    @Test
    void homeIsNotItsOwnPartnerWhereACountryIsCalledAsItIs() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "US-GA");
        Path file =
                sheets.file(
                        "trade.csv",
                        """
                        Georgia trade by commodity, millions of US dollars;;
                        NAICS;Exports 2023;Imports 2023
                        311 Food products;1910.2;1940.1
                        325 Chemicals;3120.3;5161.2
                        """);
        assertThat(sheets.cells(file)).contains("US-GA W00 X NAICS:311 2023 1910200000.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Porto di Ravenna: esportazioni per paese (milioni di euro)",
                "Port of Ravenna - exports by country, million euros",
                "Exportações através do Porto de Trefontane por país (milhões de euros)",
                "Esportazioni dall'aeroporto di Ravenna per paese (milioni di euro)"
            })
    void whatPassesThroughAPortIsNotTheTradeOfItsProvince(String title) throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-RA");
        Path file = sheets.file("trade.csv", title + ";;\n" + TABLE);
        sheets.isRefused(file, "what passed through");
        assertThat(sheets.cells(file, "reporter=IT-RA"))
                .contains("IT-RA FR X TOTAL 2023 1100200000.0");
    }

    @Test
    void aStudyCentreIsNotTheCentreOfItaly() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-PR");
        String maker = "Centro studi Legno - export dal 1990;;\n";
        String title = "Export italiano per paese (milioni di euro);;\n";
        assertThat(sheets.cells(sheets.file("trade.csv", maker + title + TABLE)))
                .contains("IT FR X TOTAL 2023 1100200000.0");
    }

    @Test
    void theOriginOfExportsIsWhoseTheyAreAndHomeThoughACountryBeCalledSo() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "US-GA");
        Path file =
                sheets.file(
                        "trade.csv",
                        """
                        "Exports, state of origin: Georgia",,
                        US dollars,,
                        Country,2023,2024
                        Brazil,910200,940100
                        Mexico,120300,161200
                        """);
        assertThat(sheets.cells(file)).contains("US-GA BR X TOTAL 2024 940100");
    }

    @Test
    void textInTwoBytesALetterIsReadByItsByteOrderMark() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-PR");
        String text = "\uFEFFExport di Parma (milioni di euro)\t\t\n" + TABLE.replace(';', '\t');
        Path file = Files.write(work.resolve("t.csv"), text.getBytes(StandardCharsets.UTF_16LE));
        assertThat(sheets.cells(file)).contains("IT-PR FR X TOTAL 2023 1100200000.0");
    }

    @Test
    void lettersOfHomeAreNoGoods() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "US-VT");
        String sheet = "VT exports, US$ millions;;\n" + TABLE;
        assertThat(sheets.cells(sheets.file("trade.csv", sheet)))
                .contains("US-VT FR X TOTAL 2023 1100200000.0");
    }

    @Test
    void besideTotalExportsNeitherDomesticOnesNorReexportsAreAll() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "CA-QC");
        Path file =
                sheets.file(
                        "trade.csv",
                        """
                        Quebec trade, thousands of dollars (Canadian);;;
                        Trade;Partner;2022;2023
                        Domestic exports;France;1100;1200
                        Re-exports;France;100;130
                        Total exports;France;1200;1330
                        Imports;France;900;910
                        """);
        assertThat(sheets.cells(file))
                .containsExactlyInAnyOrder(
                        "CA-QC FR M TOTAL 2022 900000",
                        "CA-QC FR M TOTAL 2023 910000",
                        "CA-QC FR X TOTAL 2022 1200000",
                        "CA-QC FR X TOTAL 2023 1330000");
    }

    @Test
    void otherGoodsWithACodeAreGoodsAndNotAll() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-PR");
        Path file =
                sheets.file(
                        "trade.csv",
                        """
                        Parma exports by SITC section, 2023, million euros;;;
                        Country;All sections;0 Food and live animals;9 Other commodities
                        Spain;30,5;20,1;10,4
                        Greece;11,2;8,1;3,1
                        """);
        assertThat(sheets.cells(file))
                .anyMatch(cell -> cell.matches("IT-PR ES X \\S*9\\S* 2023 10400000.0"))
                .contains("IT-PR ES X TOTAL 2023 30500000.0");
    }
}
