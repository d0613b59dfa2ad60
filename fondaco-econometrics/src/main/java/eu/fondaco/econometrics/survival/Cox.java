// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.survival;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Cox's proportional hazards (1972): each trait multiplies the hazard by the same factor at every
 * age, and nothing is assumed of how the hazard goes with age. Spells that are watched from a later
 * age count only from there.
 */
public final class Cox {

    /** What is done where several spells end at the same age. */
    public enum Ties {
        /** Those that end leave the others one by one, on average (Efron 1977). */
        EFRON,
        /**
         * All of them are compared with all (Breslow 1974); biased towards 1 where ties are many.
         */
        BRESLOW
    }

    private final Sample sample;
    private final Ties ties;

    private Cox(Sample sample, Ties ties) {
        this.sample = sample;
        this.ties = ties;
    }

    /**
     * Estimates.
     *
     * @throws SurvivalException when no spell ends, or the traits don't tell spells apart
     */
    public static HazardFit fit(List<Spell> spells, Ties ties) {
        Sample sample = new Sample(spells);
        Newton n = Newton.maximum(new Cox(sample, ties)::likelihood, new double[sample.traits]);
        double[] coefficients = new double[sample.traits];
        double[] errors = new double[sample.traits];
        for (int j = 0; j < coefficients.length; j++) {
            coefficients[j] = sample.byUnit(n.point[j], j);
            errors[j] = sample.byUnit(Math.sqrt(n.inverse[j][j]), j);
        }
        return new HazardFit(
                coefficients, errors, n.value, new double[0], spells.size(), sample.ends);
    }

    private double likelihood(double[] b, double[] slope, double[][] information) {
        Arrays.fill(slope, 0);
        for (double[] row : information) {
            Arrays.fill(row, 0);
        }
        TreeSet<Integer> ages = new TreeSet<>();
        sample.spells.stream().filter(Spell::ended).forEach(s -> ages.add(s.exit()));
        double sum = 0;
        for (int age : ages) {
            sum += at(age, b, slope, information);
        }
        return sum;
    }

    /** What those that end at one age add. */
    private double at(int age, double[] b, double[] slope, double[][] information) {
        Moments all = new Moments(b.length);
        Moments ending = new Moments(b.length);
        double sum = 0;
        int ends = 0;
        for (Spell s : sample.spells) {
            if (!s.isAtRisk(age)) {
                continue;
            }
            double[] x = new double[b.length];
            double eta = 0;
            for (int j = 0; j < x.length; j++) {
                x[j] = sample.trait(s, j);
                eta += b[j] * x[j];
            }
            all.add(Math.exp(eta), x);
            if (s.endsIn(age)) {
                ends++;
                sum += eta;
                ending.add(Math.exp(eta), x);
                for (int j = 0; j < x.length; j++) {
                    slope[j] += x[j];
                }
            }
        }
        for (int gone = 0; gone < ends; gone++) {
            double part = ties == Ties.EFRON ? (double) gone / ends : 0;
            sum -= all.less(ending, part, slope, information);
        }
        return sum;
    }

    /** Sums over spells at risk: of weights, and of weighted traits and their products. */
    private static final class Moments {

        private double weight;
        private final double[] first;
        private final double[][] second;

        Moments(int traits) {
            first = new double[traits];
            second = new double[traits][traits];
        }

        void add(double w, double[] x) {
            weight += w;
            for (int i = 0; i < x.length; i++) {
                first[i] += w * x[i];
                for (int j = 0; j < x.length; j++) {
                    second[i][j] += w * x[i] * x[j];
                }
            }
        }

        /**
         * Adds mean and spread of these less a part of others; returns the logarithm of their
         * weight.
         */
        double less(Moments others, double part, double[] slope, double[][] information) {
            double w = weight - part * others.weight;
            int n = first.length;
            double[] mean = new double[n];
            for (int i = 0; i < n; i++) {
                mean[i] = (first[i] - part * others.first[i]) / w;
                slope[i] -= mean[i];
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    information[i][j] +=
                            (second[i][j] - part * others.second[i][j]) / w - mean[i] * mean[j];
                }
            }
            return Math.log(w);
        }
    }
}
