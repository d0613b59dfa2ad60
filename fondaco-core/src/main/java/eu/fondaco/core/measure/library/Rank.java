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
      MeasureDefinition.of("rank", "ranking", "rank", "posizione in graduatoria")
          .formula("1 + the number of members strictly ahead")
          .unit("rank; with sets of values a set of places")
          .universe("printed with the answer; totals, groups and special areas are never in it")
          .zeros("members without a value for the period are left out, and named; where a named"
                  + " universe has members without any data the rank is a set")
          .traps(
              "without a universe: the reporter's peers in the dataset",
              "members with equal values share a place",
              "the universe decides: twenty regions, or twenty-one with the provinces of one of them",
              "a rank on half a year isn't one on the year",
              "revised numbers change a rank only if the gap between neighbours is smaller than the"
                  + " revision of the gap")
          .source("competition ranking");

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
