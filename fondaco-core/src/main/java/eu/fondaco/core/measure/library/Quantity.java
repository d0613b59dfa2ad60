// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;

/** How much was traded, in the unit of the dataset rather than in money. */
final class Quantity implements Measure {

  private static final MeasureDefinition DEFINITION =
      MeasureDefinition.of(
              "quantity", "quantities", "quantity", "quantità")
          .formula("q: the sum of the quantities of the cells asked about")
          .unit("the unit that the dataset gives: kg, tonnes, pieces")
          .zeros("cells without a quantity are left out; not known where none has one, or where units are several")
          .traps(
              "kilograms of different products add up, but mean little",
              "a missing quantity is not zero: see quantity_coverage")
          .source("International Merchandise Trade Statistics, concepts and definitions 2010 (UN)");

  @Override
  public MeasureDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Plan plan(Question q, Planner planner) {
    return new Plan.Number(Planner.quantity(q), Unit.QUANTITY);
  }
}
