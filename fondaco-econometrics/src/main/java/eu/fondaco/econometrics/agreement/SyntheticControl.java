// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.agreement;

import eu.fondaco.econometrics.speech.EstimatorNote;
import java.util.ArrayList;
import java.util.List;

/**
 * The mean of other units that followed a unit most closely before the agreement, and how far the
 * unit is from it afterwards (Abadie, Diamond and Hainmueller 2010). Every unit's trade is taken
 * over its own mean before; weights are 0 or more, add up to 1, and make the squared distance over
 * the years before as small as it can be, exactly. No other predictors are used.
 *
 * @param donors the units of the mean
 * @param weights as many
 * @param gaps one a year: the unit less the mean, 1 being the unit's mean before
 * @param errorBefore the root of the mean squared gap before
 * @param errorAfter the same after
 */
public record SyntheticControl(
        List<String> donors,
        double[] weights,
        double[] gaps,
        double errorBefore,
        double errorAfter) {

    /** Fewer years before can be followed by chance. */
    public static final int LEAST_BEFORE = 4;

    /** With fewer donors no share of placebos is small. */
    public static final int LEAST_DONORS = 5;

    /** Donors that miss the unit by more of its mean before didn't follow it. */
    public static final double WORST_FIT = 0.2;

    /**
     * Where the unit is among its donors, each set in turn against the others.
     *
     * @param p the part of all, the unit included, whose error after over error before is at least
     *     as large
     * @param least the least that p can be with so many
     */
    public record Placebo(double[] ratios, double p, double least) {}

    /**
     * Of the unit under the agreement.
     *
     * @throws AgreementException where there are too few years or donors, or where no mean of them
     *     follows the unit
     */
    public static SyntheticControl of(Panel panel) {
        if (panel.before() < LEAST_BEFORE) {
            throw new AgreementException(
                    EstimatorNote.MEAN_YEARS.note(LEAST_BEFORE, panel.before()));
        }
        List<Integer> donors = donors(panel);
        if (donors.size() < LEAST_DONORS) {
            throw new AgreementException(
                    EstimatorNote.MEAN_OTHERS.note(LEAST_DONORS, donors.size()));
        }
        if (!panel.isPositive(panel.treated())) {
            throw new AgreementException(
                    EstimatorNote.YEAR_WITHOUT.note(panel.units().get(panel.treated())));
        }
        SyntheticControl control = of(panel, panel.treated(), donors);
        if (control.errorBefore > WORST_FIT) {
            throw new AgreementException(
                    EstimatorNote.MEAN_MISSES.note(Math.round(100 * control.errorBefore)));
        }
        return control;
    }

    private static List<Integer> donors(Panel panel) {
        List<Integer> donors = new ArrayList<>();
        for (int u = 0; u < panel.units().size(); u++) {
            if (u != panel.treated() && panel.isPositive(u)) {
                donors.add(u);
            }
        }
        return donors;
    }

    private static SyntheticControl of(Panel panel, int unit, List<Integer> donors) {
        int before = panel.before();
        double[] own = index(panel, unit);
        double[][] others = donors.stream().map(d -> index(panel, d)).toArray(double[][]::new);
        double[][] away = new double[others.length][before];
        for (int d = 0; d < others.length; d++) {
            for (int t = 0; t < before; t++) {
                away[d][t] = others[d][t] - own[t];
            }
        }
        double[] weights = NearestPoint.weights(away);
        double[] gaps = own.clone();
        double squaresBefore = 0;
        double squaresAfter = 0;
        for (int t = 0; t < gaps.length; t++) {
            for (int d = 0; d < others.length; d++) {
                gaps[t] -= weights[d] * others[d][t];
            }
            squaresBefore += t < before ? gaps[t] * gaps[t] : 0;
            squaresAfter += t > before ? gaps[t] * gaps[t] : 0;
        }
        return new SyntheticControl(
                donors.stream().map(panel.units()::get).toList(),
                weights,
                gaps,
                Math.sqrt(squaresBefore / before),
                Math.sqrt(squaresAfter / (gaps.length - 1 - before)));
    }

    private static double[] index(Panel panel, int unit) {
        double mean = 0;
        for (int t = 0; t < panel.before(); t++) {
            mean += panel.values()[unit][t] / panel.before();
        }
        double[] index = panel.values()[unit].clone();
        for (int t = 0; t < index.length; t++) {
            index[t] /= mean;
        }
        return index;
    }

    /** The mean gap after the agreement, in per cent of the unit's mean before. */
    public double meanGap(Panel panel) {
        double sum = 0;
        for (int t = panel.before() + 1; t < gaps.length; t++) {
            sum += gaps[t];
        }
        return 100 * sum / (gaps.length - 1 - panel.before());
    }

    /** Sets each donor in turn against the other donors. */
    public Placebo placebo(Panel panel) {
        List<Integer> all = donors(panel);
        double own = ratio();
        double[] ratios = new double[all.size()];
        int larger = 0;
        for (int i = 0; i < ratios.length; i++) {
            int unit = all.get(i);
            ratios[i] = of(panel, unit, all.stream().filter(d -> d != unit).toList()).ratio();
            larger += ratios[i] >= own ? 1 : 0;
        }
        return new Placebo(ratios, (1.0 + larger) / (1 + ratios.length), 1.0 / (1 + ratios.length));
    }

    /** Error after over error before; infinite where it was followed exactly. */
    public double ratio() {
        return errorBefore == 0
                ? errorAfter == 0 ? 1 : Double.POSITIVE_INFINITY
                : errorAfter / errorBefore;
    }
}
