// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Joins a negation, or that something was to be done, with the word of state that it stands beside:
 * "was never renewed", "should have been signed".
 */
final class Negations {

    /** How many tokens may stand between them, all of them auxiliaries. */
    private static final int GAP = 5;

    /** How many tokens an aside has that sets something against what is said. */
    private static final int CONTRAST = 3;

    private static final Map<String, String> TURNED =
            Map.of(
                    "renewed", "notrenewed",
                    "signed", "notsigned",
                    "tosign", "notsigned",
                    "live", "expired",
                    "expired", "live",
                    "terminated", "live",
                    "notsigned", "notsigned",
                    "notrenewed", "notrenewed");

    private Negations() {}

    /** The marks with each negated word of state turned to its opposite, covering the negation. */
    static List<Mark> joined(List<Token> tokens, List<Mark> marks, Words words) {
        List<Mark> out = new ArrayList<>();
        for (Mark m : planned(tokens, withoutContrasts(tokens, marks), words)) {
            Mark not = negation(tokens, out, m, words);
            if (not == null) {
                out.add(m);
                continue;
            }
            out.removeIf(o -> o.from() >= not.from());
            String value = TURNED.get(m.value());
            boolean after =
                    value.equals("notsigned")
                            && m.to() < tokens.size()
                            && words.says(tokens.get(m.to()), "anything");
            boolean nothing =
                    after
                            || value.equals("notsigned")
                                    && words.says(tokens.get(not.from()), "nothing");
            int to = after ? m.to() + 1 : m.to();
            out.add(Mark.word(not.from(), to, Type.CUE, nothing ? "none" : value, 0));
        }
        return out;
    }

    /** The marks with what was to be signed told as planned, with the words that say so. */
    private static List<Mark> planned(List<Token> tokens, List<Mark> marks, Words words) {
        List<Mark> out = new ArrayList<>();
        for (Mark m : marks) {
            int from = m.is(Type.CUE, "signed") ? obliged(tokens, m.from(), words) : -1;
            if (from < 0) {
                out.add(m);
                continue;
            }
            out.removeIf(o -> o.to() > from);
            out.add(Mark.word(from, m.to(), Type.CUE, "tosign", 0));
        }
        return out;
    }

    /** Where words begin that say that something was to be done; -1 for nowhere. */
    private static int obliged(List<Token> tokens, int to, Words words) {
        for (int i = to - 1; i >= Math.max(0, to - GAP); i--) {
            if (words.at(tokens, i, "obliged").isPresent()) {
                return i;
            }
            if (!tokens.get(i).isWord() || !words.says(tokens.get(i), "auxiliary")) {
                return -1;
            }
        }
        return -1;
    }

    /** The marks without what is only set against what is said: ", not us,", "(not Guangdong)". */
    private static List<Mark> withoutContrasts(List<Token> tokens, List<Mark> marks) {
        List<Mark> out = new ArrayList<>(marks);
        for (Mark n : marks) {
            boolean opens =
                    n.is(Type.NEGATION)
                            && n.from() > 0
                            && (tokens.get(n.from() - 1).is(",")
                                    || tokens.get(n.from() - 1).is("("));
            int to = n.to();
            while (opens && to < tokens.size() && to - n.to() <= CONTRAST && !closes(tokens, to)) {
                to++;
            }
            int end = to;
            boolean aside =
                    opens
                            && end < tokens.size()
                            && end > n.to()
                            && closes(tokens, end)
                            && marks.stream()
                                    .noneMatch(
                                            m ->
                                                    m.is(Type.CUE)
                                                            && m.from() >= n.from()
                                                            && m.to() <= end);
            if (aside) {
                out.removeIf(m -> m.from() >= n.from() && m.to() <= end);
                out.add(Mark.word(n.from(), end, Type.ANAPHORA, "", 0));
            }
        }
        out.sort(Comparator.comparingInt(Mark::from));
        return out;
    }

    private static boolean closes(List<Token> tokens, int i) {
        return tokens.get(i).is(",") || tokens.get(i).is(")");
    }

    private static Mark negation(List<Token> tokens, List<Mark> before, Mark m, Words words) {
        if (!m.is(Type.CUE) || !TURNED.containsKey(m.value())) {
            return null;
        }
        for (int k = before.size() - 1; k >= 0; k--) {
            Mark n = before.get(k);
            if (m.from() - n.to() > GAP || n.is(Type.CUE) || n.is(Type.KIND)) {
                return null;
            }
            if (n.is(Type.NEGATION)) {
                boolean beside = true;
                for (int i = n.to(); i < m.from(); i++) {
                    beside &= isBetween(tokens.get(i), i, before, words);
                }
                return beside ? first(before, k) : null;
            }
        }
        return null;
    }

    /** Whether a token may stand between a negation and what it negates. */
    private static boolean isBetween(Token t, int i, List<Mark> marks, Words words) {
        boolean who =
                marks.stream()
                        .anyMatch(
                                m ->
                                        (m.is(Type.AREA) || m.is(Type.BODY))
                                                && m.from() <= i
                                                && i < m.to());
        return t.isWord() && (who || words.says(t, "auxiliary") || words.says(t, "negation"));
    }

    /** The first of negations that stand together: "non … mai". */
    private static Mark first(List<Mark> before, int k) {
        int at = k;
        while (at > 0
                && before.get(at - 1).is(Type.NEGATION)
                && before.get(at).from() - before.get(at - 1).to() <= 3) {
            at--;
        }
        return before.get(at);
    }
}
