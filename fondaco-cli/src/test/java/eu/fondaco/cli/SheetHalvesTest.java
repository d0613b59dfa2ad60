// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Union and what is outside it, side by side, are the world; nothing else is added to them. */
class SheetHalvesTest {

    @TempDir Path work;

    private LoadedSheets sheets(String text) throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-45");
        sheets.cells(sheets.file("aree.csv", text));
        return sheets;
    }

    private static String ask(LoadedSheets sheets, String question) {
        return Cli.run("ask", question, "--lang", "en", "-o", sheets.folder()).out();
    }

    @Test
    void theyAreTheWorldWhereNoTotalStandsBeside() throws IOException {
        LoadedSheets sheets =
                sheets(
                        """
                        Esportazioni della provincia di Parma, milioni di euro
                        Anno;UE27;Extra UE27
                        2022;4.500,5;n.d.
                        2023;4.700,1;4.000,3
                        """);

        assertThat(ask(sheets, "exports of Parma in 2023"))
                .contains("8,700.4 million euros", "by what they are, they are all partners");
        assertThat(ask(sheets, "share of the EU in exports of Parma in 2023")).contains("54.02%");
        assertThat(ask(sheets, "exports of Parma in 2022")).contains("Not known here");
    }

    @Test
    void theirMembersAreNotAddedToThem() throws IOException {
        LoadedSheets sheets =
                sheets(
                        """
                        Exports of Emilia-Romagna, thousand euro
                        Area,2022,2023
                        Intra EU-27,44500500,43900200
                        Extra EU-27,38700100,39000300
                        Germany,8500200,8600300
                        """);

        assertThat(ask(sheets, "exports in 2023")).contains("82,900.5 million euros");
    }

    @Test
    void halvesWithoutACompositionAreOfOne() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT-52");
        String text =
                """
                Exports of Tuscany, thousand euro
                Year,EU,Non-EU
                2023,4500500,3900200
                """;

        assertThat(sheets.cells(sheets.file("now.csv", text)))
                .containsExactly(
                        "IT-52 EU X TOTAL 2023 4500500000",
                        "IT-52 EXT_EU27_2020 X TOTAL 2023 3900200000");
        assertThat(ask(sheets, "exports of Tuscany in 2023")).contains("8,400.7 million euros");
        LoadedSheets then = new LoadedSheets(Files.createDirectory(work.resolve("then")), "IT-52");
        assertThat(then.cells(then.file("then.csv", text.replace("2023", "2016"))))
                .containsExactly(
                        "IT-52 EU X TOTAL 2016 4500500000", "IT-52 EXT_EU X TOTAL 2016 3900200000");
        assertThat(ask(then, "exports of Tuscany in 2016")).contains("8,400.7 million euros");
    }
}
