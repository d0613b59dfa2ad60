// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.evidence;

/**
 * The values a number can stand for: the printed value, the bounds that rounding leaves, and the
 * wider bounds once it may be revised. An official cell is exact: all five are equal. Bounds are
 * inclusive and in base units.
 *
 * @param low least value that rounds or truncates to what was printed
 * @param value the number as printed or computed
 * @param high greatest such value
 * @param revisedLow {@code low} widened by the revision band; at most {@code low}
 * @param revisedHigh {@code high} widened by the revision band; at least {@code high}
 */
public record ValueSet(
        double low, double value, double high, double revisedLow, double revisedHigh) {

    public ValueSet {
        if (!(revisedLow <= low && low <= value && value <= high && high <= revisedHigh)) {
            throw new IllegalArgumentException(
                    "bounds out of order: "
                            + revisedLow
                            + " "
                            + low
                            + " "
                            + value
                            + " "
                            + high
                            + " "
                            + revisedHigh);
        }
    }

    /** A number known exactly. */
    public static ValueSet exact(double value) {
        return new ValueSet(value, value, value, value, value);
    }

    /** A number known within bounds, not to be revised. */
    public static ValueSet between(double low, double value, double high) {
        return new ValueSet(low, value, high, low, high);
    }

    public boolean isExact() {
        return revisedLow == revisedHigh;
    }

    /** Whether no value of this set, revision included, lies between the bounds. */
    public boolean isOutside(double from, double to) {
        return revisedHigh < from || revisedLow > to;
    }

    /** Whether some value, revision included, is in both sets. */
    public boolean meets(ValueSet other) {
        return revisedLow <= other.revisedHigh && other.revisedLow <= revisedHigh;
    }
}
