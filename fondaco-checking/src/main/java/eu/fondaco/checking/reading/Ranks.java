// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Operator;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import java.util.List;

/** Ranks: "the third customer", "no region sells more", "only seven countries export more", "the record of 2011". */
final class Ranks {

  private final Topic topic;
  private final Holdings holdings;
  private final Roles roles;
  private final Universes universes;
  private final Questions questions;
  private final Claims claims;
  private final Percentages percentages;
  private final Amounts amounts;

  Ranks(Topic topic, Roles roles, Universes universes, Questions questions, Claims claims, Percentages percentages, Amounts amounts) {
    this.topic = topic;
    this.holdings = topic.holdings;
    this.roles = roles;
    this.universes = universes;
    this.questions = questions;
    this.claims = claims;
    this.percentages = percentages;
    this.amounts = amounts;
  }

  /** "The third customer": an ordinal, where it is a place and not a time or a half. */
  void ordinal(Statement x, Item a) {
    Clause c = x.c;
    if (ofValue(x, a)) {
      return;
    }
    boolean place = c.after(a.to, 5, "role.customer", "role.supplier", "role.exporter", "role.importer", "kind", "rank.noun") != null
        || c.before(a.from, 5, "rank.noun", "be") != null && !c.has("streak")
        || c.before(a.from, 1, "hedge.about") != null
        || c.before(a.from, 2, "rank.verb") != null
        || x.sofar("rank.noun")
        || apposition(x, a) || opensWith(x, a)
        || c.says(a.from - 1, "rank.adjective") && c.isAt(a.from - 2, "article")
        || ofCountry(c, a)
        || c.says(a.from - 1, "definite", "possessive") && c.says(a.to, "one")
        || c.says(a.from - 1, "number.word") || c.says(a.to, "rank.follows") || c.mark(a.to, "-") && c.says(a.to + 1, "rank.follows");
    boolean adverb = a.num.value() == 1 && a.num.words() && Goods.unknown(c, a.from - 1) && c.after(a.to, 5, "role.customer", "role.supplier", "role.exporter", "role.importer", "kind", "rank.noun") == null; // "felt first at home"
    if (adverb) {
      return;
    }
    Item gaveUp = c.before(a.from, 1, "dir.down");
    if (gaveUp != null && c.after(a.to, 0, "rank.noun") != null && !c.says(a.from - 1, "arrival", "prep.to", "prep.in")) {
      return; // "Rivalta loses second place"
    }
    boolean numbered = c.mark(a.from, "#");
    if (!place && !numbered || !numbered && (c.says(a.from - 2, "prep.for") || c.says(a.to, "rank.not") || c.mark(a.to, "-") && c.says(a.to + 1, "rank.not") || c.says(a.from - 1, "prep.in") && c.after(a.to, 0, "rank.noun") == null)) {
      return;
    }
    rank(x, a, (int) a.num.value(), false);
  }

  /** "A region that sold 3 billion, the sixth in the country", "la sesta del Paese": a place among all of a country. */
  private static boolean ofCountry(Clause c, Item a) {
    boolean opens = a.from - c.from <= 1 && (c.isAt(a.from - 1, "article") || c.says(a.from - 1, "definite"));
    Item national = c.after(a.to, 2, "national");
    return opens && (national != null && national.from - a.to <= 1 || c.areas().stream().anyMatch(i -> i.from >= a.to && i.from - a.to <= 2 && (Roles.prep(c, i, "prep.of") || Roles.prep(c, i, "prep.in"))));
  }

  /** "Third, Chile", "terza la Norvegia": a place that opens a clause, with who holds it and nothing else. */
  private static boolean opensWith(Statement x, Item a) {
    Clause c = x.c;
    Item who = c.areas().stream().filter(i -> i.from >= a.to && i.from - a.to <= 3).findFirst().orElse(null);
    boolean begins = a.from == c.from && who != null && !who.adjective && c.numbers().size() == 1;
    return begins && c.items.stream().allMatch(i -> i == a || i == who || i.isWhen() || i.isAny("article", "be", "time.in", "hedge.about")) && c.to - who.to <= 2;
  }

  /** "Umbria, fourth in 2023, moves up": a place between commas after who holds it, where the sentence tells places. */
  private static boolean apposition(Statement x, Item a) {
    Clause c = x.c;
    boolean bare = x.previous() != null && a.from - c.from <= 1 && c.items.stream().allMatch(i -> i == a || i.isWhen() || i.isAny("article", "time.in", "prep.in"));
    return bare && !x.previous().items.isEmpty() && x.previous().items.get(x.previous().items.size() - 1).isArea() && x.sentence.items().stream().anyMatch(i -> i.isAny("rank.noun", "role.exporter", "role.importer", "verb.sell", "verb.buy", "verb.absorb", "flow.exports", "flow.imports"));
  }

  /** "Lombardy leads the regions." */
  void leads(Statement x) {
    Item lead = x.c.first("rank.lead");
    boolean universe = lead != null && x.c.items.stream().anyMatch(i -> i.from >= lead.to && (i.is("kind") || i.isArea() && roles.isUniverse(i, x.c)));
    boolean ofRole = lead != null && x.c.after(lead.to, 4, "role.customer", "role.supplier", "role.exporter", "role.importer") != null;
    if ((universe || ofRole) && x.c.areas().stream().anyMatch(i -> i.to <= lead.from)) {
      rank(x, lead, 1, false);
    }
  }

  /** "Oils are led by Rivalta": who is named after it comes first. */
  void ledBy(Statement x) {
    Item word = x.c.first("led.by");
    Item first = x.c.areas().stream().filter(i -> i.from >= word.to && i.from - word.to <= 2).findFirst().orElse(null);
    String code = first == null ? null : roles.code(first);
    if (code == null || !holdings.isReporter(code) && !holdings.isPartner(code)) {
      return;
    }
    boolean partner = holdings.isPartner(code) && (!holdings.isReporter(code) || topic.reporter != null && !topic.reporter.is(code) && !holdings.isEveryReporter(topic.reporter.first()));
    if (partner) {
      x.f.partner = Codes.of(code);
    } else {
      x.f.reporter = Codes.of(code);
    }
    x.f.subject = partner ? "partner" : "reporter";
    rank(x, word, 1, false);
  }

  /** "Its largest customer." */
  void superlative(Statement x) {
    Item top = x.c.first("rank.top");
    Item role = x.c.after(top.to, 4, "role.customer", "role.supplier", "role.exporter", "role.importer", "kind");
    if (Goods.unknown(x.c, top.to) && x.c.isAt(top.to + 1, "prep.of")) {
      return; // "chief economist of the exporters' union"
    }
    Item leads = x.c.after(top.to, 0, "flow.exports", "flow.imports");
    if (widest(x, top)) {
      return;
    }
    if (role == null && leads != null && x.c.product() != null && x.c.product().to <= top.from && x.c.has("be") && !x.c.has("neg")) {
      x.f.product = Codes.of(x.c.product().products.get(0));
      x.f.subject = "product";
      rank(x, top, 1, false); // "machines are the leading export"
      return;
    }
    if (role == null || x.c.has("neg")) {
      return;
    }
    boolean subject = !x.c.areas().isEmpty() || x.c.product() != null || x.sentence.items().stream().anyMatch(i -> i.is("pronoun") && i.from < top.from);
    if (subject) {
      rank(x, top, 1 + ahead(x), false);
    }
  }

  /** Asks for the rank of the area, partner or product spoken of, among the members that the clause names. */
  void rank(Statement x, Item a, int stated, boolean ascending) {
    Clause c = x.c;
    Frame f = x.f;
    Item role = c.after(a.to, 6, "role.customer", "role.supplier", "role.exporter", "role.importer");
    if (role == null) {
      role = c.first("role.customer", "role.supplier", "role.exporter", "role.importer");
    }
    Item universe = c.items.stream().filter(i -> i.isArea() && (roles.isUniverse(i, c) || roles.role(i, c, f) == Roles.Role.UNIVERSE)).findFirst().orElse(null);
    Item kindItem = c.items.stream().filter(i -> i.is("kind") && !i.is("national") && (i.from >= a.to || i.to <= a.from)).findFirst().orElse(null);
    String kind = kindItem == null ? null : kindItem.value("kind");
    Dimension d;
    if ("product".equals(kind) && (f.product == null || holdings.isTotal(f.product)) && role == null) {
      return;
    }
    if (role != null && role.isAny("role.customer", "role.supplier")) {
      d = Dimension.PARTNER;
    } else if ("product".equals(kind) && f.product != null && !holdings.isTotal(f.product)) {
      d = Dimension.PRODUCT;
    } else if ("partner".equals(kind)) {
      d = Dimension.PARTNER;
    } else if (role != null || universe != null || kind != null && !"product".equals(kind)) {
      d = Dimension.REPORTER;
    } else {
      Item within = c.items.stream().filter(i -> i.isProduct() && c.before(i.from, 1, "prep.in") != null).findFirst().orElse(null);
      boolean inGoods = within != null && f.reporter != null && "product".equals(f.subject) && (c.has("self") || c.areas().stream().anyMatch(i -> f.reporter.is(roles.code(i))));
      d = inGoods ? Dimension.REPORTER : "partner".equals(f.subject) ? Dimension.PARTNER : "product".equals(f.subject) ? Dimension.PRODUCT : Dimension.REPORTER;
    }
    boolean amongAll = d == Dimension.PARTNER && role != null && (f.partner == null || f.partner.equals(holdings.everyPartner())) && f.reporter != null && (universe != null || c.has("group")) && topic.reporter != null;
    if (amongAll) { // "France is the second buyer of the area": by what it buys
      boolean buys = role.is("role.customer");
      Question q = questions.about(x, MeasureExpr.of("rank")).flow(buys ? TradeFlow.IMPORTS : TradeFlow.EXPORTS).universe(new Universe(Dimension.REPORTER, universes.of(universe, kind, f))).ascending(ascending).build();
      claims.add(x, a, "rank", q, new Assertion(Operator.RANK, (double) stated, 0, List.of(), "rank", false), null);
      return;
    }
    TradeFlow flow = role != null && role.is("role.supplier") ? TradeFlow.IMPORTS : role != null && role.isAny("role.customer", "role.exporter") ? TradeFlow.EXPORTS : f.flow;
    Item ownArea = c.areas().stream().filter(i -> f.reporter != null && f.reporter.is(roles.code(i))).findFirst().orElse(null);
    boolean their = role != null && (c.says(role.from - 1, "possessive") || c.says(role.from - 2, "possessive") || c.says(role.from - 3, "possessive") || c.says(role.from - 4, "possessive"));
    Item owner = d == Dimension.PARTNER && role != null ? owner(c, role) : null;
    Item subject = owner == null ? null : c.areas().stream().filter(i -> i != owner && i.to <= a.from && !roles.code(i).equals(roles.code(owner))).findFirst().orElse(null);
    boolean others = subject != null && holdings.isReporter(roles.code(owner)) && holdings.isPartner(roles.code(subject)) && topic.reporter != null && topic.reporter.is(roles.code(subject));
    if (others) { // "Austria is Germany's fifth supplier"
      Question q = questions.about(x, MeasureExpr.of("rank")).flow(flow).reporter(Codes.of(roles.code(owner))).partner(Codes.of(roles.code(subject))).universe(new Universe(d, Universe.ALL)).ascending(ascending).build();
      claims.add(x, a, "rank", q, new Assertion(Operator.RANK, (double) stated, 0, List.of(), "rank", false), null);
      return;
    }
    boolean unseen = subject != null && !holdings.isReporter(roles.code(owner)) && topic.reporter != null && topic.reporter.is(roles.code(subject)) && c.before(a.from, 6, "be") != null;
    if (unseen) { // "Montalba is Norway's third supplier": nothing is held from Norway's side
      claims.add(x, a, "rank", null, new Assertion(Operator.RANK, (double) stated, 0, List.of(), "rank", false), Reason.NO_DATA);
      return;
    }
    boolean swapped = d == Dimension.PARTNER && their && ownArea != null && f.partner != null && !f.partner.equals(holdings.everyPartner()) && holdings.isReporter(f.partner.first());
    if (d == Dimension.PARTNER && !swapped && (f.partner == null || f.partner.equals(holdings.everyPartner()))
        || d == Dimension.PRODUCT && holdings.isTotal(f.product) || d == Dimension.REPORTER && f.reporter == null) {
      return;
    }
    MeasureExpr by = c.has("percapita") ? MeasureExpr.of("per_capita") : c.has("gdp") ? MeasureExpr.of("gdp_ratio") : null;
    String members = d == Dimension.REPORTER ? universes.of(universe, kind, f) : Universe.ALL;
    String own = topic.reporter == null ? null : topic.reporter.first();
    kind = kind == null && f.reporter != null ? holdings.kind(f.reporter.first()) : kind;
    boolean inside = d == Dimension.REPORTER && own != null && f.reporter != null && holdings.isPartOf(f.reporter.first(), own) && c.items.stream().anyMatch(i -> i.is("self") && (i.to <= a.from || i.from >= a.to) && Roles.selfKind(c, i).equals(holdings.kind(own)));
    if (d == Dimension.REPORTER && f.reporter != null && !f.reporter.isSum() && !holdings.kind(f.reporter.first()).equals(kind)) {
      String up = holdings.areas().find(f.reporter.first()).map(z -> z.parent()).orElse("");
      if (holdings.kind(up).equals(kind) && holdings.areas().childrenOf(up).size() == 1) {
        f.reporter = Codes.of(up);
        members = universes.of(universe, kind, f);
      }
    }
    if (inside) {
      f.within = topic.reporter;
      members = Universes.plural(kind) + " of " + own;
    }
    Question.Builder b = questions.about(x, new MeasureExpr("rank", by)).flow(flow).universe(new Universe(d, members)).ascending(ascending);
    if (d == Dimension.PRODUCT) {
      b.partner(f.partner);
    }
    if (swapped) {
      b.reporter(f.partner).partner(f.reporter);
    }
    questions.dated(x, b);
    boolean onwards = x.leaves(a) && !x.ownBase && c.items.stream().noneMatch(i -> i.isWhen() && i.from >= a.to && i.from - a.to <= 2) && c.numbers().stream().anyMatch(i -> i.num.type() == Num.Type.ORDINAL && i.from >= a.to && i.from - a.to <= 2 && c.says(i.from - 1, "arrival", "prep.to"));
    if (onwards && x.base() != null) { // "from seventh to fourth place"
      b.period(x.base());
    }
    claims.add(x, a, "rank", b.build(), new Assertion(Operator.RANK, (double) stated, 0, List.of(), "rank", false), null);
  }

  /** "Only seven countries export more": eighth. */
  boolean exceeded(Statement x) {
    Clause c = x.c;
    Item n = c.numbers().stream().filter(i -> i.num.type() == Num.Type.PLAIN && !i.num.scaled() && i.num.value() >= 1 && i.num.value() < 100).findFirst().orElse(null);
    Item kind = n == null ? null : c.after(n.to, 2, "kind");
    boolean few = n != null && (c.has("only") || c.says(n.to, "prep.of") && c.numbers().size() == 2 && c.numbers().get(1).from - n.to <= 2);
    Item more = kind == null && !few ? null : c.after(kind == null ? n.to : kind.to, 6, "more", "less", "better", "outsell");
    if (more != null && sellsAndBuys(c, more)) {
      return false; // "only three countries sell more than they buy": a balance
    }
    if (more != null && c.items.stream().anyMatch(i -> i.isWhen() && i.when.cue() == When.Cue.BASE && i.from >= more.to && i.from - more.to <= 2)) {
      return false; // "only eight regions bought more than the year before": how many rose
    }
    boolean sells = c.has("better", "outsell") || c.has("verb.sell", "flow.exports", "verb.buy", "flow.imports");
    Item only = c.first("only");
    Item beyond = only == null ? null : c.after(only.to, 14, "more", "less", "better");
    boolean last = beyond != null && beyond.is("less") && !beyond.is("more");
    List<Item> named = beyond == null ? List.of() : c.areas().stream().filter(i -> i.from >= only.to && i.to <= beyond.from).toList();
    Codes before = x.index > 0 && x.f.before != null ? x.f.before : topic.last != null ? topic.last.reporter : null;
    if (n == null && !named.isEmpty() && sells && c.numbers().isEmpty() && before != null) {
      x.f.reporter = c.has("we") && topic.self != null && holdings.isReporter(topic.self) ? Codes.of(topic.self) : before;
      x.f.partner = holdings.everyPartner();
      Question q = questions.about(x, MeasureExpr.of("rank")).universe(new Universe(Dimension.REPORTER, universes.of(null, holdings.kind(x.f.reporter.first()), x.f))).ascending(last).build();
      claims.add(x, only, "rank", q, new Assertion(Operator.RANK, named.size() + 1.0, 0, List.of(), "rank", false), null);
      return true;
    }
    Item beaten = more == null || !more.is("outsell") ? null : c.areas().stream().filter(a -> a.from >= more.to && holdings.isReporter(roles.code(a))).findFirst().orElse(null);
    if (beaten != null && c.numbers().size() == 1) { // "only four states outsell Tasmania"
      x.f.reporter = Codes.of(roles.code(beaten));
    }
    if (more == null || !sells || c.numbers().stream().filter(i -> i.from >= more.from || !few).count() > 1 || x.f.reporter == null || beaten == null && c.areas().stream().anyMatch(a -> a.from > more.from && !roles.code(a).equals("W00"))) {
      return false;
    }
    Question q = questions.about(x, MeasureExpr.of("rank")).partner(holdings.everyPartner()).universe(new Universe(Dimension.REPORTER, universes.of(null, kind == null ? null : kind.value("kind"), x.f))).ascending(more.is("less") && !more.is("more")).build();
    claims.add(x, n, "rank", q, new Assertion(Operator.RANK, n.num.value() + 1, 0, List.of(), "rank", false), null);
    return true;
  }

  private static boolean sellsAndBuys(Clause c, Item more) {
    Item first = c.items.stream().filter(i -> i.isAny("verb.sell", "verb.buy", "count.exceed") && i.from <= more.from).reduce((p, q) -> q).orElse(null);
    Item second = c.after(more.to, 3, "verb.sell", "verb.buy");
    return first != null && second != null && (first.is("count.exceed") ? second.is("verb.buy") : Roles.flowOf(first) != Roles.flowOf(second));
  }

  /** "By far the widest deficit is with Peru": the partner with whom the balance is lowest, or highest; false for others. */
  private boolean widest(Statement x, Item top) {
    Item gap = x.c.after(top.to, 1, "balance.deficit", "balance.surplus");
    gap = gap == null && x.c.lexicon.adjectivesFollow() ? x.c.before(top.from, 1, "balance.deficit", "balance.surplus") : gap;
    Item with = gap == null ? null : x.c.areas().stream().filter(i -> Roles.prep(x.c, i, "prep.with") && holdings.isPartner(roles.code(i))).findFirst().orElse(null);
    if (with == null || x.f.reporter == null || x.f.reporter.is(roles.code(with))) {
      return false;
    }
    Question q = questions.about(x, MeasureExpr.of("rank")).flow(TradeFlow.BALANCE).partner(Codes.of(roles.code(with))).universe(new Universe(Dimension.PARTNER, Universe.ALL)).ascending(gap.is("balance.deficit")).build();
    claims.add(x, top, "rank", q, new Assertion(Operator.RANK, 1.0, 0, List.of(), "rank", false), null);
    return true;
  }

  /** Whose customer or supplier: "Germany's fifth supplier", "il quinto fornitore della Germania"; null where nobody is named. */
  private static Item owner(Clause c, Item role) {
    return c.areas().stream()
        .filter(i -> i.to <= role.from && role.from - i.to <= 4 && (c.mark(i.to, "'s", "'") || i.is("we") && i.adjective) || i.from >= role.to && i.from - role.to <= 2 && Roles.prep(c, i, "prep.of"))
        .findFirst()
        .orElse(null);
  }

  /** "Preceded only by Chile": the place after those named; false where nobody is. */
  boolean preceded(Statement x) {
    Item word = x.c.first("preceded");
    if (word == null || x.c.numbers().stream().anyMatch(n -> n.num.type() == Num.Type.ORDINAL) || x.sentence.items().stream().anyMatch(n -> n.isNum() && n.num.type() == Num.Type.ORDINAL && n.to <= word.from)) {
      return false;
    }
    List<Item> named = x.c.areas().stream().filter(i -> i.from >= word.to && !i.adjective).toList();
    if (named.isEmpty() || topic.last == null && x.f.before == null) {
      return false;
    }
    Codes subject = x.f.before != null ? x.f.before : topic.last.reporter;
    if (subject == null || named.stream().anyMatch(i -> subject.is(roles.code(i)))) {
      return false;
    }
    x.f.reporter = subject;
    x.f.partner = holdings.everyPartner();
    Question q = questions.about(x, MeasureExpr.of("rank")).universe(new Universe(Dimension.REPORTER, universes.of(null, holdings.kind(subject.first()), x.f))).build();
    claims.add(x, word, "rank", q, new Assertion(Operator.RANK, named.size() + 1.0, 0, List.of(), "rank", false), null);
    return true;
  }

  /** "Last comes Sabbiera, preceded by Montalba": one place above the last one told; false where no last one was. */
  boolean nextToLast(Statement x) {
    Item word = x.c.first("behind", "preceded");
    Question said = word == null || word.from - x.c.from > 1 || x.index == 0 ? null : claims.last();
    Item named = x.c.areas().stream().filter(i -> word != null && i.from >= word.to && i.from - word.to <= 2 && !i.adjective).findFirst().orElse(null);
    boolean last = said != null && named != null && said.measure().id().equals("rank") && said.ascending() && x.c.says(word.from, "preceding") && x.c.numbers().isEmpty();
    if (!last) {
      return false;
    }
    boolean partner = said.universe().dimension() == Dimension.PARTNER;
    Question.Builder b = said.toBuilder();
    Question q = (partner ? b.partner(Codes.of(roles.code(named))) : b.reporter(Codes.of(roles.code(named)))).build();
    claims.add(x, named, "rank", q, new Assertion(Operator.RANK, 2.0, 0, List.of(), "rank", false), null);
    return true;
  }

  /** "Only Chile is ahead of Peru", "davanti al Perù c'è solo il Cile", "only Chile and Bolivia sell more": the place after those named; false where nobody is. */
  boolean onlyAhead(Statement x) {
    Clause c = x.c;
    Item only = c.first("only");
    if (only == null || c.numbers().stream().anyMatch(Clauses::isAnchor)) {
      return false;
    }
    Item ahead = c.first("ahead", "better", "overtake");
    Clause opens = x.clauses.get(0);
    boolean opening = ahead == null && x.index > 0 && opens.has("ahead") && opens.areas().size() == 1 && opens.numbers().isEmpty();
    List<Item> areas = c.areas().stream().filter(i -> !i.adjective && !roles.isUniverse(i, c)).toList();
    List<Item> named;
    Item subject;
    if (opening || ahead != null && ahead.from < only.from) {
      subject = opening ? opens.areas().get(0) : areas.stream().filter(i -> i.from >= ahead.to && i.to <= only.from).findFirst().orElse(null);
      named = areas.stream().filter(i -> i.from >= only.to).toList();
    } else if (ahead != null) {
      subject = areas.stream().filter(i -> i.from >= ahead.to).findFirst().orElse(null);
      named = areas.stream().filter(i -> i.from >= only.to && i.to <= ahead.from).toList();
    } else {
      return false;
    }
    String code = subject == null ? null : roles.code(subject);
    if (code == null || named.isEmpty() || !holdings.isReporter(code) || holdings.isPartner(code) && "partner".equals(x.f.subject) || named.stream().anyMatch(i -> !holdings.kind(roles.code(i)).equals(holdings.kind(code)))) {
      return false;
    }
    x.f.reporter = Codes.of(code);
    x.f.partner = holdings.everyPartner();
    Question q = questions.about(x, MeasureExpr.of("rank")).universe(new Universe(Dimension.REPORTER, universes.of(null, holdings.kind(code), x.f))).build();
    claims.add(x, only, "rank", q, new Assertion(Operator.RANK, named.size() + 1.0, 0, List.of(), "rank", false), null);
    return true;
  }

  /** How many a clause before puts ahead: "After Germany, the best customer". */
  private static int ahead(Statement x) {
    Clause before = x.previous();
    Item behind = before == null ? x.c.first("behind") : before.first("behind");
    Clause where = before != null && behind != null ? before : x.c;
    return behind == null || behind.from - where.from > 1 ? 0 : (int) where.areas().stream().filter(i -> i.from >= behind.to && i.from - behind.to <= 4 && !i.adjective).count();
  }

  /** "Contributed 11 points, the most of the twenty regions", "no other country did better": first by the measure just told in the sentence; false where none was. */
  boolean firstOfThem(Statement x) {
    Clause c = x.c;
    Item none = c.first("none.more");
    Item best = none != null ? c.after(none.to, 6, "better") : c.has("highest") ? c.first("highest") : mostAmong(c);
    Question said = best == null || x.index == 0 || !bareOfClaims(c) ? null : claims.last();
    MeasureExpr by = said == null ? null : said.measure();
    boolean fits = by != null && List.of("growth", "contribution", "gdp_ratio", "per_capita", "share").contains(by.toString()) && said.reporter() != null && !said.reporter().isSum();
    Item universe = c.areas().stream().findFirst().orElse(null);
    Item kind = c.first("kind");
    boolean among = universe != null || kind != null && !"product".equals(kind.value("kind")) && !"partner".equals(kind.value("kind")) || c.has("national");
    boolean opens = none != null || best != null && best.from - c.from <= 3;
    if (!fits || !among || !opens || by.id().equals("share") && (said.denominator() == null || said.denominator().product() == null)) {
      return false;
    }
    Frame f = new Frame();
    f.reporter = said.reporter();
    String members = universes.of(universe, kind == null ? null : kind.value("kind"), f);
    Question q = said.toBuilder().measure(new MeasureExpr("rank", by)).universe(new Universe(Dimension.REPORTER, members)).ascending(false).build();
    claims.add(x, best, "rank", q, new Assertion(Operator.RANK, 1.0, 0, List.of(), "rank", false), null);
    return true;
  }

  /** "L'aumento più forte tra le regioni": a comparative that ranks, where adjectives follow; null for none. */
  private static Item mostAmong(Clause c) {
    return c.lexicon.adjectivesFollow() ? c.items.stream().filter(i -> i.is("more") && c.after(i.to, 1, "prep.among") != null).findFirst().orElse(null) : null;
  }

  /** Whether a clause has no number that states something, and no verb or flow of its own. */
  private static boolean bareOfClaims(Clause c) {
    return c.numbers().stream().noneMatch(Clauses::isAnchor) && !c.has("verb.sell", "verb.buy", "flow.exports", "flow.imports", "role.customer", "role.supplier", "role.exporter", "role.importer", "verb.absorb");
  }

  /** "No EU15 country sells more than the Netherlands." */
  boolean noOther(Statement x) {
    Item most = x.c.first("most.of.all");
    if (most != null && x.c.has("verb.sell", "verb.buy", "flow.exports", "flow.imports") && !x.c.has("neg", "none.more") && x.c.numbers().stream().noneMatch(Clauses::isAnchor)) {
      rank(x, most, 1, false); // "sells more than any other province"
      return true;
    }
    Item said = x.c.first("none.more");
    Clause opens = x.clauses.get(0);
    boolean earlier = said == null && x.index > 0 && x.clauses.subList(0, x.index).stream().allMatch(k -> k.numbers().stream().noneMatch(Clauses::isAnchor));
    Item none = earlier ? opens.first("none.more") : said; // "no region, in absolute terms, cut more"
    Item least = none == null ? null : x.c.after(none.to, 12, "less");
    Item than = least == null ? null : x.c.areas().stream().filter(i -> i.from >= least.to && i.from - least.to <= 3).findFirst().orElse(null);
    boolean last = than != null && x.c.has("verb.sell", "verb.buy") && x.c.has("kind") && !x.c.has("dir.up", "dir.down", "percapita") && holdings.isReporter(roles.code(than)) && x.c.numbers().stream().noneMatch(Clauses::isAnchor);
    if (last) { // "no region sold less than Peru"
      x.f.reporter = Codes.of(roles.code(than));
      x.f.partner = holdings.everyPartner();
      x.f.subject = "reporter";
      rank(x, least, 1, true);
      return true;
    }
    Item more = none == null ? null : x.c.after(none.to, 12, "more", "as.much", "highest");
    if (more == null) {
      return false;
    }
    Item area = null;
    Item universe = null;
    for (Item i : x.c.areas()) {
      if (i.from >= more.to) {
        area = i;
      } else if (roles.isUniverse(i, x.c) || i.from < more.from && !holdings.everyPartner().is(roles.code(i))) {
        universe = i;
      }
    }
    Item where = area;
    boolean partner = where != null && Roles.prep(x.c, where, "prep.in") && holdings.isPartner(roles.code(where)) && x.f.reporter != null && !x.f.reporter.is(roles.code(where)) && holdings.hasPartners();
    if (partner) { // "nowhere are they higher than in Peru"
      Question q = questions.about(x, MeasureExpr.of("rank")).partner(Codes.of(roles.code(where))).universe(new Universe(Dimension.PARTNER, Universe.ALL)).build();
      claims.add(x, where, "rank", q, new Assertion(Operator.RANK, 1.0, 0, List.of(), "rank", false), null);
      return true;
    }
    Item among = universe;
    boolean subject = area == null && (universe == null || x.index > 0 && x.f.reporter != null && !x.f.reporter.is(roles.code(among)) && holdings.isPartOf(x.f.reporter.first(), roles.code(among))) && x.f.reporter != null && x.c.has("verb.sell", "verb.buy", "flow.exports", "flow.imports");
    if (area == null && !subject) {
      return false;
    }
    Item moved = x.c.items.stream().filter(i -> i.from >= none.to && i.isAny("dir.up", "dir.down")).findFirst().orElse(null);
    if (moved != null) {
      return movedMost(x, none, moved, area, universe);
    }
    Item named = area;
    if (named != null) {
      x.f.reporter = Codes.of(roles.code(named));
    }
    x.f.partner = holdings.everyPartner();
    x.f.subject = "reporter";
    Item kind = x.c.first("kind");
    String members = universes.of(universe, kind == null ? null : kind.value("kind"), x.f);
    if (universe != null && !holdings.areas().membersOf(roles.code(universe)).isEmpty()) {
      members = roles.code(universe);
    }
    Question q = questions.about(x, MeasureExpr.of("rank")).universe(new Universe(Dimension.REPORTER, members)).build();
    claims.add(x, named != null ? named : none, "rank", q, new Assertion(Operator.RANK, 1.0, 0, List.of(), "rank", false), null);
    return x.c.numbers().stream().noneMatch(n -> n.num.type() == Num.Type.PERCENT || n.num.type() == Num.Type.MONEY);
  }

  /** "No region cut its imports more than Umbria": first by growth, or by change where it's in money. */
  private boolean movedMost(Statement x, Item none, Item moved, Item area, Item universe) {
    Period base = x.base();
    String code = area == null ? x.f.reporter.first() : roles.code(area);
    if (base == null || !holdings.isReporter(code) || holdings.hasPartners() && holdings.isPartner(code) && "partner".equals(x.f.subject)) {
      return true; // no level is ranked here
    }
    x.f.reporter = Codes.of(code);
    x.f.partner = holdings.everyPartner();
    Item kind = x.c.first("kind");
    MeasureExpr by = MeasureExpr.of(x.sentence.items().stream().anyMatch(i -> i.is("absolute")) ? "change" : "growth");
    Question q = questions.about(x, new MeasureExpr("rank", by)).base(base).universe(new Universe(Dimension.REPORTER, universes.of(universe, kind == null ? null : kind.value("kind"), x.f))).ascending(Statement.down(moved)).build();
    claims.add(x, area != null ? area : none, "rank", q, new Assertion(Operator.RANK, 1.0, 0, List.of(), "rank", false), null);
    return true;
  }

  /** "Down on 2022, which remains the best year": the year that a relative clause follows; null for none. */
  private static Period ofWhich(Statement x) {
    int at = x.index > 1 && x.previous().to - x.previous().from <= 1 ? x.index - 1 : x.index; // "which", cut off by "though"
    Clause before = at > 0 ? x.clauses.get(at - 1) : null;
    Clause which = x.clauses.get(at);
    boolean relative = before != null && which.items.stream().anyMatch(i -> i.from == which.from && i.is("pronoun")) && which.says(which.from, "relative");
    Item last = !relative || before.items.isEmpty() ? null : before.items.get(before.items.size() - 1);
    return last != null && last.isWhen() && last.to == before.to ? last.when.period() != null && last.when.period().isYear() ? last.when.period() : null : null;
  }

  /** "The highest annual figure in a series that starts in 2010", "il valore più alto di una serie": a superlative over years; null for none. */
  private static Item ofSeries(Clause c) {
    Item top = c.items.stream().filter(i -> i.is("rank.top") || i.is("dir.up") && c.before(i.from, 2, "level.prior") != null).findFirst().orElse(null);
    boolean level = top != null && (c.after(top.to, 2, "level.prior") != null || c.before(top.from, 2, "level.prior") != null);
    for (int at = level ? top.to : c.to; at < c.to; at++) {
      if (c.says(at, "series") && c.numbers().stream().noneMatch(n -> n.num.type() != Num.Type.ORDINAL && Clauses.isAnchor(n))) {
        return top;
      }
    }
    return null;
  }

  /** "€1,523 a head, the fourth highest value in the country": a place by what the statement before gave a value of; false where no value stood there. */
  private boolean ofValue(Statement x, Item a) {
    Clause c = x.c;
    Item top = c.after(a.to, 2, "rank.top");
    Item noun = c.after(a.to, 0, "level.prior");
    boolean level = top != null && c.after(top.to, 1, "level.prior") != null || noun != null && c.after(noun.to, 0, "rank.top", "more", "dir.up") != null;
    Question said = !level || x.index == 0 || a.from - c.from > 2 ? null : claims.lastLevel();
    if (said == null || said.reporter() == null || said.reporter().isSum() || said.base() != null || !said.partner().equals(holdings.everyPartner())) {
      return false;
    }
    Item universe = c.areas().stream().findFirst().orElse(null);
    String members = universes.of(universe, null, x.f);
    MeasureExpr by = said.measure().equals(MeasureExpr.LEVEL) ? null : said.measure();
    Question q = said.toBuilder().measure(new MeasureExpr("rank", by)).denominator(null).universe(new Universe(Dimension.REPORTER, members)).build();
    claims.add(x, a, "rank", q, new Assertion(Operator.RANK, a.num.value(), 0, List.of(), "rank", false), null);
    return true;
  }

  /** "The record of 2011." */
  boolean record(Statement x) {
    Item named = x.c.first("record", "record.low");
    Item never = x.c.first("never");
    Item record = never != null && x.c.has("so.high") && never.to <= x.c.first("so.high").from ? never : named != null ? named : ofSeries(x.c); // "never had exports been so high"
    if (record == null || record == named && Goods.unknown(x.c, record.to) && !x.c.says(record.to, "goods.adjective.not")) {
      return false; // "the record crop"
    }
    Item its = x.c.items.stream().filter(i -> i.isWhen() && i.when.period() != null && i.when.period().isYear() && i.from >= record.to && i.from - record.to <= 1 && x.c.before(i.from, 1, "prep.of") != null).findFirst().orElse(null);
    Item when = its != null ? its : x.c.items.stream().filter(i -> i.isWhen() && i.when.period() != null && i.when.period().isYear() && i.when.cue() == When.Cue.IN && !x.c.says(i.from - 2, "begin") && !x.c.says(i.from - 1, "begin")).findFirst().orElse(null);
    Item nth = x.c.numbers().stream().filter(i -> i.num.type() == Num.Type.ORDINAL && record.from - i.to <= 2 && i.to <= record.from).findFirst().orElse(null);
    Period period = when != null ? when.when.period() : ofWhich(x) != null ? ofWhich(x) : x.f.period;
    if (period == null || holdings.years().size() < 3) {
      return false;
    }
    Integer since = x.c.items.stream().filter(i -> i.isWhen() && i.when.cue() == When.Cue.BASE && i.when.period() != null && i.when.period().isYear() && i.from >= record.to && holdings.years().contains(i.when.period().firstYear()))
        .map(i -> i.when.period().firstYear()).findFirst().orElse(null);
    int first = since != null && since < period.firstYear() ? since : holdings.years().first(); // "the highest since 2011"
    Question q = questions.about(x, MeasureExpr.of("rank")).period(period)
        .universe(new Universe(Dimension.PERIOD, first + "-" + (topic.latest > 0 ? Math.max(topic.latest, period.firstYear()) : holdings.years().last())))
        .ascending(record.is("record.low")).build();
    int from = x.from;
    List<Item> numbers = x.c.numbers().stream().filter(n -> n.num.type() == Num.Type.PERCENT || n.num.type() == Num.Type.FRACTION || n.num.type() == Num.Type.MONEY).toList();
    if (!numbers.isEmpty()) {
      // "down 3.5% from the record of 2011": two statements, the change first
      x.to = numbers.get(0).from > record.to ? x.c.to : record.from; // "against the record of 2011 they are down 3.5%"
      numbers.forEach(n -> { if (n.num.type() != Num.Type.MONEY) { percentages.percent(x, n); } else { amounts.amount(x, n); } });
      boolean after = numbers.get(0).from > record.to;
      x.from = after ? x.c.from : numbers.get(numbers.size() - 1).to;
      x.to = after ? numbers.get(0).from : x.c.to;
    }
    claims.add(x, record, "rank", q, new Assertion(Operator.RANK, nth == null ? 1.0 : nth.num.value(), 0, List.of(), "rank", false), null);
    x.from = from;
    x.to = x.c.to;
    return true;
  }
}
