// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the head of a table says of the dates below it: one column is when acts were signed, another
 * when they end.
 *
 * @param cues of each column; empty where its head says nothing of a date
 */
record Columns(List<String> cues) {

    static final Columns NONE = new Columns(List.of());

    private static final Set<String> DATED =
            Set.of("signed", "until", "expired", "renewed", "force");

    /** The columns that a row heads; empty for a row that gives dates or names no column's. */
    static Optional<Columns> of(List<Token> tokens, List<Mark> marks, Words words) {
        boolean dated = marks.stream().anyMatch(m -> m.is(Type.DATE));
        List<String> cues = new ArrayList<>();
        for (Mark m : marks) {
            int column = column(tokens, m.from());
            while (cues.size() <= column) {
                cues.add("");
            }
            if (m.is(Type.CUE) && DATED.contains(m.value())) {
                cues.set(column, m.value());
            }
        }
        heads(tokens, words, cues);
        boolean some = cues.stream().anyMatch(c -> !c.isEmpty());
        boolean cells = tokens.stream().filter(t -> t.is("|")).count() > 1;
        return dated || !some || !cells ? Optional.empty() : Optional.of(new Columns(cues));
    }

    /** What a cell says of the dates below it that is all of the cell: "Term", "Firma". */
    private static void heads(List<Token> tokens, Words words, List<String> cues) {
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Lexicon.Hit> hit = words.at(tokens, i, "columnhead");
            if (hit.isPresent()
                    && isEdge(tokens, i - 1)
                    && isEdge(tokens, i + hit.get().length())) {
                int column = column(tokens, i);
                while (cues.size() <= column) {
                    cues.add("");
                }
                if (cues.get(column).isEmpty()) {
                    cues.set(column, hit.get().value());
                }
            }
        }
    }

    private static boolean isEdge(List<Token> tokens, int i) {
        return i < 0 || i >= tokens.size() || tokens.get(i).is("|");
    }

    private static int column(List<Token> tokens, int at) {
        return (int) tokens.subList(0, at).stream().filter(t -> t.is("|")).count();
    }

    /** Whether a date is all that a cell says, but for a word before it: "to May 2025". */
    private static boolean isTill(List<Token> tokens, Mark date, Words words) {
        int at = date.from() - 1;
        return at > 0 && tokens.get(at - 1).is("|") && words.says(tokens.get(at), "till");
    }

    /** The marks of a row below, each date with what the head of its column says. */
    List<Mark> told(List<Token> tokens, List<Mark> marks, Words words) {
        List<Mark> out = new ArrayList<>();
        for (Mark m : marks) {
            int column = column(tokens, m.from());
            String head = column < cues.size() ? cues.get(column) : "";
            String cue = isTill(tokens, m, words) ? "until" : head;
            if (m.is(Type.DATE) && !cue.isEmpty()) {
                out.add(Mark.word(m.from(), m.from(), Type.CUE, cue, 0));
            }
            boolean none = m.is(Type.NEGATION) && Set.of("until", "expired").contains(cue);
            out.add(none ? Mark.word(m.from(), m.to(), Type.CUE, "noterm", 0) : m);
        }
        return out;
    }
}
