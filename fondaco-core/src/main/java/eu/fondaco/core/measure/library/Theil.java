// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;

/** How unequal the members are. */
final class Theil implements Measure {

  private static final MeasureDefinition DEFINITION =
      MeasureDefinition.of("theil", "concentration", "Theil index", "indice di Theil")
          .formula("(1/n) S (x/mu) ln(x/mu), mu the mean; from 0 to ln n")
          .unit("index")
          .universe("the question's universe; else all products, or all partners"
                      + " where it names a product. n counts members without trade"
                      + " too")
          .zeros("members without trade count in n; not defined where a level is"
                    + " negative")
          .traps(
              "equals ln n minus the entropy",
              "the level of detail changes it: compare only within one"
                  + " nomenclature and universe")
          .source("Theil (1972)");

  @Override
  public MeasureDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Plan plan(Question q, Planner planner) {
    return Vectors.over(q, planner)
        .row(q)
        .plan("the levels are all zero, or one is negative", Theil::of, Unit.INDEX);
  }

  static double of(double[] x) {
    return Math.log(x.length) - Entropy.of(x);
  }
}
