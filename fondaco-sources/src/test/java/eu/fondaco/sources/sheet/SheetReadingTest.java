// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.text.Label;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Layouts that recur in office sheets, whatever their language. */
class SheetReadingTest {

    private static final List<Area> AREAS =
            List.of(
                    area("W00", "World", "world", ""),
                    area("DE", "Germany", "country", ""),
                    area("NL", "Netherlands", "country", ""),
                    area("KR", "South Korea", "country", ""),
                    area("FR", "France", "country", ""),
                    area("US", "United States", "country", ""),
                    area("US-MI", "Michigan", "state", "US"),
                    area("US-OH", "Ohio", "state", "US"),
                    area("FR-ARA", "Auvergne-Rhône-Alpes", "region", "FR"));

    private static Area area(String code, String name, String kind, String parent) {
        return new Area(code, Label.of(name), kind, parent, Set.of(), Set.of());
    }

    /** What is read, as {@code reporter partner flow product period} to values. */
    private static Map<String, String> read(String home, String... lines) {
        return cells(proposals(home, lines));
    }

    private static List<SheetProposal> proposals(String home, String... lines) {
        return proposals(home, List.of(grid("", lines)));
    }

    private static SheetGrid grid(String name, String... lines) {
        return new SheetGrid(
                name,
                Arrays.stream(lines)
                        .map(l -> Arrays.stream(l.split(";", -1)).map(SheetCell::of).toList())
                        .toList());
    }

    private static List<SheetProposal> proposals(String home, List<SheetGrid> file) {
        return SheetReading.read(
                file,
                null,
                new SheetReading.Known(
                        List.of(AREAS),
                        List.of(new Product(Product.TOTAL, Label.of("Total"), "", Set.of())),
                        Set.of(),
                        home,
                        "sheet",
                        SheetSaid.nothing()));
    }

    private static Map<String, String> cells(List<SheetProposal> proposals) {
        Map<String, String> cells = new TreeMap<>();
        for (SheetProposal p : proposals) {
            assertThat(p.problems()).as(p.said().toString()).isEmpty();
            for (SheetProposal.Cell c : p.cells()) {
                cells.put(
                        String.join(
                                " ",
                                c.reporter(),
                                c.partner(),
                                c.flow().code(),
                                c.product(),
                                c.period().toString()),
                        c.value() == null ? "-" : c.value().toPlainString());
            }
        }
        return cells;
    }

    @Test
    void aTotalOfAnAreaBesideABlankIsWithAllPartners() {
        Map<String, String> cells =
                read(
                        "US",
                        "State exports (thousands of dollars)",
                        "",
                        "State;Country;Jan-23;Feb-23;YTD Feb-23;% Chg",
                        "Michigan;Germany;1,100;2,200;3,300;1.5%",
                        ";Netherlands;(D);50;50;2.5%",
                        ";All Other Countries;900;850;1,750;0.5%",
                        "Michigan Total;;2,000;3,100;5,100;1%",
                        "Ohio;Germany;500;600;1,100;1%",
                        ";Netherlands;70;80;150;1%",
                        "Ohio Total;;5,700;6,800;12,500;1%",
                        "Two-State Total;;7,700;9,900;17,600;1%",
                        "",
                        "(D) Withheld to avoid disclosing data of firms; not in totals");
        assertThat(cells)
                .containsEntry("US-MI DE X TOTAL 2023-01", "1100000")
                .containsEntry("US-MI NL X TOTAL 2023-01", "-")
                .containsEntry("US-MI W00 X TOTAL 2023-02", "3100000")
                .containsEntry("US-OH W00 X TOTAL 2023-01", "5700000");
        assertThat(cells.keySet()).noneMatch(k -> k.startsWith("US W00"));
    }

    @Test
    void anOfficeIsntWhoseTradeItIsAndCustomersBuyExports() {
        Map<String, String> cells =
                read(
                        "US-OH",
                        "Delegación Territorial de Comercio en Ohio",
                        "Michigan - principales mercados",
                        "Thousands of dollars",
                        "",
                        "Five leading customers",
                        "Country;2022;2023",
                        "Germany;1,100;1,200",
                        "France;900;950",
                        "Netherlands;700;800");
        assertThat(cells).containsEntry("US-MI DE X TOTAL 2023", "1200000");
    }

    @Test
    void aNameWithAnArticleIsKnownWithoutIt() {
        PlaceNames names =
                new PlaceNames(
                        List.of(
                                area("XX-LB", "La Brenna", "province", "XX"),
                                area("XX-LO", "La Oro", "province", "XX")));
        assertThat(names.find("Provincia della Brenna")).extracting(Area::code).contains("XX-LB");
        assertThat(names.find("Oro")).isEmpty();
    }

    @Test
    void waysOfTradeStandOverCountriesInGerman() {
        Map<String, String> cells =
                read(
                        "FR-ARA",
                        "Außenhandel nach Ländern",
                        "",
                        "Land;2022;2023p;Veränderung",
                        ";Mio. EUR;;%",
                        "Ausfuhr",
                        "  Niederlande;1.880,4;1.964,9;0,6",
                        "  Korea, Republik1);5,4;.;x",
                        "Insgesamt;220.701,7;233.231,6;6,1",
                        "Einfuhr",
                        "  Niederlande;72,4;91,7;6,4",
                        "Insgesamt;185.626,6;198.578,2;6,6",
                        "",
                        "1) Ohne Nordkorea. . Zahlenwert unbekannt");
        assertThat(cells)
                .containsEntry("FR-ARA NL X TOTAL 2022", "1880400000.0")
                .containsEntry("FR-ARA KR X TOTAL 2022", "5400000.0")
                .containsEntry("FR-ARA NL M TOTAL 2023", "91700000.0")
                .doesNotContainKey("FR-ARA KR X TOTAL 2023");
    }

    @Test
    void monthsFollowTheirYearAndChangesBelowAreLeftOut() {
        Map<String, String> cells =
                read(
                        "FR-ARA",
                        "Exportations par pays (milliers d'euros)",
                        "",
                        "Mois;Allemagne;Pays-Bas",
                        "2023;300;3.000",
                        "janvier;100;1.000",
                        "février;200;2.000",
                        "2024 p",
                        "janvier;110;1.100",
                        "février;220;2.200",
                        "Évolution en %",
                        "2024 p",
                        "janvier;10;10",
                        "février;10;10");
        assertThat(cells)
                .containsEntry("FR-ARA DE X TOTAL 2023-01", "100000")
                .containsEntry("FR-ARA NL X TOTAL 2024-02", "2200000");
        assertThat(cells.values()).doesNotContain("10000");
    }

    @Test
    void aCodeInTheTitleSaysOfWhichGoodsAllIs() {
        assertThat(
                        read(
                                "FR-ARA",
                                "Exportaciones de vino de uva (NC 2204) por países. Miles de euros",
                                "",
                                "País;2022;2023",
                                "Alemania;1234;1300",
                                "Países Bajos;200;210"))
                .containsEntry("FR-ARA DE X HS:2204 2022", "1234000")
                .hasSize(4);
    }

    @Test
    void totalsWithoutWhatIsConfidentialAndFiscalYearsAreNotTaken() {
        Map<String, String> cells =
                read(
                        "FR-ARA",
                        "Exports by country, thousand euro",
                        "",
                        "Product;FY2022;2022;2023",
                        "Machinery;70;100;110",
                        "Chemicals;30;50;c",
                        "Food products;20;25;30",
                        "Total;120;175;140");
        assertThat(cells)
                .containsEntry("FR-ARA W00 X TOTAL 2022", "175000")
                .containsEntry("FR-ARA W00 X MACHINERY 2022", "100000")
                .containsEntry("FR-ARA W00 X CHEMICALS 2023", "-")
                .doesNotContainKey("FR-ARA W00 X TOTAL 2023");
    }

    @Test
    void theUnitOverTheFirstOfSeveralTablesHoldsBelowAndADateOfMakingIsNoYear() {
        Map<String, String> cells =
                read(
                        "FR-ARA",
                        "Interscambio per paese (Ateco 2007)",
                        "Aggiornamento: marzo 2025",
                        "Anno 2023 (valori in migliaia di euro)",
                        "Paese;Totale",
                        "",
                        "ESPORTAZIONI",
                        "Germany;1234567",
                        "Netherlands;200",
                        "",
                        "IMPORTAZIONI",
                        "Paese;Totale",
                        "Germany;2345678",
                        "Netherlands;300");
        assertThat(cells)
                .containsEntry("FR-ARA DE X TOTAL 2023", "1234567000")
                .containsEntry("FR-ARA NL M TOTAL 2023", "300000")
                .hasSize(4);
    }

    @Test
    void aRowOfAListWithoutAValueNamesThoseBelowIt() {
        Map<String, String> cells =
                read(
                        "FR-ARA",
                        "Commercio con l'estero (valori in euro)",
                        "Paese;Flusso;Anno;Valore",
                        "Germany;Esportazioni;2022;1234567",
                        ";;2023;1300000",
                        ";Importazioni;2022;",
                        ";;2023;2200000");
        assertThat(cells)
                .containsEntry("FR-ARA DE X TOTAL 2023", "1300000")
                .containsEntry("FR-ARA DE M TOTAL 2023", "2200000")
                .hasSize(3);
    }

    @Test
    void monthsBelowAYearThatIsntTheirSumAreOfNoYear() {
        List<SheetProposal> of =
                proposals(
                        "FR-ARA",
                        "Exportations par pays (milliers d'euros)",
                        "",
                        "Mois;Allemagne;Pays-Bas",
                        "2022;3.100;9.000",
                        "janvier;100;1.000",
                        "février;200;2.000");
        assertThat(of.get(0).cells()).isEmpty();
        assertThat(of.get(0).problems())
                .extracting(Label::en)
                .containsExactly("Of which year? Nothing says it.");
    }

    @Test
    void wordsOfATitleThatAreNoGoodsMakeNoProduct() {
        assertThat(
                        read(
                                "US-OH",
                                "Ohio: Largest Suppliers of Imports",
                                "Thousands of U.S. dollars",
                                "Country;2022;2023",
                                "Germany;1234;1300",
                                "Netherlands;200;210"))
                .containsEntry("US-OH DE M TOTAL 2022", "1234000")
                .hasSize(4);
        assertThat(
                        proposals(
                                        "US-OH",
                                        "Ohio Seaborne Exports",
                                        "Thousands of U.S. dollars",
                                        "Country;2022;2023",
                                        "Germany;1234;1300",
                                        "Netherlands;200;210")
                                .get(0)
                                .problems())
                .extracting(Label::en)
                .anyMatch(p -> p.contains("seaborne"));
    }

    @Test
    void aSheetOfItsOwnLayoutIsntNamedForGoodsAndRoundedBillionsAreNoOtherTrade() {
        SheetGrid partners =
                grid(
                        "By partner",
                        "Ohio exports, millions of U.S. dollars",
                        "",
                        "Country;2022;2023",
                        "Germany;1234.5;1300.6",
                        "Netherlands;200.1;210.2",
                        "World;52341.7;54172.3");
        SheetGrid around =
                grid(
                        "Around us",
                        "Goods exports, billions of U.S. dollars",
                        "",
                        "State;2022;2023",
                        "Ohio;52.3;54.2",
                        "Michigan;61.4;62.5");
        List<SheetProposal> of = proposals("US-OH", List.of(partners, around));
        assertThat(cells(of))
                .containsEntry("US-OH W00 X TOTAL 2022", "52341700000.0")
                .containsEntry("US-MI W00 X TOTAL 2023", "62500000000.0")
                .allSatisfy((trade, value) -> assertThat(trade).contains(" TOTAL "));
        assertThat(cells(proposals("US-OH", List.of(around, partners)))).isEqualTo(cells(of));
    }

    @Test
    void theTotalOfAWayOfTradeIsOfAllGoodsWhereNoColumnSaysAnother() {
        assertThat(
                        read(
                                "US-OH",
                                "Ohio exports by product, millions of U.S. dollars",
                                "",
                                "Product;2022;2023",
                                "Machinery;70;80",
                                "Chemicals;30;50",
                                "Total exports;100;130"))
                .containsEntry("US-OH W00 X TOTAL 2023", "130000000")
                .containsEntry("US-OH W00 X MACHINERY 2022", "70000000")
                .hasSize(6);
        assertThat(
                        read(
                                "US-OH",
                                "Ohio trade by product, 2022, millions of U.S. dollars",
                                "",
                                "Product;Exports;Imports",
                                "Machinery;70;80",
                                "Chemicals;30;50",
                                "Total exports;100;130"))
                .doesNotContainKey("US-OH W00 M TOTAL 2022")
                .hasSize(4);
    }

    @Test
    void whatGoodsAreForBelongsToTheirName() {
        assertThat(
                        read(
                                "FR-ARA",
                                "Esportazioni di macchine per la carta per paese, primi mercati"
                                        + " (migliaia di euro)",
                                "",
                                "Paese;2022;2023",
                                "Germany;1234;1300",
                                "Netherlands;200;210"))
                .containsEntry("FR-ARA DE X MACCHINE_PER_LA_CARTA 2022", "1234000")
                .hasSize(4);
    }
}
