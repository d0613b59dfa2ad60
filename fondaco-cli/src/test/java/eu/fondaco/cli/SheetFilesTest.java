// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Office files as other programs than the usual ones write them, and what they say of themselves.
 */
class SheetFilesTest {

    private static final Charset EASTERN = Charset.forName("windows-1250");

    private static final String PROVINCES =
            """
            Eksport województw %s

            Województwo;2023
            dolnośląskie;40,5
            wielkopolskie;7,2
            małopolskie;3,1
            """;

    @TempDir Path work;

    @Test
    void aWorkbookWithoutStylesIsReadByItsCells() throws IOException {
        Path styled = work.resolve("styled.xlsx");
        try (OutputStream out = Files.newOutputStream(styled);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Dati");
            sheet.value(0, 0, "Esportazioni del Veneto per paese (migliaia di euro)");
            sheet.value(2, 0, "Paese");
            sheet.value(2, 1, 2023);
            sheet.value(3, 0, "Francia");
            sheet.value(3, 1, 1250);
            sheet.value(4, 0, "Malta");
            sheet.value(4, 1, 70);
        }
        Path plain = work.resolve("plain.xlsx");
        try (ZipFile from = new ZipFile(styled.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(plain))) {
            for (ZipEntry entry : from.stream().filter(e -> !isOfStyles(e)).toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                from.getInputStream(entry).transferTo(to);
            }
        }
        assertThat(new LoadedSheets(work, "IT").cells(plain))
                .containsExactlyInAnyOrder(
                        "IT-34 FR X TOTAL 2023 1250000", "IT-34 MT X TOTAL 2023 70000");
    }

    @Test
    void lettersOfTheEastAreReadAsWindowsWritesThem() throws IOException {
        Path file = work.resolve("eksport.csv");
        Files.write(file, PROVINCES.formatted("(mln zł)").getBytes(EASTERN));
        assertThat(new LoadedSheets(work, "PL").cells(file))
                .contains("PL-02 W00 X TOTAL 2023 40500000.0")
                .hasSize(3);
    }

    /** The name of the partner is inflected, and no list has it so. */
    @Test
    void aPartnerThatATitleLeadsToAndNobodyKnowsIsntAll() throws IOException {
        Path file = work.resolve("niemcy.csv");
        Files.write(file, PROVINCES.formatted("do Niemiec (mln zł)").getBytes(EASTERN));
        assertThat(new LoadedSheets(work, "PL").refused(file)).contains("Niemiec");
    }

    private static boolean isOfStyles(ZipEntry entry) {
        return entry.getName().equals("xl/styles.xml");
    }

    @Test
    void whoTheFileSaysHasProducedItIsOffered() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "IT");
        Path file =
                sheets.file(
                        "export.csv",
                        """
                        Esportazioni del Veneto per paese (migliaia di euro)

                        Paese;2023
                        Francia;1250
                        Malta;70

                        Fonte: Ufficio di prova.
                        """);
        assertThat(sheets.said(file)).contains("--source \"Ufficio di prova\"");
    }
}
