// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Times that are told by those told before: "that year", "four years earlier" at the head of a
 * sentence, "over the same years".
 */
final class PlainLeaning {

    private PlainLeaning() {}

    /**
     * The parts of a sentence with such times taken for what they mean; as they are where the
     * sentence says when itself.
     *
     * @param last the time told last; null where none was, or several were
     * @param before of what something was said in the sentence before; null where nothing was
     */
    static List<PlainPart> told(List<PlainPart> parts, Period last, PlainFrame before) {
        boolean own = parts.stream().anyMatch(PlainLeaning::isNamed);
        Period when = before != null && before.period() != null ? before.period() : last;
        if (own || when == null) {
            return parts;
        }
        List<PlainPart> out = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            PlainPart p = parts.get(i);
            TimeRef t = null;
            if (p.is("same.years") && before != null) {
                t = span(before);
            } else if (p.is("that.year")) {
                t = period(when);
            } else if (i == 0 && p.prep().isEmpty() || i == 0 && p.isAfter("prep.in")) {
                t = earlier(p, when);
            }
            out.add(t == null ? p : p.of(time(p, t)).saying(Set.of()).standing("prep.in"));
        }
        return out;
    }

    private static boolean isNamed(PlainPart p) {
        return p.isTime()
                && (p.mention().time().kind() == TimeRef.Kind.PERIOD
                        || p.mention().time().kind() == TimeRef.Kind.SPAN);
    }

    private static TimeRef earlier(PlainPart p, Period when) {
        Period then =
                p.is("time.previous")
                        ? when.plusYears(-1)
                        : p.isTime() && p.mention().time().kind() == TimeRef.Kind.BACK
                                ? p.mention().time().before(when)
                                : null;
        return then == null ? null : period(then);
    }

    private static TimeRef span(PlainFrame before) {
        boolean years =
                before.base() != null
                        && before.period() != null
                        && before.base().isYear()
                        && before.period().isYear();
        return years
                ? new TimeRef(
                        TimeRef.Kind.SPAN,
                        Period.years(before.base().firstYear(), before.period().lastYear()),
                        null,
                        null,
                        0)
                : null;
    }

    private static TimeRef period(Period p) {
        return new TimeRef(TimeRef.Kind.PERIOD, p, null, null, 0);
    }

    private static Mention time(PlainPart p, TimeRef t) {
        int at = p.mention() == null ? -1 : p.mention().index();
        return new Mention(
                at,
                p.from(),
                p.to(),
                Mention.Kind.TIME,
                List.of(),
                t,
                null,
                Set.of(),
                false,
                false);
    }
}
