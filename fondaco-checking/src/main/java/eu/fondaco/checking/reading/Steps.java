// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Times told from one named before: "48.3 billion in 2016 and 57.0 a year later". */
final class Steps {

    private Steps() {}

    /** The text, where "a year later" is the year that it means. */
    static MarkedText in(MarkedText text) {
        List<Mention> out = new ArrayList<>();
        Mention last = null;
        boolean any = false;
        for (Mention m : text.mentions()) {
            Mention meant = m;
            if (m.kind() == Mention.Kind.TIME && m.time().kind() == TimeRef.Kind.LATER) {
                Period then = last == null || !isNear(text, last, m) ? null : after(last, m);
                meant = then == null ? m : m.of(then);
                any |= then != null;
            }
            boolean named = meant.time() != null && meant.time().kind() == TimeRef.Kind.PERIOD;
            last = named ? meant : last;
            out.add(meant);
        }
        return any ? text.with(out) : text;
    }

    /** Whether a time is named in the same sentence or the one before, in one paragraph. */
    private static boolean isNear(MarkedText text, Mention named, Mention m) {
        return text.line(named.from()) == text.line(m.from())
                && text.sentence(m.from()) - text.sentence(named.from()) <= 1;
    }

    private static Period after(Mention named, Mention step) {
        return step.time().after(named.time().period());
    }
}
