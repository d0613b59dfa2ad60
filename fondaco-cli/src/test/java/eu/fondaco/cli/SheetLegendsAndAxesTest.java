// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sheet explains itself: its abbreviations and marks, and by what it is divided. */
class SheetLegendsAndAxesTest {

    @TempDir Path work;

    private List<String> cells(String home, String name, String content) throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, home);
        return sheets.cells(sheets.file(name, content));
    }

    @Test
    void abbreviationsThatALegendExplainsAndCodesWithAWordAmongThem() throws IOException {
        assertThat(
                        cells(
                                "IT-36",
                                "province.csv",
                                """
                                Commercio estero delle province, migliaia di euro;;;;;
                                ;;;;;
                                ESPORTAZIONI;;Gen-giu 2021;;Gen-giu 2022;
                                Cod.;Settori;TS;GO;TS;GO
                                A;Agricoltura;10;20;11;21
                                B-D;Estrazione ed energia;1;2;3;4
                                CH;Metalli;5;6;7;8
                                CK;Macchinari;15;16;27;18
                                ;di cui: pompe;2;3;4;5
                                Altri;Altri prodotti;7;7;8;8
                                ;;;;;
                                IMPORTAZIONI;;Gen-giu 2021;;Gen-giu 2022;
                                Cod.;Settori;TS;GO;TS;GO
                                A;Agricoltura;100;200;110;210
                                CH;Metalli;50;60;70;80
                                ;;;;;
                                ESPORTAZIONI PER PAESE;;Gen-giu 2021;Gen-giu 2022;;
                                ;Mondo;80;90;;
                                ;Austria;30;40;;
                                ;;;;;
                                TS = Trieste; GO = Gorizia;;;;;
                                """))
                .contains(
                        "IT-TS W00 X CPA:A 2021-S1 10000",
                        "IT-GO W00 X B-D 2022-S1 4000",
                        "IT-GO W00 X POMPE 2022-S1 5000",
                        "IT-TS W00 X ALTRI_PRODOTTI 2021-S1 7000",
                        "IT-GO W00 M CPA:CH 2022-S1 80000",
                        "IT-36 AT X TOTAL 2022-S1 40000",
                        "IT-36 W00 X TOTAL 2021-S1 80000");
    }

    @Test
    void goodsBelowEachPartnerAndATableWhoseOwnTitleSpeaksOfImports() throws IOException {
        assertThat(
                        cells(
                                "Ohio",
                                "pivot.csv",
                                """
                                Values in thousands of U.S. dollars;;
                                FLOW;Domestic exports;
                                ;;
                                Row Labels;2021;2022
                                Canada;70;90
                                311 Food;30;40
                                336 Vehicles;40;50
                                Mexico;25;50
                                311 Food;5;6
                                336 Vehicles;20;(D)
                                Grand Total;95;140
                                ;;
                                Imports of Ohio (general imports, customs value);;
                                Country;2021;2022
                                World Total;900;1000
                                Canada;300;400
                                """))
                .contains(
                        "US-OH CA X TOTAL 2021 70000",
                        "US-OH CA X 336 2022 50000",
                        "US-OH MX X 336 2022  C",
                        "US-OH MX X TOTAL 2022 50000",
                        "US-OH W00 M TOTAL 2021 900000",
                        "US-OH CA M TOTAL 2022 400000")
                .noneMatch(c -> c.contains("W00 X"));
    }

    @Test
    void theTotalOfAPartnerIsOfAllItsGoodsAndTheLastQuartersAreThoseThatAddUp() throws IOException {
        String sheet =
                """
                Goods imports of Wales, GBP million;;;;;;
                Section;2021 Q1;2021 Q2;2021 Q3;2021 Q4;2022 Q1;Last 4 quarters
                EU (27);;;;;;
                Food;1;2;3;4;5;14
                Fuels;2;2;2;2;2;8
                Chemicals;7;7;7;7;7;28
                Total EU;10;11;12;13;14;50
                """;
        assertThat(cells("Wales", "rolling.csv", sheet))
                .contains(
                        "TLL EU27_2020 M TOTAL 2021-Q1 10000000",
                        "TLL EU27_2020 M FOOD 2021-04/P12M 14000000");
        Files.createDirectories(work.resolve("other"));
        LoadedSheets other = new LoadedSheets(work.resolve("other"), "Wales");
        assertThat(other.cells(other.file("rolling.csv", sheet.replace(";14\n", ";44\n"))))
                .noneMatch(c -> c.contains("P12M"));
    }

    @Test
    void aPhenomenonThatDidNotOccurIsZeroAndAGroupAndOthersHasItsName() throws IOException {
        assertThat(
                        cells(
                                "IT-45",
                                "isole.csv",
                                """
                                Esportazioni dell'Emilia-Romagna, migliaia di euro;;
                                Paese;2021;2022
                                Francia;10;20
                                Grecia;5;-
                                Spagna;7;8
                                Malta e altre isole;3;4
                                - = fenomeno non verificatosi;;
                                """))
                .contains(
                        "IT-45 GR X TOTAL 2022 0",
                        "IT-45 OWN:malta_e_altre_isole X TOTAL 2021 3000");
    }

    @Test
    void goodsOverColumnsInGroupsWithFlowsOverTheRows() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "Hamburg");
        Path file = work.resolve("monate.ods");
        ods(
                file,
                table(
                                "Monate",
                                List.of(
                                        List.of("Außenhandel Hamburgs nach Warengruppen"),
                                        List.of(),
                                        List.of(
                                                "Jahr|Monat",
                                                "Insgesamt",
                                                "Nahrung",
                                                "",
                                                "Industrie",
                                                "",
                                                "Gewicht"),
                                        List.of("", "", "zusammen", "darunter|Tee", "zusammen"),
                                        List.of("", "1 000 EUR", "", "", "", "", "t"),
                                        List.of("", "Ausfuhr"),
                                        List.of("2020", "90", "30", "5", "60", "", "7"),
                                        List.of("2021"),
                                        List.of("Januar", "9", "3", ".", "6", "", "1"),
                                        List.of("Februar", "8", "3", "–", "5", "", "1"),
                                        List.of("März", "8", "3", "1", "5", "", "1"),
                                        List.of("", "Einfuhr"),
                                        List.of("2020", "70", "20", "4", "50", "", "6"),
                                        List.of("2021"),
                                        List.of("Januar", "7", "2", "1", "5", "", "1")))
                        + table(
                                "Zeichen",
                                List.of(
                                        List.of("–", "nichts vorhanden (genau null)"),
                                        List.of(".", "Zahlenwert unbekannt"))));
        assertThat(sheets.cells(file))
                .contains(
                        "DE-HH W00 X TOTAL 2020 90000",
                        "DE-HH W00 X NAHRUNG 2021-03 3000",
                        "DE-HH W00 X TEE 2021-02 0",
                        "DE-HH W00 X INDUSTRIE 2021-01 6000",
                        "DE-HH W00 M INDUSTRIE 2020 50000",
                        "DE-HH W00 M TOTAL 2021-01 7000")
                .noneMatch(c -> c.contains("TEE 2021-01 ") && c.contains(" X "));
    }

    @Test
    void aColumnThatCountsItsRowsIsNoneOfTheirLabels() throws IOException {
        assertThat(
                        cells(
                                "Hamburg",
                                "laender.csv",
                                """
                                Ausfuhr Hamburgs nach Ländern in Mio. Euro;;;
                                Lfd. Nr.;Land;2020;2021
                                1;Frankreich;10;20
                                2;Ver. Arab. Emirate;5;6
                                3;Polen;7;8
                                """))
                .contains("DE-HH FR X TOTAL 2021 20000000", "DE-HH AE X TOTAL 2020 5000000");
    }

    private static String table(String name, List<List<String>> rows) {
        StringBuilder xml = new StringBuilder("<table:table table:name=\"" + name + "\">");
        for (List<String> row : rows) {
            xml.append("<table:table-row>");
            if (row.isEmpty()) {
                xml.append("<table:table-cell/>");
            }
            for (String cell : row) {
                boolean number = cell.matches("\\d{1,3}");
                xml.append("<table:table-cell");
                xml.append(
                        number
                                ? " office:value-type=\"float\" office:value=\"" + cell + "\">"
                                : ">");
                xml.append("<text:p>" + cell.replace("|", "</text:p><text:p>") + "</text:p>");
                xml.append("</table:table-cell>");
            }
            xml.append("</table:table-row>");
        }
        return xml.append("</table:table>").toString();
    }

    private static void ods(Path file, String tables) throws IOException {
        String content =
                "<office:document-content"
                        + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
                        + "<office:body><office:spreadsheet>"
                        + tables
                        + "</office:spreadsheet></office:body></office:document-content>";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }
}
