// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A cell of a sheet: what is written in it, and its number where the file stores one.
 *
 * @param text as shown, without spaces around; empty for an empty cell
 * @param number null where the file stores text only
 */
public record SheetCell(String text, BigDecimal number) {

    /** A word that is broken at the end of a line. */
    private static final Pattern BROKEN = Pattern.compile("(?<=\\p{Ll})-\\R(?=\\p{Ll})");

    /** Nothing written. */
    public static final SheetCell EMPTY = new SheetCell("", null);

    static SheetCell of(String text) {
        String bare =
                BROKEN.matcher(text.replace('\u00a0', ' ').replace('\u202f', ' ').strip())
                        .replaceAll("");
        return bare.isEmpty() ? EMPTY : new SheetCell(bare, null);
    }

    static SheetCell of(BigDecimal number) {
        return new SheetCell(number.stripTrailingZeros().toPlainString(), number);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
