// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.measures;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Readings;
import eu.fondaco.core.measure.Span;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.econometrics.complexity.Method;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a place could turn to that it isn't specialised in: how near a product is to what it makes,
 * instead of its supply, times demand and ease. It orders products and partners; it is no trade.
 */
final class DiversificationMeasure implements Measure {

    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.read(DiversificationMeasure.class, "diversification_potential");

    @Override
    public MeasureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        if (q.product().is(Product.TOTAL) || q.product().isSum()) {
            return Plan.impossible(Problem.notMeasurable(NoteCode.NEEDS_PRODUCT.note(id())));
        }
        if (q.partner().is(Area.WORLD) || q.partner().isSum()) {
            return Plan.impossible(Problem.notMeasurable(NoteCode.NEEDS_PARTNER.note(id())));
        }
        PotentialSample sample = PotentialSample.of(q, planner, id());
        if (sample.problem() != null) {
            return Plan.impossible(sample.problem());
        }
        int product = PotentialMeasure.product(q, sample);
        if (product < 0) {
            return Plan.impossible(
                    Problem.notMeasurable(MeasureNote.POTENTIAL_PRODUCT.note(q.product())));
        }
        Question everywhere = q.toBuilder().partner(Codes.WORLD).denominator(null).n(0).build();
        WorldExports world = WorldExports.of(everywhere, planner);
        if (world.problem() != null) {
            return Plan.impossible(world.problem());
        }
        ComplexityTerm near =
                new ComplexityTerm(
                        world,
                        everywhere,
                        world.own(everywhere, planner),
                        new Method.Eigen(),
                        (p, k) ->
                                k < 0 || p.row() < 0 || p.own().isSpecialised(p.row(), k)
                                        ? Double.NaN
                                        : p.outlook().density(p.row(), k));
        PotentialTerm ease = new PotentialTerm(sample, -1, PotentialTerm.Part.EASE);
        return new Plan.Number(
                new Multiplied(near, sample.markets().get(0).demand().get(product), ease),
                Unit.INDEX,
                Stream.concat(Stream.of(world.note()), sample.notes().stream()).toList());
    }

    /** Three numbers multiplied, one of them an estimate. */
    private record Multiplied(Term near, Term demand, Term ease) implements Term {

        private List<Term> factors() {
            return List.of(near, demand, ease);
        }

        @Override
        public double value(Readings readings) {
            double value = 1;
            for (Term factor : factors()) {
                value *= factor.value(readings);
            }
            return value;
        }

        @Override
        public boolean isEstimate() {
            return true;
        }

        @Override
        public void eachOperand(Consumer<Operand> sink) {
            factors().forEach(f -> f.eachOperand(sink));
        }

        @Override
        public Problem problem(Readings readings) {
            for (Term factor : factors()) {
                if (Double.isNaN(factor.value(readings))) {
                    return factor.problem(readings);
                }
            }
            throw new IllegalStateException("a product of numbers that are known is known");
        }

        @Override
        public Span span(Readings readings, boolean revised) {
            return null;
        }
    }
}
