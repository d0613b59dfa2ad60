// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.potential;

import java.util.Locale;

/**
 * The export potential of a place at one partner, product by product: supply times demand times
 * ease (Decreux and Spies 2016, Export Potential Assessments, International Trade Centre). Supply
 * is the place's part of everybody's exports of the product, demand what the partner buys of it,
 * ease how the place's trade with the partner compares with what its parts and those purchases
 * would give. Where nothing is projected the potentials add up to the trade there is: the measure
 * then says how trade would be spread over products, a benchmark and no ceiling.
 *
 * <p>Not taken into account, unlike in the ITC's own assessments: tariffs, distance beyond what
 * ease holds, goods that are only re-exported.
 *
 * @param supply the parts, from 0 to 1
 * @param ease above 1 where the place sells more there than supply and demand would give; NaN where
 *     the partner buys nothing that the place makes
 * @param potential in the unit of the trade; NaN where ease is
 */
public record ExportPotential(double[] supply, double ease, double[] potential) {

    /**
     * What is known of a place and a partner, product by product, all in one currency. Several
     * years are to be weighed before ({@link #weighed}).
     *
     * @param own the place's exports to everybody
     * @param all everybody's exports to everybody, the place's among them
     * @param demand what the partner buys
     * @param actual the place's exports to the partner
     */
    public record Trade(double[] own, double[] all, double[] demand, double[] actual) {

        /** Checks lengths and values. */
        public Trade {
            int n = own.length;
            if (all.length != n || demand.length != n || actual.length != n) {
                throw new IllegalArgumentException(
                        String.format(
                                Locale.ROOT,
                                "own, all, demand and actual have %d, %d, %d and %d products",
                                n,
                                all.length,
                                demand.length,
                                actual.length));
            }
            for (double[] values : new double[][] {own, all, demand, actual}) {
                for (double v : values) {
                    if (!(v >= 0) || Double.isInfinite(v)) {
                        throw new IllegalArgumentException(
                                "a finite number of 0 or more is needed, not " + v);
                    }
                }
            }
        }

        /**
         * Whether the place is part of the whole: it exports no more of anything than everybody.
         */
        public boolean isPartOfWhole() {
            for (int k = 0; k < own.length; k++) {
                if (own[k] > all[k] * (1 + 1e-9)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * By how much the economies grow until the year looked at, as factors: 1.1 is ten per cent.
     *
     * @param place of the place's supply
     * @param others of everybody else's
     * @param partner of the partner's demand
     */
    public record Growth(double place, double others, double partner) {

        /** Today's supply and demand. */
        public static final Growth NONE = new Growth(1, 1, 1);

        /** Checks that factors are above 0. */
        public Growth {
            if (!(place > 0 && others > 0 && partner > 0)) {
                throw new IllegalArgumentException("factors of growth must be above 0");
            }
        }
    }

    /**
     * Computes. Ease is that of today whatever is projected.
     *
     * @throws IllegalArgumentException when the place exports more of a product than everybody
     */
    public static ExportPotential of(Trade trade, Growth growth) {
        if (!trade.isPartOfWhole()) {
            throw new IllegalArgumentException(
                    "the place exports more of a product than everybody: sources don't fit");
        }
        int n = trade.own().length;
        double[] supply = new double[n];
        double sold = 0;
        double expected = 0;
        for (int k = 0; k < n; k++) {
            supply[k] = trade.all()[k] == 0 ? 0 : trade.own()[k] / trade.all()[k];
            sold += trade.actual()[k];
            expected += supply[k] * trade.demand()[k];
        }
        double ease = expected == 0 ? Double.NaN : sold / expected;
        double[] potential = new double[n];
        for (int k = 0; k < n; k++) {
            double own = supply[k] * growth.place();
            double others = (1 - supply[k]) * growth.others();
            supply[k] = own == 0 ? 0 : own / (own + Math.max(0, others));
            potential[k] = supply[k] * trade.demand()[k] * growth.partner() * ease;
        }
        return new ExportPotential(supply, ease, potential);
    }

    /** What isn't used of the potential in a product: 0 where trade is above it. */
    public double unrealised(int product, double actual) {
        return Double.isNaN(potential[product])
                ? Double.NaN
                : Math.max(0, potential[product] - actual);
    }

    /**
     * The mean of values in a row of years, the latest last, with weights that rise evenly: 0.2,
     * 0.4, 0.6, 0.8 and 1 for five years, as the assessments weigh them.
     */
    public static double weighed(double... years) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < years.length; i++) {
            sum += (i + 1) * years[i];
            weights += i + 1;
        }
        return sum / weights;
    }
}
