// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.core.relation.Activity;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.Relations;
import java.util.List;
import java.util.Set;

/**
 * The visits and ceremonies at which an act was signed: an act and its signing are one event, and
 * what the register tells of the one is told of the other.
 */
final class Signings {

    private static final Set<String> KINDS = Set.of("signing", "ceremony");

    /** The widest that a date may be to be that of one event. */
    private static final int DAYS = 31;

    private Signings() {}

    /** Those of an act: on its day, or of that kind. */
    static List<Activity> of(Instrument act, Relations relations) {
        When made = When.of(act.date());
        return relations.activities().stream()
                .filter(a -> a.instrument().equals(act.id()))
                .filter(a -> KINDS.contains(a.kind()) || isThen(made, When.of(a.date())))
                .toList();
    }

    private static boolean isThen(When made, When visit) {
        return made != null
                && visit != null
                && Math.max(made.days(), visit.days()) <= DAYS
                && made.overlaps(visit);
    }

    /** What the register tells of them. */
    static List<String> texts(Instrument act, Relations relations) {
        return of(act, relations).stream().map(a -> a.description() + " " + a.outcome()).toList();
    }
}
