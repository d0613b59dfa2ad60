// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.diagnosing;

import eu.fondaco.core.question.Question;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a text asks about elsewhere: a slip mostly takes a neighbour that is named near by.
 *
 * @param codes partners, goods and areas
 * @param years of periods and bases
 */
public record Mentioned(Set<String> codes, Set<Integer> years) {

    /** What these questions are about. */
    public static Mentioned in(Collection<Question> questions) {
        Set<String> codes = new TreeSet<>();
        Set<Integer> years = new TreeSet<>();
        for (Question q : questions) {
            codes.addAll(q.partner().list());
            codes.addAll(q.product().list());
            if (q.reporter() != null) {
                codes.addAll(q.reporter().list());
            }
            if (q.period() != null) {
                years.add(q.period().firstYear());
            }
            if (q.period() != null && q.base() != null) {
                years.add(q.base().firstYear());
            }
        }
        return new Mentioned(Set.copyOf(codes), Set.copyOf(years));
    }
}
