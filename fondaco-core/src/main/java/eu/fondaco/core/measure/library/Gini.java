// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import java.util.Arrays;
import java.util.Set;

/** How unequal the members are, by the Lorenz curve. */
final class Gini implements Measure {

    private static final MeasureDefinition DEFINITION = MeasureDefinition.read(Gini.class, "gini");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Set<Dimension> uniform(Question q) {
        return Uniform.over(q);
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        return Vectors.over(q, planner)
                .row(q)
                .plan(
                        NoteCode.LEVELS_ZERO_OR_NEGATIVE.note(),
                        Gini::of,
                        Unevenness::gini,
                        Unit.INDEX);
    }

    static double of(double[] x) {
        double sum = Vectors.sum(x);
        double[] rising = x.clone();
        Arrays.sort(rising);
        if (sum == 0 || rising[0] < 0) {
            return Double.NaN;
        }
        double weighted = 0;
        for (int i = 0; i < rising.length; i++) {
            weighted += (i + 1) * rising[i];
        }
        double n = rising.length;
        return 2 * weighted / (n * sum) - (n + 1) / n;
    }
}
