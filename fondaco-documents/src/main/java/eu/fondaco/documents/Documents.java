// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents;

import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.checking.text.TextRefusedException;
import eu.fondaco.documents.docx.Docx;
import eu.fondaco.documents.mail.Mail;
import eu.fondaco.documents.odt.Odt;
import eu.fondaco.documents.pdf.Pdf;
import eu.fondaco.documents.speech.Speech;
import eu.fondaco.documents.transcript.Decision;
import eu.fondaco.documents.transcript.Mark;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Files of any kind as texts to be checked, and copies of them with marks. Places in the text of a
 * Word, OpenDocument or PDF file count in the text taken out of it, and lead back to the file.
 * Files are hostile until read: sizes, pages, depth and time are bounded, nothing is fetched or
 * run.
 */
public final class Documents {

    /** Largest file that isn't text, in bytes. */
    public static final int MAX_BYTES = 50_000_000;

    private Documents() {}

    /**
     * The text of a file.
     *
     * @param name its ending decides between kinds of text; other kinds are known by their bytes
     * @throws TextRefusedException when it can't be read, with the reason and what to do
     */
    public static Document read(String name, byte[] bytes) throws IOException {
        Format format = Format.of(name, bytes);
        if (format != Format.TEXT && bytes.length > MAX_BYTES) {
            throw new TextRefusedException(
                    Speech.both("documents.file-has-more-than", MAX_BYTES / 1_000_000));
        }
        return switch (format) {
            case DOCX -> some(Docx.read(bytes));
            case ODT -> some(Odt.read(bytes));
            case PDF -> some(Pdf.read(bytes));
            case MAIL -> Mail.read(bytes);
            case TEXT -> DocumentReader.read(name, text(name, bytes));
            case OTHER_PACKAGE ->
                    throw new TextRefusedException(
                            Speech.both("documents.package-another-kind-such"));
            case RICH_TEXT -> throw new TextRefusedException(Speech.both("documents.rich-text"));
            case OLD_OFFICE ->
                    throw new TextRefusedException(Speech.both("documents.old-word-file-doc"));
        };
    }

    private static Document some(Document document) {
        if (document.plain().isBlank()) {
            throw new TextRefusedException(Speech.both("documents.document-holds-no-text"));
        }
        return document;
    }

    private static String text(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new TextRefusedException(Speech.both("documents.text-utf-8-nor-docx", name));
        }
    }

    /** Whether copies with marks can be made of the kind of file that a text was read from. */
    public static boolean canMark(Document document) {
        return List.of("docx", "odt", "pdf", "html").contains(document.format());
    }

    /**
     * Writes a copy of a file with marks in it. The stream isn't closed.
     *
     * @param marks at places in the text that {@link #read} gives
     * @throws TextRefusedException when the kind of file can't be marked
     */
    public static void mark(String name, byte[] bytes, List<Mark> marks, OutputStream out)
            throws IOException {
        switch (Format.of(name, bytes)) {
            case DOCX -> Docx.mark(bytes, marks, out);
            case ODT -> Odt.mark(bytes, marks, out);
            case PDF -> Pdf.mark(bytes, marks, out);
            default -> {
                Document document = read(name, bytes);
                if (!document.format().equals("html")) {
                    throw new TextRefusedException(Speech.both("documents.marks-can-be-put", name));
                }
                out.write(HtmlMarks.write(document, marks));
            }
        }
    }

    /**
     * What became of the corrections that a marked copy suggested, when the copy comes back; none
     * for files that aren't Word's.
     */
    public static List<Decision> decisions(String name, byte[] bytes) throws IOException {
        return Format.of(name, bytes) == Format.DOCX ? Docx.decisions(bytes) : List.of();
    }
}
