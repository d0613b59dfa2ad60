// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is said to have done what befell an act: "ended in May by the other side". */
final class Agents {

    private static final String[] ENDS = {"terminated", "expired"};

    private static final Set<Type> TIMES = Set.of(Type.DATE, Type.TERM, Type.SPAN, Type.NUMBER);

    private static final Set<Type> WHO =
            Set.of(Type.AREA, Type.BODY, Type.NAME, Type.PERSON, Type.ROLE, Type.ANAPHORA);

    private static final Set<String> DEEDS = Set.of("signed", "renewed", "follows", "visit");

    /** Words of a doer that no article is part of. */
    private static final Set<String> BARE = Set.of("by", "da", "of", "di");

    private final Register register;

    Agents(Register register) {
        this.register = register;
    }

    /** The token at which the name of whoever is told to have ended an act begins. */
    Optional<Integer> ended(Statement s) {
        return s.cues(ENDS).stream().flatMap(c -> by(s, c.to()).stream()).findFirst();
    }

    /** The first token behind a word for a doer, in the clause that begins at a token. */
    private Optional<Integer> by(Statement s, int from) {
        for (int i = from; i < s.to() && !isEnd(s, i); i++) {
            int at = i;
            int length =
                    register.words.stream()
                            .flatMap(w -> w.at(s.sentence(), at, "agent").stream())
                            .mapToInt(Lexicon.Hit::length)
                            .max()
                            .orElse(0);
            int next = i + length;
            while (length > 0 && next + 1 < s.to() && isSmall(s, next)) {
                next++;
            }
            boolean said = length > 0 && next < s.to() && isSomebody(s, next, i + length);
            if (said && !isTime(s, next) && !isTime(s, i + length)) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    /** "By the", "per volontà della parte": what stands before who is meant. */
    private boolean isSmall(Statement s, int i) {
        boolean side =
                register.says(s.sentence().get(i), "sideword")
                        && s.all().stream().anyMatch(m -> m.from() == i + 1 && m.is(Type.AREA));
        return isArticle(s.sentence().get(i)) || side;
    }

    /** Whether somebody may be named there: by a name, a mark of one, or behind an article. */
    private static boolean isSomebody(Statement s, int i, int behind) {
        boolean marked =
                s.all().stream()
                        .anyMatch(m -> WHO.contains(m.type()) && m.from() <= i && i < m.to());
        boolean articled = !BARE.contains(s.sentence().get(behind - 1).fold());
        return i > behind || marked || articled || s.sentence().get(i).isCapitalised();
    }

    /** Whether a clause ends there, or another deed is told. */
    private static boolean isEnd(Statement s, int i) {
        boolean deed =
                s.marks().stream()
                        .anyMatch(
                                m -> m.is(Type.CUE) && DEEDS.contains(m.value()) && m.from() == i);
        return deed || List.of(";", ":", ".").contains(s.sentence().get(i).text());
    }

    private static boolean isArticle(Token t) {
        return Parties.ARTICLES.contains(t.fold()) || t.is("'");
    }

    private static boolean isTime(Statement s, int i) {
        return s.sentence().get(i).kind() == Token.Kind.NUMBER
                || s.all().stream()
                        .anyMatch(m -> TIMES.contains(m.type()) && m.from() <= i && i < m.to());
    }
}
