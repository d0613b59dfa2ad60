// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;

/** Points of growth from members traded in both periods. */
final class ContinuingContribution implements Measure {

  private static final MeasureDefinition DEFINITION =
      MeasureDefinition.read(ContinuingContribution.class, "continuing_contribution");

  @Override
  public MeasureDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Plan plan(Question q, Planner planner) {
    Vectors rows = Vectors.over(q, planner);
    return rows.row(Planner.at(q, q.period()))
        .row(Planner.before(q))
        .plan("nothing was traded in the base period", v -> points(v, rows.size()), Unit.POINTS);
  }

  private static double points(double[] v, int n) {
    double base = Vectors.sum(Vectors.row(v, n, 1));
    double part = 0;
    for (int i = 0; i < n; i++) {
      part += v[i] != 0 && v[n + i] != 0 ? v[i] - v[n + i] : 0;
    }
    return base <= 0 ? Double.NaN : 100 * part / base;
  }
}
