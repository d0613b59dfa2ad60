// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How sheets count time and money where words elsewhere in them say it; numbers are invented. */
class SheetTimesAndMoneyTest {

    @TempDir Path work;

    private LoadedSheets sheets;

    private void holds(String home, String content, String... cells) throws IOException {
        sheets = new LoadedSheets(work, home);
        assertThat(sheets.cells(sheets.file("trade.csv", content))).contains(cells);
    }

    @Test
    void theLastQuarterOfCumulatedValuesIsTheYear() throws IOException {
        holds(
                "IT-PR",
                """
                Territorio: Parma;;
                Periodo: IV trimestre 2023 - valori in euro, dati cumulati;;
                Paese;2022 export;2023 export
                Francia;401.221.118;423.118.402
                Germania;512.403.221;498.221.334
                Totale;2.411.339.008;2.588.214.909
                """,
                "IT-PR FR X TOTAL 2023 423118402",
                "IT-PR W00 X TOTAL 2022 2411339008");
    }

    @Test
    void quartersOfCumulatedValuesBeginInJanuary() throws IOException {
        holds(
                "IT-PR",
                """
                Export della provincia di Parma, valori cumulati in milioni di euro;;;
                Paese;I trim. 2024;II trim. 2024;III trim. 2024
                Francia;101,2;203,4;299,8
                Germania;120,1;245,3;361,2
                """,
                "IT-PR FR X TOTAL 2024-S1 203400000.0",
                "IT-PR DE X TOTAL 2024-01/P9M 361200000.0");
    }

    @Test
    void quartersThatGetLessAreNotCumulatedWhateverATitleSays() throws IOException {
        holds(
                "IT-PR",
                """
                Export della provincia di Parma, valori cumulati in milioni di euro;;;
                Paese;I trim. 2024;II trim. 2024;III trim. 2024
                Francia;101,2;103,4;89,8
                Germania;120,1;115,3;111,2
                """,
                "IT-PR FR X TOTAL 2024-Q2 103400000.0");
    }

    @Test
    void yearToDateBesideItsMonthsSaysNothingMore() throws IOException {
        holds(
                "US-VT",
                """
                Vermont exports by country, thousands of US dollars,,,
                Country,2023 Annual,2023 Jan-Jun YTD,Q3 2024 YTD
                Canada,910200,440100,690300
                Mexico,120300,61200,90100
                """,
                "US-VT CA X TOTAL 2023 910200000",
                "US-VT CA X TOTAL 2023-S1 440100000",
                "US-VT MX X TOTAL 2024-01/P9M 90100000");
    }

    @Test
    void monthsThatEndQuartersAreQuartersWhereATitleSaysSo() throws IOException {
        holds(
                "AU-SA",
                """
                South Australia merchandise exports by country; quarterly
                $ million
                Country;Mar-2023;Jun-2023;Sep-2023;Dec-2023
                China;410.2;440.1;390.3;401.7
                Japan;120.3;161.2;190.1;177.6
                """,
                "AU-SA CN X TOTAL 2023-Q1 410200000.0",
                "AU-SA JP X TOTAL 2023-Q4 177600000.0");
    }

    @Test
    void monthsThatMayBeQuartersAreAsked() throws IOException {
        sheets = new LoadedSheets(work, "AU-SA");
        Path file =
                sheets.file(
                        "trade.csv",
                        """
                        South Australia merchandise exports by country, A$ million;;;;
                        Country;Mar-2023;Jun-2023;Sep-2023;Dec-2023
                        China;410.2;440.1;390.3;401.7
                        Japan;120.3;161.2;190.1;177.6
                        """);
        assertThat(sheets.refused(file)).contains("months, or the quarters", "months=quarter");
        assertThat(sheets.cells(file, "months=month"))
                .contains("AU-SA CN X TOTAL 2023-06 440100000.0");
    }

    @Test
    void aCountryWhoseMoneyIsMeantIsNoPartner() throws IOException {
        holds(
                "MX-JAL",
                """
                Exportaciones por entidad federativa,,,,,
                (Miles de dólares de los Estados Unidos de América),,,,,
                Entidad federativa,2023,,,,2024/P
                ,Anual,I,II,III,I
                Jalisco,"9,001,200","2,210,100","2,301,300","2,190,400","2,310,500"
                Sonora,"8,001,200","2,010,100","2,001,300","1,990,400","2,110,500"
                Yucatán,"701,200","210,100","201,300","190,400","210,500"
                """,
                "MX-JAL W00 X TOTAL 2023 9001200000",
                "MX-SON W00 X TOTAL 2023-Q3 1990400000",
                "MX-JAL W00 X TOTAL 2024-Q1 2310500000 P");
    }

    @Test
    void dollarsOfCanadaAreItsOwnAndAFlowHoldsDown() throws IOException {
        holds(
                "CA-ON",
                """
                Merchandise trade by partner (x 1000),,,
                Geography: Ontario,,,
                Trade,Principal trading partners,2022,2023
                ,,Dollars,Dollars
                Import,All countries,"240,100,200","251,300,400"
                ,United States,"130,200,100","139,100,300"
                ,Mexico,"30,200,100","33,100,300"
                Domestic export,All countries,"210,100,200","221,300,400"
                ,United States,"160,200,100","169,100,300"
                ,Mexico,"4,200,100","5,100,300"
                """,
                "CA-ON US M TOTAL 2023 139100300000",
                "CA-ON MX X TOTAL 2022 4200100000");
        Cli ask = Cli.run("ask", "exports from Ontario to Mexico in 2022", "-o", sheets.folder());
        assertThat(ask.out()).contains("4,200.1 million CAD");
    }

    @Test
    void aWordForProvincesOverTheirNamesIsNoName() throws IOException {
        holds(
                "IT-36",
                """
                Esportazioni per provincia e trimestre, milioni di euro;;;;
                Anno;Trimestre;Province;;Friuli Venezia Giulia
                ;;Udine;Pordenone;
                2023;I trimestre;1.928,7;1.344,5;5.384,6
                ;II trimestre;1.909,3;1.367,8;5.438,4
                """,
                "IT-UD W00 X TOTAL 2023-Q1 1928700000.0",
                "IT-36 W00 X TOTAL 2023-Q2 5438400000.0");
    }

    @Test
    void theRestBesideAGroupAndAPartnerWithoutANumber() throws IOException {
        holds(
                "TLN",
                """
                Northern Ireland imports by partner, £ million,,
                Partner,2022,2023
                Ireland,350,360
                Other EU,100,110
                Total EU,450,470
                Canada,50,55
                Australia,..,..
                Rest of world,100,105
                World,600,630
                """,
                "TLN OWN:rest_of_world M TOTAL 2022 100000000");
    }

    @Test
    void whetherANumberIsSettledStandsInAColumnOfItsOwn() throws IOException {
        holds(
                "IT-BA",
                """
                Territorio;Flusso;Anno;Valore (euro);Stato
                Bari;Esportazioni;2023;4.120.331.200;definitivo
                Bari;Importazioni;2023;3.120.331.200;definitivo
                Bari;Esportazioni;2024;4.220.331.200;provvisorio
                Puglia;Esportazioni;2024;9.220.331.200;provvisorio
                """,
                "IT-BA W00 X TOTAL 2023 4120331200",
                "IT-75 W00 X TOTAL 2024 9220331200 P");
    }
}
