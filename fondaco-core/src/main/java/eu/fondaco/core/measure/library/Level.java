// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;

/** The level itself: exports, imports, their sum or their difference, in money. */
final class Level implements Measure {

  private static final MeasureDefinition DEFINITION =
      MeasureDefinition.of("level", "level", "level", "valore")
          .formula("x: the sum of the cells asked about; trade is X + M, balance is X - M")
          .unit("the dataset's currency, in base units, at current prices")
          .zeros(
              "an absent cell is 0 where its reporter has data for that flow and period and the"
                  + " dataset leaves zeros out; else the level isn't known")
          .traps(
              "exports are valued at the border of the exporter (FOB), imports at that of the importer"
                  + " (CIF): a balance mixes both",
              "regional imports are declared where goods are first destined, not where they are used",
              "all partners (W00) are those of the dataset, which needn't be the world")
          .source("International Merchandise Trade Statistics, concepts and definitions 2010 (UN)");

  @Override
  public MeasureDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Plan plan(Question q, Planner planner) {
    return new Plan.Number(planner.level(q), Unit.MONEY);
  }
}
