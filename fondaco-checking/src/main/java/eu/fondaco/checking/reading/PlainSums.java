// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Amounts of several years together: "7 billion in all between 2016 and 2018". */
final class PlainSums {

    /** Words for a year or another length of time. */
    private static final Set<String> UNITS = Set.of("unit", "unit.many", "year");

    private final Scene scene;

    PlainSums(Scene scene) {
        this.scene = scene;
    }

    /** The words with the years as one time; empty where no sum over years is told. */
    List<PlainPart> of(List<PlainPart> parts) {
        List<PlainPart> times = parts.stream().filter(PlainPart::isTime).toList();
        List<PlainPart> spans = times.stream().filter(PlainSums::isYears).toList();
        if (spans.size() != 1 || PlainCover.numbers(parts).size() != 1 || isYearly(parts)) {
            return List.of();
        }
        PlainPart span = spans.get(0);
        Period all = span.mention().time().period();
        int years = all.lastYear() - all.firstYear() + 1;
        List<PlainPart> lengths =
                times.stream().filter(p -> p != span && isLength(p, years)).toList();
        boolean inAll = parts.stream().anyMatch(p -> p.is("in.all")) || !lengths.isEmpty();
        if (!inAll || times.size() != 1 + lengths.size()) {
            return List.of();
        }
        List<PlainPart> out = new ArrayList<>();
        for (PlainPart p : parts) {
            if (p == span) {
                out.add(p.of(p.mention().of(all)).standing("prep.in"));
            } else if (!lengths.contains(p) && !p.is("in.all")) {
                out.add(p);
            }
        }
        return out;
    }

    private static boolean isYears(PlainPart p) {
        TimeRef t = p.mention().time();
        return t.kind() == TimeRef.Kind.SPAN && t.part() == null;
    }

    private static boolean isLength(PlainPart p, int years) {
        TimeRef t = p.mention().time();
        return t.kind() == TimeRef.Kind.LENGTH && t.years() == years;
    }

    /** Whether an amount is told by the year, "7 billion a year", or as a mean. */
    private boolean isYearly(List<PlainPart> parts) {
        int to = parts.get(parts.size() - 1).to();
        for (int i = parts.get(0).from(); i < to; i++) {
            int at = i;
            boolean apart =
                    parts.stream()
                            .filter(PlainPart::isTime)
                            .noneMatch(p -> p.from() <= at && at < p.to());
            if (apart && (isUnit(i) || says(i, "time.annualrate") || says(i, "average"))) {
                return true;
            }
        }
        return false;
    }

    private boolean says(int token, String category) {
        return scene.lexicon.phrase(scene.text.tokens(), token, category) > 0;
    }

    private boolean isUnit(int token) {
        return scene.lexicon.times(scene.text.tokens(), token).stream()
                .anyMatch(h -> UNITS.contains(h.category()));
    }
}
