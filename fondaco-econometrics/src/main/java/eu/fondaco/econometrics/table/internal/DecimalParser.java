// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.table.internal;

import java.nio.charset.StandardCharsets;

/**
 * Reads a decimal number from bytes, correctly rounded: short mantissas by one exact division or
 * multiplication, the rest by the platform's own parser.
 */
final class DecimalParser {

    private static final double[] POWERS = new double[23];
    private static final long EXACT = 1L << 53;

    /** A bit pattern of NaN that means "this is no number", unlike a missing value. */
    static final long NOT_A_NUMBER_BITS = 0x7ff8000000000badL;

    static final double NOT_A_NUMBER = Double.longBitsToDouble(NOT_A_NUMBER_BITS);

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private DecimalParser() {}

    static boolean isRefusal(double v) {
        return Double.isNaN(v) && Double.doubleToRawLongBits(v) == NOT_A_NUMBER_BITS;
    }

    /** NaN for an empty cell, NA, N/A or NaN; {@link #NOT_A_NUMBER} for text. */
    static double parse(byte[] b, int from, int to) {
        int i = from;
        boolean negative = false;
        if (i < to && (b[i] == '-' || b[i] == '+')) {
            negative = b[i] == '-';
            i++;
        }
        long mantissa = 0;
        int digits = 0;
        int scale = 0;
        boolean point = false;
        for (; i < to; i++) {
            int d = b[i] - '0';
            if (d >= 0 && d <= 9) {
                mantissa = mantissa * 10 + d;
                digits++;
                if (point) {
                    scale++;
                }
            } else if (b[i] == '.' && !point) {
                point = true;
            } else {
                return slow(b, from, to);
            }
        }
        if (digits == 0 || digits > 18 || mantissa >= EXACT || scale > 22) {
            return slow(b, from, to);
        }
        double v = scale == 0 ? mantissa : mantissa / POWERS[scale];
        return negative ? -v : v;
    }

    private static double slow(byte[] b, int from, int to) {
        String s = new String(b, from, to - from, StandardCharsets.UTF_8).trim();
        if (s.isEmpty() || s.equals("NA") || s.equals("N/A") || s.equalsIgnoreCase("nan")) {
            return Double.NaN;
        }
        char end = s.charAt(s.length() - 1);
        char start = s.charAt(0);
        boolean plausible =
                "+-.0123456789".indexOf(start) >= 0 && (Character.isDigit(end) || end == '.');
        if (!plausible) {
            return s.matches("[+-]?(Inf|Infinity|inf)")
                    ? (start == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY)
                    : NOT_A_NUMBER;
        }
        try {
            return Double.parseDouble(s);
        } catch (NumberFormatException e) {
            return NOT_A_NUMBER; // the caller turns the column into text: nothing is lost
        }
    }
}
