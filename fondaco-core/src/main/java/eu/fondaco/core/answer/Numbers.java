// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers inside sentences. */
final class Numbers {

    private Numbers() {}

    /** Without more digits than anybody printed. */
    static BigDecimal plain(double value) {
        return new BigDecimal(value, new MathContext(10)).stripTrailingZeros();
    }
}
