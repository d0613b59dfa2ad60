// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.evidence.Reason;

/** Numbers about something that no trade data hold: jobs, tonnes, firms, prices. */
final class Outside {

  private final Holdings holdings;
  private final Claims claims;

  Outside(Holdings holdings, Claims claims) {
    this.holdings = holdings;
    this.claims = claims;
  }

  /** Adds a claim that can't be checked where a number is outside the data; false where it isn't. */
  boolean number(Statement x, Item a) {
    if (!isOutside(x, a)) {
      return false;
    }
    claims.add(x, a, "outside", null, Claims.number(a, x.sign(a), unit(a)), Reason.NO_DATA);
    return true;
  }

  /** "48 firms": a number of something that isn't trade. */
  static boolean counted(Clause c, Item i) {
    if (i.num.type() != Num.Type.PLAIN || i.num.words() || i.num.value() < 10 || i.isWhen()) {
      return false;
    }
    return c.after(i.to, 1, "out") != null || Goods.unknown(c, i.to) && !c.isAt(i.to, "kind") || i.to < c.to && c.tokens.get(i.to).is("nuovi") || i.to < c.to && c.tokens.get(i.to).is("new") && Goods.unknown(c, i.to + 1);
  }

  /** Whether a number counts or weighs something else than trade: jobs, tonnes, firms. */
  private static boolean isOutside(Statement x, Item a) {
    boolean weighed = false;
    for (int i = 0; i <= x.index; i++) {
      weighed |= x.clauses.get(i).has("out.unit") && (i < x.index || x.clauses.get(i).first("out.unit").to <= a.from);
    }
    if (weighed && a.num.type() != Num.Type.ORDINAL && a.num.currency().isEmpty()) {
      return true;
    }
    Item money = x.c.first("currency");
    if (money != null && !money.isNum() && money.to <= a.from && !x.c.has("flow.exports", "flow.imports", "verb.sell", "verb.level") && x.c.has("dir.up", "dir.down") && a.num.type() == Num.Type.PERCENT) {
      return true;
    }
    Item out = x.c.first("out");
    if (out != null && out.is("orders") && x.c.areas().stream().anyMatch(i -> i.adjective && i.to == x.c.first("orders").from)) {
      out = null; // "French orders": what France buys
    }
    boolean people = a.num.type() == Num.Type.PLAIN && x.c.areas().stream().anyMatch(i -> i.adjective && i.from == a.to);
    if (people) {
      return true;
    }
    if (out == null && counted(x.c, a)) {
      return true;
    }
    if (out == null) {
      boolean subject = !x.c.has("flow.exports", "flow.imports", "verb.sell", "gdp") && x.c.areas().isEmpty() && x.index > 0 && a.num.type() != Num.Type.ORDINAL;
      for (int i = 0; subject && i < x.index; i++) {
        Clause before = x.clauses.get(i);
        if (before.has("flow.exports", "flow.imports", "verb.sell", "verb.absorb", "balance", "balance.deficit", "balance.surplus") || before.numbers().stream().anyMatch(Clauses::isAnchor)) {
          return false;
        }
        if (before.has("out") && before.first("out").from - before.from <= 2) {
          return true;
        }
      }
      return false;
    }
    Num.Type t = a.num.type();
    boolean agent = out.is("agent") && x.c.has("verb.sell", "verb.buy", "flow.exports", "flow.imports") && (t == Num.Type.MONEY || a.num.scaled()) && x.c.after(a.to, 0, "out") == null;
    if (t == Num.Type.ORDINAL || agent) {
      return false;
    }
    boolean near = out.from >= a.to && out.from - a.to <= 4 || out.to <= a.from;
    Item flow = x.c.first("flow.exports", "flow.imports", "verb.sell", "verb.absorb", "balance.deficit", "balance.surplus", "gdp");
    if (flow != null && flow.to == out.from && flow.isAny("flow.exports", "flow.imports")) {
      return near;
    }
    boolean flowSubject = flow != null && (flow.from < out.from || flow.from < a.from && out.from > a.to + 4);
    boolean cause = x.c.before(out.from, 6, "cause") != null;
    return near && !cause && !(flowSubject && out.from > a.to) && (flow == null || out.from < flow.from || out.from >= a.to && out.from - a.to <= 2);
  }

  private String unit(Item a) {
    return switch (a.num.type()) {
      case PERCENT, FRACTION -> "percent";
      case POINTS -> "percentage points";
      case MULTIPLE -> "times";
      case MONEY -> holdings.currency(a.num);
      default -> "count";
    };
  }
}
