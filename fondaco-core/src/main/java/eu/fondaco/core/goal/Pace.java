// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.goal;

/**
 * The way from a number to another in so many years: how much of it is gone, and whether that is
 * fast enough. Where all numbers are above 0 the way is one of even yearly growth, as in Eurostat's
 * method for targets with a number (Sustainable development in the European Union, monitoring
 * report, annex on the method): the growth there was over the growth needed; elsewhere it is a
 * straight line.
 *
 * @param base the number in the year {@code from}
 * @param target the number to reach in the year {@code by}; it may be lower
 */
public record Pace(double base, int from, double target, int by) {

    /** Per cent of the needed pace from which a goal is on track. */
    public static final double ON_TRACK = 95;

    /** Per cent of the needed pace from which it is only somewhat behind. */
    public static final double BEHIND = 60;

    /** How it stands. */
    public enum State {
        /** The number is there, or beyond. */
        REACHED,
        /** Not there, but at 95 per cent of the needed pace or more. */
        ON_TRACK,
        /** At 60 per cent of it or more. */
        BEHIND,
        /** Below that. */
        FAR_BEHIND,
        /** Farther away than at the start. */
        AWAY,
        /** Not there in the last year. */
        MISSED
    }

    /** Checks that there is a way to go. */
    public Pace {
        if (!Double.isFinite(base) || !Double.isFinite(target) || base == target) {
            throw new IllegalArgumentException("from " + base + " to " + target + " is no way");
        }
        if (by <= from) {
            throw new IllegalArgumentException("from " + from + " to " + by + " is no time");
        }
    }

    /** The part of the way that is gone, in per cent; below 0 where it went the other way. */
    public double attained(double value) {
        return 100 * (value - base) / (target - base);
    }

    /** Whether the way is one of even growth for a value; else it is a straight line. */
    public boolean grows(double value) {
        return base > 0 && target > 0 && value > 0;
    }

    /** Where an even pace would be in a year. */
    public double expected(int year) {
        double part = (double) (year - from) / (by - from);
        return grows(base) ? base * Math.pow(target / base, part) : base + (target - base) * part;
    }

    /** The number that a year would have at so many per cent of the needed pace from the start. */
    public double at(double speed, int year) {
        if (grows(base)) {
            double growth = growth(base, target, by - from) * speed / 100;
            return base * Math.pow(1 + growth / 100, (double) year - from);
        }
        return base + (target - base) * speed / 100 * (year - from) / (by - from);
    }

    /** The pace there was over the pace needed, in per cent. */
    public double speed(double value, int year) {
        if (grows(value)) {
            return 100 * growth(base, value, year - from) / growth(base, target, by - from);
        }
        return attained(value) * (by - from) / (year - from);
    }

    /**
     * What is needed from now on each year: per cent of growth, or units where there is no growth
     * to speak of.
     */
    public double needed(double value, int year) {
        return grows(value) ? growth(value, target, by - year) : (target - value) / (by - year);
    }

    /** Mean yearly growth between two numbers above 0, in per cent. */
    static double growth(double from, double to, int years) {
        return 100 * (Math.pow(to / from, 1.0 / years) - 1);
    }

    /**
     * How a value stands in a year after the base.
     *
     * @throws IllegalArgumentException for other years
     */
    public State state(double value, int year) {
        if (year <= from) {
            throw new IllegalArgumentException(year + " isn't after " + from);
        }
        if (attained(value) >= 100) {
            return State.REACHED;
        }
        if (year >= by) {
            return State.MISSED;
        }
        double speed = speed(value, year);
        return speed < 0
                ? State.AWAY
                : speed < BEHIND
                        ? State.FAR_BEHIND
                        : speed < ON_TRACK ? State.BEHIND : State.ON_TRACK;
    }
}
