// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import java.util.List;

/**
 * Decides what part each area and product of a clause plays: who reports, with whom, of what, which
 * way. Speaks from grammar first (to, from, whose, who buys), then from what a dataset can hold.
 */
final class Roles {

  enum Role {
    REPORTER,
    PARTNER,
    UNIVERSE,
    COMPARED,
    WHOLE
  }

  private final Topic topic;
  private final Holdings holdings;

  Roles(Topic topic) {
    this.topic = topic;
    this.holdings = topic.holdings;
  }

  /** Whether an adjective belongs to something that is traded, ranked or measured: not "the Italian capital". */
  private static boolean linked(Item a, Clause c) {
    String[] near = {"flow.exports", "flow.imports", "flow.trade", "verb.sell", "verb.buy", "verb.absorb", "balance", "balance.deficit", "balance.surplus", "role.customer", "role.supplier", "role.exporter", "role.importer", "goods", "kind", "gdp", "growth.noun", "total", "dir.up", "dir.down", "share.noun", "relation.noun", "product.unlisted", "level.prior", "verb.provide", "relies", "average"};
    boolean people = c.isAt(a.from - 1, "article") && !(c.after(a.to, 0, "kind") != null) && (a.to >= c.to || c.tokens.get(a.to).isWord() && c.items.stream().anyMatch(i -> i.from - a.to <= 1 && i.from >= a.to));
    boolean along = c.before(a.from, 1, "prep.from", "prep.to") != null && c.after(a.to, 0, "kind") == null && (a.to >= c.to || c.tokens.get(a.to).kind() == eu.fondaco.checking.text.Token.Kind.MARK);
    return along || c.after(a.to, 2, near) != null || c.before(a.from, 2, near) != null || people || a.is("we")
        || c.items.stream().anyMatch(i -> i.isProduct() && (Math.abs(i.from - a.to) <= 2 || Math.abs(a.from - i.to) <= 2))
        || c.word(a.to, "buyers", "consumers", "firms", "market", "purchases", "goods");
  }

  /** The code that an item most likely means here. */
  String code(Item area) {
    if (topic.reporter != null && area.areas.contains(topic.reporter.first())) {
      return topic.reporter.first();
    }
    for (String c : area.areas) {
      if (holdings.reports(c) || holdings.isPartner(c)) {
        return c;
      }
    }
    return area.areas.get(0);
  }

  /** Sets the frame's fields from a clause; areas inside {@code whole} are left to the share. */
  void apply(Clause c, Frame f, int wholeFrom, int wholeTo) {
    String subject = f.subject;
    f.before = f.reporter;
    flow(c, f, wholeFrom);
    national(c, f, wholeFrom, wholeTo);
    self(c, f, wholeFrom, wholeTo);
    relies(c, f);
    if (c.from > 0 && c.tokens.get(c.from - 1).is(";") && "product".equals(subject) && c.product() == null && c.areas().stream().anyMatch(a -> role(a, c, f) == Role.REPORTER)) {
      f.product = Codes.TOTAL;
      f.subject = "reporter";
    }
    boolean partnerSet = false;
    boolean reporterSet = false;
    for (Item a : c.areas()) {
      if (a.from >= wholeFrom && a.to <= wholeTo) {
        continue;
      }
      if (a.adjective && !linked(a, c) || prep(c, a, "prep.outside")) {
        continue;
      }
      Role role = role(a, c, f);
      String code = code(a);
      String meant = role == Role.UNIVERSE ? lastOfKind(a, c) : null;
      if (meant != null) {
        role = holdings.isReporter(meant) && !holdings.isPartner(meant) || topic.reporter == null ? Role.REPORTER : Role.PARTNER;
        code = meant;
      }
      switch (role) {
        case REPORTER -> {
          f.national = false;
          boolean both = reporterSet && joined(c, a) && f.reporter != null && !f.reporter.list().contains(code) && (c.has("together") || topic.reporter == null || !topic.reporter.is(code));
          List<String> sum = new java.util.ArrayList<>(both ? f.reporter.list() : List.of());
          sum.add(code);
          reporterSet = true;
          f.reporter = Codes.of(sum);
          boolean owner = a.adjective || prep(c, a, "prep.of") || c.word(a.to, "'s", "'");
          f.subject = owner && "partner".equals(f.subject) ? f.subject : "reporter";
          if (f.partner != null && f.partner.is(code)) {
            f.partner = holdings.everyPartner();
          }
        }
        case PARTNER -> {
          Codes codes = Codes.of(code);
          if (partnerSet && joined(c, a) && !f.partner.is(code)) {
            List<String> both = new java.util.ArrayList<>(f.partner.list());
            both.add(code);
            codes = Codes.of(both);
          }
          f.partner = holdings.isEveryPartner(codes) ? holdings.everyPartner() : codes;
          partnerSet = true;
          f.subject = f.partner.equals(holdings.everyPartner()) ? f.subject : "partner";
        }
        default -> { }
      }
    }
    Item p = c.product();
    boolean aside = p != null && "product".equals(subject) && f.product != null && !holdings.isTotal(f.product) && c.numbers().stream().noneMatch(Clauses::isAnchor) && !c.has("be", "dir.up", "dir.down", "verb.level", "verb.sell", "flow.exports", "flow.imports", "share.verb", "verb.provide");
    if (aside) {
      f.subject = "product";
    } else if (p != null && !(p.from >= wholeFrom && p.to <= wholeTo) && !isCause(c, p)) {
      f.product = Codes.of(p.products.get(0));
      if (!p.products.get(0).equals("TOTAL")) {
        f.subject = "product";
      }
    } else if (p == null && c.has("goods") && c.first("goods").from < wholeFrom && !unlisted(c, wholeFrom, wholeTo) && !c.has("total") && c.has("verb.sell", "verb.buy")) {
      f.product = Codes.TOTAL;
    } else if (unlisted(c, wholeFrom, wholeTo)) {
      f.product = Codes.of(UNLISTED);
      f.subject = "product";
    }
    if (c.has("bilateral") && f.reporter != null && topic.reporter != null && !f.reporter.equals(topic.reporter) && !partnerSet && holdings.isPartner(topic.reporter.first())) {
      f.partner = topic.reporter;
    }
    boolean ours = f.flow == TradeFlow.IMPORTS && topic.flow == TradeFlow.EXPORTS && topic.reporter != null && f.reporter != null && !f.reporter.equals(topic.reporter)
        && f.partner != null && f.partner.equals(holdings.everyPartner()) && holdings.isPartner(topic.reporter.first()) && !c.has("total")
        && c.areas().stream().anyMatch(a -> a.adjective && f.reporter.is(code(a)));
    if (ours && c.numbers().stream().anyMatch(n -> n.num.type() == Num.Type.MONEY || n.num.scaled())) {
      f.partner = topic.reporter;
    }
    viewpoint(c, f, subject);
  }

  /** "The Catalan province": the one named before that lies there. */
  private String lastOfKind(Item a, Clause c) {
    Item kind = c.after(a.to, 1, "kind") != null ? c.after(a.to, 1, "kind") : c.before(a.from, 1, "kind");
    String said = kind == null ? "" : c.tokens.get(kind.to - 1).norm();
    boolean plural = said.endsWith("s") || List.of("province", "regioni", "paesi", "stati", "nazioni").contains(said);
    if (kind == null || plural || c.has("rank.lead", "rank.top") || c.numbers().stream().anyMatch(n -> n.num.type() == Num.Type.ORDINAL)) {
      return null;
    }
    for (int i = topic.recent.size() - 1; i >= 0; i--) {
      String r = topic.recent.get(i);
      if (holdings.kind(r).equals(kind.value("kind")) && holdings.isPartOf(r, code(a))) {
        return r;
      }
    }
    return null;
  }

  /** "National exports", "the fall nationwide": the whole that the reporter is a part of. */
  private void national(Clause c, Frame f, int wholeFrom, int wholeTo) {
    Item n = c.first("national");
    if (n == null || n.from >= wholeFrom && n.to <= wholeTo || topic.reporter == null || c.has("share.noun")) {
      return;
    }
    boolean linked = c.after(n.to, 1, "flow.exports", "flow.imports", "dir.up", "dir.down") != null || c.before(n.from, 1, "flow.exports", "flow.imports", "dir.up", "dir.down") != null;
    String whole = holdings.whole(topic.reporter.first());
    if (linked && whole != null && c.numbers().stream().noneMatch(k -> k.num.type() == Num.Type.POINTS)) {
      f.reporter = Codes.of(whole);
      f.product = Codes.TOTAL;
      f.national = true;
    }
  }

  /** "The province": the one named last, where it isn't the text's own. */
  private void self(Clause c, Frame f, int wholeFrom, int wholeTo) {
    Item s = c.first("self");
    if (s == null || s.from >= wholeFrom && s.to <= wholeTo || !c.areas().isEmpty() && c.areas().get(0).from < s.from) {
      return;
    }
    String word = c.tokens.get(s.to - 1).norm();
    String kind = selfKind(c, s);
    boolean adjective = word.endsWith("ale") || word.endsWith("ali");
    if (kind.isEmpty() || adjective) {
      return;
    }
    for (int i = topic.recent.size() - 1; i >= 0; i--) {
      String r = topic.recent.get(i);
      String k = holdings.kind(r);
      if ((k.equals(kind) || kind.equals("state") && k.equals("territory")) && holdings.isReporter(r)) {
        f.reporter = Codes.of(r);
        f.subject = "reporter";
        return;
      }
    }
    if (topic.reporter != null && holdings.kind(topic.reporter.first()).equals(kind)) {
      f.reporter = topic.reporter;
      f.subject = "reporter";
    }
  }

  /** The kind of area that "the province" or "regional" names; empty for other words. */
  static String selfKind(Clause c, Item s) {
    String word = c.tokens.get(s.to - 1).norm();
    return word.startsWith("provinc") ? "province"
        : word.startsWith("region") || word.startsWith("communit") || word.startsWith("comunit") ? "region"
        : word.startsWith("stat") ? "state" : word.startsWith("territor") ? "territory" : "";
  }

  /** "Germany relies on the Netherlands for …": the subject's own purchases. */
  private void relies(Clause c, Frame f) {
    Item r = c.first("relies");
    if (r == null || c.areas().stream().anyMatch(a -> a.to <= r.from)) {
      return;
    }
    if ("partner".equals(f.subject) && f.partner != null && !f.partner.equals(holdings.everyPartner())) {
      f.reporter = f.partner;
    }
    f.flow = TradeFlow.IMPORTS;
  }

  /** Stands for goods that no list of products here has: a number about them isn't about all goods. */
  static final String UNLISTED = "UNLISTED";

  /** "Wine exports", "agricultural goods" where no product list has them. */
  private static boolean unlisted(Clause c, int wholeFrom, int wholeTo) {
    for (Item i : c.items) {
      boolean inside = i.from >= wholeFrom && i.to <= wholeTo;
      if (inside || i.isProduct()) {
        continue;
      }
      boolean aside = c.word(i.to, "included", "compreso", "compresa", "compresi", "comprese", "incluso", "inclusa", "inclusi", "incluse") || c.word(i.from - 1, "including", "incluso", "incluse");
      if (i.is("product.unlisted") && !aside && !isCause(c, i)) {
        return true;
      }
      if (i.is("goods")) {
        int english = i.from - 1;
        int italian = i.to;
        if (unknown(c, english) && !c.isAt(english, "goods.neutral") && !c.tokens.get(english).norm().matches(".*(ed|ing|able|ible)$") && c.lang == eu.fondaco.core.text.Lang.EN
            || unknown(c, italian) && c.lang == eu.fondaco.core.text.Lang.IT && adjectiveLike(c, italian)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a lower-case word stands there that nothing here knows. */
  static boolean unknown(Clause c, int at) {
    return at >= c.from && at < c.to && c.tokens.get(at).isWord() && !c.tokens.get(at).isCapitalised()
        && c.tokens.get(at).norm().length() > 3
        && c.items.stream().noneMatch(i -> i.from <= at && at < i.to);
  }

  private static boolean adjectiveLike(Clause c, int at) {
    String w = c.tokens.get(at).norm();
    return w.matches(".*(ari|ali|ici|oli|ivi|eri|ili|ati|ieri|ini)$") && !w.matches(".*(arono|ono|ano|ati|ate|iti|ute|uti)$");
  }

  /** "As coal prices fell", "driven by dear oil": why, not of what. */
  private static boolean isCause(Clause c, Item p) {
    return c.after(p.to, 1, "out") != null || c.before(p.from, 2, "cause", "out") != null || c.word(p.from - 1, "as");
  }

  /** "Japan and Korea": named together. */
  private static boolean joined(Clause c, Item a) {
    int at = a.from - 1;
    while (at > c.from && c.isAt(at, "article")) {
      at--;
    }
    return c.isAt(at, "conj") || c.word(at, "+");
  }

  private void flow(Clause c, Frame f, int wholeFrom) {
    for (Item i : c.items) {
      if (i.from >= wholeFrom && i.from > c.from && !i.isAny("balance.deficit", "balance.surplus")) {
        continue;
      }
      TradeFlow found = flowOf(i);
      if (found != null) {
        f.flow = found;
      }
    }
  }

  /** The flow a word names by itself, or null. */
  static TradeFlow flowOf(Item i) {
    if (i.isAny("balance.deficit", "balance.surplus", "balance")) {
      return TradeFlow.BALANCE;
    }
    if (i.isAny("flow.exports", "verb.sell", "role.exporter", "role.customer", "verb.absorb")) {
      return TradeFlow.EXPORTS;
    }
    if (i.isAny("flow.imports", "verb.buy", "role.importer", "role.supplier", "relies")) {
      return TradeFlow.IMPORTS;
    }
    return i.is("flow.trade") ? TradeFlow.TRADE : null;
  }

  /** Seen from the reporter: what Korea buys from Italy is Italy's exports. */
  private void viewpoint(Clause c, Frame f, String subject) {
    Item sell = c.first("verb.sell");
    if (sell != null && "partner".equals(subject) && f.bought && c.areas().isEmpty() && f.partner != null && !f.partner.equals(holdings.everyPartner())) {
      f.flow = TradeFlow.IMPORTS;
    }
    Item buy = c.first("verb.buy");
    if (buy != null && f.partner != null && !f.partner.equals(holdings.everyPartner()) && subjectBefore(c, buy, f, subject)) {
      f.flow = TradeFlow.EXPORTS;
      f.subject = "partner";
      f.bought = true;
    }
    for (Item a : c.areas()) {
      String code = code(a);
      boolean isTopic = topic.reporter != null && topic.reporter.is(code) || f.reporter != null && f.reporter.is(code);
      boolean otherSubject = f.partner != null && !f.partner.is(code) && !f.partner.equals(holdings.everyPartner());
      if (!isTopic || !otherSubject) {
        continue;
      }
      if (prep(c, a, "prep.from") && f.flow == TradeFlow.IMPORTS) {
        f.reporter = Codes.of(code);
        f.flow = TradeFlow.EXPORTS;
      } else if (prep(c, a, "prep.to") && f.flow == TradeFlow.EXPORTS && c.has("verb.sell", "flow.exports")) {
        f.reporter = Codes.of(code);
        f.flow = TradeFlow.IMPORTS;
      }
    }
  }

  private boolean subjectBefore(Clause c, Item verb, Frame f, String subject) {
    for (Item a : c.areas()) {
      if (a.to <= verb.from && !prep(c, a, "prep.from")) {
        return f.partner.list().contains(code(a));
      }
    }
    return "partner".equals(subject);
  }

  Role role(Item a, Clause c, Frame f) {
    String code = code(a);
    if (isUniverse(a, c)) {
      return Role.UNIVERSE;
    }
    if (prep(c, a, "prep.than") && c.before(a.from, 4, "more", "less", "none.more", "unit.times", "multiple.up") != null || prep(c, a, "comparison") && (c.has("more", "less", "unit.times", "multiple.up") || c.numbers().stream().anyMatch(n -> n.num.type() == Num.Type.MULTIPLE))) {
      return Role.COMPARED;
    }
    if (measured(c, a) || c.before(a.from, 6, "comparison") != null && c.numbers().stream().anyMatch(n -> n.num.type() == Num.Type.MULTIPLE && n.to <= a.from)) {
      return Role.COMPARED;
    }
    if (c.before(a.from, 2, "behind", "ahead") != null || prep(c, a, "prep.than") && c.before(a.from, 4, "more", "less", "comparison", "none.more") != null) {
      return Role.COMPARED;
    }
    boolean contains = f.reporter != null && !f.reporter.is(code) && f.reporter.list().stream().allMatch(r -> holdings.isPartOf(r, code));
    boolean total = c.after(a.to, 0, "total") != null || c.before(a.from, 1, "total") != null || c.has("share.noun") && a.adjective;
    boolean ranked = c.has("rank.top") || c.numbers().stream().anyMatch(n -> n.num.type() == Num.Type.ORDINAL);
    Item grown = c.before(a.from, 1, "growth.noun") != null ? c.before(a.from, 1, "growth.noun") : c.after(a.to, 1, "growth.noun");
    if (contains && a.adjective && grown != null && c.numbers().stream().anyMatch(n -> n.num.type() == Num.Type.POINTS)) {
      return Role.WHOLE;
    }
    if (contains && ranked && c.numbers().stream().noneMatch(n -> n.num.type() == Num.Type.PERCENT || n.num.type() == Num.Type.MONEY)) {
      return Role.UNIVERSE;
    }
    boolean moves = c.has("dir.up", "dir.down") && !c.has("share.noun");
    if (contains && total && !moves && c.has("share.noun", "total") && c.numbers().stream().anyMatch(n -> n.num.type() == Num.Type.PERCENT || n.num.type() == Num.Type.FRACTION || n.num.type() == Num.Type.POINTS)) {
      return Role.WHOLE;
    }
    boolean reporter = holdings.isReporter(code);
    boolean partner = holdings.isPartner(code);
    if (!partner && reporter) {
      return Role.REPORTER;
    }
    if (partner && !reporter) {
      return Role.PARTNER;
    }
    if (!partner) {
      return prep(c, a, "prep.to") || prep(c, a, "prep.from") || topic.reporter != null ? Role.PARTNER : Role.REPORTER;
    }
    return spoken(a, c, f, code);
  }

  /** "40% less than Chile", "il doppio di Rivalta", "il triplo di quelle di Lagonia": set against. */
  private static boolean measured(Clause c, Item a) {
    Item than = c.before(a.from, 1, "more", "less");
    if (than != null && c.numbers().stream().anyMatch(n -> n.num.type() == Num.Type.PERCENT && n.to <= than.from && than.from - n.to <= 1)) {
      return true;
    }
    Item times = c.before(a.from, 4, "multiple.up");
    return times != null && c.lang == eu.fondaco.core.text.Lang.IT && c.isAt(times.to, "prep.of") && !a.adjective;
  }

  private Role spoken(Item a, Clause c, Frame f, String code) {
    if (c.before(a.from, 2, "relies") != null) {
      return Role.PARTNER;
    }
    boolean isTopic = topic.reporter != null && topic.reporter.is(code);
    Item flowAfter = c.after(a.to, 3, "flow.exports", "flow.imports", "balance.deficit", "balance.surplus", "balance", "flow.trade", "verb.sell");
    boolean possessive = c.word(a.to, "'s", "'");
    if (a.adjective && goods(c, a.to) && c.has("verb.buy") && topic.reporter != null && !isTopic && c.areas().stream().anyMatch(o -> o.to <= a.from && topic.reporter.is(code(o)))) {
      return Role.PARTNER;
    }
    if ((possessive || a.adjective) && (flowAfter != null && !flowAfter.is("verb.sell") || goods(c, a.to))) {
      return Role.REPORTER;
    }
    if (c.before(a.from, 2, "relies") != null) {
      return Role.PARTNER;
    }
    Item noun = c.before(a.from, 0, "flow.exports", "flow.imports", "balance", "balance.deficit", "balance.surplus");
    if (a.adjective && noun != null) {
      return Role.REPORTER;
    }
    if (isTopic && f.reporter != null && !f.reporter.is(code) && f.viewed) {
      return Role.PARTNER;
    }
    if (prep(c, a, "prep.for") && !isTopic && a.from - c.from <= 2 && c.has("role.supplier", "role.customer")) {
      f.viewed = true;
      return Role.REPORTER;
    }
    Item flowBefore = c.before(a.from, 30, "flow.exports", "flow.imports", "verb.sell", "verb.buy", "relies");
    if (prep(c, a, "prep.to")) {
      return isTopic && f.partner != null && !f.partner.equals(holdings.everyPartner()) ? Role.REPORTER : Role.PARTNER;
    }
    if (prep(c, a, "prep.from") && a.is("we") && f.flow == TradeFlow.EXPORTS && f.reporter != null && !f.reporter.is(code)) {
      return Role.PARTNER;
    }
    if (prep(c, a, "prep.from")) {
      boolean imports = flowBefore != null && flowBefore.isAny("flow.imports", "verb.buy") || flowBefore == null && f.flow == TradeFlow.IMPORTS;
      return imports && !isTopic ? Role.PARTNER : Role.REPORTER;
    }
    Item near = c.before(a.from, 4, "flow.exports", "flow.imports", "balance.deficit", "balance.surplus", "balance", "flow.trade", "role.supplier", "role.customer", "share.noun");
    if (prep(c, a, "prep.of") && near != null && !near.is("share.noun")) {
      return Role.REPORTER;
    }
    if (prep(c, a, "prep.with")) {
      return isTopic ? Role.REPORTER : Role.PARTNER;
    }
    if (c.after(a.to, 12, "relies") != null) {
      return Role.REPORTER;
    }
    if (c.after(a.to, 4, "verb.sell") != null && !prep(c, a, "prep.in")) {
      return Role.REPORTER;
    }
    if (c.after(a.to, 4, "verb.buy") != null && (topic.reporter == null || isTopic)) {
      return Role.REPORTER;
    }
    if (isTopic || topic.reporter != null && holdings.isEveryReporter(topic.reporter.first())) {
      return Role.REPORTER;
    }
    return topic.reporter == null && f.reporter == null ? Role.REPORTER : Role.PARTNER;
  }

  private static boolean goods(Clause c, int at) {
    return c.word(at, "goods", "merci", "products", "prodotti", "merchandise", "beni", "manufactures", "manufatti", "customers");
  }

  /** Whether an area stands as the whole that members are ranked or counted among. */
  boolean isUniverse(Item a, Clause c) {
    Item kind = areaKind(c.after(a.to, 1, "kind"));
    if (kind != null && (a.adjective || c.word(a.to, "'s") || kind.from == a.to) && !plainMention(a, c)) {
      return true;
    }
    Item adjacent = areaKind(c.before(a.from, 0, "kind"));
    if (a.adjective && adjacent != null && !plainMention(a, c)) {
      return true;
    }
    Item before = areaKind(c.before(a.from, 2, "kind"));
    return before != null && before.to <= a.from && (prep(c, a, "prep.of") || prep(c, a, "prep.in"))
        && (c.has("prep.among") || c.numbers().stream().anyMatch(n -> n.num.type() == Num.Type.ORDINAL || n.num.type() == Num.Type.PLAIN && !n.num.scaled()) || c.has("rank.top", "none.more", "rank.lead"));
  }

  /** The item, where it names a kind of area and not of goods or partners. */
  private static Item areaKind(Item kind) {
    return kind == null || kind.value("kind").equals("product") ? null : kind;
  }

  /** "Asian markets", "the countries of the EU": the group itself. */
  private boolean plainMention(Item a, Clause c) {
    return holdings.areas().find(code(a)).map(x -> x.isGroup()).orElse(false)
        && !c.has("none.more", "rank.noun") && c.numbers().stream().noneMatch(n -> n.num.type() == Num.Type.ORDINAL);
  }

  /** Whether a preposition of a category stands before an item, over articles and other adjectives. */
  static boolean prep(Clause c, Item a, String category) {
    int at = a.from - 1;
    int steps = 0;
    while (at >= c.from && steps++ < 6) {
      for (Item i : c.items) {
        if (i.to == at + 1 && i.is(category)) {
          return true;
        }
      }
      boolean skip = c.isAt(at, "article") || c.isAt(at, "other") || c.isAt(at, "kind") || c.isAt(at, "cardinal") || c.word(at, "old", "vecchia", "nearby", "whole");
      boolean anyPrep = c.isAt(at, "prep.to") || c.isAt(at, "prep.from") || c.isAt(at, "prep.of") || c.isAt(at, "prep.in");
      boolean joined = c.isAt(at, "conj");
      if (!skip && !joined && !(anyPrep && c.isAt(at, "prep.of") && c.isAt(at - 1, "kind")) && !area(c, at)) {
        return false;
      }
      at--;
    }
    return false;
  }

  private static boolean area(Clause c, int at) {
    return c.items.stream().anyMatch(i -> i.isArea() && i.from <= at && at < i.to && c.items.stream().anyMatch(j -> j.is("conj") && j.from == i.to));
  }
}
