// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;

/** Takes apart the question of a ranking: what is ranked, and what each member is measured by. */
final class Ranked {

    private Ranked() {}

    /** The question without the value of the dimension that its ranking runs over. */
    static Question withoutMember(Question q) {
        Dimension free = q.runsOver();
        if (free == null) {
            return q;
        }
        Question.Builder b = q.toBuilder();
        switch (free) {
            case REPORTER -> b.reporter((Codes) null);
            case PARTNER -> b.partner(Codes.WORLD);
            case PRODUCT -> b.product(Codes.TOTAL);
            default -> b.period(null);
        }
        return b.build();
    }
}
