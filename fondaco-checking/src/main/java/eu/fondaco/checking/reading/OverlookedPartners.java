// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.reading.Opinion.Meaning;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import java.util.List;

/** What a sentence says of partners and a question leaves out of account. */
final class OverlookedPartners {

    private OverlookedPartners() {}

    /** Whether a sentence says of partners what a meaning leaves out of account. */
    static boolean leaves(View v, Meaning meant) {
        return isWider(v, meant)
                || isOther(v, meant)
                || isOneOfRow(v, meant)
                || isOtherOfPair(v, meant.reading().question())
                || isOtherGoods(v, meant)
                || isRankedFor(v, meant.reading().question())
                || isOwner(v, meant.reading().question());
    }

    /**
     * Whether trade with all is asked of what is said of one partner: the other end of "from 2.1
     * billion, exports to Gallia rose to 2.4", or what stands below a title that names one.
     */
    private static boolean isWider(View v, Meaning meant) {
        Question asked = meant.reading().question();
        boolean amount = meant.kind().equals("level") || meant.kind().equals("growth");
        if (!amount
                || !v.scene.isEvery(asked.partner())
                || v.cues.stream().anyMatch(m -> m.is("total") && Overlooked.isInSentence(v, m))) {
            return false;
        }
        boolean end = OverlookedTimes.isFirst(v) || OverlookedTimes.isSecond(v) || isOpening(v);
        Line head = headed(v);
        for (Mention m : v.areas) {
            boolean said =
                    end && Overlooked.isInSentence(v, m)
                            || head != null && m.from() >= head.from() && m.to() <= head.to();
            if (said
                    && Overlooked.WITH.contains(v.scene.prep(m))
                    && !m.offers(asked.reporter())
                    && m.values().stream()
                            .anyMatch(c -> v.scene.canPartner(c) && !v.scene.isEvery(c))) {
                return true;
            }
        }
        return false;
    }

    /** "With 6.5 billion in 2018, exports to Gallia": what follows tells whose the number is. */
    private static boolean isOpening(View v) {
        boolean first = v.before == null || v.text.sentence(v.before.from()) != v.sentence;
        return first
                && v.scene.preposition(v.anchor.from()).equals("prep.with")
                && v.areas.stream()
                        .noneMatch(
                                m ->
                                        Overlooked.isInSentence(v, m)
                                                && (m.to() <= v.anchor.from()
                                                        || v.text.segment(m.from()) == v.segment));
    }

    /** The title that a sentence which names no area stands right below; null for none. */
    private static Line headed(View v) {
        Line own = v.text.lines().get(v.line);
        boolean opens =
                own.head() >= 0
                        && own.head() == v.line - 1
                        && v.text.sentence(own.from()) == v.sentence;
        return opens && v.areas.stream().noneMatch(m -> Overlooked.isInSentence(v, m))
                ? v.text.lines().get(own.head())
                : null;
    }

    /**
     * Whether the one partner named between the number before and this one isn't the one that is
     * asked: "imports from Gallia came to 11 billion and those from Helvetia to 12".
     */
    private static boolean isOther(View v, Meaning meant) {
        Question asked = meant.reading().question();
        String kind = meant.kind();
        if (!kind.equals("level") && !kind.equals("growth")) {
            return false;
        }
        List<Mention> named =
                v.areas.stream()
                        .filter(m -> Overlooked.isInStretch(v, m) && m.to() <= v.anchor.from())
                        .filter(m -> isPartner(v, m, asked))
                        .toList();
        if (named.size() != 1 || named.get(0).offers(asked.partner())) {
            return false;
        }
        boolean part =
                asked.partner().isSum()
                        && named.get(0).values().stream()
                                .anyMatch(c -> asked.partner().list().containsAll(c.list()));
        boolean behind =
                v.areas.stream()
                        .anyMatch(
                                m ->
                                        Overlooked.isInSentence(v, m)
                                                && m.from() >= v.anchor.to()
                                                && m.offers(asked.partner()));
        boolean all =
                v.scene.isEvery(asked.partner())
                        && v.cues.stream()
                                .noneMatch(m -> m.is("total") && Overlooked.isInSentence(v, m));
        return all || behind && !part;
    }

    /**
     * Whether one is asked of what is said of several together, "exports to Gallia and Helvetia".
     */
    private static boolean isOneOfRow(View v, Meaning meant) {
        Codes asked = meant.reading().question().partner();
        Codes own = meant.reading().question().reporter();
        return meant.kind().equals("level")
                && !v.respectively
                && v.row().size() < 2
                && v.areas.stream()
                        .filter(m -> m.list() && m.to() <= v.anchor.from())
                        .filter(m -> Overlooked.isInStretch(v, m))
                        .anyMatch(m -> !m.offers(asked) && isAmong(m, asked) && !isAmong(m, own));
    }

    /**
     * Whether the other one's is asked of an amount set against another: "more from Gallia than
     * from Helvetia: 7 billion against 5".
     */
    private static boolean isOtherOfPair(View v, Question asked) {
        boolean first = isAgainst(v, v.anchor, v.after);
        if (first == isAgainst(v, v.before, v.anchor)) {
            return false;
        }
        int at = first ? v.anchor.from() : v.before.from();
        List<Mention> named =
                v.areas.stream()
                        .filter(m -> Overlooked.isInSentence(v, m) && !m.list())
                        .filter(m -> m.from() >= at || isPartner(v, m, asked))
                        .toList();
        if (named.size() != 2 || named.get(1).from() >= at) {
            return false;
        }
        Codes partner = asked.partner();
        return named.get(first ? 1 : 0).offers(partner)
                && !named.get(first ? 0 : 1).offers(partner);
    }

    /** Whether nothing but "against" stands between two numbers. */
    private static boolean isAgainst(View v, Anchor one, Anchor other) {
        return one != null
                && other != null
                && v.text.sentence(one.from()) == v.text.sentence(other.from())
                && v.cues.stream()
                        .anyMatch(
                                c ->
                                        c.isAny("time.vs", "comparison")
                                                && c.from() >= one.to()
                                                && c.from() - one.to() <= 1
                                                && other.from() - c.to() <= 1
                                                && c.to() <= other.from());
    }

    /** Whether goods are asked that are named only behind a number, and others before it. */
    private static boolean isOtherGoods(View v, Meaning meant) {
        Codes asked = meant.reading().question().product();
        if (!meant.kind().equals("level") && !meant.kind().equals("growth")) {
            return false;
        }
        boolean other = false;
        boolean behind = false;
        for (Mention m : v.goods) {
            boolean before = Overlooked.isInStretch(v, m) && m.to() <= v.anchor.from();
            if (m.offers(asked) && Overlooked.isInSentence(v, m)) {
                if (m.to() <= v.anchor.from()) {
                    return false;
                }
                behind |= v.after != null && m.to() <= v.after.from() && isJoined(v, m);
            }
            other |= before && !m.offers(asked) && !m.values().isEmpty();
        }
        return other && behind;
    }

    /** Whether "and" or a comma stands between the number and a name behind it. */
    private static boolean isJoined(View v, Mention m) {
        for (int i = v.anchor.to(); i < m.from(); i++) {
            if (v.scene.says(i, "conj") || v.text.tokens().get(i).is(",")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAmong(Mention row, Codes one) {
        return row.values().stream().anyMatch(c -> c.isSum() && c.list().containsAll(one.list()));
    }

    private static boolean isPartner(View v, Mention m, Question asked) {
        String prep = v.scene.prep(m);
        return (prep.equals("prep.to") || prep.equals("prep.from"))
                && !m.offers(asked.reporter())
                && m.values().stream().anyMatch(c -> v.scene.canPartner(c) && !v.scene.isEvery(c));
    }

    /**
     * Whether a place among partners is asked of what is said of a reporter: "Rivalta ranked third
     * by exports to Gallia".
     */
    private static boolean isRankedFor(View v, Question asked) {
        if (asked.universe() == null || asked.universe().dimension() != Dimension.PARTNER) {
            return false;
        }
        Mention who = null;
        for (Mention m : v.areas) {
            if (!Overlooked.isInSentence(v, m)) {
                continue;
            }
            if (m.offers(asked.partner()) && !Overlooked.WITH.contains(v.scene.prep(m))) {
                return false;
            }
            boolean acts = m.to() <= v.anchor.from() && isActing(v, m);
            who = acts && m.offers(asked.reporter()) ? m : who;
        }
        return who != null && isNamed(v, asked.partner());
    }

    /**
     * Whether a place among partners is asked of the one whose customer or supplier somebody is:
     * "Rivalta is Gallia's second customer".
     */
    private static boolean isOwner(View v, Question asked) {
        return asked.universe() != null
                && asked.universe().dimension() == Dimension.PARTNER
                && v.areas.stream()
                        .anyMatch(
                                m ->
                                        Overlooked.isInSentence(v, m)
                                                && m.offers(asked.partner())
                                                && isOwner(v, m));
    }

    private static boolean isOwner(View v, Mention m) {
        boolean before =
                m.to() < v.anchor.to()
                        && v.anchor.from() - m.to() <= 2
                        && v.text.tokens().get(m.to()).is("'s");
        boolean behind = m.from() >= v.anchor.to() && v.scene.prep(m).equals("prep.of");
        return v.cues.stream()
                .anyMatch(
                        c ->
                                c.isAny("role.customer", "role.supplier")
                                        && v.text.segment(c.from()) == v.text.segment(m.from())
                                        && (before && c.from() >= m.to()
                                                || behind
                                                        && c.to() <= m.from()
                                                        && c.to() > v.anchor.from()
                                                        && m.from() - c.to() <= 2));
    }

    private static boolean isNamed(View v, Codes partner) {
        return v.areas.stream()
                .anyMatch(
                        m ->
                                Overlooked.isInSentence(v, m)
                                        && m.offers(partner)
                                        && m.from() >= v.anchor.to());
    }

    /** Whether an area stands right before a verb, and nothing is its own. */
    private static boolean isActing(View v, Mention m) {
        String prep = v.scene.prep(m);
        return !Overlooked.WITH.contains(prep)
                && !Overlooked.OWNING.contains(prep)
                && v.cues.stream()
                        .anyMatch(
                                c -> c.from() == m.to() && c.isAny("rank.verb", "be", "rank.lead"));
    }
}
