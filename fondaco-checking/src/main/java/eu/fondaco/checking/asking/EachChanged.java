// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.time.Period;

/**
 * The first members of a universe, and how the number of each changed: "the top five customers, and
 * how each has grown since 2015".
 *
 * @param of the members, in the order of the number whose change is told
 * @param first from which time on; null for the year before the last one
 * @param last up to which time; null for the latest held
 */
public record EachChanged(Request.Leaders of, Period first, Period last) implements Request {}
