// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.survival;

import java.util.Arrays;

/**
 * One life of a trade relation, in whole years of age. It is under observation through the years of
 * age entry + 1 … exit: one that is watched only from its third year has entry 2 (left truncation).
 *
 * @param entry its age when observation began; 0 when that was its birth
 * @param exit the last year of age through which it was seen
 * @param ended whether it ended in that year; false where observation ended first
 * @param traits what may shorten or lengthen its life; finite, as many in every spell
 */
public record Spell(int entry, int exit, boolean ended, double... traits) {

    /**
     * Checks it.
     *
     * @throws IllegalArgumentException when it is never under observation or a trait isn't finite
     */
    public Spell {
        if (entry < 0 || exit <= entry) {
            throw new IllegalArgumentException("a spell from age " + entry + " to " + exit);
        }
        traits = traits.clone();
        if (!Arrays.stream(traits).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a trait isn't finite: " + Arrays.toString(traits));
        }
    }

    /** Whether it is under observation in a year of age. */
    boolean isAtRisk(int age) {
        return entry < age && age <= exit;
    }

    /** Whether it ends in a year of age. */
    boolean endsIn(int age) {
        return ended && exit == age;
    }
}
