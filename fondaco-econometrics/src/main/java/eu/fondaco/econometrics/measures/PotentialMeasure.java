// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.measures;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Question;
import java.util.List;

/**
 * What a place could export, where and of what, by its supply, the demand there and the ease of
 * trade with the partner; what of it isn't used; and how easily it sells there.
 */
final class PotentialMeasure implements Measure {

    private final MeasureDefinition definition;
    private final Unit unit;
    private final PotentialTerm.Part part;

    private PotentialMeasure(String id, Unit unit, PotentialTerm.Part part) {
        definition = MeasureDefinition.read(PotentialMeasure.class, id);
        this.unit = unit;
        this.part = part;
    }

    /** All of them. */
    static List<Measure> all() {
        return List.of(
                new PotentialMeasure("export_potential", Unit.MONEY, PotentialTerm.Part.POTENTIAL),
                new PotentialMeasure(
                        "unrealised_potential", Unit.MONEY, PotentialTerm.Part.UNREALISED),
                new PotentialMeasure("unrealised_share", Unit.PERCENT, PotentialTerm.Part.SHARE),
                new PotentialMeasure("ease", Unit.INDEX, PotentialTerm.Part.EASE),
                new DiversificationMeasure());
    }

    @Override
    public MeasureDefinition definition() {
        return definition;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        boolean ease = part == PotentialTerm.Part.EASE;
        if (ease && (q.partner().is(Area.WORLD) || q.partner().isSum())) {
            return Plan.impossible(Problem.notMeasurable(NoteCode.NEEDS_PARTNER.note(id())));
        }
        PotentialSample sample = PotentialSample.of(q, planner, id());
        if (sample.problem() != null) {
            return Plan.impossible(sample.problem());
        }
        int product = product(q, sample);
        boolean all = ease || q.product().is(Product.TOTAL);
        return !all && product < 0
                ? Plan.impossible(
                        Problem.notMeasurable(MeasureNote.POTENTIAL_PRODUCT.note(q.product())))
                : new Plan.Number(
                        new PotentialTerm(sample, all ? -1 : product, part), unit, sample.notes());
    }

    /** Which of the sample's products is asked about; below 0 for one that isn't there. */
    static int product(Question q, PotentialSample sample) {
        return sample.products().indexOf(q.product().toString());
    }
}
