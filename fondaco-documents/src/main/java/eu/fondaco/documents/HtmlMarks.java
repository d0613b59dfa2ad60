// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents;

import eu.fondaco.checking.text.Document;
import eu.fondaco.documents.transcript.Mark;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A copy of an HTML page with each statement in a {@code mark} that says what was found. */
final class HtmlMarks {

    private HtmlMarks() {}

    /** The page with marks; its own tags are untouched. */
    static byte[] write(Document page, List<Mark> marks) {
        String raw = page.raw();
        Mark[] at = new Mark[raw.length() + 1];
        boolean[] words = words(page);
        for (Mark mark : marks) {
            int from = raw.offsetByCodePoints(0, mark.span().start());
            int to = raw.offsetByCodePoints(from, mark.span().end() - mark.span().start());
            for (int i = from; i < to; i++) {
                at[i] = words[i] && at[i] == null ? mark : at[i];
            }
        }
        StringBuilder out = new StringBuilder();
        Mark open = null;
        for (int i = 0; i < raw.length(); i++) {
            if (at[i] != open) {
                out.append(open == null ? "" : "</mark>");
                open = at[i];
                out.append(open == null ? "" : tag(open));
            }
            out.append(raw.charAt(i));
        }
        return out.append(open == null ? "" : "</mark>")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Which places of the file hold words, not tags. */
    private static boolean[] words(Document page) {
        String raw = page.raw();
        boolean[] words = new boolean[raw.length()];
        for (int i = 0; i < page.plain().length(); i++) {
            int start = page.origin()[i];
            if (start >= raw.length() || raw.charAt(start) == '<') {
                continue;
            }
            words[start] = true;
            int end = raw.indexOf(';', start);
            if (raw.charAt(start) == '&' && end > 0 && end < start + 12) {
                Arrays.fill(words, start, end + 1, true);
            }
        }
        return words;
    }

    private static String tag(Mark mark) {
        return String.format("<mark style=\"background:#%06x\" title=\"", mark.colour())
                + mark.text()
                        .replace("&", "&amp;")
                        .replace("\"", "&quot;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\n", "&#10;")
                + "\">";
    }
}
