// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.agreement;

import eu.fondaco.econometrics.speech.EstimatorNote;
import java.util.List;

/**
 * Trade of several units (partners, or regions) in years in a row, one of the units under an
 * agreement. The year of the agreement is neither before nor after.
 *
 * @param units their codes
 * @param firstYear the first year
 * @param values one row a unit, one column a year, none negative
 * @param totals all trade of each year, that of units not listed too
 * @param treated which unit is under the agreement
 * @param agreed the year of the agreement
 */
public record Panel(
        List<String> units,
        int firstYear,
        double[][] values,
        double[] totals,
        int treated,
        int agreed) {

    /** Fewer years before show no trend. */
    public static final int LEAST_BEFORE = 3;

    /** Checks lengths and values. */
    public Panel {
        units = List.copyOf(units);
        if (values.length != units.size() || treated < 0 || treated >= units.size()) {
            throw new IllegalArgumentException(
                    values.length + " rows for " + units.size() + " units, treated " + treated);
        }
        for (double[] row : values) {
            if (row.length != totals.length) {
                throw new IllegalArgumentException(
                        row.length + " years beside " + totals.length + " of totals");
            }
            for (double v : row) {
                if (!(v >= 0) || Double.isInfinite(v)) {
                    throw new IllegalArgumentException("a trade of " + v);
                }
            }
        }
        int before = agreed - firstYear;
        if (before < LEAST_BEFORE || before >= totals.length - 1) {
            throw new AgreementException(
                    EstimatorNote.YEARS_AROUND.note(
                            LEAST_BEFORE,
                            Math.max(0, before),
                            Math.max(0, totals.length - 1 - Math.max(-1, before))));
        }
    }

    /** How many years there are before the agreement's. */
    public int before() {
        return agreed - firstYear;
    }

    /** How many years there are. */
    public int years() {
        return totals.length;
    }

    /** Whether a unit has trade in every year. */
    public boolean isPositive(int unit) {
        for (double v : values[unit]) {
            if (v == 0) {
                return false;
            }
        }
        return true;
    }
}
