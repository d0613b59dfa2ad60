// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.diagnosing;

import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.Set;

/**
 * What speaks for two slips at once: that a code or year which they bring into a question is asked
 * about by another statement of the same text. Not a proof, only what keeps chance out.
 */
final class Corroboration {

    private Corroboration() {}

    /**
     * Whether a field of {@code other} that {@code q} hasn't is spoken of elsewhere.
     *
     * @param named codes asked about in the text
     * @param years years asked about in the text
     */
    static boolean of(Question q, Question other, Set<String> named, Set<Integer> years) {
        return code(q.partner(), other.partner(), named)
                || code(q.product(), other.product(), named)
                || code(q.reporter(), other.reporter(), named)
                || year(q.period(), other.period(), years)
                || year(q.base(), other.base(), years);
    }

    private static boolean code(Codes mine, Codes theirs, Set<String> named) {
        return theirs != null && !theirs.equals(mine) && named.containsAll(theirs.list());
    }

    private static boolean year(Period mine, Period theirs, Set<Integer> years) {
        return theirs != null
                && !theirs.equals(mine)
                && theirs.isYear()
                && years.contains(theirs.firstYear());
    }
}
