// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

/**
 * How much cells were revised, for one group of them or one age of the value. Revisions are in per
 * cent of the earlier value; only cells that a later release gives again count, confidential ones
 * don't.
 *
 * @param group the code of the group, the age in months such as {@code 6-12}, or {@code all}
 * @param cells how many revisions were measured
 * @param mean mean revision: whether first values are too low or too high
 * @param absolute mean absolute revision
 * @param band the absolute revision that 95 of 100 don't exceed
 * @param growths how many growths on the year before were measured; 0 by age
 * @param signChanges for how many of them the first values have another sign than the latest
 */
public record RevisionRow(
        String group,
        long cells,
        double mean,
        double absolute,
        double band,
        long growths,
        long signChanges) {}
