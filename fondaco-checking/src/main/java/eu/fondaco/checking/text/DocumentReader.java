// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.text;

import eu.fondaco.checking.speech.Speech;
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
                    Speech.both("document-reader.text-has-characters-at", raw.length(), MAX_CHARS));
        }
        if (raw.isBlank()) {
            throw new TextRefusedException(Speech.both("document-reader.text-empty-there-nothing"));
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
            throw new TextRefusedException(Speech.both("document-reader.readable-text-binary-or"));
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
