// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.text.Token;
import java.util.List;
import java.util.Set;

/**
 * Whether a statement is said to be so. What is denied, expected, wished for, supposed or asked is
 * no statement of fact, however well its number fits: it gets no verdict.
 */
final class Modality {

    /** How far behind a negation stands what makes it none: "not only", "non meno di". */
    private static final int MILD = 2;

    private static final List<String> DENYING = List.of("neg", "neither", "none.more", "never");

    /** What else is told in a part of a sentence that has a verb of its own. */
    private static final Set<String> TELLING =
            Set.of("up", "down", "share", "worth", "avg", "contrib");

    private final View view;

    private Modality(View view) {
        this.view = view;
    }

    /** Whether what an anchor states is said to be so. */
    static boolean isAsserted(View view) {
        Modality m = new Modality(view);
        return !m.isAsked()
                && !m.isSupposed()
                && !m.isDenied()
                && view.cues.stream().noneMatch(m::isOperator);
    }

    private boolean isAsked() {
        int at = view.anchor.to() - 1;
        while (at + 1 < view.text.tokens().size() && view.text.sentence(at + 1) == view.sentence) {
            at++;
        }
        return view.text.line(at) == view.line && view.token(at).is("?");
    }

    /** "If it exported …, it would": a condition beside what would follow. */
    private boolean isSupposed() {
        boolean condition = false;
        boolean would = false;
        for (int i = first(); i < view.text.tokens().size() && isInSentence(i); i++) {
            boolean before = i < view.anchor.from() && view.text.clause(i) == view.clause;
            condition |= before && view.scene.lexicon.says(view.token(i), "condition");
            would |= view.scene.lexicon.says(view.token(i), "conditional");
        }
        return condition
                && (would
                        || view.cues.stream()
                                .anyMatch(c -> c.is("forecast") && isInSentence(c.from())));
    }

    private int first() {
        int at = view.anchor.from();
        while (at > 0 && isInSentence(at - 1)) {
            at--;
        }
        return at;
    }

    /** "Officials denied that …", "… is not so": what is reported to be denied. */
    private boolean isDenied() {
        List<Token> tokens = view.text.tokens();
        for (int i = first(); i < tokens.size() && isInSentence(i); i++) {
            boolean before = i < view.anchor.from();
            int length = view.scene.lexicon.phrase(tokens, i, before ? "denied" : "denied.after");
            if (length > 0 && !turns(i + length, view.anchor.from(), view.anchor.to(), i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a clause of its own begins between a denial and the anchor. */
    private boolean turns(int behind, int from, int to, int at) {
        int first = at < from ? behind : to;
        int last = at < from ? from : at;
        return view.cues.stream()
                .anyMatch(m -> m.is("segment") && m.from() >= first && m.from() < last);
    }

    private boolean isInSentence(int token) {
        return view.text.sentence(token) == view.sentence && view.text.line(token) == view.line;
    }

    /** Whether words deny or expect what the anchor states. */
    private boolean isOperator(Mention m) {
        boolean denies = m.isAny(DENYING.toArray(String[]::new));
        boolean inside = m.from() >= view.anchor.from() && m.from() < view.anchor.to();
        if (inside
                || !denies && (!m.is("forecast") || isEstimateOfThePast(m))
                || m.kind() != Mention.Kind.CUE
                || view.text.clause(m.from()) != view.clause
                || view.text.line(m.from()) != view.line
                || !reaches(m, denies)
                || parted(m)) {
            return false;
        }
        if (m.from() > view.anchor.from()) {
            return !denies && view.text.segment(m.from()) == view.segment;
        }
        boolean nobody = m.is("none.more") && view.text.segment(m.from()) != view.segment;
        return !nobody
                && !isAside(m)
                && (denies
                        ? !isMild(m) && !isOfHedge(m) && !isOfOrder(m) && !isOfOther(m)
                        : !isWithout());
    }

    /**
     * Whether words bear on what stands in another bracket, or bears a sign: "sales didn't fall
     * (+0.1%)" tells by how much they didn't, "should fall (-2%)" what is expected.
     */
    private boolean reaches(Mention m, boolean denies) {
        int bracket = view.text.bracket(m.from());
        return denies
                ? bracket == view.bracket && (isDirection() || !view.anchor.num().signed())
                : bracket == view.bracket || bracket == 0;
    }

    /**
     * "In September exports are estimated to have risen": offices estimate what is over, and say it
     * of what they have found. Without a time it may be one that is to come.
     */
    private boolean isEstimateOfThePast(Mention m) {
        if (view.scene.lexicon.phrase(view.text.tokens(), m.from(), "estimated") == 0) {
            return false;
        }
        List<Mention> when = view.times.stream().filter(t -> isInSentence(t.from())).toList();
        return !when.isEmpty() && when.stream().allMatch(t -> view.scene.isOver(t.time()));
    }

    private boolean isDirection() {
        return view.anchor.type() == Anchor.Type.DIRECTION;
    }

    /** "Now no. 2": a number of order. */
    private boolean isOfOrder(Mention m) {
        int next = m.to() < view.text.tokens().size() && view.token(m.to()).is(".") ? 1 : 0;
        return m.to() + next == view.anchor.from()
                && view.scene.lexicon.says(view.token(m.from()), "number.word");
    }

    /**
     * Whether what is denied stands beside the denial, and what the anchor states behind a comma
     * with a verb of its own: "imports did not fall, growing by 5%". Where it is denied that
     * something is so, all that follows is.
     */
    private boolean isOfOther(Mention m) {
        int segment = view.text.segment(m.from());
        if (segment == view.segment || !m.isAny("neg", "never") || !isTelling()) {
            return false;
        }
        boolean done = false;
        for (int i = m.to(); view.text.segment(i) == segment; i++) {
            if (view.scene.lexicon.says(view.token(i), "that")
                    || view.scene.lexicon.says(view.token(i), "relative")) {
                return false;
            }
            done |= isPlainWord(i);
        }
        return done;
    }

    private boolean isTelling() {
        return view.cues.stream()
                .filter(c -> view.text.segment(c.from()) == view.segment)
                .anyMatch(c -> Cues.of(c).stream().anyMatch(TELLING::contains));
    }

    /** A word that is neither a name nor a time and says something by itself. */
    private boolean isPlainWord(int token) {
        return view.token(token).isWord()
                && !view.scene.lexicon.says(view.token(token), "function")
                && view.mentions.stream()
                        .filter(n -> n.kind() != Mention.Kind.CUE)
                        .noneMatch(n -> n.from() <= token && token < n.to());
    }

    /** "Without Parma it would be at 3%": what would be is what is, without something. */
    private boolean isWithout() {
        for (int i = first(); i < view.text.tokens().size() && isInSentence(i); i++) {
            if (view.scene.lexicon.phrase(view.text.tokens(), i, "except") > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether another number stands between. */
    private boolean parted(Mention m) {
        int from = Math.min(m.from(), view.anchor.from());
        int to = Math.max(m.from(), view.anchor.from());
        return view.text.anchors().stream()
                .anyMatch(a -> a.from() > from && a.from() < to && a.from() != view.anchor.from());
    }

    /** Whether it stands in a clause of its own: "which didn't include services, rose by 5%". */
    private boolean isAside(Mention m) {
        int segment = view.text.segment(m.from());
        if (segment == view.segment) {
            return false;
        }
        int at = m.from();
        while (at > 0 && view.text.segment(at - 1) == segment) {
            at--;
        }
        return view.scene.lexicon.says(view.token(at), "relative");
    }

    /** "Not only", "not far from", "non UE": no denial of what follows. */
    private boolean isMild(Mention m) {
        for (int i = m.to(); i < Math.min(view.text.tokens().size(), m.to() + MILD); i++) {
            if (view.scene.lexicon.says(view.token(i), "neg.mild")) {
                return true;
            }
        }
        return view.areas.stream().anyMatch(a -> a.from() == m.to());
    }

    /** "Didn't exceed 3 billion": a bound, that the number has been given already. */
    private boolean isOfHedge(Mention m) {
        if (isDirection()) {
            return false; // "never exceeded its exports": no bound, but denied
        }
        int at = m.to();
        for (Mention c : view.cues) {
            if (c.from() == at && c.is("be")) {
                at = c.to();
            } else if (c.from() == at && c.isAny("hedge.more", "hedge.lessthan", "hedge.atleast")) {
                return true;
            }
        }
        return false;
    }
}
