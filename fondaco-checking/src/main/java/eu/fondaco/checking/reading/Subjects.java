// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import java.util.Set;

/**
 * What a number is told of where that isn't trade: "wages in Gallia rose by 3%, second only to
 * Helvetia". The head of the subject decides, whatever places and words of trade stand beside it.
 */
final class Subjects {

    private static final Set<String> TRADE = Set.of("X", "M", "BAL", "XM");

    private static final String OTHER = "subject.other";

    /** What may stand before the head of a subject. */
    private static final String[] BEFORE = {
        "article", "article.definite", "possessive", "function", "conj", "segment", "adverb"
    };

    /** How many words that nothing explains stand before a head at most: "average house prices". */
    private static final int ADJECTIVES = 2;

    private static final int NEAR = 3;

    private final View view;
    private final MarkedText text;

    private Subjects(View view) {
        this.view = view;
        text = view.text;
    }

    /** The words for it; null where it may be trade. */
    static String other(View view) {
        return new Subjects(view).told();
    }

    private String told() {
        String other = null;
        int at = view.anchor.from();
        while (at > 0 && isIn(at - 1)) {
            at--;
        }
        for (int i = at; i < view.anchor.from(); i++) {
            boolean starts = i == at || text.segment(i) != text.segment(i - 1);
            if (starts && isOutside(i)) {
                String head = head(i);
                other = head != null ? head : isOfTrade(i) ? null : other;
            }
        }
        return other;
    }

    private boolean isIn(int token) {
        return text.sentence(token) == view.sentence && text.line(token) == view.line;
    }

    /** Whether a segment doesn't stand in a bracket that the anchor isn't in. */
    private boolean isOutside(int token) {
        return text.bracket(token) == 0 || text.bracket(token) == view.bracket;
    }

    /** The head of a segment's subject where it isn't trade; null where it is or there is none. */
    private String head(int from) {
        int at = from;
        int next = skipped(at);
        while (next > at && next < view.anchor.from()) {
            at = next;
            next = skipped(at);
        }
        for (int skip = 0; skip <= ADJECTIVES && at + skip < view.anchor.from(); skip++) {
            int length = view.scene.lexicon.phrase(text.tokens(), at + skip, OTHER);
            if (length > 0) {
                return isTraded(at + skip + length) ? null : words(at + skip, length);
            }
            if (mention(at + skip) != null || !view.token(at + skip).isWord()) {
                return null;
            }
        }
        return null;
    }

    /** Where what stands before a head goes on behind a token; the token itself where not. */
    private int skipped(int at) {
        Mention m = mention(at);
        if (view.scene.lexicon.phrase(text.tokens(), at, OTHER) > 0) {
            return at;
        }
        if (m != null && m.kind() == Mention.Kind.TIME) {
            return m.to();
        }
        if (m != null && m.kind() == Mention.Kind.AREA) {
            boolean owns = m.to() < text.tokens().size() && view.token(m.to()).is("'s");
            String prep = view.scene.prep(m);
            return owns ? m.to() + 1 : m.adjective() || prep.equals("prep.in") ? m.to() : at;
        }
        boolean small = view.token(at).is(",");
        for (String category : BEFORE) {
            small |= view.scene.says(at, category);
        }
        return small || view.scene.says(at, "prep.in") ? at + 1 : at;
    }

    /** Whether what a head does is trade: "firms sold", "spending on imports", "firms' exports". */
    private boolean isTraded(int behind) {
        for (int i = behind; i < behind + NEAR && i < text.tokens().size() && isIn(i); i++) {
            Mention m = mention(i);
            if (m != null && Cues.of(m).stream().anyMatch(TRADE::contains)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a segment speaks of trade before the anchor. */
    private boolean isOfTrade(int from) {
        int segment = text.segment(from);
        return view.cues.stream()
                .filter(m -> text.segment(m.from()) == segment)
                .filter(m -> m.from() < view.anchor.from())
                .anyMatch(m -> Cues.of(m).stream().anyMatch(TRADE::contains));
    }

    private Mention mention(int token) {
        for (Mention m : view.mentions) {
            if (m.from() <= token && token < m.to() && !m.list()) {
                return m;
            }
        }
        return null;
    }

    private String words(int from, int length) {
        return text.document()
                .quote(
                        text.document()
                                .span(
                                        view.token(from).start(),
                                        view.token(from + length - 1).end()));
    }
}
