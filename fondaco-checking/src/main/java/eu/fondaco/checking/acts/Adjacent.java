// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Outlook.Draft;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.text.Token;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * What a statement's sentence goes on with on either side of it, and across which border: a list
 * after a comma belongs to what is said before it, a clause after a semicolon doesn't.
 */
final class Adjacent {

    private Adjacent() {}

    /**
     * Adds what stands beside a statement.
     *
     * @param isUnread whether a word of the sentence is one of content that nothing explains
     */
    static void add(Map<String, Double> x, List<Draft> all, int at, IntPredicate isUnread) {
        Statement s = all.get(at).statement();
        side(x, "after.", s, all, at, at + 1, isUnread);
        side(x, "before.", s, all, at, at - 1, isUnread);
    }

    private static void side(
            Map<String, Double> x,
            String side,
            Statement s,
            List<Draft> all,
            int at,
            int beside,
            IntPredicate isUnread) {
        boolean known = beside >= 0 && beside < all.size();
        Draft o = known ? all.get(beside) : null;
        boolean same = o != null && o.statement().sentence() == s.sentence();
        boolean after = beside > at;
        int from = after ? s.to() : same ? o.statement().to() : 0;
        int to = after ? same ? o.statement().from() : s.sentence().size() : s.from();
        String border = border(s, after ? s.to() - 1 : s.from() - 1, after);
        int unread = 0;
        int words = 0;
        for (int i = from; i < to; i++) {
            unread += isUnread.test(i) ? 1 : 0;
            words += s.sentence().get(i).isWord() ? 1 : 0;
        }
        if (words > 2) {
            x.put(side + border + ".left", Math.min(4.0, unread));
            x.put(side + border + ".gap", 1.0);
        } else if (same) {
            boolean of = o.decision().entry() == all.get(at).decision().entry();
            String leans = o.leans(Truth.FALSE) ? "wrong" : o.leans(Truth.TRUE) ? "holds" : "open";
            x.put(side + border + "." + leans + (of ? "" : ".other"), 1.0);
        }
    }

    /** By what a statement is set apart from what stands there: a comma, a stop, a word. */
    private static String border(Statement s, int last, boolean after) {
        for (int i = last; i <= last + 1; i++) {
            if (i < 0 || i >= s.sentence().size()) {
                return "end";
            }
            Token t = s.sentence().get(i);
            if (t.kind() == Token.Kind.MARK) {
                return t.is(",") ? "comma" : t.is("(") || t.is(")") ? "bracket" : "stop";
            }
            if (!after) {
                break;
            }
        }
        return "word";
    }
}
