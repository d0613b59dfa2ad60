// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;
import java.util.Arrays;

/** What the Theil index owes to members that trade nothing. */
final class TheilBetween implements Measure {

  private static final MeasureDefinition DEFINITION =
      MeasureDefinition.of("theil_between", "concentration", "Theil index, extensive margin", "indice di Theil, margine estensivo")
          .formula("ln(n / n_1), n_1 the members with trade: inequality between"
                      + " those with and those without")
          .unit("index")
          .universe("the question's universe; else all products, or all partners"
                      + " where it names a product. n counts members without trade"
                      + " too")
          .zeros("members without trade count in n; not defined where a level is"
                    + " negative")
          .traps(
              "between and within add up to the Theil index",
              "the level of detail changes it: compare only within one"
                  + " nomenclature and universe")
          .source("Cadot, Carrère and Strauss-Kahn (2011)");

  @Override
  public MeasureDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Plan plan(Question q, Planner planner) {
    return Vectors.over(q, planner)
        .row(q)
        .plan("the levels are all zero, or one is negative", TheilBetween::of, Unit.INDEX);
  }

  static double of(double[] x) {
    long active = Arrays.stream(Vectors.shares(x)).filter(s -> s > 0).count();
    return active == 0 || Double.isNaN(Vectors.sum(Vectors.shares(x)))
        ? Double.NaN
        : Math.log((double) x.length / active);
  }
}
