// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.season;

/** A series that can't be adjusted, though it is one. */
public final class SeasonalAdjustmentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SeasonalAdjustmentException(String message) {
        super(message);
    }
}
