// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Offset;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a sentence says a change within a year is counted from: "from the previous quarter",
 * "compared with the second" are other questions than "on the year".
 */
final class OverlookedBases {

    private OverlookedBases() {}

    /** Whether a question counts from another period than is said. */
    static boolean leaves(View v, Question asked) {
        Period p = asked.period();
        if (p == null || p.months() >= 12 || asked.base() == null) {
            return false;
        }
        List<Mention> told = governing(v, p);
        return !told.isEmpty()
                && told.stream().noneMatch(m -> said(m.time(), p).contains(asked.base()));
    }

    /** What is said beside the number; else what the sentence begins with. */
    private static List<Mention> governing(View v, Period p) {
        List<Mention> beside = new ArrayList<>();
        List<Mention> leading = new ArrayList<>();
        for (Mention m : v.times) {
            if (!Overlooked.isInSentence(v, m) || !isBase(v, m, p)) {
                continue;
            }
            if (Overlooked.isInStretch(v, m)) {
                beside.add(m);
            } else if (m.to() <= v.anchor.from() && isFirst(v, m)) {
                leading.add(m);
            }
        }
        return beside.isEmpty() ? leading : beside;
    }

    /** Whether no number stands before it in its sentence. */
    private static boolean isFirst(View v, Mention m) {
        return v.text.anchors().stream()
                .noneMatch(
                        a ->
                                a.from() < m.from()
                                        && v.text.sentence(a.from()) == v.sentence
                                        && v.text.line(a.from()) == v.line);
    }

    private static boolean isBase(View v, Mention m, Period p) {
        TimeRef t = m.time();
        boolean part = t.kind() == TimeRef.Kind.PART && t.part().months() == p.months();
        boolean back =
                t.kind() == TimeRef.Kind.BACK
                        && t.offset().unit() != Offset.Unit.YEAR
                        && t.offset().fits(p);
        return back || part && isSetAgainst(v, m);
    }

    /** "Compared with the second": an article may stand between. */
    private static boolean isSetAgainst(View v, Mention m) {
        int at = m.from();
        while (at > 0 && v.scene.says(at - 1, "article.definite")) {
            at--;
        }
        int end = at;
        return v.text.isSetAgainst(m)
                || v.cues.stream().anyMatch(c -> c.to() == end && c.is("time.vs"));
    }

    private static Set<Period> said(TimeRef t, Period p) {
        return t.kind() == TimeRef.Kind.BACK
                ? Set.of(t.before(p))
                : Set.of(t.in(p.firstYear()), Offset.A_YEAR.before(t.in(p.firstYear())));
    }
}
