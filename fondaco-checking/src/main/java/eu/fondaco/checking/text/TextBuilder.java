// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.text;

import eu.fondaco.checking.text.Document.Block;
import eu.fondaco.checking.text.Document.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects the reading text of a file with the origin of each char, and its blocks. Readers of
 * further formats use it too: cells of a table's row are set apart by {@code |}, an empty cell by
 * nothing between two.
 */
public final class TextBuilder {

    private final StringBuilder plain = new StringBuilder();
    private int[] origin = new int[1024];
    private final List<Block> blocks = new ArrayList<>();
    private int blockStart;

    /**
     * Adds one char that stands at an index of the raw text. Runs of white space become one space.
     */
    public void add(char c, int rawIndex) {
        boolean space =
                Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\u2009';
        if (isInvisible(c)) {
            return;
        }
        if (space) {
            if (plain.length() == blockStart || plain.charAt(plain.length() - 1) == ' ') {
                return;
            }
            append(' ', rawIndex);
            return;
        }
        append(c == '\u2019' || c == '\u02bc' || c == '\u2018' ? '\'' : c, rawIndex);
    }

    private static boolean isInvisible(char c) {
        return c == '\u200b'
                || c == '\u200c'
                || c == '\u200d'
                || c == '\ufeff'
                || c == '\u00ad'
                || c >= '\u200e' && c <= '\u200f'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069';
    }

    private void append(char c, int rawIndex) {
        if (plain.length() + 1 >= origin.length) {
            origin = Arrays.copyOf(origin, origin.length * 2);
        }
        origin[plain.length()] = rawIndex;
        plain.append(c);
    }

    /** Whether nothing was added since the last block ended. */
    public boolean blockIsEmpty() {
        return plain.length() == blockStart;
    }

    /** What was read so far; it changes as reading goes on. */
    CharSequence read() {
        return plain;
    }

    /** Whether the last char but spaces is this one. */
    boolean endsWith(char c) {
        int end = plain.length();
        while (end > blockStart && plain.charAt(end - 1) == ' ') {
            end--;
        }
        return end > blockStart && plain.charAt(end - 1) == c;
    }

    /** Ends the block begun after the last one; an empty one is dropped. */
    public void endBlock(Kind kind, int level, int rawIndex) {
        int end = plain.length();
        while (end > blockStart && plain.charAt(end - 1) == ' ') {
            end--;
        }
        if (end > blockStart) {
            blocks.add(new Block(kind, level, blockStart, end));
            append('\n', rawIndex);
            blockStart = plain.length();
        } else {
            plain.setLength(blockStart);
        }
    }

    /**
     * The text, its last block ended as a paragraph.
     *
     * @param raw the file's text, which the indices given before are of
     * @param format what {@link Document#format} is to say
     */
    public Document build(String raw, String format) {
        endBlock(Kind.PARAGRAPH, 0, raw.length());
        int[] map = Arrays.copyOf(origin, plain.length() + 1);
        map[plain.length()] = raw.length();
        return new Document(raw, format, plain.toString(), map, blocks);
    }
}
