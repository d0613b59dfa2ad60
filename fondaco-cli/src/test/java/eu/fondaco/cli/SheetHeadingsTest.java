// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands over tables and beside labels, and files in which sheets come. */
class SheetHeadingsTest {

    @TempDir Path work;

    private List<String> cells(String home, String name, String content) throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, home);
        return sheets.cells(sheets.file(name, content));
    }

    @Test
    void aHeadingHoldsForTheTablesBelowUntilAnotherTakesItsPlace() throws IOException {
        assertThat(
                        cells(
                                "IT-PU",
                                "mobili.csv",
                                """
                                Consorzio del mobile;;
                                Il comparto dell'arredo in provincia di Pesaro e Urbino, scambi con l'estero;;
                                Valori in milioni di euro;;
                                ;;
                                ESPORTAZIONI;;
                                CM31 - Mobili;;
                                Paese;2022;2023*
                                Austria;10,5;11,5
                                Totale mondo;100,5;110,5
                                di cui UE27;60,5;70,5
                                ;;
                                CC16 - Legno;;
                                Paese;2022;2023*
                                Austria;1,5;2,5
                                Totale mondo;8,5;9,5
                                ;;
                                IMPORTAZIONI;;
                                CM31 - Mobili;;
                                Paese;2022;2023*
                                Cina;3,5;4,5
                                ;;
                                * dati provvisori;;
                                """))
                .contains(
                        "IT-PU AT X CPA:CM31 2022 10500000.0",
                        "IT-PU EU27_2020 X CPA:CM31 2023 70500000.0 P",
                        "IT-PU W00 X CPA:CC16 2022 8500000.0",
                        "IT-PU AT X CPA:CC16 2023 2500000.0 P",
                        "IT-PU CN M CPA:CM31 2022 3500000.0")
                .noneMatch(c -> c.contains(" TOTAL "));
    }

    @Test
    void theMonthsThatATitleNamesAreThoseOfEachYearAndCodesStandBeforeNames() throws IOException {
        assertThat(
                        cells(
                                "Hesse",
                                "halves.csv",
                                """
                                Trade of the Länder with the world, January to September (EUR thousand);;
                                Land;Exports 2022;Exports 2023
                                DE7 Hesse;1000;2000
                                DE2 Bavaria;3000;4000
                                """))
                .containsExactlyInAnyOrder(
                        "DE-HE W00 X TOTAL 2022-01/P9M 1000000",
                        "DE-HE W00 X TOTAL 2023-01/P9M 2000000",
                        "DE-BY W00 X TOTAL 2022-01/P9M 3000000",
                        "DE-BY W00 X TOTAL 2023-01/P9M 4000000");
    }

    @Test
    void yearsBeforeTheMonthsOfATitleAreWhole() throws IOException {
        assertThat(
                        cells(
                                "IT-45",
                                "anni.csv",
                                """
                                Esportazioni dell'Emilia-Romagna, anni 2021, 2022 e gennaio-giugno 2023 (migliaia di euro);;;
                                Paese;2021;2022;gen-giu 2023
                                Francia;1000;2000;3000
                                India;1500;2500;3500
                                """))
                .contains(
                        "IT-45 FR X TOTAL 2021 1000000",
                        "IT-45 IN X TOTAL 2022 2500000",
                        "IT-45 FR X TOTAL 2023-S1 3000000");
    }

    @Test
    void lettersBehindMonthsFlagThemAndTotalsOfYearsStandAmongThem() throws IOException {
        assertThat(
                        cells(
                                "Oregon",
                                "months.csv",
                                """
                                Oregon goods trade by month, US$ thousands;;
                                Month;Exports;Imports
                                2023;;
                                November;10;20
                                December r;11;21
                                Total 2023;130;250
                                2024;;
                                January p;12;22
                                Year to date (Jan-Jan);12;22
                                p = preliminary, r = revised;;
                                """))
                .contains(
                        "US-OR W00 X TOTAL 2023-11 10000",
                        "US-OR W00 M TOTAL 2023-12 21000 R",
                        "US-OR W00 X TOTAL 2023 130000",
                        "US-OR W00 M TOTAL 2024-01 22000 P");
    }

    @Test
    void aTableThatNamesNobodyBesideOneThatDoesIsNotTakenForHomes() throws IOException {
        assertThat(
                        cells(
                                "IT-45",
                                "due.csv",
                                """
                                Ufficio statistica, valori in migliaia di euro;;
                                ;;
                                Esportazioni della provincia di Rimini per paese;;
                                Paese;2022;2023
                                Francia;100;130
                                Spagna;210;230
                                ;;
                                Esportazioni per settore;;
                                Settore;2022;2023
                                Alimentari;1500;1600
                                Macchine;2600;2700
                                """))
                .contains("IT-RN FR X TOTAL 2022 100000")
                .noneMatch(c -> c.startsWith("IT-45"));
    }

    @Test
    void aSheetThatNamesNobodyIsOfTheAreaThatTheOthersOfItsFileName() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-45");
        Path file = work.resolve("rimini.xlsx");
        Files.write(file, workbook());
        assertThat(sheets.cells(file))
                .contains("IT-RN FR X TOTAL 2023 130000", "IT-RN W00 X ALIMENTARI 2023 50000")
                .noneMatch(c -> c.startsWith("IT-45"));
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "tests", "1.0")) {
            rows(
                    book.newWorksheet("Paesi"),
                    "Esportazioni della provincia di Rimini (migliaia di euro)",
                    "Paese|2022|2023",
                    "Francia|100|130",
                    "Spagna|210|230");
            rows(
                    book.newWorksheet("Settori"),
                    "Esportazioni per settore (migliaia di euro)",
                    "Settore|2022|2023",
                    "Alimentari|40|50",
                    "Macchine|60|70");
        }
        return bytes.toByteArray();
    }

    private static void rows(Worksheet sheet, String... rows) {
        for (int r = 0; r < rows.length; r++) {
            String[] texts = rows[r].split("\\|");
            for (int c = 0; c < texts.length; c++) {
                if (texts[c].matches("\\d+")) {
                    sheet.value(r, c, Integer.parseInt(texts[c]));
                } else {
                    sheet.value(r, c, texts[c]);
                }
            }
        }
    }

    @Test
    void spreadsheetsAndTextsWithinAnArchiveAreItsSheets() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-45");
        Path file = work.resolve("tutto.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("cartella/rimini.xlsx"));
            zip.write(workbook());
            zip.putNextEntry(new ZipEntry("cartella/importazioni.csv"));
            zip.write(
                    ("Importazioni della provincia di Rimini (migliaia di euro);;\n"
                                    + "Paese;2022;2023\nCina;7;8\nIndia;9;10\n")
                            .getBytes(StandardCharsets.UTF_8));
        }
        assertThat(sheets.cells(file))
                .contains("IT-RN FR X TOTAL 2023 130000", "IT-RN CN M TOTAL 2023 8000");
    }

    @Test
    void parquetWithColumnsOfOnesOwnIsASheet() throws Exception {
        Path file = work.resolve("vendite.parquet");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement s = duck.createStatement()) {
            s.execute(
                    "COPY (SELECT * FROM (VALUES (2022, 'Francia', 1200000.0), (2022, 'Cina',"
                            + " 900000.0), (2023, 'Francia', 1300000.0)) t(anno, paese,"
                            + " esportazioni_eur)) TO '"
                            + file
                            + "' (FORMAT parquet)");
        }
        assertThat(new LoadedSheets(work, "IT-45").cells(file))
                .containsExactlyInAnyOrder(
                        "IT-45 FR X TOTAL 2022 1200000.0",
                        "IT-45 CN X TOTAL 2022 900000.0",
                        "IT-45 FR X TOTAL 2023 1300000.0");
    }
}
