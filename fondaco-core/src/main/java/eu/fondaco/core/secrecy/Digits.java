// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import java.util.Arrays;

/**
 * Numbers that are reckoned with once or twice as many digits as one has; then each is the sum of
 * two, of which the second is what the first rounds off (T. J. Dekker, A floating-point technique
 * for extending the available precision, Numerische Mathematik 18, 1971).
 */
final class Digits {

    private final double[] high;

    /** What is rounded off; null where that doesn't count. */
    private final double[] low;

    Digits(int n, boolean isTwice) {
        high = new double[n];
        low = isTwice ? new double[n] : null;
    }

    double get(int at) {
        return high[at];
    }

    /** Begins with the same number in all places. */
    void fill(double value) {
        Arrays.fill(high, value);
        if (low != null) {
            Arrays.fill(low, 0);
        }
    }

    void set(int at, double value) {
        high[at] = value;
        if (low != null) {
            low[at] = 0;
        }
    }

    void set(int at, Digits from, int place) {
        high[at] = from.high[place];
        if (low != null) {
            low[at] = from.low[place];
        }
    }

    void add(int at, double value) {
        if (low == null) {
            high[at] += value;
        } else {
            add(at, value, 0);
        }
    }

    /** Adds a number so many times: once, or once less. */
    void add(int at, int sign, Digits from, int place) {
        if (low == null) {
            high[at] += sign * from.high[place];
        } else {
            add(at, sign * from.high[place], sign * from.low[place]);
        }
    }

    private void add(int at, double value, double rest) {
        double before = high[at];
        double sum = before + value;
        double added = sum - before;
        double off = (before - (sum - added)) + (value - added) + (low[at] + rest);
        high[at] = sum + off;
        low[at] = off - (high[at] - sum);
    }

    /** Takes a product of two others from one. */
    void subtract(int to, Digits a, int i, Digits b, int j) {
        if (low == null) {
            high[to] -= a.high[i] * b.high[j];
        } else {
            less(to, a.high[i], a.low[i], b.high[j], b.low[j]);
        }
    }

    /**
     * Takes a number times others, which follow each other, from what is at as many places.
     *
     * @param first the first of these places, and the first of the others behind its start
     */
    void subtract(int[] to, int first, Digits a, int start, Digits b, int j) {
        double times = b.high[j];
        if (low == null) {
            double[] own = high;
            double[] others = a.high;
            for (int i = first; i < to.length; i++) {
                own[to[i]] -= others[start + i] * times;
            }
        } else {
            double rest = b.low[j];
            for (int i = first; i < to.length; i++) {
                less(to[i], a.high[start + i], a.low[start + i], times, rest);
            }
        }
    }

    /** Takes what is at some places, times others that follow each other, from one. */
    void subtract(int to, Digits a, int start, int[] from) {
        if (low == null) {
            double left = high[to];
            for (int i = 0; i < from.length; i++) {
                left -= a.high[start + i] * high[from[i]];
            }
            high[to] = left;
        } else {
            for (int i = 0; i < from.length; i++) {
                int at = from[i];
                less(to, a.high[start + i], a.low[start + i], high[at], low[at]);
            }
        }
    }

    private void less(int at, double a, double aRest, double b, double bRest) {
        double product = a * b;
        double rest = Math.fma(a, b, -product) + (a * bRest + aRest * b);
        add(at, -product, -rest);
    }

    void divide(int at, Digits by, int j) {
        double quotient = high[at] / by.high[j];
        if (low == null) {
            high[at] = quotient;
        } else {
            double rest =
                    (Math.fma(-quotient, by.high[j], high[at]) + low[at] - quotient * by.low[j])
                            / by.high[j];
            high[at] = quotient + rest;
            low[at] = rest - (high[at] - quotient);
        }
    }

    void root(int at) {
        double root = Math.sqrt(high[at]);
        if (low == null) {
            high[at] = root;
        } else {
            double rest = (Math.fma(-root, root, high[at]) + low[at]) / (2 * root);
            high[at] = root + rest;
            low[at] = rest - (high[at] - root);
        }
    }
}
