// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

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

    /** What a page begins with. */
    public Html lead(String text) {
        return leaf("p", text, "class", "lead");
    }

    public Html small(String text) {
        return leaf("p", text, "class", "small");
    }

    /** Begins a part of a page that may be wider than it, reached by keys too. */
    public Html scroll(String label) {
        return open(
                "div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", label);
    }

    /** Begins a form that may send files. */
    public Html fileForm(String action) {
        return open("form", "method", "post", "action", action, "enctype", "multipart/form-data");
    }

    /** Begins the heads of a table's columns. */
    public Html heads() {
        return open("thead").open("tr");
    }

    /** Columns of texts, up to where their rows begin. */
    public Html heads(String[] texts) {
        heads();
        Stream.of(texts).forEach(this::head);
        return rows();
    }

    /** The head of a column of texts. */
    public Html head(String text) {
        return leaf("th", text, "scope", "col");
    }

    /** The head of a column of numbers. */
    public Html numberHead(String text) {
        return leaf("th", text, "scope", "col", "class", "num");
    }

    /** Ends the heads of a table's columns and begins its rows. */
    public Html rows() {
        return close("tr", "thead").open("tbody");
    }

    /** What a row is about. */
    public Html rowHead(String text) {
        return leaf("th", text, "scope", "row");
    }

    /** What a row is about, with its page. */
    public Html rowLink(String address, String text) {
        return open("th", "scope", "row").link(address, text).close();
    }

    /** A cell with a number. */
    public Html number(String text) {
        return leaf("td", text, "class", "num");
    }

    /** What folds out below a line. */
    public Html details(String summary) {
        return open("details").leaf("summary", summary);
    }

    /** The words of a field of a form. */
    public Html label(String text, String field) {
        return leaf("label", text, "for", field);
    }

    /** A field of a form, sent by its id. */
    public Html input(String type, String id, String value, String... attributes) {
        return empty("input", with(attributes, "type", type, "id", id, "name", id, "value", value));
    }

    /** What a form sends without showing it. */
    public Html hidden(String name, String value) {
        return empty("input", "type", "hidden", "name", name, "value", value);
    }

    /** Begins a list to choose from, sent by its id. */
    public Html select(String id) {
        return open("select", "id", id, "name", id);
    }

    public Html option(String text, String value, boolean chosen) {
        return leaf("option", text, "value", value, "selected", chosen ? "selected" : null);
    }

    public Html button(String text, String name, String value) {
        return leaf("button", text, "name", name, "value", value);
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

    /** Text in which what stands between backticks is typed as it is. */
    public Html told(String text) {
        String[] parts = text.split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 0) {
                text(parts[i]);
            } else {
                leaf("code", parts[i]);
            }
        }
        return this;
    }

    /** A line feed between blocks, for who reads the source. */
    public Html line() {
        out.append('\n');
        return this;
    }

    /** A link within the site. */
    public Html link(String address, String text, String... attributes) {
        return leaf("a", text, with(attributes, "href", address));
    }

    private static String[] with(String[] attributes, String... first) {
        return Stream.of(first, attributes).flatMap(Stream::of).toArray(String[]::new);
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
