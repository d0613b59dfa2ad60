// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.figure;

import eu.fondaco.core.text.UnsoundException;
import java.util.Arrays;

/** How a published number was hedged. */
public enum Qualifier {
    EXACT("="),
    /** "More than". */
    MORE(">"),
    /** "Almost". */
    ALMOST("<"),
    /** "About". */
    ABOUT("~");

    private final String sign;

    Qualifier(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    /**
     * Reads a sign.
     *
     * @throws IllegalArgumentException naming the text otherwise
     */
    public static Qualifier parse(String sign) {
        return Arrays.stream(values())
                .filter(q -> q.sign.equals(sign.strip()))
                .findFirst()
                .orElseThrow(() -> new UnsoundException("unsound.no-qualifier", sign));
    }
}
