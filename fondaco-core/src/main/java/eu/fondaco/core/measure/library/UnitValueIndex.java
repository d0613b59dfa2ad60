// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;

/** How unit values changed at an unchanged mix of products: the geometric mean of both weightings. */
final class UnitValueIndex implements Measure {

  private static final MeasureDefinition DEFINITION =
      MeasureDefinition.of(
              "unit_value_index", "quantities", "unit-value index (Fisher)", "indice dei valori medi unitari (Fisher)")
          .formula("100 sqrt(L P), L = S u1 q0 / S u0 q0, P = S u1 q1 / S u0 q1, u = x / q")
          .unit("index, base = 100")
          .universe("the product named, else the products of the universe, else all products; those with value and quantity in both periods")
          .zeros("products without a quantity in one of both periods are left out; not defined when none is left")
          .traps(
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
    return UnitValues.index(q, planner, UnitValues::fisher, Unit.INDEX);
  }
}
