// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;

/** A unit value against that of the reference: the place on the ladder of qualities and prices. */
final class RelativeUnitValue implements Measure {

  private static final MeasureDefinition DEFINITION =
      MeasureDefinition.of(
              "relative_unit_value", "quantities", "relative unit value", "valore medio unitario relativo")
          .formula("(x_r / q_r) / (X / Q)")
          .unit("index; above 1 is dearer than the reference")
          .universe("the reporter that the question names as basis, else the sum of all country reporters with the same cell, the reporter among them")
          .zeros("known only for cells with a quantity above zero; others are left out of value and quantity alike")
          .traps(
              "compares like with like only at fine detail",
              "quantities of both must be in one unit")
          .source("Trade Performance Index (ITC), unit value indicators");

  @Override
  public MeasureDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Plan plan(Question q, Planner planner) {
    Codes reference = References.world(q, planner);
    if (reference == null) {
      return References.none();
    }
    return new Plan.Number(
        Term.formula(
            "a unit value of zero is no reference",
            v -> v[1] <= 0 ? Double.NaN : v[0] / v[1],
            UnitValues.of(q),
            UnitValues.of(References.as(q, reference))),
        Unit.INDEX);
  }
}
