// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.text.TextRefusedException;
import eu.fondaco.core.text.Lang;
import eu.fondaco.documents.Documents;
import eu.fondaco.documents.Marking;
import eu.fondaco.web.site.Visit;
import eu.fondaco.web.speech.Speech;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * A visitor's file given back with what the check found beside each statement: comments in Word and
 * OpenDocument files, highlights in PDF and HTML.
 *
 * @param bytes of the file; null when none was sent
 */
public record MarkedFile(Checks checks, String name, byte[] bytes) {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /**
     * Checks the file and sends the copy.
     *
     * @throws RefusedException when it can't be read, or not be marked
     */
    public void send(Context ctx, Checker.Options how, Lang lang) throws IOException {
        if (bytes == null) {
            throw RefusedException.unreadable(Speech.both("marked-file.choose-file-for-marked"));
        }
        CheckedBrief checked = checks.check(name, checks.read(name, bytes), how);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Documents.mark(name, bytes, Marking.of(checked, lang), out);
        } catch (TextRefusedException e) {
            throw RefusedException.unreadable(e.words());
        }
        String file = Speech.say(lang, "marked-file.checked") + name;
        ctx.header(
                "Content-Disposition",
                "attachment; filename=\""
                        + file.replaceAll("[^A-Za-z0-9._-]", "_")
                        + "\"; filename*=UTF-8''"
                        + Visit.segment(file));
        ctx.contentType(type(checked.document().format())).result(out.toByteArray());
    }

    private static String type(String format) {
        return switch (format) {
            case "docx" -> WORD;
            case "odt" -> "application/vnd.oasis.opendocument.text";
            case "pdf" -> "application/pdf";
            default -> "text/html; charset=utf-8";
        };
    }
}
