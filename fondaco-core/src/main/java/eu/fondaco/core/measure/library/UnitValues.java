// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;

/**
 * Index numbers of unit values over matched products: those whose value and quantity are known and
 * positive in both periods. Others change the mix, which is what an index holds still.
 */
final class UnitValues {

    private static final double OUTLIER = 2;

    private UnitValues() {}

    /** Sums of value and quantity, divided. */
    static Term of(Question q) {
        return Term.formula(
                NoteCode.NOTHING_WEIGHED.note(),
                v -> v[1] <= 0 ? Double.NaN : v[0] / v[1],
                Planner.weighedValue(q),
                Planner.quantity(q));
    }

    /** One index over the question's products, from its base period to its period. */
    static Plan index(Question q, Planner planner, Term.Operation formula, Unit unit) {
        Question now = Planner.at(q, q.period());
        Question before = Planner.before(q);
        return Vectors.overProducts(now, planner)
                .row(before, Planner::weighedValue)
                .row(before, Planner::quantity)
                .row(now, Planner::weighedValue)
                .row(now, Planner::quantity)
                .planOverKnown(
                        NoteCode.NO_PRODUCT_BOTH_PERIODS.note(),
                        formula,
                        (low, high) ->
                                isDecided(low, high) ? Term.searched(formula, low, high) : null,
                        unit);
    }

    /** Whether each product surely counts, or surely doesn't. */
    private static boolean isDecided(double[] low, double[] high) {
        int n = low.length / 4;
        for (int k = 0; k < n; k++) {
            boolean maybe = true;
            boolean surely = true;
            boolean exact = true;
            for (int row = 0; row < 4; row++) {
                maybe &= high[row * n + k] > 0;
                surely &= low[row * n + k] > 0;
                exact &= !(low[row * n + k] < high[row * n + k]);
            }
            double least = low[2 * n + k] / high[3 * n + k] / (high[k] / low[n + k]);
            double most = high[2 * n + k] / low[3 * n + k] / (low[k] / high[n + k]);
            boolean kept = least >= 1 / OUTLIER && most <= OUTLIER;
            if (maybe && !exact && !(surely && kept)) {
                return false;
            }
        }
        return true;
    }

    static double laspeyres(double[] rows) {
        return sums(rows, Double.POSITIVE_INFINITY).laspeyres();
    }

    static double paasche(double[] rows) {
        return sums(rows, Double.POSITIVE_INFINITY).paasche();
    }

    static double fisher(double[] rows) {
        return sums(rows, Double.POSITIVE_INFINITY).fisher();
    }

    static double trimmed(double[] rows) {
        return sums(rows, OUTLIER).fisher();
    }

    /** The four aggregates of prices and quantities of two periods; {@code p1q0} is S u1 q0. */
    private record Sums(double p0q0, double p1q0, double p0q1, double p1q1) {

        double laspeyres() {
            return p0q0 == 0 ? Double.NaN : 100 * p1q0 / p0q0;
        }

        double paasche() {
            return p0q1 == 0 ? Double.NaN : 100 * p1q1 / p0q1;
        }

        double fisher() {
            return Math.sqrt(laspeyres() * paasche());
        }
    }

    private static Sums sums(double[] rows, double outlier) {
        int n = rows.length / 4;
        double p0q0 = 0;
        double p1q0 = 0;
        double p0q1 = 0;
        double p1q1 = 0;
        for (int k = 0; k < n; k++) {
            double x0 = rows[k];
            double q0 = rows[n + k];
            double x1 = rows[2 * n + k];
            double q1 = rows[3 * n + k];
            boolean matched = x0 > 0 && q0 > 0 && x1 > 0 && q1 > 0;
            double change = matched ? x1 / q1 / (x0 / q0) : Double.NaN;
            if (matched && change <= outlier && change >= 1 / outlier) {
                p0q0 += x0;
                p1q0 += x1 / q1 * q0;
                p0q1 += x0 / q0 * q1;
                p1q1 += x1;
            }
        }
        return new Sums(p0q0, p1q0, p0q1, p1q1);
    }
}
