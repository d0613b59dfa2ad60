// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.growth;

/** Growth that can't be taken apart. */
public final class GrowthException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GrowthException(String message) {
        super(message);
    }
}
