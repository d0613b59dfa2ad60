// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.agreement;

import eu.fondaco.econometrics.speech.EstimatorNote;
import java.util.ArrayList;
import java.util.List;

/**
 * Trade with one partner against trade with all others, after an agreement and before it: the mean
 * of ln(x_pt / X_-pt) over the years after less that over the years before. It tells what came
 * after, not what came of it.
 *
 * @param gap that difference of logarithms
 * @param trend by how much the logarithm rose a year before the agreement (least squares)
 * @param byTrend what the trend alone would have made of the gap
 */
public record BeforeAfter(double gap, double trend, double byTrend) {

    /**
     * Standard normal quantiles of 0.975 and 0.8: five per cent two-sided, power of 80 per cent.
     */
    private static final double DETECTABLE = 1.959963984540054 + 0.8416212335729143;

    /**
     * The same gap of every other unit with trade in every year, as if the agreement had been its
     * own.
     *
     * @param gaps theirs, in the order of the panel
     * @param p the part of all units, this one included, whose gap is at least as far from 0
     * @param deviation the standard deviation of the others' gaps
     * @param detectable the least gap that would be told from chance four times in five, at five
     *     per cent, if chance moves this unit as it moves the others
     */
    public record Placebo(
            List<String> units, double[] gaps, double p, double deviation, double detectable) {}

    /**
     * Of the unit under the agreement.
     *
     * @throws AgreementException where it has a year without trade
     */
    public static BeforeAfter of(Panel panel) {
        if (!panel.isPositive(panel.treated())) {
            throw new AgreementException(
                    EstimatorNote.YEAR_WITHOUT_LOGARITHM.note(panel.units().get(panel.treated())));
        }
        return of(panel, panel.treated());
    }

    private static BeforeAfter of(Panel panel, int unit) {
        int n = panel.years();
        int before = panel.before();
        double[] y = new double[n];
        for (int t = 0; t < n; t++) {
            double others = panel.totals()[t] - panel.values()[unit][t];
            if (unit != panel.treated()) {
                others -= panel.values()[panel.treated()][t];
            }
            if (!(others > 0)) {
                throw new AgreementException(
                        EstimatorNote.NO_OTHER_TRADE.note(
                                panel.units().get(unit), panel.firstYear() + t));
            }
            y[t] = Math.log(panel.values()[unit][t] / others);
        }
        double sumBefore = 0;
        double sumAfter = 0;
        double yearsAfter = 0;
        for (int t = 0; t < n; t++) {
            sumBefore += t < before ? y[t] : 0;
            sumAfter += t > before ? y[t] : 0;
            yearsAfter += t > before ? t : 0;
        }
        int after = n - 1 - before;
        double middle = (before - 1) / 2.0;
        double xy = 0;
        double xx = 0;
        for (int t = 0; t < before; t++) {
            xy += (t - middle) * y[t];
            xx += (t - middle) * (t - middle);
        }
        double trend = xy / xx;
        return new BeforeAfter(
                sumAfter / after - sumBefore / before,
                trend,
                trend * (yearsAfter / after - middle));
    }

    /**
     * Where the gap is among those of the other units.
     *
     * @throws AgreementException with fewer than two others
     */
    public Placebo placebo(Panel panel) {
        List<String> units = new ArrayList<>();
        List<Double> gaps = new ArrayList<>();
        for (int u = 0; u < panel.units().size(); u++) {
            if (u != panel.treated() && panel.isPositive(u)) {
                units.add(panel.units().get(u));
                gaps.add(of(panel, u).gap());
            }
        }
        if (gaps.size() < 2) {
            throw new AgreementException(EstimatorNote.FEW_OTHERS.note(gaps.size()));
        }
        double[] g = gaps.stream().mapToDouble(Double::doubleValue).toArray();
        double mean = 0;
        int farther = 0;
        for (double v : g) {
            mean += v / g.length;
            farther += Math.abs(v) >= Math.abs(gap) ? 1 : 0;
        }
        double squares = 0;
        for (double v : g) {
            squares += (v - mean) * (v - mean);
        }
        double deviation = Math.sqrt(squares / (g.length - 1));
        return new Placebo(
                List.copyOf(units),
                g,
                (1.0 + farther) / (1 + g.length),
                deviation,
                DETECTABLE * deviation);
    }

    /** A difference of logarithms in per cent. */
    public static double percent(double logarithms) {
        return 100 * Math.expm1(logarithms);
    }
}
