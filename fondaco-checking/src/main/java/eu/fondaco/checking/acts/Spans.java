// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a time counted from an event that isn't dated in the text: {@code three months after it
 * expired}, {@code a due anni dalla firma}, {@code five months in office}.
 */
final class Spans {

    /** How many tokens may stand between the unit and the event: "and a few days after". */
    private static final int FILLERS = 4;

    private static final Map<String, Integer> DAYS =
            Map.of("day", 1, "week", 7, "month", 30, "year", 365);

    /** The value of a time that no event is beside. */
    static final String TIME = "time";

    private final Words words;
    private final Dates dates;

    Spans(Words words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    /** Days in a unit that a mark of such a time counts. */
    static int unit(Mark span) {
        return DAYS.get(span.codes().get(0));
    }

    /**
     * The time counted at a token, with the event as its value, its number of days and its unit;
     * null for none.
     */
    Mark at(List<Token> t, int i) {
        int[] n = dates.counted(t, i);
        int u = i + n[1];
        u = n[0] > 0 && u < t.size() && t.get(u).is("-") ? u + 1 : u;
        if (n[0] < 1 || u >= t.size()) {
            return null;
        }
        Optional<String> unit = words.value(t.get(u), "unit");
        if (unit.isEmpty()) {
            return null;
        }
        for (int k = u + 1; k < t.size() && k <= u + 1 + FILLERS; k++) {
            Optional<Lexicon.Hit> event = words.at(t, k, "event");
            if (event.isPresent()) {
                int days = n[0] * DAYS.get(unit.get());
                int to = k + event.get().length();
                String of = event.get().value();
                return new Mark(i, to, Type.SPAN, of, List.of(unit.get()), null, days);
            }
            if (!words.says(t.get(k), "filler")) {
                return null;
            }
        }
        return null;
    }

    /**
     * The time counted at a token that no event is beside, with its number of days and its unit:
     * {@code four months}, {@code a year and a half}, {@code two and a half years}; null for none,
     * or for whole years.
     */
    Mark alone(List<Token> t, int i) {
        int[] n = dates.counted(t, i);
        int u = i + n[1];
        boolean half = n[0] == 0 && words.says(t.get(i), "half");
        u = half ? i + 1 : u;
        while (half && u < t.size() && words.says(t.get(u), "the")) {
            u++;
        }
        int between = half || n[0] < 1 ? 0 : halfAfter(t, u);
        u += between;
        if (n[0] < 1 && !half || u >= t.size()) {
            return null;
        }
        Optional<String> unit = words.value(t.get(u), "unit");
        if (unit.isEmpty()) {
            return null;
        }
        int days = DAYS.get(unit.get());
        int more = between > 0 ? 0 : halfAfter(t, u + 1);
        boolean some = between > 0 || more > 0;
        boolean whole = unit.get().equals("year") && !half && !some;
        int all = half ? days / 2 : n[0] * days + (some ? days / 2 : 0);
        return whole
                ? null
                : new Mark(i, u + 1 + more, Type.SPAN, TIME, List.of(unit.get()), null, all);
    }

    /** The time told at a token, in whatever unit; null for none. */
    Mark told(List<Token> t, int i) {
        int[] n = dates.counted(t, i);
        int u = i + n[1];
        Optional<String> unit =
                n[0] > 0 && u < t.size() ? words.value(t.get(u), "unit") : Optional.empty();
        return unit.map(
                        of ->
                                new Mark(
                                        i,
                                        u + 1,
                                        Type.SPAN,
                                        TIME,
                                        List.of(of),
                                        null,
                                        n[0] * DAYS.get(of)))
                .orElse(null);
    }

    /** How many tokens of "and a half" stand there; 0 for none. */
    private int halfAfter(List<Token> t, int i) {
        for (int k = i; k < t.size() && k < i + 3; k++) {
            if (words.says(t.get(k), "half")) {
                return k + 1 - i;
            }
            if (!words.says(t.get(k), "the") && !words.says(t.get(k), "with")) {
                return 0;
            }
        }
        return 0;
    }
}
