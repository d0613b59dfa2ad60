// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.flow;

import eu.fondaco.core.time.Period;
import java.time.LocalDate;

/**
 * One publication of a dataset: when its cells were first known, from where, under which licence.
 *
 * @param id unique in the observatory, such as {@code eu15@2017-03-01}
 * @param knownFrom the day from which it was known; null when unknown: a cell is then taken as
 *     known from the end of its period
 * @param source who produced it, for people
 * @param url where it came from, or empty
 * @param licence SPDX id or words, or empty
 * @param withdrawn null while it counts
 */
public record Release(
        String id,
        String dataset,
        LocalDate knownFrom,
        String source,
        String url,
        String licence,
        Withdrawal withdrawn) {

    /** A release that counts. */
    public Release(
            String id,
            String dataset,
            LocalDate knownFrom,
            String source,
            String url,
            String licence) {
        this(id, dataset, knownFrom, source, url, licence, null);
    }

    /**
     * Whether it counted no longer on a day.
     *
     * @param asOf null for now
     */
    public boolean isWithdrawn(LocalDate asOf) {
        return withdrawn != null && (asOf == null || !withdrawn.day().isAfter(asOf));
    }

    /** The day from which its cells of a period were known. */
    public LocalDate knownFrom(Period period) {
        return knownFrom == null ? period.lastDay() : knownFrom;
    }
}
