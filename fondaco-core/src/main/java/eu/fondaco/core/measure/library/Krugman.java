// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;

/** How far two reporters trade different products: 0 the same mix, 2 nothing in common. */
final class Krugman implements Measure {

  private static final MeasureDefinition DEFINITION =
      MeasureDefinition.of("krugman", "specialisation", "Krugman specialisation", "indice di specializzazione di Krugman")
          .formula("S_k |s_ak - s_bk|")
          .unit("index from 0 to 2")
          .universe("all products of the dataset unless the question names"
                      + " others; the other reporter is the question's basis, else"
                      + " the reporter's country")
          .zeros("not defined where either trades nothing, or where a level is"
                    + " negative")
          .traps(
              "finer products make everybody more special",
              "equals 2 - Finger-Kreinin / 50")
          .source("Krugman (1991)");

  @Override
  public MeasureDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Plan plan(Question q, Planner planner) {
    Codes other = References.nation(q, planner);
    if (other == null) {
      return References.none();
    }
    Vectors rows = Vectors.over(q, planner);
    return rows.row(q)
        .row(References.as(q, other))
        .plan("one of both trades nothing", v -> similarity(v, rows.size()), Unit.INDEX);
  }

  private static double similarity(double[] v, int n) {
    double[] a = Vectors.shares(Vectors.row(v, n, 0));
    double[] b = Vectors.shares(Vectors.row(v, n, 1));
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += Math.abs(a[i] - b[i]);
    }
    return sum;
  }
}
