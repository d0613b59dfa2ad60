// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import java.util.Set;

/**
 * A piece of a plain sentence: what a name stands for, or what a word or phrase does.
 *
 * @param from first token
 * @param to one past the last
 * @param mark of a name, a date, a number, a subject, a kind of act; null for other words
 * @param does what other words do; empty for a name
 */
record PlainPiece(int from, int to, Mark mark, Set<String> does) {

    boolean is(Type type) {
        return mark != null && mark.is(type);
    }

    boolean does(String... what) {
        for (String w : what) {
            if (does.contains(w)) {
                return true;
            }
        }
        return false;
    }

    /** What a word that no mark has names: a mission, a delegation; empty for others. */
    String thing() {
        return does.stream()
                .filter(d -> d.startsWith("is."))
                .map(d -> d.substring("is.".length()))
                .findFirst()
                .orElse("");
    }

    /** What it says of an act, where it is a verb or what stands with "is"; empty for others. */
    String says() {
        return does.stream()
                .filter(d -> d.startsWith(PlainClause.SAYS))
                .map(d -> d.substring(PlainClause.SAYS.length()))
                .findFirst()
                .orElse("");
    }
}
