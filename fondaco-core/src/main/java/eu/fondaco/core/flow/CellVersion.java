// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.flow;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What one release said of a cell, and when that held.
 *
 * @param release id of the release
 * @param from the day from which it was known; the end of its period where the release has no date
 * @param until the day from which a later release took its place; null while it holds
 */
public record CellVersion(Observation cell, String release, LocalDate from, LocalDate until) {

    public CellVersion {
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(from, "from");
    }

    /** Whether it was what was known on a day; null for now. */
    public boolean holdsOn(LocalDate day) {
        return day == null
                ? until == null
                : !from.isAfter(day) && (until == null || until.isAfter(day));
    }
}
