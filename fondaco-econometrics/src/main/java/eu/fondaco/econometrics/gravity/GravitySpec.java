// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity;

import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.econometrics.formula.EffectName;
import eu.fondaco.econometrics.formula.Expression;
import eu.fondaco.econometrics.formula.Formula;
import eu.fondaco.econometrics.speech.EstimatorNote;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What to estimate: a formula, a family, and optionally weights, an offset, a condition on rows. It
 * holds no data and can be used again on other tables.
 */
public final class GravitySpec {

    private final Formula formula;
    private Family family = Family.POISSON;
    private Expression weights;
    private Expression offset;
    private Expression where;
    private boolean dropSingletons;
    private boolean checkSeparation = true;
    private double tolerance = 1e-9;
    private int maxIterations = 100;
    private int threads = Runtime.getRuntime().availableProcessors();

    private GravitySpec(Formula formula) {
        this.formula = Objects.requireNonNull(formula, "formula");
    }

    private GravitySpec(GravitySpec o) {
        this(o.formula);
        family = o.family;
        weights = o.weights;
        offset = o.offset;
        where = o.where;
        dropSingletons = o.dropSingletons;
        checkSeparation = o.checkSeparation;
        tolerance = o.tolerance;
        maxIterations = o.maxIterations;
        threads = o.threads;
    }

    /**
     * A Poisson model by its formula, such as {@code trade ~ rta | exporter^year + importer^year}.
     */
    public static GravitySpec of(String formula) {
        return of(Formula.parse(formula));
    }

    /** A Poisson model by its formula. */
    public static GravitySpec of(Formula formula) {
        return new GravitySpec(formula);
    }

    /** The same model of another family. */
    public GravitySpec family(Family value) {
        GravitySpec s = new GravitySpec(this);
        s.family = Objects.requireNonNull(value);
        return s;
    }

    /** The same model with weights; rows of weight 0 are left out. */
    public GravitySpec weights(String expression) {
        GravitySpec s = new GravitySpec(this);
        s.weights = Expression.parse(expression);
        return s;
    }

    /** The same model with a term whose coefficient is 1. */
    public GravitySpec offset(String expression) {
        GravitySpec s = new GravitySpec(this);
        s.offset = Expression.parse(expression);
        return s;
    }

    /** The same model on the rows where the expression isn't 0. */
    public GravitySpec where(String expression) {
        GravitySpec s = new GravitySpec(this);
        s.where = Expression.parse(expression);
        return s;
    }

    /**
     * Whether rows that are alone in a level of an effect are left out; they are kept by default.
     */
    public GravitySpec dropSingletons(boolean value) {
        GravitySpec s = new GravitySpec(this);
        s.dropSingletons = value;
        return s;
    }

    /** Whether separation by regressors is looked for; by default it is. */
    public GravitySpec checkSeparation(boolean value) {
        GravitySpec s = new GravitySpec(this);
        s.checkSeparation = value;
        return s;
    }

    /** When to stop: at this weighted mean square change of the linear predictor (1e-9). */
    public GravitySpec tolerance(double value) {
        if (!(value > 0 && value < 1)) {
            throw new UnsoundException(EstimatorNote.TOLERANCE.note(value));
        }
        GravitySpec s = new GravitySpec(this);
        s.tolerance = value;
        return s;
    }

    /** How many iterations at most (100). */
    public GravitySpec maxIterations(int value) {
        if (value < 1) {
            throw new UnsoundException(EstimatorNote.LEAST_ITERATIONS.note(value));
        }
        GravitySpec s = new GravitySpec(this);
        s.maxIterations = value;
        return s;
    }

    /** How many threads; results don't depend on it. */
    public GravitySpec threads(int value) {
        if (value < 1) {
            throw new UnsoundException(EstimatorNote.THREADS.note(value));
        }
        GravitySpec s = new GravitySpec(this);
        s.threads = value;
        return s;
    }

    /** The model as written. */
    public Formula formula() {
        return formula;
    }

    /** The family. */
    public Family family() {
        return family;
    }

    /** The weights, if any. */
    public Optional<Expression> weights() {
        return Optional.ofNullable(weights);
    }

    /** The offset, if any. */
    public Optional<Expression> offset() {
        return Optional.ofNullable(offset);
    }

    /** The condition on rows, if any. */
    public Optional<Expression> where() {
        return Optional.ofNullable(where);
    }

    /** Whether singletons are left out. */
    public boolean dropSingletons() {
        return dropSingletons;
    }

    /** Whether separation by regressors is looked for. */
    public boolean checkSeparation() {
        return checkSeparation;
    }

    /** The stopping rule. */
    public double tolerance() {
        return tolerance;
    }

    /** The largest number of iterations. */
    public int maxIterations() {
        return maxIterations;
    }

    /** The number of threads. */
    public int threads() {
        return threads;
    }

    /** The columns that must be in the table, those of the clusters aside. */
    public Set<String> columns() {
        Set<String> names = new LinkedHashSet<>(formula.names());
        weights().ifPresent(e -> e.collect(names));
        offset().ifPresent(e -> e.collect(names));
        where().ifPresent(e -> e.collect(names));
        return names;
    }

    /** The columns that must be in the table to read a fit with that covariance. */
    public Set<String> columns(Vcov vcov) {
        Set<String> names = columns();
        if (vcov instanceof Vcov.Clustered c) {
            for (EffectName e : List.copyOf(c.clusters())) {
                names.addAll(e.columns());
            }
        }
        return names;
    }

    @Override
    public String toString() {
        return family + ": " + formula;
    }
}
