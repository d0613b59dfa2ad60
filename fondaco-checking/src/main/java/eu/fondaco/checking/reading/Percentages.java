// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import java.util.List;

/** Percentages and percentage points: growth, shares, contributions, ratios to GDP, cover ratios. */
final class Percentages {

  private final Holdings holdings;
  private final Roles roles;
  private final Wholes wholes;
  private final Ratios ratios;
  private final Questions questions;
  private final Claims claims;

  Percentages(Holdings holdings, Roles roles, Wholes wholes, Ratios ratios, Questions questions, Claims claims) {
    this.holdings = holdings;
    this.roles = roles;
    this.wholes = wholes;
    this.ratios = ratios;
    this.questions = questions;
    this.claims = claims;
  }

  /** A percentage or a fraction: which measure it states follows from the words beside it. */
  void percent(Statement x, Item a) {
    Clause c = x.c;
    if (gdp(x, a)) {
      return;
    }
    if (a.num.type() == Num.Type.FRACTION && (c.isAt(a.to, "comparison") || c.isAt(a.to, "prep.than") && c.isAt(a.to + 1, "prep.than"))) {
      Item those = c.areas().stream().filter(i -> i.from > a.to && i.from - a.to <= 5).findFirst().orElse(null);
      boolean other = those != null && "partner".equals(x.f.subject) && holdings.isPartner(roles.code(those));
      if (other && x.f.partner.is(roles.code(those)) && x.index > 0) {
        x.f.partner = x.f.earlierPartner != null ? x.f.earlierPartner : x.f.partner;
      }
      if (other && !x.f.partner.is(roles.code(those)) && ratios.toArea(x, a, a.num.value() / 100, those)) {
        return; // "half those to Italy"
      }
    }
    if (a.num.type() == Num.Type.FRACTION && c.isAt(a.to, "comparison")) {
      Item set = c.areas().stream().filter(i -> i.from > a.to && roles.role(i, c, x.f) == Roles.Role.COMPARED).findFirst().orElse(null);
      if (set != null && ratios.toArea(x, a, a.num.value() / 100, set)) {
        return; // "a third as much as Umbria"
      }
    }
    if (a.num.type() == Num.Type.FRACTION && c.says(a.to, "prep.of") && c.isAt(a.to + 1, "comparison") && x.ownBase && c.areas().stream().noneMatch(i -> i.from >= a.to)) {
      ratios.ofBefore(x, a); // "half of what it was in 2008"
      return;
    }
    if (a.num.type() == Num.Type.FRACTION && ofEarlier(x, a)) {
      ratios.ofBefore(x, a); // "less than half the year before"
      return;
    }
    boolean ofThen = a.num.type() == Num.Type.FRACTION && (c.isAt(a.to, "prep.than") || c.isAt(a.to, "comparison")) && x.ownBase && c.areas().stream().noneMatch(i -> i.from >= a.to) && c.before(a.from, 2, "be", "verb.level", "share.verb") != null;
    if (ofThen) { // "half what they had been in 2012", "la metà di quelle del 2012"
      ratios.ofBefore(x, a);
      return;
    }
    if (c.says(a.to, "prep.of") && c.isAt(a.to + 1, "prep.than") | c.isAt(a.to, "prep.than")) {
      Item other = c.areas().stream().filter(i -> i.from > a.to && i.from - a.to <= 5).findFirst().orElse(null);
      Item here = other == null ? null : c.areas().stream().filter(i -> i.to <= a.from && !i.adjective && (Roles.prep(c, i, "prep.from") || Roles.prep(c, i, "prep.to"))).reduce((p, q) -> q).orElse(null);
      boolean partners = here != null && holdings.isPartner(roles.code(here)) && holdings.isPartner(roles.code(other)) && !roles.code(here).equals(roles.code(other)) && (Roles.prep(c, other, "prep.from") || Roles.prep(c, other, "prep.to"));
      if (partners) { // "imports from Peru a tenth of what it imports from Chile"
        x.f.partner = Codes.of(roles.code(here));
        x.f.subject = "partner";
        ratios.toArea(x, a, a.num.value() / 100, other);
        return;
      }
      boolean peers = other != null && x.f.reporter != null && !x.f.reporter.is(roles.code(other)) && holdings.kind(roles.code(other)).equals(holdings.kind(x.f.reporter.first())) && !holdings.isPartner(roles.code(other));
      if (peers && ratios.toArea(x, a, a.num.value() / 100, other)) {
        return; // "a fifth of what Umbria buys"
      }
    }
    if (ofPeer(x, a)) {
      return;
    }
    if (ofChange(x, a)) {
      return;
    }
    Item compared = c.after(a.to, 2, "more", "less");
    if (compared != null && ratios.toOther(x, a, compared)) {
      return;
    }
    if (isCover(x, a)) {
      Question q = questions.about(x, MeasureExpr.of("ratio_percent")).flow(TradeFlow.EXPORTS).denominator(Basis.ofFlow(TradeFlow.IMPORTS)).build();
      claims.add(x, a, "ratio", q, Claims.number(a, 1, "percent"), null);
      x.f.measure = "cover";
      return;
    }
    if ((x.c.has("same.measure") || averaged(x, a)) && again(x, a)) {
      return;
    }
    Item dir = x.direction(a);
    String country = ofCountry(x, a);
    if (country != null && dir == null && x.index > 0 && !a.num.signed() && c.from > 0 && c.mark(c.from - 1, "(")) {
      x.f.reporter = Codes.of(country);
      growth(x, a, x.previous().first("dir.up", "dir.down"), null); // "grew more than the national average (2%)"
      return;
    }
    if (country != null) { // "against -1.2% in the national average"
      x.f.reporter = Codes.of(country);
    }
    Question moved = claims.lastSpan();
    boolean pace = c.has("growth.rate") && c.before(a.from, 9, "growth.rate") != null && !c.has("share.noun", "total") && moved != null && moved.measure().id().equals("average_growth") && x.baseYears != null;
    if (pace) { // "from 2000 to 2006 the pace eased to 6.1%", after a yearly average
      claims.add(x, a, "growth", questions.change(x, MeasureExpr.of("average_growth")).build(), Claims.number(a, 1, "percent"), null);
      return;
    }
    if (a.num.signed() || dir != null || compared != null) {
      growth(x, a, dir, compared);
      return;
    }
    Item grown = c.before(a.from, 2, "growth.noun");
    boolean whole = grown != null && c.isAt(a.from - 1, "prep.of") && c.has("contribution", "lifts") && c.numbers().stream().anyMatch(n -> n.num.type() == Num.Type.POINTS && n.to <= a.from);
    if (whole && x.f.product != null && !holdings.isTotal(x.f.product)) { // "machines contributed 2 points to growth of 5%": that of all goods
      Codes part = x.f.product;
      x.f.product = Codes.TOTAL;
      growth(x, a, null, null);
      x.f.product = part;
      return;
    }
    if (dir == null && grown != null && c.isAt(a.from - 1, "prep.of") && !c.has("share.noun", "share.verb", "total")) {
      growth(x, a, null, null); // "export growth of 2.4 per cent"
      return;
    }
    boolean rate = dir == null && x.announced("growth.rate") && (c.has("verb.level", "be", "prep.to") || c.says(a.from - 1, "arrival")) && !c.has("share.noun", "share.verb", "total");
    if (rate) {
      rateAgain(x, a);
      return;
    }
    if (announcedGrowth(x, a)) {
      return;
    }
    boolean alike = c.from > 0 && c.mark(c.from - 1, "(") && c.items.size() == 1 && x.index > 1 && c.mark(x.previous().from - 2, ")") | c.mark(x.previous().from - 1, ")", ",") && claims.lastMoved() != null && claims.lastMoved().measure().id().equals("growth") && x.previous().numbers().isEmpty() && !x.previous().has("flow.exports", "flow.imports") && !shareWord(x.previous()) && !x.previous().areas().isEmpty();
    if (alike) {
      growth(x, a, null, null, x.f.sign); // "strongest in Chile (8%) and weakest in Peru (1%)"
      return;
    }
    Item told = toldBy(x, a);
    if (told != null) {
      growth(x, a, told, null);
      return;
    }
    Item set = c.after(a.to, 0, "ahead", "behind");
    if (set != null && x.ownBase && c.areas().stream().noneMatch(i -> i.from >= set.to)) {
      growth(x, a, null, null, set.is("behind") ? -1 : 1); // "0.9% ahead of the year before"
      return;
    }
    Item beaten = c.before(a.from, 8, "overtake", "outsell", "count.exceed", "hedge.more");
    if (beaten != null && x.ownBase && c.says(a.from - 1, "prep.by") && c.areas().stream().noneMatch(i -> i.from >= beaten.to)) {
      growth(x, a, null, null); // "beats the 2022 result by 7%"
      return;
    }
    boolean bareNumber = c.items.stream().allMatch(i -> i == a || i.isAny("article", "conj", "hedge.about", "hedge.more", "hedge.less"));
    if (bareNumber && x.index > 0 && "change".equals(x.f.measure)) {
      growth(x, a, null, null, x.f.sign); // "grew by 892 million, or 5.9%"
      return;
    }
    if (beaten != null && beaten.isAny("overtake", "count.exceed") && c.says(a.from - 1, "prep.by") && c.areas().stream().noneMatch(i -> i.from >= beaten.to)) {
      Item then = c.items.stream().filter(i -> i.from >= a.to && i.isWhen() && i.when.period() != null && i.when.period().isYear() && !i.when.period().equals(x.f.period)).findFirst().orElse(null);
      if (then != null) { // "beat by 2% the peak of 2008"
        claims.add(x, a, "growth", questions.about(x, MeasureExpr.of("growth")).base(then.when.period()).build(), Claims.number(a, 1, "percent"), null);
      }
      return; // by how much is no share
    }
    boolean ellipsis = x.index > 0 && x.f.measure != null && x.f.measure.startsWith("growth") && c.before(a.from, 1, "time.vs", "comparison", "prep.than") != null && !c.areas().isEmpty() && !c.has("share.noun", "share.verb", "verb.absorb", "verb.provide");
    if (ellipsis) {
      Codes reporter = x.f.reporter;
      Item whom = c.areas().get(0);
      boolean other = Roles.prep(c, whom, "prep.for") || Roles.prep(c, whom, "prep.of") || whom.adjective;
      if (other && c.areas().size() == 1 && holdings.isReporter(roles.code(whom)) && (x.f.partner == null || x.f.partner.equals(holdings.everyPartner()))) {
        x.f.reporter = Codes.of(roles.code(whom));
      }
      growth(x, a, null, null, x.f.sign); // "grew by 44%, compared with 36% for the Union as a whole"
      x.f.reporter = reporter;
      return;
    }
    if (c.has("time.annualrate") && !shareWord(c) && x.baseYears != null) {
      growth(x, a, null, null);
      return;
    }
    boolean fromTo = x.index > 0 && x.announced("share.noun") && !c.has("share.noun") && dir == null && (x.leaves(a) || x.arrived(a));
    if (fromTo) {
      share(x, a); // "and with it Peru's share of purchases, from 62% to 58%"
      return;
    }
    if (x.f.measure != null && (x.f.measure.startsWith("growth") || x.f.measure.equals("average_growth")) && !shareWord(c) && wholes.range(c)[0] >= wholes.range(c)[1] && !c.has("verb.absorb")) {
      growth(x, a, null, null, x.f.sign);
      return;
    }
    share(x, a);
  }

  /** Whether a fraction is of an earlier time and nothing else: "metà dell'anno prima". */
  private static boolean ofEarlier(Statement x, Item a) {
    Clause c = x.c;
    Item when = c.items.stream().filter(i -> i.isWhen() && i.when.cue() == When.Cue.BASE && i.from >= a.to && i.from - a.to <= 2).findFirst().orElse(null);
    return when != null && (c.says(a.to, "prep.of") || c.isAt(a.to, "article")) && c.areas().stream().noneMatch(i -> i.from >= a.to) && x.direction(a) == null;
  }

  /** "The rise came in at 4.2%", "the retreat, equal to 14.7%": the noun of rise or fall that a percentage measures; null for none. */
  private static Item toldBy(Statement x, Item a) {
    Clause c = x.c;
    if (c.has("share.noun", "verb.absorb")) {
      return null;
    }
    Item here = c.items.stream().filter(i -> isChange(c, i) && i.to <= a.from && a.from - i.to <= 9).reduce((p, q) -> q).orElse(null);
    if (here != null) {
      boolean other = c.items.stream().anyMatch(i -> i.from >= here.to && i.to <= a.from && (i.isNum() || i.isAny("share.verb") && !c.says(a.from - 1, "arrival", "prep.to")));
      boolean measures = c.says(a.from - 1, "arrival", "prep.to") && (c.before(a.from, 4, "verb.level", "be") != null || a.from - here.to > 1);
      return measures && !other ? here : null;
    }
    Clause before = x.previous();
    boolean bracket = before != null && c.from > 0 && c.mark(c.from - 1, "(") && c.areas().isEmpty() && c.product() == null && a.from - c.from <= 1 && before.numbers().stream().noneMatch(Clauses::isAnchor) && !before.has("share.noun", "share.verb");
    if (bracket) { // "more modest was the expansion of exports (1.0 per cent)"
      Item opens = before.items.get(0);
      return before.items.stream().filter(i -> isChange(before, i)).reduce((p, q) -> q).orElse(opens.isAny("dir.up", "dir.down") && opens.from == before.from ? opens : null); // "growth was strongest in Chile (8%)"
    }
    boolean equals = before != null && !c.items.isEmpty() && c.items.get(0).isAny("share.verb", "verb.level", "be") && a.from - c.items.get(0).to <= 1;
    if (!equals || before.numbers().stream().anyMatch(Clauses::isAnchor) || before.has("share.noun")) {
      return null;
    }
    return before.items.stream().filter(i -> i.isAny("dir.up", "dir.down") && (i.to == before.to || isChange(before, i) && onlyTimes(before, i.to))).reduce((p, q) -> q).orElse(null);
  }

  /** Whether a word of rise or fall stands as a noun: "the growth", "un calo". */
  private static boolean isChange(Clause c, Item i) {
    return i.isAny("dir.up", "dir.down") && !i.isNum() && (c.isAt(i.from - 1, "article") || c.says(i.from - 1, "definite", "possessive", "that"));
  }

  /** Whether nothing but times and small words follow. */
  private static boolean onlyTimes(Clause c, int from) {
    return c.items.stream().filter(i -> i.from >= from).allMatch(i -> i.isWhen() || i.isAny("article", "time.vs", "time.in", "prep.of", "prep.in", "flow.exports", "flow.imports"));
  }

  /** "Sales abroad are 31% of GDP", and what follows on it; false where a percentage isn't about GDP. */
  private boolean gdp(Statement x, Item a) {
    Clause c = x.c;
    boolean here = c.has("gdp");
    boolean before = false;
    for (int i = x.index - 1; i >= 0 && x.clauses.get(i).numbers().stream().noneMatch(n -> n.num.type() == Num.Type.PERCENT); i--) {
      before |= x.clauses.get(i).has("gdp") && (i == x.index - 1 || c.has("same.measure"));
    }
    boolean continued = "gdp_ratio".equals(x.f.measure) && (c.after(a.to, 2, "more", "less") != null || x.direction(a) != null) && !c.has("flow.exports", "flow.imports", "share.noun");
    if (continued) {
      Item compared = c.after(a.to, 2, "more", "less");
      double sign = compared != null && compared.is("less") || Statement.down(x.direction(a)) ? -1 : 1;
      Question q = questions.change(x, new MeasureExpr("growth", MeasureExpr.of("gdp_ratio"))).build();
      claims.add(x, a, "growth", q, Claims.number(a, sign, "percent"), null);
      return true;
    }
    boolean ellipsis = !here && !before && "gdp_ratio".equals(x.f.measure) && x.index > 0 && !shareWord(c) && x.direction(a) == null && !c.has("flow.exports", "flow.imports");
    if (ellipsis) {
      Question.Builder same = questions.about(x, MeasureExpr.of("gdp_ratio"));
      questions.dated(x, same); // "against 2.1% six years earlier"
      claims.add(x, a, "ratio", same.build(), Claims.number(a, 1, "percent"), null);
      return true;
    }
    boolean next = !here && !before && "gdp_ratio".equals(x.f.lastMeasure) && x.f.measure == null && !c.areas().isEmpty() && c.product() == null && !shareWord(c) && x.direction(a) == null && !a.num.signed() && !c.has("flow.exports", "flow.imports", "verb.sell", "verb.buy", "more", "less");
    if (next) { // "In Lagonia, second, it came to 16%", after a ratio to GDP
      claims.add(x, a, "ratio", questions.about(x, MeasureExpr.of("gdp_ratio")).build(), Claims.number(a, 1, "percent"), null);
      x.f.measure = "gdp_ratio";
      return true;
    }
    if (!here && !before) {
      return false;
    }
    Item of = here ? c.areas().stream().filter(i -> i.from >= c.first("gdp").from - 3 && i.from - c.first("gdp").to <= 2 && holdings.isReporter(roles.code(i))).findFirst().orElse(null) : null;
    if (of != null && (of.adjective || Roles.prep(c, of, "prep.of") || c.mark(of.to, "'s"))) {
      x.f.reporter = Codes.of(roles.code(of));
    }
    Item g = c.first("gdp");
    if (here && x.direction(a) != null && g.to <= a.from && c.before(g.from, 3, "prep.of", "prep.with") == null) {
      return false;
    }
    boolean named = x.sentence.items().stream().anyMatch(i -> i.isProduct() || i.is("product.unlisted"));
    if (!named && x.f.product != null && !holdings.isProduct(x.f.product.first())) {
      x.f.product = Codes.TOTAL;
    }
    Question.Builder ratio = questions.about(x, MeasureExpr.of("gdp_ratio"));
    questions.dated(x, ratio);
    claims.add(x, a, "ratio", ratio.build(), Claims.number(a, 1, "percent"), null);
    x.f.measure = "gdp_ratio";
    return true;
  }

  /** "Against 77% in the Italian average", "a fronte del 77% nazionale": the same share of the whole country, set against the one before. */
  private static boolean averaged(Statement x, Item a) {
    boolean against = x.index > 0 && x.c.before(a.from, 0, "time.vs", "comparison", "prep.than") != null && "share".equals(x.f.measure);
    return against && (x.c.after(a.to, 0, "national") != null || x.c.has("average") && (x.c.has("national") || x.c.areas().stream().anyMatch(i -> i.from >= a.to)));
  }

  /** The country that a rate of growth is set against, after one of a part of it; null where it isn't. */
  private String ofCountry(Statement x, Item a) {
    Clause c = x.c;
    boolean grown = x.f.measure != null && x.f.measure.startsWith("growth") && x.index > 0 && x.f.reporter != null;
    boolean against = grown && c.before(a.from, 1, "time.vs", "comparison", "prep.than") != null && c.areas().isEmpty() && c.product() == null;
    boolean moved = x.index > 0 && x.f.reporter != null && c.from > 0 && x.previous().has("dir.up", "dir.down", "growth.noun") && !x.previous().has("share.noun");
    if ((grown || moved) && c.mark(c.from - 1, "(") && c.areas().isEmpty() && x.previous().has("national") && x.previous().has("average")) {
      return holdings.whole(x.f.reporter.first()); // "more than the national average (-1.2%)"
    }
    boolean nation = against && (c.after(a.to, 0, "national") != null || c.has("national") && c.has("average"));
    return nation ? holdings.whole(x.f.reporter.first()) : null;
  }

  /** "In the islands the corresponding figure is 6.7%": what was asked before, of another area; false where nothing was. */
  private boolean again(Statement x, Item a) {
    Question before = claims.lastAsked("percent");
    if (before == null) {
      return false;
    }
    Question.Builder b = before.toBuilder();
    for (Item i : x.c.areas()) {
      String code = roles.code(i);
      if (holdings.isReporter(code) && before.reporter() != null && (!holdings.isPartner(code) || before.denominator() == null || before.denominator().partner() == null)) {
        b.reporter(Codes.of(code));
      } else if (holdings.isPartner(code)) {
        b.partner(Codes.of(code));
      }
    }
    String whole = x.c.has("national") && x.c.areas().isEmpty() && before.reporter() != null && before.denominator() != null && before.denominator().reporter() == null ? holdings.whole(before.reporter().first()) : null;
    if (whole != null) {
      b.reporter(Codes.of(whole));
    }
    if (x.c.items.stream().anyMatch(i -> i.isWhen() && i.when.cue() == When.Cue.IN)) {
      b.period(x.f.period);
    }
    claims.add(x, a, before.measure().id().equals("share") ? "share" : "ratio", b.build(), Claims.number(a, 1, "percent"), null);
    return true;
  }

  /** "Exports cover 84% of imports." */
  private static boolean isCover(Statement x, Item a) {
    boolean both = x.sofar("flow.imports") && x.sofar("flow.exports");
    boolean again = "cover".equals(x.f.measure) && x.c.has("cover.verb") && !x.c.has("share.noun", "total");
    boolean still = "cover".equals(x.f.measure) && x.index > 0 && bare(x.c) && x.direction(x.c.numbers().get(0)) == null; // "while in 2009 it stood at 85%"
    boolean back = again || still || x.sofar("out.whole") && x.sofar("flow.imports", "verb.buy") && !x.sofar("flow.exports", "verb.sell") && x.c.areas().isEmpty() && x.index > 0 && !x.c.has("share.verb", "verb.absorb"); // "for every hundred spent on imports, 59 came back"
    return back || x.c.has("cover") || (x.previous() != null && x.previous().has("cover") || x.announced("cover")) && !x.c.has("flow.exports")
        || x.c.has("cover.verb") && both && x.c.has("flow.imports");
  }

  /** Whether a clause names no area, goods or flow, and no word of shares. */
  private static boolean bare(Clause c) {
    return c.areas().isEmpty() && c.product() == null && !c.has("flow.exports", "flow.imports", "verb.sell", "verb.buy", "share.noun", "total", "verb.absorb", "more", "less");
  }

  /** "Rose by 3.5%", "a share 3% higher": a rate of change, of the flow or of its share. */
  private void growth(Statement x, Item a, Item dir, Item compared) {
    growth(x, a, dir, compared, 1);
  }

  /** @param otherwise the sign where neither the number nor a word beside it has one */
  private void growth(Statement x, Item a, Item dir, Item compared, double otherwise) {
    double sign = a.num.signed() ? 1 : compared != null ? compared.is("less") ? -1 : 1 : dir == null ? otherwise : Statement.down(dir) ? -1 : 1;
    x.f.sign = a.num.value() < 0 ? -1 : sign;
    Item share = x.c.before(a.from, 12, "share.noun");
    Item after = share == null ? x.c.after(a.to, 8, "share.noun") : null;
    boolean own = after != null && x.c.items.stream().anyMatch(i -> i.is("pronoun") && i.to == after.from); // "saw fall by 0.4% its share"
    boolean ofShare = own || share != null && share.from >= x.from - 12 && (dir == null || share.from <= dir.from || compared != null);
    boolean apart = share == null && after == null && x.index > 0 && x.c.areas().isEmpty() && x.c.product() == null && !x.c.has("flow.exports", "flow.imports", "verb.sell", "verb.buy", "pronoun") && compared == null && x.announced("share.noun") && dir != null;
    ofShare |= apart; // "the share shrank, on 2015, by 0.3%"
    boolean annual = x.c.has("time.annualrate");
    MeasureExpr m;
    if (ofShare) {
      m = new MeasureExpr("growth", MeasureExpr.of("share"));
    } else {
      m = MeasureExpr.of(annual ? "average_growth" : "growth");
    }
    Question.Builder b = questions.change(x, m);
    Question span = annual && !ofShare && x.baseYears == null ? claims.lastSpan() : null;
    if (span != null && x.f.period != null && span.base().compareTo(x.f.period.plusYears(-1)) < 0) {
      b.base(span.base()); // "has grown by half since 2011; on average it rose by 7% a year"
    }
    if (ofShare) {
      b.denominator(x.f.denominator != null ? x.f.denominator : wholes.usual(x.f));
    }
    claims.add(x, a, ofShare ? "share" : "growth", b.build(), Claims.number(a, sign, "percent"), null);
    if (!ofShare) {
      x.f.measure = m.toString();
    }
  }

  /** "Peru takes 12% of sales": a part of a whole. */
  void share(Statement x, Item a) {
    Item noun = x.c.before(a.from, 12, "share.noun");
    boolean same = noun != null && x.f.share != null && (x.c.says(noun.from - 1, "same.share") && x.c.areas().isEmpty() && x.c.product() == null && !x.c.has("flow.exports", "flow.imports")) && wholes.range(x.c)[0] >= wholes.range(x.c)[1];
    if (same) {
      Question.Builder again = x.f.share.toBuilder().period(x.f.period);
      if (x.f.national) {
        again.reporter(x.f.reporter);
      }
      questions.dated(x, again);
      claims.add(x, a, "share", again.build(), Claims.number(a, 1, "percent"), null);
      return;
    }
    if (likeBefore(x, a)) {
      return;
    }
    if (wholes.isUnknown(x.c, a)) {
      claims.add(x, a, "outside", null, Claims.number(a, 1, "percent"), Reason.NO_DATA);
      return;
    }
    boolean bare = x.f.share != null && x.index > 0 && x.c.areas().isEmpty() && x.c.product() == null && !x.c.has("flow.exports", "flow.imports", "total") && (wholes.range(x.c)[0] >= wholes.range(x.c)[1] || x.c.items.stream().anyMatch(i -> i.isWhen() && i.from >= a.to && i.from - a.to <= 2));
    if (bare && x.leaves(a)) { // "took 80%, up from 75% in 2008"
      Question.Builder before = x.f.share.toBuilder().period(x.datesItself() ? x.f.period : x.base());
      questions.dated(x, before);
      claims.add(x, a, "share", before.build(), Claims.number(a, 1, "percent"), null);
      return;
    }
    Question part = ofSameWhole(x);
    if (part != null) { // "18% comes from Rivalta, 23% from all of Montalba"
      claims.add(x, a, "share", part, Claims.number(a, 1, "percent"), null);
      return;
    }
    Wholes.Whole w = wholes.find(x.c, a, x.f);
    if (w == null) {
      return;
    }
    Question.Builder b = questions.about(x, MeasureExpr.of("share"));
    w.apply(b);
    questions.dated(x, b);
    if (x.leaves(a) && (x.arrives() && (!x.datesItself() || x.datedBefore(a)) || x.arrived(a))) {
      b.period(x.base());
    }
    Question asked = b.build();
    claims.add(x, a, "share", asked, Claims.number(a, 1, "percent"), null);
    x.f.share = asked;
    if (w.product() != null) {
      x.f.product = w.product();
      if (holdings.isTotal(x.f.product)) {
        x.f.product = Codes.TOTAL;
      }
    }
    x.f.flow = w.flow() != null ? w.flow() : x.f.flow;
    x.f.denominator = w.denominator();
    x.f.measure = "share";
  }

  /** "Chile's share is 12%", right after another's share of the same whole; false where there was none. */
  private boolean likeBefore(Statement x, Item a) {
    Clause c = x.c;
    Item noun = c.before(a.from, 4, "share.noun", "contribution");
    Question q = noun == null || wholes.range(c)[0] < wholes.range(c)[1] ? null : claims.lastAsked("percent");
    boolean share = q != null && q.measure().toString().equals("share") && q.denominator() != null && q.denominator().reporter() != null && q.equals(claims.last());
    Item owner = !share || c.areas().size() != 1 ? null : c.areas().get(0);
    boolean owned = owner != null && owner.to <= noun.from && (c.mark(owner.to, "'s", "'") || owner.adjective) || owner != null && owner.from >= noun.to && Roles.prep(c, owner, "prep.of");
    if (!owned || c.product() != null) {
      return false;
    }
    String code = roles.codeLike(owner, q.reporter());
    if (q.reporter() == null || q.reporter().is(code) || !holdings.kind(code).equals(holdings.kind(q.reporter().first()))) {
      return false;
    }
    claims.add(x, a, "share", q.toBuilder().reporter(code).build(), Claims.number(a, 1, "percent"), null);
    return true;
  }

  /** The last share of a whole area in the sentence, asked of the other part of it that a bare clause names; null where it doesn't. */
  private Question ofSameWhole(Statement x) {
    Question said = x.index > 0 ? x.f.share : null;
    boolean whole = said != null && said.denominator() != null && said.denominator().reporter() != null && said.denominator().product() == null;
    boolean other = whole && x.c.areas().size() == 1 && !x.c.areas().get(0).adjective && x.c.product() == null && wholes.range(x.c)[0] >= wholes.range(x.c)[1] && !x.c.has("flow.exports", "flow.imports", "verb.sell", "verb.buy", "share.noun", "total", "gdp", "national");
    String code = other ? roles.code(x.c.areas().get(0)) : null;
    boolean part = code != null && !said.reporter().is(code) && holdings.isReporter(code) && holdings.isPartOf(code, said.denominator().reporter().first());
    return part && x.c.numbers().size() == 1 ? said.toBuilder().reporter(Codes.of(code)).build() : null;
  }

  /** "Added 0.4 points to growth", "the share fell by two points": contributions and changes of shares. */
  void points(Statement x, Item a) {
    Item dir = x.direction(a);
    Item growth = x.c.after(a.to, 8, "growth.noun");
    boolean takes = x.c.has("takes.off") && (growth != null || x.c.has("growth.noun", "national") || x.c.says(a.to, "takes.off"));
    boolean lifts = x.c.has("lifts") && x.c.has("growth.noun") && !x.c.has("share.noun");
    boolean gives = x.c.before(a.from, 3, "verb.provide", "share.verb") != null && x.c.first("share.noun") == null && x.c.after(a.to, 2, "more", "less") == null && (dir == null || dir.is("growth.noun"));
    Item comes = x.c.after(a.to, 0, "share.verb", "verb.provide", "comes.from");
    boolean partOf = comes != null && x.c.first("share.noun") == null && x.sofar("growth.noun", "dir.up") && (x.c.product() != null || !x.c.areas().isEmpty()) && x.c.after(a.to, 2, "more", "less") == null; // "of that growth, 3 points came from machines"
    boolean afterGrowth = x.c.has("lifts", "takes.off") && !x.sofar("share.noun") && claims.lastIs("growth", "contribution"); // "rose by 4%; Chile added two points"
    takes |= afterGrowth && x.c.has("takes.off");
    boolean contribution = partOf || takes || lifts || gives || afterGrowth || x.c.has("contribution") || x.sofar("contribution") && x.c.has("dir.up", "dir.down") || growth != null && (takes || x.c.before(growth.from, 2, "prep.to", "prep.of", "article") != null) && x.c.first("share.noun") == null;
    if (contribution) {
      Item word = x.c.first("contribution");
      Item fall = x.c.after(a.to, 4, "dir.down");
      boolean toFall = fall != null && (x.c.isAt(fall.from - 1, "prep.to") || x.c.isAt(fall.from - 1, "prep.of") || x.c.isAt(fall.from - 2, "prep.to") || x.c.isAt(fall.from - 2, "prep.of"));
      double sign = a.num.signed() ? 1 : toFall || takes || word != null && takesAway(x.c, word) ? -1 : 1;
      Item whole = x.c.areas().stream().filter(i -> roles.role(i, x.c, x.f) == Roles.Role.WHOLE).findFirst().orElse(null);
      Basis basis = whole != null ? Basis.ofReporter(Codes.of(roles.code(whole))) : wholes.usual(x.f);
      Question q = questions.change(x, MeasureExpr.of("contribution")).denominator(basis).build();
      claims.add(x, a, "contribution", q, Claims.number(a, sign, "percentage points"), null);
      return;
    }
    double sign = a.num.signed() ? 1 : Statement.down(dir) || x.c.after(a.to, 2, "less") != null ? -1 : 1;
    boolean cover = x.c.has("cover") || x.sofar("cover") && !x.c.has("share.noun") || "cover".equals(x.f.measure) && !x.c.has("share.noun");
    MeasureExpr of = MeasureExpr.of(cover ? "ratio_percent" : "gdp_ratio".equals(x.f.measure) ? "gdp_ratio" : "share");
    Question.Builder b = x.looksBack(a) ? questions.about(x, new MeasureExpr("change", of)).base(x.earlierMain()) : questions.change(x, new MeasureExpr("change", of));
    if (cover) {
      b.flow(TradeFlow.EXPORTS).denominator(Basis.ofFlow(TradeFlow.IMPORTS));
    }
    if (of.id().equals("share")) {
      b.denominator(x.f.denominator != null ? x.f.denominator : wholes.usual(x.f));
      boolean bare = x.f.share != null && x.index > 0 && x.c.areas().isEmpty() && x.c.product() == null && !x.c.has("flow.exports", "flow.imports", "share.noun") && "share".equals(x.f.measure);
      if (bare) { // "comes from Peru, three points more than in 1996"
        Question s = x.f.share;
        b.flow(s.flow()).reporter(s.reporter()).partner(s.partner()).product(s.product()).denominator(s.denominator());
      }
    }
    claims.add(x, a, "share", b.build(), Claims.number(a, sign, "percentage points"), null);
  }

  /** Whether a word of contribution lessens: "subtracted", "shaved off". */
  private static boolean takesAway(Clause c, Item word) {
    return c.says(word.to - 1, "contribution.less");
  }

  /** "Lagonia sells a sixth of what Rivalta does", "vende un sesto di Rivalta": a part of a peer's trade; false where none is named. */
  private boolean ofPeer(Statement x, Item a) {
    Clause c = x.c;
    int[] r = wholes.range(c);
    Item acts = c.before(a.from, 3, "verb.sell", "verb.buy");
    boolean of = a.num.type() == Num.Type.FRACTION && acts != null && r[0] < r[1] && r[0] == a.to;
    List<Item> named = !of ? List.of() : c.areas().stream().filter(i -> i.from >= r[0] && i.to <= r[1] && !i.adjective).toList();
    boolean alone = named.size() == 1 && x.f.reporter != null && c.product() == null && c.items.stream().noneMatch(i -> i.from >= r[0] && i.isAny("flow.exports", "flow.imports", "total", "goods"));
    String code = alone ? roles.code(named.get(0)) : null;
    boolean peer = code != null && !x.f.reporter.is(code) && holdings.isReporter(code) && holdings.kind(code).equals(holdings.kind(x.f.reporter.first())) && !(holdings.isPartner(code) && "partner".equals(x.f.subject));
    return peer && ratios.toArea(x, a, a.num.value() / 100, named.get(0));
  }

  /** "Between 2014 and 2016 the pace slowed to 2.1%": the same kind of growth as before, over its own time. */
  private void rateAgain(Statement x, Item a) {
    Question before = claims.lastMoved();
    boolean average = before != null && before.measure().id().equals("average_growth") || x.c.has("time.annualrate");
    MeasureExpr m = MeasureExpr.of(average ? "average_growth" : "growth");
    claims.add(x, a, "growth", questions.change(x, m).build(), Claims.number(a, 1, "percent"), null);
    x.f.measure = m.toString();
  }

  /** "Exports grew faster than imports: 4.1% against 2.2%": rates after a colon, of the flow and of the one it is compared with; false for others. */
  private boolean announcedGrowth(Statement x, Item a) {
    Clause c = x.c;
    Clause before = x.previous();
    boolean colon = before != null && c.from > 0 && c.mark(c.from - 1, ":") && c.areas().isEmpty() && c.product() == null && !shareWord(c);
    boolean told = colon && !before.has("share.noun", "share.verb") && before.numbers().stream().noneMatch(Clauses::isAnchor);
    Item moved = told ? before.first("dir.up", "dir.down") : null;
    if (moved == null) {
      return false;
    }
    boolean against = c.before(a.from, 1, "time.vs", "comparison") != null;
    Item compared = against ? before.items.stream().filter(i -> i.isAny("flow.exports", "flow.imports") && Roles.flowOf(i) != x.f.flow).reduce((p, q) -> q).orElse(null) : null;
    if (against && compared == null) {
      return false;
    }
    TradeFlow own = x.f.flow;
    x.f.flow = compared != null ? Roles.flowOf(compared) : own;
    growth(x, a, moved, null);
    x.f.flow = own;
    return true;
  }

  /** "Half of that rise is due to Chile": a part of a change, of the area, partner or product named; false where none is. */
  private boolean ofChange(Statement x, Item a) {
    int[] r = wholes.range(x.c);
    boolean of = r[0] < r[1] && r[0] >= a.to && r[0] - a.to <= 2;
    Item change = !of ? null : x.c.items.stream().filter(i -> i.from > r[0] && i.from - r[0] <= 3 && i.isAny("dir.up", "dir.down", "growth.noun") && i.to <= r[1] + 3).findFirst().orElse(null);
    boolean noun = change != null && (x.c.isAt(change.from - 1, "article") || x.c.says(change.from - 1, "that", "definite", "possessive", "those") || x.c.isAt(change.from - 1, "pronoun"));
    if (!noun || x.direction(a) != null && x.direction(a) != change) {
      return false;
    }
    boolean named = x.c.product() != null || x.c.areas().stream().anyMatch(i -> i.from >= change.to || i.to <= a.from);
    if (named) {
      Question.Builder b = questions.change(x, MeasureExpr.of("share_of_change"));
      b.denominator(wholes.usual(x.f));
      claims.add(x, a, "contribution", b.build(), Claims.number(a, 1, "percent"), null);
    }
    return true; // with nobody named there is nothing to ask, and no growth is stated
  }

  /** Whether a clause has a word of shares. */
  private static boolean shareWord(Clause c) {
    return c.has("share.noun", "share.verb", "total", "verb.provide");
  }
}
