// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents.transcript;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.Document.Kind;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.checking.text.TextBuilder;
import eu.fondaco.documents.speech.Speech;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The text taken out of a file that isn't text, while it is taken: words with their places in the
 * file, and the structure as light Markdown around them, so that the text alone reads the same
 * again.
 *
 * @param <P> a piece of the file that holds words: a text node, a run of glyphs
 */
public final class Transcript<P> {

    /** Longest text taken out of one file, in characters. */
    public static final int MAX_CHARS = DocumentReader.MAX_CHARS / 4;

    private final StringBuilder raw = new StringBuilder();
    private final TextBuilder text = new TextBuilder();
    private final List<P> places = new ArrayList<>();
    private int[] placeOf = new int[4096];
    private int[] offsetOf = new int[4096];
    private boolean inRow;

    /** The mark of the block that has no words yet. */
    private String pending = "";

    /** A part of a piece of the file, half-open in its own characters. */
    public record Part<P>(P place, int from, int to) {}

    /** Begins a block. Its mark goes before its first word. */
    public void begin(Kind kind, int level) {
        boolean tight = raw.length() == 0 || kind == Kind.TABLE_ROW && inRow;
        inRow = kind == Kind.TABLE_ROW;
        pending =
                (tight ? "" : "\n")
                        + switch (kind) {
                            case HEADING -> "#".repeat(Math.max(1, Math.min(6, level))) + " ";
                            case LIST_ITEM -> "  ".repeat(Math.min(8, level)) + "- ";
                            case TABLE_ROW -> "| ";
                            case PARAGRAPH -> "";
                        };
    }

    /** Ends a block; one without words leaves nothing. */
    public void end(Kind kind, int level) {
        if (!text.blockIsEmpty()) {
            text.endBlock(kind, level, raw.length());
            markup(kind == Kind.TABLE_ROW ? " |\n" : "\n");
        }
        pending = "";
    }

    /** Another cell of the row begins. */
    public void cell() {
        separator(" | ");
    }

    /** White space that no piece of the file holds. */
    public void space() {
        if (!text.blockIsEmpty() && raw.charAt(raw.length() - 1) != ' ') {
            separator(" ");
        }
    }

    /** The words of a piece of the file. */
    public void say(String words, P place) {
        begun();
        places.add(place);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            text.add(c, raw.length());
            put(Character.isWhitespace(c) ? ' ' : c, places.size() - 1, i);
        }
    }

    private void begun() {
        String mark = pending;
        pending = "";
        markup(mark);
    }

    private void separator(String marks) {
        begun();
        for (int i = 0; i < marks.length(); i++) {
            text.add(marks.charAt(i), raw.length());
            put(marks.charAt(i), -1, 0);
        }
    }

    private void markup(String marks) {
        for (int i = 0; i < marks.length(); i++) {
            put(marks.charAt(i), -1, 0);
        }
    }

    private void put(char c, int place, int offset) {
        int at = raw.length();
        if (at >= MAX_CHARS) {
            throw new eu.fondaco.checking.text.TextRefusedException(
                    Speech.both("transcript.document-holds-more-than", MAX_CHARS));
        }
        if (at >= placeOf.length) {
            placeOf = Arrays.copyOf(placeOf, at * 2);
            offsetOf = Arrays.copyOf(offsetOf, at * 2);
        }
        placeOf[at] = place;
        offsetOf[at] = offset;
        raw.append(c);
    }

    /** The text so far. */
    public Document document(String format) {
        return text.build(raw.toString(), format);
    }

    /** The words of a stretch, as they stand in the text. */
    public String quote(Span span) {
        return raw.substring(
                raw.offsetByCodePoints(0, span.start()), raw.offsetByCodePoints(0, span.end()));
    }

    /** Where the words of a stretch of the text stand in the file, in order. */
    public List<Part<P>> parts(Span span) {
        int points = raw.codePointCount(0, raw.length());
        int from = raw.offsetByCodePoints(0, Math.min(points, span.start()));
        int to = raw.offsetByCodePoints(0, Math.min(points, span.end()));
        List<Part<P>> parts = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (placeOf[i] < 0) {
                continue;
            }
            int start = i;
            while (i + 1 < to && placeOf[i + 1] == placeOf[start]) {
                i++;
            }
            parts.add(new Part<>(places.get(placeOf[start]), offsetOf[start], offsetOf[i] + 1));
        }
        return parts;
    }
}
