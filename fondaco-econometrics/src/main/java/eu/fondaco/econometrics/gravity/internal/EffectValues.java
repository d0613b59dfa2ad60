// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity.internal;

import eu.fondaco.econometrics.formula.EffectName;
import eu.fondaco.econometrics.table.ColumnTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of the absorbed effects, recovered from the linear predictor. With several effects
 * they are one of many sets that give the same predictions.
 */
public final class EffectValues {

    private EffectValues() {}

    /** One map from label to value for each effect, in the order of the formula. */
    public static List<Map<String, Double>> of(Solution s, ColumnTable table, Work work) {
        Design d = s.design();
        Effects fx = d.effects();
        List<Map<String, Double>> out = new ArrayList<>();
        if (!fx.eliminates) {
            return out;
        }
        double[] rest = new double[d.n()];
        double[] ones = new double[d.n()];
        for (int i = 0; i < rest.length; i++) {
            ones[i] = 1;
            rest[i] = s.eta()[i] - d.offset(i);
            for (int k = 0; k < s.beta().length; k++) {
                rest[i] -= s.beta()[k] * d.x()[k][i];
            }
        }
        Absorber absorber = new Absorber(fx, work, 50_000);
        absorber.weights(ones);
        double[] unknowns = new double[fx.unknowns];
        absorber.solve(List.of(new Absorber.Target(rest, unknowns, 1e-13)));
        double[] t = new double[d.n()];
        fx.gather(unknowns, 0, d.n(), t);
        double[] groups = new double[fx.groups];
        for (int g = 0; g < groups.length; g++) {
            for (int i = fx.groupStart[g]; i < fx.groupStart[g + 1]; i++) {
                groups[g] += (rest[i] - t[i]) / (fx.groupStart[g + 1] - fx.groupStart[g]);
            }
        }
        Sandwich codes = new Sandwich(s, work);
        int offset = 0;
        for (int e = 0; e < d.levels().length; e++) {
            boolean eliminated = e == d.eliminated();
            EffectName name = s.spec().formula().effects().get(e);
            Map<String, Double> values = new HashMap<>();
            int shift = eliminated ? 0 : offset;
            double[] from = eliminated ? groups : unknowns;
            Coding.labels(table, name, d.rows(), codes.codes(e))
                    .forEach((label, code) -> values.put(label, from[shift + code]));
            offset += eliminated ? 0 : d.levels()[e];
            out.add(values);
        }
        return out;
    }
}
