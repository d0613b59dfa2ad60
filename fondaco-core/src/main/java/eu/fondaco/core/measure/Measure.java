// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import eu.fondaco.core.question.Question;

/**
 * A formula over observations, with its definition. It plans: which operands it needs and how they are
 * combined. It never reads a number itself.
 */
public interface Measure {

  MeasureDefinition definition();

  /** The id used in questions. */
  default String id() {
    return definition().id();
  }

  /** The plan of a question of this measure, whose period and reporter are set. */
  Plan plan(Question question, Planner planner);
}
