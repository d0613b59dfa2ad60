// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets that are understood by what each of their labels is, whatever their layout. */
class SheetByLabelsTest {

    @TempDir Path work;

    private List<String> cells(String home, String name, String content) throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, home);
        return sheets.cells(sheets.file(name, content));
    }

    @Test
    void flagsStandInAColumnAndTotalsOfYearsAmongQuarters() throws IOException {
        assertThat(
                        cells(
                                "IT-45",
                                "trimestri.csv",
                                """
                                Emilia-Romagna: exports to the EU by section, EUR million;;;;;
                                ;;;;;
                                Year;Quarter;Status;0 Food;7 Machinery;All sections
                                2022;Q1;;10;20;30
                                ;Q2;r;11;21;32
                                2022 total;;;44;84;128
                                2023 YTD;Q1-Q2;p;23;43;66
                                """))
                .contains(
                        "IT-45 EU X 0 2022-Q2 11000000 R",
                        "IT-45 EU X 7 2022 84000000",
                        "IT-45 EU X TOTAL 2023-S1 66000000 P");
    }

    @Test
    void tablesWithTheSameHeadersAreOfTheGoodsOverThem() throws IOException {
        assertThat(
                        cells(
                                "IT-MS",
                                "pietre.csv",
                                """
                                Esportazioni di Massa-Carrara per prodotto e Paese (valore in euro);;
                                ;;
                                LASTRE GREGGE;;
                                Paese;genn.-sett. 2022;genn.-sett. 2023
                                1) Cina;25374579;24406985
                                2) P. Bassi;8098191;8638022
                                ;;
                                PIETRE LAVORATE;;
                                Paese;genn.-sett. 2022;genn.-sett. 2023
                                1) Cina;374579;406985
                                2) India;98191;38022
                                """))
                .contains(
                        "IT-MS CN X LASTRE_GREGGE 2022-01/P9M 25374579",
                        "IT-MS NL X LASTRE_GREGGE 2023-01/P9M 8638022",
                        "IT-MS CN X PIETRE_LAVORATE 2023-01/P9M 406985")
                .noneMatch(cell -> cell.contains(" TOTAL "));
    }

    @Test
    void ofWhichGoodsATitleIsSaysItBeforeTheWordOfTrade() throws IOException {
        assertThat(
                        cells(
                                "IT-RE",
                                "pompe.csv",
                                """
                                Pompe e compressori (C281): interscambio di Reggio nell'Emilia;;
                                migliaia di euro, esportazioni;;
                                Paese;2022;2023
                                Francia;10;20
                                Mondo;110;120
                                """))
                .hasSize(4)
                .noneMatch(cell -> cell.contains(" TOTAL "));
    }

    @Test
    void whatATitleOfTradeLeadsToIsAPartnerNotWhoseTradeItIs() throws IOException {
        List<String> cells =
                cells(
                        "FR",
                        "voisins.csv",
                        """
                        France - goods trade with Northern Ireland by SITC section, EUR thousand;;;
                        ;;;
                        SITC;Commodity;2022;2023
                        ;;;
                        EXPORTS TO NORTHERN IRELAND;;;
                        0;Food;1000;2000
                        7;Machinery;3000;4000
                        """);

        assertThat(cells).isNotEmpty().allMatch(cell -> cell.startsWith("FR "));
    }
}
