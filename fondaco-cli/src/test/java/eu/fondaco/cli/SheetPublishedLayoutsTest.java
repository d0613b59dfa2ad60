// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets laid out as offices of several countries publish theirs; the numbers are invented. */
class SheetPublishedLayoutsTest {

    @TempDir Path work;

    private LoadedSheets sheets;

    private void holds(String home, String content, String... cells) throws IOException {
        sheets = new LoadedSheets(work, home);
        assertThat(sheets.cells(sheets.file("trade.csv", content))).contains(cells);
    }

    private void answers(String question, String lang, String value) {
        Cli ask =
                Cli.run("ask", question, "-o", sheets.folder(), "--format", "csv", "--lang", lang);
        assertThat(ask.out() + ask.err()).as(question).contains(value);
    }

    @Test
    void codesOfAtecoAloneAndYearsWithoutABlankAreGoodsWithNames() throws IOException {
        holds(
                "IT-PR",
                """
                Dati Coeweb;;;;
                Territorio: Parma;;;;
                Periodo: anno 2023 e anno 2024 (dati provvisori);;;;
                Classificazione: Ateco 2007 - divisioni;;;;
                Valori in Euro, dati cumulati;;;;
                ;;;;
                MERCE;IMP2023;EXP2023;IMP2024;EXP2024
                AA01;251.324.118;88.421.903;262.118.442;91.334.201
                CA10;1.210.442.310;2.411.339.008;1.188.201.334;2.588.214.909
                CA11;88.114.221;140.331.004;91.221.334;151.220.118
                CK28;402.118.334;2.103.448.221;398.334.118;2.188.442.031
                CL29;188.442.118;301.220.334;190.118.442;288.118.220
                Totale;2.140.441.101;5.044.760.470;2.129.993.670;5.307.329.479
                """,
                "IT-PR W00 M CPA:CA10 2023 1210442310 P",
                "IT-PR W00 X CPA:CK28 2024 2188442031 P",
                "IT-PR W00 X TOTAL 2024 5307329479 P");
        answers("exports of food products from Parma in 2024", "en", "2588214909");
        answers("importazioni di CA10 di Parma nel 2023", "it", "1210442310");
    }

    @Test
    void sectionsOfATariffAndCountriesWithTheirCodes() throws IOException {
        holds(
                "ES13",
                """
                Territorio,Flujo,País,Sección arancelaria,Mes,Euros
                06 - Cantabria,Exportación,004 - Alemania,XV - METALES COMUNES,202401,"41.220.118,30"
                06 - Cantabria,Exportación,001 - Francia,XV - METALES COMUNES,202401,"61.220.118,30"
                06 - Cantabria,Importación,004 - Alemania,XVI - MÁQUINAS Y APARATOS,202401,"31.220.118,30"
                06 - Cantabria,Exportación,004 - Alemania,XV - METALES COMUNES,202402,"42.220.118,30"
                06 - Cantabria,Exportación,001 - Francia,XV - METALES COMUNES,202402,"62.220.118,30"
                06 - Cantabria,Importación,004 - Alemania,XVI - MÁQUINAS Y APARATOS,202402,"32.220.118,30"
                """,
                "ES-CB DE X XV 2024-01 41220118.30",
                "ES-CB DE M XVI 2024-02 32220118.30");
        answers(
                "exports of METALES COMUNES from Cantabria to Alemania in 2024-01",
                "en",
                "41220118");
    }

    @Test
    void theTotalOfOnesOwnAmongGoodsThoughItSpeaksOfShares() throws IOException {
        holds(
                "US-OH",
                """
                "Origin of Movement State Exports - Ohio, Top Commodities based on 2024 Dollar Value"
                "(In Millions of U.S. Dollars. Details may not equal totals due to rounding.)"
                Rank,HS Code,Description,2021 Value,2022 Value,2023 Value,2024 Value,2021 % Share,2022 % Share,2023 % Share,2024 % Share,"% Change, 2023-2024"
                ,,Total Ohio Exports and % Share of U.S. Total,"50,412","56,319","55,772","57,103",2.9,2.7,2.8,2.8,2.4
                ,,"Total, Top 4 Commodities and % Share of State Total","9,204","10,112","10,633","11,054",18.3,18.0,19.1,19.4,4.0
                1,880000,"CIVILIAN AIRCRAFT, ENGINES, AND PARTS","4,401","4,902","5,221","5,511",8.7,8.7,9.4,9.7,5.6
                2,870323,"PASS VEH SPK-IG INT COM RCPR P ENG >1500 NOV 3M CC","2,011","2,310","2,402","2,511",4.0,4.1,4.3,4.4,4.5
                3,120190,"SOYBEANS, WHETHER OR NOT BROKEN, OTHER THAN SEED","1,511","1,610","1,702","1,711",3.0,2.9,3.1,3.0,0.5
                4,271121,"NATURAL GAS, GASEOUS","1,281","1,290","1,308","1,321",2.5,2.3,2.3,2.3,1.0
                """,
                "US-OH W00 X TOTAL 2024 57103000000",
                "US-OH W00 X HS:880000 2023 5221000000");
    }

    @Test
    void aWayOfTradeOverLabelsIsSaidOfTheTable() throws IOException {
        holds(
                "FRH",
                """
                Direction régionale des douanes de Bretagne - Pôle d'action économique;;;;;
                Commerce extérieur de la Bretagne par produits A17 - données CAF/FAB brutes, en milliers d'euros;;;;;
                ;;;;;
                Exportations;T1 2024;T2 2024;T3 2024;T4 2024;Cumul 2024
                C1 - Denrées alimentaires, boissons et produits à base de tabac;1 402 331;1 422 118;1 388 004;1 411 220;5 623 673
                "C3 - Équipements électriques, électroniques, informatiques; machines";611 220;602 118;588 331;640 110;2 441 779
                AZ - Produits agricoles;301 220;288 331;255 118;310 002;1 154 671
                Ensemble;2 314 771;2 312 567;2 231 453;2 361 332;9 220 123
                ;;;;;
                Importations;T1 2024;T2 2024;T3 2024;T4 2024;Cumul 2024
                C1 - Denrées alimentaires, boissons et produits à base de tabac;702 331;722 118;688 004;711 220;2 823 673
                "C3 - Équipements électriques, électroniques, informatiques; machines";811 220;802 118;788 331;840 110;3 241 779
                AZ - Produits agricoles;401 220;388 331;355 118;410 002;1 554 671
                Ensemble;1 914 771;1 912 567;1 831 453;1 961 332;7 620 123
                """,
                "FR-BRE W00 X TOTAL 2024-Q1 2314771000",
                "FR-BRE W00 M AZ 2024-Q3 355118000");
    }

    @Test
    void daysThatBeginMonthsAreMonths() throws IOException {
        holds(
                "IT-42",
                """
                "Regione Liguria - Servizio statistica. Importazioni per area geografica e Paese, euro"
                ,01/01/2025,01/02/2025,01/03/2025,I trim. 2025
                EUROPA,"410.220.118","402.331.004","433.118.220","1.245.669.342"
                   Germania,"101.220.118","99.331.004","104.118.220","304.669.342"
                   Francia,"140.220.118","138.331.004","151.118.220","429.669.342"
                ASIA,"310.220.118","302.331.004","333.118.220","945.669.342"
                   Cina,"210.220.118","202.331.004","233.118.220","645.669.342"
                TOTALE,"820.220.118","802.331.004","833.118.220","2.455.669.342"
                """,
                "IT-42 DE M TOTAL 2025-02 99331004",
                "IT-42 CN M TOTAL 2025-Q1 645669342");
    }

    @Test
    void chaptersOfTheHarmonisedSystemByTheirNumbersAlone() throws IOException {
        holds(
                "US-WI",
                """
                Wisconsin Department of Trade Promotion,,,,
                Merchandise exports by HS chapter and destination region 2023-2024,,,,
                US$ thousands,,,,
                HS2,Region of destination,2023,2024,Pct chg
                84,Canada,"2,401,220","2,388,110",-0.5
                84,Mexico,"1,201,330","1,301,220",8.3
                84,World,"6,402,118","6,511,002",1.7
                85,Canada,"901,220","888,110",-1.5
                85,Mexico,"401,330","411,220",2.5
                85,World,"2,402,118","2,311,002",-3.8
                All HS,World,"27,402,118","27,511,002",0.4
                """,
                "US-WI CA X HS:84 2023 2401220000",
                "US-WI W00 X TOTAL 2024 27511002000");
        answers("exports of HS 84 from Wisconsin in 2024", "en", "6511002000");
        answers(
                "exports of machinery and mechanical appliances from Wisconsin to Canada in 2023",
                "en",
                "2401220000");
    }

    @Test
    void theRestOfTheWorldOverAColumnIsNotTheWorld() throws IOException {
        holds(
                "TLN",
                """
                NISRA style table: Northern Ireland goods trade by broad partner group,,,,,,
                Values are in £ thousands. Figures for 2024 are provisional.,,,,,,
                Period,Exports to EU,Exports to Rest of World,Total exports,Imports from EU,Imports from Rest of World,Total imports
                2023 Q3,"1,510,220","911,330","2,421,550","1,410,220","611,330","2,021,550"
                2023 Q4,"1,522,220","921,330","2,443,550","1,402,220","621,330","2,023,550"
                2024 Q1 [p],"1,533,220","931,330","2,464,550","1,433,220","631,330","2,064,550"
                2024 Q2 [p],"1,544,220","941,330","2,485,550","1,444,220","641,330","2,085,550"
                """,
                "TLN EU X TOTAL 2023-Q3 1510220000",
                "TLN W00 X TOTAL 2024-Q2 2485550000 P",
                "TLN OWN:rest_of_world X TOTAL 2023-Q3 911330000");
    }

    @Test
    void provincesAsHeadingsWithTotalsByTheirNames() throws IOException {
        holds(
                "IT-65",
                """
                Abruzzo - Commercio estero per provincia e principali mercati (migliaia di euro);;;;;
                ;EXPORT;;;IMPORT;
                ;2022;2023;2024;2023;2024
                CHIETI;;;;;
                Germania;1.011.220;1.022.331;1.033.442;411.220;422.331
                Francia;811.220;822.331;833.442;311.220;322.331
                Totale Chieti;5.011.220;5.022.331;5.033.442;2.411.220;2.422.331
                TERAMO;;;;;
                Germania;211.220;222.331;233.442;111.220;122.331
                Francia;181.220;182.331;183.442;91.220;92.331
                Totale Teramo;1.511.220;1.522.331;1.533.442;811.220;822.331
                ABRUZZO;;;;;
                Germania;1.311.220;1.322.331;1.333.442;611.220;622.331
                Francia;1.111.220;1.122.331;1.133.442;511.220;522.331
                Totale Abruzzo;8.711.220;8.722.331;8.733.442;4.411.220;4.422.331
                """,
                "IT-CH DE X TOTAL 2024 1033442000",
                "IT-65 W00 X TOTAL 2024 8733442000",
                "IT-CH W00 M TOTAL 2024 2422331000");
    }

    @Test
    void whatTitlesSayOfChangesIsNoYearOfTheTable() throws IOException {
        holds(
                "IT-PC",
                """
                Primi Paesi di destinazione del commercio estero della provincia di Piacenza
                Anno 2022, valori in migliaia di euro, variazioni % sul 2021
                ;;;;;
                ESPORTAZIONI;;;IMPORTAZIONI;;
                ;Paese;Valore;;Paese;Valore
                1;Germania;201.330;1;Cina;331.220
                2;Francia;180.110;2;Germania;220.118
                3;Polonia;91.004;3;Francia;118.330
                """,
                "IT-PC DE X TOTAL 2022 201330000",
                "IT-PC CN M TOTAL 2022 331220000",
                "IT-PC FR M TOTAL 2022 118330000");
    }

    @Test
    void quartersBesideAWayOfTradeAndTheRestOfPartnersOverColumns() throws IOException {
        holds(
                "TLM",
                """
                Goods trade of Scotland with selected countries in 2023, £ million
                ,,,,
                Country,Exports Q1,Exports Q2,Imports Q1,Imports Q2
                France,"1,201","1,302",801,822
                Norway,411,433,901,910
                Total,"5,022","5,133","4,011","4,022"
                """,
                "TLM FR X TOTAL 2023-Q1 1201000000",
                "TLM NO M TOTAL 2023-Q2 910000000",
                "TLM W00 X TOTAL 2023-Q2 5133000000");
    }

    @Test
    void theRestOfPartnersOverColumnsWhereTheSumShowsIt() throws IOException {
        holds(
                "US-SC",
                """
                South Carolina exports by destination, thousands of U.S. dollars
                Year,Month,Canada,Mexico,All other,World
                2024,January,"301,220","201,110","902,330","1,404,660"
                ,February,"311,220","211,110","912,330","1,434,660"
                ,March,"321,220","221,110","922,330","1,464,660"
                ,Q1,"933,660","633,330","2,736,990","4,303,980"
                """,
                "US-SC OWN:other X TOTAL 2024-01 902330000",
                "US-SC W00 X TOTAL 2024-Q1 4303980000",
                "US-SC MX X TOTAL 2024-02 211110000");
    }

    @Test
    void aPartBelowAHeadingListsProvincesAndNotCountries() throws IOException {
        holds(
                "IT-57",
                """
                Commercio estero di mobili (Ateco 31.00) delle Marche, migliaia di euro
                ;;
                Paese;2022;2023
                ESPORTAZIONI;;
                Francia;101.220;102.330
                Germania;91.220;92.330
                Svizzera;41.220;42.330
                Mondo;401.220;402.330
                ESPORTAZIONI PER PROVINCIA (tutti i Paesi);;
                Pesaro e Urbino;251.220;252.330
                Ancona;101.000;101.000
                Macerata;49.000;49.000
                Totale Marche;401.220;402.330
                """,
                "IT-57 FR X CPA:31.00 2022 101220000",
                "IT-PU W00 X CPA:31.00 2023 252330000",
                "IT-AN W00 X CPA:31.00 2022 101000000");
        answers("exports of mobili (Ateco 31.00) from Ancona in 2022", "en", "101000000");
    }

    @Test
    void wordsAmongNumbersAreLeftOutAndSaid() throws IOException {
        sheets = new LoadedSheets(work, "TLD");
        Path file =
                sheets.file(
                        "divisions.csv",
                        """
                        North West: imports by SITC division (£ thousands)
                        Division,2021,2022,2023
                        78 Road vehicles,"3,201,330","3,301,331","3,401,332"
                        79 Other transport equipment,suppressed,"801,331","901,332"
                        54 Medicinal products,"4,201,330","4,301,331",see note
                        68 Non-ferrous metals,"201,330","301,331","401,332"
                        All commodities,"38,201,330","42,201,331","41,201,332"
                        """);
        assertThat(sheets.cells(file))
                .contains(
                        "TLD W00 M SITC:78 2021 3201330000",
                        "TLD W00 M SITC:79 2021  C",
                        "TLD W00 M SITC:54 2022 4301331000")
                .noneMatch(c -> c.contains("SITC:54 2023"));
        assertThat(sheets.said(file)).contains("no number: see note");
    }

    @Test
    void theTotalOfAFlowAmongPartnersAndTheRestWhereANumberIsMissing() throws IOException {
        holds(
                "IT-MO",
                """
                Export di piastrelle di ceramica della provincia di Modena (milioni di euro);;;
                ;2022;2023;2024
                Export totale;2.801,2;2.701,1;2.650,4
                di cui: Germania;401,2;391,1;380,4
                di cui: Francia;381,2;371,1;n.d.
                di cui: Stati Uniti;501,2;491,1;480,4
                di cui: altri Paesi;1.517,6;1.447,8;1.429,2
                """,
                "IT-MO W00 X PIASTRELLE_DI_CERAMICA 2024 2650400000.0",
                "IT-MO FR X PIASTRELLE_DI_CERAMICA 2022 381200000.0",
                "IT-MO OWN:altri_paesi X PIASTRELLE_DI_CERAMICA 2024 1429200000.0");
    }

    @Test
    void yearsBelowAUnitThatStandsOverThemAreHeaders() throws IOException {
        holds(
                "IT-PO",
                """
                PROVINCIA DI PRATO - EXPORT PER SETTORE;;;;;
                ;milioni di euro;;;variazioni %;
                ;2022;2023;I sem 2024;2023/22;
                13 - Tessile;1.420,3;1.380,2;701,2;-2,8;
                14 - Abbigliamento;1.120,3;1.080,2;541,2;-3,6;
                28 - Macchinari;220,3;210,2;101,2;-4,6;
                TOTALE EXPORT;3.101,2;2.820,8;1.514,8;-9,0;
                Fonte: Istat, classificazione Ateco 2007;;;;;
                """,
                "IT-PO W00 X CPA:CB13 2022 1420300000.0",
                "IT-PO W00 X TOTAL 2024-S1 1514800000.0");
    }
}
