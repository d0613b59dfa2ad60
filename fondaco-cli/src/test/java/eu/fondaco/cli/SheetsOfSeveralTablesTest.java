// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of several tables that say things again: in two languages, rounded, as totals, in codes.
 */
class SheetsOfSeveralTablesTest {

    @TempDir Path work;

    /** Texts as the sheets of one file. */
    private Path book(String... namesAndTexts) throws IOException {
        Path file = work.resolve("book.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i] + ".csv"));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    @Test
    void labelsInTwoLanguagesSayOneThing() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-BZ");

        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "handel.csv",
                                        """
                                        Commercio estero - Provincia di Bolzano / Außenhandel - Provinz Bozen
                                        Valori in migliaia di euro / Werte in Tausend Euro

                                        Trimestre / Quartal;Esportazioni / Ausfuhr;;Importazioni / Einfuhr;
                                        ;Totale / Insgesamt;Svizzera / Schweiz;Totale / Insgesamt;Svizzera / Schweiz
                                        2023;;;;
                                        1. trim. / 1. Quartal;71.300;9.120;61.210;3.310
                                        2. trim. / 2. Quartal;72.400;9.240;62.310;3.420
                                        Anno / Jahr 2023;298.100;38.050;251.400;13.330

                                        Esportazioni per gruppi di prodotti / Ausfuhr nach Warengruppen
                                        Gruppo / Gruppe;2022;2023
                                        Mele / Äpfel;41.010;42.020
                                        Bevande / Getränke;12.030;13.040
                                        """)))
                .contains(
                        "IT-BZ W00 X TOTAL 2023-Q1 71300000",
                        "IT-BZ CH M TOTAL 2023-Q2 3420000",
                        "IT-BZ W00 X TOTAL 2023 298100000",
                        "IT-BZ W00 X MELE_APFEL 2022 41010000",
                        "IT-BZ W00 X BEVANDE_GETRANKE 2023 13040000")
                .hasSize(16);
    }

    @Test
    void goodsInTwoLanguagesAreAskedInEach() throws IOException {
        Path file = work.resolve("gueter.csv");
        Files.writeString(
                file,
                """
                Esportazioni della provincia di Trento per prodotti, migliaia di euro
                Prodotto / Ware;2022;2023
                Bevande / Getränke;12.030;13.040
                Legno / Holz;22.030;23.040
                """);
        Path folder = work.resolve("mine");
        Cli.run("init", folder, "--home", "IT-TN");
        assertThat(Cli.run("load", file, "--yes", "-o", folder).code()).isZero();

        assertThat(
                        Cli.run(
                                        "ask",
                                        "esportazioni di bevande di Trento nel 2023",
                                        "-o",
                                        folder,
                                        "--lang",
                                        "it")
                                .out())
                .contains("13,04 milioni");
        assertThat(
                        Cli.run(
                                        "ask",
                                        "exports of Getränke from Trento in 2022",
                                        "-o",
                                        folder,
                                        "--lang",
                                        "en")
                                .out())
                .contains("12.03 million");
    }

    @Test
    void importsToAnAreaAreItsOwn() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "Wales");

        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "trade.csv",
                                        """
                                        Wales: goods trade by kind of goods, £ thousand

                                        Goods,2022,2023
                                        EXPORTS FROM WALES
                                        Food,"12,100","12,200"
                                        Machinery,"22,100","22,200"
                                        IMPORTS TO WALES
                                        Food,"32,100","32,200"
                                        Machinery,"42,100","42,200"
                                        """)))
                .contains("TLL W00 X FOOD 2023 12200000", "TLL W00 M MACHINERY 2022 42100000")
                .hasSize(8);
    }

    @Test
    void aYearThatMonthsRoundIsTakenAsItIsPrintedFiner() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "Maine");

        assertThat(
                        sheets.cells(
                                book(
                                        "Countries",
                                        """
                                        Maine exports by country; U.S. dollars
                                        Country,2023
                                        "Total exports, all countries",1201899870
                                        Canada,601199610
                                        Ireland,101199610
                                        """,
                                        "Quarters",
                                        """
                                        Maine exports by quarter (thousands of dollars)
                                        Year,Quarter,World,Canada
                                        2023,Q1,300474,150299
                                        ,Q2,300475,150300
                                        ,Q3,300475,150301
                                        ,Q4,300475,150301
                                        ,Total 2023,1201899,601201
                                        """)))
                .contains(
                        "US-ME W00 X TOTAL 2023 1201899870",
                        "US-ME CA X TOTAL 2023 601199610",
                        "US-ME CA X TOTAL 2023-Q4 150301000")
                .doesNotContain("US-ME CA X TOTAL 2023 601201000");
    }

    @Test
    void sheetsThatDisagreeAreLeftOutBesideOthers() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "Maine");
        Path file =
                book(
                        "One",
                        "Maine exports by country (thousands of dollars)\n"
                                + "Country,2022\n"
                                + "Canada,601\n"
                                + "Ireland,101\n",
                        "Other",
                        "Maine exports by country (thousands of dollars)\n"
                                + "Country,2022\n"
                                + "Canada,777\n"
                                + "Ireland,101\n",
                        "Goods",
                        "Maine exports by product (thousands of dollars)\n"
                                + "Product,2022\n"
                                + "Food,91\n"
                                + "Paper products,81\n");

        assertThat(sheets.cells(file))
                .containsExactlyInAnyOrder(
                        "US-ME W00 X FOOD 2022 91000", "US-ME W00 X PAPER_PRODUCTS 2022 81000");
    }

    @Test
    void quartersOfASheetNamedForNineMonthsAreThoseOfItsYear() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "Fermo");

        assertThat(
                        sheets.cells(
                                book(
                                        "2023",
                                        """
                                        Esportazioni della provincia di Fermo per paese - Anno 2023. Valori in euro
                                        Paese;I trim.;II trim.;I semestre;Anno 2023
                                        Germania;1110;1220;2330;4770
                                        Francia;2110;2220;4330;8770
                                        """,
                                        "2024 (gen-set)",
                                        """
                                        Esportazioni della provincia di Fermo per paese - Anno 2024. Valori in euro
                                        Paese;I trim.;II trim.;I semestre;Gen-set
                                        Germania;1310;1420;2730;4170
                                        Francia;2310;2420;4730;7170
                                        """)))
                .contains(
                        "IT-FM DE X TOTAL 2024-Q2 1420",
                        "IT-FM FR X TOTAL 2024-S1 4730",
                        "IT-FM FR X TOTAL 2024-01/P9M 7170",
                        "IT-FM FR X TOTAL 2023 8770");
    }

    @Test
    void codesWithPointsAreOneHoweverTheyAreWritten() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "Fermo");

        assertThat(
                        sheets.cells(
                                book(
                                        "Paesi",
                                        """
                                        Esportazioni della provincia di Fermo per prodotto (Ateco 2007) e paese, euro
                                        Paese;2022;2023
                                        14.10 - Abbigliamento;;
                                        Germania;1110;1220
                                        Francia;2110;2220
                                        Mondo;4110;4220
                                        31.00 - Mobili;;
                                        Germania;3110;3220
                                        Francia;5110;5220
                                        Mondo;9110;9220
                                        Totale moda e mobili;;
                                        Mondo;13220;13440
                                        """,
                                        "Import",
                                        """
                                        Importazioni della provincia di Fermo, valori in euro
                                        Codice;Descrizione;2022;2023
                                        14.10;Articoli di abbigliamento;71110;71220
                                        31.00;Mobili e arredi;81110;81220
                                        """,
                                        "Province",
                                        """
                                        Esportazioni di mobili (31.00) delle province, euro
                                        Provincia;2022;2023
                                        Ancona;61110;61220
                                        Macerata;62110;62220
                                        """)))
                .contains(
                        "IT-FM DE X CPA:14.10 2022 1110",
                        "IT-FM W00 X CPA:31.00 2023 9220",
                        "IT-FM W00 X MODA_E_MOBILI 2023 13440",
                        "IT-FM W00 M CPA:31.00 2022 81110",
                        "IT-MC W00 X CPA:31.00 2023 62220");
        for (String called :
                new String[] {"31.00 - Mobili", "mobili e arredi", "31.00 Mobili e arredi"}) {
            assertThat(
                            Cli.run(
                                            "ask",
                                            "importazioni di " + called + " di Fermo nel 2023",
                                            "-o",
                                            sheets.folder(),
                                            "--lang",
                                            "it")
                                    .out())
                    .contains("81.220");
        }
    }

    @Test
    void theTotalBelowShowsWhichWayOfTradeRowsAre() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "Fermo");
        String table =
                """
                Commercio estero di mobili delle province, milioni di euro
                Provincia / Paese;2022;2023
                PROVINCIA DI FERMO;;
                Germania;10,10;11,10
                Francia;20,20;21,20
                Altri paesi;30,30;31,30
                Totale export;%s;63,60
                Totale import;17,70;18,80
                PROVINCIA DI MACERATA;;
                Germania;12,10;13,10
                Francia;22,20;23,20
                Altri paesi;32,30;33,30
                Totale export;66,60;69,60
                Totale import;19,70;20,80
                """;

        assertThat(sheets.cells(sheets.file("province.csv", table.formatted("60,60"))))
                .contains(
                        "IT-FM DE X MOBILI 2023 11100000.00",
                        "IT-MC FR X MOBILI 2022 22200000.00",
                        "IT-MC W00 M MOBILI 2023 20800000.00");
        new LoadedSheets(work.resolve("again"), "Fermo")
                .isRefused(
                        sheets.file("other.csv", table.formatted("160,60")),
                        "Exports or imports? Nothing says it");
    }

    @Test
    void aCurrencyAloneOverATableEndsTheThousandsOfTheOneBefore() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "Kentucky");

        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "both.csv",
                                        """
                                        Kentucky exports by country, $ thousand
                                        Country,2022,2023
                                        Canada,8101,8202
                                        Mexico,4101,4202

                                        Source: official data
                                        2023: provisional

                                        Chamber of Commerce
                                        "Kentucky imports by country and product, 2022"
                                        U.S. dollars

                                        Country,Paper products,Chemicals,All products
                                        Canada,1001001,2002002,7003003
                                        Mexico,3001001,4002002,9003003
                                        """)))
                .contains(
                        "US-KY CA X TOTAL 2023 8202000",
                        "US-KY MX M CHEMICALS 2022 4002002",
                        "US-KY CA M TOTAL 2022 7003003");
    }
}
