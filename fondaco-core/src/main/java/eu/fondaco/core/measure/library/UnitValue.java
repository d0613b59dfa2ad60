// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;

/** What a unit of quantity is worth: money by kilogram or piece. */
final class UnitValue implements Measure {

  private static final MeasureDefinition DEFINITION =
      MeasureDefinition.of(
              "unit_value", "quantities", "unit value", "valore medio unitario")
          .formula("S x / S q over the cells with a quantity")
          .unit("currency by unit of quantity")
          .zeros("known only for cells with a quantity above zero; others are left out of value and quantity alike")
          .traps(
              "not a price: a different mix of goods changes it",
              "sums are divided, unit values are never averaged",
              "exports are FOB, imports CIF")
          .source("International Merchandise Trade Statistics, concepts and definitions 2010 (UN)");

  @Override
  public MeasureDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Plan plan(Question q, Planner planner) {
    return new Plan.Number(UnitValues.of(q), Unit.PER_QUANTITY);
  }
}
