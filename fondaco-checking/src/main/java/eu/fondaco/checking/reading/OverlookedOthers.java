// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import java.util.Set;

/** Of whom a number is told that isn't who is asked of: all others, or an area around it. */
final class OverlookedOthers {

    private static final String NO_OTHER = "no.other";

    /** What stands before who does something: nothing, or no preposition. */
    private static final Set<String> SUBJECT = Set.of("start", ",", "o", "conj");

    private OverlookedOthers() {}

    /** Whether a question is of somebody else than the sentence speaks of. */
    static boolean leaves(View v, Question asked) {
        return isOfNoOther(v) || isOfWhole(v, asked);
    }

    /** "Gallia bought 12 billion, and no other country tops 3": that is said of all others. */
    private static boolean isOfNoOther(View v) {
        boolean amount = v.anchor.num() != null && v.anchor.type() != Anchor.Type.SUPERLATIVE;
        for (int i = v.anchor.from() - 1; i >= 0 && v.text.segment(i) == v.segment; i--) {
            if (amount && v.scene.lexicon.phrase(v.text.tokens(), i, NO_OTHER) > 0) {
                return true;
            }
        }
        return false;
    }

    /** "The North-East sold 5.9% more" says nothing of one of its regions. */
    private static boolean isOfWhole(View v, Question asked) {
        Codes who = asked.reporter();
        if (who == null || who.isSum()) {
            return false;
        }
        boolean around = false;
        for (Mention m : v.areas) {
            if (!Overlooked.isInSentence(v, m) || m.list()) {
                continue;
            }
            if (m.offers(who)) {
                return false;
            }
            around |=
                    m.from() < v.anchor.from()
                            && SUBJECT.contains(v.scene.prep(m))
                            && m.values().stream().anyMatch(c -> isAround(v, c, who));
        }
        return around;
    }

    private static boolean isAround(View v, Codes whole, Codes part) {
        return !whole.isSum()
                && !whole.equals(v.scene.nation)
                && v.scene.holdings.isGroup(whole.first())
                && v.scene.holdings.isIn(part, whole);
    }
}
