// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.time.Period;
import java.util.List;
import java.util.Set;

/** The times that a run of parts tells. */
final class PlainTimes {

    /** What stands before the time that something is of, and before the one it is counted from. */
    private static final Set<String> WHEN = Set.of("", "prep.in", "prep.of", "prep.for");

    private static final Set<String> SINCE = Set.of("prep.from", "time.since", "time.vs");

    private PlainTimes() {}

    /** When something was and since when it changed; null what isn't said. */
    record Told(Period period, Period base) {

        /** The same with a time more; null where it can't be told what it is to the others. */
        private Told and(PlainPart p, TimeRef t) {
            if (t.kind() == TimeRef.Kind.SPAN) {
                return period == null && base == null
                        ? new Told(
                                t.spanEnd(),
                                t.spanEnd()
                                        .plusYears(t.period().firstYear() - t.period().lastYear()))
                        : null;
            }
            if (t.kind() != TimeRef.Kind.PERIOD || !p.isAfterAny(WHEN) && !p.isAfterAny(SINCE)) {
                return null;
            }
            Period said = t.period();
            if (p.isAfterAny(SINCE)) {
                return base == null ? new Told(period, said) : null;
            }
            if (period == null || period.equals(said)) {
                return new Told(said, base);
            }
            if (base != null) {
                return null;
            }
            return said.start() > period.start() ? new Told(said, period) : new Told(period, said);
        }
    }

    /** What is told; null where times can't be read as one, or as one and what came before it. */
    static Told of(List<PlainPart> parts) {
        Told out = new Told(null, null);
        TimeRef back = null;
        for (PlainPart p : parts) {
            if (!p.isTime()) {
                continue;
            }
            TimeRef t = p.mention().time();
            if (t.kind() == TimeRef.Kind.BACK && back == null) {
                back = t;
                continue;
            }
            out = out.and(p, t);
            if (out == null) {
                return null;
            }
        }
        if (out.period == null) {
            return back == null ? out : null; // what came before may say when
        }
        if (back != null) {
            out = out.base == null ? new Told(out.period, back.before(out.period)) : null;
            return out == null || out.base == null ? null : out;
        }
        return out.base == null || out.base.start() < out.period.start() ? out : null;
    }
}
