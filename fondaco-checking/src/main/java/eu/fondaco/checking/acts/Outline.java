// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of a text's paragraphs, where they go on from one another: "2.2 The board …" after
 * "2.1". They count nothing.
 */
final class Outline {

    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){1,3})\\.?\\s+(?=\\p{Lu})");

    private List<Integer> last = List.of();

    /** How many characters number a paragraph. */
    int length(String paragraph) {
        Matcher m = NUMBER.matcher(paragraph);
        if (!m.lookingAt()) {
            return 0;
        }
        List<Integer> next = new ArrayList<>();
        for (String n : m.group(1).split("\\.")) {
            next.add(Integer.valueOf(n));
        }
        boolean goesOn = follows(next);
        last = goesOn ? next : last;
        return goesOn ? m.end() : 0;
    }

    /** Whether a number is the first of its rank, or the next after the last one read. */
    private boolean follows(List<Integer> next) {
        int rank = next.size() - 1;
        int own = next.get(rank);
        boolean under = last.size() > rank && last.subList(0, rank).equals(next.subList(0, rank));
        return own == 1 || under && own == last.get(rank) + 1;
    }
}
