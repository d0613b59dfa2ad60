// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.diagnosing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Whether two numbers differ by a slip of the digits at the printed precision. */
public final class Digits {

    private Digits() {}

    /**
     * How like a slip of the digits: 6 for two digits swapped, 2.5 for one digit wrong, 0 for none.
     */
    public static double likeness(double stated, double actual, double step) {
        if (step <= 0 || actual == 0) {
            return 0;
        }
        String a = digits(stated, step);
        String b = digits(actual, step);
        if (a.length() != b.length() || a.length() < 2 || a.equals(b)) {
            return oneMore(a, b) || oneMore(b, a) ? 2.2 : 0;
        }
        int differ = 0;
        int first = -1;
        int last = -1;
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                differ++;
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (differ == 2 && a.charAt(first) == b.charAt(last) && a.charAt(last) == b.charAt(first)) {
            return a.length() == 2 ? 3 : last == first + 1 ? 6.5 : 5;
        }
        return differ == 1 && a.length() >= 3 ? 2.5 : 0;
    }

    private static String digits(double value, double step) {
        return BigDecimal.valueOf(Math.abs(value))
                .divide(BigDecimal.valueOf(step), 0, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /** Whether one is the other with a digit more. */
    private static boolean oneMore(String longer, String shorter) {
        if (longer.length() != shorter.length() + 1 || shorter.length() < 3) {
            return false;
        }
        for (int i = 0; i < longer.length(); i++) {
            if ((longer.substring(0, i) + longer.substring(i + 1)).equals(shorter)) {
                return true;
            }
        }
        return false;
    }
}
