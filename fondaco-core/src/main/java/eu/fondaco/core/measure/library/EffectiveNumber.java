// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;

/** How many equally large members would be as concentrated. */
final class EffectiveNumber implements Measure {

  private static final MeasureDefinition DEFINITION =
      MeasureDefinition.of("effective_number", "concentration", "effective number", "numero effettivo")
          .formula("1 / H")
          .unit("count")
          .universe("the question's universe; else all products, or all partners"
                      + " where it names a product. n counts members without trade"
                      + " too")
          .zeros("members without trade count in n; not defined where a level is"
                    + " negative")
          .traps(
              "not a number of members that trade",
              "the level of detail changes it: compare only within one"
                  + " nomenclature and universe")
          .source("Herfindahl's equivalent number");

  @Override
  public MeasureDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Plan plan(Question q, Planner planner) {
    return Vectors.over(q, planner)
        .row(q)
        .plan("the levels are all zero, or one is negative", EffectiveNumber::of, Unit.COUNT);
  }

  static double of(double[] x) {
    return 1 / Hhi.of(x);
  }
}
