// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;

/** All trade in per cent of GDP. */
final class Openness implements Measure {

  private static final MeasureDefinition DEFINITION =
      MeasureDefinition.of("openness", "level", "trade openness", "grado di apertura")
          .formula("100 (X + M) / Y, Y the GDP of the same period in the same"
                      + " currency")
          .unit("percent")
          .zeros("not defined where the GDP isn't known for exactly that period")
          .traps(
              "gross trade over value added: not a part of GDP, and above 100"
                  + " in trading hubs",
              "for exports or imports alone ask gdp_ratio")
          .source("World Integrated Trade Solution, trade indicators");

  @Override
  public MeasureDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Plan plan(Question q, Planner planner) {
    return new Plan.Number(
        Term.formula(
            "the GDP is zero",
            v -> v[2] <= 0 ? Double.NaN : 100 * (v[0] + v[1]) / v[2],
            planner.level(Flows.exports(q)),
            planner.level(Flows.imports(q)),
            Term.of(new Operand.Attribute("gdp", q.reporter(), q.period()))),
        Unit.PERCENT);
  }
}
