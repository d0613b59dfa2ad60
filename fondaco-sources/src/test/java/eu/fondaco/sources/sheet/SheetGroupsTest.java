// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import static eu.fondaco.sources.sheet.SheetsOfLazio.proposals;
import static eu.fondaco.sources.sheet.SheetsOfLazio.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What adds others up is never one of them, and what is left over is told by its whole. */
class SheetGroupsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subtotal",
                "Subtotale",
                "Sub-totale 1",
                "Totale parziale",
                "Total of the above",
                "Totale delle precedenti",
                "Sum",
                "Somma"
            })
    void aSubtotalIsNoKindOfGoodsAndTheRestIsToldByTheTotal(String subtotal) {
        Map<String, String> cells =
                read(
                        """
                        Esportazioni / Exports, EUR;;
                        Prodotti / Products;2022;2023
                        Vini / Wines;10;20
                        Mobili / Furniture;30;40
                        %s;40;60
                        Altri / Other;5;7
                        Totale / Total;45;67
                        """
                                .formatted(subtotal));
        assertThat(cells.values())
                .containsExactlyInAnyOrder("10", "20", "30", "40", "5", "7", "45", "67");
        assertThat(cells).containsEntry("IT-62 W00 X TOTAL 2023", "67");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Subtotal", "Subtotale"})
    void aSubtotalInTheColumnOfCodesOrOverOneOfValuesIsLeftOut(String subtotal) {
        assertThat(
                        read(
                                """
                                Esportazioni / Exports, EUR;;
                                NAICS;Description;2023
                                311;Food;20
                                325;Chemicals;40
                                336;Vehicles;11
                                %s;;71
                                Other;;7
                                TOTAL;;78
                                """
                                        .formatted(subtotal)))
                .doesNotContainValue("71")
                .containsEntry("IT-62 W00 X NAICS:311 2023", "20")
                .containsEntry("IT-62 W00 X OTHER 2023", "7")
                .containsEntry("IT-62 W00 X TOTAL 2023", "78");
        assertThat(
                        read(
                                """
                                Esportazioni 2023 / Exports 2023, EUR;;;;
                                Paese;Vini;Mobili;%s;Totale
                                Germania;10;20;30;33
                                Francia;11;21;32;37
                                """
                                        .formatted(subtotal)))
                .doesNotContainValue("32");
    }

    @ParameterizedTest
    @ValueSource(strings = {"All others", "Tutti gli altri", "All the others", "Il resto"})
    void theRestOfAllPartnersIsKeptWhereItMakesTheTotal(String rest) {
        Map<String, String> cells =
                read(
                        """
                        Esportazioni / Exports, EUR;;
                        Paese;2022;2023
                        Germania;10;20
                        Francia;30;40
                        %s;5;7
                        Totale;45;67
                        """
                                .formatted(rest));
        assertThat(cells).containsEntry("IT-62 W00 X TOTAL 2023", "67").containsValue("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Totale complessivo", "Grand Total"})
    void yearsOverGroupsOfRowsThatTheyAddUp(String total) {
        Map<String, String> cells =
                read(
                        """
                        Esportazioni / Exports, EUR;;
                        Etichette di riga;Rieti;Viterbo
                        2022;35;76
                        Germania;10;20
                        Francia;20;50
                        Polonia;5;6
                        2023;40;84
                        Germania;11;22
                        Francia;23;55
                        Polonia;6;7
                        %s;75;160
                        """
                                .formatted(total));
        assertThat(cells)
                .containsEntry("IT-RI DE X TOTAL 2022", "10")
                .containsEntry("IT-RI FR X TOTAL 2023", "23")
                .containsEntry("IT-VT DE X TOTAL 2023", "22")
                .doesNotContainValue("75")
                .doesNotContainValue("160");
    }

    @Test
    void yearsThatTheRowsBelowDoNotAddUpToAreNotGuessed() {
        List<SheetProposal> read =
                proposals(
                        """
                        Esportazioni / Exports, EUR;;
                        Etichette di riga;Rieti;Viterbo
                        2022;35;70
                        Germania;10;20
                        Francia;20;50
                        2023;34;77
                        Germania;11;22
                        Francia;23;55
                        """);
        assertThat(read).allMatch(p -> !p.problems().isEmpty());
    }

    @Test
    void yearsOverGoodsThatTheyAddUp() {
        assertThat(
                        read(
                                """
                                Exports, EUR;
                                Product;Value
                                2022;30
                                Wines;10
                                Furniture;20
                                2023;34
                                Wines;11
                                Furniture;23
                                Grand Total;64
                                """))
                .containsEntry("IT-62 W00 X WINES 2022", "10")
                .containsEntry("IT-62 W00 X FURNITURE 2023", "23")
                .containsEntry("IT-62 W00 X TOTAL 2023", "34")
                .doesNotContainValue("64");
    }
}
