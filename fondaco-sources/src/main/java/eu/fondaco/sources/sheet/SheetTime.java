// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.time.Period;
import java.util.Optional;

/** What a label says of time: a period, a part of a year that stands elsewhere, or both. */
record SheetTime(Optional<Period> period, Optional<SheetPeriods.Part> part) {

    static final SheetTime NONE = new SheetTime(Optional.empty(), Optional.empty());

    boolean isEmpty() {
        return period.isEmpty() && part.isEmpty();
    }

    /** This, and what another label says where this says nothing. */
    SheetTime over(SheetTime other) {
        return new SheetTime(period.or(other::period), part.or(other::part));
    }

    /** The period meant; nothing where the year is missing. */
    Optional<Period> whole() {
        return part.isEmpty() ? period : period.flatMap(part.get()::of);
    }

    /** The same without a part of a year where the period is one already. */
    SheetTime settled() {
        boolean part = period.filter(p -> p.months() < 12).isPresent();
        return part ? new SheetTime(period, Optional.empty()) : this;
    }
}
