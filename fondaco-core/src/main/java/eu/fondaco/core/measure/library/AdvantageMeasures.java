// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;

/** What a reporter is specialised in, and how like another one's its specialisation is. */
final class AdvantageMeasures {

    private AdvantageMeasures() {}

    /**
     * Balassa's index: the share of a product in the reporter's trade over its share in the
     * reference's.
     */
    static Plan rca(Question q, Planner planner) {
        return besideWorld(
                q,
                planner,
                "rca",
                AdvantageMeasures::ratioOfShares,
                AdvantageMeasures::divisors,
                Unit.INDEX);
    }

    /** The share of a product in a region's trade over its share in the nation's. */
    static Plan locationQuotient(Question q, Planner planner) {
        if (q.product().is(Product.TOTAL)) {
            return References.needsProduct("location_quotient");
        }
        return beside(
                q,
                planner,
                References.nation(q, planner),
                AdvantageMeasures::ratioOfShares,
                AdvantageMeasures::divisors,
                Unit.INDEX);
    }

    /** Balassa's index brought to the range from -1 to 1. */
    static Plan rsca(Question q, Planner planner) {
        return besideWorld(
                q,
                planner,
                "rsca",
                v ->
                        v[1] == 0 || v[2] == 0 || v[3] == 0
                                ? Double.NaN
                                : 1 - 2 / (v[0] / v[1] / (v[2] / v[3]) + 1),
                AdvantageMeasures::divisors,
                Unit.INDEX);
    }

    /** By how many points a product's share differs from the reference's. */
    static Plan additiveRca(Question q, Planner planner) {
        return besideWorld(
                q,
                planner,
                "additive_rca",
                v -> v[1] == 0 || v[3] == 0 ? Double.NaN : 100 * (v[0] / v[1] - v[2] / v[3]),
                v -> v[1] * v[3],
                Unit.POINTS);
    }

    /**
     * How far a reporter's trade of a product departs from what its size would give, as a part of
     * all trade.
     */
    static Plan nrca(Question q, Planner planner) {
        return besideWorld(
                q,
                planner,
                "nrca",
                v -> v[3] == 0 ? Double.NaN : v[0] / v[3] - v[1] / v[3] * (v[2] / v[3]),
                v -> v[3],
                Unit.INDEX);
    }

    private static Plan besideWorld(
            Question q,
            Planner planner,
            String measure,
            Term.Operation formula,
            Term.Operation divisor,
            Unit unit) {
        return q.product().is(Product.TOTAL)
                ? References.needsProduct(measure)
                : beside(q, planner, References.world(q, planner), formula, divisor, unit);
    }

    /** A formula of a product and of all products, of the reporter and then of the reference. */
    private static Plan beside(
            Question q,
            Planner planner,
            Codes reference,
            Term.Operation formula,
            Term.Operation divisor,
            Unit unit) {
        if (reference == null) {
            return References.none();
        }
        Question other = References.as(q, reference);
        return Plans.quotient(
                NoteCode.SHARE_OF_ZERO.note(),
                formula,
                divisor,
                unit,
                planner.level(q),
                planner.level(References.total(q)),
                planner.level(other),
                planner.level(References.total(other)));
    }

    /** The share that a number has in a second over the share that a third has in a fourth. */
    static double ratioOfShares(double[] v) {
        return divisors(v) == 0 ? Double.NaN : v[0] / v[1] / (v[2] / v[3]);
    }

    /** What is zero where one of the divisors of that ratio is. */
    static double divisors(double[] v) {
        return v[1] * v[2] * v[3];
    }

    /** What a product adds to the trade balance beyond its weight in trade. */
    static Plan lafay(Question q, Planner planner) {
        if (q.product().is(Product.TOTAL)) {
            return References.needsProduct(NoteCode.LAFAY_INDEX.note());
        }
        Question all = References.total(q);
        Vectors rows = Vectors.over(all, planner);
        return rows.row(Flows.exports(all))
                .row(Flows.imports(all))
                .one(planner.level(Flows.exports(q)))
                .one(planner.level(Flows.imports(q)))
                .plan(NoteCode.NO_TRADE.note(), v -> lafay(v, rows.size()), Unit.INDEX);
    }

    private static double lafay(double[] v, int n) {
        double x = Vectors.sum(Vectors.row(v, n, 0));
        double m = Vectors.sum(Vectors.row(v, n, 1));
        double own = v[2 * n] + v[2 * n + 1];
        if (x + m == 0) {
            return Double.NaN;
        }
        return own == 0
                ? 0
                : 100 * ((v[2 * n] - v[2 * n + 1]) / own - (x - m) / (x + m)) * own / (x + m);
    }

    /** A product's share in exports less its share in imports. */
    static Plan michaely(Question q, Planner planner) {
        if (q.product().is(Product.TOTAL)) {
            return References.needsProduct(NoteCode.MICHAELY_INDEX.note());
        }
        Question x = Flows.exports(q);
        Question m = Flows.imports(q);
        return Plans.quotient(
                NoteCode.NO_EXPORTS_OR_IMPORTS.note(),
                v -> v[1] == 0 || v[3] == 0 ? Double.NaN : 100 * (v[0] / v[1] - v[2] / v[3]),
                v -> v[1] * v[3],
                Unit.POINTS,
                planner.level(x),
                planner.level(References.total(x)),
                planner.level(m),
                planner.level(References.total(m)));
    }

    /** How far two reporters trade the same products: 0 nothing in common, 100 the same mix. */
    static Plan fingerKreinin(Question q, Planner planner) {
        Codes other = References.nation(q, planner);
        if (other == null) {
            return References.none();
        }
        Vectors rows = Vectors.over(q, planner);
        return rows.row(q)
                .row(References.as(q, other))
                .plan(
                        NoteCode.ONE_TRADES_NOTHING.note(),
                        v -> inCommon(v, rows.size()),
                        MixBounds.likeness(rows.size()),
                        Unit.PERCENT);
    }

    private static double inCommon(double[] v, int n) {
        double[] a = Vectors.shares(Vectors.row(v, n, 0));
        double[] b = Vectors.shares(Vectors.row(v, n, 1));
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += 100 * Math.min(a[i], b[i]);
        }
        return sum;
    }

    /** How far two reporters trade different products: 0 the same mix, 2 nothing in common. */
    static Plan krugman(Question q, Planner planner) {
        Codes other = References.nation(q, planner);
        if (other == null) {
            return References.none();
        }
        Vectors rows = Vectors.over(q, planner);
        return rows.row(q)
                .row(References.as(q, other))
                .plan(
                        NoteCode.ONE_TRADES_NOTHING.note(),
                        v -> MixBounds.distance(v, rows.size()),
                        (low, high) -> MixBounds.distance(low, high, rows.size()),
                        Unit.INDEX);
    }

    /** Whether two reporters are specialised in the same products. */
    static Plan rcaCorrelation(Question q, Planner planner) {
        Codes other = References.nation(q, planner);
        Codes world = References.world(q.toBuilder().denominator(null).build(), planner);
        if (other == null || world == null) {
            return References.none();
        }
        Vectors rows = Vectors.over(q, planner);
        return rows.row(q)
                .row(References.as(q, other))
                .row(References.as(q, world))
                .plan(
                        NoteCode.ONE_TRADES_NOTHING.note(),
                        v -> correlation(v, rows.size()),
                        Unit.INDEX);
    }

    private static double correlation(double[] v, int n) {
        double[] a = Vectors.shares(Vectors.row(v, n, 0));
        double[] b = Vectors.shares(Vectors.row(v, n, 1));
        double[] w = Vectors.shares(Vectors.row(v, n, 2));
        double sa = 0;
        double sb = 0;
        double saa = 0;
        double sbb = 0;
        double sab = 0;
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (w[i] > 0) {
                double x = Math.log(a[i] / w[i] + 0.1);
                double y = Math.log(b[i] / w[i] + 0.1);
                sa += x;
                sb += y;
                saa += x * x;
                sbb += y * y;
                sab += x * y;
                count++;
            }
        }
        double va = saa - sa * sa / count;
        double vb = sbb - sb * sb / count;
        return va <= 0 || vb <= 0 ? Double.NaN : (sab - sa * sb / count) / Math.sqrt(va * vb);
    }
}
