// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.survival;

import eu.fondaco.econometrics.speech.EstimatorNote;
import java.util.Arrays;
import java.util.List;

/**
 * The discrete-time hazard that a proportional hazard has in whole years (Prentice and Gloeckler
 * 1978; for trade Hess and Persson 2012): h = 1 - exp(-exp(a_t + b x)), with one a_t for each year
 * of age. Ties are no trouble to it. Years of age in which none or all of the spells end say
 * nothing of b and are left out.
 */
public final class CompLogLog {

    private final Sample sample;
    private final int[] dummyOf;
    private final int dummies;

    private CompLogLog(Sample sample) {
        this.sample = sample;
        dummyOf = new int[sample.oldest + 1];
        int n = 0;
        for (int age = 0; age <= sample.oldest; age++) {
            dummyOf[age] = ending(age) > 0 && ending(age) < atRisk(age) ? n++ : -1;
        }
        dummies = n;
    }

    /**
     * Estimates, by Fisher's scores.
     *
     * @throws SurvivalException when no spell ends, or the traits don't tell spells apart
     */
    public static HazardFit fit(List<Spell> spells) {
        CompLogLog model = new CompLogLog(new Sample(spells));
        if (model.dummies == 0) {
            throw new SurvivalException(EstimatorNote.NO_AGE_TELLS.note());
        }
        return model.estimate();
    }

    private HazardFit estimate() {
        Newton n = Newton.maximum(this::likelihood, start());
        double[] coefficients = new double[sample.traits];
        double[] errors = new double[sample.traits];
        for (int j = 0; j < sample.traits; j++) {
            int at = dummies + j;
            coefficients[j] = sample.byUnit(n.point[at], j);
            errors[j] = sample.byUnit(Math.sqrt(n.inverse[at][at]), j);
        }
        double[] baseline = new double[sample.oldest];
        for (int age = 1; age <= sample.oldest; age++) {
            int at = dummyOf[age];
            baseline[age - 1] = at < 0 ? Double.NaN : -Math.expm1(-Math.exp(n.point[at]));
        }
        return new HazardFit(
                coefficients, errors, n.value, baseline, sample.spells.size(), sample.ends);
    }

    /** The hazards that the spells have without their traits. */
    private double[] start() {
        double[] start = new double[dummies + sample.traits];
        for (int age = 1; age <= sample.oldest; age++) {
            if (dummyOf[age] >= 0) {
                start[dummyOf[age]] = Math.log(-Math.log1p(-(double) ending(age) / atRisk(age)));
            }
        }
        return start;
    }

    private long ending(int age) {
        return sample.spells.stream().filter(s -> s.endsIn(age)).count();
    }

    private long atRisk(int age) {
        return sample.spells.stream().filter(s -> s.isAtRisk(age)).count();
    }

    private double likelihood(double[] point, double[] slope, double[][] information) {
        Arrays.fill(slope, 0);
        for (double[] row : information) {
            Arrays.fill(row, 0);
        }
        double sum = 0;
        for (Spell s : sample.spells) {
            for (int age = s.entry() + 1; age <= s.exit(); age++) {
                if (dummyOf[age] >= 0) {
                    sum += year(s, age, point, slope, information);
                }
            }
        }
        return sum;
    }

    /** What one year of a spell adds. */
    private double year(Spell s, int age, double[] point, double[] slope, double[][] information) {
        int[] at = new int[1 + sample.traits];
        double[] x = new double[at.length];
        at[0] = dummyOf[age];
        x[0] = 1;
        double eta = point[at[0]];
        for (int j = 0; j < sample.traits; j++) {
            at[j + 1] = dummies + j;
            x[j + 1] = sample.trait(s, j);
            eta += point[at[j + 1]] * x[j + 1];
        }
        double rate = Math.exp(eta);
        double hazard = -Math.expm1(-rate);
        double odds = Math.exp(-rate) / hazard;
        double score = s.endsIn(age) ? rate * odds : -rate;
        for (int i = 0; i < at.length; i++) {
            slope[at[i]] += score * x[i];
            for (int j = 0; j < at.length; j++) {
                information[at[i]][at[j]] += rate * rate * odds * x[i] * x[j];
            }
        }
        return s.endsIn(age) ? Math.log(hazard) : -rate;
    }
}
