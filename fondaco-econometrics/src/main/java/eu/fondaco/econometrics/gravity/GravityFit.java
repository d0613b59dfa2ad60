// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity;

import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.econometrics.formula.EffectName;
import eu.fondaco.econometrics.gravity.internal.EffectValues;
import eu.fondaco.econometrics.gravity.internal.Likelihood;
import eu.fondaco.econometrics.gravity.internal.Prediction;
import eu.fondaco.econometrics.gravity.internal.Sandwich;
import eu.fondaco.econometrics.gravity.internal.Solution;
import eu.fondaco.econometrics.gravity.internal.Work;
import eu.fondaco.econometrics.speech.EstimatorNote;
import eu.fondaco.econometrics.table.ColumnTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * An estimated gravity model. Estimates are fixed; standard errors are computed when a {@link
 * #summary} asks for a covariance.
 */
public final class GravityFit {

    /** A fixed effect and how many levels of it took part. */
    public record AbsorbedEffect(String name, int levels) {}

    private final GravitySpec spec;
    private final ColumnTable data;
    private final Solution solution;
    private final Likelihood likelihood;

    GravityFit(GravitySpec spec, ColumnTable data, Solution solution) {
        this.spec = spec;
        this.data = data;
        this.solution = solution;
        this.likelihood = Likelihood.of(solution);
    }

    /** What was estimated. */
    public GravitySpec spec() {
        return spec;
    }

    /** The terms, in the order of the formula, those dropped left out. */
    public List<String> terms() {
        return solution.design().names();
    }

    /** The coefficients, in the order of {@link #terms}. */
    public double[] coefficients() {
        return solution.beta().clone();
    }

    /**
     * The coefficient of a term.
     *
     * @throws IllegalArgumentException if there is none
     */
    public double coefficient(String term) {
        int k = terms().indexOf(term);
        if (k < 0) {
            throw new UnsoundException(
                    EstimatorNote.NO_TERM_ESTIMATED.note(term, terms().toString()));
        }
        return solution.beta()[k];
    }

    /** The table of estimates under a covariance. */
    public FitSummary summary(Vcov vcov) {
        try (Work work = new Work(spec.threads())) {
            return FitSummary.of(this, vcov, new Sandwich(solution, work).of(vcov, data));
        }
    }

    /** How many rows took part. */
    public int observations() {
        return solution.design().n();
    }

    /** What was left out, and why. */
    public List<Dropped> dropped() {
        return solution.design().dropped();
    }

    /** The fixed effects. */
    public List<AbsorbedEffect> fixedEffects() {
        List<AbsorbedEffect> out = new ArrayList<>();
        List<EffectName> effects = spec.formula().effects();
        for (int e = 0; e < effects.size(); e++) {
            out.add(new AbsorbedEffect(effects.get(e).toString(), solution.design().levels()[e]));
        }
        return out;
    }

    /** How many rows are alone in a level of an effect: kept, but they tell nothing. */
    public int singletons() {
        return solution.design().singletons();
    }

    /** How many iterations it took. */
    public int iterations() {
        return solution.iterations();
    }

    /** The log-likelihood, constants included. */
    public double logLikelihood() {
        return likelihood.value();
    }

    /** One less the ratio of the log-likelihood to that of a constant alone (McFadden). */
    public double pseudoR2() {
        return 1 - likelihood.value() / likelihood.constantOnly();
    }

    /** The weighted sum of squared residuals of the outcome. */
    public double residualSumOfSquares() {
        return likelihood.residualSquares();
    }

    /** One less the ratio of the residual to the total sum of squares of the outcome. */
    public double r2() {
        return 1 - likelihood.residualSquares() / likelihood.totalSquares();
    }

    /** The fitted outcome of each row of the table; NaN for rows that took no part. */
    public double[] fitted() {
        double[] out = new double[data.rows()];
        Arrays.fill(out, Double.NaN);
        int[] rows = solution.design().rows();
        for (int i = 0; i < rows.length; i++) {
            out[rows[i]] = mean(solution.eta()[i]);
        }
        return out;
    }

    private double mean(double eta) {
        return spec.family() == Family.POISSON ? Math.exp(eta) : eta;
    }

    /**
     * The values of the effects by label (parts joined by ^), one map for each effect. With several
     * effects only sums are determined; predictions don't depend on the choice.
     */
    public List<Map<String, Double>> effectValues() {
        try (Work work = new Work(spec.threads())) {
            return EffectValues.of(solution, data, work);
        }
    }

    /**
     * The expected outcome for other rows; NaN where a value is missing or a level of an effect
     * took no part in the estimation.
     */
    public double[] predict(ColumnTable rows) {
        double[] eta = Prediction.of(solution, effectValues(), rows);
        for (int i = 0; i < eta.length; i++) {
            eta[i] = mean(eta[i]);
        }
        return eta;
    }
}
