// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;

/** How much of the reference's trade is in products that the reporter trades too. */
final class ExtensiveMargin implements Measure {

  private static final MeasureDefinition DEFINITION =
      MeasureDefinition.read(ExtensiveMargin.class, "extensive_margin");

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
    Vectors rows = Vectors.over(q, planner);
    return rows.row(q)
        .row(References.as(q, reference))
        .plan("the reference trades nothing of it", v -> margin(v, rows.size()), Unit.PERCENT);
  }

  private static double margin(double[] v, int n) {
    double own = 0;
    double shared = 0;
    double all = 0;
    for (int i = 0; i < n; i++) {
      own += v[i];
      shared += v[i] > 0 ? v[n + i] : 0;
      all += v[n + i];
    }
    return all <= 0 ? Double.NaN : 100 * shared / all;
  }
}
