// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;

/** What the region gained beyond the nation's growth of each of its products. */
final class ShiftRegional implements Measure {

  private static final MeasureDefinition DEFINITION =
      MeasureDefinition.read(ShiftRegional.class, "shift_regional");

  @Override
  public MeasureDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Plan plan(Question q, Planner planner) {
    Codes nation = References.nation(q, planner);
    if (nation == null) {
      return References.none();
    }
    Question own = Planner.at(q.toBuilder().denominator(null).build(), q.period());
    Question ownBefore = Planner.at(own, Planner.baseOf(q));
    Vectors rows = Vectors.overProducts(own, planner);
    return rows.row(own)
        .row(ownBefore)
        .row(References.as(own, nation))
        .row(References.as(ownBefore, nation))
        .plan(
            "the nation didn't trade one of the products in the base period",
            v -> ShiftShare.of(v, rows.size()).regional(),
            Unit.MONEY);
  }
}
