// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.survival;

/** Spells from which a model of hazards can't be estimated. */
public final class SurvivalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SurvivalException(String message) {
        super(message);
    }
}
