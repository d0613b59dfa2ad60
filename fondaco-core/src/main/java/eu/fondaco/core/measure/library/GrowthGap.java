// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

/**
 * By how much a reporter's trade grew more than the reference's, and why: because it outdid the
 * reference cell by cell, or because it was placed in products and markets that grew. As parts of
 * one.
 *
 * @param gap competitiveness, product, market and mixed together
 * @param mixed what products and markets do only together
 */
record GrowthGap(double gap, double competitiveness, double product, double market, double mixed) {

    /**
     * From levels of a reporter and the reference, now and before, by product and then by partner.
     */
    static GrowthGap of(double[] v, int products, int partners) {
        int cells = products * partners;
        double own = 0;
        double ownNow = 0;
        double all = 0;
        double allNow = 0;
        for (int c = 0; c < cells; c++) {
            ownNow += v[c];
            own += v[cells + c];
            allNow += v[2 * cells + c];
            all += v[3 * cells + c];
        }
        if (own <= 0 || all <= 0) {
            return new GrowthGap(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double competitiveness = ownNow / own - 1;
        double structure = -(allNow / all - 1);
        double[] weight = new double[products + partners];
        double[] base = new double[products + partners];
        double[] now = new double[products + partners];
        for (int c = 0; c < cells; c++) {
            double before = v[3 * cells + c];
            if (before <= 0 && v[cells + c] > 0) {
                return new GrowthGap(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
            }
            double growth = before <= 0 ? 0 : v[2 * cells + c] / before - 1;
            competitiveness -= v[cells + c] / own * growth;
            structure += v[cells + c] / own * growth;
            for (int i : new int[] {c / partners, products + c % partners}) {
                weight[i] += v[cells + c] / own - before / all;
                base[i] += before;
                now[i] += v[2 * cells + c];
            }
        }
        double product = along(weight, base, now, 0, products);
        double market = along(weight, base, now, products, products + partners);
        return new GrowthGap(
                competitiveness + structure,
                competitiveness,
                product,
                market,
                structure - product - market);
    }

    /** Differences of shares times growth of the reference, along products or along markets. */
    private static double along(double[] weight, double[] base, double[] now, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += base[i] <= 0 ? 0 : weight[i] * (now[i] / base[i] - 1);
        }
        return sum;
    }
}
