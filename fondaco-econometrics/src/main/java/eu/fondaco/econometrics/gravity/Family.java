// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity;

import eu.fondaco.core.text.Sayable;
import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.econometrics.speech.EstimatorNote;
import java.util.Locale;

/**
 * What is assumed of the outcome. Poisson is the pseudo-maximum likelihood of gravity: the outcome
 * need not be a count, only its conditional mean must be right, and zeros stay in. Gaussian is
 * ordinary least squares.
 */
public enum Family {
    /** Mean exp(x'b), zeros welcome, no negative outcome. */
    POISSON,
    /** Mean x'b. */
    GAUSSIAN;

    /** Reads {@code poisson} (or ppml) and {@code gaussian} (or ols). */
    public static Family parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "poisson", "ppml" -> POISSON;
            case "gaussian", "ols" -> GAUSSIAN;
            default -> throw new UnsoundException(EstimatorNote.NO_FAMILY.note(text));
        };
    }

    /** In words. */
    Sayable words() {
        return this == POISSON ? EstimatorNote.POISSON : EstimatorNote.GAUSSIAN;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
