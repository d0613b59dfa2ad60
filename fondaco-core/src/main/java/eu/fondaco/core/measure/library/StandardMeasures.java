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
              new Sign(),
              new NormalisedBalance(),
              new CoverRatio(),
              new Openness(),
              new MarketShare(),
              new ShareOfPartnerImports(),
              new LogChange(),
              new MidpointGrowth(),
              new IndexNumber(),
              new Volatility(),
              new YearToDate(),
              new RollingYear(),
              new Rca(),
              new LocationQuotient(),
              new Rsca(),
              new AdditiveRca(),
              new Nrca(),
              new Lafay(),
              new Michaely(),
              new FingerKreinin(),
              new Krugman(),
              new RcaCorrelation(),
              new Hhi(),
              new HhiNormalised(),
              new EffectiveNumber(),
              new Entropy(),
              new Theil(),
              new Gini(),
              new TheilBetween(),
              new TheilWithin(),
              new ImportDependence(),
              new Intensity(),
              new Orientation(),
              new Complementarity(),
              new GrubelLloyd(),
              new DemandPull(),
              new MirrorAsymmetry(),
              new UnallocatedShare(),
              new QuantityCoverage(),
              new Quantity(),
              new UnitValue(),
              new RelativeUnitValue(),
              new UnitValueIndex(),
              new UnitValueLaspeyres(),
              new UnitValuePaasche(),
              new UnitValueTrimmed(),
              new UnitValueChained(),
              new VolumeIndex(),
              new ExtensiveMargin(),
              new IntensiveMargin(),
              new EntryContribution(),
              new ExitContribution(),
              new ContinuingContribution(),
              new AverageValue(),
              new Survival(),
              new ShiftNational(),
              new ShiftMix(),
              new ShiftRegional(),
              new CmsWorld(),
              new CmsProduct(),
              new CmsMarket(),
              new CmsMarketFirst(),
              new CmsProductSecond(),
              new CmsCompetitiveness()));

  private StandardMeasures() {}

  /** All of them, in the order of the documentation. */
  public static Measures all() {
    return ALL;
  }
}
