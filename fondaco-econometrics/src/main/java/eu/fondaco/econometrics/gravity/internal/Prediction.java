// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity.internal;

import eu.fondaco.econometrics.formula.EffectName;
import eu.fondaco.econometrics.table.ColumnTable;
import java.util.List;
import java.util.Map;

/** The linear predictor of other rows, from coefficients and values of effects. */
public final class Prediction {

    private Prediction() {}

    /** NaN where something is missing or a level is unknown. */
    public static double[] of(Solution s, List<Map<String, Double>> effects, ColumnTable table) {
        Regressors r = Regressors.of(s.spec().formula(), table);
        double[] eta =
                s.spec()
                        .offset()
                        .map(e -> e.evaluate(table).clone())
                        .orElseGet(() -> new double[table.rows()]);
        List<String> names = s.design().names();
        for (int k = 0; k < names.size(); k++) {
            int c = r.names.indexOf(names.get(k));
            if (c >= 0) {
                double[] x = r.columns.get(c);
                for (int i = 0; i < eta.length; i++) {
                    eta[i] += s.beta()[k] * x[i];
                }
            }
        }
        List<EffectName> effectNames = s.spec().formula().effects();
        for (int e = 0; e < effectNames.size(); e++) {
            EffectName name = effectNames.get(e);
            for (int i = 0; i < eta.length; i++) {
                Double v = effects.get(e).get(Coding.label(table, name, i));
                eta[i] += v == null ? Double.NaN : v;
            }
        }
        return eta;
    }
}
