// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands beside exports and imports: re-exports, balances, quantities, years so far. */
class SheetBesidesTest {

    @TempDir Path work;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Imports|Exports|of which re-exports|Trade balance",
                "Importazioni|Esportazioni|di cui riesportazioni|Saldo commerciale",
                "Importations|Exportations|dont réexportations|Solde commercial",
                "Einfuhr|Ausfuhr|darunter Wiederausfuhr|Handelsbilanzsaldo",
                "Importaciones|Exportaciones|de las cuales reexportaciones|Superávit",
                "Importações|Exportações|das quais reexportações|Saldo comercial",
                "Invoer|Uitvoer|w.v. wederuitvoer|Handelssaldo"
            })
    void sectionsOfReexportsAndBalancesAreNoGoods(
            String imports, String exports, String again, String balance) throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-45");
        String rows = "Polonia;%1$d1,5;%1$d2,5\nEgitto;%1$d3,5;%1$d4,5\n";
        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "flows.csv",
                                        "mln euro;;\n;2022;2023\n"
                                                + (imports + ";;\n" + rows).formatted(90)
                                                + (exports + ";;\n" + rows).formatted(80)
                                                + (again + ";;\n" + rows).formatted(20)
                                                + (balance + ";;\n" + rows).formatted(10))))
                .containsExactlyInAnyOrder(
                        "IT-45 PL M TOTAL 2022 901500000.0",
                        "IT-45 PL M TOTAL 2023 902500000.0",
                        "IT-45 EG M TOTAL 2022 903500000.0",
                        "IT-45 EG M TOTAL 2023 904500000.0",
                        "IT-45 PL X TOTAL 2022 801500000.0",
                        "IT-45 PL X TOTAL 2023 802500000.0",
                        "IT-45 EG X TOTAL 2022 803500000.0",
                        "IT-45 EG X TOTAL 2023 804500000.0");
    }

    @Test
    void columnsOfValuesAndReexportsAreWhatTheyAreInDutch() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "NL-ZH");
        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "goederen.csv",
                                        """
                                        Zuid-Holland, handel naar sectie, 2023 (x 1 000 euro);;;;;
                                        SITC;Goederen;Invoerwaarde;Uitvoerwaarde;\
                                        waarvan wederuitvoer;Saldo
                                        0;Voeding en levende dieren;7903553;8714889;1594509;811336
                                        5;Chemische producten;9018760;9856959;2017075;838199
                                        """)))
                .containsExactlyInAnyOrder(
                        "NL-ZH W00 M SITC:0 2023 7903553000",
                        "NL-ZH W00 X SITC:0 2023 8714889000",
                        "NL-ZH W00 M SITC:5 2023 9018760000",
                        "NL-ZH W00 X SITC:5 2023 9856959000");
    }

    @Test
    void theUnitOfARowIsThatOfQuantitiesBesideItsValues() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "GH");
        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "commodities.csv",
                                        """
                                        Main exports of Ghana,,,,,
                                        ,,,,,"Value: 1,000 USD"
                                        Commodity,Unit,2022,,2023,
                                        ,,Quantity,Value,Quantity,Value
                                        Total,,,"92,940",,"95,080"
                                        of which: foreign invested enterprises,,,"41,000",,"42,000"
                                        Cocoa beans,Thousand tonnes,510,"61,310",520,"62,320"
                                        Tractors,Unit,11,"1,630",12,"1,760"
                                        Clothing,,,"30,000",,"31,000"
                                        """)))
                .contains(
                        "GH W00 X TOTAL 2023 95080000",
                        "GH W00 X COCOA_BEANS 2022 61310000",
                        "GH W00 X TRACTORS 2023 1760000",
                        "GH W00 X CLOTHING 2022 30000000")
                .hasSize(8);
    }

    @Test
    void whatANoteSaysOfTheYearSoFarIsOfColumnsCalledSo() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "US-OH");
        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "partners.csv",
                                        """
                                        "Ohio exports, 2022-2023 and YTD 2024 (US$ millions)",,,,
                                        Country,2022,2023,YTD Sep 2023,YTD Sep 2024
                                        Canada,19724.3,20402.9,15485.9,15608.0
                                        Mexico,7164.1,7971.1,5780.2,5871.6
                                        Source: Census Bureau,,,,
                                        "YTD = January–September, not annualized.",,,,
                                        """)))
                .containsExactlyInAnyOrder(
                        "US-OH CA X TOTAL 2022 19724300000.0",
                        "US-OH CA X TOTAL 2023 20402900000.0",
                        "US-OH CA X TOTAL 2023-01/P9M 15485900000.0",
                        "US-OH CA X TOTAL 2024-01/P9M 15608000000.0",
                        "US-OH MX X TOTAL 2022 7164100000.0",
                        "US-OH MX X TOTAL 2023 7971100000.0",
                        "US-OH MX X TOTAL 2023-01/P9M 5780200000.0",
                        "US-OH MX X TOTAL 2024-01/P9M 5871600000.0");
    }

    @Test
    void aYearSoFarWithoutItsMonthsIsNoYear() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "US-OH");
        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "partners.csv",
                                        """
                                        Ohio exports (US$ millions),,
                                        Country,2023,YTD 2024
                                        Canada,20402.9,15608.0
                                        Mexico,7971.1,5871.6
                                        "YTD = year to date",,
                                        """)))
                .containsExactlyInAnyOrder(
                        "US-OH CA X TOTAL 2023 20402900000.0",
                        "US-OH MX X TOTAL 2023 7971100000.0");
    }

    @Test
    void aClassificationThatAFilterNamesIsNoGoods() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-55");
        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "estratto.csv",
                                        """
                                        Interscambio commerciale per territorio
                                        Merce: Classificazione per attività economica Ateco 2007
                                        Territorio: Umbria
                                        Valori in Euro

                                        ;2022;;2023;
                                        MERCE;import;export;import;export
                                        CA-Prodotti alimentari;3603427;4814448;3704476;5995031
                                        CB-Prodotti tessili;4162938;7887232;3782726;7690928
                                        TOTALE;7766365;12701680;7487202;13685959
                                        """)))
                .contains(
                        "IT-55 W00 M TOTAL 2022 7766365",
                        "IT-55 W00 X TOTAL 2023 13685959",
                        "IT-55 W00 X CPA:CA 2023 5995031");
    }

    @Test
    void lettersThatAreTwoInOneAreRead() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-65");
        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "paesi.csv",
                                        """
                                        Esportazioni in euro;;
                                        Paese;2022;2023
                                        Isole Fær Øer;34000;35000
                                        ISOLE FAER OER;34000;35000
                                        Trindade e Tobago;51000;52000
                                        Irlanda;61000;62000
                                        """)))
                .contains("IT-65 FO X TOTAL 2022 34000", "IT-65 TT X TOTAL 2023 52000");
    }
}
