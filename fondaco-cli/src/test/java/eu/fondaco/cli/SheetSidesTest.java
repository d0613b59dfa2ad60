// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that stand side by side, rests and totals of office sheets: what the numbers show. */
class SheetSidesTest {

    @TempDir Path work;

    private List<String> cells(String home, String name, String content) throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, home);
        return sheets.cells(sheets.file(name, content));
    }

    @Test
    void eachSideHasPartnersOfItsOwn() throws IOException {
        assertThat(
                        cells(
                                "GB-WLS",
                                "top.csv",
                                """
                                Top trading partners of Wales, 2022 (£ million);;;;;
                                Exports;;;Imports;;
                                Partner;£ million;% of total;Partner;£ million;% of total
                                Germany;310;31.0;China;250;25.0
                                France;290;29.0;Germany;200;20.0
                                Ireland;120;12.0;Italy;70;7.0
                                """))
                .containsExactlyInAnyOrder(
                        "TLL DE X TOTAL 2022 310000000",
                        "TLL FR X TOTAL 2022 290000000",
                        "TLL IE X TOTAL 2022 120000000",
                        "TLL CN M TOTAL 2022 250000000",
                        "TLL DE M TOTAL 2022 200000000",
                        "TLL IT M TOTAL 2022 70000000");
    }

    @Test
    void theRestOfPartnersIsTakenWhereItMakesTheTotal() throws IOException {
        assertThat(
                        cells(
                                "IT-PR",
                                "rest.csv",
                                """
                                Esportazioni della provincia di Parma (migliaia di euro);;
                                ;;
                                Paese;2021;2022
                                Francia;500;600
                                Spagna;300;310
                                Altri Paesi;200;190
                                Mondo;1.000;1.100
                                """))
                .contains(
                        "IT-PR OWN:altri_paesi X TOTAL 2022 190000",
                        "IT-PR W00 X TOTAL 2021 1000000");
    }

    @Test
    void theRestOfSomethingElseIsLeftOut() throws IOException {
        assertThat(
                        cells(
                                "IT-PR",
                                "rest.csv",
                                """
                                Esportazioni della provincia di Parma (migliaia di euro);;
                                ;;
                                Paese;2021;2022
                                Francia;500;600
                                Spagna;300;310
                                Altri Paesi;150;140
                                Mondo;1.000;1.100
                                """))
                .noneMatch(cell -> cell.contains("OWN"));
    }

    @Test
    void aTotalOfAllMembersStaysWhereOneOfThemIsNotKnown() throws IOException {
        assertThat(
                        cells(
                                "IT",
                                "regioni.csv",
                                """
                                Esportazioni per regione (valori in euro);;
                                ;;
                                Regione;2021;2022
                                Piemonte;40.000.111;41.000.111
                                Valle d'Aosta;n.d.;n.d.
                                Lombardia;90.000.222;91.000.222
                                Liguria;7.000.333;8.000.333
                                Totale Nord-Ovest;137.000.666;140.000.666
                                Veneto;60.000.444;61.000.444
                                """))
                .contains("ITC W00 X TOTAL 2022 140000666");
    }

    @Test
    void roundingsOfOneTableDontHideTheTotalsOfAnother() throws IOException {
        assertThat(
                        cells(
                                "GB-WLS",
                                "two.csv",
                                """
                                Table 1: Wales exports by SITC section (£ million);;
                                c = confidential;;
                                SITC section;2021;2022
                                0 Food;400;500
                                4 Oils and fats;c;c
                                7 Machinery;1600;1700
                                Total exports;2030;2240
                                ;;
                                Table 2: UK nations, exports (£ billion);;
                                Nation;2021;2022
                                Scotland;33.9;35.6
                                Northern Ireland;10.1;10.8
                                """))
                .contains("TLL W00 X TOTAL 2022 2240000000");
    }
}
