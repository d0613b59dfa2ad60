// SPDX-License-Identifier: EUPL-1.2
/**
 * The observation store on DuckDB: loading, sums, grids kept in memory, releases, what is withheld.
 * More than thirty types since only the package sees the database; {@link
 * eu.fondaco.warehouse.scan} reads plain files.
 */
package eu.fondaco.warehouse;
