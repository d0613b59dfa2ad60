// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/**
 * Writes HTML from parts. Every text and attribute is escaped and every element closed, so that no
 * text from outside can become markup; addresses from outside are linked only when they are web
 * addresses.
 */
public final class Html {

    private static final Set<String> VOID = Set.of("br", "hr", "input", "link", "meta", "img");

    private final StringBuilder out = new StringBuilder(4096);
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins a whole page. */
    public static Html page() {
        Html html = new Html();
        html.out.append("<!doctype html>\n");
        return html;
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; a pair with a null value is left out
     */
    public Html open(String tag, String... attributes) {
        start(tag, attributes);
        open.push(tag);
        return this;
    }

    /** Closes the element opened last. */
    public Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /**
     * Closes the elements opened last, as many as are named, innermost first; checks their names.
     */
    public Html close(String... tags) {
        for (String tag : tags) {
            if (!tag.equals(open.peek())) {
                throw new IllegalStateException(
                        "closing " + tag + " while " + open.peek() + " is open");
            }
            close();
        }
        return this;
    }

    /** An element with nothing but text in it. */
    public Html leaf(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** An element that has no content, such as {@code input}. */
    public Html empty(String tag, String... attributes) {
        if (!VOID.contains(tag)) {
            throw new IllegalArgumentException(tag + " needs a closing tag");
        }
        start(tag, attributes);
        return this;
    }

    public Html text(String text) {
        escape(text);
        return this;
    }

    /** A line feed between blocks, for who reads the source. */
    public Html line() {
        out.append('\n');
        return this;
    }

    /** A link within the site. */
    public Html link(String address, String text, String... attributes) {
        String[] all = new String[attributes.length + 2];
        all[0] = "href";
        all[1] = address;
        System.arraycopy(attributes, 0, all, 2, attributes.length);
        return leaf("a", text, all);
    }

    /** A link to another site, where the address is one of the web; else the text alone. */
    public Html away(String address, String text) {
        return isWeb(address)
                ? link(address.strip(), text, "rel", "noopener noreferrer external")
                : text(text);
    }

    /** What another writer of this kind has written and closed. */
    public Html add(Html other) {
        other.checkClosed();
        out.append(other.out);
        return this;
    }

    /** Markup that a writer of Markdown made with every tag of its source escaped; nothing else. */
    public Html written(String markup) {
        out.append(markup);
        return this;
    }

    /** A stylesheet of ours, inside the page. */
    public Html style(String css) {
        if (css.contains("</")) {
            throw new IllegalArgumentException("a stylesheet can't hold a closing tag");
        }
        out.append("<style>").append(css).append("</style>");
        return this;
    }

    /** Whether an address is safe to link to: http or https. */
    public static boolean isWeb(String address) {
        String head = address == null ? "" : address.strip().toLowerCase(Locale.ROOT);
        return head.startsWith("https://") || head.startsWith("http://");
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1]);
                out.append('"');
            }
        }
        out.append('>');
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
    }

    private void checkClosed() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
    }

    @Override
    public String toString() {
        checkClosed();
        return out.toString();
    }
}
