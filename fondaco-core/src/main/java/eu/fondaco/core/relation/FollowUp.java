// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.relation;

import eu.fondaco.core.time.PartialDate;
import java.util.Locale;
import java.util.Objects;

/**
 * What became of a promise of an act, as some source says.
 *
 * @param promise its place among the act's promises, from 1
 * @param at the day on which the source says so, or unknown
 * @param source address of a page, or what else says so; empty only where it is unknown
 */
public record FollowUp(int promise, State state, PartialDate at, String source) {

    /** Whether a promise was kept. */
    public enum State {
        KEPT,
        PARTLY,
        NOT,
        UNKNOWN;

        /** {@code kept}, {@code partly}, {@code not}, {@code unknown}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public FollowUp {
        Objects.requireNonNull(state, "state");
        at = at == null ? PartialDate.UNKNOWN : at;
        source = source == null ? "" : source;
    }
}
