// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Telling.Role;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Quarters, halves and months against the longer spell that they make up. */
final class Spells {

    private static final int[] LENGTHS = {6, 3, 1};

    private final Known known;

    private Spells(Known known) {
        this.known = known;
    }

    /** Adds the clashes. */
    static void in(Known known) {
        Spells spells = new Spells(known);
        Map<String, Boolean> done = new HashMap<>();
        for (Telling t : known.all) {
            boolean level = t.role() == Role.LEVEL && t.when().year() > 0;
            if (level && done.putIfAbsent(t.key(), true) == null) {
                spells.of(t);
            }
        }
    }

    private void of(Telling whole) {
        When all = whole.when();
        int months = all.to() - all.from() + 1;
        for (int length : LENGTHS) {
            if (months <= length || months % length != 0) {
                continue;
            }
            List<Telling> parts = new ArrayList<>();
            for (int from = all.from(); from <= all.to(); from += length) {
                When when = new When(all.year(), from, from + length - 1);
                known.levels(whole, when).stream().findFirst().ifPresent(parts::add);
            }
            if (parts.size() == months / length && differ(parts, whole)) {
                return;
            }
        }
    }

    private boolean differ(List<Telling> parts, Telling whole) {
        Interval sum = new Interval(0, 0);
        for (Telling part : parts) {
            sum = sum.plus(part.value());
        }
        List<Telling> wholes = known.levels(whole, whole.when());
        Interval made = sum;
        boolean agrees = wholes.stream().anyMatch(w -> made.meets(w.value()));
        double ratio = sum.size().high() / whole.value().size().high();
        Telling[] others = parts.toArray(new Telling[0]);
        if (agrees || ratio < 0.7 || ratio > 1.4 || !known.isSure(whole, sum, others)) {
            return false;
        }
        double size = whole.value().size().high();
        Label makes = Say.amount(sum, Say.scale(size), Say.scaleName(size));
        String added = String.join(" + ", parts.stream().map(Telling::words).toList());
        Telling odd = parts.get(0);
        for (Telling part : parts) {
            Interval left = whole.value();
            for (Telling other : parts) {
                left = other == part ? left : left.minus(other.value());
            }
            odd = Slip.isFor(part, left) ? part : odd;
        }
        known.clash("total", odd, whole, Say.makes(added, makes, whole.words()));
        return true;
    }
}
