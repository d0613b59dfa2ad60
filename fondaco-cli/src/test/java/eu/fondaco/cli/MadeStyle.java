// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import eu.fondaco.sources.sheet.SheetCell;
import java.math.BigDecimal;
import java.util.Locale;

/** How a made sheet writes numbers, blanks and marks. */
final class MadeStyle {

    /** Whether numbers are written as texts. */
    final boolean texts;

    final boolean blankLeft;
    final boolean merged;
    final String missing;
    final int scale;
    final int marks;
    final String footnote;
    final String provisional;
    final boolean prefixed;
    final boolean unnamed;
    final int decimals;

    private final String lang;

    MadeStyle(String lang, MadeDraw draw) {
        this.lang = lang;
        texts = draw.chance(25);
        blankLeft = draw.chance(15);
        merged = draw.chance(70);
        missing = draw.one("..", "-", "n.d.", "", "…", ":");
        scale = new int[] {1, 1000, 1_000_000}[draw.weighted(30, 45, 25)];
        marks = draw.random.nextInt(9);
        footnote = draw.chance(20) ? draw.one(" (1)", "*", " (a)") : "";
        provisional = draw.chance(20) ? draw.one(" (p)", "*", "(p)", " (provv.)") : "";
        prefixed = draw.chance(8);
        unnamed = draw.chance(15);
        decimals = scale == 1_000_000 ? 1 : draw.chance(10) ? 1 : 0;
    }

    String written(BigDecimal n, int digits) {
        return String.format(
                lang.equals("en") ? Locale.ENGLISH : Locale.ITALY, "%,." + digits + "f", n);
    }

    BigDecimal amount(long value) {
        return BigDecimal.valueOf(value, decimals).multiply(BigDecimal.valueOf(scale));
    }

    SheetCell number(long value) {
        BigDecimal n = BigDecimal.valueOf(value, decimals);
        if (!texts) {
            return new SheetCell(n.stripTrailingZeros().toPlainString(), n);
        }
        return MadeGrid.cell(written(n, decimals));
    }
}
