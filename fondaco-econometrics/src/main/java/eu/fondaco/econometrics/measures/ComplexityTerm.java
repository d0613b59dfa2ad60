// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.measures;

import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Readings;
import eu.fondaco.core.measure.Span;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Note;
import eu.fondaco.econometrics.complexity.Complexity;
import eu.fondaco.econometrics.complexity.ComplexityException;
import eu.fondaco.econometrics.complexity.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What is known of a place, or of a product, in a world of exports. Printed values don't bound it:
 * what their rounding does to the whole isn't at its extremes.
 */
final class ComplexityTerm implements Term {

    /**
     * A number about a place and a product of the world; the product is -1 where nobody is
     * specialised.
     */
    interface Pick {
        double of(Place place, int product);
    }

    private final WorldExports world;
    private final Question question;
    private final List<Term> own;
    private final Method method;
    private final Pick pick;

    ComplexityTerm(
            WorldExports world, Question question, List<Term> own, Method method, Pick pick) {
        this.world = world;
        this.question = question;
        this.own = List.copyOf(own);
        this.method = method;
        this.pick = pick;
    }

    @Override
    public double value(Readings readings) {
        double[] row = WorldExports.values(own, readings);
        Complexity indices = indices(readings);
        if (indices == null || row == null) {
            return Double.NaN;
        }
        String code = question.reporter().toString();
        Place place =
                own.isEmpty()
                        ? Place.country(indices, code)
                        : Arrays.stream(row).sum() == 0
                                ? new Place(indices, indices.advantage(), -1, null)
                                : Place.region(indices, world.matrix(readings), code, row);
        return pick.of(place, indices.products().indexOf(question.product().toString()));
    }

    private Complexity indices(Readings readings) {
        try {
            return world.complexity(method, readings);
        } catch (ComplexityException tooFew) {
            return null; // told by problem()
        }
    }

    @Override
    public boolean isEstimate() {
        return true;
    }

    @Override
    public void eachOperand(Consumer<Operand> sink) {
        world.eachOperand(sink);
        own.forEach(t -> t.eachOperand(sink));
    }

    @Override
    public Problem problem(Readings readings) {
        Problem unread = world.problem(own, readings);
        if (unread != null) {
            return unread;
        }
        try {
            world.complexity(method, readings);
            return Problem.notMeasurable(MeasureNote.NOBODY_SPECIALISED.note());
        } catch (ComplexityException tooFew) {
            return Problem.notMeasurable(tooFew.why());
        }
    }

    @Override
    public List<Note> notes(Readings readings) {
        Complexity indices = indices(readings);
        return indices == null ? List.of() : indices.warnings();
    }

    @Override
    public Span span(Readings readings, boolean revised) {
        Set<Operand> operands = new LinkedHashSet<>();
        eachOperand(operands::add);
        boolean exact =
                operands.stream()
                        .allMatch(o -> readings.set(o).map(s -> s.low() == s.high()).orElse(false));
        double value = exact ? value(readings) : Double.NaN;
        return Double.isNaN(value) ? null : new Span(value, value);
    }
}
