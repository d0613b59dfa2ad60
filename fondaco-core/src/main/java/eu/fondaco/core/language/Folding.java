// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words as they are compared: without accents, case, hyphens or apostrophes, so that {@code
 * Emilia-Romagna} is {@code emilia romagna} and {@code dell'Umbria} is {@code dell umbria}.
 */
final class Folding {

    /** A run of letters and digits of a text, with the place where it stands. */
    record Piece(int start, int end, String folded) {}

    private Folding() {}

    /** The words of a text. */
    static List<Piece> pieces(String text) {
        List<Piece> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && isWordPart(text.charAt(at))) {
                at++;
            }
            if (at > start) {
                found.add(new Piece(start, at, fold(text.substring(start, at))));
            } else {
                at++;
            }
        }
        return found;
    }

    /** The words of a text joined by single spaces. */
    static String key(String text) {
        StringBuilder s = new StringBuilder();
        for (Piece piece : pieces(text)) {
            s.append(s.isEmpty() ? "" : " ").append(piece.folded());
        }
        return s.toString();
    }

    /**
     * Whether what stands between two words leaves them one name: no quote, sum or question mark.
     */
    static boolean joins(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '+' || c == '?' || c == ':' || c == '\'' && i > from) {
                return false;
            }
        }
        return true;
    }

    static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.isSurrogate(c);
    }

    private static String fold(String word) {
        boolean plain = true;
        for (int i = 0; i < word.length() && plain; i++) {
            plain = word.charAt(i) < 128;
        }
        if (plain) {
            return word.toLowerCase(Locale.ROOT);
        }
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder bare = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                bare.append(
                        c == '\u00f8'
                                ? "o"
                                : c == '\u0142' ? "l" : c == '\u00df' ? "ss" : String.valueOf(c));
            }
        }
        return bare.toString();
    }
}
