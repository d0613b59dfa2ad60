// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.measures;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;
import java.util.List;

/**
 * Econometric constant market shares: growth taken apart by regression on exporters, markets,
 * products.
 */
final class GrowthMeasure implements Measure {

    private final MeasureDefinition definition;
    private final GrowthTerm.Part part;

    private GrowthMeasure(String id, GrowthTerm.Part part) {
        definition = MeasureDefinition.read(GrowthMeasure.class, id);
        this.part = part;
    }

    /** All of them. */
    static List<Measure> all() {
        return List.of(
                new GrowthMeasure("ecms_world", GrowthTerm.Part.WORLD),
                new GrowthMeasure("ecms_performance", GrowthTerm.Part.PERFORMANCE),
                new GrowthMeasure("ecms_geography", GrowthTerm.Part.GEOGRAPHY),
                new GrowthMeasure("ecms_products", GrowthTerm.Part.PRODUCTS));
    }

    @Override
    public MeasureDefinition definition() {
        return definition;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        if (!q.flow().isObserved()) {
            return Plan.impossible(Problem.notMeasurable(NoteCode.ABOUT_OBSERVED.note(id())));
        }
        GrowthSample sample = GrowthSample.of(q, planner);
        if (sample.problem() != null) {
            return Plan.impossible(sample.problem());
        }
        List<List<Term>> own = sample.own(q, planner);
        return new Plan.Number(
                new GrowthTerm(sample, own.get(0), own.get(1), part),
                Unit.POINTS,
                List.of(sample.note()));
    }
}
