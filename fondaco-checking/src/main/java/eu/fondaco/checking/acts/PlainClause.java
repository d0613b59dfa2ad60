// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A clause of a plain sentence: one thing said of an act, a visit, a strategy, an office.
 *
 * @param verb what it says: {@code signed}, {@code live}, {@code until}
 * @param helpers what the small words of its verb do: {@code be.now}, {@code not}
 * @param subject names before the verb
 * @param rest names after it
 * @param own whether it has a subject of its own, not that of the clause before
 * @param at first token of the verb with its small words
 * @param from first token
 * @param to one past the last
 */
record PlainClause(
        String verb,
        Set<String> helpers,
        List<Arg> subject,
        List<Arg> rest,
        boolean own,
        int at,
        int from,
        int to) {

    /** What the lists of words put before what a word says of an act. */
    static final String SAYS = "says.";

    /**
     * A name with the word that joins it to what stands before.
     *
     * @param by {@code with}, {@code of}, {@code by}, {@code in}, {@code since} …; empty for none
     */
    record Arg(Mark mark, String by) {

        boolean is(Type type) {
            return mark.is(type);
        }
    }

    boolean isNegated() {
        return helpers.contains("not") || helpers.contains("nolonger") || helpers.contains("never");
    }

    /** Whether its verb is a form of "be" with what follows: "was signed", "has been renewed". */
    boolean isPassive() {
        return helpers.stream().anyMatch(h -> h.startsWith("be."));
    }

    Stream<Arg> all() {
        return Stream.concat(subject.stream(), rest.stream());
    }

    boolean names(Type type, String... values) {
        return all().anyMatch(a -> a.is(type) && Set.of(values).contains(a.mark().value()));
    }

    List<Mark> marks(Type type) {
        return all().filter(a -> a.is(type)).map(Arg::mark).toList();
    }
}
