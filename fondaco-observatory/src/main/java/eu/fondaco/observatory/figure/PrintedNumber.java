// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.figure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How precisely a number was printed, found by setting the digits on the page beside the value in
 * base units: "63,43 miliardi" beside 63,430,000,000 has four digits, the last of which is worth
 * ten million.
 *
 * @param digits significant digits printed
 * @param step one unit of the last of them, in base units
 */
record PrintedNumber(int digits, double step) {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,'\u00a0\u2019]*");

    /** The precision of the first number of the text that is the value at some scale of ten. */
    static Optional<PrintedNumber> find(String asPrinted, BigDecimal value) {
        Matcher m = NUMBER.matcher(asPrinted);
        while (m.find()) {
            String digits = m.group().replaceAll("\\D", "");
            BigDecimal printed = new BigDecimal(digits);
            if (printed.signum() == 0) {
                if (value.signum() == 0) {
                    return Optional.of(new PrintedNumber(1, 1));
                }
                continue;
            }
            Optional<BigDecimal> step = powerOfTen(value.abs(), printed);
            if (step.isPresent()) {
                String significant = digits.replaceFirst("^0+", "");
                return Optional.of(
                        new PrintedNumber(significant.length(), step.get().doubleValue()));
            }
        }
        return Optional.empty();
    }

    private static Optional<BigDecimal> powerOfTen(BigDecimal value, BigDecimal printed) {
        for (int exponent = -6; exponent <= 15; exponent++) {
            BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(exponent);
            if (printed.multiply(step).compareTo(value) == 0) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }
}
