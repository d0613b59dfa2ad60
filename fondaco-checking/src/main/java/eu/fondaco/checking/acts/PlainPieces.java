// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.lexicon.Phrases;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cuts a sentence into names and phrases whose use is known; a sentence with any other word isn't a
 * plain one.
 */
final class PlainPieces {

    private static final Map<Lang, Phrases> SHIPPED = new ConcurrentHashMap<>();

    private static final Set<Type> NAMES =
            EnumSet.complementOf(EnumSet.of(Type.CUE, Type.SPAN, Type.ANAPHORA, Type.NEGATION));

    private static final Map<String, String> MARKS =
            Map.of(
                    ",", "comma", "(", "comma", ")", "comma", "\u2013", "comma", "\u2014", "comma",
                    ";", "semi", ":", "comma", "-", "dash", "/", "dash", "'", "filler");

    /** The value of the mark of a place among others: "the second". */
    static final String RANK = "rank";

    /** The value of the mark of a name that only the texts of an entry may explain. */
    static final String NAMED = "named";

    /** How far a name may stand behind the word for what kind of area it is. */
    private static final int NEAR = 3;

    /** Words of state by which plain clauses speak too, however they are said. */
    private static final Set<String> STATES =
            Set.of(
                    "expired",
                    "renewed",
                    "terminated",
                    "live",
                    "noterm",
                    "scope",
                    "promise",
                    "notrenewed",
                    "notsigned");

    /** The value of a date whose year the text gives elsewhere. */
    static final String INFERRED = "inferred";

    private static final String QUOTES = "\"\u00ab\u00bb\u201c\u201d";

    private final Register register;
    private final Phrases phrases;
    private final Words words;

    PlainPieces(Register register, Lang lang) {
        this.register = register;
        phrases =
                SHIPPED.computeIfAbsent(
                        lang, l -> Phrases.shipped(PlainPieces.class, "plain-" + l.tag() + ".txt"));
        words = Words.of(lang);
    }

    /** The pieces of a run of tokens in order; empty where some word isn't explained. */
    List<PlainPiece> of(List<Token> tokens, int from, int to, List<Mark> marks) {
        List<PlainPiece> out = new ArrayList<>();
        for (int i = from; i < to; ) {
            PlainPiece p = at(tokens, i, to, marks);
            if (p == null) {
                return List.of();
            }
            out.add(p);
            i = p.to();
        }
        return out;
    }

    /** Whether a word stands there that joins a clause to what is before it. */
    boolean joins(List<Token> tokens, int i) {
        int length = phrases.length(tokens, i, tokens.size());
        Set<String> does = length == 0 ? Set.of() : phrases.at(tokens, i, length);
        return does.contains("and") || does.contains("but");
    }

    private PlainPiece at(List<Token> tokens, int i, int to, List<Mark> marks) {
        Mark mark =
                marks.stream()
                        .filter(m -> m.from() == i && m.to() > i && m.to() <= to)
                        .filter(m -> NAMES.contains(m.type()) && isWritten(m))
                        .findFirst()
                        .orElse(null);
        int length = phrases.length(tokens, i, to);
        boolean counted = marks.stream().anyMatch(m -> m.is(Type.NUMBER) && m.to() == i);
        if (length > 0 && !counted && phrases.at(tokens, i, length).contains("many")) {
            return null; // acts in general, as in what heads a list
        }
        if (mark != null && mark.to() - i >= length) {
            return new PlainPiece(i, end(tokens, mark, to), mark, Set.of());
        }
        if (length > 0) {
            return new PlainPiece(i, i + length, null, phrases.at(tokens, i, length));
        }
        Mark state = state(i, to, marks);
        if (state != null) {
            return new PlainPiece(i, state.to(), null, Set.of(PlainClause.SAYS + state.value()));
        }
        Token t = tokens.get(i);
        boolean near =
                marks.stream()
                        .filter(m -> m.is(Type.AREA) || m.is(Type.NAME))
                        .anyMatch(m -> m.from() - i > 0 && m.from() - i <= NEAR || m.to() == i);
        if (near && words.at(tokens, i, "areakind").filter(h -> h.length() == 1).isPresent()) {
            return new PlainPiece(i, i + 1, null, Set.of("areakind"));
        }
        Mark rank =
                words.at(tokens, i, "rank")
                        .map(h -> Mark.word(i, i + h.length(), Type.CUE, RANK, number(h.value())))
                        .orElse(null);
        if (rank != null) {
            return new PlainPiece(i, rank.to(), rank, Set.of());
        }
        boolean inside = i > 0 || i + 1 < to && tokens.get(i + 1).isCapitalised();
        boolean name = t.isWord() && t.isCapitalised() && inside && t.text().length() > 2;
        if (name) {
            return new PlainPiece(i, i + 1, Mark.word(i, i + 1, Type.CUE, NAMED, 0), Set.of());
        }
        boolean quote = QUOTES.contains(t.text());
        String mine = quote ? "filler" : t.isWord() ? "" : MARKS.getOrDefault(t.text(), "");
        return mine.isEmpty() ? null : new PlainPiece(i, i + 1, null, Set.of(mine));
    }

    /** A word of state there by which plain clauses speak too; null for none. */
    private static Mark state(int i, int to, List<Mark> marks) {
        return marks.stream()
                .filter(m -> m.from() == i && m.to() > i && m.to() <= to)
                .filter(m -> m.is(Type.CUE) && STATES.contains(m.value()))
                .findFirst()
                .orElse(null);
    }

    private static int number(String value) {
        return Integer.parseInt(value);
    }

    /** Where a name ends: "Sang-min", "Ejea de los Caballeros" go on beyond their mark. */
    private int end(List<Token> tokens, Mark mark, int to) {
        Set<String> known = known(mark);
        int end = mark.to();
        for (int i = end; i < to; i++) {
            Token t = tokens.get(i);
            if (!t.is("-") && !known.contains(t.fold())) {
                break;
            }
            end = t.isCapitalised() || tokens.get(i - 1).is("-") ? i + 1 : end;
        }
        return end;
    }

    private Set<String> known(Mark mark) {
        Set<String> out = new TreeSet<>();
        if (mark.is(Type.PERSON)) {
            out.addAll(List.of(mark.value().split(" ")));
        } else if (mark.is(Type.NAME)) {
            for (String name : register.partyWords.getOrDefault(mark.value(), Set.of())) {
                Words.tokens(name).forEach(t -> out.add(t.fold()));
            }
        }
        return out;
    }

    /** Whether a date is written out, with or without its year, and not counted from another. */
    private static boolean isWritten(Mark m) {
        return !m.is(Type.DATE) || m.value().isEmpty() || m.value().equals(INFERRED);
    }
}
