// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.checking.text.Document;
import eu.fondaco.documents.Format;
import eu.fondaco.web.speech.Speech;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the form for checking a text sends. Held in memory only.
 *
 * @param name of the file, or {@code text}; its ending tells the format, and a pasted text with
 *     annotations is Markdown
 * @param readings what is said of statements: fields whose names begin with {@code reading.} or
 *     {@code other.}
 * @param format in which the check is wanted: page, html, jsonl, text, copy or marked
 * @param file the bytes of an uploaded file; null for a pasted text
 * @param document what a file that isn't text was read as; null for texts
 */
record SentForm(
        String name,
        String text,
        String published,
        Map<String, String> readings,
        String format,
        byte[] file,
        Document document) {

    /**
     * Reads the form of a request.
     *
     * @throws RefusedException when it is too long or no form
     */
    static SentForm of(Context ctx, Checks checks) throws IOException {
        bounded(ctx, checks);
        UploadedFile file = uploaded(ctx, checks);
        String published = orEmpty(ctx.formParam("published"));
        String format = orEmpty(ctx.formParam("format"));
        if (file != null && file.size() > 0) {
            return ofFile(file, published, format, checks);
        }
        String text = orEmpty(ctx.formParam("text"));
        if (text.length() > checks.maxText()) {
            throw RefusedException.tooLong(checks.maxText());
        }
        String name = fileName(orEmpty(ctx.formParam("name")));
        boolean annotated = !name.contains(".") && text.contains("<!-- fondaco");
        return new SentForm(
                annotated ? name + ".md" : name,
                text,
                published,
                readings(ctx),
                format,
                null,
                null);
    }

    /**
     * The pasted text of a form that is refused; empty where it is too long to be read for that.
     */
    static String pasted(Context ctx, Checks checks) {
        boolean small = ctx.contentLength() >= 0 && ctx.contentLength() <= checks.maxText();
        return small ? orEmpty(ctx.formParam("text")) : "";
    }

    /** A file that is no text, as it was sent. */
    record File(String name, byte[] bytes) {}

    /**
     * The file of a form.
     *
     * @return null where none was chosen
     * @throws RefusedException when it is too long or no form
     */
    static File file(Context ctx, Checks checks) throws IOException {
        bounded(ctx, checks);
        UploadedFile file = uploaded(ctx, checks);
        if (file == null || file.size() == 0) {
            return null;
        }
        byte[] bytes = file.content().readNBytes(checks.maxFile() + 1);
        if (bytes.length > checks.maxFile()) {
            throw RefusedException.tooLong(checks.maxFile());
        }
        return new File(fileName(file.filename()), bytes);
    }

    private static void bounded(Context ctx, Checks checks) {
        if (ctx.contentLength() < 0) {
            Respond.drain(ctx);
            throw new RefusedException(
                    411, "length-required", Speech.both("sent-form.form-does-say-how"), 0);
        }
        if (ctx.contentLength() > checks.maxFile() + 65_536) {
            Respond.drain(ctx);
            throw RefusedException.tooLong(checks.maxText());
        }
    }

    private static SentForm ofFile(
            UploadedFile file, String published, String format, Checks checks) throws IOException {
        byte[] bytes = file.content().readNBytes(checks.maxFile() + 1);
        String name = fileName(file.filename());
        boolean isText = Format.of(name, bytes) == Format.TEXT;
        Document document = isText ? null : checks.read(name, bytes);
        String text = isText ? checks.decode(bytes) : document.raw();
        return new SentForm(name, text, published, Map.of(), format, bytes, document);
    }

    private static Map<String, String> readings(Context ctx) {
        Map<String, String> said = new LinkedHashMap<>();
        ctx.formParamMap()
                .forEach(
                        (name, values) -> {
                            if ((name.startsWith("reading.") || name.startsWith("other."))
                                    && !values.get(0).isBlank()) {
                                said.put(name, values.get(0));
                            }
                        });
        return said;
    }

    private static UploadedFile uploaded(Context ctx, Checks checks) {
        try {
            return ctx.isMultipartFormData() ? ctx.uploadedFile("file") : null;
        } catch (Exception e) { // the servlet's own checked ones come through undeclared
            Respond.drain(ctx);
            throw refusal(e, checks);
        }
    }

    private static RefusedException refusal(Throwable e, Checks checks) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof IllegalStateException
                    && String.valueOf(at.getMessage()).contains("exceeded")) {
                return RefusedException.tooLong(checks.maxText());
            }
        }
        return new RefusedException(
                400, "not-a-form", Speech.both("sent-form.form-could-be-read"), 0);
    }

    /** A name without folders or odd characters. */
    private static String fileName(String given) {
        String last =
                given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[^\\p{L}\\p{N} ._-]", "").strip();
        String shown = clean.length() > 80 ? clean.substring(clean.length() - 80) : clean;
        return shown.isEmpty() ? "text" : shown;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
