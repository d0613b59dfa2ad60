// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a denial says that there is none of, by a noun: nothing that came after an act, no day on
 * which it ends. "It has no heir", "un seguito non c'è", "nobody set it a date of expiry" are words
 * of state. A "no" that answers a question or numbers something denies nothing.
 */
final class Lacks {

    /** The sorts of nouns and the words of state that their denial is. */
    private static final Map<String, String> NOUNS =
            Map.of("sequel", "notrenewed", "expiry", "noterm");

    /** What may stand between a denial and its noun. */
    private static final Set<Type> BETWEEN = Set.of(Type.NEGATION, Type.ANAPHORA);

    /** How many tokens may stand between them. */
    private static final int GAP = 4;

    /** How many tokens may stand between a noun and the small word by which it is one of any. */
    private static final int NEAR = 2;

    private final Words words;

    Lacks(Words words) {
        this.words = words;
    }

    /** The same marks, each denial of such a noun as one word of state. */
    List<Mark> joined(List<Token> tokens, List<Mark> marks) {
        List<Mark> out = new ArrayList<>(marks);
        out.replaceAll(m -> isIdle(tokens, m) ? idle(m) : m);
        for (int i = 0; i < tokens.size(); i++) {
            for (Map.Entry<String, String> sort : NOUNS.entrySet()) {
                int at = i;
                words.at(tokens, i, sort.getKey())
                        .ifPresent(h -> join(tokens, out, at, h, sort.getValue()));
            }
        }
        out.sort(Comparator.comparingInt(Mark::from));
        return out;
    }

    private static Mark idle(Mark m) {
        return Mark.word(m.from(), m.to(), Type.ANAPHORA, "", 0);
    }

    /**
     * Whether a denial answers a question before it, "No, it ran for ten years", or is a number.
     */
    private boolean isIdle(List<Token> tokens, Mark m) {
        if (!m.is(Type.NEGATION) || !words.says(tokens.get(m.from()), "elliptic")) {
            return false;
        }
        boolean answer = m.from() == 0 && m.to() < tokens.size() && tokens.get(m.to()).is(",");
        boolean number =
                m.to() + 1 < tokens.size()
                        && tokens.get(m.to()).is(".")
                        && tokens.get(m.to() + 1).kind() == Token.Kind.NUMBER;
        return answer || number;
    }

    private void join(List<Token> tokens, List<Mark> out, int at, Lexicon.Hit h, String state) {
        int end = at + h.length();
        boolean marked =
                out.stream().anyMatch(m -> m.is(Type.CUE) && m.from() < end && m.to() > at);
        if (marked) {
            return;
        }
        Mark not =
                out.stream()
                        .filter(m -> m.is(Type.NEGATION))
                        .filter(m -> isOf(tokens, out, m, at, end))
                        .findFirst()
                        .orElse(null);
        if (not == null) {
            return;
        }
        int from = Math.min(not.from(), at);
        int to = Math.max(not.to(), end);
        out.removeIf(m -> m.from() < to && m.to() > from);
        out.add(Mark.word(from, to, Type.CUE, state, 0));
    }

    /** Whether a denial before a noun, or behind one of any, is of it. */
    private boolean isOf(List<Token> tokens, List<Mark> marks, Mark not, int at, int end) {
        boolean before = not.to() <= at;
        int from = before ? not.to() : end;
        int to = before ? at : not.from();
        if (to - from > GAP || from > to) {
            return false;
        }
        boolean free =
                marks.stream()
                        .filter(m -> m.from() < to && m.to() > from)
                        .allMatch(m -> BETWEEN.contains(m.type()));
        boolean whole =
                IntStream.range(from, to).noneMatch(i -> tokens.get(i).kind() == Token.Kind.MARK);
        return free && whole && (before && from == to || isAny(tokens, at));
    }

    /** Whether a noun is one of any, not a known one: "a successor", "give it seguito". */
    private boolean isAny(List<Token> tokens, int at) {
        return IntStream.range(Math.max(0, at - NEAR), at)
                        .anyMatch(i -> words.says(tokens.get(i), "indefinite"))
                || at > 0 && words.says(tokens.get(at - 1), "lightly");
    }
}
