// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.text.Token;
import java.util.List;
import java.util.Set;

/**
 * Subjects that only say which body or office is meant: "the Ministry of Agriculture and Rural
 * Development", "il ministro del Commercio estero", "the port company". An act isn't said to be on
 * them. Likewise whose body it is, and what takes the place of an act.
 */
final class OfBodies {

    private static final Set<Type> SUBJECTS = Set.of(Type.TOPIC, Type.THING);

    /** How many small words may stand between a body and what it is for. */
    private static final int SMALL = 2;

    private final Words words;

    OfBodies(Words words) {
        this.words = words;
    }

    /** The marks without such subjects. */
    List<Mark> without(List<Token> tokens, List<Mark> marks) {
        return marks.stream()
                .filter(m -> !SUBJECTS.contains(m.type()) || !isOfBody(tokens, marks, m))
                .filter(m -> !m.is(Type.BODY, "region") || !isOwner(tokens, marks, m))
                .filter(m -> !m.is(Type.BODY, "region") || !isPlace(tokens, m))
                .map(m -> replacing(marks, m))
                .toList();
    }

    /** Whether it only tells whose body another is: "the port of the region", "its agency". */
    private boolean isOwner(List<Token> tokens, List<Mark> marks, Mark m) {
        int i = m.from();
        while (i > 0 && m.from() - i < SMALL && words.says(tokens.get(i - 1), "owning")) {
            i--;
        }
        int end = i;
        return i < m.from()
                && marks.stream().anyMatch(o -> o.is(Type.BODY) && o != m && o.to() == end);
    }

    /** "In tutta la regione", "across the region": where, and not who. */
    private boolean isPlace(List<Token> tokens, Mark m) {
        int i = m.from() - 1;
        while (i > 0 && words.says(tokens.get(i), "the")) {
            i--;
        }
        return i >= 0 && words.says(tokens.get(i), "throughout");
    }

    /**
     * What takes the place of something is a subject for a subject, "in place of fish", and an act
     * for an act, "takes the place of the agreement".
     */
    private static Mark replacing(List<Mark> marks, Mark m) {
        boolean follows = m.is(Type.CUE, "follows") && m.to() - m.from() > SMALL;
        Mark next =
                marks.stream()
                        .filter(o -> o.from() >= m.to() && o.from() - m.to() <= 1)
                        .findFirst()
                        .orElse(m);
        String as =
                m.is(Type.CUE, "swap") && next.is(Type.KIND)
                        ? "follows"
                        : follows && next.is(Type.TOPIC) ? "swap" : m.value();
        return as.equals(m.value()) ? m : Mark.word(m.from(), m.to(), Type.CUE, as, 0);
    }

    private boolean isOfBody(List<Token> tokens, List<Mark> marks, Mark m) {
        return isNamed(tokens, marks, m) || isFor(tokens, marks, m);
    }

    /** Whether it stands in a name written with capitals, beside another word of that name. */
    private boolean isNamed(List<Token> tokens, List<Mark> marks, Mark m) {
        boolean written =
                m.from() > 0
                        && tokens.subList(m.from(), m.to()).stream()
                                .filter(Token::isWord)
                                .allMatch(Token::isCapitalised);
        if (!written || tokens.get(m.from() - 1).kind() == Token.Kind.MARK) {
            return false;
        }
        int before = m.from() - 1;
        while (before > 0 && m.from() - before <= SMALL && words.says(tokens.get(before), "the")) {
            before--;
        }
        int after = m.to();
        return isName(tokens, marks, before) || isName(tokens, marks, after);
    }

    /** Whether a token is a name or calls a body. */
    private static boolean isName(List<Token> tokens, List<Mark> marks, int i) {
        if (i < 0 || i >= tokens.size() || !tokens.get(i).isWord()) {
            return false;
        }
        boolean capital = tokens.get(i).isCapitalised() && i > 0;
        return capital
                && marks.stream()
                        .filter(o -> o.from() <= i && i < o.to())
                        .allMatch(
                                o ->
                                        o.is(Type.NAME)
                                                || o.is(Type.BODY)
                                                || o.is(Type.ROLE)
                                                || SUBJECTS.contains(o.type()));
    }

    /** Whether it follows a word for a body or an office: "società portuale", "ministra del …". */
    private boolean isFor(List<Token> tokens, List<Mark> marks, Mark m) {
        int i = m.from() - 1;
        int small = 0;
        while (i >= 0 && small < SMALL && words.says(tokens.get(i), "owning")) {
            i--;
            small++;
        }
        int at = i;
        if (at < 0) {
            return false;
        }
        boolean office =
                small > 0
                        && marks.stream()
                                .anyMatch(o -> o.is(Type.ROLE) && o.from() <= at && at < o.to());
        boolean body =
                marks.stream().anyMatch(o -> o.is(Type.BODY) && o.from() <= at && at < o.to());
        boolean company = words.says(tokens.get(at), "company");
        boolean leads = m.to() < tokens.size() && words.says(tokens.get(m.to()), "company");
        return office || (body || company) && (small > 0 || !body) || leads;
    }
}
