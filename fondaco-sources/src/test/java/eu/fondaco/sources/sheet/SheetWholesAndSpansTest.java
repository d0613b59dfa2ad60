// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import static eu.fondaco.sources.sheet.SheetsOfLazio.proposals;
import static eu.fondaco.sources.sheet.SheetsOfLazio.read;
import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a whole of what beside it, and which months something without its months is of. */
class SheetWholesAndSpansTest {

    private static String problems(String sheet) {
        return proposals(sheet).stream()
                .flatMap(p -> p.problems().stream())
                .map(l -> l.in(Lang.EN))
                .toList()
                .toString();
    }

    @Test
    void theExtractOfABrokerWithRegimesMonthsAndTotalsOfEach() {
        Map<String, String> cells =
                read(
                        """
                        Agenzia doganale Sabina;;;;;
                        Operazioni dal 01/01/2024 al 31/03/2024;;;;;
                        ;;;;;
                        Regime;Mese;Voce;Paese;Valore statistico EUR;Massa netta kg
                        10 - Esportazione definitiva;gen-24;9403 - Mobili;DE - Germania;1.100,50;20
                        ;;;FR - Francia;2.200,00;30
                        ;gen-24 Totale;;;3.300,50;50
                        ;feb-24;9403 - Mobili;DE - Germania;400,00;5
                        ;;7214 - Barre di ferro;PL - Polonia;150,00;9
                        ;feb-24 Totale;;;550,00;14
                        ;mar-24;9403 - Mobili;DE - Germania;49,50;1
                        ;;;FR - Francia;100,00;1
                        ;mar-24 Totale;;;149,50;2
                        10 - Esportazione definitiva Totale;;;;4.000,00;66
                        40 - Immissione in libera pratica;gen-24;7214 - Barre di ferro;PL - Polonia;900,00;70
                        ;;;FR - Francia;100,00;3
                        ;gen-24 Totale;;;1.000,00;73
                        40 - Immissione in libera pratica Totale;;;;1.000,00;73
                        Totale complessivo;;;;5.000,00;139
                        """);
        assertThat(cells)
                .containsEntry("IT-62 DE X 9403 2024-01", "1100.50")
                .containsEntry("IT-62 PL X 7214 2024-02", "150.00")
                .containsEntry("IT-62 W00 X TOTAL 2024-01", "3300.50")
                .containsEntry("IT-62 W00 X TOTAL 2024-Q1", "4000.00")
                .containsEntry("IT-62 PL M 7214 2024-01", "900.00")
                .containsEntry("IT-62 W00 M TOTAL 2024-Q1", "1000.00")
                .doesNotContainValue("5000.00"); // both ways in one
    }

    @Test
    void aHeadingOfAPartnerIsClosedByItsTotalAndOthersAreKeptByName() {
        Map<String, String> cells =
                read(
                        """
                        Lazio: exports by market and section;;
                        million euros;;
                        ;2022;2023
                        All countries;;
                        0 Food;60;70
                        7 Machinery;100;110
                        Total All countries;160;180
                        Germany (1);;
                        0 Food;10;20
                        7 Machinery;30;35
                        Total Germany (1);40;55
                        Rest of world;;
                        0 Food;50;50
                        7 Machinery;70;75
                        Total Rest of world;120;125
                        (1) Includes goods in transit
                        """);
        assertThat(cells)
                .containsEntry("IT-62 W00 X TOTAL 2023", "180000000")
                .containsEntry("IT-62 DE X TOTAL 2022", "40000000")
                .containsEntry("IT-62 DE X 7 2023", "35000000")
                .containsEntry("IT-62 OWN:rest_of_world X 0 2022", "50000000")
                .containsEntry("IT-62 OWN:rest_of_world X TOTAL 2023", "125000000");
    }

    @Test
    void aTotalOfGoodsBelowTheirHeadingIsNotOfAllGoods() {
        Map<String, String> cells =
                read(
                        """
                        Lazio exports by industry, million euros;;
                        Industry;2022;2023
                        Manufactured goods;;
                        Machinery;100;110
                        Furniture;50;55
                        Total manufactured goods;150;165
                        Farm products;;
                        Wheat;10;12
                        Grapes;20;21
                        Total farm products;30;33
                        ALL INDUSTRIES;180;198
                        """);
        assertThat(cells).containsEntry("IT-62 W00 X TOTAL 2023", "198000000");
        assertThat(cells.keySet()).filteredOn(k -> k.contains(" TOTAL ")).hasSize(2);
    }

    @Test
    void theYearAmongItsQuartersAndARegionForComparison() {
        Map<String, String> cells =
                read(
                        """
                        Provincia di Rieti: interscambio con l'estero (migliaia di euro);;
                        Periodo;Esportazioni;Importazioni
                        2022;;
                        I trim.;10;5
                        II trim.;20;6
                        III trim.;30;7
                        IV trim.;40;8
                        Anno;100;26
                        Per memoria: Lazio;900;800
                        2023;;
                        I trim.;11;5
                        II trim.;21;6
                        Anno;32;11
                        """);
        assertThat(cells)
                .containsEntry("IT-RI W00 X TOTAL 2022-Q4", "40000")
                .containsEntry("IT-RI W00 X TOTAL 2022", "100000")
                .containsEntry("IT-62 W00 M TOTAL 2022", "800000")
                .doesNotContainKey("IT-RI W00 X TOTAL 2023"); // two quarters are no year
    }

    @Test
    void columnsUpToNowAreOfTheMonthsThatAddUpToThem() {
        String table =
                """
                Lazio exports by country, thousand euros;;;;;
                Country;Jan-24;Feb-24;Mar-24;YTD 2024;YTD 2023
                Germany;10;20;30;%s;55
                France;1;2;3;6;5
                Poland;100;200;300;600;580
                World;200;300;400;900;870
                """;
        assertThat(read(table.formatted("60")))
                .containsEntry("IT-62 DE X TOTAL 2024-Q1", "60000")
                .containsEntry("IT-62 DE X TOTAL 2023-Q1", "55000");
        assertThat(read(table.formatted("160")).keySet())
                .as("what the months don't add up to may be of others")
                .noneMatch(k -> k.endsWith("Q1") || k.endsWith(" 2023"));
        assertThat(read(table.formatted("160") + "YTD: January through April"))
                .containsEntry("IT-62 FR X TOTAL 2023-01/P4M", "5000");
    }

    @ParameterizedTest
    @CsvSource({
        "Periodo dal 01/01/2024 al 30/06/2024, 2024-S1",
        "from 01/01/2024 to 06/30/2024, 2024-S1",
        "2023-07-01 - 2023-09-30, 2023-Q3",
        "dal 1° gennaio 2024 al 31 marzo 2024, 2024-Q1",
        "Datos desde 01/01/2022 hasta 31/12/2022, 2022"
    })
    void datesBetweenWhichAnExtractIsAreAPeriod(String text, String period) {
        assertThat(SheetPeriods.within(text)).extracting(Period::toString).containsExactly(period);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dal 15/01/2024 al 30/06/2024",
                "dal 01/01/2024 al 12/06/2024",
                "from 01/01/2021 to 12/31/2023"
            })
    void datesWithinMonthsOrYearsApartAreNone(String text) {
        assertThat(SheetPeriods.within(text)).isEmpty();
    }

    @Test
    void aTotalOfAKindOfGoodsIsNotOfAll() {
        String table =
                """
                %s, anno 2023 (milioni di euro);;
                Provincia;Export;Import
                Rieti;10;20
                Viterbo;30;40
                LAZIO;900;800
                """;
        assertThat(read(table.formatted("Totale calzaturiero per provincia")))
                .containsEntry("IT-RI W00 X CALZATURIERO 2023", "10000000");
        assertThat(read(table.formatted("Totale generale per provincia")))
                .containsEntry("IT-RI W00 X TOTAL 2023", "10000000");
        assertThat(problems(table.formatted("Totale zafferani per provincia")))
                .contains("zafferani");
    }

    @Test
    void invoicesAndDutiesStandBesideWhatCustomsState() {
        Map<String, String> cells =
                read(
                        """
                        Esportazioni del Lazio, anno 2023;;;;;
                        Paese;Capitolo;Merce;Valore statistico (EUR);Valore fattura (USD);Dazi (EUR)
                        Germania;94;Mobili;100;109;7
                        Germania;22;Bevande;50;55;2
                        Germania;69;Piastrelle;40;44;2
                        Francia;94;Mobili;30;33;1
                        Francia;22;Bevande;20;22;3
                        """);
        assertThat(cells)
                .containsEntry("IT-62 DE X 94 2023", "100")
                .containsEntry("IT-62 FR X 22 2023", "20")
                .hasSize(5);
    }

    @Test
    void otherStatisticsAreToldWhereTheyComeIn() {
        String table =
                """
                %s per provincia;;
                Provincia;2022;2023
                Rieti;150357;149000
                Viterbo;307592;306000
                Lazio;5714882;5720000
                """;
        assertThat(problems(table.formatted("Popolazione residente")))
                .contains("no trade", "Popolazione", "fondaco pull")
                .doesNotContain("Exports or imports");
        assertThat(proposals(table.formatted("Occupati (migliaia)")))
                .noneMatch(SheetProposal::isOfTrade);
        assertThat(problems(table.formatted("Valori")))
                .as("may be trade: it is asked")
                .contains("Exports or imports");
        assertThat(proposals(table.formatted("Esportazioni per abitante e popolazione")))
                .allMatch(SheetProposal::isOfTrade);
    }

    @Test
    void declarationsOfOneTradeAreAddedUpAndRegimesThatBothGoOutAreAsked() {
        String list =
                """
                Elenco dichiarazioni doganali 2024;;;;;
                %s;Data;Regime;Paese;Valore statistico (euro);Peso netto
                24A1;05/01/2024;Esportazione definitiva;Germania;100,50;3
                24A2;19/01/2024;Esportazione definitiva;Germania;200,00;4
                24A3;20/01/2024;Esportazione definitiva;Francia;50,00;4
                24A4;02/02/2024;Immissione in libera pratica;Germania;70,00;4
                24A5;28/02/2024;Immissione in libera pratica;Germania;30,25;4
                """;
        assertThat(read(list.formatted("MRN")))
                .containsEntry("IT-62 DE X TOTAL 2024-01", "300.50")
                .containsEntry("IT-62 DE M TOTAL 2024-02", "100.25")
                .hasSize(3);
        assertThat(problems(list.formatted("MRN").replace("24A2", "24A1")))
                .as("a number twice is no list of declarations")
                .isNotEqualTo("[]");
    }

    @Test
    void whatANoteSaysThatIsLeftOutIsReadAloud() {
        List<SheetProposal> read =
                proposals(
                        """
                        Esportazioni del Lazio, milioni di euro;;
                        Paese;2022;2023
                        Germania;10;20
                        Francia;30;40
                        Polonia;5;6
                        ;;
                        Nota: soli movimenti del porto di Civitavecchia
                        Fonte: nostra elaborazione
                        """);
        assertThat(read.get(0).said().stream().map(l -> l.in(Lang.IT)))
                .anyMatch(l -> l.contains("soli movimenti del porto"))
                .noneMatch(l -> l.contains("nostra elaborazione"));
    }

    @Test
    void aTotalAmongPartnersOfTheGoodsOfAHeadingIsOfAllPartners() {
        Map<String, String> cells =
                read(
                        """
                        Lazio - Esportazioni per prodotto e mercato (migliaia di euro);;
                        ;2022;2023
                        Kiwi;;
                        Germania;10;20
                        Francia;30;40
                        Polonia;5;6
                        Totale Kiwi;45;66
                        Carciofi;;
                        Germania;1;2
                        Francia;3;4
                        Polonia;5;6
                        Totale Carciofi;9;12
                        """);
        assertThat(cells).containsEntry("IT-62 DE X KIWI 2023", "20000");
        assertThat(cells.keySet()).noneMatch(k -> k.contains("OWN:"));
    }

    /** Below the name of each part a row for each way of trade, and below that its partners. */
    @ParameterizedTest
    @ValueSource(strings = {"%s - totale", "%s", "Totale %s"})
    void aTotalOfAWayOfTradeOpensTheRowsOfItsPartners(String total) {
        String exports = total.formatted("Esportazioni");
        String imports = total.formatted("Importazioni");
        Map<String, String> cells =
                read(
                        """
                        Interscambio per provincia e mercato, valori in euro;;
                        ;;
                        ;2022;2023
                        PROVINCIA DI RIETI;;
                        EXP;90000;95000
                        Germania;40000;41000
                        Francia;20000;n.d.
                        IMP;70000;72000
                        Germania;30000;31000
                        Polonia;10000;12000
                        PROVINCIA DI VITERBO;;
                        EXP;190000;195000
                        Germania;140000;141000
                        Francia;20000;22000
                        IMP;170000;172000
                        Germania;130000;131000
                        Polonia;10000;13000
                        """
                                .replace("EXP", exports)
                                .replace("IMP", imports));
        assertThat(cells)
                .hasSize(23)
                .containsEntry("IT-RI W00 X TOTAL 2022", "90000")
                .containsEntry("IT-RI DE X TOTAL 2023", "41000")
                .containsEntry("IT-RI FR X TOTAL 2022", "20000")
                .doesNotContainKey("IT-RI FR X TOTAL 2023")
                .containsEntry("IT-RI PL M TOTAL 2023", "12000")
                .containsEntry("IT-VT W00 M TOTAL 2023", "172000")
                .containsEntry("IT-VT DE M TOTAL 2022", "130000");
    }

    /** Totals of both ways over one list of partners don't say of which those are. */
    @Test
    void totalsOfBothWaysTogetherOpenNoRows() {
        assertThat(
                        problems(
                                """
                                Interscambio del Lazio per mercato, valori in euro;;
                                ;;
                                ;2022;2023
                                Esportazioni - totale;90000;95000
                                Importazioni - totale;70000;72000
                                Germania;40000;41000
                                Francia;20000;22000
                                Polonia;10000;12000
                                """))
                .contains("Exports or imports?");
    }
}
