// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.publishing.print.DocxPrint;
import eu.fondaco.publishing.print.PdfPrint;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;

/** Prints reports for visitors, few at a time, since printing costs more than any page. */
final class Printing {

    private static final int AT_ONCE = 2;
    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Semaphore free = new Semaphore(AT_ONCE);

    static boolean isFor(String format) {
        return format.equals("pdf") || format.equals("docx");
    }

    /** Sends a check as a file. */
    void send(Context ctx, String format, String page) throws IOException {
        send(ctx, format, page, "check");
    }

    /**
     * Sends a page as a file.
     *
     * @param name of the file, without its ending
     * @throws RefusedException when too many are being printed
     */
    void send(Context ctx, String format, String page, String name) throws IOException {
        if (!free.tryAcquire()) {
            throw RefusedException.tooMany(10);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (format.equals("pdf")) {
                PdfPrint.write(page, out);
            } else {
                DocxPrint.write(page, out);
            }
        } finally {
            free.release();
        }
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + "." + format + "\"");
        ctx.contentType(format.equals("pdf") ? "application/pdf" : DOCX).result(out.toByteArray());
    }
}
