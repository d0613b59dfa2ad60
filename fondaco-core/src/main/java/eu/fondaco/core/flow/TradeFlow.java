// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.flow;

import eu.fondaco.core.text.UnsoundException;
import java.util.Arrays;

/**
 * Which way goods go, seen from the reporter, or a combination of both ways. Not an SDMX dataflow.
 * Only exports and imports are observed; trade and balance are computed from them.
 */
public enum TradeFlow {
    EXPORTS("X"),
    IMPORTS("M"),
    /** Exports plus imports. */
    TRADE("X+M"),
    /** Exports minus imports; a deficit is negative. */
    BALANCE("X-M");

    private final String code;

    TradeFlow(String code) {
        this.code = code;
    }

    /** {@code X}, {@code M}, {@code X+M} or {@code X-M}. */
    public String code() {
        return code;
    }

    public boolean isObserved() {
        return this == EXPORTS || this == IMPORTS;
    }

    /** The opposite way: exports for imports and back; trade and balance stay. */
    public TradeFlow opposite() {
        return this == EXPORTS ? IMPORTS : this == IMPORTS ? EXPORTS : this;
    }

    /**
     * Reads a code.
     *
     * @throws IllegalArgumentException naming the text otherwise
     */
    public static TradeFlow parse(String code) {
        return Arrays.stream(values())
                .filter(f -> f.code.equals(code.strip()))
                .findFirst()
                .orElseThrow(() -> new UnsoundException("unsound.no-flow", code));
    }
}
