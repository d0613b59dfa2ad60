// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import java.util.Arrays;

/** Slips of the pen: one digit that is another, or two beside each other that changed places. */
final class Slip {

    private static final int FEWEST = 3;
    private static final double WIDEST = 6;
    private static final double HALF = 0.5;

    private Slip() {}

    /** Whether one number printed is such a slip for the other. */
    static boolean isBetween(String a, String b) {
        String x = a.replaceAll("\\D", "");
        String y = b.replaceAll("\\D", "");
        boolean alike =
                a.replaceAll("\\d", "0")
                        .contains(b.replaceAll("[^\\d.,]", "").replaceAll("\\d", "0"));
        if (x.length() != y.length() || x.length() < FEWEST || !alike) {
            return false;
        }
        int n = 0;
        for (int i = 0; i < x.length(); i++) {
            n += x.charAt(i) == y.charAt(i) ? 0 : 1;
        }
        char[] p = x.toCharArray();
        char[] q = y.toCharArray();
        Arrays.sort(p);
        Arrays.sort(q);
        return n == 1 && x.length() > FEWEST || n == 2 && Arrays.equals(p, q);
    }

    /** Whether two digits of one number, as printed, changed places in the other. */
    static boolean isSwap(String a, String b) {
        int n = 0;
        for (int i = 0; i < a.length() && a.length() == b.length(); i++) {
            n += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        char[] p = a.toCharArray();
        char[] q = b.toCharArray();
        Arrays.sort(p);
        Arrays.sort(q);
        return n == 2 && Arrays.equals(p, q);
    }

    /** Whether a number told is two digits that changed places from what it should be. */
    static boolean may(Telling told, Interval made) {
        Interval value = told.value().size();
        return isTurned(told.words(), (value.low() + value.high()) / 2, made.size());
    }

    /** The same of a number as printed, and its value. */
    static boolean isTurned(String words, double value, Interval made) {
        char[] all = words.replaceAll("[^\\d.,]", "").replaceAll("\\D", "").toCharArray();
        double size = Double.parseDouble("0" + new String(all));
        double unit = size == 0 ? 0 : Math.abs(value) / size;
        for (int i = 0; unit > 0 && i + 1 < all.length; i++) {
            char[] other = all.clone();
            other[i] = all[i + 1];
            other[i + 1] = all[i];
            double v = Double.parseDouble(new String(other)) * unit;
            boolean meets = new Interval(v - unit / 2, v + unit / 2).meets(made);
            if (all[i] != all[i + 1] && meets) {
                return true;
            }
        }
        return false;
    }

    /** Whether one digit of a number told, or two that changed places, part it from another. */
    static boolean isFor(Figure told, Interval made) {
        return isFor(told, made, 1);
    }

    /** The same of what so many numbers make, each of which may have been rounded. */
    static boolean isFor(Figure told, Interval made, int numbers) {
        boolean percent = told.n().unit() == Printed.Unit.PERCENT;
        double widest = percent ? 2 * WIDEST : Math.max(WIDEST, 2 * numbers);
        boolean wide = made.high() - made.low() > widest * told.n().step();
        return !wide && isFor(told.words(), told.n().value(), made);
    }

    /** The same of what is known of whom it is. */
    static boolean isFor(Telling told, Interval made) {
        Interval value = told.value().size();
        boolean wide = made.high() - made.low() > WIDEST * (value.high() - value.low());
        return !wide && isFor(told.words(), (2 * value.low() + value.high()) / 3, made.size());
    }

    static boolean isFor(String words, double value, Interval made) {
        String digits = words.replaceAll("[^\\d.,]", "").replaceAll("[.,]+$", "");
        char[] all = digits.replaceAll("\\D", "").toCharArray();
        double size = Double.parseDouble("0" + new String(all));
        if (all.length < FEWEST || size == 0) {
            return false;
        }
        double unit = value / size;
        Interval aim = new Interval(made.low() / unit, made.high() / unit);
        for (int i = 0; i < all.length; i++) {
            double place = Math.pow(10, all.length - 1.0 - i);
            for (int d = 0; d < 10; d++) {
                double one = size + (d - (all[i] - '0')) * place;
                if (d != all[i] - '0' && aim.meets(new Interval(one - HALF, one + HALF))) {
                    return true;
                }
            }
            for (int k = i + 1; k < all.length; k++) {
                double other = Math.pow(10, all.length - 1.0 - k);
                double swapped = size + (all[k] - all[i]) * (place - other);
                if (all[i] != all[k] && aim.meets(new Interval(swapped - HALF, swapped + HALF))) {
                    return true;
                }
            }
        }
        return false;
    }
}
