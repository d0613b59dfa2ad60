// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;

/** How much yearly growth varies: the standard deviation of log changes from the base to the period. */
final class Volatility implements Measure {

  private static final MeasureDefinition DEFINITION =
      MeasureDefinition.read(Volatility.class, "volatility");

  @Override
  public MeasureDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Plan plan(Question q, Planner planner) {
    Period base = Planner.baseOf(q);
    if (base.months() != q.period().months()
        || (q.period().start() - base.start()) % 12 != 0
        || q.period().start() - base.start() < 24) {
      return Plan.impossible(
          Problem.notMeasurable("volatility needs a base at least two years earlier"));
    }
    List<Term> terms = new ArrayList<>();
    for (Period p = base; p.start() <= q.period().start(); p = p.plusYears(1)) {
      terms.add(planner.inner(Planner.at(q, p)).term());
    }
    return new Plan.Number(
        Term.formula(
            "volatility needs positive levels", Volatility::deviation, terms.toArray(new Term[0])),
        Unit.PERCENT);
  }

  private static double deviation(double[] x) {
    double[] changes = new double[x.length - 1];
    for (int i = 0; i < changes.length; i++) {
      if (x[i] <= 0 || x[i + 1] <= 0) {
        return Double.NaN;
      }
      changes[i] = Math.log(x[i + 1] / x[i]);
    }
    double mean = Vectors.sum(changes) / changes.length;
    double squares = 0;
    for (double c : changes) {
      squares += (c - mean) * (c - mean);
    }
    return 100 * Math.sqrt(squares / (changes.length - 1));
  }
}
