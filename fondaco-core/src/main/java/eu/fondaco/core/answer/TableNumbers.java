// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.text.Note;
import java.util.List;
import java.util.Set;

/** The numbers of a table, one looked at at a time. For one thread. */
interface TableNumbers {

    /** Looks at the number of some members, by their places on the axes. */
    void at(int[] members);

    /**
     * Looks at the numbers of all members of the last axis, one after another.
     *
     * @param places of the other members; the last of them may be changed
     */
    default void run(int[] places, double[] into) {
        for (int i = 0; i < into.length; i++) {
            places[places.length - 1] = i;
            at(places);
            into[i] = value();
        }
    }

    /** The number looked at, or NaN. */
    double value();

    default double low() {
        return value();
    }

    default double high() {
        return value();
    }

    /** The least number it can be once it may be revised. */
    default double revisedLow() {
        return low();
    }

    /** The greatest number it can be once it may be revised. */
    default double revisedHigh() {
        return high();
    }

    String unit();

    /** Adds the flags of the cells that it rests on. */
    void addStatuses(Set<String> to);

    /** Why it isn't known. Only asked when it isn't. */
    Problem problem();

    /** How good the evidence is of the worst of them. */
    default Grade grade() {
        return Grade.A;
    }

    /** What to print beside the table. */
    List<Note> notes();
}
