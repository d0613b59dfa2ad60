// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A cell of a sheet: what is written in it, and its number where the file stores one.
 *
 * @param text as shown, without spaces around; empty for an empty cell
 * @param number null where the file stores text only
 * @param depth how far it is set in, by spaces or by its style; of cells set in alike, bold ones
 *     are less deep
 */
public record SheetCell(String text, BigDecimal number, int depth) {

    /** A word that is broken at the end of a line. */
    private static final Pattern BROKEN = Pattern.compile("(?<=\\p{Ll})-\\R(?=\\p{Ll})");

    /** What leads the eye from a label to its values: {@code Norway .........}. */
    private static final Pattern LEADERS =
            Pattern.compile(
                    "(?<=[\\p{L}\\d)\\]*])\\s*(?:\\.{4,}|\u2026{2,}|_{4,}|(?:\\s\\.){3,})\\s*$");

    /** A word whose letters are set apart: {@code T O T A L}. */
    private static final Pattern APART = Pattern.compile("\\p{Lu}(?:\\s{1,4}\\p{Lu}){3,}");

    /** Nothing written. */
    public static final SheetCell EMPTY = new SheetCell("", null);

    /** The depth of one step by which a cell is set in; what is between is for bold ones. */
    static final int STEP = 2;

    /** A cell that isn't set in. */
    public SheetCell(String text, BigDecimal number) {
        this(text, number, 1);
    }

    static SheetCell of(String text) {
        String plain = text.replace('\u00a0', ' ').replace('\u202f', ' ');
        String bare = BROKEN.matcher(plain.strip()).replaceAll("");
        bare =
                bare.endsWith(".") || bare.endsWith("_")
                        ? LEADERS.matcher(bare).replaceFirst("")
                        : bare;
        bare = APART.matcher(bare).matches() ? bare.replaceAll("(?<=\\S)\\s(?=\\S)", "") : bare;
        int spaces = plain.length() - plain.stripLeading().length();
        return bare.isEmpty() ? EMPTY : new SheetCell(bare, null, 1 + STEP * spaces);
    }

    static SheetCell of(BigDecimal number) {
        return new SheetCell(number.stripTrailingZeros().toPlainString(), number);
    }

    /** The same cell in a style that sets it in, or is bold. */
    SheetCell styled(int indent, boolean bold) {
        return isEmpty()
                ? this
                : new SheetCell(text, number, depth + STEP * indent - (bold ? 1 : 0));
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
