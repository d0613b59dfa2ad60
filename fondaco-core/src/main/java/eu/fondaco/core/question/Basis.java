// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.question;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;

/**
 * What a question is set against, as a denominator or a comparison: only the fields that differ from
 * the question's own; the others are null.
 */
public record Basis(TradeFlow flow, Codes reporter, Codes partner, Codes product, Period period) {

  public static Basis ofPartner(Codes partner) {
    return new Basis(null, null, partner, null, null);
  }

  public static Basis ofReporter(Codes reporter) {
    return new Basis(null, reporter, null, null, null);
  }

  public static Basis ofProduct(Codes product) {
    return new Basis(null, null, null, product, null);
  }

  public static Basis ofFlow(TradeFlow flow) {
    return new Basis(flow, null, null, null, null);
  }

  public static Basis ofPeriod(Period period) {
    return new Basis(null, null, null, null, period);
  }

  public boolean isEmpty() {
    return flow == null && reporter == null && partner == null && product == null && period == null;
  }
}
