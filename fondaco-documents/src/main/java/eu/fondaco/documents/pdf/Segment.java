// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Letters that stand next to each other on a line, drawn one after the other. */
final class Segment {

    /** A figure, or what stands in a table where there is none. */
    private static final Pattern FIGURE =
            Pattern.compile(
                    "[(+\u2212\u2013-]?\\s*[$\u20ac\u00a3]?\\s*\\d[\\d.,\u00a0'"
                            + " ]*\\s*\\)?\\s*(?:%|\u2030|p\\.?p\\.?|bn|m|k|x|\\*|\\([a-z0-9]\\))?"
                            + "|[\u2013\u2014-]|\\.\\.\\.?|\u2026|:|n\\.?[ad]\\.?|n\\.?s\\.?");

    private final List<Glyph> glyphs = new ArrayList<>();
    private float end;
    private String text;

    private Segment() {}

    /** Cuts letters into segments, where a line ends or a gap is wider than between words. */
    static List<Segment> of(List<Glyph> glyphs) {
        List<Segment> segments = new ArrayList<>();
        Segment open = null;
        for (Glyph g : glyphs) {
            if (g.content() == Glyph.ARTIFACT) {
                continue;
            }
            if (g.isBlank()) {
                if (open != null) {
                    open.glyphs.add(g);
                }
                continue;
            }
            boolean goesOn =
                    open != null
                            && (g.isOnLineOf(open.firstWord()) || g.isRaised(open.lastWord()))
                            && g.x() > open.end - 0.5f * g.size()
                            && g.x() - open.end < 0.9f * Math.max(g.size(), open.size());
            if (!goesOn) {
                open = new Segment();
                segments.add(open);
            }
            open.glyphs.add(g);
            open.end = Math.max(open.end, g.end());
        }
        return segments;
    }

    private Glyph firstWord() {
        return glyphs.get(0);
    }

    private Glyph lastWord() {
        for (int i = glyphs.size() - 1; i > 0; i--) {
            if (!glyphs.get(i).isBlank()) {
                return glyphs.get(i);
            }
        }
        return glyphs.get(0);
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    int page() {
        return glyphs.get(0).page();
    }

    float left() {
        return glyphs.get(0).x();
    }

    float right() {
        return end;
    }

    float y() {
        return glyphs.get(0).y();
    }

    /** Of most of its letters. */
    float size() {
        return glyphs.get(glyphs.size() / 2).size();
    }

    boolean bold() {
        return glyphs.stream().filter(g -> !g.isBlank()).allMatch(Glyph::bold);
    }

    String text() {
        if (text == null) {
            text = PdfWords.text(glyphs);
        }
        return text;
    }

    boolean isFigure() {
        return FIGURE.matcher(text()).matches();
    }

    boolean isOnLineOf(Segment other) {
        return firstWord().isOnLineOf(other.firstWord());
    }
}
