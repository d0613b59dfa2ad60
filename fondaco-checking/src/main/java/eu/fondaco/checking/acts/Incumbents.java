// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.relation.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whether somebody told of with an act is in office still: "Ada Ferri, who signed it, remains
 * president". That an act names a person doesn't bear that out.
 */
final class Incumbents {

    /** The doubt of who is told to be in office where that isn't known. */
    static final String STAYS = "stays";

    private final Register register;

    Incumbents(Register register) {
        this.register = register;
    }

    Optional<Ruling> rule(Entry e, Statement s, LocalDate day) {
        List<String> people = s.of(Type.PERSON).stream().map(Mark::value).distinct().toList();
        Optional<Mark> still =
                people.size() == 1 && e.strategy() == null ? still(s) : Optional.empty();
        return still.map(m -> office(register.persons.get(people.get(0)).offices(), day).on(m));
    }

    private static Ruling office(List<Actor> offices, LocalDate day) {
        boolean known = !offices.isEmpty() && offices.stream().allMatch(a -> a.from().isKnown());
        if (!known) {
            return Ruling.doubt(STAYS, Reason.NO_DATA);
        }
        Actor last = offices.get(offices.size() - 1);
        boolean gone =
                offices.stream().allMatch(a -> a.to().isKnown() && a.to().latest().isBefore(day));
        boolean there = last.from().latest().isBefore(day) && !last.to().isKnown();
        return gone
                ? Ruling.no("wrong_date", Times.office(last))
                : there ? Ruling.yes(Times.office(last)) : Ruling.doubt(STAYS, Reason.NO_DATA);
    }

    /** The words by which an office is told to be held still, now and not then. */
    private Optional<Mark> still(Statement s) {
        for (int i = s.from(); i < s.to(); i++) {
            boolean then = i > s.from() && register.says(s.sentence().get(i - 1), "past");
            int next = i + length(s, i, "enduring");
            int at = next < s.to() && isArticle(s.sentence().get(next)) ? next + 1 : next;
            int end = next > i && !then ? office(s, at) : 0;
            if (end > at) {
                return Optional.of(Mark.word(i, end, Type.CUE, "incumbent", 0));
            }
        }
        return Optional.empty();
    }

    private int office(Statement s, int at) {
        int role =
                s.of(Type.ROLE).stream()
                        .filter(m -> m.from() == at)
                        .mapToInt(Mark::to)
                        .findFirst()
                        .orElse(0);
        return role > 0 ? role : at + length(s, at, "reigning");
    }

    private int length(Statement s, int at, String sort) {
        return register.words.stream()
                .flatMap(w -> w.at(s.sentence(), at, sort).stream())
                .mapToInt(Lexicon.Hit::length)
                .max()
                .orElse(0);
    }

    private static boolean isArticle(Token t) {
        return Parties.ARTICLES.contains(t.fold());
    }
}
