// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.text;

import eu.fondaco.checking.claim.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A text as given and as read: markup taken away, entities decoded, blocks found, and every
 * character of the reading text traced back to its place in the file.
 */
public final class Document {

    private final String raw;
    private final String format;
    private final String plain;
    private final int[] origin;
    private final List<Block> blocks;
    private final CodePoints points;
    private final LocalDate day;

    /** What a block is. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        TABLE_ROW
    }

    /**
     * A stretch of {@code plain} between line feeds.
     *
     * @param level of a heading (1 is the title), nesting of a list item, else 0
     */
    public record Block(Kind kind, int level, int start, int end) {}

    /**
     * @param raw the file's text; of a Word, OpenDocument or PDF file the text taken out of it
     * @param format {@code text}, {@code markdown}, {@code html}, {@code docx}, {@code odt}, {@code
     *     pdf} or {@code eml}
     * @param plain the text without markup; blocks are separated by line feeds
     * @param origin for each char of {@code plain} its char index in {@code raw}; one more for the
     *     end
     * @param blocks headings, paragraphs, list items and table rows, in order
     */
    public Document(String raw, String format, String plain, int[] origin, List<Block> blocks) {
        this(raw, format, plain, origin, blocks, null);
    }

    private Document(
            String raw,
            String format,
            String plain,
            int[] origin,
            List<Block> blocks,
            LocalDate day) {
        this.raw = raw;
        this.format = format;
        this.plain = plain;
        this.origin = origin;
        this.blocks = List.copyOf(blocks);
        points = new CodePoints(raw);
        this.day = day;
    }

    /** The same text, of which its envelope tells the day. */
    public Document on(LocalDate told) {
        return new Document(raw, format, plain, origin, blocks, told);
    }

    /** The day that the envelope of the text tells, such as the date of a mail, if it has one. */
    public Optional<LocalDate> day() {
        return Optional.ofNullable(day);
    }

    /** The file's text. */
    public String raw() {
        return raw;
    }

    /**
     * {@code text}, {@code markdown}, {@code html}, {@code docx}, {@code odt}, {@code pdf}, {@code
     * eml}.
     */
    public String format() {
        return format;
    }

    /** The text without markup; blocks are separated by line feeds. */
    public String plain() {
        return plain;
    }

    /** For each char of {@link #plain} its char index in {@link #raw}; one more for the end. */
    public int[] origin() {
        return origin;
    }

    /** Headings, paragraphs, list items and table rows, in order. */
    public List<Block> blocks() {
        return blocks;
    }

    /** The place in the file, in code points, of a stretch of the reading text. */
    public Span span(int start, int end) {
        int from = origin[start];
        int to = end <= start ? from : endInRaw(end - 1);
        return new Span(points.before(from), points.before(to));
    }

    /** The words at a place as they stand in the file, without its markup. */
    public String quote(Span span) {
        int from = first(points.unit(span.start()));
        int to = first(points.unit(span.end()));
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            char read = plain.charAt(i);
            boolean apostrophe = read == '\'' && raw.charAt(origin[i]) != '&';
            words.append(read == '\n' ? ' ' : apostrophe ? raw.charAt(origin[i]) : read);
        }
        return words.toString();
    }

    /** Whether a line of the file ends within a place. */
    public boolean hasLineEnd(Span span) {
        return raw.substring(points.unit(span.start()), points.unit(span.end())).contains("\n");
    }

    /** The first char of the reading text that stands at a char of the file or after it. */
    private int first(int rawIndex) {
        int low = 0;
        int high = plain.length();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (origin[mid] < rawIndex) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }

    /**
     * The char index in {@link #raw} at which a code point begins; the length of the text for all
     * after its last. Takes no longer in a long text than in a short one.
     */
    public int unit(int codePoint) {
        return points.unit(Math.min(codePoint, points.before(raw.length())));
    }

    private int endInRaw(int last) {
        int from = origin[last];
        int next = origin[last + 1];
        // A decoded entity ends where the next char begins; skipped markup after the last char
        // doesn't count.
        if (raw.charAt(from) == '&') {
            int semicolon = raw.indexOf(';', from);
            if (semicolon > from && semicolon < next) {
                return semicolon + 1;
            }
        }
        return Math.min(next, from + 1);
    }
}
