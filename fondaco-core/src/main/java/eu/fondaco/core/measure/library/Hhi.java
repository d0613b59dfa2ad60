// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;

/** How concentrated trade is: the sum of squared shares. */
final class Hhi implements Measure {

  private static final MeasureDefinition DEFINITION =
      MeasureDefinition.of("hhi", "concentration", "Herfindahl-Hirschman concentration", "indice di concentrazione di Herfindahl-Hirschman")
          .formula("S s^2, from 1/n to 1")
          .unit("index from 0 to 1")
          .universe("the question's universe; else all products, or all partners"
                      + " where it names a product. n counts members without trade"
                      + " too")
          .zeros("members without trade count in n; not defined where a level is"
                    + " negative")
          .traps(
              "often printed times 10,000",
              "the level of detail changes it: compare only within one"
                  + " nomenclature and universe")
          .source("Herfindahl (1950), Hirschman (1964)");

  @Override
  public MeasureDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Plan plan(Question q, Planner planner) {
    return Vectors.over(q, planner)
        .row(q)
        .plan("the levels are all zero, or one is negative", Hhi::of, Unit.INDEX);
  }

  static double of(double[] x) {
    double sum = 0;
    for (double s : Vectors.shares(x)) {
      sum += s * s;
    }
    return sum;
  }
}
