// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

/**
 * What became of a delivery.
 *
 * @param release id of its release
 * @param added cells that are new or have a new version
 * @param unchanged cells that this release already held with the same value
 * @param outdated cells for which a later release already holds a value, so that theirs is history
 */
public record AppendReport(String release, long added, long unchanged, long outdated) {}
