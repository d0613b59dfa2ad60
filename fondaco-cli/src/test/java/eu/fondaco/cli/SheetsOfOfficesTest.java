// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pivots, lists and downloads as offices keep them are taken as they are meant, or refused. */
class SheetsOfOfficesTest {

    private static final String PIVOT =
            """
            REGIONE,MARCHE,
            Etichette di riga,Somma di EXP_EUR,Somma di IMP_EUR
            ANCONA,600,60
            CINA,100,10
            FRANCIA,200,20
            ALTRI PAESI,300,%s
            FERMO,50,
            CINA,20,
            FRANCIA,30,
            Totale complessivo,650,60
            """;

    @TempDir Path work;

    @Test
    void ofACompactPivotPartnersBelongToTheProvinceAboveThem() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-57");

        assertThat(sheets.cells(sheets.file("pivot_2023.csv", PIVOT.formatted("30"))))
                .containsExactlyInAnyOrder(
                        "IT-AN W00 X TOTAL 2023 600",
                        "IT-AN W00 M TOTAL 2023 60",
                        "IT-AN CN X TOTAL 2023 100",
                        "IT-AN CN M TOTAL 2023 10",
                        "IT-AN FR X TOTAL 2023 200",
                        "IT-AN FR M TOTAL 2023 20",
                        "IT-FM CN X TOTAL 2023 20",
                        "IT-FM FR X TOTAL 2023 30");
    }

    @Test
    void aPivotWhoseProvincesAreNotTheSumsOfTheirRowsIsRefused() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-57");

        sheets.isRefused(
                sheets.file("pivot_2023.csv", PIVOT.formatted("40")), "which rows belong to row 3");
    }

    @Test
    void ofCodesBesideNamesTheNamesSayWhatIsMeant() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-78");

        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "elenco.csv",
                                        """
                                        Flusso: E = uscite (esportazioni), I = entrate (importazioni). ris. = dato riservato;;;;;;
                                        ;;;;;;
                                        Prov.;Provincia;Nazione;Flusso;Mese;Importo;Annotazioni
                                        CZ;Catanzaro;Corea del Sud;E;lug-25;€ 1.597.312,00;
                                        CZ;Catanzaro;Rep. Ceca;I;lug-25;1.215.664 €;rettificato
                                        KR;Crotone;U.S.A.;E;ago-25;ris.;
                                        KR;Crotone;U.S.A.;I;ago-25;20,50;provvisorio
                                        ;TOTALE ELENCO;;;;2.812.996,50;
                                        """)))
                .containsExactly(
                        "IT-CZ KR X TOTAL 2025-07 1597312.00",
                        "IT-CZ CZ M TOTAL 2025-07 1215664 R",
                        "IT-KR US X TOTAL 2025-08  C",
                        "IT-KR US M TOTAL 2025-08 20.50 P");
    }

    @Test
    void aDownloadTellsItsSeparatorAndAnAmountInANoteIsNoUnit() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT");

        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "download.csv",
                                        """
                                        sep=;
                                        "Interscambio commerciale dell'Italia per territorio e merce"
                                        "PAESE: 732 - GIAPPONE"
                                        "Valori in euro. P = dato provvisorio; ND = dato non disponibile"

                                        "COD_TERR";"TERRITORIO";"COD_ATECO";"MERCE";"EXP_2023";"EXP_2024P";"PESO_EXP_KG_2024P"
                                        "ITC1";"Piemonte";"CA";"Prodotti alimentari";"107,00";"ND";"5"
                                        "ITC1";"Piemonte";"TOT";"TOTALE MERCI";"1278,00";"1386,00";"25"
                                        "IT";"ITALIA";"TOT";"TOTALE MERCI";"9278,00";"9386,00";"125"

                                        "Totale paesi 2024: 623.508 milioni di euro"
                                        """)))
                .containsExactly(
                        "IT-21 JP X CPA:CA 2023 107.00",
                        "IT-21 JP X TOTAL 2023 1278.00",
                        "IT-21 JP X TOTAL 2024 1386.00 P",
                        "IT JP X TOTAL 2023 9278.00",
                        "IT JP X TOTAL 2024 9386.00 P");
    }

    @Test
    void rowsInTonnesAreLeftOutAndThoseOfMoneyAreInTheirOwnUnit() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-72");

        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "settori.csv",
                                        """
                                        Esportazioni della Campania per settore
                                        ;;;
                                        Settore;Unità di misura;2023;2024 (provv./prov.)
                                        Moda;migliaia di euro;9640;9406
                                        ;tonnellate;348,9;235,3
                                        ;euro/kg;27,63;39,97
                                        Totale;milioni di euro;1022,72;n.d./n.a.
                                        """)))
                .containsExactly(
                        "IT-72 W00 X MODA 2023 9640000",
                        "IT-72 W00 X MODA 2024 9406000 P",
                        "IT-72 W00 X TOTAL 2023 1022720000.00");
    }

    @Test
    void headingsNeedNotStandInTheFirstColumn() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-62");

        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "stampa.csv",
                                        """
                                        ;Interscambio delle province del Lazio (milioni di euro);;;;
                                        ;;;;;
                                        ;Province e settori;;IMPORTAZIONI;;ESPORTAZIONI
                                        ;;;2023;;2023
                                        ;;;;;
                                        ;ROMA (b);;;;
                                        ;Moda;;387,2;;474,5
                                        ;Totale;;15 920,6;;13 898,2
                                        ;;;;;
                                        ;LATINA;;;;
                                        ;Moda;;252,1;;244,0
                                        """)))
                .containsExactly(
                        "IT-RM W00 M MODA 2023 387200000.0",
                        "IT-RM W00 X MODA 2023 474500000.0",
                        "IT-RM W00 M TOTAL 2023 15920600000.0",
                        "IT-RM W00 X TOTAL 2023 13898200000.0",
                        "IT-LT W00 M MODA 2023 252100000.0",
                        "IT-LT W00 X MODA 2023 244000000.0");
    }

    private static final String DASHBOARD =
            """
            Year,Quarter,Germany - Exports,Germany - Imports,"Korea, Republic of - Exports",Open balance
            2023,Qtr 1,"€277,134,879","€198,109,003","€15,645,447","€79,025,876"
            2023,Qtr 2,"€302,519,103",(Blank),0*,"€105,862,246"
            2023,Total,"€579,653,982","€198,109,003","€15,645,447","€381,544,979"
            "0* less than 500 euros"
            """;

    @Test
    void partnerAndFlowMayShareAHeader() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-55");

        assertThat(sheets.cells(sheets.file("dashboard.csv", DASHBOARD)))
                .containsExactly(
                        "IT-55 DE X TOTAL 2023-Q1 277134879",
                        "IT-55 DE M TOTAL 2023-Q1 198109003",
                        "IT-55 KR X TOTAL 2023-Q1 15645447",
                        "IT-55 DE X TOTAL 2023-Q2 302519103");
    }

    @Test
    void whoseTradeItIsIsNotGuessedWhereACountryIsObserved() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT");
        Path dashboard = sheets.file("dashboard.csv", DASHBOARD);

        sheets.isRefused(dashboard, "Whose trade it is isn't said");
        assertThat(sheets.cells(dashboard, "reporter=Umbria"))
                .contains("IT-55 DE X TOTAL 2023-Q1 277134879");
    }

    @Test
    void aColumnThatIsNotMeantIsLeftOutWhenItIsSaid() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-45");
        Path sheet =
                sheets.file(
                        "referenti.csv",
                        """
                        Paese,Referente,Export 2023 (euro)
                        Cina,Rossi,100
                        Francia,Bianchi,200
                        """);

        sheets.isRefused(sheet, "Column 'Referente' isn't understood");
        assertThat(sheets.cells(sheet, "leave=Referente"))
                .containsExactly("IT-45 CN X TOTAL 2023 100", "IT-45 FR X TOTAL 2023 200");
    }

    @Test
    void aFilterSaysOfWhichGoodsAPivotIs() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-45");

        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "macchine.csv",
                                        """
                                        Commercio estero di macchine per il legno - dati in euro,,,
                                        ANNO,2024,,
                                        PRODOTTO,Macchine per il legno,,
                                        ,,,
                                        FLUSSO,PAESE,gen,feb
                                        Esportazioni,Austria,173,233
                                        ,Cina,248,252
                                        Esportazioni Totale,,900,901
                                        Totale complessivo,,1421,1485
                                        """)))
                .containsExactly(
                        "IT-45 AT X MACCHINE_PER_IL_LEGNO 2024-01 173",
                        "IT-45 AT X MACCHINE_PER_IL_LEGNO 2024-02 233",
                        "IT-45 CN X MACCHINE_PER_IL_LEGNO 2024-01 248",
                        "IT-45 CN X MACCHINE_PER_IL_LEGNO 2024-02 252",
                        "IT-45 W00 X MACCHINE_PER_IL_LEGNO 2024-01 900",
                        "IT-45 W00 X MACCHINE_PER_IL_LEGNO 2024-02 901");
    }

    @Test
    void theTradeOfSomeGoodsIsNotThatOfAll() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-45");
        Path sheet =
                sheets.file(
                        "vino.csv",
                        """
                        Esportazioni di vino per paese (euro)
                        Paese,2023
                        Cina,100
                        """);

        assertThat(sheets.cells(sheet)).containsExactly("IT-45 CN X VINO 2023 100");
    }

    @Test
    void theTradeOfAnotherCountryIsNotHomes() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-45");

        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "uk.csv",
                                        """
                                        UK trade in goods with Italy by section,,,
                                        ,,,
                                        Value (£ thousand),,2023,
                                        Section,Description,Exports to Italy,Imports from Italy
                                        I,Live animals; animal products,204,101
                                        II,Vegetable products,305,-
                                        III,Animal or vegetable fats [note 1],[c],7
                                        """)))
                .containsExactly(
                        "GB IT X LIVE_ANIMALS_ANIMAL_PRODUCTS 2023 204000",
                        "GB IT M LIVE_ANIMALS_ANIMAL_PRODUCTS 2023 101000",
                        "GB IT X VEGETABLE_PRODUCTS 2023 305000",
                        "GB IT X ANIMAL_OR_VEGETABLE_FATS 2023  C",
                        "GB IT M ANIMAL_OR_VEGETABLE_FATS 2023 7000");
    }

    @Test
    void aCountryThatATitleOnlyNamesIsAskedFor() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-45");

        sheets.isRefused(
                sheets.file(
                        "primo.csv",
                        """
                        La Germania cresce: export per paese (euro)
                        Paese,2023
                        Cina,100
                        Francia,200
                        """),
                "Is it the trade of Germany (DE)?");
    }

    @Test
    void aSumAmongMonthsIsLeftOut() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-45");

        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "months.csv",
                                        """
                                        "Goods, £ thousand",,
                                        ,,Exports
                                        Year,Month,Germany
                                        2024,November,5
                                        ,December,7
                                        2024 total,,12
                                        2025,January,9
                                        """)))
                .containsExactly(
                        "IT-45 DE X TOTAL 2024-11 5000",
                        "IT-45 DE X TOTAL 2024-12 7000",
                        "IT-45 DE X TOTAL 2025-01 9000");
    }

    @Test
    void aNameIsThatOfAStateAmongStatesAndOfACountryAmongCountries() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "US");

        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "states.csv",
                                        """
                                        State,Country,Time,Exports
                                        All States,World Total,2014,"1,621,873,792,910"
                                        Georgia,Georgia,2014,"1,621,873"
                                        California,France,2014,"1,621,875"
                                        California,Georgia,2014,"1,621,876"
                                        """)))
                .containsExactly(
                        "US W00 X TOTAL 2014 1621873792910",
                        "US-GA GE X TOTAL 2014 1621873",
                        "US-CA FR X TOTAL 2014 1621875",
                        "US-CA GE X TOTAL 2014 1621876");
    }

    @Test
    void filtersOverATableSayFlowGoodsUnitAndWithWhomSoThatCountriesDeclare() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT");

        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "query.csv",
                                        """
                                        Stock or flow;;Exports;
                                        Partner;;Japan;
                                        Product;;Total - all products;
                                        Unit of measure;;Million euro;
                                        ;;;
                                        TIME;2022;;2023
                                        GEO (Labels);;;
                                        Austria;10.5;p;11.5
                                        Poland;:;c;7.5
                                        Portugal;2.5;;:
                                        Special value;;;
                                        :;not available;;
                                        """)))
                .containsExactlyInAnyOrder(
                        "AT JP X TOTAL 2022 10500000.0 P",
                        "AT JP X TOTAL 2023 11500000.0",
                        "PL JP X TOTAL 2022  C",
                        "PL JP X TOTAL 2023 7500000.0",
                        "PT JP X TOTAL 2022 2500000.0");
    }

    @Test
    void aValueThatLooksLikeAYearIsNoHeader() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-45");

        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "lista.csv",
                                        """
                                        Esportazioni della provincia di Forlì-Cesena, 2023
                                        Paese;Valore (migl. di euro)
                                        Francia;7000
                                        Emirati arabi;1995
                                        Cina, Rep. Pop.;3000
                                        """)))
                .containsExactlyInAnyOrder(
                        "IT-FC FR X TOTAL 2023 7000000",
                        "IT-FC AE X TOTAL 2023 1995000",
                        "IT-FC CN X TOTAL 2023 3000000");
    }

    @Test
    void headingsOfTablesTellProvincesApart() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT");

        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "province.csv",
                                        """
                                        Camera di commercio di Treviso-Belluno;
                                        Importazioni in Puglia per settore (valori in .000 euro);
                                        Bari;
                                        Settori;2° trim 23
                                        Mobili;11
                                        Totale settori;30
                                        ;
                                        Foggia;
                                        Settori;2° trim 23
                                        Mobili;12
                                        Totale settori;20
                                        Fonte: importi superiori a 1.000.000 di euro
                                        """)))
                .containsExactlyInAnyOrder(
                        "IT-BA W00 M MOBILI 2023-Q2 11000",
                        "IT-BA W00 M TOTAL 2023-Q2 30000",
                        "IT-FG W00 M MOBILI 2023-Q2 12000",
                        "IT-FG W00 M TOTAL 2023-Q2 20000");
    }

    @Test
    void whoMadeATableIsNotWhoseTradeItIs() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT");

        sheets.isRefused(
                sheets.file(
                        "london.csv",
                        """
                        Trade in goods with the United Kingdom by sector, £m
                        Prepared by the London office
                        Sector,Exports 2023,Imports 2023
                        Food,10.5,3.5
                        Furniture,4.5,2.5
                        """),
                "Whose trade it is isn't said");
    }

    @Test
    void aPartnerWhomNobodyKnowsIsNotTheWorld() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-45");

        sheets.isRefused(
                sheets.file(
                        "ignoto.csv",
                        """
                        Esportazioni dell'Emilia-Romagna verso Freedonia;;
                        Anno;Valore in euro;
                        2022;1000500;
                        2023;2000500;
                        """),
                "With whom? A title says 'Freedonia'");
    }

    @Test
    void aHeaderMaySayPlaceTimeAndFlowInOneCell() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT");

        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "insieme.csv",
                                        """
                                        Commercio estero delle province del Veneto con la Spagna, in k€
                                        Settori;Padova - 2023 - 1T - Export;Padova - 2023 - 1T - Import;EXP_Q2 2023_Verona;var. %
                                        Mobili;11;12;13;5,5
                                        Altro;1;2;3;1,5
                                        Totale;21;22;23;2,5
                                        """)))
                .containsExactlyInAnyOrder(
                        "IT-PD ES X MOBILI 2023-Q1 11000",
                        "IT-PD ES M MOBILI 2023-Q1 12000",
                        "IT-VR ES X MOBILI 2023-Q2 13000",
                        "IT-PD ES X TOTAL 2023-Q1 21000",
                        "IT-PD ES M TOTAL 2023-Q1 22000",
                        "IT-VR ES X TOTAL 2023-Q2 23000");
    }

    @Test
    void smallValuesOfWhichNothingSaysTheUnitAreAskedForInALineToCopy() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-45");
        Path sheet =
                sheets.file(
                        "senza.csv",
                        """
                        Esportazioni dell'Emilia-Romagna per paese;
                        Paese;2023
                        Francia;7100
                        Spagna;5300
                        """);

        sheets.isRefused(sheet, "the largest value is 7100: euros, thousands or millions?");
        sheets.isRefused(sheet, " --say multiply=1000 -o ");
        assertThat(sheets.cells(sheet, "multiply=1000"))
                .containsExactlyInAnyOrder(
                        "IT-45 FR X TOTAL 2023 7100000", "IT-45 ES X TOTAL 2023 5300000");
    }

    @Test
    void countriesAreKnownByTheirNamesInGermanFrenchAndSpanishToo() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-45");

        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "namen.csv",
                                        """
                                        Ausfuhr nach Ländern, in Tausend Euro;
                                        Land;2023
                                        Niederlande;11
                                        Vereinigtes Königreich;12
                                        États-Unis;13
                                        Alemania;14
                                        """)))
                .containsExactlyInAnyOrder(
                        "IT-45 NL X TOTAL 2023 11000",
                        "IT-45 GB X TOTAL 2023 12000",
                        "IT-45 US X TOTAL 2023 13000",
                        "IT-45 DE X TOTAL 2023 14000");
    }

    @Test
    void sheetsThatDifferInGoodsAloneAreOfTheGoodsTheyAreNamedFor() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-45");
        Path file = work.resolve("linee.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            table(book, "Valvole", "Esportazioni dall'Emilia-Romagna, euro - Valvole a sfera", 11);
            table(book, "Raccordi", "Esportazioni dall'Emilia-Romagna, euro - Raccordi", 12);
        }

        assertThat(sheets.cells(file))
                .containsExactlyInAnyOrder(
                        "IT-45 FR X VALVOLE_A_SFERA 2023 11", "IT-45 FR X RACCORDI 2023 12");
    }

    private static void table(Workbook book, String name, String title, int value)
            throws IOException {
        Worksheet sheet = book.newWorksheet(name);
        sheet.value(0, 0, title);
        sheet.value(1, 0, "Paese");
        sheet.value(1, 1, 2023);
        sheet.value(2, 0, "Francia");
        sheet.value(2, 1, value);
        sheet.finish();
    }
}
