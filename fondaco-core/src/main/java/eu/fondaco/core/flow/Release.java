// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.flow;

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
 */
public record Release(
        String id,
        String dataset,
        LocalDate knownFrom,
        String source,
        String url,
        String licence) {}
