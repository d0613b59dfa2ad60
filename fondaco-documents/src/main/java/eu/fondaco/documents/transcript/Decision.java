// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents.transcript;

import eu.fondaco.core.text.Label;
import eu.fondaco.documents.speech.Speech;
import java.util.List;

/**
 * What became of a correction that a marked copy suggested.
 *
 * @param before the words of the statement
 * @param after the words suggested
 */
public record Decision(String before, String after, State state) {

    /** Whether people have decided. */
    public enum State {
        ACCEPTED,
        REJECTED,
        OPEN
    }

    /** How many were decided how. */
    public static Label tally(List<Decision> all) {
        long accepted = count(all, State.ACCEPTED);
        long rejected = count(all, State.REJECTED);
        long open = count(all, State.OPEN);
        return Speech.both(
                "decision.suggested-corrections-accepted-rejected", accepted, rejected, open);
    }

    private static long count(List<Decision> all, State state) {
        return all.stream().filter(d -> d.state == state).count();
    }

    /**
     * A text with the accepted corrections in it.
     *
     * @param put gets those that were put in: whose words stand there just once
     */
    public static String into(String text, List<Decision> all, List<Decision> put) {
        String out = text;
        for (Decision d : all) {
            int at = out.indexOf(d.before);
            boolean once = at >= 0 && out.indexOf(d.before, at + 1) < 0;
            if (d.state == State.ACCEPTED && once) {
                out = out.substring(0, at) + d.after + out.substring(at + d.before.length());
                put.add(d);
            }
        }
        return out;
    }
}
