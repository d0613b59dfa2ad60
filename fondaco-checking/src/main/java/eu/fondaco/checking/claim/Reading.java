// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.claim;

import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Label;

/**
 * One way to understand a statement: the question it answers and how well grammar, context and
 * lexicon speak for it. Never scored by whether its number fits.
 *
 * @param score higher is likelier; differences below {@link #CLEAR} leave it undecided
 * @param why the clues that were used, for people
 */
public record Reading(Question question, double score, Label why) {

    /** How far ahead a reading must be to be chosen alone. */
    public static final double CLEAR = 1.0;

    /** The score of a reading that the author of the text gave. */
    public static final double CERTAIN = 100;

    /** Whether the author of the text gave it. */
    public boolean isByAuthor() {
        return score >= CERTAIN;
    }
}
