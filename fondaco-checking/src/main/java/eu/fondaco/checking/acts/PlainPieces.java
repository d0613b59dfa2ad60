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
            EnumSet.of(
                    Type.KIND,
                    Type.ROLE,
                    Type.BODY,
                    Type.NAME,
                    Type.PERSON,
                    Type.AREA,
                    Type.DATE,
                    Type.TERM,
                    Type.TOPIC,
                    Type.THING,
                    Type.EVERY,
                    Type.NUMBER,
                    Type.STRATEGY,
                    Type.TREATY);

    private static final Map<String, String> MARKS =
            Map.of(
                    ",", "comma", "(", "comma", ")", "comma", "\u2013", "comma", "\u2014", "comma",
                    ";", "semi", ":", "comma", "-", "dash", "/", "dash", "'", "filler");

    /** The value of the mark of a place among others: "the second". */
    static final String RANK = "rank";

    /** The value of the mark of a name that only the texts of an entry may explain. */
    static final String NAMED = "named";

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

    private PlainPiece at(List<Token> tokens, int i, int to, List<Mark> marks) {
        Mark mark =
                marks.stream()
                        .filter(m -> m.from() == i && m.to() > i && m.to() <= to)
                        .filter(m -> NAMES.contains(m.type()) && isWritten(m))
                        .findFirst()
                        .orElse(null);
        int length = phrases.length(tokens, i, to);
        if (mark != null && mark.to() - i >= length) {
            return new PlainPiece(i, end(tokens, mark, to), mark, Set.of());
        }
        if (length > 0) {
            return new PlainPiece(i, i + length, null, phrases.at(tokens, i, length));
        }
        Token t = tokens.get(i);
        if (words.at(tokens, i, "areakind").filter(h -> h.length() == 1).isPresent()) {
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

    /** Whether a date is written out, not counted from another or without its year. */
    private static boolean isWritten(Mark m) {
        return !m.is(Type.DATE) || m.value().isEmpty();
    }
}
