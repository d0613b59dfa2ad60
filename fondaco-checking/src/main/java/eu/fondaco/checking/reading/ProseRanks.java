// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Operator;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Ranks that no ordinal tells: "behind only France and Spain" is a third place, "nobody did worse"
 * a first from below, "the most dynamic" a first.
 */
final class ProseRanks {

    /** How far a comparing word may stand from "only" or "nobody", in tokens. */
    private static final int NEAR = 9;

    /** How far what there is none of may stand behind "none", in tokens. */
    private static final int FEW = 4;

    /** The longest row of rivals that is counted. */
    private static final int MOST = 12;

    /**
     * A rank found.
     *
     * @param to one past its last token
     * @param type whether rivals are named or counted
     * @param rank the place told, or how many there are
     */
    record Found(int to, Anchor.Type type, int rank) {
        Num num() {
            boolean count = type == Anchor.Type.COUNT;
            return new Num(
                    count ? Num.Type.PLAIN : Num.Type.ORDINAL,
                    rank,
                    count ? 1 : 0,
                    "",
                    false,
                    true,
                    false,
                    count ? Operator.EQUAL : Operator.RANK,
                    false);
        }
    }

    private final List<Mention> mentions;
    private final List<Token> tokens;
    private final MarkedText.Scopes scopes;
    private final Lexicon lexicon;
    private final IntPredicate isPart;

    /**
     * @param isPart whether a number, by its place among the mentions, is told to be so many of
     *     another: "two of the sixteen"
     */
    ProseRanks(
            List<Mention> mentions,
            List<Token> tokens,
            MarkedText.Scopes scopes,
            Lexicon lexicon,
            IntPredicate isPart) {
        this.isPart = isPart;
        this.mentions = mentions;
        this.tokens = tokens;
        this.scopes = scopes;
        this.lexicon = lexicon;
    }

    /** The rank that a mention opens; null for none. */
    Found at(int k) {
        Mention m = mentions.get(k);
        if (m.kind() != Mention.Kind.CUE) {
            return null;
        }
        if (m.isAny("only", "only.such", "preceded")) {
            boolean compared = m.is("preceded") || compares(m, NEAR);
            return compared ? rivals(m, k) : null;
        }
        if (m.is("behind")) {
            Found named = rivals(m, k);
            return named == null || named.rank() == 1 || numbered(m, k) ? null : named;
        }
        if (m.is("none.more") && compares(m, NEAR)) {
            return new Found(m.to(), Anchor.Type.SUPERLATIVE, 1);
        }
        if (m.isAny("none.more", "neither")) {
            return none(m, k);
        }
        if (m.is("never") && says(m, "outdo.as", NEAR)) {
            return new Found(m.to(), Anchor.Type.SUPERLATIVE, 1);
        }
        boolean extreme = m.isAny("more.than", "more", "less") && isSuperlative(m);
        return m.is("rank.low") || extreme ? new Found(m.to(), Anchor.Type.SUPERLATIVE, 1) : null;
    }

    /** "None of the fourteen markets grew": a count of nought; null where nothing is counted. */
    private Found none(Mention m, int k) {
        for (int i = k + 1; i < mentions.size(); i++) {
            Mention n = mentions.get(i);
            if (n.from() - m.to() > FEW
                    || scopes.sentence()[n.from()] != scopes.sentence()[m.from()]) {
                return null;
            }
            if (n.isAny("kind", "area.kind")) {
                boolean moves = says(n, "dir.up", NEAR) != says(n, "dir.down", NEAR);
                return moves ? new Found(n.to(), Anchor.Type.COUNT, 0) : null;
            }
        }
        return null;
    }

    /** Whether an ordinal stands before: "third behind France and Spain" says its place itself. */
    private boolean numbered(Mention m, int k) {
        for (int i = k - 1; i >= 0; i--) {
            Mention n = mentions.get(i);
            if (m.from() - n.from() > 2 * NEAR
                    || scopes.sentence()[n.from()] != scopes.sentence()[m.from()]) {
                return false;
            }
            boolean near = m.from() - n.to() < NEAR;
            if (near && n.num() != null && n.num().type() == Num.Type.ORDINAL) {
                return true;
            }
        }
        return false;
    }

    private boolean compares(Mention m, int within) {
        return says(m, "outdo", within) || says(m, "outdo.as", within);
    }

    private boolean says(Mention m, String category, int within) {
        int sentence = scopes.sentence()[m.from()];
        for (int i = Math.max(0, m.from() - within);
                i < Math.min(tokens.size(), m.to() + within);
                i++) {
            boolean outside = i < m.from() || i >= m.to();
            if (outside
                    && scopes.sentence()[i] == sentence
                    && lexicon.says(tokens.get(i), category)) {
                return true;
            }
        }
        return false;
    }

    /** The names that stand in a row after "only", or how many are said to. */
    private Found rivals(Mention m, int k) {
        int names = 0;
        int end = m.to();
        for (int i = k + 1; i < mentions.size() && names < MOST; i++) {
            Mention n = mentions.get(i);
            if (scopes.sentence()[n.from()] != scopes.sentence()[m.from()]
                    || n.from() < end
                    || !joined(end, n.from(), names > 0)) {
                break;
            }
            if (n.num() != null && names == 0) {
                boolean few =
                        !m.is("behind")
                                && n.num().type() == Num.Type.PLAIN
                                && n.num().value() <= MOST;
                return few
                                && !n.num().scaled()
                                && n.num().value() >= 1
                                && !isPart.test(i)
                                && !isBounded(n, k)
                        ? new Found(n.to(), Anchor.Type.RIVAL, (int) n.num().value() + 1)
                        : null;
            }
            boolean name = n.kind() == Mention.Kind.AREA || n.kind() == Mention.Kind.GOODS;
            if (name && !n.list()) {
                names++;
                end = n.to();
            }
        }
        return names == 0 ? null : new Found(end, Anchor.Type.RIVAL, names + 1);
    }

    /** "Only six states sold more than 60 billion": an amount is exceeded, and no rival. */
    private boolean isBounded(Mention counted, int k) {
        for (int i = k + 1; i < mentions.size(); i++) {
            Mention n = mentions.get(i);
            if (n.from() - counted.to() > NEAR
                    || scopes.segment()[n.from()] != scopes.segment()[counted.from()]) {
                return false;
            }
            if (n.from() >= counted.to()
                    && n.num() != null
                    && Counted.isBound(mentions, n.num(), n.from())) {
                return true;
            }
        }
        return false;
    }

    private boolean joined(int from, int to, boolean inRow) {
        return joined(tokens, lexicon, from, to, inRow);
    }

    /** Whether only small words stand between two places. */
    static boolean joined(List<Token> tokens, Lexicon lexicon, int from, int to, boolean inRow) {
        if (to - from > 3) {
            return false;
        }
        for (int i = from; i < to; i++) {
            Token t = tokens.get(i);
            boolean small =
                    t.is(",")
                            || lexicon.says(t, "conj")
                            || lexicon.says(t, "article")
                            || lexicon.says(t, "prep.to")
                            || lexicon.says(t, "prep.of")
                            || lexicon.says(t, "prep.in")
                            || lexicon.says(t, "prep.by")
                            || lexicon.says(t, "prep.from")
                            || !inRow && lexicon.says(t, "outdo");
            if (!small) {
                return false;
            }
        }
        return true;
    }

    /** "il più dinamico", "the most reliant": an article before, a describing word after. */
    private boolean isSuperlative(Mention m) {
        int next = m.to();
        if (m.to() - m.from() > 1
                || next >= tokens.size()
                || !lexicon.says(tokens.get(m.from()), "superlative")
                || !tokens.get(next).isWord()
                || lexicon.says(tokens.get(next), "function")
                || lexicon.says(tokens.get(next), "prep.of")
                || lexicon.says(tokens.get(next), "prep.than")) {
            return false;
        }
        int sentence = scopes.sentence()[m.from()];
        for (int i = m.from() - 1; i >= Math.max(0, m.from() - 3); i--) {
            Token t = tokens.get(i);
            if (scopes.sentence()[i] != sentence || !t.isWord()) {
                return false;
            }
            if (lexicon.says(t, "article.definite")) {
                return true;
            }
        }
        return false;
    }
}
