// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The layouts in which offices put tables compose, and nothing in them is taken for more. */
class SheetLayoutsTest {

    @TempDir Path work;

    private LoadedSheets sheets;

    @BeforeEach
    void makes() {
        sheets = new LoadedSheets(work, "IT-45");
    }

    private Path file(String name, String content) throws IOException {
        return sheets.file(name, content);
    }

    private List<String> cells(Path sheet) throws IOException {
        return sheets.cells(sheet);
    }

    private void isRefused(Path file, String why) {
        sheets.isRefused(file, why);
    }

    @Test
    void tablesBesideEachOtherAreTwo() throws IOException {
        assertThat(
                        cells(
                                file(
                                        "mercati.csv",
                                        """
                                        Provincia di Lecce: primi mercati, anno 2022;;;;;;
                                        migliaia di euro;;;;;;
                                        ;;;;;;
                                        ESPORTAZIONI;;;;IMPORTAZIONI;;
                                        Pos.;Paese;Valore;;Pos.;Paese;Valore
                                        1;Germania;5.100;;1;Cina;7.300
                                        2;Svizzera;3.200;;2;Turchia;1.400
                                        3;Albania;1.300;;3;Germania;1.200
                                        ;Primi 3;9.600;;;Primi 3;9.900
                                        ;Totale mondo;20.000;;;Totale mondo;30.000
                                        """)))
                .containsExactlyInAnyOrder(
                        "IT-LE DE X TOTAL 2022 5100000",
                        "IT-LE CH X TOTAL 2022 3200000",
                        "IT-LE AL X TOTAL 2022 1300000",
                        "IT-LE W00 X TOTAL 2022 20000000",
                        "IT-LE CN M TOTAL 2022 7300000",
                        "IT-LE TR M TOTAL 2022 1400000",
                        "IT-LE DE M TOTAL 2022 1200000",
                        "IT-LE W00 M TOTAL 2022 30000000");
    }

    @Test
    void aYearBesideItsQuartersIsTakenWhereAllOfThemAreKnown() throws IOException {
        assertThat(
                        cells(
                                file(
                                        "trimestri.csv",
                                        """
                                        Importazioni delle province, migliaia di euro;;;;;;
                                        ;2021;;;;;2022 (b)
                                        Provincia;I trim.;II trim.;III trim.;IV trim.;Totale anno;I trim.
                                        Siena (a);1;2;3;4;10;5
                                        Grosseto;1;n.d.;3;4;8;5
                                        Totale due province;2;2;6;8;18;10
                                        (a) con un comune in più   (b) dati provvisori;;;;;;
                                        """)))
                .containsExactlyInAnyOrder(
                        "IT-SI W00 M TOTAL 2021-Q1 1000",
                        "IT-SI W00 M TOTAL 2021-Q2 2000",
                        "IT-SI W00 M TOTAL 2021-Q3 3000",
                        "IT-SI W00 M TOTAL 2021-Q4 4000",
                        "IT-SI W00 M TOTAL 2021 10000",
                        "IT-SI W00 M TOTAL 2022-Q1 5000 P",
                        "IT-GR W00 M TOTAL 2021-Q1 1000",
                        "IT-GR W00 M TOTAL 2021-Q3 3000",
                        "IT-GR W00 M TOTAL 2021-Q4 4000",
                        "IT-GR W00 M TOTAL 2022-Q1 5000 P",
                        "OWN:totale_due_province W00 M TOTAL 2021-Q1 2000",
                        "OWN:totale_due_province W00 M TOTAL 2021-Q3 6000",
                        "OWN:totale_due_province W00 M TOTAL 2021-Q4 8000",
                        "OWN:totale_due_province W00 M TOTAL 2022-Q1 10000 P");
    }

    @Test
    void monthsInWordsUnderAMergedYearAndMixedCells() throws IOException {
        assertThat(
                        cells(
                                file(
                                        "monthly.csv",
                                        """
                                        Italian regions' trade with Japan, million US dollars,,,,,
                                        ,,Exports to Japan,,Imports from Japan,
                                        Year,Month,Apulia,Sicily (1),Apulia,Sicily (1)
                                        2022,November,"1,020.5",7,3.5r,n/a
                                        ,Dec.,"1,030.5 p",8,4.5,–
                                        ,Total,"2,051.0",15,8.0,n/a
                                        2023,January,40.5,9,5.5,1
                                        r revised   p provisional   – suppressed,,,,,
                                        Average rate used: 1.08 USD per EUR,,,,,
                                        """)))
                .containsExactlyInAnyOrder(
                        "IT-75 JP X TOTAL 2022-11 1020500000.0",
                        "IT-82 JP X TOTAL 2022-11 7000000",
                        "IT-75 JP M TOTAL 2022-11 3500000.0 R",
                        "IT-75 JP X TOTAL 2022-12 1030500000.0 P",
                        "IT-82 JP X TOTAL 2022-12 8000000",
                        "IT-75 JP M TOTAL 2022-12 4500000.0",
                        "IT-75 JP X TOTAL 2023-01 40500000.0",
                        "IT-82 JP X TOTAL 2023-01 9000000",
                        "IT-75 JP M TOTAL 2023-01 5500000.0",
                        "IT-82 JP M TOTAL 2023-01 1000000");
    }

    @Test
    void macroAreasStandBesideTheirRegionsAndParts() throws IOException {
        assertThat(
                        cells(
                                file(
                                        "ripartizioni.csv",
                                        "\uFEFF"
                                                + """
                                                Esportazioni delle regioni italiane verso il Canada;;
                                                "milioni di euro; variazioni in % sull'anno prima";;
                                                Regione;2022;Var. %
                                                Isole;30,5;1,0
                                                Sicilia;20,3;2,0
                                                Sardegna;10,2;-1,0
                                                Trentino-Alto Adige/Südtirol;9,0;1,0
                                                  di cui: Trento;4,0;1,0
                                                  di cui: Bolzano/Bozen;5,0;1,0
                                                ITALIA;400,5;1,0
                                                """)))
                .containsExactlyInAnyOrder(
                        "ITG CA X TOTAL 2022 30500000.0",
                        "IT-82 CA X TOTAL 2022 20300000.0",
                        "IT-88 CA X TOTAL 2022 10200000.0",
                        "IT-32 CA X TOTAL 2022 9000000.0",
                        "IT-TN CA X TOTAL 2022 4000000.0",
                        "IT-BZ CA X TOTAL 2022 5000000.0",
                        "IT CA X TOTAL 2022 400500000.0");
    }

    @Test
    void goodsYearsAndWhoseTradeStandOverColumnsOrAsHeadings() throws IOException {
        assertThat(
                        cells(
                                file(
                                        "comparti.csv",
                                        """
                                        Export per comparto, 2022, euro;;;
                                        Provincia;Moda;Arredo;Totale
                                        Prato;100;10;200
                                        """)))
                .containsExactlyInAnyOrder(
                        "IT-PO W00 X MODA 2022 100",
                        "IT-PO W00 X ARREDO 2022 10",
                        "IT-PO W00 X TOTAL 2022 200");
    }

    @Test
    void headingsNameYearsAndWhoseTradeItIs() throws IOException {
        assertThat(
                        cells(
                                file(
                                        "headings.csv",
                                        """
                                        Exports of two provinces, EUR
                                        Destination,2020,2021
                                        Province of Turin,,
                                        France,1200,1300
                                        Province of Cuneo,,
                                        France,200,300
                                        """)))
                .containsExactlyInAnyOrder(
                        "IT-TO FR X TOTAL 2020 1200",
                        "IT-TO FR X TOTAL 2021 1300",
                        "IT-CN FR X TOTAL 2020 200",
                        "IT-CN FR X TOTAL 2021 300");
    }

    @Test
    void flagsStandBesideValuesAndTwoSheetsHaveTheirOwnUnits() throws IOException {
        Path file = work.resolve("two.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            for (boolean exports : new boolean[] {true, false}) {
                Worksheet s = book.newWorksheet(exports ? "Exports" : "Imports");
                s.value(0, 0, "Liguria by country");
                s.value(1, 0, exports ? "EUR million" : "EUR thousand");
                s.value(3, 0, "Country");
                s.value(3, 1, LocalDate.of(2023, 5, 1));
                s.style(3, 1).format("mmm-yy").set();
                s.value(3, 3, "Share");
                s.value(4, 0, "Norway");
                s.value(4, 1, 2.5);
                s.value(4, 2, "p");
                s.value(4, 3, 0.25);
                s.style(4, 3).format("0.0%").set();
                s.value(5, 0, "Egypt");
                s.value(5, 1, "c");
                s.value(5, 3, 0.1);
                s.style(5, 3).format("0.0%").set();
            }
        }
        assertThat(cells(file))
                .containsExactlyInAnyOrder(
                        "IT-42 NO X TOTAL 2023-05 2500000.0 P",
                        "IT-42 EG X TOTAL 2023-05  C",
                        "IT-42 NO M TOTAL 2023-05 2500.0 P",
                        "IT-42 EG M TOTAL 2023-05  C");
    }

    @Test
    void rowsAboveAHeadingOfAPartnerAreOfAll() throws IOException {
        assertThat(
                        cells(
                                file(
                                        "flussi.csv",
                                        """
                                        Scambi con l'estero della Basilicata, milioni di euro;;
                                        ;2020;2021
                                        Esportazioni;40,1;47,2
                                        Importazioni;26,1;30,2
                                        Saldo;14,0;17,0
                                        di cui UE27:;;
                                        Esportazioni;19,1;22,2
                                        """)))
                .containsExactlyInAnyOrder(
                        "IT-77 W00 X TOTAL 2020 40100000.0",
                        "IT-77 W00 X TOTAL 2021 47200000.0",
                        "IT-77 W00 M TOTAL 2020 26100000.0",
                        "IT-77 W00 M TOTAL 2021 30200000.0",
                        "IT-77 EU27_2020 X TOTAL 2020 19100000.0",
                        "IT-77 EU27_2020 X TOTAL 2021 22200000.0");
    }

    @Test
    void periodsThatGrowAreNoTotalsOfEachOther() throws IOException {
        assertThat(
                        cells(
                                file(
                                        "cumulati.csv",
                                        """
                                        Emilia-Romagna, esportazioni cumulate, euro
                                        Paese;Gen-mar 2024;Gen-giu 2024;Gen-set 2024
                                        Francia;900;1800;2700
                                        """)))
                .containsExactlyInAnyOrder(
                        "IT-45 FR X TOTAL 2024-Q1 900",
                        "IT-45 FR X TOTAL 2024-S1 1800",
                        "IT-45 FR X TOTAL 2024-01/P9M 2700");
    }

    @Test
    void aTotalUnderAGroupIsOfTheGroupAndItsPartsStandBesideIt() throws IOException {
        assertThat(
                        cells(
                                file(
                                        "sbocchi.csv",
                                        """
                                        Esportazioni per regione. Anno 2023. Milioni di euro;;;;
                                        Regioni;Unione europea (27);Extra UE27;;Mondo
                                        ;;Totale;di cui: Stati Uniti;
                                        ITF2 - Molise;30,1;25,2;5,3;55,3
                                        """)))
                .containsExactlyInAnyOrder(
                        "IT-67 EU27_2020 X TOTAL 2023 30100000.0",
                        "IT-67 EXT_EU27_2020 X TOTAL 2023 25200000.0",
                        "IT-67 US X TOTAL 2023 5300000.0",
                        "IT-67 W00 X TOTAL 2023 55300000.0");
    }

    @Test
    void codesAndNamesOfGoodsAreOne() throws IOException {
        assertThat(
                        cells(
                                file(
                                        "chapters.csv",
                                        """
                                        Exports of Texas by HS chapter, US dollars,,
                                        HS Code,Description,2022
                                        27,"Mineral fuels, oils",1000000
                                        ,All Commodities,9000000
                                        """)))
                .hasSize(2)
                .contains("US-TX W00 X TOTAL 2022 9000000");
    }

    @Test
    void aPartOfAYearInATitleIsNotTheYear() throws IOException {
        assertThat(
                        cells(
                                file(
                                        "q.csv",
                                        """
                                        Exports by region in Quarter 3 2022, EUR
                                        Region,Value
                                        Marche,1200
                                        Molise,1300
                                        """)))
                .containsExactlyInAnyOrder(
                        "IT-57 W00 X TOTAL 2022-Q3 1200", "IT-67 W00 X TOTAL 2022-Q3 1300");
    }

    @Test
    void aRegionIsNoMonth() throws IOException {
        assertThat(
                        cells(
                                file(
                                        "serie.csv",
                                        """
                                        Export, euro
                                        Anno;Marche;Molise
                                        2021;1200;20
                                        2022;1300;21
                                        """)))
                .contains("IT-57 W00 X TOTAL 2021 1200", "IT-67 W00 X TOTAL 2022 21");
    }

    @Test
    void whoseTradeATitleNamesIsNotTakenForThatOfHome() throws IOException {
        assertThat(
                        cells(
                                file(
                                        "state.csv",
                                        """
                                        State exports for Kansas
                                        millions of US dollars
                                        Rank,Country,2022,2023
                                        1,Mexico,2100,2200
                                        2,Canada,2000,2100
                                        3,Japan,1000,900
                                        """)))
                .contains("US-KS MX X TOTAL 2022 2100000000")
                .hasSize(6);
    }

    @Test
    void italianExportsAreNotThoseOfHome() throws IOException {
        assertThat(
                        cells(
                                file(
                                        "italia.csv",
                                        """
                                        Esportazioni italiane per paese, euro
                                        Paese;2022
                                        Francia;1200
                                        """)))
                .containsExactly("IT FR X TOTAL 2022 1200");
    }

    @Test
    void whatMayBeReadInTwoWaysIsAsked() throws IOException {
        isRefused(
                file("from.csv", "Export 2022, euro;;\nPaese;Mercato;Valore\nCina;Francia;12\n"),
                "names areas too");
        isRefused(
                file(
                        "change.csv",
                        "Export, variazioni percentuali;\nPaese;2022\nCina;12\nIndia;13\n"),
                "shares or changes");
        isRefused(
                file("shares.csv", "Export: quote per paese;\nPaese;2022\nCina;12\nIndia;13\n"),
                "shares or changes");
        isRefused(
                file("head.csv", "Export pro capite, euro;\nProvincia;2022\nParma;12\nLodi;13\n"),
                "per head");
        isRefused(
                file("units.csv", "Export;;\nPaese;2022;2023\nCina;12m;1\nIndia;13;2\nIran;1;2\n"),
                "'12m' is no number");
    }

    @Test
    void labelsInTwoLanguagesMeanWhatEitherSays() throws IOException {
        assertThat(
                        cells(
                                file(
                                        "zwei.csv",
                                        """
                                        Provinz Bozen - Handel / Provincia di Bolzano - Interscambio;;
                                        Werte in 1.000 Euro / Valori in migliaia di euro;;
                                        ;;
                                        AUSFUHR / ESPORTAZIONI;;
                                        Land / Paese;2021;2022
                                        Slowenien (1) / Slovenia (1);12.100;13.200
                                        Indien / India;1.310;1.420
                                        Andere Länder / Altri paesi;5.000;6.000
                                        Insgesamt / Totale;99.100;98.200
                                        davon EU27 / di cui UE27;70.100;71.200
                                        """)))
                .containsExactlyInAnyOrder(
                        "IT-BZ SI X TOTAL 2021 12100000",
                        "IT-BZ SI X TOTAL 2022 13200000",
                        "IT-BZ IN X TOTAL 2021 1310000",
                        "IT-BZ IN X TOTAL 2022 1420000",
                        "IT-BZ W00 X TOTAL 2021 99100000",
                        "IT-BZ W00 X TOTAL 2022 98200000",
                        "IT-BZ EU27_2020 X TOTAL 2021 70100000",
                        "IT-BZ EU27_2020 X TOTAL 2022 71200000");
    }

    @Test
    void romanNumbersAreQuartersWhereThereAreThreeOfThem() throws IOException {
        String head = "Export della Toscana, milioni di euro;;;;\n;;;;\n;2023;;;\n";
        assertThat(
                        cells(
                                file(
                                        "romani.csv",
                                        head
                                                + "Paese;I;II;III;IV\nFrancia;1,5;2,5;3,5;4,5\n"
                                                + "India;1,1;1,2;1,3;1,4\n")))
                .hasSize(8)
                .contains("IT-52 FR X TOTAL 2023-Q3 3500000.0");
    }

    @Test
    void twoRomanNumbersMayBeHalvesToo() throws IOException {
        isRefused(
                file(
                        "romani.csv",
                        "Export della Toscana, milioni di euro;;\n;;\n;2023;\nPaese;I;II\n"
                                + "Francia;1,5;2,5\nIndia;1,1;1,2\n"),
                "quarters or halves");
    }

    @Test
    void aColumnsOwnUnitHoldsForItAndHalvesOfYearsAreNoYears() throws IOException {
        assertThat(
                        cells(
                                file(
                                        "units.csv",
                                        """
                                        Trading partners of Umbria, H1 2024 (p),,
                                        ,,
                                        iso3,Partner,Imports,Exports
                                        ,,€ thousand,€ million
                                        IND,India,"1,250",3.5
                                        KOR,"Korea, Rep. of","2,250",4.5
                                        ,Rest of world,7,9
                                        """)))
                .containsExactlyInAnyOrder(
                        "IT-55 IN M TOTAL 2024-S1 1250000 P",
                        "IT-55 IN X TOTAL 2024-S1 3500000.0 P",
                        "IT-55 KR M TOTAL 2024-S1 2250000 P",
                        "IT-55 KR X TOTAL 2024-S1 4500000.0 P");
    }

    @Test
    void millionsOfPoundsAreReadAndSectionsOfSitcAreGoods() throws IOException {
        assertThat(
                        cells(
                                file(
                                        "sitc.csv",
                                        """
                                        "Exports of Lombardy to the United Kingdom (£m)",,
                                        ,,
                                        SITC section,2022,2023 [p]
                                        0 Food,1.5,2.5 [r]
                                        1 Beverages,c,3.5
                                        Total goods,9.5,"1,008.5"
                                        c suppressed; [p] provisional; [r] revised,,
                                        """)))
                .contains(
                        "IT-25 GB X SITC:0 2022 1500000.0",
                        "IT-25 GB X SITC:0 2023 2500000.0 R",
                        "IT-25 GB X SITC:1 2022  C",
                        "IT-25 GB X TOTAL 2023 1008500000.0 P");
    }

    @Test
    void headingsOfPartnersEndAtARestAndMustBeUnderstood() throws IOException {
        String head =
                "Interscambio del Molise, migliaia di euro;;;\n"
                        + ";;;\n"
                        + "Paese / flusso;cod.;2022;2023\n";
        String india = "INDIA;;;\nImport;664;1500;2500\nExport;664;3500;4500\n";
        assertThat(
                        cells(
                                file(
                                        "blocchi.csv",
                                        head
                                                + india
                                                + "ALTRI PAESI;;;\nImport;;5;6\nExport;;7;8\n"
                                                + "TOTALE GENERALE;;;\nImport;;8500;9500\n")))
                .containsExactlyInAnyOrder(
                        "IT-67 IN M TOTAL 2022 1500000",
                        "IT-67 IN M TOTAL 2023 2500000",
                        "IT-67 IN X TOTAL 2022 3500000",
                        "IT-67 IN X TOTAL 2023 4500000",
                        "IT-67 W00 M TOTAL 2022 8500000",
                        "IT-67 W00 M TOTAL 2023 9500000");
    }

    @Test
    void aHeadingThatIsntUnderstoodIsNoPartOfTheOneBefore() throws IOException {
        isRefused(
                file(
                        "blocchi.csv",
                        "Interscambio del Molise, migliaia di euro;;\n"
                                + ";;\n"
                                + "Paese / flusso;2022;2023\n"
                                + "INDIA;;\n"
                                + "Import;1500;2500\n"
                                + "Export;3500;4500\n"
                                + "ATLANTIDE;;\n"
                                + "Import;1;2\n"
                                + "Export;3;4\n"),
                "The heading 'ATLANTIDE' isn't understood");
    }

    @Test
    void whereMostColumnsNameNoAreaKnownNothingIsLoaded() throws IOException {
        isRefused(
                file(
                        "fremd.csv",
                        "Exports to France, EUR million;;;\n;;;\nYear;Piémont;Lombardie;Toscana\n"
                                + "2022;1.5;2.5;3.5\n2023;1.6;2.6;3.6\n"),
                "Not found among the areas, over columns: Piémont; Lombardie");
    }

    @Test
    void aSheetOfNotesExplainsMarksAndLongFractionsAreRounded() throws IOException {
        Path file = work.resolve("note.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook book = new Workbook(out, "test", "1.0");
            Worksheet sheet = book.newWorksheet("Export");
            sheet.value(0, 0, "Esportazioni della Calabria, milioni di euro");
            sheet.value(2, 0, "Paese");
            sheet.value(2, 1, 2022);
            sheet.value(2, 2, 2023);
            sheet.value(3, 0, "India");
            sheet.value(3, 1, 79.90000000000001);
            sheet.value(3, 2, "-");
            sheet.value(4, 0, "Francia");
            sheet.value(4, 1, 12.5);
            sheet.value(4, 2, 13.5);
            Worksheet notes = book.newWorksheet("Note");
            notes.value(0, 0, "Segni convenzionali: (-) fenomeno assente");
            book.finish();
        }
        assertThat(cells(file))
                .contains(
                        "IT-78 IN X TOTAL 2022 79900000.0",
                        "IT-78 IN X TOTAL 2023 0",
                        "IT-78 FR X TOTAL 2022 12500000.0");
    }
}
