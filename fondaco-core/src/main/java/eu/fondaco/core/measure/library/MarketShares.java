// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

/**
 * Constant market shares in levels: what a reporter's change owes to the growth of all trade, of
 * its products, of its markets, and to its own doing. Product and market effects depend on their
 * order, so that both orders are kept.
 *
 * @param market when products come first
 * @param productSecond when markets come first
 */
record MarketShares(
        double world,
        double product,
        double market,
        double marketFirst,
        double productSecond,
        double competitiveness) {

    /**
     * From levels of a reporter and the reference, now and before, by product and then by partner.
     */
    static MarketShares of(double[] v, int products, int partners) {
        int cells = products * partners;
        Growth growth = new Growth(v, products, partners);
        double world = 0;
        double product = 0;
        double market = 0;
        double marketFirst = 0;
        double productSecond = 0;
        double own = 0;
        for (int k = 0; k < products; k++) {
            for (int p = 0; p < partners; p++) {
                double now = v[k * partners + p];
                double before = v[cells + k * partners + p];
                if (before == 0) {
                    own += now;
                    continue;
                }
                double cell = growth.cell(k, p);
                world += growth.all() * before;
                product += (growth.product(k) - growth.all()) * before;
                market += (cell - growth.product(k)) * before;
                marketFirst += (growth.market(p) - growth.all()) * before;
                productSecond += (cell - growth.market(p)) * before;
                own += now - before * (1 + cell);
            }
        }
        double known = Double.isNaN(own) ? Double.NaN : 0; // so that parts are only known together
        return new MarketShares(
                world + known,
                product + known,
                market + known,
                marketFirst + known,
                productSecond + known,
                own);
    }

    /** Growth of the reference: of all, of a product, of a market, of one product in one market. */
    private record Growth(double[] v, int products, int partners) {

        double all() {
            return ratio(sum(2, 0, products, 0, partners), sum(3, 0, products, 0, partners));
        }

        double product(int k) {
            return ratio(sum(2, k, k + 1, 0, partners), sum(3, k, k + 1, 0, partners));
        }

        double market(int p) {
            return ratio(sum(2, 0, products, p, p + 1), sum(3, 0, products, p, p + 1));
        }

        double cell(int k, int p) {
            return ratio(sum(2, k, k + 1, p, p + 1), sum(3, k, k + 1, p, p + 1));
        }

        private double sum(int row, int fromK, int toK, int fromP, int toP) {
            double sum = 0;
            for (int k = fromK; k < toK; k++) {
                for (int p = fromP; p < toP; p++) {
                    sum += v[(row * products + k) * partners + p];
                }
            }
            return sum;
        }

        private static double ratio(double now, double before) {
            return before <= 0 ? Double.NaN : now / before - 1;
        }
    }
}
