// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measures;
import java.util.List;

/** The measures that come with Fondaco and need nothing but levels and attributes of areas. */
public final class StandardMeasures {

  private static final Measures ALL =
      new Measures(
          List.of(
              new Level(),
              new Share(),
              new Growth(),
              new Multiple(),
              new AverageGrowth(),
              new Change(),
              new Contribution(),
              new ShareOfChange(),
              new PerCapita(),
              new GdpRatio(),
              new Ratio(),
              new RatioPercent(),
              new Difference(),
              new Rank(),
              new Top(),
              new TopShare(),
              new Count(),
              new Trend(),
              new Streak(),
              new Sign()));

  private StandardMeasures() {}

  /** All of them, in the order of the documentation. */
  public static Measures all() {
    return ALL;
  }
}
