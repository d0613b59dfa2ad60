// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.question.Question;

/** What the reporter would have gained had all its trade grown like the reference's. */
final class CmsWorld implements Measure {

  private static final MeasureDefinition DEFINITION =
      MeasureDefinition.of("cms_world", "decomposition", "constant market shares, growth of trade", "quote di mercato costanti, crescita del commercio")
          .formula("S g x_0")
          .unit("the dataset's currency")
          .universe("all products and partners of the dataset, or the partners"
                      + " that the question names; the reference is the other country"
                      + " reporters, or the basis that the question names")
          .zeros("trade that begins counts as competitiveness; a cell that the"
                    + " reference didn't trade in the base period, and the reporter"
                    + " did, leaves it undefined")
          .traps(
              "product and market effects depend on their order: ask both",
              "an identity, not an explanation")
          .source("Tyszynski (1951), Leamer and Stern (1970)");

  @Override
  public MeasureDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Plan plan(Question q, Planner planner) {
    return MarketSharePlans.part(q, planner, MarketShares::world);
  }
}
