// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.text;

import java.util.List;

/** English numbers of one word: "seven", "seventeen", "seventy". */
public final class EnglishNumbers {

    private static final List<String> UNITS =
            List.of(
                    ("zero one two three four five six seven eight nine ten eleven twelve thirteen"
                                    + " fourteen fifteen sixteen seventeen eighteen nineteen")
                            .split(" "));
    private static final List<String> TENS =
            List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));

    private EnglishNumbers() {}

    /** The words from two to ten, in order. */
    public static List<String> small() {
        return UNITS.subList(2, 11);
    }

    /** The number that a word in lower case is, up to nineteen or a full ten; -1 for none. */
    public static int of(String word) {
        int ten = TENS.indexOf(word);
        return ten < 0 ? UNITS.indexOf(word) : 20 + 10 * ten;
    }
}
