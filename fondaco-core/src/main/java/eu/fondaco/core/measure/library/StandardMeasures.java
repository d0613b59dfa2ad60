// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import static eu.fondaco.core.measure.library.FirstGrowth.FIRST_OVER_FIRST;
import static eu.fondaco.core.measure.library.FirstGrowth.WITHIN_RELEASE;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureRow;
import eu.fondaco.core.measure.MeasureRow.Planning;
import eu.fondaco.core.measure.Measures;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The measures that come with Fondaco and need nothing but levels and attributes of areas, a row
 * each: its id, in which dimensions it is one formula for all codes where there are any, and who
 * plans it. The text of each is in the resources beside this class.
 */
public final class StandardMeasures {

    private static final Measures ALL =
            new Measures(
                    List.of(
                            row("level", Uniform::everywhere, LevelMeasures::level),
                            row("in_euro", LevelMeasures.inCurrency(Unit.EURO)),
                            row("in_dollar", LevelMeasures.inCurrency(Unit.DOLLAR)),
                            row("share", Uniform::ofPart, LevelMeasures::share),
                            row("growth", Uniform::everywhere, ChangeMeasures::growth),
                            row("multiple", Uniform::everywhere, ChangeMeasures::multiple),
                            row(
                                    "average_growth",
                                    Uniform::everywhere,
                                    ChangeMeasures::averageGrowth),
                            row("trend_growth", ChangeMeasures::trendGrowth),
                            row("change", Uniform::everywhere, ChangeMeasures::change),
                            row("contribution", Uniform::ofPart, ChangeMeasures::contribution),
                            row("share_of_change", Uniform::ofPart, ChangeMeasures::shareOfChange),
                            row("per_capita", LevelMeasures.perCapita("population")),
                            row("per_capita_mean", LevelMeasures.perCapita("population_mean")),
                            row("per_capita_census", LevelMeasures.perCapita("population_census")),
                            row("gdp_ratio", LevelMeasures::gdpRatio),
                            row("ratio", Uniform::everywhere, ComparisonMeasures::ratio),
                            row(
                                    "ratio_percent",
                                    Uniform::everywhere,
                                    ComparisonMeasures::ratioPercent),
                            row("difference", Uniform::everywhere, ComparisonMeasures::difference),
                            row("rank", Rank::plan),
                            row("top", ComparisonMeasures::top),
                            row("top_share", TopShare::plan),
                            row("count", Count::plan),
                            row("trend", Trend::plan),
                            row("streak", ChangeMeasures::streak),
                            row("sign", ChangeMeasures::sign),
                            row(
                                    "normalised_balance",
                                    Uniform::everywhere,
                                    LevelMeasures::normalisedBalance),
                            row("cover_ratio", Uniform::everywhere, LevelMeasures::coverRatio),
                            row("openness", LevelMeasures::openness),
                            row("market_share", MarketShare::plan),
                            row("share_of_partner_imports", LevelMeasures::shareOfPartnerImports),
                            row("log_change", Uniform::everywhere, ChangeMeasures::logChange),
                            row(
                                    "midpoint_growth",
                                    Uniform::everywhere,
                                    ChangeMeasures::midpointGrowth),
                            row("index", Uniform::everywhere, ChangeMeasures::index),
                            row("volatility", ChangeMeasures::volatility),
                            row("volatility_mad", ChangeMeasures::volatilityMad),
                            row("ytd", LevelMeasures::yearToDate),
                            row("rolling_year", LevelMeasures::rollingYear),
                            row("rca", Uniform::againstWorld, AdvantageMeasures::rca),
                            row("location_quotient", AdvantageMeasures::locationQuotient),
                            row("rsca", Uniform::againstWorld, AdvantageMeasures::rsca),
                            row(
                                    "additive_rca",
                                    Uniform::againstWorld,
                                    AdvantageMeasures::additiveRca),
                            row("nrca", Uniform::againstWorld, AdvantageMeasures::nrca),
                            row("lafay", AdvantageMeasures::lafay),
                            row("michaely", AdvantageMeasures::michaely),
                            row("finger_kreinin", AdvantageMeasures::fingerKreinin),
                            row("krugman", AdvantageMeasures::krugman),
                            row("rca_correlation", AdvantageMeasures::rcaCorrelation),
                            row("hhi", Uniform::over, ConcentrationMeasures.hhi()),
                            row(
                                    "hhi_normalised",
                                    Uniform::over,
                                    ConcentrationMeasures.hhiNormalised()),
                            row(
                                    "effective_number",
                                    Uniform::over,
                                    ConcentrationMeasures.effectiveNumber()),
                            row(
                                    "effective_number_entropy",
                                    Uniform::over,
                                    ConcentrationMeasures.effectiveNumberByEntropy()),
                            row("entropy", Uniform::over, ConcentrationMeasures.entropy()),
                            row("theil", Uniform::over, ConcentrationMeasures.theil()),
                            row("gini", Uniform::over, ConcentrationMeasures.gini()),
                            row("theil_between", ConcentrationMeasures.theilBetween()),
                            row("theil_within", ConcentrationMeasures.theilWithin()),
                            row("theil_between_groups", (q, p) -> TheilGroups.plan(q, p, false)),
                            row("theil_within_groups", (q, p) -> TheilGroups.plan(q, p, true)),
                            row("import_dependence", ImportDependence::plan),
                            row("intensity", IntensityMeasures::intensity),
                            row("intensity_wits", IntensityMeasures::wits),
                            row("intensity_drysdale_garnaut", IntensityMeasures::drysdaleGarnaut),
                            row("orientation", IntensityMeasures::orientation),
                            row("complementarity", IntensityMeasures::complementarity),
                            row("grubel_lloyd", TwoWayTrade::whole),
                            row("gl_horizontal", (q, p) -> TwoWayTrade.part(q, p, true)),
                            row("gl_vertical", (q, p) -> TwoWayTrade.part(q, p, false)),
                            row("demand_pull", DemandPull::plan),
                            row("demand_pull_products", DemandPull::byProduct),
                            row("mirror_asymmetry", LevelMeasures::mirrorAsymmetry),
                            row("unallocated_share", LevelMeasures::unallocatedShare),
                            row("dominance_risk", DominanceRisk::plan),
                            row("first_level", VintageMeasures::firstLevel),
                            row("growth_first", VintageMeasures.growth(FIRST_OVER_FIRST)),
                            row("growth_vintage", VintageMeasures.growth(WITHIN_RELEASE)),
                            row("growth_revised", GrowthRevised.of(FIRST_OVER_FIRST)),
                            row("growth_revised_vintage", GrowthRevised.of(WITHIN_RELEASE)),
                            row("revision", VintageMeasures::revision),
                            row("mean_revision", VintageMeasures::meanRevision),
                            row("mean_absolute_revision", VintageMeasures::meanAbsoluteRevision),
                            row("relative_revision", VintageMeasures::relativeRevision),
                            row("sign_revision", VintageMeasures::signRevision),
                            row("sign_revision_growth", SignRevisionOfGrowth.of(FIRST_OVER_FIRST)),
                            row(
                                    "sign_revision_growth_vintage",
                                    SignRevisionOfGrowth.of(WITHIN_RELEASE)),
                            row("publication_delay", VintageMeasures::publicationDelay),
                            row("freshness", VintageMeasures::freshness),
                            row("next_release", VintageMeasures::nextRelease),
                            row(
                                    "quantity_coverage",
                                    Uniform::everywhere,
                                    LevelMeasures::quantityCoverage),
                            row("quantity", Uniform::everywhere, PriceMeasures::quantity),
                            row("unit_value", Uniform::everywhere, PriceMeasures::unitValue),
                            row("relative_unit_value", PriceMeasures::relativeUnitValue),
                            row("unit_value_index", PriceMeasures.index(UnitValues::fisher)),
                            row("unit_value_laspeyres", PriceMeasures.index(UnitValues::laspeyres)),
                            row("unit_value_paasche", PriceMeasures.index(UnitValues::paasche)),
                            row("unit_value_trimmed", PriceMeasures.index(UnitValues::trimmed)),
                            row("unit_value_chained", PriceMeasures::chained),
                            row("volume_index", PriceMeasures::volumeIndex),
                            row(
                                    "extensive_margin",
                                    (q, p) -> Margins.plan(q, p, Margins::extensive)),
                            row(
                                    "intensive_margin",
                                    (q, p) -> Margins.plan(q, p, Margins::intensive)),
                            row("intensive_price", (q, p) -> MarginPrices.plan(q, p, true)),
                            row("intensive_quantity", (q, p) -> MarginPrices.plan(q, p, false)),
                            row(
                                    "entry_contribution",
                                    (q, p) -> Turnover.plan(q, p, Turnover::entry)),
                            row("exit_contribution", (q, p) -> Turnover.plan(q, p, Turnover::exit)),
                            row(
                                    "continuing_contribution",
                                    (q, p) -> Turnover.plan(q, p, Turnover::continuing)),
                            row("average_value", LevelMeasures::averageValue),
                            row("pairs", ComparisonMeasures::pairs),
                            row("survival", Survival.after(LifeTable::survival)),
                            row("survival_survfit", Survival.after(LifeTable::survivalBySurvfit)),
                            row("hazard", Survival.after(LifeTable::hazard)),
                            row("shift_national", ShiftShare.part(ShiftShare::national)),
                            row("shift_mix", ShiftShare.part(ShiftShare::mix)),
                            row("shift_regional", ShiftShare.part(ShiftShare::regional)),
                            row("shift_competitive", ShiftShare.part(ShiftShare::competitive)),
                            row("shift_allocation", ShiftShare.part(ShiftShare::allocation)),
                            row("cms_world", MarketSharePlans.part(MarketShares::world)),
                            row("cms_product", MarketSharePlans.part(MarketShares::product)),
                            row("cms_market", MarketSharePlans.part(MarketShares::market)),
                            row(
                                    "cms_market_first",
                                    MarketSharePlans.part(MarketShares::marketFirst)),
                            row(
                                    "cms_product_second",
                                    MarketSharePlans.part(MarketShares::productSecond)),
                            row(
                                    "cms_competitiveness",
                                    MarketSharePlans.part(MarketShares::competitiveness)),
                            row("cms_gap", MarketSharePlans.gap(GrowthGap::gap)),
                            row(
                                    "cms_gap_competitiveness",
                                    MarketSharePlans.gap(GrowthGap::competitiveness)),
                            row("cms_gap_product", MarketSharePlans.gap(GrowthGap::product)),
                            row("cms_gap_market", MarketSharePlans.gap(GrowthGap::market)),
                            row("cms_gap_mixed", MarketSharePlans.gap(GrowthGap::mixed))));

    private StandardMeasures() {}

    /** All of them, in the order of the documentation. */
    public static Measures all() {
        return ALL;
    }

    private static Measure row(String id, Planning planning) {
        return row(id, q -> Set.of(), planning);
    }

    private static Measure row(
            String id, Function<Question, Set<Dimension>> uniform, Planning planning) {
        return new MeasureRow(StandardMeasures.class, id, uniform, planning);
    }
}
