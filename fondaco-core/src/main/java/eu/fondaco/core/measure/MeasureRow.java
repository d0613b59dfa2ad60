// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import java.util.Set;
import java.util.function.Function;

/**
 * A measure as a row of a library: its id, the dimensions in which it is one formula, and its plan.
 * Its texts are read when they are first asked for: a question needs only a few measures, and of
 * these no text.
 */
public final class MeasureRow implements Measure {

    private final Class<?> library;
    private final String id;
    private final Function<Question, Set<Dimension>> uniform;
    private final Planning planning;
    private volatile MeasureDefinition definition;

    /** How a question of a measure is planned. */
    @FunctionalInterface
    public interface Planning {
        Plan plan(Question question, Planner planner);
    }

    /**
     * @param library the class beside which the file of its definition lies
     */
    public MeasureRow(
            Class<?> library,
            String id,
            Function<Question, Set<Dimension>> uniform,
            Planning planning) {
        this.library = library;
        this.id = id;
        this.uniform = uniform;
        this.planning = planning;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public MeasureDefinition definition() {
        if (definition == null) {
            definition = MeasureDefinition.read(library, id);
        }
        return definition;
    }

    @Override
    public Set<Dimension> uniform(Question question) {
        return uniform.apply(question);
    }

    @Override
    public Plan plan(Question question, Planner planner) {
        return planning.plan(question, planner);
    }
}
