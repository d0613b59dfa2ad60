// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;

/** Amounts of money and large plain numbers: levels, changes and amounts per head. */
final class Amounts {

  private final Holdings holdings;
  private final Questions questions;
  private final Claims claims;

  Amounts(Holdings holdings, Questions questions, Claims claims) {
    this.holdings = holdings;
    this.questions = questions;
    this.claims = claims;
  }

  /** "Sold 8.2 billion", "up by 300 million", "1,200 euro per head". */
  void amount(Statement x, Item a) {
    Clause c = x.c;
    boolean each = c.word(a.to, "per") && c.areas().stream().anyMatch(i -> i.from == a.to + 1 && i.adjective);
    boolean head = each || c.has("percapita") || x.previous() != null && x.previous().has("percapita") && x.c.areas().isEmpty();
    if (head) {
      claims.add(x, a, "per_capita", questions.about(x, MeasureExpr.of("per_capita")).build(), Claims.number(a, 1, holdings.currency(a.num) + " per head"), null);
      return;
    }
    Item dir = x.direction(a);
    boolean adjacent = dir != null && dir.to <= a.from && a.from - dir.to <= 4 && !c.has("balance.deficit", "balance.surplus");
    boolean reaches = c.before(a.from, 6, "verb.level") != null && (dir == null || c.before(a.from, 6, "verb.level").from > dir.from);
    Item compared = c.after(a.to, 1, "more", "less");
    if (adjacent && !reaches || compared != null && x.baseYears != null) {
      double sign = compared != null ? compared.is("less") ? -1 : 1 : Statement.down(dir) ? -1 : 1;
      claims.add(x, a, "level", questions.change(x, MeasureExpr.of("change")).build(), Claims.number(a, sign, holdings.currency(a.num)), null);
      return;
    }
    boolean deficit = c.has("balance.deficit") || x.f.flow == TradeFlow.BALANCE && c.has("negative") || x.f.flow == TradeFlow.BALANCE && x.sofar("balance.deficit") && !c.has("balance.surplus");
    Question.Builder b = questions.about(x, MeasureExpr.LEVEL);
    questions.dated(x, b);
    claims.add(x, a, "level", b.build(), Claims.number(a, deficit ? -1 : 1, holdings.currency(a.num)), null);
    x.f.measure = "level";
    if (a.num.scaled()) {
      x.f.scale = a.num.value() >= 1e12 ? 1e12 : a.num.step() >= 1 && a.num.value() >= 1e9 ? 1e9 : 1e6;
    }
  }
}
