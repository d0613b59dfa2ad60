// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A dataset as a table does what is chosen, or says why it can't. */
class TurnedTableTest {

    private static final String TABLE = "/datasets/trade/table?reporter=XA-1";

    private static XaniaSite site;

    @BeforeAll
    static void start() {
        List<String> cells = new ArrayList<>();
        for (int year = 2021; year <= 2023; year++) {
            cells.add("trade XA-1 W00 X TOTAL " + year + " 1000");
            for (String partner : List.of("A", "B", "C")) {
                cells.add("trade XA-1 " + partner + " X TOTAL " + year + " 100");
                cells.add("trade XA-1 " + partner + " X FARMS " + year + " 20");
                cells.add("trade XA-1 " + partner + " X TOOLS " + year + " 30");
                cells.add("trade XA-2 " + partner + " X TOTAL " + year + " 10");
                cells.add("other XA-1 " + partner + " X TOTAL " + year + " 90");
                cells.add("other XA-1 " + partner + " X WOOD " + year + " 50");
                cells.add("other XA-1 " + partner + " X LOGS " + year + " 40");
            }
            cells.add("trade XA-1 W00 M TOTAL " + year + " 400");
            cells.add("trade XA-1 B M TOTAL " + year + " 50");
            cells.add("trade XA-1 W00 X TOOLS " + year + " 90");
            cells.add("trade XA-1 W00 X FARMS " + year + " 60");
            cells.add("trade XA-2 W00 X TOTAL " + year + " 30");
            cells.add("other XA-1 W00 X WOOD " + year + " 150");
            cells.add("other XA-1 W00 X LOGS " + year + " 120");
        }
        cells.add("trade XA-2 W00 X TOOLS 2023 25");
        site = new XaniaSite(cells);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Document page(String path) throws Exception {
        return site.page(path);
    }

    @Test
    void allYearsAreColumnsWhereBothAreChosen() throws Exception {
        Document table = page("/en" + TABLE + "&partner=*&year=*&columns=years");
        assertThat(table.select("thead th").eachText()).contains("2021", "2022", "2023");
        assertThat(table.select("tbody th").eachText()).contains("Aland", "Bland", "Cland");
        assertThat(table.select("caption").text()).contains("2021–2023");
        assertThat(table.select(".scroll[tabindex=0] > table.across th.names").text())
                .as("on a phone the names stay in sight while the years are scrolled")
                .isEqualTo("Partner");
    }

    @Test
    void aChartOfTheFirstRowsSaysOfHowMany() throws Exception {
        List<String> cells = new ArrayList<>();
        for (int year = 2001; year <= 2017; year++) {
            cells.add("trade XA-1 W00 X TOTAL " + year + " 100");
        }
        try (XaniaSite many = new XaniaSite(cells)) {
            assertThat(many.page("/en" + TABLE + "&year=*").select("figcaption").text())
                    .contains("the first 15 of 17 rows");
            assertThat(many.page("/it" + TABLE + "&year=*").select("figcaption").text())
                    .contains("le prime 15 righe su 17");
        }
        assertThat(page("/en" + TABLE + "&partner=*&year=2023").select("figcaption").text())
                .isNotEmpty()
                .doesNotContain("first");
    }

    @Test
    void sharesOfPartnersAndProductsAreOfAllTrade() throws Exception {
        String asked = TABLE + "&partner=*&product=*&year=2023";
        Document table = page("/en" + asked);
        assertThat(table.select("thead th").eachText()).contains("share of all trade, %");
        assertThat(table.select("tbody tr:contains(machines) td").last().text()).isEqualTo("3.00");
        assertThat(page("/it" + asked).select("thead th").eachText())
                .contains("quota di tutti gli scambi, %");
    }

    @Test
    void whatADatasetLacksIsToldWithWhatItHas() throws Exception {
        HttpResponse<String> year = site.client().get("/en" + TABLE + "&year=2030");
        assertThat(year.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(year.body()).text())
                .contains("has no “2030” here (year). It has: 2021, 2022, 2023.");
        assertThat(Jsoup.parse(site.client().get("/it" + TABLE + "&flow=imports").body()).text())
                .contains("non c'è “imports” (flow). Ci sono: M, X.");
    }

    @Test
    void columnsAreTheLargestMembersOfADimensionBesideTheWhole() throws Exception {
        Document table = page("/en" + TABLE + "&partner=*&year=2023&columns=product");
        assertThat(heads(table)).startsWith("No.", "Partner", "All products together").hasSize(5);
        assertThat(table.select("tbody tr:contains(Aland) td.num").eachText())
                .containsExactly("100", "30", "20");
        assertThat(table.select("caption").text()).doesNotContain("2021");
        String file = table.select("a[href*=/tables?]:contains(CSV)").attr("href");
        assertThat(site.client().get(file).body()).contains("A,Aland,TOOLS,machines,30000000");

        Document years = page("/en" + TABLE + "&year=*&columns=partner");
        assertThat(heads(years)).contains("All partners together", "Aland", "Bland", "Cland");
        assertThat(years.select("tbody th").eachText()).contains("2021", "2022", "2023");
    }

    @Test
    void columnsAreBothFlowsAndTheirBalance() throws Exception {
        Document table = page("/en" + TABLE + "&partner=W00&year=*&columns=flow");
        assertThat(heads(table)).endsWith("Exports", "Imports", "Balance");
        assertThat(table.select("tbody tr:contains(2022) td.num").eachText())
                .containsExactly("1,000", "400", "600");
        assertThat(heads(page("/it" + TABLE + "&partner=W00&year=*&columns=flow")))
                .endsWith("Saldo");
    }

    @Test
    void columnsAreAreasAndRowsKeepTheirOrder() throws Exception {
        Document table = page("/en" + TABLE + "&year=2023&columns=reporter");
        assertThat(heads(table)).contains("Upper Xania", "Lower Xania");
        assertThat(table.select("tbody tr").first().select("td.num").eachText())
                .contains("100", "10");
    }

    @Test
    void twoMembersOfOneNameHaveAColumnEach() throws Exception {
        Document table =
                page("/en/datasets/other/table?reporter=XA-1&partner=*&year=2023&columns=product");
        assertThat(heads(table)).endsWith("forestry (WOOD)", "forestry (LOGS)");
        assertThat(table.select("tbody tr:contains(Bland) td.num").eachText())
                .containsExactly("90", "50", "40");
    }

    @Test
    void aKindOfAreasThatThereIsNotIsRefused() throws Exception {
        HttpResponse<String> page = site.client().get("/en" + TABLE + "&kind=banana");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(page.body()).text()).contains("has no “banana” here (kind)");
        assertThat(site.client().get("/en" + TABLE + "&kind=region").statusCode()).isEqualTo(200);
    }

    @Test
    void columnsOfWhichNothingIsHeldAreNamedWithWhatBringsThem() throws Exception {
        String asked = "/datasets/trade/table?reporter=XA-2&partner=*&year=2023&columns=product";
        Document table = page("/en" + asked);
        assertThat(heads(table)).containsExactly("No.", "Partner", "All products together");
        assertThat(table.select(".unheld p").eachText())
                .containsExactly(
                        "Not held here as columns: machines.",
                        "For whoever runs this observatory: They come with a table that has value"
                                + " and partner, product together: fondaco load TABLE.");
        assertThat(page("/it" + asked.replace("2023", "2022")).select(".unheld").text())
                .contains(
                        "Qui mancano le colonne: i prodotti maggiori.",
                        "valore e partner, prodotto");
    }

    @Test
    void aDashIsToldWithItsReason() throws Exception {
        String asked = TABLE + "&partner=*&year=2023&columns=flow";
        Document table = page("/en" + asked);
        assertThat(table.select("td .nil")).hasSize(4);
        assertThat(table.select("main").text())
                .contains("A dash: not in the data held here (4).")
                .doesNotContain("Not held here as columns");
        assertThat(page("/it" + asked).select("main").text())
                .contains("Un trattino: non è nei dati presenti (4).");
    }

    @Test
    void aChoiceOfWhichNothingIsHeldSaysWhatFillsItAndWhereNumbersAre() throws Exception {
        String asked = "/datasets/trade/table?reporter=XA-2&partner=*&product=FARMS&year=2023";
        Document table = page("/en" + asked);
        assertThat(table.select(".unheld").text())
                .contains("Nothing is held of this choice.", "value and partner together");
        String held = table.select(".unheld + p a").attr("href");
        assertThat(held).isEqualTo("/en/datasets/trade/table");
        assertThat(page(held).select("main tbody tr")).isNotEmpty();
        assertThat(page("/it" + asked + "&columns=flow").select(".unheld").text())
                .contains("Di questa scelta non si ha nulla.", "esportazioni, importazioni, saldo");
        assertThat(page("/en" + asked.replace("*", "A")).select(".unheld").text())
                .contains("Nothing is held of this choice.");
    }

    @Test
    void aNameThatNoRowHasIsNoMatterOfData() throws Exception {
        Document table = page("/en" + TABLE + "&partner=*&year=2023&name=Zland");
        assertThat(table.select("main").text())
                .contains("No row that has a number has “Zland” in its name.");
        assertThat(table.select(".unheld")).isEmpty();
    }

    private static List<String> heads(Document table) {
        return table.select("thead th").eachText();
    }
}
