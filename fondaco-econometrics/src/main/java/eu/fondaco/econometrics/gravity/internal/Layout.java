// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity.internal;

import java.util.ArrayList;
import java.util.List;

/** Turns a sample into a design: chooses the effect to eliminate and sorts the rows by it. */
final class Layout {

    private Layout() {}

    static Design of(Sample s, List<Integer> terms) {
        int[] rows = s.kept.stream().toArray();
        List<Coding> taken = new ArrayList<>();
        int[] levels = new int[s.codings.size()];
        int most = -1;
        for (int d = 0; d < levels.length; d++) {
            taken.add(s.codings.get(d).take(rows));
            levels[d] = taken.get(d).levels();
            most = most < 0 || levels[d] > levels[most] ? d : most;
        }
        int singletons = singletons(taken, rows.length);
        int[] order = most < 0 ? null : order(taken.get(most));
        Effects fx = most < 0 ? Effects.none(rows.length) : effects(taken, most, order);
        int[] sortedRows = permute(rows, order);
        boolean whole = order == null && rows.length == s.table.rows();
        double[][] x = new double[terms.size()][];
        List<String> names = new ArrayList<>();
        int constant = -1;
        for (int k = 0; k < x.length; k++) {
            int c = terms.get(k);
            x[k] = take(s.regressors.columns.get(c), sortedRows, whole);
            names.add(s.regressors.names.get(c));
            constant = c == s.regressors.constant ? k : constant;
        }
        return new Design(
                sortedRows,
                take(s.y, sortedRows, whole),
                take(s.weights, sortedRows, whole),
                take(s.offset, sortedRows, whole),
                names,
                x,
                constant,
                fx,
                most,
                levels,
                singletons,
                List.copyOf(s.dropped));
    }

    private static int singletons(List<Coding> codings, int n) {
        boolean[] alone = new boolean[n];
        int total = 0;
        for (Coding c : codings) {
            int[] count = new int[c.levels()];
            for (int code : c.codes()) {
                count[code]++;
            }
            for (int i = 0; i < n; i++) {
                if (count[c.codes()[i]] == 1 && !alone[i]) {
                    alone[i] = true;
                    total++;
                }
            }
        }
        return total;
    }

    /** The stable order by code, or null when the rows already are in it. */
    private static int[] order(Coding coding) {
        int[] codes = coding.codes();
        boolean sorted = true;
        for (int i = 1; i < codes.length && sorted; i++) {
            sorted = codes[i - 1] <= codes[i];
        }
        if (sorted) {
            return null;
        }
        int[] start = new int[coding.levels() + 1];
        for (int c : codes) {
            start[c + 1]++;
        }
        for (int l = 0; l < coding.levels(); l++) {
            start[l + 1] += start[l];
        }
        int[] order = new int[codes.length];
        for (int i = 0; i < codes.length; i++) {
            order[start[codes[i]]++] = i;
        }
        return order;
    }

    private static Effects effects(List<Coding> taken, int most, int[] order) {
        List<int[]> others = new ArrayList<>();
        List<Integer> levels = new ArrayList<>();
        for (int d = 0; d < taken.size(); d++) {
            if (d != most) {
                int[] codes = taken.get(d).codes();
                others.add(order == null ? codes : permute(codes, order));
                levels.add(taken.get(d).levels());
            }
        }
        Coding eliminated = taken.get(most);
        return Effects.of(permute(eliminated.codes(), order), eliminated.levels(), others, levels);
    }

    private static int[] permute(int[] v, int[] order) {
        if (order == null) {
            return v;
        }
        int[] out = new int[order.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = v[order[i]];
        }
        return out;
    }

    private static double[] take(double[] v, int[] rows, boolean whole) {
        if (v == null || whole) {
            return v;
        }
        double[] out = new double[rows.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = v[rows[i]];
        }
        return out;
    }
}
