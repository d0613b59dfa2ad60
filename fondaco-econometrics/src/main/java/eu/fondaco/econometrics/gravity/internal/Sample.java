// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity.internal;

import eu.fondaco.econometrics.formula.EffectName;
import eu.fondaco.econometrics.formula.Expression;
import eu.fondaco.econometrics.gravity.Dropped;
import eu.fondaco.econometrics.gravity.EstimationException;
import eu.fondaco.econometrics.gravity.Family;
import eu.fondaco.econometrics.gravity.GravitySpec;
import eu.fondaco.econometrics.internal.Suggestion;
import eu.fondaco.econometrics.table.Column;
import eu.fondaco.econometrics.table.ColumnTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** The rows of a table that can take part in an estimation, with the reasons for the others. */
final class Sample {

    private static final double LARGEST = 1e130;
    private static final double LARGEST_LOGARITHM = 300;

    final ColumnTable table;
    final GravitySpec spec;
    final double[] y;
    final double[] weights;
    final double[] offset;
    final Regressors regressors;
    final List<Coding> codings = new ArrayList<>();
    final BitSet kept;
    final List<Dropped> dropped = new ArrayList<>();

    Sample(ColumnTable table, GravitySpec spec) {
        this.table = table;
        this.spec = spec;
        checkColumns();
        int n = table.rows();
        kept = new BitSet(n);
        kept.set(0, n);
        y = spec.formula().outcome().evaluate(table);
        weights = spec.weights().map(e -> e.evaluate(table)).orElse(null);
        offset = spec.offset().map(e -> e.evaluate(table)).orElse(null);
        spec.where().ifPresent(this::restrict);
        regressors = Regressors.of(spec.formula(), table, kept);
        dropMissing();
        checkValues();
        for (EffectName e : spec.formula().effects()) {
            codings.add(Coding.of(table, e));
        }
        dropLevels();
    }

    private void checkColumns() {
        for (String name : spec.columns()) {
            if (!table.has(name)) {
                throw new IllegalArgumentException(Suggestion.missing(name, table.names()));
            }
        }
    }

    private void restrict(Expression condition) {
        double[] v = condition.evaluate(table);
        drop("the condition " + condition + " isn't met", i -> v[i] == 0 || Double.isNaN(v[i]));
    }

    private void dropMissing() {
        Map<String, double[]> numbers = new LinkedHashMap<>();
        numbers.put(spec.formula().outcome().toString(), y);
        for (int c = 0; c < regressors.names.size(); c++) {
            numbers.put(regressors.names.get(c), regressors.columns.get(c));
        }
        spec.weights().ifPresent(e -> numbers.put("the weights", weights));
        spec.offset().ifPresent(e -> numbers.put("the offset", offset));
        numbers.forEach(
                (name, v) -> {
                    if (!allFinite(v)) {
                        drop(name + " is missing", i -> Double.isNaN(v[i]));
                        drop(name + " is infinite", i -> Double.isInfinite(v[i]));
                    }
                });
        numbers.forEach(this::checkSize);
        for (EffectName e : spec.formula().effects()) {
            for (String name : e.columns()) {
                Column c = table.get(name);
                if (!(c instanceof Column.Numbers n && allFinite(n.values()))) {
                    drop(name + " is missing", c::isMissing);
                }
            }
        }
        if (weights != null) {
            for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
                if (weights[i] < 0) {
                    throw new EstimationException(
                            "row " + (i + 1) + " has the negative weight " + weights[i]);
                }
            }
            drop("weight 0", i -> weights[i] == 0);
        }
    }

    /** Refuses what has no square in double precision. */
    private void checkSize(String name, double[] v) {
        double most = 0;
        int row = -1;
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            if (Math.abs(v[i]) > most) {
                most = Math.abs(v[i]);
                row = i;
            }
        }
        boolean exponent = v == offset && spec.family() == Family.POISSON;
        if (most > (exponent ? LARGEST_LOGARITHM : LARGEST)) {
            throw new EstimationException(
                    name
                            + " is "
                            + v[row]
                            + " in row "
                            + (row + 1)
                            + ", too large to compute with: rescale it");
        }
        if (most > 0 && most < 1 / LARGEST) {
            throw new EstimationException(
                    name
                            + " is nowhere larger than "
                            + most
                            + ", too small to compute with: rescale it");
        }
    }

    /** A sum is finite only if all its parts are. */
    private static boolean allFinite(double[] v) {
        double zero = 0;
        for (double x : v) {
            zero += x * 0;
        }
        return zero == 0;
    }

    private void checkValues() {
        if (kept.isEmpty()) {
            throw new EstimationException("no row is left to estimate on" + reasons());
        }
        if (spec.family() != Family.POISSON) {
            return;
        }
        boolean positive = false;
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            if (y[i] < 0) {
                throw new EstimationException(
                        "a Poisson model needs outcomes of 0 or more; "
                                + spec.formula().outcome()
                                + " is "
                                + y[i]
                                + " in row "
                                + (i + 1));
            }
            positive |= y[i] > 0;
        }
        if (!positive) {
            throw new EstimationException(
                    "every outcome is 0: a Poisson model has nothing to fit" + reasons());
        }
    }

    String reasons() {
        return dropped.isEmpty()
                ? ""
                : "; left out: "
                        + dropped.stream()
                                .map(d -> d.n() + " " + d.what() + " (" + d.why() + ")")
                                .collect(java.util.stream.Collectors.joining(", "));
    }

    /** Takes out levels without a positive outcome, and singletons if asked, until none is left. */
    void dropLevels() {
        boolean changed = true;
        while (changed && !kept.isEmpty()) {
            changed = false;
            for (int d = 0; d < codings.size(); d++) {
                EffectName name = spec.formula().effects().get(d);
                if (spec.family() == Family.POISSON) {
                    changed |= dropZeroLevels(codings.get(d), name);
                }
                if (spec.dropSingletons()) {
                    int[] count = count(codings.get(d), i -> true);
                    int[] codes = codings.get(d).codes();
                    changed |= drop("alone in a level of " + name, i -> count[codes[i]] == 1) > 0;
                }
            }
        }
        if (kept.isEmpty()) {
            throw new EstimationException("no row is left to estimate on" + reasons());
        }
    }

    private boolean dropZeroLevels(Coding coding, EffectName name) {
        int[] codes = coding.codes();
        int[] positive = new int[coding.levels()];
        int[] present = new int[coding.levels()];
        for (int i = 0; i < codes.length; i++) {
            if (kept.get(i)) {
                positive[codes[i]] += y[i] > 0 ? 1 : 0;
                present[codes[i]]++;
            }
        }
        boolean silent = false;
        for (int l = 0; l < positive.length; l++) {
            silent |= positive[l] == 0 && present[l] > 0;
        }
        return silent
                && drop(
                                "the outcome is 0 throughout a level of " + name,
                                i -> positive[codes[i]] == 0)
                        > 0;
    }

    private int[] count(Coding coding, IntPredicate which) {
        int[] out = new int[coding.levels()];
        int[] codes = coding.codes();
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            if (which.test(i)) {
                out[codes[i]]++;
            }
        }
        return out;
    }

    /** Takes out the kept rows that satisfy the predicate and remembers why. */
    long drop(String why, IntPredicate which) {
        long n = 0;
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            if (which.test(i)) {
                kept.clear(i);
                n++;
            }
        }
        if (n > 0) {
            note(new Dropped("rows", why, n));
        }
        return n;
    }

    private void note(Dropped d) {
        for (int k = 0; k < dropped.size(); k++) {
            Dropped old = dropped.get(k);
            if (old.what().equals(d.what()) && old.why().equals(d.why())) {
                dropped.set(k, new Dropped(old.what(), old.why(), old.n() + d.n()));
                return;
            }
        }
        dropped.add(d);
    }

    void dropTerm(String name, String why) {
        note(new Dropped(name, why, 1));
    }
}
