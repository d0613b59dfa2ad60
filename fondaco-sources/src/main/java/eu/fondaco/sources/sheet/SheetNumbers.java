// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How numbers are written in the cells of a sheet that hold text: which mark parts thousands and
 * which the decimals. Told by all of them together, since "1.234" alone may be either.
 */
final class SheetNumbers {

    private static final Pattern SIGNS =
            Pattern.compile("EUR|euro|USD|GBP|[()$\u20ac\u00a3 '\u2019+]");
    private static final Pattern PLAIN = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final Remembered<Optional<BigDecimal>> parsed = new Remembered<>();
    private final char decimal;
    private final boolean sure;

    private SheetNumbers(char decimal, boolean sure) {
        this.decimal = decimal;
        this.sure = sure;
    }

    /**
     * @param said the mark of decimals where somebody says it; else empty
     * @param italian whether the sheet is in Italian, which decides where nothing else does
     */
    static SheetNumbers of(Collection<String> texts, String said, boolean italian) {
        if (!said.isEmpty()) {
            return new SheetNumbers(said.charAt(0), true);
        }
        boolean comma = false;
        boolean point = false;
        boolean threeAfterComma = false;
        boolean threeAfterPoint = false;
        boolean ungrouped = false;
        for (String text : texts) {
            String t = text.replaceAll("[^\\d.,]", "");
            int c = t.lastIndexOf(',');
            int p = t.lastIndexOf('.');
            boolean many = t.indexOf(',') != c;
            boolean points = t.indexOf('.') != p;
            if (c >= 0 && p >= 0) {
                comma |= c > p;
                point |= p > c;
            } else if (many || points) {
                point |= many;
                comma |= points;
            } else if (c >= 0 && !t.matches("\\d{1,3},\\d{3}")) {
                comma = true;
            } else if (p >= 0 && !t.matches("\\d{1,3}\\.\\d{3}")) {
                point = true;
            } else {
                threeAfterComma |= c >= 0;
                threeAfterPoint |= p >= 0;
                ungrouped |= t.length() > 3 && c < 0 && p < 0;
            }
        }
        if (comma != point) {
            return new SheetNumbers(comma ? ',' : '.', true);
        }
        boolean grouped =
                italian ? !threeAfterComma : !threeAfterPoint && !(threeAfterComma && ungrouped);
        return new SheetNumbers(italian ? ',' : '.', !comma && grouped);
    }

    /** Whether the texts decide it. */
    boolean isSure() {
        return sure;
    }

    /**
     * The number of a cell; nothing where it is none.
     *
     * @param text what is left of what is written in it without marks
     */
    Optional<BigDecimal> parse(SheetCell cell, String text) {
        if (cell.number() != null) {
            return Optional.of(cell.number());
        }
        return parsed.of(text, this::parse);
    }

    private Optional<BigDecimal> parse(String text) {
        boolean negative = text.startsWith("(") && text.endsWith(")");
        String bare = SIGNS.matcher(text.replace('\u2212', '-')).replaceAll("");
        String plain =
                decimal == ',' ? bare.replace(".", "").replace(',', '.') : bare.replace(",", "");
        if (!PLAIN.matcher(plain).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(plain);
        return Optional.of(negative ? number.negate() : number);
    }
}
