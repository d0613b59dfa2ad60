// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents.pdf;

import eu.fondaco.documents.transcript.Transcript;
import java.util.List;

/** Writes letters of a page as words: white space where there is a gap or a line ends. */
final class PdfWords {

    private PdfWords() {}

    /**
     * Says letters of one block. Numbers that refer to footnotes are left out.
     *
     * @param last what was said before in the same block, or null
     */
    static void say(List<Glyph> glyphs, Glyph last, Transcript<Glyph> out) {
        Glyph before = last;
        for (Glyph glyph : glyphs) {
            if (glyph.isBlank()) {
                out.space();
                continue;
            }
            if (before != null && isReference(glyph, before)) {
                continue;
            }
            if (before != null) {
                boolean sameLine = glyph.isOnLineOf(before);
                boolean hyphen = !sameLine && isHyphen(before) && !isNumber(glyph);
                if (sameLine ? glyph.isApartFrom(before) : !hyphen) {
                    out.space();
                }
            }
            out.say(glyph.text(), glyph);
            before = glyph;
        }
    }

    private static boolean isReference(Glyph glyph, Glyph before) {
        boolean mark = isNumber(glyph) || glyph.text().equals("*") || glyph.text().equals(",");
        return mark && glyph.isRaised(before);
    }

    private static boolean isNumber(Glyph glyph) {
        return glyph.text().chars().allMatch(Character::isDigit);
    }

    private static boolean isHyphen(Glyph glyph) {
        return glyph.text().equals("-") || glyph.text().equals("\u2010");
    }

    /** The letters as plain words, for looking at. */
    static String text(List<Glyph> glyphs) {
        StringBuilder out = new StringBuilder();
        Glyph before = null;
        for (Glyph glyph : glyphs) {
            if (before != null
                    && !glyph.isBlank()
                    && !before.isBlank()
                    && (!glyph.isOnLineOf(before) || glyph.isApartFrom(before))) {
                out.append(' ');
            }
            out.append(glyph.isBlank() ? " " : glyph.text());
            before = glyph;
        }
        return out.toString().replaceAll("\\s+", " ").strip();
    }
}
