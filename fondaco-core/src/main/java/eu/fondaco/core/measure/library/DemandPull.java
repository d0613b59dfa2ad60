// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import java.util.ArrayList;
import java.util.List;

/** How fast the reporter's markets grew, weighted by what it sold there. */
final class DemandPull implements Measure {

  private static final MeasureDefinition DEFINITION =
      MeasureDefinition.of("demand_pull", "bilateral", "demand pull", "traino della domanda")
          .formula("100 (S_p s_rp0 M_pt / M_p0 - 1), s the base shares of the"
                      + " partners, M all imports that they declare")
          .unit("percent")
          .universe("all partners that declare imports, unless the question names"
                      + " others")
          .zeros("partners without imports in the base year are left undefined")
          .traps(
              "growth of markets, not of sales",
              "needs partners that are reporters of the same dataset")
          .source("Bartik-type index of market growth");

  @Override
  public MeasureDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Plan plan(Question q, Planner planner) {
    Question among =
        q.universe() != null
            ? q
            : q.toBuilder().universe(new Universe(Dimension.PARTNER, Universe.ALL)).build();
    Question sold = Planner.before(Flows.exports(q)).toBuilder().universe(null).build();
    List<Term> parts = new ArrayList<>();
    List<String> partners =
        planner.frame().members(among).stream()
            .filter(p -> planner.frame().has(Operand.Cell.of(market(q, p))))
            .toList();
    for (String partner : partners) {
      parts.add(planner.level(Planner.of(sold, Dimension.PARTNER, partner)));
      parts.add(planner.level(market(q, partner)));
      parts.add(planner.level(Planner.at(market(q, partner), Planner.baseOf(q))));
    }
    if (parts.isEmpty()) {
      return Plan.impossible(Problem.noData("no partner declares imports here"));
    }
    return new Plan.Number(
        Term.formula(
            "a market was zero in the base period", DemandPull::of, parts.toArray(new Term[0])),
        Unit.PERCENT,
        List.of("over " + partners.size() + " partners that declare imports"));
  }

  private static Question market(Question q, String partner) {
    return Flows.imports(q).toBuilder()
        .reporter(partner).partner(Codes.WORLD).universe(null).denominator(null).build();
  }

  private static double of(double[] v) {
    double sold = 0;
    double pulled = 0;
    for (int i = 0; i < v.length; i += 3) {
      if (v[i] != 0 && v[i + 2] <= 0) {
        return Double.NaN;
      }
      sold += v[i];
      pulled += v[i] == 0 ? 0 : v[i] * v[i + 1] / v[i + 2];
    }
    return sold <= 0 ? Double.NaN : 100 * (pulled / sold - 1);
  }
}
