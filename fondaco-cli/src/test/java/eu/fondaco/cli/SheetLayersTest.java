// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What legends, groups, totals and titles of office sheets say of the cells around them. */
class SheetLayersTest {

    @TempDir Path work;

    private List<String> cells(String home, String name, String content) throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, home);
        return sheets.cells(sheets.file(name, content));
    }

    @Test
    void aLegendSaysWhichRowsAreMoneyAndBothHalvesOfTheWorldMakeATotalOfAll() throws IOException {
        assertThat(
                        cells(
                                "IT-MC",
                                "scarpe.csv",
                                """
                                Esportazioni di calzature della provincia di Macerata - 2023;;;
                                V = valori in euro     N = numero di paia;;;
                                ;;;
                                Area;Paese;;2023
                                UE;Francia;V;5400100
                                ;;N;70100
                                ;Spagna;V;2300000
                                ;;N;30300
                                Totale UE;;V;7700100
                                ;;N;100400
                                Extra UE;Cina;V;1100000
                                ;;N;9000
                                Totale Extra UE;;V;1100000
                                ;;N;9000
                                TOTALE;;V;8800100
                                ;;N;109400
                                """))
                .contains("IT-MC FR X CALZATURE 2023 5400100", "IT-MC W00 X CALZATURE 2023 8800100")
                .noneMatch(cell -> cell.contains("70100") || cell.endsWith(" 9000"));
    }

    @Test
    void besideNorthernIrelandGreatBritainIsTheIsland() throws IOException {
        assertThat(
                        cells(
                                "IE",
                                "islands.csv",
                                """
                                Ireland - goods trade with Great Britain and Northern Ireland, EUR thousand;;;
                                ;;;
                                SITC;Commodity;2022;2023
                                ;;;
                                EXPORTS TO GREAT BRITAIN;;;
                                0;Food;1000;2000
                                7;Machinery;3000;4000
                                0-9;Total exports to GB;4000;6000
                                ;;;
                                EXPORTS TO NORTHERN IRELAND;;;
                                0;Food;100;200
                                7;Machinery;300;400
                                0-9;Total exports to NI;400;600
                                ;;;
                                ;TOTAL EXPORTS TO UK (GB + NI);4400;6600
                                ;Memo: all exports (world);44000;66000
                                """))
                .contains(
                        "IE OWN:great_britain X SITC:0 2023 2000000",
                        "IE OWN:great_britain X TOTAL 2022 4000000",
                        "IE XI X TOTAL 2023 600000",
                        "IE GB X TOTAL 2023 6600000",
                        "IE W00 X TOTAL 2022 44000000")
                .noneMatch(cell -> cell.startsWith("IE GB X SITC"));
    }

    @Test
    void countriesStandBelowEachGroupOfGoodsWhoseRestIsLeftOut() throws IOException {
        assertThat(
                        cells(
                                "IT-AN",
                                "porto.csv",
                                """
                                Merci sbarcate (import) per gruppo merceologico e Paese (migliaia di euro);;;
                                ;;;
                                Cod.;Merce / Paese di provenienza;2022;2023
                                1;Cereali e semi;615449;510880
                                ;Ucraina;136240;101458
                                ;Brasile;93576;87884
                                ;altri Paesi;385633;321538
                                2;Concimi;561546;460876
                                ;Egitto;146291;116409
                                ;Brasile;81597;58127
                                ;altri Paesi;333658;286340
                                3;Argille;213270;186235
                                ;Ucraina;46321;44419
                                ;Turchia;166949;141816
                                ;TOTALE GENERALE;1390265;1157991
                                """))
                .contains(
                        "IT-AN BR M CEREALI_E_SEMI 2022 93576000",
                        "IT-AN BR M CONCIMI 2023 58127000",
                        "IT-AN W00 M ARGILLE 2022 213270000",
                        "IT-AN W00 M TOTAL 2023 1157991000")
                .noneMatch(cell -> cell.endsWith(" 385633000"));
    }

    @Test
    void aPivotBelowATitleOfItsOwnIsATableOfItsOwn() throws IOException {
        List<String> cells =
                cells(
                        "US-NH",
                        "snapshot.csv",
                        """
                        NEW HAMPSHIRE - MERCHANDISE TRADE;;;;;;;;
                        Millions of U.S. dollars;;;;;;;;
                        ;;;;;;;;
                        EXPORTS by destination;;;;;IMPORTS by origin;;;
                        Rank;Country;2022;2023;;Rank;Country;2022;2023
                        1;Canada;793.1;808.5;;1;Mexico;2017.3;2504.9
                        2;Taiwan;200.5;198.4;;2;China;269.4;289.0
                        3;Germany;76.1;79.4;;3;Italy;73.1;73.3
                        ;;;;;;;;
                        EXPORTS BY NAICS AND DESTINATION, 2023 ($ million);;;;;;;;
                        ;;;;;;;;
                        ;Sum of VALUE;Column Labels;;;;;;
                        ;Row Labels;Canada;Taiwan;(blank);Grand Total;;;
                        ;311 Food & Kindred Products;719.9;197.2;;917.1;;;
                        ;321 Wood Products;46.5;0.6;;47.1;;;
                        ;322 Paper;42.1;0.6;;42.7;;;
                        ;Grand Total;808.5;198.4;;1006.9;;;
                        """);

        assertThat(cells)
                .contains(
                        "US-NH CA X TOTAL 2022 793100000.0",
                        "US-NH MX M TOTAL 2023 2504900000.0",
                        "US-NH CA X NAICS:322 2023 42100000.0");
    }

    @Test
    void ofTwoTablesThatDisagreeNeitherIsTakenAndBothAreNamed() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-45");
        Path file =
                sheets.file(
                        "due.csv",
                        """
                        Emilia-Romagna, esportazioni in migliaia di euro;;
                        ;;
                        Paese;2022;2023
                        Francia;100000;200000
                        Spagna;300000;400000
                        ;;
                        Tab. 2 - Esportazioni, migliaia di euro;;
                        Paese;2022;2023
                        Francia;111111;222222
                        Cina;300000;400000
                        ;;
                        Tab. 3 - Importazioni, migliaia di euro;;
                        Paese;2022;2023
                        Francia;100;200
                        Cina;300;400
                        """);

        assertThat(sheets.cells(file)).hasSize(4).allMatch(cell -> cell.contains(" M "));
        assertThat(sheets.said(file))
                .contains("Left out: the table in rows 3-5.")
                .contains("Left out: the table in rows 8-10. Cells B4, B9 give two values");
    }

    @Test
    void codesBesidePartnersAreNoGoods() throws IOException {
        assertThat(
                        cells(
                                "IT-VE",
                                "paesi.csv",
                                """
                                Venezia, esportazioni in euro;;;;
                                ;;;;
                                Cod.;PAESI;2022 (rettificati);2023;Parte 2023
                                004;GERMANIA;916382713;926382713;10,0 %
                                011;SPAGNA;216608453;226608453;5,5 %
                                066;ROMANIA;97040851;98040851;2,1 %
                                145;MONDO;9272750647;9372750647;100,0 %
                                """))
                .contains("IT-VE DE X TOTAL 2022 916382713 R", "IT-VE W00 X TOTAL 2023 9372750647");
    }
}
