// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import java.util.EnumSet;
import java.util.Set;

/**
 * Whether what an anchor states is of a time that no table has by name: a year that begins within
 * another ("2018/19"), some months that aren't said ("early 2025"). A year is no answer to it.
 */
final class UnclearTime {

    /** Kinds that say of when a statement is. */
    private static final Set<TimeRef.Kind> TELLING =
            EnumSet.of(
                    TimeRef.Kind.PERIOD,
                    TimeRef.Kind.PART,
                    TimeRef.Kind.PART_BEFORE,
                    TimeRef.Kind.PART_NOW,
                    TimeRef.Kind.SPAN,
                    TimeRef.Kind.LAST_YEAR,
                    TimeRef.Kind.THIS_YEAR,
                    TimeRef.Kind.TO_DATE,
                    TimeRef.Kind.SPLIT_YEAR);

    private static final Set<TimeRef.Kind> UNCLEAR =
            EnumSet.of(TimeRef.Kind.SPLIT_YEAR, TimeRef.Kind.SOME_MONTHS);

    private UnclearTime() {}

    /** Its words; null where the time is clear, or none is told. */
    static String words(View view) {
        Mention m = of(view);
        return m == null ? null : view.quote(m);
    }

    private static Mention of(View view) {
        Mention governing = null;
        for (Mention m : view.times) {
            boolean near = view.near(m);
            boolean unclear = UNCLEAR.contains(m.time().kind());
            if (near && !unclear && TELLING.contains(m.time().kind())) {
                return null;
            }
            boolean carried = TELLING.contains(m.time().kind()) && m.to() <= view.anchor.from();
            if (near && unclear || carried) {
                governing = m;
            }
        }
        return governing != null && UNCLEAR.contains(governing.time().kind()) ? governing : null;
    }
}
