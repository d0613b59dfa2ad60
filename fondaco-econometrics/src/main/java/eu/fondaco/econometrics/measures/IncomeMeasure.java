// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.measures;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import java.util.List;

/** The income level of a product (PRODY), and of what a place exports (EXPY). */
final class IncomeMeasure implements Measure {

    private static final String INCOME = "gdp_per_capita_ppp";

    private final MeasureDefinition definition;
    private final boolean aboutProduct;

    private IncomeMeasure(String id, boolean aboutProduct) {
        definition = MeasureDefinition.read(IncomeMeasure.class, id);
        this.aboutProduct = aboutProduct;
    }

    /** Both. */
    static List<Measure> all() {
        return List.of(new IncomeMeasure("prody", true), new IncomeMeasure("expy", false));
    }

    @Override
    public MeasureDefinition definition() {
        return definition;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        if (q.flow() != TradeFlow.EXPORTS) {
            return Plan.impossible(Problem.notMeasurable(NoteCode.ABOUT_EXPORTS.note(id())));
        }
        if (aboutProduct && q.product().is(Product.TOTAL)) {
            return Plan.impossible(Problem.notMeasurable(NoteCode.NEEDS_PRODUCT.note(id())));
        }
        WorldExports world = WorldExports.of(q, planner);
        if (world.problem() != null) {
            return Plan.impossible(world.problem());
        }
        List<Term> incomes =
                world.countries().stream()
                        .map(c -> Term.of(new Operand.Attribute(INCOME, Codes.of(c), q.period())))
                        .toList();
        return new Plan.Number(
                new IncomeTerm(
                        world,
                        incomes,
                        aboutProduct ? List.of() : world.own(q, planner),
                        q.reporter().toString(),
                        aboutProduct ? q.product().toString() : null),
                Unit.INCOME,
                List.of(world.note()));
    }
}
