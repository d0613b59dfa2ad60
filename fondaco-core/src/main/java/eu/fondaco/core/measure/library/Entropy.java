// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;

/** How evenly trade is spread: Shannon's entropy of the shares. */
final class Entropy implements Measure {

  private static final MeasureDefinition DEFINITION =
      MeasureDefinition.of("entropy", "concentration", "entropy", "entropia")
          .formula("-S s ln s, from 0 (one member) to ln n (all equal)")
          .unit("index (nats)")
          .universe("the question's universe; else all products, or all partners"
                      + " where it names a product. n counts members without trade"
                      + " too")
          .zeros("members without trade count in n; not defined where a level is"
                    + " negative")
          .traps(
              "rises with diversity, unlike the measures of concentration",
              "the level of detail changes it: compare only within one"
                  + " nomenclature and universe")
          .source("Shannon (1948)");

  @Override
  public MeasureDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Plan plan(Question q, Planner planner) {
    return Vectors.over(q, planner)
        .row(q)
        .plan("the levels are all zero, or one is negative", Entropy::of, Unit.INDEX);
  }

  static double of(double[] x) {
    double sum = 0;
    for (double s : Vectors.shares(x)) {
      sum -= s == 0 ? 0 : s * Math.log(s);
    }
    return sum;
  }
}
