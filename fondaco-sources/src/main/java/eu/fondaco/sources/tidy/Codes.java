// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.tidy;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** What a code and a number look like in tidy files. */
final class Codes {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.:-]{0,63}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,12})?");
    private static final Pattern SCIENTIFIC =
            Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?[eE][+-]?\\d{1,2}");

    private Codes() {}

    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** The number, or null when it isn't one or is too large for the warehouse. */
    static BigDecimal number(String text) {
        if (!NUMBER.matcher(text).matches() && !SCIENTIFIC.matcher(text).matches()) {
            return null;
        }
        BigDecimal number = new BigDecimal(text);
        return number.precision() - number.scale() > 20 ? null : number;
    }
}
