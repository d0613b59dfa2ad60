// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.econometrics;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import eu.fondaco.econometrics.season.SeasonalAdjustment;
import eu.fondaco.econometrics.season.SeasonalMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/**
 * A level without what recurs every year, or its growth on the month or quarter before. The sum asked
 * about is adjusted itself (directly), over the longest run of months or quarters held around the
 * period.
 */
final class SeasonalMeasure implements Measure {

  private final MeasureDefinition definition;
  private final SeasonalMethod method;
  private final boolean growth;

  private SeasonalMeasure(MeasureDefinition definition, SeasonalMethod method, boolean growth) {
    this.definition = definition;
    this.method = method;
    this.growth = growth;
  }

  /** All of them. */
  static List<Measure> all() {
    return List.of(
        of("seasonally_adjusted", SeasonalMethod.X13, false),
        of("seasonally_adjusted_ts", SeasonalMethod.TRAMO_SEATS, false),
        of("previous_growth", SeasonalMethod.X13, true),
        of("previous_growth_ts", SeasonalMethod.TRAMO_SEATS, true));
  }

  private static Measure of(String id, SeasonalMethod method, boolean growth) {
    return new SeasonalMeasure(
        MeasureDefinition.read(SeasonalMeasure.class, id), method, growth);
  }

  @Override
  public MeasureDefinition definition() {
    return definition;
  }

  @Override
  public Plan plan(Question q, Planner planner) {
    int months = q.period().months();
    if (months != 1 && months != 3) {
      return Plan.impossible(
          Problem.notMeasurable("only months and quarters are seasonally adjusted, not " + q.period()));
    }
    List<Period> run = run(planner.frame().periods(q), q.period());
    if (run.size() < SeasonalAdjustment.LEAST_YEARS * 12 / months) {
      return Plan.impossible(
          Problem.noData(
              "only " + run.size() + " periods in a row are held around " + q.period() + ", fewer than "
                  + SeasonalAdjustment.LEAST_YEARS + " years"));
    }
    int at = run.indexOf(q.period());
    if (growth && at == 0) {
      return Plan.impossible(Problem.noData("nothing is held before " + q.period()));
    }
    List<Term> series = new ArrayList<>();
    run.forEach(p -> series.add(planner.level(Planner.at(q, p))));
    SeasonalTerm.Pick pick =
        growth
            ? a -> a[at - 1] <= 0 ? Double.NaN : 100 * (a[at] / a[at - 1] - 1)
            : a -> a[at];
    return new Plan.Number(
        new SeasonalTerm(series, run.get(0), method, pick),
        growth ? Unit.PERCENT : Unit.MONEY,
        List.of(
            method.specification() + ", " + run.get(0) + " to " + run.get(run.size() - 1)
                + ", adjusted directly"));
  }

  /** The periods in a row around one, in order; none if it isn't held. */
  private static List<Period> run(NavigableSet<Period> held, Period around) {
    List<Period> run = new ArrayList<>();
    if (!held.contains(around)) {
      return run;
    }
    Period first = around;
    while (held.contains(first.previous())) {
      first = first.previous();
    }
    int months = around.months();
    for (Period p = first; held.contains(p); p = new Period(p.start() + months, months)) {
      run.add(p);
    }
    return run;
  }
}
