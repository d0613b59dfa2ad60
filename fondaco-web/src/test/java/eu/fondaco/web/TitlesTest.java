// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Titles of pages and charts, which travel alone, say whose trade they show, and as people do. */
class TitlesTest {

    private static XaniaSite site;

    @BeforeAll
    static void start() {
        List<String> cells = new ArrayList<>();
        for (int year = 2019; year <= 2023; year++) {
            for (int region = 1; region <= 4; region++) {
                String row = "trade XA-" + region + " UK X ";
                cells.add(row + "TOTAL " + year + " " + (100 * region + year - 2000));
                cells.add(row + "FARMS " + year + " " + (20 + year - 2000));
                cells.add(row + "TOOLS " + year + " " + (30 - year + 2020));
                cells.add(row + "WOOD " + year + " " + (10 + year - 2018));
                cells.add(row + "SHOPS " + year + " 9");
            }
        }
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
    void chartsSayWhoseTradeTheyShow() throws Exception {
        assertThat(page("/en/relations/UK?from=XA-1").select("figcaption strong").eachText())
                .contains(
                        "Upper Xania and the United Kingdom: exports",
                        "Upper Xania and the United Kingdom: exports by product, 2023",
                        "Upper Xania and the United Kingdom: which exports weigh, and which grow,"
                                + " 2023",
                        "Who exports most to the United Kingdom, 2023",
                        "Exports to the United Kingdom: 2019 and 2023");
        assertThat(page("/it/relations/UK?from=XA-1").select("figcaption strong").eachText())
                .contains("Alta Xania e Regno Unito: esportazioni")
                .anyMatch(t -> t.startsWith("Chi esporta di più "))
                .noneMatch(t -> t.contains("allora e ora"));
    }

    @Test
    void countriesHaveTheirArticle() throws Exception {
        assertThat(page("/en/relations/UK?from=XA-1").select("h1").text())
                .isEqualTo("Upper Xania and the United Kingdom");
    }

    @Test
    void smallLettersLeadToASheetToo() throws Exception {
        assertThat(page("/en/relations/uk?from=XA-1").select("h1").text())
                .isEqualTo("Upper Xania and the United Kingdom");
    }
}
