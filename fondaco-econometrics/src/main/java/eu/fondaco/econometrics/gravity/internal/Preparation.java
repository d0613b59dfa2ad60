// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity.internal;

import eu.fondaco.econometrics.gravity.EstimationLog;
import eu.fondaco.econometrics.gravity.Family;
import eu.fondaco.econometrics.gravity.GravitySpec;
import eu.fondaco.econometrics.speech.EstimatorNote;
import eu.fondaco.econometrics.table.ColumnTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** From a table to a design on which the estimates exist and are unique. */
public final class Preparation {

    private Preparation() {}

    /**
     * Leaves out, and notes, what can't be estimated: rows without values, separated, dependent.
     */
    public static Design prepare(
            ColumnTable table, GravitySpec spec, Work work, EstimationLog log) {
        log.stage(EstimatorNote.READING_COLUMNS);
        Sample sample = new Sample(table, spec);
        List<Integer> terms = new ArrayList<>();
        for (int k = 0; k < sample.regressors.names.size(); k++) {
            terms.add(k);
        }
        while (true) {
            Design d = Layout.of(sample, terms);
            boolean zeros =
                    spec.family() == Family.POISSON && hasZero(d.y()) && spec.checkSeparation();
            log.stage(zeros ? EstimatorNote.CHECKING_SEPARATION : EstimatorNote.CHECKING);
            Optional<BitSet> quick = zeros ? new Separation(d, work).quick() : Optional.empty();
            if (quick.isPresent()) {
                if (drop(sample, d, quick.get())) {
                    continue;
                }
                return d;
            }
            if (dropDependent(sample, terms, d, work)) {
                continue;
            }
            if (!zeros || !drop(sample, d, new Separation(d, work).find())) {
                return d;
            }
        }
    }

    private static boolean hasZero(double[] y) {
        for (double v : y) {
            if (v == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean dropDependent(Sample sample, List<Integer> terms, Design d, Work work) {
        if (terms.isEmpty()) {
            return false;
        }
        double[] w = new double[d.n()];
        for (int i = 0; i < w.length; i++) {
            w[i] = d.prior(i);
        }
        int[] kept = new Projections(d, work, w).independent();
        if (kept.length == terms.size()) {
            return false;
        }
        List<Integer> left = new ArrayList<>();
        for (int k : kept) {
            left.add(terms.get(k));
        }
        for (int k : terms) {
            if (!left.contains(k)) {
                sample.dropTerm(
                        sample.regressors.names.get(k),
                        d.levels().length > 0
                                ? EstimatorNote.COLLINEAR_WITH_EFFECTS.note()
                                : EstimatorNote.COLLINEAR.note());
            }
        }
        terms.clear();
        terms.addAll(left);
        if (terms.isEmpty() && d.levels().length == 0) {
            throw sample.refusal(EstimatorNote.NO_TERM);
        }
        return true;
    }

    private static boolean drop(Sample sample, Design d, BitSet separated) {
        if (separated.isEmpty()) {
            return false;
        }
        BitSet rows = new BitSet();
        separated.stream().forEach(i -> rows.set(d.rows()[i]));
        sample.drop(EstimatorNote.SEPARATED.note(), rows::get);
        sample.dropLevels();
        return true;
    }
}
