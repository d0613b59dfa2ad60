// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import java.util.Set;

/**
 * A formula over observations, with its definition. It plans: which operands it needs and how they
 * are combined. It never reads a number itself.
 */
public interface Measure {

    MeasureDefinition definition();

    /** The id used in questions. */
    default String id() {
        return definition().id();
    }

    /**
     * The dimensions in which the plan is one formula whichever code a question has there, so that
     * a table plans it once for all members. What is nested in it is asked by itself.
     */
    default Set<Dimension> uniform(Question question) {
        return Set.of();
    }

    /** The plan of a question of this measure, whose period and reporter are set. */
    Plan plan(Question question, Planner planner);
}
