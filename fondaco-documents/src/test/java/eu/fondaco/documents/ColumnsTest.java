// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.text.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

/** Pages without tags on which prose stands in columns. */
class ColumnsTest {

    private static final int LEADING = 14;

    private final PDDocument document = new PDDocument();
    private PDPageContentStream page;

    private void line(float x, float y, String... words) throws IOException {
        for (int i = 0; i < words.length; i++) {
            page.beginText();
            page.setFont(new PDType1Font(FontName.TIMES_ROMAN), 11);
            page.newLineAtOffset(x + 60 * i, y);
            page.showText(words[i]);
            page.endText();
        }
    }

    private void column(float x, List<String[]> lines) throws IOException {
        float y = 720;
        for (String[] words : lines) {
            line(x, y, words);
            y -= LEADING;
        }
    }

    private static String[] words(String... words) {
        return words;
    }

    private List<String> read() throws IOException {
        page.close();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        document.close();
        Document d = Documents.read("a.pdf", out.toByteArray());
        return d.blocks().stream()
                .map(b -> b.kind() + " " + d.plain().substring(b.start(), b.end()))
                .toList();
    }

    private void begin() throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
    }

    @Test
    void aTableInOneColumnDoesntGoOnIntoTheNext() throws IOException {
        begin();
        column(
                60,
                List.of(
                        words("In 2018 exports of the region were worth"),
                        words("9.3 billion euros, of which machines were"),
                        words("the larger part. Their sales rose by 4.1%."),
                        words("Sales of food rose as well, by 2 per cent,"),
                        words("Year", "Exports", "Imports"),
                        words("2017", "9.1", "4.2"),
                        words("2018", "9.3", "4.4")));
        column(
                320,
                List.of(
                        words("Year", "Food", "Metals"),
                        words("2017", "1.1", "2.2"),
                        words("2018", "1.3", "2.4"),
                        words("Imports came to 4.4 billion euros in the"),
                        words("same year, so that a surplus of 4.9 billion"),
                        words("was left, a little less than in the years"),
                        words("before, when energy had been cheaper.")));
        line(250, 30, "Page 1 of 1");
        assertThat(read())
                .containsExactly(
                        "PARAGRAPH In 2018 exports of the region were worth 9.3 billion euros, of"
                                + " which machines were the larger part. Their sales rose by 4.1%."
                                + " Sales of food rose as well, by 2 per cent,",
                        "TABLE_ROW Year | Exports | Imports",
                        "TABLE_ROW 2017 | 9.1 | 4.2",
                        "TABLE_ROW 2018 | 9.3 | 4.4",
                        "TABLE_ROW Year | Food | Metals",
                        "TABLE_ROW 2017 | 1.1 | 2.2",
                        "TABLE_ROW 2018 | 1.3 | 2.4",
                        "PARAGRAPH Imports came to 4.4 billion euros in the same year, so that a"
                            + " surplus of 4.9 billion was left, a little less than in the years"
                            + " before, when energy had been cheaper.");
    }

    @Test
    void aWideTableIsOneTable() throws IOException {
        begin();
        column(
                60,
                List.of(
                        words(
                                "Exports by kind of goods and by place, in billion euros of each"
                                        + " year"),
                        words("Goods", "", "", "", "2016", "2017", "2018"),
                        words("Machines for farms and woods", "", "", "", "9.0", "9.1", "9.3"),
                        words("Food and drink of all kinds", "", "", "", "1.0", "1.1", "1.3"),
                        words("Metals and what is made of them", "", "", "", "2.1", "2.2", "2.4"),
                        words("Paper, wood and furniture too", "", "", "", "3.1", "3.2", "3.4")));
        assertThat(read())
                .contains(
                        "TABLE_ROW Goods | 2016 | 2017 | 2018",
                        "TABLE_ROW Food and drink of all kinds | 1.0 | 1.1 | 1.3",
                        "TABLE_ROW Paper, wood and furniture too | 3.1 | 3.2 | 3.4");
    }
}
