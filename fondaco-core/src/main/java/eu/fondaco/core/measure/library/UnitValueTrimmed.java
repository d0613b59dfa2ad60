// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;

/** Fisher's unit-value index without products whose unit value more than doubled or halved. */
final class UnitValueTrimmed implements Measure {

  private static final MeasureDefinition DEFINITION =
      MeasureDefinition.of(
              "unit_value_trimmed", "quantities", "unit-value index without outliers (Fisher)", "indice dei valori medi unitari senza valori anomali (Fisher)")
          .formula("as unit_value_index over products with 1/2 <= u1/u0 <= 2")
          .unit("index, base = 100")
          .universe("the product named, else the products of the universe, else all products; those with value and quantity in both periods")
          .zeros("products without a quantity in one of both periods are left out; not defined when none is left")
          .traps(
              "the bounds are a convention: compare it with unit_value_index",
              "a mix that changes inside a product looks like a price",
              "products that are new or gone have no part in it",
              "the finer the nomenclature the better")
          .source("Eurostat and Istat, unit value indices of foreign trade");

  @Override
  public MeasureDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Plan plan(Question q, Planner planner) {
    return UnitValues.index(q, planner, UnitValues::trimmed, Unit.INDEX);
  }
}
