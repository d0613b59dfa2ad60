// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

/**
 * What a withdrawal changed.
 *
 * @param release its id
 * @param gone how many cells it gave until now
 * @param back how many cells an earlier release gives again
 */
public record WithdrawalReport(String release, long gone, long back) {}
