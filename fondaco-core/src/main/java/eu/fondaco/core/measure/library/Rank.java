// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.RankTerm;
import eu.fondaco.core.measure.Ranking;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;
import java.util.List;

/** The place of a member in its universe by a level or another measure. */
final class Rank implements Measure {

  private static final MeasureDefinition DEFINITION =
      MeasureDefinition.read(Rank.class, "rank");

  @Override
  public MeasureDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Plan plan(Question q, Planner planner) {
    Members members = Members.of(q, planner);
    if (members.problem() != null) {
      return Plan.impossible(members.problem());
    }
    int self = members.indexOfOwn();
    if (self < 0) {
      return Plan.impossible(Problem.notMeasurable(members.notAmong()));
    }
    return new Plan.Number(
        new RankTerm(new Ranking(members.terms(), q.ascending()), self, members.absent()),
        Unit.RANK,
        List.of(members.note()));
  }
}
