// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents.pdf;

import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.TextRefusedException;
import eu.fondaco.documents.speech.Speech;
import eu.fondaco.documents.transcript.Mark;
import eu.fondaco.documents.transcript.Transcript;
import eu.fondaco.documents.transcript.Transcript.Part;
import eu.fondaco.documents.transcript.Xml;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;

/** PDF files with text in them: that text, and copies with highlights. Scripts are never run. */
public final class Pdf {

    /** Most pages of one file. */
    public static final int MAX_PAGES = 500;

    private static final String AUTHOR = "Fondaco";
    private static final Logger PDFBOX = Logger.getLogger("org.apache");

    private Pdf() {}

    /**
     * The text of a file.
     *
     * @throws TextRefusedException when it is damaged, too long, protected, or a scan
     */
    public static Document read(byte[] bytes) throws IOException {
        try (PDDocument document = open(bytes)) {
            return words(document).document("pdf");
        }
    }

    private static PDDocument open(byte[] bytes) throws IOException {
        PDFBOX.setLevel(Level.OFF); // it remarks on each oddity that it mends
        PdfFonts.install();
        PDDocument document;
        try {
            document = Loader.loadPDF(bytes);
        } catch (InvalidPasswordException e) {
            throw new TextRefusedException(Speech.both("pdf.protected-password-save"));
        } catch (IOException | RuntimeException e) {
            throw Xml.broken();
        }
        int pages = document.getNumberOfPages();
        if (pages > MAX_PAGES) {
            document.close();
            throw new TextRefusedException(Speech.both("pdf.has-pages-at", pages, MAX_PAGES));
        }
        return document;
    }

    private static Transcript<Glyph> words(PDDocument document) throws IOException {
        List<Glyph> glyphs;
        try {
            glyphs = PdfGlyphs.of(document);
        } catch (TextRefusedException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // what a damaged file does to the library
            throw Xml.broken();
        }
        int pages = Math.max(1, document.getNumberOfPages());
        if (glyphs.stream().filter(g -> !g.isBlank()).count() < Math.min(50, 8L * pages)) {
            throw new TextRefusedException(Speech.both("pdf.holds-pictures-pages"));
        }
        return tagged(document, glyphs).orElseGet(() -> PdfLayout.read(glyphs));
    }

    /** By its tags; damaged ones are none. */
    private static Optional<Transcript<Glyph>> tagged(PDDocument document, List<Glyph> glyphs) {
        try {
            return PdfTagged.read(document, glyphs);
        } catch (IllegalArgumentException | ClassCastException | NullPointerException damaged) {
            return Optional.empty(); // what the library makes of tags that break the rules
        }
    }

    /**
     * Writes a copy with a highlight at each mark that says it. Highlights of ours from before are
     * taken out first.
     */
    public static void mark(byte[] bytes, List<Mark> marks, OutputStream out) throws IOException {
        try (PDDocument document = open(bytes)) {
            Transcript<Glyph> words = words(document);
            ByteArrayOutputStream copy = new ByteArrayOutputStream();
            try {
                forgetOurs(document);
                for (Mark mark : marks) {
                    List<Glyph> glyphs =
                            words.parts(mark.span()).stream().map(Part::place).toList();
                    PdfHighlight.quads(glyphs)
                            .forEach((page, quads) -> add(document, page, quads, mark));
                }
                document.save(copy);
            } catch (IOException | RuntimeException e) { // what damage does to the library
                throw Xml.unmarkable();
            }
            copy.writeTo(out);
        }
    }

    private static void forgetOurs(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            List<PDAnnotation> kept =
                    page.getAnnotations(
                            a ->
                                    !(a instanceof PDAnnotationHighlight h
                                            && AUTHOR.equals(h.getTitlePopup())));
            page.setAnnotations(kept);
        }
    }

    private static void add(PDDocument document, int page, float[] quads, Mark mark) {
        PDAnnotationHighlight highlight = new PDAnnotationHighlight();
        highlight.setTitlePopup(AUTHOR);
        highlight.setContents(mark.text());
        highlight.setQuadPoints(quads);
        highlight.setRectangle(around(quads));
        float[] rgb = {
            (mark.colour() >> 16 & 255) / 255f,
            (mark.colour() >> 8 & 255) / 255f,
            (mark.colour() & 255) / 255f
        };
        highlight.setColor(new PDColor(rgb, PDDeviceRGB.INSTANCE));
        highlight.setPrinted(true);
        highlight.constructAppearances(document);
        try {
            PDPage on = document.getPage(page);
            List<PDAnnotation> annotations = on.getAnnotations();
            annotations.add(highlight);
            on.setAnnotations(annotations);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the page can't be marked", e);
        }
    }

    private static PDRectangle around(float[] quads) {
        float left = Float.MAX_VALUE;
        float bottom = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float top = -Float.MAX_VALUE;
        for (int i = 0; i < quads.length; i += 2) {
            left = Math.min(left, quads[i]);
            right = Math.max(right, quads[i]);
            bottom = Math.min(bottom, quads[i + 1]);
            top = Math.max(top, quads[i + 1]);
        }
        return new PDRectangle(left, bottom, right - left, top - bottom);
    }
}
