// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents.pdf;

import eu.fondaco.checking.text.TextRefusedException;
import eu.fondaco.documents.speech.Speech;
import eu.fondaco.documents.transcript.Transcript;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the letters of all pages in the order in which they are drawn. */
final class PdfGlyphs extends PDFTextStripper {

    /** Longest time a file may take. */
    static final Duration LONGEST = Duration.ofSeconds(20);

    private final List<Glyph> glyphs = new ArrayList<>();
    private final Deque<Integer> contents = new ArrayDeque<>();
    private final long until = System.nanoTime() + LONGEST.toNanos();
    private int page = -1;
    private float left;
    private float bottom;

    private PdfGlyphs() throws IOException {
        setSuppressDuplicateOverlappingText(false);
    }

    /**
     * The letters of a document.
     *
     * @throws TextRefusedException when they are too many or drawing takes too long
     */
    static List<Glyph> of(PDDocument document) throws IOException {
        PdfGlyphs engine = new PdfGlyphs();
        engine.writeText(document, Writer.nullWriter());
        return engine.glyphs;
    }

    @Override
    public void processPage(PDPage next) throws IOException {
        page++;
        contents.clear();
        PDRectangle box = next.getCropBox();
        left = box.getLowerLeftX();
        bottom = box.getLowerLeftY();
        super.processPage(next);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (System.nanoTime() > until) {
            throw new TextRefusedException(Speech.both("pdf-glyphs.takes-too-long"));
        }
        super.processOperator(operator, operands);
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        super.beginMarkedContentSequence(tag, properties);
        int outer = contents.isEmpty() ? -1 : contents.peek();
        int own = properties == null ? -1 : properties.getInt(COSName.MCID, -1);
        boolean artifact = tag != null && "Artifact".equals(tag.getName());
        contents.push(artifact ? Glyph.ARTIFACT : own >= 0 ? own : outer);
    }

    @Override
    public void endMarkedContentSequence() {
        super.endMarkedContentSequence();
        contents.poll();
    }

    @Override
    protected void processTextPosition(TextPosition t) {
        String text = t.getUnicode();
        if (text == null || text.isEmpty() || t.getDir() != 0) {
            return;
        }
        if (glyphs.size() >= Transcript.MAX_CHARS / 2) {
            throw new TextRefusedException(Speech.both("pdf-glyphs.holds-too-much"));
        }
        String font = t.getFont() == null ? "" : String.valueOf(t.getFont().getName());
        float size = Math.abs(t.getYScale());
        glyphs.add(
                new Glyph(
                        page,
                        contents.isEmpty() ? -1 : contents.peek(),
                        text,
                        t.getXDirAdj(),
                        t.getYDirAdj(),
                        t.getWidthDirAdj(),
                        size > 0 ? size : 1,
                        t.getWidthOfSpace(),
                        font.toLowerCase(Locale.ROOT).contains("bold"),
                        t.getTextMatrix().getTranslateX() + left,
                        t.getTextMatrix().getTranslateY() + bottom));
    }
}
