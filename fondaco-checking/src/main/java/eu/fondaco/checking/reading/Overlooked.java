// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Operator;
import eu.fondaco.checking.reading.Opinion.Meaning;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a sentence says and a question leaves out of account, so that its answer is no verdict on
 * the sentence, however well its number fits.
 */
final class Overlooked {

    /** Behind what a partner stands that isn't who sells or buys. */
    static final Set<String> WITH = Set.of("prep.to", "prep.from", "prep.with", "prep.in");

    static final Set<String> OWNING = Set.of("prep.of", "prep.by");

    private static final String[] BOUNDS = {
        "hedge.more", "hedge.less", "hedge.lessthan", "count.exceed"
    };

    /** How many tokens behind a rival the number that isn't its own stands at most. */
    private static final int RIVAL = 3;

    private Overlooked() {}

    /** Whether a sentence says what a meaning leaves out of account. */
    static boolean leaves(View v, Meaning meant, Answers answers) {
        Question asked = meant.reading().question();
        return OverlookedFlows.leaves(v, meant)
                || OverlookedTimes.leaves(v, meant, answers)
                || OverlookedMoves.leaves(v, meant, answers)
                || isOtherWay(v, meant)
                || isOtherSign(v, meant)
                || isOtherOrder(v, meant)
                || isOtherSide(v)
                || isOfNoOther(v)
                || OverlookedPartners.leaves(v, meant)
                || OverlookedWholes.leaves(v, meant)
                || isOfRival(v, asked)
                || meant.kind().equals("rank")
                        && (isAnother(v, asked) || Rivals.areElsewhere(v, asked, answers));
    }

    static boolean isInSentence(View v, Mention m) {
        return v.text.sentence(m.from()) == v.sentence;
    }

    /** "Gallia bought 12 billion, and no other country tops 3": that is said of all others. */
    private static boolean isOfNoOther(View v) {
        boolean amount = v.anchor.num() != null && v.anchor.type() != Anchor.Type.SUPERLATIVE;
        for (int i = v.anchor.from() - 1; i >= 0 && v.text.segment(i) == v.segment; i--) {
            if (amount && v.scene.lexicon.phrase(v.text.tokens(), i, "no.other") > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether words stand between the number before and the one behind, in one sentence. */
    static boolean isInStretch(View v, Mention m) {
        return isInSentence(v, m)
                && (v.before == null || m.from() >= v.before.to())
                && (v.after == null || m.to() <= v.after.from());
    }

    /** Whether words stand in the number's own segment with nothing joined on in between. */
    static boolean isBeside(View v, Mention m) {
        if (v.text.segment(m.from()) != v.segment) {
            return false;
        }
        for (int i = v.anchor.to(); i < m.from(); i++) {
            if (v.scene.says(i, "conj")) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a difference is taken the other way than the sentence puts it: "what went to Gallia
     * was 220 million above what went to Helvetia".
     */
    private static boolean isOtherOrder(View v, Meaning meant) {
        Question asked = meant.reading().question();
        Basis than = asked.denominator();
        Double stated = meant.says().stated();
        if (!meant.kind().equals("difference") || than == null || stated == null) {
            return false;
        }
        Codes own = than.partner() != null ? asked.partner() : asked.reporter();
        Codes other = than.partner() != null ? than.partner() : than.reporter();
        int first = place(v, own);
        int second = place(v, other);
        Set<String> said = ways(v);
        if (first < 0 || second < 0 || said.contains("up") == said.contains("down")) {
            return false;
        }
        boolean compared =
                v.cues.stream()
                        .anyMatch(
                                m ->
                                        m.isAny("comparison", "time.vs")
                                                && isInSentence(v, m)
                                                && isOpening(v, m));
        boolean above = said.contains("up") == stated >= 0;
        return !compared && !said.contains("neg") && above != first < second;
    }

    /**
     * Whether a number is on the other side of the one before than the words between them say: "at
     * 14.3 billion above the 16.1 of 2014", "fell from 1.1% to 2.7%".
     */
    private static boolean isOtherSide(View v) {
        boolean first = isReached(v);
        boolean end = first || OverlookedTimes.isSecond(v);
        Anchor other = first ? v.after : v.before;
        if (other == null
                || v.text.sentence(other.from()) != v.sentence
                || other.type() != v.anchor.type()
                || other.num() == null
                || v.anchor.num() == null
                || v.anchor.type() == Anchor.Type.ORDINAL) { // sixth is below fourth
            return false;
        }
        Set<String> said = new TreeSet<>();
        for (Mention m : v.cues) {
            boolean beside = m.to() <= v.anchor.from() && v.anchor.from() - m.to() <= 2;
            boolean bound = beside && m.isAny(BOUNDS);
            if (isInSentence(v, m) && (bound || end && m.isAny("dir.up", "dir.down"))) {
                said.add(m.isAny("hedge.less", "hedge.lessthan", "dir.down") ? "down" : "up");
            }
        }
        boolean free = v.anchor.num().operator() == Operator.EQUAL || end;
        double step = v.anchor.num().value() - other.num().value();
        double rise = end ? step : -step; // what a bound bounds stands before it
        return free && said.size() == 1 && (said.contains("up") ? rise < 0 : rise > 0);
    }

    /** "To 4.2 billion in 2018 from 3.0". */
    private static boolean isReached(View v) {
        return v.after != null
                && v.text.sentence(v.after.from()) == v.sentence
                && v.scene.preposition(v.anchor.from()).equals("prep.to")
                && v.scene.preposition(v.after.from()).equals("prep.from");
    }

    /** Whether a sentence begins with words. */
    private static boolean isOpening(View v, Mention m) {
        return m.from() == 0 || v.text.sentence(m.from() - 1) != v.sentence;
    }

    /** Where the sentence names an area first; -1 where it doesn't. */
    private static int place(View v, Codes area) {
        return area == null
                ? -1
                : v.areas.stream()
                        .filter(m -> isInSentence(v, m) && m.offers(area))
                        .mapToInt(Mention::from)
                        .findFirst()
                        .orElse(-1);
    }

    private static Set<String> ways(View v) {
        Set<String> said = new TreeSet<>();
        for (Mention m : v.cues) {
            if (v.near(m)) {
                said.addAll(Cues.of(m));
            }
        }
        return said;
    }

    /**
     * Whether the words beside a difference speak of more alone and what is meant is less, or the
     * other way round; a deficit that becomes less is a balance that rises.
     */
    private static boolean isOtherWay(View v, Meaning meant) {
        Double stated = meant.says().stated();
        boolean differs = meant.kind().equals("difference") && !v.anchor.num().signed();
        boolean deficit =
                meant.reading().question().flow() == TradeFlow.BALANCE
                        && v.cues.stream()
                                .anyMatch(m -> m.is("balance.deficit") && isInSentence(v, m));
        if (stated == null || stated == 0 || !differs || deficit || isOfGap(v)) {
            return false;
        }
        Set<String> said = ways(v);
        boolean up = said.contains("up");
        boolean down = said.contains("down");
        return up != down && !said.contains("neg") && up == stated < 0;
    }

    /**
     * Whether a plus or minus is printed before a balance or change that is meant the other way.
     */
    private static boolean isOtherSign(View v, Meaning meant) {
        Double stated = meant.says().stated();
        boolean signed =
                !meant.kind().equals("level")
                        || meant.reading().question().flow() == TradeFlow.BALANCE;
        return stated != null && signed && v.anchor.sign() * stated < 0;
    }

    /** Whether a difference is told to have become more or less: "the gap narrowed to 3.8". */
    private static boolean isOfGap(View v) {
        return v.cues.stream().anyMatch(m -> m.is("gap") && v.near(m));
    }

    /**
     * "It is first, ahead of Gallia, with 12.4%": behind a comma the number is of who is ahead, and
     * not of the rival named last.
     */
    private static boolean isOfRival(View v, Question asked) {
        Mention last = null;
        for (Mention m : v.areas) {
            last = isInSentence(v, m) && m.to() <= v.anchor.from() && !m.list() ? m : last;
        }
        return last != null
                && v.anchor.from() - last.to() <= RIVAL
                && v.text.tokens().get(last.to()).is(",")
                && v.scene.preposition(v.anchor.from()).equals("prep.with")
                && isBehindOther(v, last)
                && (last.offers(asked.reporter()) || last.offers(asked.partner()));
    }

    private static boolean isBehindOther(View v, Mention name) {
        return v.cues.stream()
                .anyMatch(
                        c ->
                                (c.isAny("behind", "ahead")
                                                || c.is("overtake") && isRightBefore(v, c, name))
                                        && c.to() <= name.from()
                                        && v.text.segment(c.from()) == v.text.segment(name.from()));
    }

    /** "Overtook the Netherlands", with an article between at most. */
    private static boolean isRightBefore(View v, Mention cue, Mention name) {
        int between = name.from() - cue.to();
        return between == 0
                || between == 1
                        && v.scene.lexicon.says(v.text.tokens().get(cue.to()), "area.article");
    }

    /**
     * Whether the clause of a number names areas of which a question asks none. A place in an order
     * holds easily by chance: "the largest exporter was Gallia" says nothing of Helvetia, whose
     * exports were the last ones told.
     */
    private static boolean isAnother(View v, Question asked) {
        boolean named = false;
        List<Mention> rivals = Rivals.ahead(v);
        for (Mention m : v.areas) {
            if (v.text.clause(m.from()) != v.clause || m.list()) {
                continue;
            }
            if (m.offers(asked.reporter())) {
                return false;
            }
            if (rivals.contains(m)) {
                continue; // where they stand is looked at
            }
            named |= m.values().stream().anyMatch(c -> isOne(v, c) && !m.offers(asked.partner()));
            named |= isLeftOut(v, m, asked);
        }
        return named;
    }

    /** Whether a sentence speaks of a partner of whom a place among reporters knows nothing. */
    private static boolean isLeftOut(View v, Mention m, Question asked) {
        return asked.universe() != null
                && asked.universe().dimension() == Dimension.REPORTER
                && v.scene.isEvery(asked.partner())
                && !WITH.contains(v.scene.prep(m))
                && !OWNING.contains(v.scene.prep(m))
                && m.values().stream()
                        .anyMatch(
                                c ->
                                        v.scene.canPartner(c)
                                                && !c.equals(v.scene.nation)
                                                && !v.scene.holdings.isGroup(c.first()));
    }

    private static boolean isOne(View v, Codes c) {
        return !c.equals(v.scene.nation)
                && c.list().stream().allMatch(v.scene.holdings::isReporter)
                && !v.scene.holdings.isGroup(c.first());
    }
}
