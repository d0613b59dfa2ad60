// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.TextRefusedException;
import eu.fondaco.documents.transcript.Mark;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedCopiesTest {

    private static final List<String> WORDS =
            List.of(
                    "Emilia-Romagna comes first by exports per head",
                    "weighs 9.5% of its total exports",
                    "9.5% of its",
                    "1,100",
                    "signed in November 2018");

    private static Mark mark(Document d, String words, String suggestion) {
        return new Mark(
                Fixture.span(d, words),
                List.of("Doesn't hold", "Why <it> doesn't & so on"),
                0xf6b3a8,
                suggestion);
    }

    private static byte[] marked(String name, String... suggestion) throws IOException {
        Document d = Fixture.read(name);
        List<Mark> marks = new ArrayList<>();
        for (String words : WORDS) {
            boolean suggests = suggestion.length == 2 && words.equals(suggestion[0]);
            marks.add(mark(d, words, suggests ? suggestion[1] : null));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Documents.mark(name, Fixture.bytes(name), marks, out);
        return out.toByteArray();
    }

    private static String part(byte[] file, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (e.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no " + name);
    }

    private static byte[] withPart(byte[] file, String name, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                to.putNextEntry(new ZipEntry(e.getName()));
                byte[] bytes = zip.readAllBytes();
                to.write(
                        e.getName().equals(name)
                                ? content.getBytes(StandardCharsets.UTF_8)
                                : bytes);
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static String between(String xml, String start, String end) {
        int from = xml.indexOf(start);
        int to = xml.indexOf(end);
        assertThat(from).as(start).isNotNegative();
        assertThat(to).as(end).isGreaterThan(from);
        return xml.substring(from, to).replaceAll("<[^>]*>", "").replace("&apos;", "'");
    }

    @Test
    void commentsInWordFilesStandAtTheWords() throws IOException {
        byte[] copy = marked("note.docx");
        String main = part(copy, "word/document.xml");
        for (int i = 0; i < WORDS.size(); i++) {
            assertThat(
                            between(
                                    main,
                                    "<w:commentRangeStart w:id=\"" + i + "\"",
                                    "<w:commentRangeEnd w:id=\"" + i + "\""))
                    .isEqualTo(WORDS.get(i));
        }
        assertThat(part(copy, "word/comments.xml"))
                .contains("Why &lt;it&gt; doesn't &amp; so on", "w:author=\"Fondaco\"");
        assertThat(part(copy, "[Content_Types].xml")).contains("/word/comments.xml");
    }

    @Test
    void commentsInOpenDocumentFilesStandAtTheWords() throws IOException {
        String content = part(marked("note.odt"), "content.xml");
        for (int i = 0; i < WORDS.size(); i++) {
            String name = "office:name=\"fondaco-" + i + "\"";
            int start = content.indexOf("<office:annotation " + name);
            int from = content.indexOf("</office:annotation>", start);
            int to = content.indexOf("<office:annotation-end " + name);
            String held =
                    content.substring(from, to)
                            .replaceAll("<office:annotation .*?</office:annotation>", "")
                            .replaceAll("<[^>]*>", "");
            assertThat(held).isEqualTo(WORDS.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"note.docx", "note.odt", "tagged.pdf", "note.pdf"})
    void aMarkedCopyReadsAsBeforeAndCanBeMarkedAgain(String name) throws IOException {
        Document before = Fixture.read(name);
        byte[] once = marked(name);
        Document after = Documents.read(name, once);
        assertThat(after.raw()).isEqualTo(before.raw());
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        Documents.mark(name, once, List.of(mark(after, WORDS.get(0), null)), twice);
        assertThat(ours(name, twice.toByteArray())).isEqualTo(1);
        assertThat(ours(name, once)).isEqualTo(WORDS.size());
    }

    /** How many comments or highlights of ours a file has. */
    private static int ours(String name, byte[] file) throws IOException {
        if (name.endsWith(".pdf")) {
            int n = 0;
            try (PDDocument document = Loader.loadPDF(file)) {
                for (PDPage page : document.getPages()) {
                    n += page.getAnnotations(a -> "Highlight".equals(a.getSubtype())).size();
                }
            }
            return n;
        }
        boolean word = name.endsWith(".docx");
        String xml = part(file, word ? "word/comments.xml" : "content.xml");
        return xml.split(word ? "<w:comment " : "<office:annotation ", -1).length - 1;
    }

    @ParameterizedTest
    @ValueSource(strings = {"tagged.pdf", "note.pdf"})
    void highlightsInPdfFilesLieOnTheWords(String name) throws IOException {
        try (PDDocument document = Loader.loadPDF(marked(name))) {
            PDPage page = document.getPage(0);
            List<PDAnnotation> found = page.getAnnotations(a -> "Highlight".equals(a.getSubtype()));
            assertThat(found).hasSameSizeAs(WORDS);
            for (int i = 0; i < WORDS.size(); i++) {
                PDRectangle r = found.get(i).getRectangle();
                PDFTextStripperByArea area = new PDFTextStripperByArea();
                float top = page.getMediaBox().getHeight() - r.getUpperRightY();
                area.addRegion(
                        "r",
                        new Rectangle2D.Float(
                                r.getLowerLeftX() - 0.5f, top, r.getWidth() + 1, r.getHeight()));
                area.extractRegions(page);
                assertThat(area.getTextForRegion("r").replaceAll("\\s+", " ").strip())
                        .contains(WORDS.get(i));
                assertThat(found.get(i).getContents()).contains("Doesn't hold");
            }
        }
    }

    @Test
    void marksInHtmlLeaveItsTagsAlone() throws IOException {
        String copy = new String(marked("note.html"), StandardCharsets.UTF_8);
        assertThat(copy).contains(">weighs 9.5% of its total exports</mark>");
        assertThat(copy.replaceAll("<mark [^>]*>|</mark>", ""))
                .isEqualTo(new String(Fixture.bytes("note.html"), StandardCharsets.UTF_8));
    }

    @Test
    void aSuggestionChangesTheNumberAloneAndCountsOnceAccepted() throws IOException {
        byte[] copy =
                marked(
                        "note.docx",
                        "weighs 9.5% of its total exports",
                        "weighs 3.3% of its total exports");
        String main = part(copy, "word/document.xml");
        assertThat(main).contains("<w:delText", "9.5</w:delText>", ">3.3</w:t>");
        assertThat(Documents.read("n.docx", copy).raw()).isEqualTo(Fixture.read("note.docx").raw());

        String accepted =
                main.replaceAll("(?s)<w:del .*?</w:del>", "")
                        .replaceAll("<w:ins [^>]*>|</w:ins>", "");
        Document after = Documents.read("n.docx", withPart(copy, "word/document.xml", accepted));
        assertThat(after.plain()).contains("weighs 3.3% of its total exports");

        String rejected =
                main.replaceAll("(?s)<w:ins .*?</w:ins>", "")
                        .replaceAll("<w:del [^>]*>|</w:del>", "")
                        .replace("delText", "t");
        Document kept = Documents.read("n.docx", withPart(copy, "word/document.xml", rejected));
        assertThat(kept.raw()).isEqualTo(Fixture.read("note.docx").raw());
    }

    @Test
    void textsWithoutPlaceForMarksAreRefusedWithWhatToTake() {
        assertThatThrownBy(() -> marked("note.md"))
                .isInstanceOf(TextRefusedException.class)
                .hasMessageContaining("--format html");
    }
}
