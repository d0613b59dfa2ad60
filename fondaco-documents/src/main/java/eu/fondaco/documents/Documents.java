// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents;

import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.checking.text.TextRefusedException;
import eu.fondaco.core.text.Label;
import eu.fondaco.documents.docx.Docx;
import eu.fondaco.documents.mail.Mail;
import eu.fondaco.documents.odt.Odt;
import eu.fondaco.documents.pdf.Pdf;
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
                    new Label(
                            "The file has more than "
                                    + MAX_BYTES / 1_000_000
                                    + " MB. Save it without pictures, or split it.",
                            "Il file supera "
                                    + MAX_BYTES / 1_000_000
                                    + " MB. Salvarlo senza immagini, o dividerlo."));
        }
        return switch (format) {
            case DOCX -> some(Docx.read(bytes));
            case ODT -> some(Odt.read(bytes));
            case PDF -> some(Pdf.read(bytes));
            case MAIL -> Mail.read(bytes);
            case TEXT -> DocumentReader.read(name, text(name, bytes));
            case OTHER_PACKAGE ->
                    throw new TextRefusedException(
                            new Label(
                                    "This is a package of another kind, such as a spreadsheet or"
                                            + " slides. Texts are read from DOCX, ODT, PDF, HTML,"
                                            + " Markdown, plain text and EML.",
                                    "Questo è un pacchetto d'altro genere, come un foglio di"
                                        + " calcolo o una presentazione. Si leggono testi in DOCX,"
                                        + " ODT, PDF, HTML, Markdown, testo semplice ed EML."));
            case OLD_OFFICE ->
                    throw new TextRefusedException(
                            new Label(
                                    "This is an old Word file (.doc) or one under a password. Save"
                                            + " it as DOCX without a password and try again.",
                                    "Questo è un vecchio file Word (.doc) o è protetto da una"
                                            + " password. Salvarlo in DOCX senza password e"
                                            + " riprovare."));
        };
    }

    private static Document some(Document document) {
        if (document.plain().isBlank()) {
            throw new TextRefusedException(
                    new Label(
                            "The document holds no text: there is nothing to check.",
                            "Il documento non contiene testo: non c'è nulla da verificare."));
        }
        return document;
    }

    private static String text(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new TextRefusedException(
                    new Label(
                            name
                                    + " isn't text in UTF-8, nor a DOCX, ODT, PDF or EML file. Save"
                                    + " it as one of these.",
                            name
                                    + " non è testo in UTF-8, né un file DOCX, ODT, PDF o EML."
                                    + " Salvarlo in uno di questi formati."));
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
                    throw new TextRefusedException(
                            new Label(
                                    "Marks can be put into DOCX, ODT, PDF and HTML files. For "
                                            + name
                                            + " take the report: --format html.",
                                    "I segni si possono mettere in file DOCX, ODT, PDF e HTML. Per "
                                            + name
                                            + " c'è il resoconto: --format html."));
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
