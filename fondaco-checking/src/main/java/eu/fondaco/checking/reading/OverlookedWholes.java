// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.reading.Opinion.Meaning;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import java.util.List;
import java.util.stream.Stream;

/** What a sentence says of the whole of a share and a question leaves out of account. */
final class OverlookedWholes {

    /** How many tokens behind "of" goods begin at most. */
    private static final int BEHIND = 2;

    /** How many tokens behind it whose trade it is stands at most. */
    private static final int FAR = 5;

    /** Of how many the first are told together, at most. */
    private static final int MOST = 20;

    private static final String THERE = "there";

    private OverlookedWholes() {}

    /** Whether a sentence says of wholes what a meaning leaves out of account. */
    static boolean leaves(View v, Meaning meant) {
        return isOfGoods(v, meant)
                || isOfDeliveries(v, meant)
                || isOfAllExports(v, meant)
                || isOfFirstFew(v, meant)
                || isOfNobodyNamed(v, meant);
    }

    /**
     * Whether a part of goods is told to be "of the region's exports", and the question asks for
     * those to a partner that the sentence doesn't name.
     */
    private static boolean isOfAllExports(View v, Meaning meant) {
        Question asked = meant.reading().question();
        int of = v.anchor.to();
        if (!meant.kind().equals("share")
                || v.scene.isEvery(asked.partner())
                || v.areas.stream()
                        .anyMatch(m -> Overlooked.isInSentence(v, m) && m.offers(asked.partner()))
                || of >= v.text.tokens().size()
                || !v.scene.says(of, "prep.of")) {
            return false;
        }
        for (int i = of + 1; i < Math.min(of + FAR, v.text.tokens().size()); i++) {
            if (isKind(v, i) && v.text.sentence(i) == v.sentence) {
                return v.cues.stream().noneMatch(m -> Overlooked.isInSentence(v, m) && m.is(THERE));
            }
        }
        return false;
    }

    /**
     * Whether "the five largest markets" have a share, and the question asks for that of one of
     * them.
     */
    private static boolean isOfFirstFew(View v, Meaning meant) {
        Question asked = meant.reading().question();
        return meant.kind().equals("share")
                && asked.universe() == null
                && asked.partner().list().size() < 2
                && v.mentions.stream()
                        .filter(m -> m.to() <= v.anchor.from() && isFew(m.num()))
                        .filter(m -> v.text.segment(m.from()) == v.segment)
                        .anyMatch(m -> isFirstFew(v, m));
    }

    private static boolean isFew(Num n) {
        return n != null
                && n.type() == Num.Type.PLAIN
                && !n.scaled()
                && n.value() >= 2
                && n.value() <= MOST;
    }

    /** "Five largest markets", "first five partners", "i primi cinque mercati". */
    private static boolean isFirstFew(View v, Mention number) {
        boolean first = isFirst(v, number.from() - 1);
        int kind = number.to() + (isFirst(v, number.to()) ? 1 : 0);
        return (first || kind > number.to())
                && kind < v.text.tokens().size()
                && (isKind(v, kind) || isKind(v, kind + 1));
    }

    private static boolean isFirst(View v, int token) {
        return token >= 0
                && token < v.text.tokens().size()
                && (v.scene.says(token, "rank.top") || v.scene.says(token, "ordinal"));
    }

    /** "Region", "state": whose trade it is by what it is. */
    private static boolean isKind(View v, int token) {
        return v.scene.lexicon.match(v.text.tokens(), token).stream()
                .anyMatch(h -> h.category().equals("kind"));
    }

    /**
     * Whether how many times as much is told of somebody who is named behind the number, "4.5 times
     * what Gallia buys", and the question asks nothing of them.
     */
    private static boolean isOfNobodyNamed(View v, Meaning meant) {
        Question asked = meant.reading().question();
        Basis whole = asked.denominator();
        return meant.kind().equals("ratio")
                && whole != null
                && v.areas.stream()
                        .filter(m -> v.text.segment(m.from()) == v.segment && !m.list())
                        .filter(m -> m.from() >= v.anchor.to())
                        .anyMatch(m -> !isAsked(m, asked, whole));
    }

    private static boolean isAsked(Mention m, Question asked, Basis whole) {
        return Stream.of(asked.reporter(), asked.partner(), whole.reporter(), whole.partner())
                .anyMatch(c -> c != null && m.offers(c));
    }

    /**
     * Whether goods right behind "24% of" are asked for as the part, and all goods as the whole.
     */
    private static boolean isOfGoods(View v, Meaning meant) {
        Question asked = meant.reading().question();
        Basis whole = asked.denominator();
        int next = v.anchor.to();
        return whole != null
                && meant.kind().equals("share")
                && Codes.TOTAL.equals(whole.product())
                && !asked.product().equals(Codes.TOTAL)
                && next < v.text.tokens().size()
                && v.scene.says(next, "prep.of")
                && v.goods.stream()
                        .anyMatch(
                                m ->
                                        m.from() > next
                                                && m.from() <= next + BEHIND
                                                && m.offers(asked.product()));
    }

    /**
     * Whether goods are told to be a part "of deliveries", "of all exports to Gallia", and a
     * question asks what part of these goods goes to one partner.
     */
    private static boolean isOfDeliveries(View v, Meaning meant) {
        Question asked = meant.reading().question();
        Basis whole = asked.denominator();
        int next = v.anchor.to();
        return whole != null
                && meant.kind().equals("share")
                && whole.partner() != null
                && whole.product() == null
                && !asked.product().equals(Codes.TOTAL)
                && next < v.text.tokens().size()
                && v.scene.says(next, "prep.of")
                && isSubject(v, asked.product());
    }

    /** Whether goods are named before a number, and none in its own words behind it. */
    private static boolean isSubject(View v, Codes goods) {
        List<Mention> near = v.goods.stream().filter(v::near).toList();
        boolean behind =
                near.stream()
                        .anyMatch(
                                m ->
                                        m.from() >= v.anchor.to()
                                                && v.text.segment(m.from()) == v.segment);
        return !behind && near.stream().anyMatch(m -> m.to() <= v.anchor.from() && m.offers(goods));
    }
}
