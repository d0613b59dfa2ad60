// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse.scan;

import java.util.List;

/**
 * What was found in files while their cells were read.
 *
 * @param rows cells
 * @param negatives values below zero
 * @param largest the value farthest from zero, without its sign, in ten-thousandths
 * @param isDistinct whether it is certain that no cell occurs twice; else it isn't known
 * @param coverage who reports what
 */
public record Findings(
        long rows, long negatives, long largest, boolean isDistinct, List<Coverage> coverage) {

    public Findings {
        coverage = List.copyOf(coverage);
    }
}
