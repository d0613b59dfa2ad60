// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Operator;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Condition;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import java.util.List;

/** Counts: how many areas, partners or products meet a condition. */
final class Counts {

  private final Topic topic;
  private final Holdings holdings;
  private final Roles roles;
  private final Universes universes;
  private final Questions questions;
  private final Claims claims;

  Counts(Topic topic, Roles roles, Universes universes, Questions questions, Claims claims) {
    this.topic = topic;
    this.holdings = topic.holdings;
    this.roles = roles;
    this.universes = universes;
    this.questions = questions;
    this.claims = claims;
  }

  /** "Twelve provinces exceed ten billion", "only eight regions end the year down". */
  boolean count(Statement x) {
    Clause c = x.c;
    Item n = null;
    Item kind = null;
    for (Item i : c.items) {
      if (i.isNum() && i.num.type() == Num.Type.PLAIN && !i.num.scaled() && i.num.value() < 300 && i.num.value() >= 1) {
        Item k = c.after(i.to, 3, "kind");
        if (k != null && kind == null) {
          n = i;
          kind = k;
        }
      }
    }
    if (n == null) {
      return false;
    }
    Item among = kind;
    Item some = c.says(n.from - 1, "prep.of") ? c.numbers().stream().filter(i -> i.from >= among.to && i.from - among.to <= 2 && i.num.type() == Num.Type.PLAIN && !i.num.scaled() && i.num.value() >= 1 && i.num.value() < 300).findFirst().orElse(null) : null;
    n = some != null ? some : n; // "of fourteen markets only three"
    Item kindAt = kind;
    Condition condition = null;
    Item bound = c.numbers().stream().filter(i -> i.from > kindAt.to && (i.num.type() == Num.Type.MONEY || i.num.type() == Num.Type.PLAIN && i.num.scaled())).findFirst().orElse(null);
    Item dir = c.items.stream().filter(i -> i.from >= kindAt.to && i.isAny("dir.up", "dir.down")).findFirst().orElse(null);
    if (dir == null && c.before(n.from, 0, "prep.in", "time.in") != null) {
      dir = c.before(n.from, 4, "dir.up", "dir.down"); // "shrank in twelve of the twenty regions"
    }
    if (bound != null && (c.has("count.exceed") || bound.num.operator() == Operator.MORE || bound.num.operator() == Operator.LESS)) {
      condition = new Condition(MeasureExpr.LEVEL, bound.num.operator() != Operator.LESS, bound.num.value(), null);
    } else if (dir != null && c.numbers().stream().noneMatch(i -> i.num.type() == Num.Type.PERCENT || i.num.type() == Num.Type.MULTIPLE)) {
      condition = new Condition(MeasureExpr.of("growth"), !Statement.down(dir), 0.0, null);
    } else if (dir == null && x.ownBase && c.after(kind.to, 8, "more", "less") != null && c.has("verb.sell", "verb.buy", "flow.exports", "flow.imports") && c.numbers().stream().noneMatch(Clauses::isAnchor)) {
      condition = new Condition(MeasureExpr.of("growth"), c.after(kind.to, 8, "more", "less").is("more"), 0.0, null); // "exported less than in 2022"
    } else if (c.has("balance.deficit") && c.first("balance.deficit").from > kind.to) {
      condition = null;
    }
    if (condition == null) {
      return false;
    }
    String k = kind.value("kind");
    Dimension d = k.equals("partner") || k.equals("country") && x.f.reporter != null && holdings.hasPartners() && holdings.kind(x.f.reporter.first()).equals("country") && topic.reporter != null
        ? Dimension.PARTNER : k.equals("product") ? Dimension.PRODUCT : Dimension.REPORTER;
    Item universe = c.areas().stream().filter(i -> roles.isUniverse(i, c)).findFirst().orElse(null);
    String members = d == Dimension.REPORTER ? universes.of(universe, k, x.f) : Universe.ALL;
    Question.Builder b = questions.about(x, MeasureExpr.of("count")).condition(condition).universe(new Universe(d, members));
    if (d == Dimension.REPORTER && x.f.reporter != null) {
      String whole = holdings.whole(x.f.reporter.first());
      b.reporter(Codes.of(whole != null ? whole : x.f.reporter.first())).partner(holdings.everyPartner());
    }
    if (d == Dimension.PARTNER) {
      b.partner(holdings.everyPartner());
    }
    if (!condition.of().id().equals("level")) {
      b.base(x.base());
    }
    Operator op = n.num.operator() == Operator.RANK ? Operator.EQUAL : n.num.operator();
    claims.add(x, n, "count", b.build(), new Assertion(op, n.num.value(), 1, List.of(), "count", n.num.open()), null);
    return true;
  }
}
