// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What files of real offices have in their columns is taken as it is meant, or asked. */
class SheetsAsOfficesPublishThemTest {

    @TempDir Path work;

    @Test
    void aColumnOfPartnersMayHaveTheWorldAlone() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "US");

        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "data.csv",
                                        """
                                        commodity,state,time,country,total_exports_value
                                        111 Crops,Alabama,2014,World Total,"310,608,467"
                                        980 Returned (exports For Canada Only),Alabama,2014,World Total,"51,124"
                                        111 Crops,Alaska,2014,World Total,"269,717"
                                        """)))
                .containsExactly(
                        "US-AL W00 X 111 2014 310608467",
                        "US-AL W00 X 980 2014 51124",
                        "US-AK W00 X 111 2014 269717");
    }

    @Test
    void ofTwoColumnsOfCountriesTheOneThatSaysWithWhomIsOfPartners() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-45");

        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "socios.csv",
                                        """
                                        fecha,pais,socio,exportaciones,importaciones
                                        2019-01,Francia,Austria,1000500,2000500
                                        2019-01,Francia,Brasil,1001500,2001500
                                        2019-01,Italia,Austria,1002500,2002500
                                        2019-01,Italia,Brasil,1003500,2003500
                                        """)))
                .containsExactly(
                        "FR AT X TOTAL 2019-01 1000500",
                        "FR AT M TOTAL 2019-01 2000500",
                        "FR BR X TOTAL 2019-01 1001500",
                        "FR BR M TOTAL 2019-01 2001500",
                        "IT AT X TOTAL 2019-01 1002500",
                        "IT AT M TOTAL 2019-01 2002500",
                        "IT BR X TOTAL 2019-01 1003500",
                        "IT BR M TOTAL 2019-01 2003500");
    }

    /** A region doesn't trade with the country it is part of. */
    @Test
    void countriesAmongWhichHomeLiesMayBeThoseWhoseTradeItIs() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-45");
        Path file =
                sheets.file(
                        "sectores.csv",
                        """
                        fecha,pais,sector,exportaciones
                        2019,Alemania,Bebidas y tabaco,1000500
                        2019,Alemania,Total Comercio,9000500
                        2019,Italia,Bebidas y tabaco,1002500
                        2019,Italia,Total Comercio,9002500
                        """);

        assertThat(sheets.refused(file))
                .contains("'pais' names Italy (IT) too")
                .contains("reporter=pais");
        assertThat(sheets.cells(file, "reporter=pais"))
                .containsExactly(
                        "DE W00 X BEBIDAS_Y_TABACO 2019 1000500",
                        "DE W00 X TOTAL 2019 9000500",
                        "IT W00 X BEBIDAS_Y_TABACO 2019 1002500",
                        "IT W00 X TOTAL 2019 9002500");
    }

    @Test
    void aColumnOfLevelsMarksAreasAndNamesNone() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "GB");

        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "goods.csv",
                                        """
                                        Trade in goods 2022, £ millions
                                        ,,,
                                        ITL level,ITL code,ITL name,Total - Imports,Total - Exports
                                        ITL1,TLC,North East,13101,11978
                                        ITL2,TLC1,Tees Valley and Durham,6697,6198
                                        ITL1,TLL,Wales,20000,19000
                                        """)))
                .contains(
                        "TLC W00 M TOTAL 2022 13101000000",
                        "TLC1 W00 X TOTAL 2022 6198000000",
                        "TLL W00 X TOTAL 2022 19000000000");
    }

    @Test
    void codesInBracketsAreNoFlowsAndAllIsACodeOfAllGoods() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-25");

        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "estero.csv",
                                        """
                                        territorio,anno,flusso,settore,codice_settore,partner,codice_partner,valore_euro
                                        ITC4,1991,export,[A],A,All countries of the world,WORLD,136582240
                                        ITC4,1991,export,[M],M,All countries of the world,WORLD,10251009
                                        ITC4,1991,export,all items,ALL,All countries of the world,WORLD,33200010511
                                        ITC4,1991,import,[M],M,All countries of the world,WORLD,204
                                        """)))
                .containsExactly(
                        "IT-25 W00 X CPA:A 1991 136582240",
                        "IT-25 W00 X CPA:M 1991 10251009",
                        "IT-25 W00 X TOTAL 1991 33200010511",
                        "IT-25 W00 M CPA:M 1991 204");
    }

    /** Commas in titles and decimals outnumber the semicolons that part the fields. */
    @Test
    void decimalCommasPartNoFieldsAndATitleNamesGoodsByTheirCode() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT");

        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "cumulati.csv",
                                        """
                                        Osservatorio, ufficio studi
                                        Settore CA - Prodotti alimentari, bevande e tabacco
                                        Interscambio con l'estero, valori cumulati da inizio anno, milioni di euro

                                        Regione;Flusso;Area;Periodo;2023;2024*;Var. %
                                        15 Campania;Esportazioni;UE27;gen-mar;540,37;528,07;-2,28
                                        ;;;gen-giu;1.033,65;1.071,20;3,63
                                        ;;Extra UE27;gen-mar;431,27;443,64;2,87
                                        ;;;gen-giu;916,84;892,08;-2,70

                                        * dati provvisori
                                        """)))
                .containsExactlyInAnyOrder(
                        "IT-72 EU27_2020 X CPA:CA 2023-Q1 540370000.00",
                        "IT-72 EU27_2020 X CPA:CA 2024-Q1 528070000.00 P",
                        "IT-72 EU27_2020 X CPA:CA 2023-S1 1033650000.00",
                        "IT-72 EU27_2020 X CPA:CA 2024-S1 1071200000.00 P",
                        "IT-72 EXT_EU27_2020 X CPA:CA 2023-Q1 431270000.00",
                        "IT-72 EXT_EU27_2020 X CPA:CA 2024-Q1 443640000.00 P",
                        "IT-72 EXT_EU27_2020 X CPA:CA 2023-S1 916840000.00",
                        "IT-72 EXT_EU27_2020 X CPA:CA 2024-S1 892080000.00 P");
    }

    /** CA, CF and CM are countries elsewhere. */
    @Test
    void lettersOfSectionsAndOfTheirPartsBesideGoodsAreCodes() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-34");

        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "gruppi.csv",
                                        """
                                        Esportazioni del Veneto (migliaia di euro)
                                        Gruppi merceologici;;2023
                                        A;Prodotti agricoli;1000
                                        C;Prodotti manifatturieri;9000
                                        CA;Alimentari e bevande;4000
                                        CF;Farmaceutici;3000
                                        CM;Mobili e altri prodotti;1500
                                        ;Totale;10000
                                        """)))
                .containsExactly(
                        "IT-34 W00 X CPA:A 2023 1000000",
                        "IT-34 W00 X CPA:C 2023 9000000",
                        "IT-34 W00 X CPA:CA 2023 4000000",
                        "IT-34 W00 X CPA:CF 2023 3000000",
                        "IT-34 W00 X CPA:CM 2023 1500000",
                        "IT-34 W00 X TOTAL 2023 10000000");
    }

    @Test
    void codesBesideNamesOfGoodsNameThemWhateverTheirHeaderSays() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-45");

        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "settori.csv",
                                        """
                                        cpateco,label,import_2013_eur,export_2013_eur
                                        BB08,Altri minerali da cave,196878937,16910468
                                        CA10,Prodotti alimentari,4638928144,4090569460
                                        CB13,Prodotti tessili,413518007,469493810
                                        """)))
                .contains(
                        "IT-45 W00 M CPA:BB08 2013 196878937",
                        "IT-45 W00 X CPA:CA10 2013 4090569460");
    }

    @Test
    void lettersUnderAHeaderOfSectionsAreTheirCodes() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-77");

        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "sezioni.csv",
                                        """
                                        Basilicata. Commercio estero per sezione Ateco;;;
                                        Anno 2023 - Valori in euro;;;
                                        Sezione;Descrizione;Import;Export
                                        A;Agricoltura, silvicoltura e pesca;41.000.500;72.000.300
                                        B;Estrazione di minerali;12.000.700;93.000.100
                                        C;Attività manifatturiere;811.000.200;922.000.400
                                        ;Totale;864.001.400;1.087.000.800
                                        """)))
                .contains(
                        "IT-77 W00 X CPA:A 2023 72000300",
                        "IT-77 W00 M CPA:C 2023 811000200",
                        "IT-77 W00 X TOTAL 2023 1087000800");
    }

    /** Beside labels that tell the way of trade it would be exports and imports together. */
    @Test
    void totalTradeIsOfAllGoodsWhereColumnsTellItsWay() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "FR-NOR");

        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "zones.csv",
                                        """
                                        Normandy, trade by SITC section in 2022;;;
                                        Values in thousand euros;;;
                                        SITC;Label;Exports;Imports
                                        0;Food and live animals;2100500;1200300
                                        7;Machinery and transport equipment;4500100;3300200
                                        ;Total trade;8800900;9900400
                                        """)))
                .contains(
                        "FR-NOR W00 X TOTAL 2022 8800900000", "FR-NOR W00 M TOTAL 2022 9900400000");
    }
}
