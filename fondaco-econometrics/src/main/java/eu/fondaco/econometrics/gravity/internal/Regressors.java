// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity.internal;

import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.econometrics.formula.EffectName;
import eu.fondaco.econometrics.formula.Formula;
import eu.fondaco.econometrics.formula.Term;
import eu.fondaco.econometrics.gravity.EstimationException;
import eu.fondaco.econometrics.speech.EstimatorNote;
import eu.fondaco.econometrics.table.Column;
import eu.fondaco.econometrics.table.ColumnTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The columns that the terms of a formula stand for, categories spread to indicators. */
final class Regressors {

    private static final int MOST = 2000;

    final List<String> names = new ArrayList<>();
    final List<double[]> columns = new ArrayList<>();
    int constant = -1;

    private Regressors() {}

    static Regressors of(Formula formula, ColumnTable table) {
        BitSet all = new BitSet();
        all.set(0, table.rows());
        return of(formula, table, all);
    }

    /** Categories are spread to the levels that occur among the rows given. */
    static Regressors of(Formula formula, ColumnTable table, BitSet rows) {
        Regressors r = new Regressors();
        if (formula.intercept()) {
            double[] ones = new double[table.rows()];
            java.util.Arrays.fill(ones, 1);
            r.constant = 0;
            r.add("(Intercept)", ones);
        }
        for (Term t : formula.terms()) {
            r.add(t, table, rows, formula.intercept() || !formula.effects().isEmpty());
        }
        return r;
    }

    private void add(String name, double[] column) {
        if (names.contains(name)) {
            throw new UnsoundException(EstimatorNote.TERM_TWICE.note(name));
        }
        if (names.size() == MOST) {
            throw new EstimationException(EstimatorNote.TOO_MANY_REGRESSORS.note(MOST));
        }
        names.add(name);
        columns.add(column);
    }

    private void add(Term term, ColumnTable table, BitSet rows, boolean levelled) {
        double[] product = null;
        for (var e : term.numbers()) {
            double[] v = e.evaluate(table);
            product = product == null ? v : multiply(product, v);
        }
        if (term.categories().isEmpty()) {
            add(term.numberName(), product);
            return;
        }
        spread(term, table, rows, product, levelled);
    }

    private void spread(
            Term term, ColumnTable table, BitSet rows, double[] product, boolean levelled) {
        int[] codes = Coding.of(table, new EffectName(term.categories())).codes();
        codes = codes.clone();
        for (int i = rows.nextClearBit(0); i < codes.length; i = rows.nextClearBit(i + 1)) {
            codes[i] = -1;
        }
        Coding coding = Coding.compact(codes, codes.length + 1);
        codes = coding.codes();
        String[] labels = new String[coding.levels()];
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] >= 0 && labels[codes[i]] == null) {
                labels[codes[i]] = label(term, table, i);
            }
        }
        Integer[] order = new Integer[labels.length];
        java.util.Arrays.setAll(order, i -> i);
        if (table.get(term.categories().get(0)) instanceof Column.Text) {
            java.util.Arrays.sort(order, java.util.Comparator.comparing(i -> labels[i]));
        }
        String reference = term.reference() == null ? null : reference(term, labels);
        int first = product == null && levelled && reference == null ? 1 : 0;
        for (int place = first; place < labels.length; place++) {
            int level = order[place];
            if (labels[level].equals(reference)) {
                continue;
            }
            double[] column = new double[codes.length];
            for (int i = 0; i < column.length; i++) {
                double on = product == null ? 1 : product[i];
                column[i] = codes[i] < 0 ? Double.NaN : codes[i] == level ? on : on * 0;
            }
            String tail = term.numbers().isEmpty() ? "" : ":" + term.numberName();
            add(labels[level] + tail, column);
        }
    }

    /** The label of the level left out; a number may be written in any way. */
    private static String reference(Term term, String[] labels) {
        String head = term.categories().get(0) + "::";
        for (String label : labels) {
            String level = label.substring(head.length());
            if (level.equals(term.reference()) || sameNumber(level, term.reference())) {
                return label;
            }
        }
        throw new UnsoundException(
                EstimatorNote.NO_LEVEL.note(term.reference(), term.categories().get(0)));
    }

    private static boolean sameNumber(String a, String b) {
        try {
            return Double.parseDouble(a) == Double.parseDouble(b);
        } catch (NumberFormatException e) {
            return false; // text is no number
        }
    }

    private static String label(Term term, ColumnTable table, int row) {
        List<String> parts = new ArrayList<>();
        for (String c : term.categories()) {
            Column column = table.get(c);
            parts.add(c + "::" + column.text(row));
        }
        return String.join(":", parts);
    }

    private static double[] multiply(double[] a, double[] b) {
        double[] out = new double[a.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] * b[i];
        }
        return out;
    }
}
