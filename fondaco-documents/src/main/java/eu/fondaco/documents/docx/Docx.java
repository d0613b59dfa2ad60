// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents.docx;

import eu.fondaco.checking.text.Document;
import eu.fondaco.documents.transcript.Decision;
import eu.fondaco.documents.transcript.Mark;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Word files: their text, and copies with comments. */
public final class Docx {

    private Docx() {}

    /**
     * The text of a file.
     *
     * @throws eu.fondaco.checking.text.TextRefusedException when it is damaged or too large
     */
    public static Document read(byte[] bytes) throws IOException {
        try (DocxFile file = DocxFile.open(bytes)) {
            return DocxText.read(file, file.main()).words().document("docx");
        }
    }

    /** Writes a copy with a comment at each mark. Marks are placed in the text that is read. */
    public static void mark(byte[] bytes, List<Mark> marks, OutputStream out) throws IOException {
        try (DocxFile file = DocxFile.open(bytes)) {
            DocxMarks.write(file, marks, out);
        }
    }

    /** What became of the corrections that an earlier copy suggested; none for other files. */
    public static List<Decision> decisions(byte[] bytes) throws IOException {
        try (DocxFile file = DocxFile.open(bytes)) {
            return DocxDecisions.read(file);
        }
    }
}
