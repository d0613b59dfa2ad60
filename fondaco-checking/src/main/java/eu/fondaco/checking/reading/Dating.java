// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * When a text that bears no date was written, as far as it tells: not long after the latest time
 * over that it is about. "Last year" in a text on the first half of 2022 is 2021, whatever the
 * latest year is that something is held of.
 */
final class Dating {

    /** Months after which the trade of a period is usually told of. */
    private static final int TOLD_AFTER = 2;

    private Dating() {}

    /**
     * When a text was likely written.
     *
     * @param period the latest time over that it is about
     */
    record Told(Period period, LocalDate day) {}

    /** The likely day, at the latest {@code today}; empty where it is about none. */
    static Optional<Told> of(MarkedText text, LocalDate today) {
        return text.mentions().stream()
                .filter(m -> m.kind() == Mention.Kind.TIME && m.time().period() != null)
                .filter(m -> m.time().kind() != TimeRef.Kind.SAME && !text.isSetAgainst(m))
                .map(m -> m.time().period())
                .filter(p -> !p.lastDay().isAfter(today))
                .max(Comparator.comparing(Period::lastDay).thenComparing(Period::months))
                .map(p -> new Told(p, earlier(p.lastDay().plusMonths(TOLD_AFTER), today)));
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
