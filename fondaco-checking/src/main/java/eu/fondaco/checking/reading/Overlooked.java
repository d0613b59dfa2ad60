// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a sentence says and a question leaves out of account, so that its answer is no verdict on
 * the sentence, however well its number fits.
 */
final class Overlooked {

    /** Behind what a partner stands that isn't who sells or buys. */
    private static final Set<String> WITH = Set.of("prep.to", "prep.from", "prep.with", "prep.in");

    private static final Set<String> OWNING = Set.of("prep.of", "prep.by");

    private Overlooked() {}

    /**
     * Whether a sentence speaks of one flow alone and the question asks the other: "after 2.1
     * billion in 2015, exports to Brazil reached 3.5" tells nothing of imports.
     */
    static boolean isOtherFlow(View v, Question asked) {
        if (!asked.flow().isObserved()) {
            return false;
        }
        boolean exports = asked.flow() == TradeFlow.EXPORTS;
        Mention said = null;
        for (Mention m : v.cues) {
            if (v.text.sentence(m.from()) != v.sentence) {
                continue;
            }
            Set<String> of = Cues.of(m);
            if (of.contains(exports ? "X" : "M") || of.contains("BAL") || of.contains("XM")) {
                return false;
            }
            said = said == null && of.contains(exports ? "M" : "X") ? m : said;
        }
        return said != null && !isTurnedRound(v, asked, said);
    }

    /**
     * Whether the words beside a difference speak of more alone and what is meant is less, or the
     * other way round.
     */
    static boolean isOtherWay(View v, Opinion.Meaning meant) {
        Double stated = meant.says().stated();
        if (stated == null || stated == 0 || !meant.kind().equals("difference")) {
            return false;
        }
        Set<String> said = new TreeSet<>();
        for (Mention m : v.cues) {
            if (v.near(m)) {
                said.addAll(Cues.of(m));
            }
        }
        boolean up = said.contains("up");
        boolean down = said.contains("down");
        return up != down && !said.contains("neg") && up == stated < 0;
    }

    /**
     * Whether a place is asked of who the sentence names only as a rival: "it is third, behind
     * Gallia and Helvetia" tells no place of Helvetia.
     */
    static boolean isRival(View v, Question asked) {
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

    private static boolean isBehindOther(View v, Mention name) {
        return v.cues.stream()
                .anyMatch(
                        c ->
                                c.isAny("behind", "ahead")
                                        && c.to() <= name.from()
                                        && v.text.segment(c.from()) == v.text.segment(name.from()));
    }

    /** "Germany's exports to Texas" are imports of Texas; "from Germany" tells of imports, too. */
    private static boolean isTurnedRound(View v, Question asked, Mention flow) {
        String way = asked.flow() == TradeFlow.EXPORTS ? "prep.to" : "prep.from";
        for (Mention m : v.areas) {
            if (v.text.sentence(m.from()) != v.sentence) {
                continue;
            }
            String prep = v.scene.prep(m);
            boolean acting = !WITH.contains(prep) && m.from() < flow.from();
            boolean partner = m.offers(asked.partner());
            if (partner && (acting || OWNING.contains(prep) || prep.equals(way))
                    || m.offers(asked.reporter())
                            && (prep.equals("prep.to") || prep.equals("prep.from"))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a number is the first or the second of "from 4.1 to 4.5 billion", and the question
     * asks the later or the earlier of the two times that the sentence names.
     */
    static boolean isOtherEnd(View v, Question asked) {
        boolean first = v.scene.preposition(v.anchor.from()).equals("prep.from") && isPaired(v, 1);
        boolean second = v.scene.preposition(v.anchor.from()).equals("prep.to") && isPaired(v, -1);
        if (first == second || asked.period() == null) {
            return false;
        }
        TreeSet<Integer> times = new TreeSet<>();
        for (Mention m : v.times) {
            Period p = m.time().period();
            if (v.text.sentence(m.from()) == v.sentence && p != null) {
                times.add(p.firstYear());
                times.add(p.lastYear());
            }
        }
        int year = asked.period().firstYear();
        return times.size() == 2 && year == (first ? times.last() : times.first());
    }

    private static boolean isPaired(View v, int step) {
        int at = v.anchor.index() + step;
        if (at < 0 || at >= v.text.anchors().size()) {
            return false;
        }
        Anchor other = v.text.anchors().get(at);
        return v.text.sentence(other.from()) == v.sentence
                && v.scene.preposition(other.from()).equals(step > 0 ? "prep.to" : "prep.from");
    }

    /**
     * Whether the sentence of a number names areas of which a question asks none. A place in an
     * order holds easily by chance: "the largest exporter was Gallia" says nothing of Helvetia,
     * whose exports were the last ones told.
     */
    static boolean isAnother(View v, Question asked) {
        boolean named = false;
        for (Mention m : v.areas) {
            if (v.text.sentence(m.from()) != v.sentence || m.list()) {
                continue;
            }
            if (m.offers(asked.reporter())) {
                return false;
            }
            named |= m.values().stream().anyMatch(c -> isOne(v, c) && !m.offers(asked.partner()));
        }
        return named;
    }

    private static boolean isOne(View v, Codes c) {
        return !c.equals(v.scene.nation)
                && c.list().stream().allMatch(v.scene.holdings::isReporter)
                && !v.scene.holdings.isGroup(c.first());
    }
}
