// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.time;

/**
 * How far back the period lies with which another is compared: "a year earlier", "the previous
 * quarter", "ten years before". The earlier period has the length of the later one, so that like is
 * set against like.
 *
 * @param unit what is counted
 * @param count how many, 1 or more
 */
public record Offset(Unit unit, int count) {

    /** What an offset counts. */
    public enum Unit {
        MONTH(1),
        QUARTER(3),
        HALF(6),
        YEAR(12),
        /** The length of the period itself: "the previous period". */
        OWN(0);

        private final int months;

        Unit(int months) {
            this.months = months;
        }
    }

    public static final Offset A_YEAR = new Offset(Unit.YEAR, 1);
    public static final Offset PREVIOUS = new Offset(Unit.OWN, 1);

    public Offset {
        if (count < 1 || count > 1_000) {
            throw new IllegalArgumentException("no offset of " + count + " " + unit);
        }
    }

    public static Offset years(int count) {
        return new Offset(Unit.YEAR, count);
    }

    public static Offset quarters(int count) {
        return new Offset(Unit.QUARTER, count);
    }

    /**
     * The period that lies so far before another.
     *
     * @throws IllegalArgumentException where it would lie before the year 0
     */
    public Period before(Period period) {
        int step = unit == Unit.OWN ? period.months() : unit.months;
        return new Period(period.start() - count * step, period.months());
    }

    /**
     * Whether a period may be set against the one so far back: whole years always, "the previous
     * quarter" only for a quarter, "the previous month" only for a month.
     */
    public boolean fits(Period period) {
        return unit == Unit.OWN || unit == Unit.YEAR || period.months() == unit.months;
    }
}
