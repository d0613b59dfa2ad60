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
                || OverlookedBases.leaves(v, asked)
                || OverlookedOthers.leaves(v, asked)
                || OverlookedMoves.leaves(v, meant, answers)
                || isOtherWay(v, meant)
                || isOtherSign(v, meant)
                || isOtherOrder(v, meant)
                || isOtherSide(v)
                || OverlookedPartners.leaves(v, meant)
                || OverlookedWholes.leaves(v, meant)
                || isOfOne(v, asked)
                || isOfRival(v, asked)
                || meant.kind().equals("rank")
                        && (isAnother(v, asked)
                                || isOfUs(v, asked)
                                || isOtherExtreme(v, asked)
                                || isRival(v, asked)
                                || Rivals.areElsewhere(v, asked, answers));
    }

    /**
     * Whether a sentence begins with "together" and one alone is asked for: one reporter, one
     * partner, one kind of goods.
     */
    private static boolean isOfOne(View v, Question asked) {
        return !isSeveral(v, asked.reporter())
                && !isSeveral(v, asked.partner())
                && !asked.product().isSum()
                && Gathered.isHead(v.text, first(v), v.scene.lexicon);
    }

    /** The first token of the sentence. */
    private static int first(View v) {
        int at = v.anchor.from();
        while (at > 0 && v.text.sentence(at - 1) == v.sentence) {
            at--;
        }
        return at;
    }

    private static boolean isSeveral(View v, Codes areas) {
        return areas != null
                && (areas.isSum()
                        || !v.scene.isEvery(areas) && v.scene.holdings.isGroup(areas.first()));
    }

    /** "We are fifth" tells our own place, and none of a partner or of goods. */
    private static boolean isOfUs(View v, Question asked) {
        return asked.universe() != null
                && asked.universe().dimension() != Dimension.REPORTER
                && v.cues.stream()
                        .anyMatch(
                                m ->
                                        m.is("we.subject")
                                                && m.to() <= v.anchor.from()
                                                && v.anchor.from() - m.to() <= 1);
    }

    static boolean isInSentence(View v, Mention m) {
        return v.text.sentence(m.from()) == v.sentence;
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
                || v.anchor.num() == null) {
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

    /** Whether the most is asked where a sentence speaks of the least, or the other way round. */
    private static boolean isOtherExtreme(View v, Question asked) {
        if (!asked.flow().isObserved()) {
            return false;
        }
        boolean low = false;
        boolean high = false;
        for (Mention m : v.cues) {
            if (m.to() >= v.anchor.from() && m.from() <= v.anchor.to() && v.near(m)) {
                low |= m.isAny("record.low", "rank.low", "rank.last");
                high |= m.is("record");
            }
        }
        return low != high && asked.ascending() == high || isComparing(v);
    }

    /** "Maggiori di quelle verso la Cina" is more than that, and no first place. */
    private static boolean isComparing(View v) {
        int next = v.anchor.to();
        return v.anchor.type() == Anchor.Type.SUPERLATIVE
                && next + 1 < v.text.tokens().size()
                && v.text.sentence(next + 1) == v.sentence
                && (v.scene.says(next, "prep.than")
                        || v.scene.says(next, "prep.of") && v.scene.says(next + 1, "pronoun"));
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
     * other way round.
     */
    private static boolean isOtherWay(View v, Meaning meant) {
        Double stated = meant.says().stated();
        boolean differs = meant.kind().equals("difference") && !v.anchor.num().signed();
        if (stated == null || stated == 0 || !differs || isOfGap(v)) {
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
     * Whether a place is asked of who the sentence names only as a rival: "it is third, behind
     * Gallia and Helvetia" tells no place of Helvetia.
     */
    private static boolean isRival(View v, Question asked) {
        if (asked.universe() == null) {
            return false;
        }
        Dimension ranked = asked.universe().dimension();
        Codes who =
                ranked == Dimension.REPORTER
                        ? asked.reporter()
                        : ranked == Dimension.PARTNER ? asked.partner() : null;
        boolean rival = false;
        for (Mention m : v.areas) {
            if (v.text.sentence(m.from()) == v.sentence && who != null && m.offers(who)) {
                if (!isBehindOther(v, m)) {
                    return false;
                }
                rival = true;
            }
        }
        return rival;
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
