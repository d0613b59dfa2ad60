// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.flow;

import eu.fondaco.core.time.Period;

/**
 * A number about an area that isn't trade: population, GDP.
 *
 * @param indicator {@code population}, {@code gdp} …
 * @param unit persons, EUR …
 * @param source who says so, with the concept where it matters ("registered, 1 January")
 */
public record Attribute(
        String reporter,
        Period period,
        String indicator,
        double value,
        String unit,
        String source) {}
