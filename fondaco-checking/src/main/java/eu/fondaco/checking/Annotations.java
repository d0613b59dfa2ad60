// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import eu.fondaco.checking.claim.Claim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes what an author says of statements into a copy of the text, as the comments that a check
 * reads: right after each statement the question it answers, or that it is to be left out. What an
 * earlier comment said of the same statement goes; everything else stays as it was.
 */
public final class Annotations {

    /** Says that a statement isn't meant to be checked. */
    public static final String IGNORE = Pins.IGNORE;

    /** Says that a statement left out is to be checked after all. */
    public static final String CHECK = "check";

    private static final int LONGEST = 500;

    /** A stretch of the text and what comes in its place. */
    private record Edit(int from, int to, String text) {}

    private Annotations() {}

    /**
     * The annotated copy.
     *
     * @param raw the text as it was checked
     * @param claims all its statements as found, those left out among them
     * @param said by id of a statement, the question it answers, {@link #IGNORE} or {@link #CHECK}
     * @throws IllegalArgumentException when what is said couldn't be read again
     */
    public static String write(String raw, List<Claim> claims, Map<String, String> said) {
        List<Edit> edits = new ArrayList<>();
        Map<Integer, Integer> ending = new HashMap<>();
        claims.forEach(c -> ending.merge(c.span().end(), 1, Integer::sum));
        Map<Integer, Integer> seen = new HashMap<>();
        for (Claim claim : claims) {
            int number = seen.merge(claim.span().end(), 1, Integer::sum);
            String words = said.get(claim.id());
            if (words != null && !words.equals(CHECK)) {
                int at = raw.offsetByCodePoints(0, claim.span().end());
                edits.add(
                        new Edit(
                                at,
                                at,
                                comment(
                                        words,
                                        ending.get(claim.span().end()) > 1 ? " " + number : "")));
            }
        }
        for (Pins.Pin earlier : Pins.in(raw, claims)) {
            if (earlier.claim() >= 0 && said.containsKey(claims.get(earlier.claim()).id())) {
                edits.add(new Edit(earlier.from(), earlier.to(), ""));
            }
        }
        edits.sort(Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to));
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Edit edit : edits) {
            out.append(raw, at, edit.from()).append(edit.text());
            at = edit.to();
        }
        return out.append(raw.substring(at)).toString();
    }

    private static String comment(String words, String number) {
        String one = words.strip();
        if (one.isEmpty()
                || one.length() > LONGEST
                || one.contains("--")
                || one.indexOf('\n') >= 0
                || one.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("'" + words + "' can't stand in a comment");
        }
        return "<!-- fondaco" + number + ": " + one + " -->";
    }
}
