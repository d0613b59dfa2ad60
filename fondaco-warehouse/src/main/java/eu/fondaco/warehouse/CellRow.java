// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.flow.Observation;
import java.time.LocalDate;

/**
 * A row as a warehouse keeps it: what a release said of a cell.
 *
 * @param release the place of its release among those held
 * @param known the day from which it was known
 * @param until the day from which another one takes its place; null while it holds. Not after
 *     {@code known} where that happened on its own day
 */
public record CellRow(Observation cell, int release, LocalDate known, LocalDate until) {}
