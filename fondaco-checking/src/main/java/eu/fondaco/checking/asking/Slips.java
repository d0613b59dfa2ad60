// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.language.Nearness;
import java.util.Arrays;

/** Slips of the pen, told from words that only look alike. Words are folded. */
final class Slips {

    /** Shorter words have too many neighbours to be put right unasked. */
    static final int SHORTEST = 5;

    /** From how many letters on a letter too many or too few makes no other word. */
    private static final int LONG = 7;

    /** From how many letters on two slips are likely. */
    private static final int LONGEST = 10;

    private Slips() {}

    /**
     * Whether a slip is one of the pen: letters swapped, doubled, left out or put in. One letter
     * for another makes a different word as often, unless the word is long; in a short word only
     * swapped and doubled letters are no other word.
     */
    static boolean isOfPen(String word, String right) {
        if (word.length() == right.length()) {
            char[] one = word.toCharArray();
            char[] two = right.toCharArray();
            Arrays.sort(one);
            Arrays.sort(two);
            return word.length() > LONG + 1 || Arrays.equals(one, two);
        }
        boolean doubled = single(word).equals(single(right));
        return doubled || Math.max(word.length(), right.length()) >= LONG;
    }

    /** Whether a word is likely to be another with a slip in it: it begins alike. */
    static boolean isLikely(String word, String right) {
        if (word.length() < SHORTEST
                || word.charAt(0) != right.charAt(0)
                || Math.abs(word.length() - right.length()) > 2) {
            return false;
        }
        int slips = Nearness.slips(word, right, 2);
        return slips == 1 && isOfPen(word, right) || slips == 2 && word.length() >= LONGEST;
    }

    /** Whether a word is a longer one with a letter left out. */
    static boolean isShortOf(String word, String right) {
        return word.length() >= SHORTEST
                && right.length() == word.length() + 1
                && word.charAt(0) == right.charAt(0)
                && Nearness.slips(word, right, 1) == 1;
    }

    private static String single(String word) {
        return word.replaceAll("(.)\\1", "$1");
    }
}
