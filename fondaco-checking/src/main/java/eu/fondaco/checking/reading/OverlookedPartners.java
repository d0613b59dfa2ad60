// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.reading.Opinion.Meaning;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;

/** What a sentence says of partners and a question leaves out of account. */
final class OverlookedPartners {

    private OverlookedPartners() {}

    /** Whether a sentence says of partners what a meaning leaves out of account. */
    static boolean leaves(View v, Meaning meant) {
        return isWider(v, meant)
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
