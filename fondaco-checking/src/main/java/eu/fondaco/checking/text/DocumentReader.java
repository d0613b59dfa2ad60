// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.text;

import eu.fondaco.core.text.Label;
import java.util.Locale;
import java.util.regex.Pattern;

/** Turns a file's text into a {@link Document}: plain text, Markdown or HTML. */
public final class DocumentReader {

    /** Longest text taken, in characters. */
    public static final int MAX_CHARS = 20_000_000;

    private static final Pattern LOOKS_HTML =
            Pattern.compile(
                    "<(?:!doctype html|html|body|head|p|div|h[1-6]|article)[\\s>]",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern LOOKS_MARKDOWN =
            Pattern.compile("(?m)^(?:#{1,6} \\S|[*+-] \\S|\\|.*\\|\\s*$|---\\s*$)");

    private DocumentReader() {}

    /**
     * Reads a text.
     *
     * @param name its ending decides the format; unknown endings are decided by looking at the text
     * @throws TextRefusedException when it isn't text or holds nothing to read
     */
    public static Document read(String name, String raw) {
        if (raw.length() > MAX_CHARS) {
            throw new TextRefusedException(
                    new Label(
                            "The text has "
                                    + raw.length()
                                    + " characters; at most "
                                    + MAX_CHARS
                                    + " are read. Split it and check the parts.",
                            "Il testo ha "
                                    + raw.length()
                                    + " caratteri; se ne leggono al più "
                                    + MAX_CHARS
                                    + ". Dividerlo e verificare le parti."));
        }
        if (raw.isBlank()) {
            throw new TextRefusedException(
                    new Label(
                            "The text is empty: there is nothing to check.",
                            "Il testo è vuoto: non c'è nulla da verificare."));
        }
        refuseBinary(raw);
        String format = format(name, raw);
        return switch (format) {
            case "html" -> HtmlText.read(raw);
            case "markdown" -> MarkdownText.read(raw, true);
            default -> MarkdownText.read(raw, false);
        };
    }

    private static void refuseBinary(String raw) {
        int odd = 0;
        int look = Math.min(raw.length(), 4096);
        for (int i = 0; i < look; i++) {
            char c = raw.charAt(i);
            if (c == 0
                    || c == '\ufffd'
                    || c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                odd++;
            }
        }
        if (odd * 50 > look) {
            throw new TextRefusedException(
                    new Label(
                            "This isn't readable text (binary, or not in UTF-8). Save it as plain"
                                    + " text, Markdown or HTML in UTF-8 and try again.",
                            "Non è un testo leggibile (binario, o non in UTF-8). Salvarlo come"
                                    + " testo, Markdown o HTML in UTF-8 e riprovare."));
        }
    }

    private static String format(String name, String raw) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml")) {
            return "html";
        }
        if (lower.endsWith(".md") || lower.endsWith(".markdown")) {
            return "markdown";
        }
        String head = raw.substring(0, Math.min(raw.length(), 4000));
        if (LOOKS_HTML.matcher(head).find()) {
            return "html";
        }
        if (lower.endsWith(".txt")) {
            return "text";
        }
        return LOOKS_MARKDOWN.matcher(head).find() ? "markdown" : "text";
    }
}
