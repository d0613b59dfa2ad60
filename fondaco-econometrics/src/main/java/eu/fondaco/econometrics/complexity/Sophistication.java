// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.complexity;

import java.util.Map;

/**
 * Income content of exports (Hausmann, Hwang and Rodrik): a product's PRODY is the mean income of
 * those who export it, weighted by their shares' advantage; a place's EXPY is the mean PRODY of
 * what it exports.
 *
 * @param prody one number a product of the matrix
 * @param expy one number a place of the matrix
 */
public record Sophistication(double[] prody, double[] expy) {

    /**
     * From exports and income per head of every place.
     *
     * @throws IllegalArgumentException naming a place without income
     */
    public static Sophistication of(ExportMatrix m, Map<String, Double> income) {
        int places = m.places().size();
        int products = m.products().size();
        double[] total = new double[places];
        double[] y = new double[places];
        for (int c = 0; c < places; c++) {
            Double v = income.get(m.places().get(c));
            if (v == null || !Double.isFinite(v)) {
                throw new IllegalArgumentException("no income of " + m.places().get(c));
            }
            y[c] = v;
            for (int k = 0; k < products; k++) {
                total[c] += m.value(c, k);
            }
        }
        double[] prody = new double[products];
        for (int k = 0; k < products; k++) {
            double shares = 0;
            for (int c = 0; c < places; c++) {
                double share = total[c] > 0 ? m.value(c, k) / total[c] : 0;
                shares += share;
                prody[k] += share * y[c];
            }
            prody[k] = shares > 0 ? prody[k] / shares : Double.NaN;
        }
        double[] expy = new double[places];
        for (int c = 0; c < places; c++) {
            for (int k = 0; k < products; k++) {
                double v = m.value(c, k);
                expy[c] += v > 0 ? v / total[c] * prody[k] : 0;
            }
            expy[c] = total[c] > 0 ? expy[c] : Double.NaN;
        }
        return new Sophistication(prody, expy);
    }
}
