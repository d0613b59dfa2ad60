// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.measures;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Question;
import eu.fondaco.econometrics.complexity.Method;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * A number about a country, region or product in the world that a dataset holds: complexity,
 * relatedness, outlook, fitness. A region is measured against the countries and never added to
 * them.
 */
final class ComplexityMeasure implements Measure {

    private static final Method EIGEN = new Method.Eigen();
    private static final Method FITNESS = Method.parse("fitness");
    private static final int REFLECTIONS = 18;

    private final MeasureDefinition definition;
    private final Unit unit;
    private final Method method;
    private final boolean aboutProduct;
    private final ComplexityTerm.Pick pick;

    private ComplexityMeasure(
            String id, Unit unit, Method method, boolean aboutProduct, ComplexityTerm.Pick pick) {
        definition = MeasureDefinition.read(ComplexityMeasure.class, id);
        this.unit = unit;
        this.method = method;
        this.aboutProduct = aboutProduct;
        this.pick = pick;
    }

    /** All of them. */
    static List<Measure> all() {
        return List.of(
                place("diversity", Unit.COUNT, EIGEN, Place::diversity),
                product(
                        "ubiquity",
                        Unit.COUNT,
                        EIGEN,
                        (p, k) -> p.world().advantage().ubiquity()[k]),
                place("eci", Unit.INDEX, EIGEN, Place::index),
                place("eci_reflections", Unit.INDEX, null, Place::index),
                product("pci", Unit.INDEX, EIGEN, (p, k) -> p.world().pci()[k]),
                product("density", Unit.INDEX, EIGEN, (p, k) -> p.outlook().density(p.row(), k)),
                product(
                        "distance",
                        Unit.INDEX,
                        EIGEN,
                        (p, k) -> 1 - p.outlook().density(p.row(), k)),
                product(
                        "relative_density",
                        Unit.INDEX,
                        EIGEN,
                        (p, k) -> p.outlook().relativeRelatedness(p.row())[k]),
                place("outlook_index", Unit.INDEX, EIGEN, p -> p.outlook().coi()[p.row()]),
                product("outlook_gain", Unit.INDEX, EIGEN, (p, k) -> p.outlook().cog(p.row(), k)),
                place("fitness", Unit.INDEX, FITNESS, Place::fitness),
                product("product_fitness", Unit.INDEX, FITNESS, (p, k) -> p.world().pci()[k]));
    }

    private static Measure place(
            String id, Unit unit, Method method, ToDoubleFunction<Place> number) {
        return new ComplexityMeasure(
                id,
                unit,
                method,
                false,
                (p, k) -> p.row() < 0 && unit != Unit.COUNT ? Double.NaN : number.applyAsDouble(p));
    }

    /** About a product; numbers about a place and a product need the place to have an advantage. */
    private static Measure product(String id, Unit unit, Method method, ComplexityTerm.Pick pick) {
        boolean placeless = Set.of("ubiquity", "pci", "product_fitness").contains(id);
        return new ComplexityMeasure(
                id,
                unit,
                method,
                true,
                (p, k) -> k < 0 || p.row() < 0 && !placeless ? Double.NaN : pick.of(p, k));
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
        if (aboutProduct && (q.product().is(Product.TOTAL) || q.product().isSum())) {
            return Plan.impossible(Problem.notMeasurable(NoteCode.NEEDS_PRODUCT.note(id())));
        }
        int steps = q.n() == 0 ? REFLECTIONS : q.n();
        if (method == null && (steps % 2 != 0 || steps > 1000)) {
            return Plan.impossible(Problem.notMeasurable(MeasureNote.EVEN_STEPS.note()));
        }
        WorldExports world = WorldExports.of(q, planner);
        if (world.problem() != null) {
            return Plan.impossible(world.problem());
        }
        Method used = method == null ? new Method.Reflections(steps) : method;
        return new Plan.Number(
                new ComplexityTerm(world, q, world.own(q, planner), used, pick),
                unit,
                List.of(world.note()));
    }
}
