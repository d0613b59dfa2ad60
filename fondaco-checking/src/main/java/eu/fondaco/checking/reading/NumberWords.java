// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.text.ItalianNumbers;
import java.util.List;
import java.util.Optional;

/**
 * Numbers in words beyond the lexicon's list: "thirty-one", "nine hundred", "three point six",
 * "seven and a half"; and words grown together, "novecento", "trentadue", "trentaduesimo".
 */
final class NumberWords {

    private NumberWords() {}

    /** A number in words, with one unit of its last spoken digit and how many tokens it takes. */
    record Spoken(double value, double step, int length) {}

    static Spoken cardinal(List<Token> tokens, int at, Lexicon lexicon) {
        Spoken whole = whole(tokens, at, lexicon);
        if (whole == null) {
            return null;
        }
        int end = at + whole.length();
        if (end + 1 < tokens.size() && lexicon.says(tokens.get(end), "number.point")) {
            Spoken told = digits(tokens, at, end + 1, whole.value(), lexicon);
            if (told != null) {
                return told;
            }
        }
        // seven and a half, sette e mezzo
        int half = end < tokens.size() ? lexicon.phrase(tokens, end, "number.half") : 0;
        if (half > 0) {
            return new Spoken(whole.value() + 0.5, 0.1, end + half - at);
        }
        return whole;
    }

    /** The whole number that begins at a token; null for none. */
    private static Spoken whole(List<Token> tokens, int at, Lexicon lexicon) {
        double group = -1;
        int i = at;
        int end = at;
        while (i < tokens.size()) {
            int j = i > at && tokens.get(i).is("-") ? i + 1 : i;
            if (i > at && joins(tokens.get(j), group, lexicon) && j + 1 < tokens.size()) {
                j++;
            }
            double v = one(tokens, j, lexicon);
            int length = length(tokens, j, lexicon);
            if (v < 0 || length == 0) {
                break;
            }
            if (group < 0) {
                group = v;
            } else if (v == 100 && group < 10 && group > 0) {
                group *= 100;
            } else if (group >= 20 && group % 10 == 0 && v > 0 && v < 10
                    || group >= 100 && group % 100 == 0 && v > 0 && v < 100) {
                group += v;
            } else {
                break;
            }
            i = j + length;
            end = i;
        }
        return group < 0 ? null : new Spoken(group, step(tokens.get(at).norm()), end - at);
    }

    /** "Three point six", "tre virgola sei": a whole number with its digits; null for none. */
    private static Spoken digits(
            List<Token> tokens, int at, int from, double whole, Lexicon lexicon) {
        double digits = 0;
        double place = 1;
        int k = from;
        while (k < tokens.size()) {
            double v = one(tokens, k, lexicon);
            if (v < 0 || v > 9 && place < 1 || v > 99) {
                break;
            }
            place /= v > 9 ? 100 : 10;
            digits += v * place;
            k++;
        }
        return k > from ? new Spoken(whole + digits, place, k - at) : null;
    }

    /** "Two hundred and six", "treinta y seis". */
    private static boolean joins(Token word, double group, Lexicon lexicon) {
        return group >= 100 && lexicon.says(word, "number.and")
                || group >= 20
                        && group < 100
                        && group % 10 == 0
                        && lexicon.says(word, "number.tens");
    }

    /** What a round number in one word is told to: "ventimila" to the thousand. */
    private static double step(String word) {
        return word.endsWith("mila") ? 1000 : word.equals("mille") ? 100 : 1;
    }

    private static int length(List<Token> tokens, int at, Lexicon lexicon) {
        return lexicon.match(tokens, at).stream()
                .filter(h -> h.category().equals("cardinal"))
                .mapToInt(Lexicon.Hit::length)
                .findFirst()
                .orElse(1);
    }

    private static double one(List<Token> tokens, int at, Lexicon lexicon) {
        if (at >= tokens.size() || !tokens.get(at).isWord()) {
            return -1;
        }
        Optional<Lexicon.Hit> hit =
                lexicon.match(tokens, at).stream()
                        .filter(h -> h.category().equals("cardinal"))
                        .findFirst();
        return hit.map(h -> Double.parseDouble(h.value()))
                .orElseGet(() -> (double) compound(tokens.get(at).norm(), lexicon));
    }

    /** "Novecento", "trentadue", "centoventi": -1 when it isn't one. */
    static int compound(String word, Lexicon lexicon) {
        if (!lexicon.numbersGrowTogether() || word.length() < 5) {
            return -1;
        }
        return ItalianNumbers.of(word);
    }

    /** "Trentaduesimo", "ventunesima": 0 when it isn't one. */
    static int ordinal(String word, Lexicon lexicon) {
        if (!lexicon.numbersGrowTogether() || !word.matches("\\p{L}{5,}esim[oaie]")) {
            return 0;
        }
        String stem = word.substring(0, word.length() - 5);
        for (String end : List.of("", "o", "a", "i", "e")) {
            int n = ItalianNumbers.of(stem + end);
            if (n > 0) {
                return n;
            }
        }
        return 0;
    }
}
