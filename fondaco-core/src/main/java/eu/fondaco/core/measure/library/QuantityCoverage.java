// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;

/** How much of a value comes with a quantity. */
final class QuantityCoverage implements Measure {

  private static final MeasureDefinition DEFINITION =
      MeasureDefinition.of(
              "quantity_coverage", "quality", "share of the value with a quantity", "quota del valore con quantità")
          .formula("100 x of the cells with a quantity / x")
          .unit("percent")
          .zeros("not defined for a level of zero; not known where no cell has a quantity")
          .traps(
              "with a low one a unit value describes few of the goods")
          .source("plain arithmetic");

  @Override
  public MeasureDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Plan plan(Question q, Planner planner) {
    return new Plan.Number(
        Term.formula(
            "the level is zero",
            v -> v[1] == 0 ? Double.NaN : 100 * v[0] / v[1],
            Planner.weighedValue(q),
            planner.level(q)),
        Unit.PERCENT);
  }
}
