// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.text.Token;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

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

    private static final String WHOLE = "period.whole";

    private UnclearTime() {}

    /** Its words; null where the time is clear, or none is told. */
    static String words(View view) {
        Mention m = of(view);
        return m == null ? allTimes(view) : view.quote(m);
    }

    /** "Over the whole period", of a sentence that names no time; null where it doesn't say so. */
    private static String allTimes(View view) {
        boolean named =
                view.times.stream()
                        .anyMatch(m -> view.near(m) && TELLING.contains(m.time().kind()));
        for (int i = view.anchor.from() - 1; !named && i >= 0; i--) {
            if (view.text.sentence(i) != view.sentence) {
                return null;
            }
            int length = view.scene.lexicon.phrase(view.text.tokens(), i, WHOLE);
            if (length > 0) {
                return view.text.tokens().subList(i, i + length).stream()
                        .map(Token::text)
                        .collect(Collectors.joining(" "));
            }
        }
        return null;
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
