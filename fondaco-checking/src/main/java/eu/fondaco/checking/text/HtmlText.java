// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.text;

import eu.fondaco.checking.text.Document.Kind;
import java.util.Locale;
import java.util.Map;
import org.jsoup.parser.Parser;

/**
 * The reading text of HTML, in one pass over the characters so that each can be traced back and
 * depth costs nothing. It doesn't build a tree: for reading prose, tags either end a block or are
 * nothing.
 */
final class HtmlText {

    private static final Map<String, Kind> BLOCKS =
            Map.ofEntries(
                    Map.entry("p", Kind.PARAGRAPH), Map.entry("div", Kind.PARAGRAPH),
                    Map.entry("section", Kind.PARAGRAPH), Map.entry("article", Kind.PARAGRAPH),
                    Map.entry("br", Kind.PARAGRAPH), Map.entry("body", Kind.PARAGRAPH),
                    Map.entry("blockquote", Kind.PARAGRAPH), Map.entry("ul", Kind.PARAGRAPH),
                    Map.entry("ol", Kind.PARAGRAPH), Map.entry("table", Kind.PARAGRAPH),
                    Map.entry("header", Kind.PARAGRAPH), Map.entry("footer", Kind.PARAGRAPH),
                    Map.entry("figcaption", Kind.PARAGRAPH), Map.entry("caption", Kind.HEADING),
                    Map.entry("dd", Kind.LIST_ITEM), Map.entry("dt", Kind.LIST_ITEM),
                    Map.entry("li", Kind.LIST_ITEM), Map.entry("tr", Kind.TABLE_ROW),
                    Map.entry("h1", Kind.HEADING), Map.entry("h2", Kind.HEADING),
                    Map.entry("h3", Kind.HEADING), Map.entry("h4", Kind.HEADING),
                    Map.entry("h5", Kind.HEADING), Map.entry("h6", Kind.HEADING));
    private final String raw;
    private final HtmlAside aside;
    private final TextBuilder out = new TextBuilder();
    private Kind kind = Kind.PARAGRAPH;
    private int level;

    /** The table of figures that is open; null outside of one, also within tables for layout. */
    private HtmlTable table;

    private HtmlText(String raw) {
        this.raw = raw;
        aside = new HtmlAside(raw);
    }

    static Document read(String raw) {
        HtmlText reader = new HtmlText(raw);
        reader.all();
        return reader.out.build(raw, "html");
    }

    private void all() {
        int i = 0;
        int n = raw.length();
        while (i < n) {
            char c = raw.charAt(i);
            if (c == '<') {
                int end = tagEnd(raw, i);
                if (end < 0) {
                    out.add(c, i++);
                } else {
                    i = tag(i, end);
                }
            } else if (c == '&') {
                i = entity(raw, i, out);
            } else {
                out.add(c, i++);
            }
        }
        out.endBlock(kind, level, n);
    }

    /** Reads the tag at {@code [at, end)}; returns where reading goes on. */
    private int tag(int at, int end) {
        boolean closing = at + 1 < raw.length() && raw.charAt(at + 1) == '/';
        String tag = tagName(raw, closing ? at + 2 : at + 1);
        int behind = aside.end(tag, closing, at, end, out.read());
        if (behind >= 0) {
            return behind;
        }
        if (tag.equals("table") && !closing) {
            table = HtmlTable.isOfFigures(raw, end) ? new HtmlTable() : null;
        }
        if (table != null && table.isIn(tag)) {
            table.tag(tag, closing, raw, at, end, out);
        } else if (tag.equals("dd") || closing && tag.equals("dt")) {
            endTerm(out, at); // what is said of a term goes on from it: "Metals. They earn most."
        } else if (BLOCKS.containsKey(tag)) {
            block(tag, closing, at);
        } else if (tag.equals("td") || tag.equals("th")) {
            block("p", closing, at);
        }
        return end;
    }

    private void block(String tag, boolean closing, int at) {
        if (tag.equals("p") && !closing && kind == Kind.LIST_ITEM && out.blockIsEmpty()) {
            return; // the words of the item
        }
        out.endBlock(kind, level, at);
        if (closing) {
            kind = Kind.PARAGRAPH;
        } else if (!tag.equals("br")) {
            kind = tag.equals("tr") && table == null ? Kind.PARAGRAPH : BLOCKS.get(tag);
        }
        level = kind == Kind.HEADING && tag.length() == 2 ? tag.charAt(1) - '0' : 0;
        if (tag.equals("table") && closing) {
            table = null;
        } else if (tag.equals("tr") && table != null && !closing) {
            table.row();
        }
    }

    /** Ends the term that heads an item, once. */
    private static void endTerm(TextBuilder out, int at) {
        if (!out.blockIsEmpty() && !out.endsWith('.')) {
            out.add('.', at);
        }
        out.add(' ', at);
    }

    private static int tagEnd(String raw, int at) {
        if (raw.startsWith("<!--", at)) {
            int end = raw.indexOf("-->", at + 4);
            return end < 0 ? raw.length() : end + 3;
        }
        char next = at + 1 < raw.length() ? raw.charAt(at + 1) : ' ';
        if (!Character.isLetter(next) && next != '/' && next != '!' && next != '?') {
            return -1;
        }
        char quote = 0;
        int limit = Math.min(raw.length(), at + 20_000);
        for (int i = at + 1; i < limit; i++) {
            char c = raw.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = raw.charAt(i - 1) == '=' ? c : quote;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return -1;
    }

    private static String tagName(String raw, int at) {
        int end = at;
        while (end < raw.length() && end < at + 20 && Character.isLetterOrDigit(raw.charAt(end))) {
            end++;
        }
        return raw.substring(at, end).toLowerCase(Locale.ROOT);
    }

    private static int entity(String raw, int at, TextBuilder out) {
        int semicolon = raw.indexOf(';', at);
        if (semicolon > at && semicolon - at <= 12) {
            String decoded = Parser.unescapeEntities(raw.substring(at, semicolon + 1), false);
            if (!decoded.startsWith("&") || decoded.length() == 1) {
                for (int k = 0; k < decoded.length(); k++) {
                    out.add(decoded.charAt(k), at);
                }
                return semicolon + 1;
            }
        }
        out.add('&', at);
        return at + 1;
    }
}
