// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.time;

import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Finds the times that a text mentions, by the words of its language's lexicon ({@code times}) and
 * the ways in which figures are written. Keeps no state: the same tokens give the same mentions.
 */
public final class TimeMentions {

    private TimeMentions() {}

    /**
     * The mentions in a run of tokens, in order and without overlap; at each place the longest.
     *
     * @param tokens of one sentence, cell, heading or item
     */
    public static List<TimeMention> in(List<Token> tokens, Lexicon lexicon) {
        TimeWords words = new TimeWords(tokens, lexicon);
        List<TimeMention> found = new ArrayList<>();
        int at = 0;
        int unit = 0;
        while (at < tokens.size()) {
            Read<? extends TimeValue> longest = longest(words, at);
            longest = longest != null ? longest : new Intervals(words).goingOn(at, unit);
            if (longest == null) {
                at = Math.max(at + 1, words.after(at, "yearly"));
            } else {
                found.add(new TimeMention(at, longest.to(), longest.value()));
                at = longest.to();
                unit = longest.value() instanceof TimeValue.Interval i ? i.part().months() : unit;
            }
        }
        return List.copyOf(found);
    }

    private static Read<? extends TimeValue> longest(TimeWords words, int at) {
        Intervals intervals = new Intervals(words);
        Read<? extends TimeValue> best =
                Stream.of(
                                new Days(words).read(at),
                                intervals.read(at),
                                intervals.span(at),
                                intervals.elliptic(at),
                                new Relatives(words).read(at))
                        .filter(Objects::nonNull)
                        .reduce(null, (a, b) -> a == null || b.to() > a.to() ? b : a);
        return best != null && best.to() >= words.after(at, "yearly") ? best : null;
    }
}
