// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is left out of a total, "without pharmaceuticals", "leaving Germany aside", and what is left
 * of it, "the rest": such words mean all others that are held beside what they name.
 */
final class Excepted {

    /** Small words between the words that leave out and the name. */
    private static final int BETWEEN = 3;

    /** Categories of words of time that a rest may be of. */
    private static final Set<String> UNITS =
            Set.of("unit", "unit.many", "unit.short", "year", "month", "season", "several");

    private final MarkedText text;
    private final Holdings holdings;
    private final Lexicon lexicon;

    private Excepted(MarkedText text, Holdings holdings, Lexicon lexicon) {
        this.text = text;
        this.holdings = holdings;
        this.lexicon = lexicon;
    }

    /** The text, where names that are left out mean all others. */
    static MarkedText in(MarkedText text, Holdings holdings, Lexicon lexicon) {
        return new Excepted(text, holdings, lexicon).read();
    }

    /**
     * Whether something is left out beside a number of which a question knows nothing: "315
     * billion, excluding fish" isn't all that was sold.
     */
    static boolean isIgnored(View v, Question asked) {
        boolean others =
                asked.product().isSum() || asked.partner().isSum() || asked.reporter().isSum();
        if (others || asked.measure().equals(MeasureKind.CONTRIBUTION.expr)) {
            return false; // what something adds is left out with it
        }
        int at = v.anchor.from();
        int from = at;
        while (from > 0 && v.text.sentence(from - 1) == v.sentence) {
            from--;
        }
        for (int i = from; i < v.text.tokens().size() && v.text.sentence(i) == v.sentence; i++) {
            int length = v.scene.lexicon.phrase(v.text.tokens(), i, "except");
            if (length > 0 && isNearest(v, i) && !isOfOther(v, i, i + length)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether it is the number that is taken away, "they took 1.4 points off", or something is left
     * out of what another clause or bracket tells: "it rose by 3.1%; without it …".
     */
    private static boolean isOfOther(View v, int from, int to) {
        MarkedText text = v.text;
        boolean head = to < text.tokens().size() && text.tokens().get(to).is(":");
        int next = to;
        while (next < v.anchor.from() && v.scene.says(next, "article")) {
            next++;
        }
        if (next == v.anchor.from() || text.bracket(from) != v.bracket) {
            return true;
        }
        boolean joined = head || text.clause(from) == v.clause;
        for (int i = v.anchor.to(); i < from; i++) {
            joined &= !v.scene.lexicon.says(text.tokens().get(i), "conj");
        }
        return !joined;
    }

    /** Whether no other number stands between. */
    private static boolean isNearest(View v, int token) {
        int low = Math.min(token, v.anchor.from());
        int high = Math.max(token, v.anchor.from());
        return v.text.anchors().stream()
                .noneMatch(a -> a.from() > low && a.from() < high && a.index() != v.anchor.index());
    }

    private MarkedText read() {
        List<Mention> out = new ArrayList<>(text.mentions());
        boolean some = false;
        for (Mention m : text.mentions()) {
            if (isName(m) && isOutermost(m) && isLeftOut(m)) {
                List<Codes> others = others(m);
                for (Mention part : text.mentions()) {
                    boolean within = part.from() >= m.from() && part.to() <= m.to();
                    if (!others.isEmpty() && part.kind() == m.kind() && within) {
                        out.set(part.index(), part.standingFor(others));
                        some = true;
                    }
                }
            }
        }
        List<Mention> rests = rests();
        if (!some && rests.isEmpty()) {
            return text;
        }
        out.addAll(rests);
        return text.with(out);
    }

    private static boolean isName(Mention m) {
        boolean named = m.kind() == Mention.Kind.AREA || m.kind() == Mention.Kind.GOODS;
        return named && !m.adjective() && !m.values().isEmpty();
    }

    /** Whether no row of names begins where a name stands. */
    private boolean isOutermost(Mention m) {
        return text.mentions().stream()
                .noneMatch(
                        o ->
                                o.kind() == m.kind()
                                        && o.list()
                                        && o != m
                                        && o.from() <= m.from()
                                        && o.to() >= m.to()
                                        && o.to() - o.from() > m.to() - m.from());
    }

    private boolean isLeftOut(Mention m) {
        List<Token> tokens = text.tokens();
        boolean closed =
                m.to() < tokens.size() && lexicon.phrase(tokens, m.to(), "except.close") > 0;
        if (m.to() < tokens.size() && text.sentence(m.to()) == text.sentence(m.from())) {
            if (tokens.get(m.to()).is("(")) {
                return false; // what follows in brackets is told of the name itself
            }
            if (lexicon.phrase(tokens, m.to(), "except.after") > 0) {
                return true;
            }
        }
        for (int i = m.from() - 1; i >= 0 && m.from() - i <= 2 * BETWEEN + 1; i--) {
            if (text.sentence(i) != text.sentence(m.from())) {
                return false;
            }
            int length = lexicon.phrase(tokens, i, "except");
            if (length > 0 && isSmall(i + length, m.from())) {
                return true;
            }
            length = closed ? lexicon.phrase(tokens, i, "except.open") : 0;
            if (length > 0 && isSmall(i + length, m.from())) {
                return true; // "leave China out"
            }
        }
        return false;
    }

    private boolean isSmall(int from, int to) {
        if (from > to || to - from > BETWEEN) {
            return false;
        }
        for (int i = from; i < to; i++) {
            Token t = text.tokens().get(i);
            if (!lexicon.says(t, "article")
                    && !lexicon.says(t, "article.definite")
                    && !lexicon.says(t, "prep.of")
                    && !lexicon.says(t, "prep.to")
                    && !lexicon.says(t, "prep.from")) {
                return false;
            }
        }
        return true;
    }

    /** All others beside what a mention names, in each part that it may have. */
    private List<Codes> others(Mention m) {
        Codes v = m.values().get(0);
        Set<Codes> out = new LinkedHashSet<>();
        if (m.kind() == Mention.Kind.GOODS) {
            holdings.otherProducts(v).ifPresent(out::add);
        } else {
            holdings.otherPartners(v).ifPresent(out::add);
            holdings.otherReporters(v).ifPresent(out::add);
        }
        return List.copyOf(out);
    }

    /** Words for what is left beside the name that stands last before them. */
    private List<Mention> rests() {
        List<Mention> out = new ArrayList<>();
        for (int i = 0; i < text.tokens().size(); i++) {
            int length = Math.max(lexicon.phrase(text.tokens(), i, "rest"), counted(i));
            if (length == 0 || isOfTime(i + length)) {
                continue;
            }
            Optional<Mention> last = last(i);
            List<Codes> others = last.map(this::others).orElse(List.of());
            if (!others.isEmpty()) {
                Mention of = last.get();
                out.add(
                        new Mention(
                                -1,
                                i,
                                i + length,
                                of.kind(),
                                others,
                                null,
                                null,
                                Set.of(),
                                false,
                                false));
            }
            i += length - 1;
        }
        return out;
    }

    /** Whether a time follows: "the rest of the year", "the other two quarters". */
    private boolean isOfTime(int token) {
        return token < text.tokens().size()
                && (isUnit(token)
                        || token + 2 < text.tokens().size()
                                && lexicon.says(text.tokens().get(token), "prep.of")
                                && (isUnit(token + 1) || isUnit(token + 2)));
    }

    private boolean isUnit(int token) {
        return lexicon.times(text.tokens(), token).stream()
                .anyMatch(h -> UNITS.contains(h.category()));
    }

    /** How many tokens "the other eight" takes; 0 where there is no number. */
    private int counted(int token) {
        int length = lexicon.phrase(text.tokens(), token, "others");
        int next = token + length;
        boolean number =
                length > 0
                        && next < text.tokens().size()
                        && lexicon.value(text.tokens().get(next), "cardinal").isPresent();
        return number ? length + 1 : 0;
    }

    /**
     * The name or row of names that stands last before a token, in its sentence or the one before.
     */
    private Optional<Mention> last(int token) {
        Mention best = null;
        for (Mention m : text.mentions()) {
            boolean near = m.to() <= token && text.sentence(token) - text.sentence(m.from()) <= 1;
            if (near && isName(m) && (best == null || m.to() >= best.to())) {
                best = m;
            }
        }
        return Optional.ofNullable(best);
    }
}
