// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity.internal;

import eu.fondaco.core.text.Note;
import eu.fondaco.core.text.Sayable;
import eu.fondaco.core.text.Some;
import eu.fondaco.core.text.Words;
import eu.fondaco.econometrics.formula.EffectName;
import eu.fondaco.econometrics.formula.Expression;
import eu.fondaco.econometrics.gravity.Dropped;
import eu.fondaco.econometrics.gravity.EstimationException;
import eu.fondaco.econometrics.gravity.Family;
import eu.fondaco.econometrics.gravity.GravitySpec;
import eu.fondaco.econometrics.internal.Suggestion;
import eu.fondaco.econometrics.speech.EstimatorNote;
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
                throw Suggestion.missing(name, table.names());
            }
        }
    }

    private void restrict(Expression condition) {
        double[] v = condition.evaluate(table);
        drop(
                EstimatorNote.CONDITION_NOT_MET.note(condition.toString()),
                i -> v[i] == 0 || Double.isNaN(v[i]));
    }

    private void dropMissing() {
        Map<Sayable, double[]> numbers = new LinkedHashMap<>();
        numbers.put(new Words(spec.formula().outcome().toString()), y);
        for (int c = 0; c < regressors.names.size(); c++) {
            numbers.put(new Words(regressors.names.get(c)), regressors.columns.get(c));
        }
        spec.weights().ifPresent(e -> numbers.put(EstimatorNote.WEIGHTS, weights));
        spec.offset().ifPresent(e -> numbers.put(EstimatorNote.OFFSET, offset));
        numbers.forEach(
                (name, v) -> {
                    if (!allFinite(v)) {
                        drop(EstimatorNote.MISSING.note(name), i -> Double.isNaN(v[i]));
                        drop(EstimatorNote.INFINITE.note(name), i -> Double.isInfinite(v[i]));
                    }
                });
        numbers.forEach(this::checkSize);
        for (EffectName e : spec.formula().effects()) {
            for (String name : e.columns()) {
                Column c = table.get(name);
                if (!(c instanceof Column.Numbers n && allFinite(n.values()))) {
                    drop(EstimatorNote.MISSING.note(new Words(name)), c::isMissing);
                }
            }
        }
        if (weights != null) {
            for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
                if (weights[i] < 0) {
                    throw new EstimationException(
                            EstimatorNote.NEGATIVE_WEIGHT.note(i + 1, weights[i]));
                }
            }
            drop(EstimatorNote.WEIGHT_0.note(), i -> weights[i] == 0);
        }
    }

    /** Refuses what has no square in double precision. */
    private void checkSize(Sayable name, double[] v) {
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
            throw new EstimationException(EstimatorNote.TOO_LARGE.note(name, v[row], row + 1));
        }
        if (most > 0 && most < 1 / LARGEST) {
            throw new EstimationException(EstimatorNote.TOO_SMALL.note(name, most));
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
            throw refusal(EstimatorNote.NO_ROW);
        }
        if (spec.family() != Family.POISSON) {
            return;
        }
        boolean positive = false;
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            if (y[i] < 0) {
                throw new EstimationException(
                        EstimatorNote.NEGATIVE_OUTCOME.note(
                                spec.formula().outcome().toString(), y[i], i + 1));
            }
            positive |= y[i] > 0;
        }
        if (!positive) {
            throw refusal(EstimatorNote.ALL_OUTCOMES_0);
        }
    }

    /** A refusal with what was left out before it. */
    EstimationException refusal(EstimatorNote why) {
        if (dropped.isEmpty()) {
            return new EstimationException(why.note());
        }
        List<Note> reasons = dropped.stream().map(Sample::reason).toList();
        return new EstimationException(
                EstimatorNote.LEFT_OUT.note(why.note(), new Some(reasons, false)));
    }

    private static Note reason(Dropped d) {
        return d.areRows()
                ? EstimatorNote.ROWS_LEFT_OUT.note(d.n(), d.why())
                : EstimatorNote.TERM_LEFT_OUT.note(d.what(), d.why());
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
                    Note alone = EstimatorNote.ALONE_IN_LEVEL.note(name.toString());
                    changed |= drop(alone, i -> count[codes[i]] == 1) > 0;
                }
            }
        }
        if (kept.isEmpty()) {
            throw refusal(EstimatorNote.NO_ROW);
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
                                EstimatorNote.OUTCOME_0_IN_LEVEL.note(name.toString()),
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
    long drop(Note why, IntPredicate which) {
        long n = 0;
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            if (which.test(i)) {
                kept.clear(i);
                n++;
            }
        }
        if (n > 0) {
            note(Dropped.rows(why, n));
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

    void dropTerm(String name, Note why) {
        note(new Dropped(name, why, 1));
    }
}
