// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;

/**
 * The words that an anchor is stated in: those of its segment up to the numbers beside it, or to
 * what joins them to it. A place whose segment names nobody reaches to the name that holds it: "the
 * largest of all, in both halves, Norway".
 */
final class StatedWords {

    /** How far the name may stand that holds a place, in tokens. */
    private static final int REACH = 10;

    private final View view;
    private final MarkedText text;
    private final Lexicon lexicon;
    private final int least;
    private final int most;
    private int from;
    private int to;

    private StatedWords(View view, Lexicon lexicon) {
        this.view = view;
        this.lexicon = lexicon;
        text = view.text;
        Anchor a = view.anchor;
        from = a.from();
        to = a.to();
        int first = 0;
        if (view.before != null) {
            int before = Math.min(a.from(), view.before.to());
            first = Math.max(before, joined(before, a.from()) + 1);
        }
        int last = text.tokens().size();
        if (view.after != null) {
            int after = Math.max(a.to(), view.after.from());
            int joined = joined(a.to(), after);
            last = joined < 0 ? after : joined;
        }
        least = first;
        most = last;
    }

    static Span of(View view, Lexicon lexicon) {
        return new StatedWords(view, lexicon).span();
    }

    private Span span() {
        while (from > least && isBeside(from - 1)) {
            from--;
        }
        while (to < most && isBeside(to)) {
            to++;
        }
        if (isPlace() && names(from, to) == null) {
            reachName();
        }
        while (from < view.anchor.from() && isMark(from)) {
            from++;
        }
        while (to > view.anchor.to() && isMark(to - 1)) {
            to--;
        }
        return text.document()
                .span(text.tokens().get(from).start(), text.tokens().get(to - 1).end());
    }

    private boolean isPlace() {
        return switch (view.anchor.type()) {
            case SUPERLATIVE, RIVAL, ORDINAL -> true;
            default -> false;
        };
    }

    /** Takes in the next name of the sentence, or else the one before; never over a number. */
    private void reachName() {
        int end = to;
        while (end < most && end - to < REACH && isInSentence(end)) {
            end++;
        }
        Mention next = names(to, end);
        if (next != null) {
            to = next.to();
            return;
        }
        int begin = from;
        while (begin > least && from - begin < REACH && isInSentence(begin - 1)) {
            begin--;
        }
        Mention before = names(begin, from);
        from = before == null ? from : before.from();
    }

    /** The first name of an area or goods between two tokens; null for none. */
    private Mention names(int begin, int end) {
        for (Mention m : text.mentions()) {
            boolean name = m.kind() == Mention.Kind.AREA || m.kind() == Mention.Kind.GOODS;
            if (name && !m.list() && m.from() >= begin && m.to() <= end) {
                return m;
            }
        }
        return null;
    }

    /** The last word between two numbers of a segment that joins them, "and"; -1 for none. */
    private int joined(int begin, int end) {
        int last = -1;
        if (text.segment(begin - 1) != text.segment(end)) {
            return last;
        }
        for (int i = begin; i < end; i++) {
            last = lexicon.says(text.tokens().get(i), "conj") ? i : last;
        }
        return last;
    }

    private boolean isInSentence(int token) {
        Anchor a = view.anchor;
        return text.sentence(token) == text.sentence(a.from())
                && text.line(token) == text.line(a.from());
    }

    private boolean isBeside(int token) {
        Anchor a = view.anchor;
        return text.segment(token) == text.segment(a.from())
                && text.bracket(token) == text.bracket(a.from())
                && text.line(token) == text.line(a.from());
    }

    private boolean isMark(int token) {
        return text.tokens().get(token).kind() == Token.Kind.MARK;
    }
}
