// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

/** The values that a printed number may stand for, or what follows from several of them. */
record Interval(double low, double high) {

    /** What a number printed with a step may have been before: rounded, or cut off as papers do. */
    static Interval printed(double value, double step) {
        double half = step / 2 * (1 + 1e-9);
        if (value == 0) {
            return new Interval(-step, step); // what was cut off may have been on either side
        }
        return value >= 0
                ? new Interval(value - half, value + step)
                : new Interval(value - step, value + half);
    }

    /** The same without its sign. */
    Interval size() {
        if (low >= 0) {
            return this;
        }
        return high <= 0 ? new Interval(-high, -low) : new Interval(0, Math.max(-low, high));
    }

    Interval negative() {
        return new Interval(-high, -low);
    }

    Interval times(double by) {
        return new Interval(low * by, high * by);
    }

    Interval plus(Interval other) {
        return new Interval(low + other.low, high + other.high);
    }

    Interval minus(Interval other) {
        return new Interval(low - other.high, high - other.low);
    }

    /**
     * Per cent by which a level differs from an earlier one; both positive.
     *
     * @param to the later level
     */
    Interval growthTo(Interval to) {
        double floor = Math.max(low, 1e-12);
        return new Interval((to.low / high - 1) * 100, (to.high / floor - 1) * 100);
    }

    /** Per cent that a part is of a whole; both positive. */
    Interval shareOf(Interval whole) {
        double floor = Math.max(whole.low, 1e-12);
        return new Interval(low / whole.high * 100, high / floor * 100);
    }

    boolean meets(Interval other) {
        return low <= other.high && other.low <= high;
    }
}
